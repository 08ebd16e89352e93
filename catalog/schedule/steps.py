"""What has to change so that a series' rows agree with its entry, and whom it touches; changes nothing."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlmodel import Session, SQLModel, col, select

from catalog.schedule.entry import SeriesEntry
from catalog.schedule.matching import is_live, match
from catalog.schedule.people import people_on
from catalog.schedule.planned import TIMES, PlannedDate, planned_at, planned_dates
from catalog.schedule.series import rows_to_match, shift_values
from catalog.schedule.times import wall
from db.models import Occurrence, OccurrenceStatus, Series, Shift

REST: Final = ("initiative", "title", "place", "seats")
SHIFT_TIMES: Final = frozenset({"starts_at", "ends_at"})


class Effect(StrEnum):
    """What a change means for the people on a date; QUIET means nothing to them."""

    QUIET = "changed"
    MOVED = "moved"
    CANCELLED = "cancelled"
    BACK = "held after all"
    WITHDRAWN = "withdrawn"
    SHIFTS = "changed for those who hold a shift"


@dataclass(frozen=True, slots=True)
class ShiftStep:
    """A shift to insert (`shift` None), to revise, or (`values` empty) to withdraw."""

    shift: Shift | None
    values: Mapping[str, Any]

    @property
    def disturbs(self) -> bool:
        """Whether somebody holds it and would lose it or have to come at another time."""
        return bool(
            self.shift is not None
            and self.shift.taken
            and (not self.values or SHIFT_TIMES & set(self.values))
        )


@dataclass(frozen=True, slots=True)
class Step:
    """One row that has to change: new values of its columns, its shifts, and how many people are on it."""

    occurrence: Occurrence
    effect: Effect
    people: int
    values: Mapping[str, Any] = field(default_factory=dict)
    shifts: tuple[ShiftStep, ...] = ()
    reason: Mapping[str, str] | None = None
    delete: bool = False

    @property
    def disturbs(self) -> bool:
        """Whether people would be moved, cancelled or withdrawn."""
        return self.effect is not Effect.QUIET and self.people > 0


@dataclass(frozen=True, slots=True)
class Steps:
    """Everything one series needs; `kept` names what the chat edited and the file leaves alone."""

    changes: tuple[Step, ...]
    missing: tuple[PlannedDate, ...]
    kept: tuple[str, ...]


def steps_of(
    session: Session,
    series: Series,
    entry: SeriesEntry | None,
    *,
    now: dt.datetime,
    take_file: bool = False,
    ending: bool = False,
) -> Steps:
    """Compare the rows of a series with its entry (None: the series is withdrawn); locks the rows.

    `ending`: the chat ends the rule, so dates after it go even where they were edited singly.
    """
    planned = () if entry is None else planned_dates(entry, ZoneInfo(series.zone), now=now)
    if series.id is None:
        return Steps((), planned, ())
    rows = rows_to_match(session, series.id, planned, now=now, locked=True)
    matching = match(rows, planned, single=entry is not None and entry.is_single, now=now)
    pairs = [(row, date) for row, date in matching.pairs if is_live(row, now)]
    leftover = [row for row in matching.leftover if is_live(row, now)]
    on_it = _OnIt(people_on(session, series.id), _shifts_of(session, series.id))
    kept = [] if take_file else [f"{row.name}: {_edits_of(row)}" for row, _ in pairs if row.edited]
    changes: list[Step | None] = []
    if entry is not None:
        for row, date in pairs:
            edited = frozenset[str]() if take_file else frozenset(row.edited)
            changes.append(_revision(row, _as_moved(series, entry, row, date, edited), edited, on_it))
        if not take_file and not ending:
            kept += [f"{row.name}: stays, it was edited in the chat" for row in leftover if row.edited]
            leftover = [row for row in leftover if not row.edited]
    changes += _withdrawals(session, leftover, on_it, ending=ending)
    return Steps(tuple(step for step in changes if step is not None), matching.missing, tuple(kept))


@dataclass(frozen=True, slots=True)
class _OnIt:
    """Heads and shifts of each occurrence of a series."""

    heads: Mapping[int | None, int]
    shifts: Mapping[int | None, Sequence[Shift]]


def _edits_of(row: Occurrence) -> str:
    return f"{', '.join(sorted(row.edited))} stays as edited in the chat"


def _as_moved(
    series: Series, entry: SeriesEntry, row: Occurrence, date: PlannedDate, edited: frozenset[str]
) -> PlannedDate:
    """The date at the time the chat gave it, so that shifts added by the file fit it."""
    if "starts_at" not in edited:
        return date
    zone = ZoneInfo(series.zone)
    return planned_at(entry, date, wall(row.starts_at, zone), zone)


def _withdrawals(
    session: Session, rows: Sequence[Occurrence], on_it: _OnIt, *, ending: bool
) -> list[Step | None]:
    referenced = _referenced(session, [row.id for row in rows])
    kept = {row.id for row in rows if row.id in referenced or (ending and row.edited)}
    return [
        Step(row, Effect.WITHDRAWN, on_it.heads.get(row.id, 0), delete=row.id not in kept)
        for row in rows
        if row.id not in kept or row.status is not OccurrenceStatus.CANCELLED
    ]


def _shifts_of(session: Session, series: int) -> Mapping[int | None, Sequence[Shift]]:
    found: dict[int | None, list[Shift]] = {}
    statement = (
        select(Shift)
        .join(Occurrence, col(Occurrence.id) == col(Shift.occurrence))
        .where(Occurrence.series == series)
        .order_by(col(Shift.id))
    )
    for shift in session.exec(statement).all():
        found.setdefault(shift.occurrence, []).append(shift)
    return found


def _referenced(session: Session, occurrences: Collection[int | None]) -> frozenset[int]:
    """Which occurrences some other table speaks of (through a shift too), whatever tables there will be."""
    if not occurrences:
        return frozenset()
    found: set[int] = set()
    shift, occurrence = (SQLModel.metadata.tables[name] for name in ("shift", "occurrence"))
    for table in SQLModel.metadata.sorted_tables:
        for column in table.columns:
            if table is not shift and column.references(occurrence.c.id):
                query = select(column).where(column.in_(occurrences))
            elif column.references(shift.c.id):
                query = (
                    select(shift.c.occurrence)
                    .join(table, column == shift.c.id)
                    .where(shift.c.occurrence.in_(occurrences))
                )
            else:
                continue
            found.update(session.exec(query.distinct()).all())
    return frozenset(found)


def _revision(row: Occurrence, date: PlannedDate, edited: frozenset[str], on_it: _OnIt) -> Step | None:
    wanted: dict[str, Any] = {name: getattr(date, name) for name in REST if name not in edited}
    if "starts_at" not in edited:
        wanted |= {name: getattr(date, name) for name in TIMES}
    if "status" not in edited:
        wanted["status"] = OccurrenceStatus.CANCELLED if date.cancelled else OccurrenceStatus.PLANNED
    if date.reason is not None and not {"status", "reason"} & edited:
        wanted["reason"] = date.reason
    if not edited:
        wanted["edited"] = []
    values = {name: value for name, value in wanted.items() if getattr(row, name) != value}
    shift_steps = _shift_steps(date, on_it.shifts.get(row.id, ()), edited)
    if not values and not shift_steps:
        return None
    effect = _effect(row, values)
    if effect is Effect.QUIET and any(step.disturbs for step in shift_steps):
        effect = Effect.SHIFTS
    return Step(row, effect, on_it.heads.get(row.id, 0), values, shift_steps, date.reason)


def _effect(row: Occurrence, values: Mapping[str, Any]) -> Effect:
    status = values.get("status")
    if status is OccurrenceStatus.CANCELLED:
        return Effect.CANCELLED
    if status is OccurrenceStatus.PLANNED:
        return Effect.BACK
    moved = "starts_at" in values or "place" in values
    return Effect.MOVED if moved and row.status is OccurrenceStatus.PLANNED else Effect.QUIET


def _shift_steps(date: PlannedDate, shifts: Sequence[Shift], edited: frozenset[str]) -> tuple[ShiftStep, ...]:
    if "shifts" in edited:
        return ()
    kept = SHIFT_TIMES if "starts_at" in edited else frozenset[str]()
    by_role = {shift.role: shift for shift in shifts}
    steps: list[ShiftStep] = []
    for planned in date.shifts:
        shift, wanted = by_role.pop(planned.role, None), shift_values(planned)
        if shift is not None:
            wanted["withdrawn_at"] = None
            wanted = {
                name: value
                for name, value in wanted.items()
                if name not in kept and getattr(shift, name) != value
            }
        if wanted:
            steps.append(ShiftStep(shift, wanted))
    gone = (shift for shift in by_role.values() if shift.withdrawn_at is None)
    return (*steps, *(ShiftStep(shift, {}) for shift in gone))
