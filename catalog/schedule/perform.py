"""Doing what `steps` found: rows are changed, people are told."""

import datetime as dt
from collections.abc import Mapping
from typing import Final
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, delete

from catalog.joining.waitlist import promote
from catalog.schedule.agreed import anybody_has_to_answer
from catalog.schedule.news import Known, tell
from catalog.schedule.people import Told
from catalog.schedule.series import insert_shift_rows
from catalog.schedule.shift_news import KnownShift, tell_of_shift
from catalog.schedule.steps import Effect, ShiftStep, Step
from db.models import Occurrence, OccurrenceStatus, Shift

SEEN_IN_CALENDARS: Final = frozenset({"starts_at", "ends_at", "place", "status"})
"""A change of one of these makes a new version of the calendar file (iCalendar's SEQUENCE)."""

NEWS: Final = frozenset({Effect.MOVED, Effect.BACK, Effect.CANCELLED, Effect.WITHDRAWN})
"""What people hear of."""
_TAKES_PLACE: Final = frozenset({Effect.MOVED, Effect.BACK})


def perform(
    session: Session, step: Step, zone: ZoneInfo, *, reason: Mapping[str, str] | None, now: dt.datetime
) -> Told:
    """Carry out one step and tell the people it concerns why: the date's own reason, else `reason`."""
    if step.delete:
        _delete(session, step.occurrence)
        return Told()
    row, before = step.occurrence, Known.of(step.occurrence)
    shifts = [(one.shift, KnownShift.of(one.shift)) for one in step.shifts if one.shift and one.shift.taken]
    values = dict(step.values)
    if step.effect is Effect.WITHDRAWN:
        values["status"] = OccurrenceStatus.CANCELLED
    if step.effect in NEWS:
        values["reason"] = step.reason or reason
    for name, value in values.items():
        setattr(row, name, value)
    row.sequence += bool(SEEN_IN_CALENDARS & set(values))
    row.version += 1
    session.add(row)
    for shift in step.shifts:
        _do_shift(session, row, shift, now)
    session.flush()
    if step.effect is Effect.BACK or (step.effect is Effect.MOVED and "starts_at" in values):
        row.asked_again_at = now if anybody_has_to_answer(session, row, zone) else None
        session.flush()
    told = [
        tell_of_shift(session, row, shift, known, zone=zone, reason=step.reason or reason, now=now)
        for shift, known in shifts
        if not _told_with_date(step, shift, known)
    ]
    if step.effect in NEWS:
        told.append(tell(session, row, before, zone=zone, now=now))
    if step.effect in _TAKES_PLACE and row.id is not None:
        # Free places that it was too late to offer at the old time.
        promote(session, row.id, now=now)
    return Told(sum(one.told for one in told), sum(one.not_reached for one in told))


def _told_with_date(step: Step, shift: Shift, known: KnownShift) -> bool:
    """Whether the letter about the date says all there is to say of a shift: that it is off with the date, or
    when it is now.
    """
    if step.occurrence.status is OccurrenceStatus.CANCELLED:
        return True
    return step.effect in NEWS and not known.off and shift.withdrawn_at is None


def _delete(session: Session, row: Occurrence) -> None:
    session.exec(delete(Shift).where(col(Shift.occurrence) == row.id))
    session.delete(row)
    session.flush()


def _do_shift(session: Session, row: Occurrence, step: ShiftStep, now: dt.datetime) -> None:
    if step.shift is None:
        insert_shift_rows(session, [{"occurrence": row.id, "taken": 0, **step.values}])
        return
    for name, value in (step.values or {"withdrawn_at": now}).items():
        setattr(step.shift, name, value)
    session.add(step.shift)
