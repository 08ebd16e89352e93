"""Which dates of a series a regular comes to: pure reckoning with local days."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from db.models import EVERY_DATE, Regular

WEEKLY: Final = frozenset({"FREQ=WEEKLY", "FREQ=DAILY"})
KEEP_OPEN: Final = 1
"""Places that regulars leave to newcomers where there are three or more."""
ENOUGH_TO_SHARE: Final = 3


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Every (or every second) week on a weekday (EVERY_DATE: each date), from a day on, with a pause."""

    weekday: int
    every: int
    since_on: dt.date
    paused_until: dt.date | None = None

    @classmethod
    def of(cls, regular: Regular) -> "Rhythm":
        """The rhythm of a stored regular."""
        return cls(regular.weekday, regular.every, regular.since_on, regular.paused_until)

    def on_its_weekday(self, day: dt.date) -> bool:
        """Whether the day could be one of theirs in some week."""
        return self.weekday in (EVERY_DATE, day.weekday())

    def has(self, day: dt.date) -> bool:
        """Whether the date that the series has on this local day is one of theirs (moved or not)."""
        if day < self.since_on or (self.paused_until is not None and day < self.paused_until):
            return False
        if self.weekday == EVERY_DATE:
            return True
        weeks = (_monday(day) - _monday(self.since_on)).days // 7
        return day.weekday() == self.weekday and weeks % self.every == 0


def weekday_of(repeat: str, day: dt.date) -> int:
    """The weekday on which a rule has dates every week; EVERY_DATE for a rule with another rhythm."""
    parts = repeat.upper().removeprefix("RRULE:").split(";")
    interval = [part.partition("=")[2] for part in parts if part.startswith("INTERVAL=")]
    weekly = bool(WEEKLY & set(parts)) and interval in ([], ["1"])
    return day.weekday() if weekly else EVERY_DATE


def left_for_newcomers(seats: int | None) -> int:
    """How many of a date's places regulars may not take."""
    return KEEP_OPEN if seats is not None and seats >= ENOUGH_TO_SHARE else 0


def original_day(original_start: str) -> dt.date:
    """The local day on which the rule has a date, whatever time it was moved to."""
    return dt.date.fromisoformat(original_start[:10])


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())
