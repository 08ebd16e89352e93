"""Reminders of shifts: the day before and two hours before, of the shift's own start."""

import datetime as dt
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from catalog.people.silence import has_opted_out
from catalog.quiet import QuietHours, quiet_until
from catalog.reminders import FURTHEST, NO_REMINDERS, ReminderTime, Verdict, reminder_times
from db.models import (
    ON_SHIFT,
    Assignment,
    MessageClass,
    Occurrence,
    OccurrenceStatus,
    Outbox,
    Shift,
)
from db.outbox import blind_key, notify

SHIFT_REMINDER = "shift-reminder"
RULES = ("24h", "2h")
_DAY = dt.timedelta(days=1)


def plan(session: Session, *, now: dt.datetime, quiet: QuietHours, zone: ZoneInfo) -> int:
    """The tick: queue every reminder of a shift that is due and was not queued yet; how many.

    Only for who had the shift before the reminder was due and wants reminders. A moved shift is reminded of
    anew.
    """
    queued = 0
    for shift in _soon(session, now):
        for time in reminder_times(shift.starts_at, RULES, zone, quiet):
            if time.due_at <= now < time.expires_at:
                queued += _remind(session, shift, time, now, quiet, zone)
    return queued


def still_wanted(session: Session, facts: dict[str, Any], *, now: dt.datetime) -> Verdict:
    """Read again when a reminder leaves: still on the shift, not cancelled, moved, begun or declined."""
    row = session.exec(
        select(Assignment, Shift, Occurrence)
        .join(Shift, col(Shift.id) == Assignment.shift)
        .join(Occurrence, col(Occurrence.id) == Shift.occurrence)
        .where(Assignment.id == int(facts["assignment"]))
        .execution_options(populate_existing=True)
    ).first()
    if row is None or row[0].person is None:
        return Verdict("gone")
    assignment, shift, occurrence = row
    if assignment.status not in ON_SHIFT:
        return Verdict("not-on-it")
    if occurrence.status is OccurrenceStatus.CANCELLED or shift.withdrawn_at is not None:
        return Verdict("cancelled")
    if shift.starts_at != dt.datetime.fromisoformat(facts["starts_at"]):
        return Verdict("moved")
    if now >= shift.starts_at:
        return Verdict("begun")
    declined = has_opted_out(session, assignment.person or 0, *NO_REMINDERS)
    return Verdict("opted-out" if declined else None)


def key_of(assignment: int, starts_at: dt.datetime, rule: str) -> str:
    """The dedupe key of a volunteer's reminder: moved, a shift is reminded of anew."""
    return f"{SHIFT_REMINDER}:{assignment}:{starts_at.astimezone(dt.UTC).isoformat()}:{rule}"


def _soon(session: Session, now: dt.datetime) -> Iterator[Shift]:
    statement = (
        select(Shift)
        .join(Occurrence, col(Occurrence.id) == Shift.occurrence)
        .where(
            col(Shift.starts_at) > now,
            col(Shift.starts_at) <= now + FURTHEST + _DAY,
            col(Shift.taken) > 0,
            col(Shift.withdrawn_at).is_(None),
            col(Occurrence.status) == OccurrenceStatus.PLANNED,
        )
        .order_by(col(Shift.starts_at))
    )
    yield from session.exec(statement).all()


def _remind(
    session: Session,
    shift: Shift,
    time: ReminderTime,
    now: dt.datetime,
    quiet: QuietHours,
    zone: ZoneInfo,
) -> int:
    morning = quiet_until(now, quiet, zone)
    on_it = session.exec(
        select(Assignment).where(
            Assignment.shift == shift.id,
            col(Assignment.status).in_(ON_SHIFT),
            col(Assignment.taken_at) < time.due_at,
        )
    ).all()
    keys = {blind_key(session, key_of(one.id or 0, shift.starts_at, time.rule)): one for one in on_it}
    queued = set(session.exec(select(Outbox.dedupe_key).where(col(Outbox.dedupe_key).in_(keys))).all())
    waiting = [one for key, one in keys.items() if key not in queued]
    return sum(
        notify(
            session,
            one.person,
            SHIFT_REMINDER,
            {"assignment": one.id, "starts_at": shift.starts_at.astimezone(dt.UTC).isoformat()},
            message_class=MessageClass.REMINDER,
            now=now,
            send_after=morning if morning < time.expires_at else now,
            expires_at=time.expires_at,
            dedupe_key=key_of(one.id or 0, shift.starts_at, time.rule),
        )
        for one in waiting
        if one.person is not None and not has_opted_out(session, one.person, *NO_REMINDERS)
    )
