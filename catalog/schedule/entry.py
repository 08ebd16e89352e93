"""One entry of a schedule file: the whole format of INTERFACE.md, checked field by field."""

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Final, Literal, Self

from pydantic import Field, PrivateAttr, model_validator

from catalog.offers.facts import Age, Fact
from catalog.schedule.fields import (
    ClockTime,
    Contact,
    Day,
    Facts,
    Heads,
    LocalTime,
    Name,
    Place,
    Reminder,
    Repeat,
    Span,
    Title,
    Words,
)
from catalog.schedule.later import Later, later_on

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]

LONGEST_MINUTES: Final = 7 * 24 * 60
USUAL_PARTY: Final = 10
"""The most people one sign-up may bring where the file says nothing."""
USUAL_REMINDERS: Final = ("24h", "2h")


class Change(Fact):
    """One date of the rule that is held at another time, or not at all."""

    date: Day
    starts: LocalTime | None = None
    cancelled: bool = False
    reason: Words | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if self.cancelled and self.starts is not None:
            raise ValueError("a date is either moved or cancelled; keep `starts` or `cancelled`")
        if not self.cancelled and self.starts is None:
            raise ValueError("says nothing; add `starts` with the new time, or `cancelled: true`")
        return self


class ShiftEntry(Fact):
    """A role that needs people. Times are of the occurrence's own day; absent, they are its start and end.

    `after` names the role without which this one makes no sense; null in `alone`, `money`, `heavy` and
    `asks_akasse` means that nobody has said.
    """

    role: Name
    needed: Annotated[int, Field(ge=1, le=500)]
    needs: tuple[Name, ...] = ()
    starts: ClockTime | None = None
    ends: ClockTime | None = None
    keep_open: Annotated[int, Field(ge=0, le=500)] = 0
    after: Name | None = None
    minimum_age: Age | None = None
    approval: Literal["coordinator"] | None = None
    practical: Words | None = None
    alone: bool | None = None
    money: bool | None = None
    heavy: bool | None = None
    asks_akasse: bool | None = None

    @model_validator(mode="after")
    def _room_for_newcomers(self) -> Self:
        if self.keep_open > self.needed:
            raise ValueError("`keep_open` is more than `needed`; write a smaller number")
        return self


class SeriesEntry(Fact):
    """A rule for dates, or (without `repeat`) one single date."""

    id: Slug
    initiative: Slug
    title: Title
    starts: LocalTime
    minutes: Annotated[int, Field(ge=1, le=LONGEST_MINUTES)]
    repeat: Repeat | None = None
    until: Day | None = None
    except_: tuple[Day, ...] = Field(default=(), alias="except")
    changes: tuple[Change, ...] = ()
    place: Place | None = None
    facts: Facts = Facts()
    contact: Contact | None = None
    seats: Heads | None = None
    waitlist: bool = True
    party_max: Annotated[int, Field(ge=1, le=500)] | None = None
    sign_up_opens: Span | None = None
    sign_up_closes: Span | None = None
    cancel_closes: Span | None = None
    reminders: tuple[Reminder, ...] = USUAL_REMINDERS
    minimum_age: Age | None = None
    children_under_15: bool | None = None
    heads: tuple[Name, ...] = ()
    guests_may: tuple[Name, ...] = ()
    shifts: tuple[ShiftEntry, ...] = ()

    _lines: Mapping[str, int] = PrivateAttr(default_factory=dict)
    _later: Mapping[dt.date, Later] = PrivateAttr(default_factory=dict)

    def stand_at(self, lines: Mapping[str, int]) -> Self:
        """Remember on which lines of the file the keys stand (`""`: the entry itself)."""
        self._lines = lines
        return self

    def line_of(self, key: str) -> int:
        """The line of a key, else of the entry; 1 for an entry that came from no file."""
        return self._lines.get(key, self._lines.get("", 1))

    def changed_from(self, later: Mapping[dt.date, Later]) -> Self:
        """Remember what the chat changed from a day on."""
        self._later = later
        return self

    def on(self, day: dt.date) -> Later:
        """What the chat changed of the date on this (original) day; a file's own change of it wins."""
        return later_on(self._later, day)

    @property
    def moves_days(self) -> bool:
        """Whether the chat holds some dates on another weekday than the rule's."""
        return any(later.days for later in self._later.values())

    @property
    def is_single(self) -> bool:
        """One date only."""
        return self.repeat is None

    def minutes_of(self, shift: ShiftEntry, original: dt.datetime | None = None) -> tuple[int, int]:
        """Start and end of a shift in wall minutes after the (original) start of its date."""
        start = original or self.starts
        day_start = start.hour * 60 + start.minute

        def after_start(time: dt.time | None, otherwise: int) -> int:
            return otherwise if time is None else time.hour * 60 + time.minute - day_start

        return after_start(shift.starts, 0), after_start(shift.ends, self.minutes)
