"""Editing a series in the chat: this and the following dates, or all that are to come, with a preview.

A date that was changed singly stays as it is, and one with people on it is never moved silently.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from sqlmodel import Session, select

from catalog.errors import NotFound, OccurrenceOver, RuleError
from catalog.joining.capacity import seats_changed
from catalog.people.permissions import Asker
from catalog.schedule import undoing
from catalog.schedule.fields import Words
from catalog.schedule.later import Later, with_change
from catalog.schedule.matching import is_live
from catalog.schedule.people import Told, persons_on
from catalog.schedule.perform import perform
from catalog.schedule.planned import said
from catalog.schedule.steps import Step, Steps, steps_of
from catalog.schedule.stored import effective, with_edits
from catalog.schedule.times import instant, wall
from db.models import Audit, Occurrence, Role, Series


class Scope(StrEnum):
    """Which dates of a series an edit is for; past ones never change."""

    FOLLOWING = "following"
    ALL = "all"


@dataclass(unsafe_hash=True)
class NothingToChange(RuleError):
    """Every date is like that already, or was changed singly."""


@dataclass(frozen=True, slots=True)
class Affected:
    """What an edit would do: so many dates change, with so many heads on them; `persons` would be told."""

    dates: int
    heads: int
    persons: int


@dataclass(frozen=True, slots=True)
class Edited:
    """What it came to; `change` is the number under which all of it can be undone."""

    change: int
    dates: int
    told: Told


def preview(
    session: Session, asker: Asker, occurrence_id: int, scope: Scope, change: Later, *, now: dt.datetime
) -> Affected:
    """Who would be affected. For coordinators (NotAllowed); NotFound, OccurrenceOver, NothingToChange."""
    row, series = _found(session, asker, occurrence_id, now)
    steps = _steps(session, series, row, scope, change, now)
    disturbing = [step for step in steps.changes if step.disturbs]
    persons = {person for step in disturbing for person in persons_on(session, step.occurrence.id or 0)}
    return Affected(len(steps.changes), sum(step.people for step in disturbing), len(persons))


def edit_series(
    session: Session,
    asker: Asker,
    occurrence_id: int,
    scope: Scope,
    change: Later,
    reason: Words,
    *,
    now: dt.datetime,
) -> Edited:
    """Do it, and tell everyone whose date moves why; later loads of the file leave it.

    Deadlines and shifts keep their distance from the start. More seats are offered to the queue at once,
    fewer throw nobody out. Raises as `preview`.
    """
    row, series = _found(session, asker, occurrence_id, now)
    steps = _steps(session, series, row, scope, change, now)
    before = dict(series.edits)
    series.edits = _edits(series, row, scope, change, now)
    series.version += 1
    session.add(series)
    zone = ZoneInfo(series.zone)
    done = [_do(session, asker, step, zone, reason, now) for step in steps.changes]
    told = Told(sum(one.told for _, one in done), sum(one.not_reached for _, one in done))
    audit = Audit(
        at=now,
        actor=asker.id,
        action=undoing.SERIES_EDITED,
        subject=series.name,
        facts={"told": told.told, "series": series.id, "edits": before, "changes": [one for one, _ in done]},
    )
    session.add(audit)
    session.flush()
    return Edited(audit.id or 0, len(done), told)


def _do(
    session: Session, asker: Asker, step: Step, zone: ZoneInfo, reason: Words, now: dt.datetime
) -> tuple[int | None, Told]:
    before, row = undoing.as_it_was(step), step.occurrence
    told = perform(session, step, zone, reason=said(reason), now=now)
    audit = Audit(
        at=now,
        actor=asker.id,
        action="occurrence-edited",
        subject=row.name,
        facts={"told": told.told, "undo": {**before, "occurrence": row.id, "version": row.version}},
    )
    session.add(audit)
    session.flush()
    if "seats" in step.values and row.id is not None:
        seats_changed(session, row.id, now=now)
    return audit.id, told


def _steps(
    session: Session, series: Series, row: Occurrence, scope: Scope, change: Later, now: dt.datetime
) -> Steps:
    entry = with_edits(series, _edits(series, row, scope, change, now))
    steps = steps_of(session, series, entry, now=now)
    if not steps.changes:
        raise NothingToChange
    zone = ZoneInfo(series.zone)
    if change.starts is not None and scope is Scope.FOLLOWING:
        new = dt.datetime.combine(wall(row.starts_at, zone).date(), change.starts)
        if instant(new, zone) <= now:
            raise OccurrenceOver
    return steps


def _edits(
    series: Series, row: Occurrence, scope: Scope, change: Later, now: dt.datetime
) -> dict[str, object]:
    today = now.astimezone(ZoneInfo(series.zone)).date()
    first = today if scope is Scope.ALL else dt.date.fromisoformat(row.original_start[:10])
    return with_change(series.edits, first, change)


def _found(session: Session, asker: Asker, occurrence_id: int, now: dt.datetime) -> tuple[Occurrence, Series]:
    row = session.get(Occurrence, occurrence_id, populate_existing=True)
    if row is None:
        raise NotFound
    asker.must(Role.COORDINATOR, row.initiative)
    series = session.exec(select(Series).where(Series.id == row.series).with_for_update()).one()
    if effective(series).is_single or series.withdrawn_at is not None:
        raise NotFound
    if not is_live(row, now):
        raise OccurrenceOver
    return row, series
