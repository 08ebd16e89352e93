"""`Var du med i dag?`: help that nobody recorded must not count as nothing."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, select

from catalog.errors import Stale
from catalog.people.permissions import Asker
from catalog.presence import participation
from catalog.quiet import house_quiet_hours, quiet_until
from catalog.shifts import places
from catalog.shifts.places import Place
from catalog.shifts.taking import assignment_of
from db.models import (
    ON_SHIFT,
    Assignment,
    AssignmentStatus,
    ConfirmedBy,
    MessageClass,
    Occurrence,
    OccurrenceStatus,
    Participation,
    Shift,
)
from db.outbox import notify

SHIFT_OVER = "shift-over"
LOOK_BACK = dt.timedelta(days=2)
ANSWER_UNTIL = dt.timedelta(days=14)
"""How long after its end somebody can say whether they were there."""
ANSWERED = (AssignmentStatus.DONE, AssignmentStatus.ABSENT)


@dataclass(frozen=True)
class Confirmed:
    """What the volunteer said; `minutes` of help are counted, 0 for a no."""

    assignment: int
    came: bool
    minutes: int


def ask(session: Session, *, now: dt.datetime) -> int:
    """The tick: at a shift's end everybody expected is asked once, in the morning after quiet hours; how
    many.
    """
    over = session.exec(
        select(Assignment, Shift)
        .join(Shift, col(Shift.id) == Assignment.shift)
        .join(Occurrence, col(Occurrence.id) == Shift.occurrence)
        .where(
            col(Assignment.status).in_(ON_SHIFT),
            col(Assignment.asked_came).is_(False),
            col(Shift.ends_at) <= now,
            col(Shift.ends_at) > now - LOOK_BACK,
            col(Shift.withdrawn_at).is_(None),
            col(Occurrence.status) != OccurrenceStatus.CANCELLED,
        )
        .order_by(col(Assignment.id))
    ).all()
    quiet, asked = house_quiet_hours(session), 0
    for assignment, shift in over:
        assignment.asked_came = True
        if assignment.person is None:
            continue
        asked += notify(
            session,
            assignment.person,
            SHIFT_OVER,
            {"assignment": assignment.id},
            message_class=MessageClass.NOTICE,
            now=now,
            send_after=quiet_until(now, quiet, places.find(session, assignment.shift).zone),
            expires_at=shift.ends_at + ANSWER_UNTIL,
            dedupe_key=f"{SHIFT_OVER}:{assignment.id}",
        )
    session.flush()
    return asked


def still_open(session: Session, facts: dict[str, Any]) -> bool:
    """Read again when the question leaves: nobody has answered it and the shift took place."""
    mine = session.get(Assignment, int(facts["assignment"]), populate_existing=True)
    if mine is None or mine.person is None or mine.status not in ON_SHIFT:
        return False
    return places.find(session, mine.shift).occurrence.status is not OccurrenceStatus.CANCELLED


def confirm(session: Session, asker: Asker, assignment_id: int, *, came: bool, now: dt.datetime) -> Confirmed:
    """`Ja` / `Nej`: a yes counts as help with the shift's minutes; the other answer corrects it, the same
    one twice changes nothing.

    Raises Stale before the shift ends, 14 days after it, for a shift that was given up or cancelled, and
    when the year is closed.
    """
    places.hold_person(session, asker.id)
    mine = assignment_of(session, asker, assignment_id)
    place = places.find(session, mine.shift)
    if mine.status not in (*ON_SHIFT, *ANSWERED) or not _can_answer(place, now):
        raise Stale
    if came and mine.status is not AssignmentStatus.DONE:
        mine.participation = _count(session, place, asker.id)
        mine.status = AssignmentStatus.DONE
    elif not came and mine.status is not AssignmentStatus.ABSENT:
        _uncount(session, mine)
        mine.status = AssignmentStatus.ABSENT
    mine.confirmed_by = mine.confirmed_by or ConfirmedBy.SELF
    mine.version += 1
    session.flush()
    return Confirmed(assignment_id, came, minutes_of(place) if came else 0)


def minutes_of(place: Place) -> int:
    """How long a shift is."""
    return int((place.shift.ends_at - place.shift.starts_at).total_seconds() // 60)


def _can_answer(place: Place, now: dt.datetime) -> bool:
    took_place = (
        place.occurrence.status is not OccurrenceStatus.CANCELLED and place.shift.withdrawn_at is None
    )
    return took_place and place.shift.ends_at <= now < place.shift.ends_at + ANSWER_UNTIL


def _count(session: Session, place: Place, person: int) -> int:
    """Write the help where the tally reads it."""
    return participation.write_help(
        session, place.occurrence, person, minutes=minutes_of(place), zone=place.zone
    )


def _uncount(session: Session, mine: Assignment) -> None:
    kept = mine.participation
    mine.participation = None
    session.flush()
    written = session.get(Participation, kept) if kept is not None else None
    if written is not None:
        session.delete(written)
        session.flush()
