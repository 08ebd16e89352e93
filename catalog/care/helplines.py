"""Helplines as data: shown only when a person has rung them, the fitting and open ones first."""

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Annotated, Final, Literal

import holidays
from pydantic import BaseModel, BeforeValidator, ConfigDict
from ruamel.yaml import YAML

from catalog.finding.urgent import Topic

FRESH: Final = dt.timedelta(days=100)
"""A number is rung every three months."""
_FILE: Final = Path(__file__).with_name("helplines.yaml")
_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _days(text: str) -> frozenset[int]:
    first, _, last = text.partition("-")
    return frozenset(range(_DAYS.index(first), _DAYS.index(last or first) + 1))


def _minutes(text: str) -> int:
    hour, _, minute = text.partition(":")
    return int(hour) * 60 + int(minute)


class Span(BaseModel):
    """Opening hours on some weekdays, in minutes after midnight; `to` before `from` passes midnight."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
    days: Annotated[frozenset[int], BeforeValidator(_days)]
    begin: Annotated[int, BeforeValidator(_minutes)]
    end: Annotated[int, BeforeValidator(_minutes)]
    holidays: bool = False

    def covers(self, at: dt.datetime) -> bool:
        """Whether it is open at a wall time."""
        minute = at.hour * 60 + at.minute
        if self.holidays and at.date() in _public_holidays(at.year):
            return True
        if self.begin < self.end:
            return at.weekday() in self.days and self.begin <= minute < self.end
        yesterday = (at - dt.timedelta(days=1)).weekday()
        return (at.weekday() in self.days and minute >= self.begin) or (
            yesterday in self.days and minute < self.end
        )


class Helpline(BaseModel):
    """One number. `alarm` is shown whether or not it was rung; `hours` in wall time."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    number: str
    name: dict[str, str]
    topics: tuple[Topic, ...]
    hours: Literal["24h"] | tuple[Span, ...]
    alarm: bool = False
    verified_on: dt.date | None = None
    source: str

    def is_open(self, at: dt.datetime) -> bool:
        """Whether somebody answers at a wall time."""
        return self.hours == "24h" or any(span.covers(at) for span in self.hours if isinstance(span, Span))

    def is_fresh(self, today: dt.date) -> bool:
        """Whether it was rung within 100 days."""
        return self.verified_on is not None and today - self.verified_on <= FRESH


@cache
def shipped_helplines() -> tuple[Helpline, ...]:
    """The helplines of `helplines.yaml`; raises pydantic's ValidationError for a mistake in it."""
    with _FILE.open(encoding="utf-8") as file:
        raw = YAML(typ="safe").load(file)
    return tuple(Helpline.model_validate(_spelt_out(one)) for one in raw["helplines"])


def fitting(topic: Topic, at: dt.datetime, lines: tuple[Helpline, ...] | None = None) -> tuple[Helpline, ...]:
    """What may be shown for a topic at a wall time: the alarm first, then open before closed, fresh before
    stale.

    A stale number (not rung for 100 days) is shown only while no fresh one fits.
    """
    known = [one for one in lines or shipped_helplines() if topic in one.topics]
    alarm = [one for one in known if one.alarm]
    rung = [one for one in known if not one.alarm and one.verified_on is not None]
    fresh = [one for one in rung if one.is_fresh(at.date())]
    return (*alarm, *sorted(fresh or rung, key=lambda one: not one.is_open(at)))


def stale(today: dt.date, lines: tuple[Helpline, ...] | None = None) -> tuple[Helpline, ...]:
    """The numbers that a person should ring again."""
    return tuple(one for one in lines or shipped_helplines() if not one.alarm and not one.is_fresh(today))


def _spelt_out(raw: dict[str, object]) -> dict[str, object]:
    hours = raw["hours"]
    if not isinstance(hours, list):
        return raw
    spans = [
        {"days": one["days"], "begin": one["from"], "end": one["to"], "holidays": one.get("holidays", False)}
        for one in hours
    ]
    return {**raw, "hours": spans}


@cache
def _public_holidays(year: int) -> frozenset[dt.date]:
    return frozenset(holidays.country_holidays("DK", years=year))
