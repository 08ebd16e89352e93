"""Dates of series, made ahead by a tick."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, or_, select

from catalog.schedule.matching import match
from catalog.schedule.planned import AHEAD, PlannedDate, PlannedShift, planned_dates
from catalog.schedule.stored import effective
from db.models import Occurrence, OccurrenceStatus, Series, Shift


def extend(session: Session, *, now: dt.datetime) -> int:
    """Make the dates that are missing up to 12 weeks ahead; how many were made.

    Reads only series whose `extended_to` lies behind (null: everything is looked at), and of them only the
    days after it, so a tick without work is one query without rows. Two workers at once make each date once.
    """
    behind = or_(col(Series.extended_to).is_(None), col(Series.extended_to) < (now + AHEAD).date())
    made = 0
    due = select(Series).where(col(Series.withdrawn_at).is_(None), behind).order_by(col(Series.id))
    for series in session.exec(due).all():
        horizon = horizon_on(series, now)
        if series.id is None or (series.extended_to is not None and series.extended_to >= horizon):
            continue
        made += make(session, series, _missing(session, series.id, series, now))
        series.extended_to = horizon
        session.add(series)
    session.flush()
    return made


def _missing(session: Session, key: int, series: Series, now: dt.datetime) -> Sequence[PlannedDate]:
    entry = effective(series)
    planned = planned_dates(entry, ZoneInfo(series.zone), now=now, after_on=series.extended_to)
    if not planned:
        return ()
    rows = rows_to_match(session, key, planned, now=now)
    return match(rows, planned, single=entry.is_single, now=now).missing


def horizon_on(series: Series, now: dt.datetime) -> dt.date:
    """The last local date that is made now."""
    return (now + AHEAD).astimezone(ZoneInfo(series.zone)).date()


def rows_to_match(
    session: Session, series: int, planned: Sequence[PlannedDate], *, now: dt.datetime, locked: bool = False
) -> Sequence[Occurrence]:
    """The rows that a rule may concern: those still to come, and those from the day of its first date on."""
    wanted = col(Occurrence.starts_at) > now
    if planned:
        wanted = or_(wanted, col(Occurrence.original_start) >= planned[0].key[:10])
    statement = select(Occurrence).where(Occurrence.series == series, wanted).order_by(col(Occurrence.id))
    return session.exec(statement.with_for_update() if locked else statement).all()


def make(session: Session, series: Series, dates: Iterable[PlannedDate]) -> int:
    """Insert dates with their shifts, each once whoever else does the same; how many were new."""
    dates = tuple(dates)
    if not dates:
        return 0
    used = set(session.exec(select(Occurrence.name).where(Occurrence.series == series.id)).all())
    rows = [_row(series, date, used) for date in dates]
    statement = (
        _insert(session, Occurrence)
        .on_conflict_do_nothing()
        .returning(col(Occurrence.id), col(Occurrence.original_start))
    )
    made = {key: occurrence for occurrence, key in session.connection().execute(statement, rows).all()}
    add_shifts(
        session, [(made[date.key], shift) for date in dates if date.key in made for shift in date.shifts]
    )
    return len(made)


def add_shifts(session: Session, shifts: Sequence[tuple[int, PlannedShift]]) -> None:
    """Insert shifts of occurrences, each role of a date once."""
    insert_shift_rows(
        session,
        [{"occurrence": occurrence, "taken": 0, **shift_values(shift)} for occurrence, shift in shifts],
    )


def insert_shift_rows(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows of the shift table; one that another worker made first is left as it is."""
    if rows:
        session.connection().execute(_insert(session, Shift).on_conflict_do_nothing(), list(rows))


def shift_values(shift: PlannedShift) -> dict[str, Any]:
    """The columns of a shift that its entry decides."""
    return {
        "role": shift.role,
        "starts_at": shift.starts_at,
        "ends_at": shift.ends_at,
        "needed": shift.needed,
        "keep_open": shift.keep_open,
        "terms": dict(shift.terms),
        "practical": None if shift.practical is None else dict(shift.practical),
    }


def _row(series: Series, date: PlannedDate, used: set[str]) -> dict[str, Any]:
    name = f"{series.name}:{date.key[:10]}"
    if date.crowded or name in used:
        name = f"{series.name}:{date.key}"
    used.add(name)
    return {
        "name": name,
        "series": series.id,
        "initiative": date.initiative,
        "original_start": date.key,
        "starts_at": date.starts_at,
        "ends_at": date.ends_at,
        "title": dict(date.title),
        "place": None if date.place is None else dict(date.place),
        "seats": date.seats,
        "taken": 0,
        "opens_at": date.opens_at,
        "closes_at": date.closes_at,
        "cancel_closes_at": date.cancel_closes_at,
        "status": OccurrenceStatus.CANCELLED if date.cancelled else OccurrenceStatus.PLANNED,
        "reason": None if date.reason is None else dict(date.reason),
        "edited": [],
        "sequence": 0,
        "version": 1,
    }


def _insert(session: Session, table: type[Any]) -> Any:
    dialect = session.connection().dialect.name
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
