"""The base of all buttons; `handlers.callbacks` seals them into at most 64 bytes."""

import datetime as dt
from dataclasses import MISSING, dataclass, fields
from typing import Any, ClassVar, get_type_hints

KINDS: dict[str, type["Tap"]] = {}
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Tap:
    """Base of all taps; a subclass names its short `code` and has int, str or bool fields."""

    code: ClassVar[str] = ""

    def __init_subclass__(cls, code: str) -> None:
        super().__init_subclass__()
        if code in KINDS:
            raise ValueError(f"two taps are called {code}")
        cls.code = code
        KINDS[code] = cls

    def values(self) -> tuple[str, ...]:
        """The fields as short texts, in order."""
        return tuple(
            str(int(value)) if isinstance(value, bool | int) else value
            for value in (getattr(self, one.name) for one in fields(self))
        )

    @classmethod
    def of(cls, text: str) -> "Tap":
        """The tap with these dot-separated fields; ValueError when they do not fit.

        Fields with a default may be missing at the end: they are younger than the button.
        """
        hints = get_type_hints(cls)
        names = [one.name for one in fields(cls)]
        needed = sum(one.default is MISSING for one in fields(cls))
        values = text.split(".") if names or text else []
        if not needed <= len(values) <= len(names):
            raise ValueError(f"{cls.code} has {len(names)} fields")
        typed: dict[str, Any] = {}
        for name, value in zip(names, values, strict=False):
            kind = hints[name]
            typed[name] = bool(int(value)) if kind is bool else kind(value)
        return cls(**typed)


def minute_of(at: dt.datetime) -> int:
    """An instant as a field of a tap, in whole minutes."""
    return (at - _EPOCH) // dt.timedelta(minutes=1)


def at_minute(minute: int) -> dt.datetime | None:
    """The instant of such a field; None for 0, a button from before it had one."""
    return _EPOCH + dt.timedelta(minutes=minute) if minute else None
