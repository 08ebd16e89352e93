"""The base of all buttons; `handlers.callbacks` seals them into at most 64 bytes."""

from dataclasses import dataclass, fields
from typing import Any, ClassVar, get_type_hints

KINDS: dict[str, type["Tap"]] = {}


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
        """The tap with these dot-separated fields; ValueError when they do not fit."""
        hints = get_type_hints(cls)
        names = [one.name for one in fields(cls)]
        values = text.split(".") if names or text else []
        if len(names) != len(values):
            raise ValueError(f"{cls.code} has {len(names)} fields")
        typed: dict[str, Any] = {}
        for name, value in zip(names, values, strict=True):
            kind = hints[name]
            typed[name] = bool(int(value)) if kind is bool else kind(value)
        return cls(**typed)
