"""From an entry to its dates: what the database should hold for each, computed without looking at it."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from zoneinfo import ZoneInfo

from catalog.schedule.entry import Change, SeriesEntry, ShiftEntry
from catalog.schedule.recurrence import local_starts
from catalog.schedule.times import instant, key_of, span_before

AHEAD: Final = dt.timedelta(weeks=12)
"""How far ahead dates of a repeating series are made."""

WITHIN_A_WEEK: Final = dt.timedelta(days=6)
"""How far another weekday of the same week can be."""

TIMES: Final = ("starts_at", "ends_at", "opens_at", "closes_at", "cancel_closes_at")
"""Columns that follow from the start; `starts_at` in `occurrence.edited` stands for them all."""

_NOT_TERMS: Final = frozenset({"role", "needed", "starts", "ends", "keep_open", "practical"})


@dataclass(frozen=True, slots=True)
class PlannedShift:
    """A role of one date; `terms` is the rest of its entry, without what only its holder may see."""

    role: str
    starts_at: dt.datetime
    ends_at: dt.datetime
    needed: int
    keep_open: int
    terms: Mapping[str, Any]
    practical: Mapping[str, str] | None


@dataclass(frozen=True, slots=True)
class PlannedDate:
    """One date as the entry wants it, in UTC; `opens_at` None: at once; `crowded`: not alone on its day."""

    initiative: str
    original_start: dt.datetime
    starts_at: dt.datetime
    ends_at: dt.datetime
    title: Mapping[str, str]
    place: Mapping[str, Any] | None
    seats: int | None
    opens_at: dt.datetime | None
    closes_at: dt.datetime
    cancel_closes_at: dt.datetime
    cancelled: bool
    reason: Mapping[str, str] | None
    shifts: tuple[PlannedShift, ...]
    crowded: bool

    @property
    def key(self) -> str:
        """The original start as the database keeps it."""
        return key_of(self.original_start)


@dataclass(frozen=True, slots=True)
class Times:
    """The instants that follow from when a date starts."""

    starts_at: dt.datetime
    ends_at: dt.datetime
    opens_at: dt.datetime | None
    closes_at: dt.datetime
    cancel_closes_at: dt.datetime

    def columns(self) -> dict[str, Any]:
        """As the columns of a row."""
        return {name: getattr(self, name) for name in TIMES}


def times_of(entry: SeriesEntry, local_start: dt.datetime, zone: ZoneInfo) -> Times:
    """Start, end, opening and both deadlines of a date that starts at this wall time."""
    starts_at = instant(local_start, zone)

    def before(span: str | None) -> dt.datetime | None:
        return None if span is None else span_before(span, starts_at, zone)

    return Times(
        starts_at=starts_at,
        ends_at=starts_at + dt.timedelta(minutes=entry.minutes),
        opens_at=before(entry.sign_up_opens),
        closes_at=before(entry.sign_up_closes) or starts_at,
        cancel_closes_at=before(entry.cancel_closes) or starts_at,
    )


def planned_dates(
    entry: SeriesEntry, zone: ZoneInfo, *, now: dt.datetime, after_on: dt.date | None = None
) -> tuple[PlannedDate, ...]:
    """The dates of the entry that are not over, in order of original start.

    At most 12 weeks ahead, a single one at any distance; without `except`, with `changes`. Only those whose
    original day lies after `after_on`, if that is given.
    """
    originals = _originals(entry, zone, now, after_on)
    on_day = Counter(original.date() for original in originals)
    planned = (_planned(entry, original, zone, crowded=on_day[original.date()] > 1) for original in originals)
    return tuple(date for date in planned if date.ends_at > now)


def _originals(
    entry: SeriesEntry, zone: ZoneInfo, now: dt.datetime, after_on: dt.date | None
) -> tuple[dt.datetime, ...]:
    if entry.is_single:
        return (entry.starts,) if entry.starts.date() not in entry.except_ else ()
    first_on = (now - dt.timedelta(minutes=entry.minutes)).astimezone(zone).date()
    if entry.moves_days:
        first_on -= WITHIN_A_WEEK  # such a date may still be to come when the rule's own day is past
    first_on = min([first_on, *(change.date for change in entry.changes if change.starts is not None)])
    if after_on is not None:
        first_on = max(first_on, after_on + dt.timedelta(days=1))
    last_on = (now + AHEAD).astimezone(zone).date()
    found = local_starts(entry.starts, entry.repeat, entry.until, first_on=first_on, last_on=last_on)
    return tuple(start for start in found if start.date() not in entry.except_)


def _planned(entry: SeriesEntry, original: dt.datetime, zone: ZoneInfo, *, crowded: bool) -> PlannedDate:
    change, later = _change_on(entry, original.date()), entry.on(original.date())
    local = local_start(entry, original)
    times = times_of(entry, local, zone)
    place = later.place or entry.place
    return PlannedDate(
        initiative=entry.initiative,
        original_start=original,
        starts_at=times.starts_at,
        ends_at=times.ends_at,
        opens_at=times.opens_at,
        closes_at=times.closes_at,
        cancel_closes_at=times.cancel_closes_at,
        title=said(entry.title),
        place=None if place is None else place.model_dump(mode="json", exclude_none=True),
        seats=entry.seats if later.seats is None else later.seats,
        cancelled=change is not None and change.cancelled,
        reason=None if change is None or change.reason is None else said(change.reason),
        shifts=tuple(
            _planned_shift(entry.minutes_of(shift, original), shift, local, times, zone)
            for shift in entry.shifts
        ),
        crowded=crowded,
    )


def local_start(entry: SeriesEntry, original: dt.datetime) -> dt.datetime:
    """When the rule's date of an original start is held: the file's own change of it, else the chat's."""
    change, later = _change_on(entry, original.date()), entry.on(original.date())
    if change is not None and change.starts is not None:
        return change.starts
    return dt.datetime.combine(later.day_of(original.date()), later.starts or original.time())


def last_original(entry: SeriesEntry, last_on: dt.date) -> dt.date:
    """The `until` with which nothing is held after a day, whatever weekdays the chat has moved."""
    around = local_starts(
        entry.starts, entry.repeat, None, first_on=last_on - WITHIN_A_WEEK, last_on=last_on + WITHIN_A_WEEK
    )
    before = [start.date() for start in around if local_start(entry, start).date() <= last_on]
    after = [start.date() for start in around if local_start(entry, start).date() > last_on]
    until = max([last_on, *before])
    return min([until, *(first - dt.timedelta(days=1) for first in after)])


def planned_at(
    entry: SeriesEntry, date: PlannedDate, local_start: dt.datetime, zone: ZoneInfo
) -> PlannedDate:
    """The same date, had it been moved to this wall time: everything that follows from its start follows."""
    times = times_of(entry, local_start, zone)
    shifts = tuple(
        _planned_shift(entry.minutes_of(shift, date.original_start), shift, local_start, times, zone)
        for shift in entry.shifts
    )
    return replace(date, **times.columns(), shifts=shifts)


def _planned_shift(
    minutes: tuple[int, int], shift: ShiftEntry, local_start: dt.datetime, times: Times, zone: ZoneInfo
) -> PlannedShift:
    # A shift keeps its distance from the start when the date is moved.
    start, end = minutes
    return PlannedShift(
        role=shift.role,
        starts_at=(
            times.starts_at
            if shift.starts is None
            else instant(local_start + dt.timedelta(minutes=start), zone)
        ),
        ends_at=(
            times.ends_at if shift.ends is None else instant(local_start + dt.timedelta(minutes=end), zone)
        ),
        needed=shift.needed,
        keep_open=shift.keep_open,
        terms=shift.model_dump(mode="json", exclude=set(_NOT_TERMS), exclude_defaults=True),
        practical=None if shift.practical is None else said(shift.practical),
    )


def said(words: Any) -> dict[str, str]:
    """Words as a row keeps them: language → text, without the languages that are missing."""
    kept: dict[str, str] = words.model_dump(mode="json", exclude_none=True)
    return kept


def _change_on(entry: SeriesEntry, day: dt.date) -> Change | None:
    return next((change for change in entry.changes if change.date == day), None)
