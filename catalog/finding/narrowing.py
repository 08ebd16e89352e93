"""What a wish asks for beside its subject: when, free of charge, where, in which language, at what age, for
whom, what kind.

Four of them choose (when, free, place, spoken): what does not fit is left out. The others only put what
fits first, because a wish for a child may be answered by an offer for its parents.
"""

import datetime as dt
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, Final

from catalog.finding.when import When


class Wanted(StrEnum):
    """What people ask for, in their own terms."""

    MEET = "meet"
    LEARN = "learn"
    ADVICE = "advice"
    HANDS = "hands"


class Whom(StrEnum):
    """For whom somebody asks; nothing said means oneself."""

    CHILD = "child"
    YOUNG = "young"
    OLD = "old"
    OTHER = "other"


CHOOSING: Final = ("when", "free", "place", "spoken")
"""Filters that leave out what does not fit, in the order in which people hold on to them."""


@dataclass(frozen=True)
class Narrowing:
    """The filters of a search; a field that is empty does not narrow."""

    when: When | None = None
    free: bool = False
    place: str | None = None
    spoken: str | None = None
    age: int | None = None
    whom: Whom | None = None
    kind: Wanted | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The filters that are set, in the order in which they are shown."""
        return tuple(one.name for one in fields(self) if getattr(self, one.name))

    def without(self, *names: str) -> "Narrowing":
        """The same without these filters; names that are none of ours change nothing."""
        empty = Narrowing()
        return replace(self, **{name: getattr(empty, name) for name in self.names if name in names})

    def to_facts(self) -> dict[str, Any]:
        """The filters that are set, as JSON takes them; of the text only what they mean."""
        facts: dict[str, Any] = {name: getattr(self, name) for name in self.names}
        if self.when is not None:
            facts["when"] = [
                one.isoformat() if one is not None else None
                for one in (
                    self.when.from_on,
                    self.when.to_on,
                    self.when.after_time,
                    self.when.before_time,
                )
            ]
        return facts

    @classmethod
    def from_facts(cls, facts: dict[str, Any]) -> "Narrowing":
        """What `to_facts` kept."""
        kept = dict(facts)
        if "when" in kept:
            first, last, after, before = kept["when"]
            kept["when"] = When(_date(first), _date(last), _time(after), _time(before))
        for name, kind in (("whom", Whom), ("kind", Wanted)):
            if name in kept:
                kept[name] = kind(kept[name])
        return cls(**kept)


def _date(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _time(text: str | None) -> dt.time | None:
    return dt.time.fromisoformat(text) if text else None
