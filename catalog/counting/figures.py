"""What a tally says, in the words and the order of INTERFACE.md. A hidden figure is None and `shown` says
why.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Shown(StrEnum):
    """Why a figure is shown as it is."""

    COUNTED = "counted"
    """Low and high are equal: so many people."""
    BOUNDS = "bounds"
    """Between low and high people; more is not known."""
    NO_SPLIT = (
        "no_split"
        """The people are shown; which of them had no name, stayed away or were not marked
    is not (discreet offers)."""
    )
    SMALL_NUMBERS = "small_numbers"
    """Under 5 at a discreet offer, or hidden so that such a number cannot be worked out."""
    NOT_ASKED = "not_asked"
    """Nobody has been asked."""


@dataclass(frozen=True)
class People:
    """Unique people, between `low` and `high`."""

    low: int | None
    high: int | None
    shown: Shown


@dataclass(frozen=True)
class Row:
    """One initiative, one period, or both; None means all of them.

    `occurrences`: dates not cancelled. `sign_ups`: confirmed sign-ups at them, `seats` their party sizes.
    `attendances`: heads marked present in saved lists, companions and people without a name included,
    `headcount` those without a name. `persons`: unique guests; `volunteers`: unique helpers. `no_shows`:
    sign-ups marked absent; `unmarked`: sign-ups at dates that are over which nobody marked. `shifts_done`:
    confirmed; `hours` of help.
    """

    initiative: str | None
    period: str | None
    occurrences: int
    sign_ups: int | None
    seats: int | None
    attendances: int | None
    headcount: int | None
    shifts_done: int
    hours: float
    persons: People
    volunteers: People
    no_shows: int | None
    unmarked: int | None


@dataclass(frozen=True)
class Status:
    """Answers to the one question, for a tally of goal 10: `state` (the ministry's group) or `ishoej` (2016).

    `share` runs from "nobody who did not answer" to "everybody"; `share_of_answers` is of those who did.
    """

    tally: str
    asked: int
    yes: int
    unknown: int
    share: tuple[float | None, float | None]
    share_of_answers: float | None
    shown: Shown


@dataclass(frozen=True)
class Baseline:
    """A figure of the municipality's documents, as stated there; never added to what the bot counts."""

    initiative: str
    as_of: str
    unit: str
    low: float | None
    high: float | None
    evidence: str
    source: str
    quote: str


@dataclass(frozen=True)
class Release:
    """When the figures were released, and by whom."""

    at: dt.datetime
    by: str


@dataclass(frozen=True)
class Tally:
    """What it adds up to from `from_on` to `to_on`, both included, in the wall time of `timezone`."""

    from_on: dt.date
    to_on: dt.date
    timezone: str
    by: tuple[str, ...]
    exact: bool
    released: Release | None
    notes: tuple[str, ...]
    rows: tuple[Row, ...]
    total: Row
    status: tuple[Status, ...]
    baseline: tuple[Baseline, ...]
