"""Who helped: help that nobody recorded must not count as nothing, and none counts twice.

Two people can say it: the volunteer (`Var du med i dag?`) and the host (the list at the door, once it is
saved). A shift is one assignment with one outcome and at most one row for the tally. Where both spoke and
they disagree, the host's word holds: the host saw who was there, and can correct it for 30 days. What a
volunteer says against it changes no figure and is kept in the audit, as is every outcome a host turned round;
they are told whom to write to. A host who said nothing about somebody leaves their own word as it is.
"""

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
    Audit,
    ConfirmedBy,
    MessageClass,
    Occurrence,
    OccurrenceStatus,
    Participation,
    Shift,
)
from db.outbox import notify

SHIFT_OVER = "shift-over"
HELP_DISPUTED = "help-disputed"
LOOK_BACK = dt.timedelta(days=2)
ANSWER_UNTIL = dt.timedelta(days=14)
"""How long after its end somebody can say whether they were there."""
ANSWERED = (AssignmentStatus.DONE, AssignmentStatus.ABSENT)


@dataclass(frozen=True)
class Confirmed:
    """What holds about a volunteer; `minutes` of help are counted, 0 for a no. `overruled`: the host has
    said the opposite of what the volunteer just said.
    """

    assignment: int
    came: bool
    minutes: int
    overruled: bool = False


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
    return places.find(session, mine.shift).goes_on


def confirm(session: Session, asker: Asker, assignment_id: int, *, came: bool, now: dt.datetime) -> Confirmed:
    """`Ja` / `Nej`: a yes counts as help with the shift's minutes; the other answer corrects it, the same
    one twice changes nothing. After the host's word neither does.

    Raises Stale before the shift ends, 14 days after it, for a shift that was given up or cancelled, and
    when the year is closed.
    """
    places.hold_person(session, asker.id)
    place = places.lock(session, assignment_of(session, asker, assignment_id).shift)
    mine = assignment_of(session, asker, assignment_id)
    if mine.status not in (*ON_SHIFT, *ANSWERED) or not _can_answer(place, now):
        raise Stale
    stands = came
    if mine.confirmed_by is ConfirmedBy.HOST:
        stands = mine.status is AssignmentStatus.DONE
        _note(session, mine, ConfirmedBy.SELF, None, came=came, now=now)
    else:
        _settle(session, mine, place, came=came)
        mine.confirmed_by = ConfirmedBy.SELF
    session.flush()
    minutes = minutes_of(place) if stands else 0
    return Confirmed(assignment_id, stands, minutes, overruled=stands is not came)


def host_said(session: Session, host: Asker, mine: Assignment, *, came: bool, now: dt.datetime) -> None:
    """The host's word about a volunteer, over whatever stood; the same word twice changes nothing.

    The caller holds the date. Raises Stale when the year is closed.
    """
    _note(session, mine, ConfirmedBy.HOST, host.id, came=came, now=now)
    _settle(session, mine, places.find(session, mine.shift), came=came)
    mine.confirmed_by = ConfirmedBy.HOST
    session.flush()


def _settle(session: Session, mine: Assignment, place: Place, *, came: bool) -> None:
    """One outcome, and one row for the tally where they came."""
    outcome = AssignmentStatus.DONE if came else AssignmentStatus.ABSENT
    if mine.status is outcome:
        return
    if came:
        mine.participation = _count(session, place, mine.person)
    else:
        _uncount(session, mine)
    mine.status = outcome
    mine.version += 1


def _note(
    session: Session, mine: Assignment, by: ConfirmedBy, actor: int | None, *, came: bool, now: dt.datetime
) -> None:
    """Keep a word that contradicts the outcome which stands, once; of a volunteer's without the person."""
    if mine.status not in ANSWERED or (mine.status is AssignmentStatus.DONE) is came:
        return
    facts = {
        "by": by.value,
        "came": came,
        "stood": mine.status.value,
        "stood_by": mine.confirmed_by and mine.confirmed_by.value,
    }
    subject = f"assignment {mine.id}"
    newest = select(Audit.facts).where(Audit.action == HELP_DISPUTED, Audit.subject == subject)
    if session.exec(newest.order_by(col(Audit.id).desc())).first() != facts:
        session.add(Audit(at=now, actor=actor, action=HELP_DISPUTED, subject=subject, facts=facts))


def minutes_of(place: Place) -> int:
    """How long a shift is."""
    return int((place.shift.ends_at - place.shift.starts_at).total_seconds() // 60)


def _can_answer(place: Place, now: dt.datetime) -> bool:
    return place.goes_on and place.shift.ends_at <= now < place.shift.ends_at + ANSWER_UNTIL


def _count(session: Session, place: Place, person: int | None) -> int:
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
