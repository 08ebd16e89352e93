"""Alarms: a shift lacks people so late that somebody has to look.

A host and a coordinator are told first; unseen after ten minutes the next contact is, one after another,
until somebody presses `Jeg har set det`. Half an hour before the start everybody told learns whom to ring,
and the host decides. Where other roles make no sense without the missing one (`after:` in the schedule),
their people are told what it means.
"""

import datetime as dt
from dataclasses import dataclass

from sqlmodel import Session, col, select

from catalog.errors import NotFound
from catalog.people.permissions import Asker
from catalog.quiet import house_quiet_hours
from catalog.schedule.people import leaves_at
from catalog.shifts import places
from catalog.shifts.chains import dependents
from catalog.shifts.people import contacts, names_of
from catalog.shifts.places import Place
from db.models import (
    ON_SHIFT,
    AskStatus,
    Assignment,
    MessageClass,
    Occurrence,
    OccurrenceStatus,
    Role,
    Shift,
    ShiftAlert,
    ShiftAsk,
)
from db.outbox import notify

LATE = dt.timedelta(hours=24)
UNSEEN = dt.timedelta(minutes=10)
RING = dt.timedelta(minutes=30)
SHIFT_ALERT = "shift-alert"
SHIFT_RING = "shift-ring"
SHIFT_FILLED = "shift-filled"
CHAIN_BROKEN = "chain-broken"


@dataclass(frozen=True)
class Alarm:
    """An open alarm as it is shown: `missing` people, the `roles` that hang on them, who could be rung."""

    alert: int
    shift: int
    missing: int
    roles: tuple[str, ...]
    unanswered: tuple[str, ...]
    seen: bool


def raise_alert(session: Session, shift_id: int, *, now: dt.datetime) -> None:
    """Somebody dropped out late, or nobody took a role that others hang on: tell the first contacts and the
    people of the roles that make no sense without it. An alarm that is open already is enough.
    """
    place = places.lock(session, shift_id)
    if _open_alert(session, shift_id) is not None:
        return
    leaves = _leaves(session, place, now)
    first = list(contacts(session, place.initiative)[0])
    alert = ShiftAlert(shift=shift_id, raised_at=now, told=first, told_at=leaves)
    session.add(alert)
    session.flush()
    for person in first:
        _tell(session, person, SHIFT_ALERT, alert, place, now, leaves)
    for hanging in dependents(session, place):
        for assignment in _on(session, hanging.id or 0):
            notify(
                session,
                assignment.person or 0,
                CHAIN_BROKEN,
                {"alert": alert.id, "assignment": assignment.id},
                message_class=MessageClass.SAFETY,
                now=now,
                send_after=leaves,
                expires_at=hanging.ends_at,
                dedupe_key=f"{CHAIN_BROKEN}:{alert.id}:{assignment.id}",
            )


def filled(session: Session, shift_id: int, *, now: dt.datetime) -> None:
    """Nobody is missing any more: the alarm is over, and whom it reached hears that."""
    alert = _open_alert(session, shift_id)
    if alert is None:
        return
    alert.closed_at = now
    session.flush()
    place = places.find(session, shift_id)
    if alert.told_at > now:
        return
    hanging = [one.person for shift in dependents(session, place) for one in _on(session, shift.id or 0)]
    for person in dict.fromkeys((*alert.told, *hanging)):
        if person is not None:
            _tell(session, person, SHIFT_FILLED, alert, place, now, _leaves(session, place, now))


def escalate(session: Session, *, now: dt.datetime) -> int:
    """The tick: raise what is missing in a chain a day before, lead unseen alarms on, say whom to ring
    before the start, close what has begun; how many were told.
    """
    for shift_id in _missing_in_chains(session, now):
        raise_alert(session, shift_id, now=now)
    told = 0
    rows = select(ShiftAlert.id, ShiftAlert.shift).where(col(ShiftAlert.closed_at).is_(None))
    for number, shift_id in session.exec(rows.order_by(col(ShiftAlert.shift))).all():
        place = places.lock(session, shift_id)
        alert = session.get_one(ShiftAlert, number, populate_existing=True)
        if alert.closed_at is not None:
            continue
        if not _goes_on(place, now) or places.looked_for(session, shift_id) == 0:
            alert.closed_at = now
            continue
        told += _lead_on(session, alert, place, now) + _say_whom_to_ring(session, alert, place, now)
    session.flush()
    return told


def seen(session: Session, asker: Asker, alert_id: int, *, now: dt.datetime) -> Alarm:
    """`Jeg har set det`: nobody else is alarmed. A second press changes nothing."""
    kept = session.get(ShiftAlert, alert_id)
    if kept is None:
        raise NotFound
    place = places.lock(session, kept.shift)
    asker.must(Role.HOST, place.initiative)
    session.refresh(kept)
    if kept.seen_at is None:
        kept.seen_at, kept.seen_by = now, asker.id
        session.flush()
    return alarm(session, alert_id)


def alarm(session: Session, alert_id: int) -> Alarm:
    """The alarm as it is now; NotFound when there is none."""
    kept = session.get(ShiftAlert, alert_id, populate_existing=True)
    if kept is None:
        raise NotFound
    place = places.find(session, kept.shift)
    asks = select(ShiftAsk.person).where(ShiftAsk.shift == kept.shift, col(ShiftAsk.status) == AskStatus.OPEN)
    silent = [one for one in session.exec(asks.order_by(col(ShiftAsk.id))).all() if one is not None]
    names = names_of(session, silent)
    return Alarm(
        alert=alert_id,
        shift=kept.shift,
        missing=places.looked_for(session, kept.shift),
        roles=tuple(dict.fromkeys(one.role for one in dependents(session, place))),
        unanswered=tuple(names[one] for one in silent if one in names),
        seen=kept.seen_at is not None,
    )


def is_open(session: Session, alert_id: int) -> bool:
    """Read again when something about the alarm leaves."""
    kept = session.get(ShiftAlert, alert_id, populate_existing=True)
    return kept is not None and kept.closed_at is None


def _lead_on(session: Session, alert: ShiftAlert, place: Place, now: dt.datetime) -> int:
    if alert.seen_at is not None or now < alert.told_at + UNSEEN:
        return 0
    further = [one for one in contacts(session, place.initiative)[1] if one not in alert.told][:1]
    for person in further:
        alert.told = [*alert.told, person]
        alert.told_at = now
        _tell(session, person, SHIFT_ALERT, alert, place, now, now)
    return len(further)


def _say_whom_to_ring(session: Session, alert: ShiftAlert, place: Place, now: dt.datetime) -> int:
    if alert.warned_at is not None or now < place.shift.starts_at - RING:
        return 0
    alert.warned_at = now
    people = dict.fromkeys((*alert.told, *([alert.seen_by] if alert.seen_by is not None else [])))
    for person in people:
        _tell(session, person, SHIFT_RING, alert, place, now, now)
    return len(people)


def _missing_in_chains(session: Session, now: dt.datetime) -> list[int]:
    soon = (
        select(Shift)
        .join(Occurrence, col(Occurrence.id) == Shift.occurrence)
        .where(
            col(Shift.starts_at) > now,
            col(Shift.starts_at) <= now + LATE,
            col(Shift.taken) < col(Shift.needed),
            col(Shift.withdrawn_at).is_(None),
            col(Occurrence.status) == OccurrenceStatus.PLANNED,
            ~select(ShiftAlert.id).where(col(ShiftAlert.shift) == col(Shift.id)).exists(),
        )
        .order_by(col(Shift.id))
    )
    found = [places.find(session, one.id or 0) for one in session.exec(soon).all()]
    return [one.id for one in found if not one.closed and dependents(session, one)]


def _open_alert(session: Session, shift_id: int) -> ShiftAlert | None:
    statement = select(ShiftAlert).where(ShiftAlert.shift == shift_id, col(ShiftAlert.closed_at).is_(None))
    return session.exec(statement.execution_options(populate_existing=True)).first()


def _on(session: Session, shift_id: int) -> list[Assignment]:
    statement = select(Assignment).where(Assignment.shift == shift_id, col(Assignment.status).in_(ON_SHIFT))
    return [one for one in session.exec(statement).all() if one.person is not None]


def _goes_on(place: Place, now: dt.datetime) -> bool:
    planned = place.occurrence.status is OccurrenceStatus.PLANNED and place.shift.withdrawn_at is None
    return planned and now < place.shift.starts_at


def _leaves(session: Session, place: Place, now: dt.datetime) -> dt.datetime:
    """After the two minutes of `Fortryd`, and not at night when the morning is soon enough."""
    return leaves_at(place.shift.starts_at, house_quiet_hours(session), place.zone, now=now)


def _tell(
    session: Session,
    person: int,
    kind: str,
    alert: ShiftAlert,
    place: Place,
    now: dt.datetime,
    leaves: dt.datetime,
) -> None:
    notify(
        session,
        person,
        kind,
        {"alert": alert.id},
        message_class=MessageClass.SAFETY,
        now=now,
        send_after=leaves,
        expires_at=place.shift.ends_at,
        dedupe_key=f"{kind}:{alert.id}:{person}",
    )
