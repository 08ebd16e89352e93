"""Which row is which date: an occurrence keeps its name and people when its series moves in the day."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from catalog.schedule.planned import PlannedDate
from db.models import Occurrence, OccurrenceStatus


@dataclass(frozen=True, slots=True)
class Matching:
    """Rows with their dates, dates without a row, rows without a date."""

    pairs: tuple[tuple[Occurrence, PlannedDate], ...]
    missing: tuple[PlannedDate, ...]
    leftover: tuple[Occurrence, ...]


def is_live(occurrence: Occurrence, now: dt.datetime) -> bool:
    """Whether a rule may still change it: it has not started and nobody has saved its attendance."""
    return occurrence.starts_at > now and occurrence.status is not OccurrenceStatus.HELD


def match(
    existing: Sequence[Occurrence], planned: Sequence[PlannedDate], *, single: bool, now: dt.datetime
) -> Matching:
    """Pair by original start, the rest by local day; a single date to come is paired whatever its day.

    What is over is only paired by its original start: the same day may see another date of the series.
    """
    by_key = {occurrence.original_start: occurrence for occurrence in existing}
    pairs = [(by_key.pop(date.key), date) for date in planned if date.key in by_key]
    paired = {date.key for _, date in pairs}
    missing: list[PlannedDate] = []
    for date in planned:
        if date.key in paired:
            continue
        row = _stand_in(list(by_key.values()), date, single=single, now=now)
        if row is None:
            missing.append(date)
        else:
            pairs.append((by_key.pop(row.original_start), date))
    leftover = tuple(occurrence for occurrence in existing if occurrence.original_start in by_key)
    return Matching(tuple(pairs), tuple(missing), leftover)


def _stand_in(
    rows: Sequence[Occurrence], date: PlannedDate, *, single: bool, now: dt.datetime
) -> Occurrence | None:
    """The row that becomes the date: of its day, one still to come before one in progress."""
    not_over = (row for row in rows if row.ends_at > now and row.original_start[:10] == date.key[:10])
    of_day = sorted(not_over, key=lambda row: (not is_live(row, now), row.original_start))
    any_day = sorted((row for row in rows if is_live(row, now)), key=lambda row: row.original_start)
    return next(iter([*of_day, *(any_day if single else ())]), None)
