"""`schedule show`: what is planned, for programs and for people at a terminal."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import defer
from sqlmodel import Session, col, func, select

from catalog.schedule.times import instant
from db.models import Occurrence, Series, Shift, SignUp, SignUpStatus

_PRACTICAL: Any = Shift.practical
"""Only for the holder of the shift: left undecrypted here."""


@dataclass(frozen=True, slots=True)
class ShownShift:
    """A role of a date; times in the zone of the list."""

    role: str
    starts_at: dt.datetime
    ends_at: dt.datetime
    needed: int
    taken: int


@dataclass(frozen=True, slots=True)
class ShownOccurrence:
    """A date with heads confirmed (`taken`), in open offers and waiting; `series` None for a single date."""

    occurrence: str
    series: str | None
    initiative: str
    title: Mapping[str, str]
    starts_at: dt.datetime
    ends_at: dt.datetime
    original_start: str
    place: Mapping[str, Any] | None
    status: str
    seats: int | None
    taken: int
    offered: int
    waitlisted: int
    shifts: tuple[ShownShift, ...]


def rows(session: Session, from_on: dt.date, to_on: dt.date, zone: ZoneInfo) -> list[ShownOccurrence]:
    """Every date that starts on these local days (both included), cancelled ones too, by start, then id."""
    start = instant(dt.datetime.combine(from_on, dt.time.min), zone)
    end = instant(dt.datetime.combine(to_on + dt.timedelta(days=1), dt.time.min), zone)
    within = (col(Occurrence.starts_at) >= start, col(Occurrence.starts_at) < end)
    found = session.exec(
        select(Occurrence, Series).join(Series, col(Series.id) == col(Occurrence.series)).where(*within)
    ).all()
    heads = _heads(session, within)
    shifts = _shifts(session, within, zone)
    return [
        ShownOccurrence(
            occurrence=occurrence.name,
            series=series.name if {**series.entry, **series.edits}.get("repeat") else None,
            initiative=occurrence.initiative,
            title=occurrence.title,
            starts_at=occurrence.starts_at.astimezone(zone),
            ends_at=occurrence.ends_at.astimezone(zone),
            original_start=occurrence.original_start,
            place=occurrence.place,
            status=occurrence.status.value,
            seats=occurrence.seats,
            taken=heads[occurrence.id, SignUpStatus.CONFIRMED],
            offered=heads[occurrence.id, SignUpStatus.OFFERED],
            waitlisted=heads[occurrence.id, SignUpStatus.WAITLISTED],
            shifts=tuple(shifts[occurrence.id]),
        )
        for occurrence, series in sorted(found, key=_by_start_and_id)
    ]


def to_json(shown: Sequence[ShownOccurrence]) -> str:
    """The list as INTERFACE.md promises it."""
    return json.dumps([_plain(one) for one in shown], ensure_ascii=False, indent=2)


def to_table(shown: Sequence[ShownOccurrence]) -> str:
    """The list for a terminal: one line a date."""
    if not shown:
        return "Nothing is planned in these days."
    lines = [_cells(one) for one in shown]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def _by_start_and_id(row: tuple[Occurrence, Series]) -> tuple[dt.datetime, str]:
    # Here and not in the query: databases sort hyphens and colons differently.
    return row[0].starts_at, row[0].name


def _heads(session: Session, within: tuple[Any, ...]) -> Mapping[tuple[int | None, SignUpStatus], int]:
    heads: dict[tuple[int | None, SignUpStatus], int] = defaultdict(int)
    counted = (
        select(SignUp.occurrence, SignUp.status, func.sum(SignUp.party))
        .join(Occurrence, col(Occurrence.id) == col(SignUp.occurrence))
        .where(*within)
        .group_by(col(SignUp.occurrence), col(SignUp.status))
    )
    for occurrence, status, count in session.exec(counted).all():
        heads[occurrence, SignUpStatus(status)] = int(count)
    return heads


def _shifts(
    session: Session, within: tuple[Any, ...], zone: ZoneInfo
) -> Mapping[int | None, list[ShownShift]]:
    shifts: dict[int | None, list[ShownShift]] = defaultdict(list)
    found = (
        select(Shift)
        .options(defer(_PRACTICAL))
        .join(Occurrence, col(Occurrence.id) == col(Shift.occurrence))
        .where(*within, col(Shift.withdrawn_at).is_(None))
        .order_by(col(Shift.id))
    )
    for shift in session.exec(found).all():
        starts_at, ends_at = shift.starts_at.astimezone(zone), shift.ends_at.astimezone(zone)
        shifts[shift.occurrence].append(ShownShift(shift.role, starts_at, ends_at, shift.needed, shift.taken))
    return shifts


def _plain(one: ShownOccurrence) -> dict[str, Any]:
    return {
        "occurrence": one.occurrence,
        "series": one.series,
        "initiative": one.initiative,
        "title": dict(one.title),
        "starts_at": one.starts_at.isoformat(),
        "ends_at": one.ends_at.isoformat(),
        "original_start": one.original_start,
        "place": None if one.place is None else dict(one.place),
        "status": one.status,
        "seats": one.seats,
        "taken": one.taken,
        "offered": one.offered,
        "waitlisted": one.waitlisted,
        "shifts": [
            {
                "role": shift.role,
                "starts_at": shift.starts_at.isoformat(),
                "ends_at": shift.ends_at.isoformat(),
                "needed": shift.needed,
                "taken": shift.taken,
            }
            for shift in one.shifts
        ],
    }


def _cells(one: ShownOccurrence) -> tuple[str, ...]:
    seats = "just come" if one.seats == 0 else f"{one.taken} of {'∞' if one.seats is None else one.seats}"
    waiting = f"+{one.offered} offered +{one.waitlisted} waiting" if one.offered or one.waitlisted else ""
    shifts = ", ".join(f"{shift.role} {shift.taken}/{shift.needed}" for shift in one.shifts)
    return (
        f"{one.starts_at:%a %Y-%m-%d %H:%M}-{one.ends_at:%H:%M}",
        one.occurrence,
        one.title.get("da", ""),
        "" if one.place is None else str(one.place.get("name", "")),
        one.status,
        seats,
        waiting,
        shifts,
    )
