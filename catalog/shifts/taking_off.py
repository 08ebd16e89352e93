"""A coordinator takes somebody off shifts where children are, until what comes first is settled with them.

A file that brings children to a role sends nobody away: the coordinator decides. The volunteer is told kindly
that they will be talked with; no reason is asked for, and none is kept (DOMAIN.md 2.4).
"""

import datetime as dt
from collections.abc import Sequence

from sqlmodel import Session, col, select

from catalog.errors import NotFound, Stale
from catalog.people.permissions import Asker
from catalog.quiet import in_waking_hours
from catalog.shifts import places, taking
from catalog.shifts.roles import Helper, helper
from catalog.shifts.welcoming import unsettled_first
from db.models import (
    ON_SHIFT,
    Assignment,
    MessageClass,
    Occurrence,
    OccurrenceStatus,
    Role,
    RoleHolder,
    Shift,
)
from db.outbox import notify

TAKEN_OFF = "helper-off"


def shifts_to_settle(session: Session, holder: RoleHolder, *, now: dt.datetime) -> Sequence[int]:
    """The assignments to come of somebody in a role with whom something has to be settled first."""
    if not unsettled_first(session, holder):
        return ()
    ahead = (
        select(Assignment.id, Assignment.shift)
        .join(Shift, col(Shift.id) == Assignment.shift)
        .join(Occurrence, col(Occurrence.id) == Shift.occurrence)
        .where(
            Assignment.person_blind == holder.person_blind,
            col(Assignment.status).in_(ON_SHIFT),
            Occurrence.initiative == holder.initiative,
            Occurrence.status == OccurrenceStatus.PLANNED,
            Shift.role == holder.role,
            col(Shift.starts_at) > now,
            col(Shift.withdrawn_at).is_(None),
        )
        .order_by(col(Shift.starts_at))
    )
    rows = session.exec(ahead).all()
    return [number for number, shift in rows if number and places.find(session, shift).terms.needed_first]


def take_off(session: Session, asker: Asker, holder_id: int, *, now: dt.datetime) -> Helper:
    """`Ja, tag af vagten`: the shifts are free, others are asked, and the volunteer is told kindly.

    They stay in the role, and may take shifts once it is settled. For coordinators (NotAllowed). Raises
    NotFound, and Stale when there is nothing (more) to take them off.
    """
    holder = session.get(RoleHolder, holder_id, populate_existing=True)
    if holder is None or holder.person is None:
        raise NotFound
    asker.must(Role.COORDINATOR, holder.initiative)
    places.hold_person(session, holder.person)
    numbers = shifts_to_settle(session, holder, now=now)
    if not numbers:
        raise Stale
    starts = []
    for number in numbers:
        place = places.lock(session, session.get_one(Assignment, number).shift)
        taking.release(session, session.get_one(Assignment, number), place, now=now)
        starts.append(place.shift.starts_at)
    notify(
        session,
        holder.person,
        TAKEN_OFF,
        {"holder": holder.id, "n": len(numbers)},
        message_class=MessageClass.SAFETY,
        now=now,
        send_after=in_waking_hours(session, now, before=min(starts)),
        dedupe_key=f"{TAKEN_OFF}:{holder.id}:{max(numbers)}",
    )
    return helper(session, holder_id)
