"""Stand-ins: who is asked when somebody cannot come. The first yes gets the shift, the others are told.

With days left people are asked in fair turn, one at a time (one for each who looks for a stand-in): who was
asked longest ago comes first, and silence leads on to the next. Within 24 hours everybody suitable is asked
at once.
"""

import datetime as dt

from sqlmodel import Session, col, select

from catalog.errors import NotFound
from catalog.people.permissions import Asker
from catalog.shifts import alerts, asks, places
from catalog.shifts.asks import LATE
from catalog.shifts.fair_turn import candidates
from catalog.shifts.people import blind_of
from catalog.shifts.places import Place
from db.models import (
    AskStatus,
    Assignment,
    AssignmentStatus,
    MessageClass,
    Shift,
    ShiftAsk,
)
from db.outbox import notify

ASK_OVER = "shift-ask-over"
RELIEVED = "shift-relieved"


def ask_next(session: Session, shift_id: int, *, now: dt.datetime) -> int:
    """Ask whoever's turn it is, if people are wanted on a shift that somebody gave up; how many were asked.

    When nobody is wanted any more, or the shift has begun, every open question is closed.
    """
    place = places.lock(session, shift_id)
    wanted = places.looked_for(session, shift_id) if asks.goes_on(place, now) else 0
    waiting = asks.still_open(session, shift_id)
    for late in [one for one in waiting if one.expires_at <= now]:
        asks.end(session, place, late, AskStatus.OVER, now=now)
    still = [one for one in waiting if one.status is AskStatus.OPEN]
    if wanted <= 0:
        _close(session, place, still, now)
        return 0
    if not _somebody_left(session, shift_id):
        return 0
    times = asks.times_to_answer(session, place, now)
    turn = candidates(session, place)
    if place.shift.starts_at - now >= LATE:
        at_a_time = max(1, places.stand_ins_wanted(session, shift_id))
        turn = turn[: max(0, at_a_time - len(still))]
    for person in turn:
        asks.put(session, place, person, times, now=now)
    return len(turn)


def decline(session: Session, asker: Asker, ask_id: int, *, now: dt.datetime) -> None:
    """`Ikke denne gang`: the next is asked at once. A second no changes nothing."""
    mine = session.get(ShiftAsk, ask_id)
    if mine is None or mine.person_blind != blind_of(session, asker.id):
        raise NotFound
    place = places.lock(session, mine.shift)
    session.refresh(mine)
    if mine.status is AskStatus.OPEN:
        asks.end(session, place, mine, AskStatus.NO, now=now)
        ask_next(session, mine.shift, now=now)


def lead_on(session: Session, *, now: dt.datetime) -> int:
    """The tick: questions that ran out lead on to the next, 24 hours before the start to everybody; how
    many were asked.
    """
    given_up = (
        select(Shift.id, Shift.starts_at)
        .join(Assignment, col(Assignment.shift) == Shift.id)
        .where(
            col(Assignment.status).in_((AssignmentStatus.RELEASED, AssignmentStatus.STANDIN_WANTED)),
            col(Shift.starts_at) > now,
        )
    )
    asked = select(ShiftAsk.shift).where(ShiftAsk.status == AskStatus.OPEN, col(ShiftAsk.expires_at) <= now)
    shifts = {number for number, _ in session.exec(given_up).all()} | set(session.exec(asked).all())
    return sum(ask_next(session, shift, now=now) for shift in sorted(one for one in shifts if one))


def has_open_ask(session: Session, shift_id: int, blind: str) -> bool:
    """Whether somebody is being asked to stand in, by the fair turn."""
    mine = select(ShiftAsk.id).where(
        ShiftAsk.shift == shift_id,
        ShiftAsk.person_blind == blind,
        ShiftAsk.status == AskStatus.OPEN,
        col(ShiftAsk.asked_by).is_(None),
    )
    return session.exec(mine).first() is not None


def relieve(session: Session, place: Place, *, now: dt.datetime) -> bool:
    """Free the place of who has looked longest for a stand-in, and tell them; False when nobody does.

    The place stays counted: the caller puts somebody else on it.
    """
    first = session.exec(
        select(Assignment)
        .where(Assignment.shift == place.id, col(Assignment.status) == AssignmentStatus.STANDIN_WANTED)
        .order_by(col(Assignment.id))
        .limit(1)
        .execution_options(populate_existing=True)
    ).first()
    if first is None:
        return False
    first.status, first.ended_at = AssignmentStatus.RELEASED, now
    first.version += 1
    session.flush()
    if first.person is not None:
        _tell(session, place, first.person, RELIEVED, f"{first.id}:{first.version}", now)
    return True


def answered(session: Session, place: Place, blind: str, *, now: dt.datetime) -> None:
    """Somebody has taken a place: if they were asked that was a yes, and who is not needed any more is
    told.
    """
    mine = session.exec(
        select(ShiftAsk).where(ShiftAsk.shift == place.id, ShiftAsk.person_blind == blind)
    ).first()
    if mine is not None:
        asks.end(session, place, mine, AskStatus.YES, now=now)
    settle(session, place.id, now=now)


def settle(session: Session, shift_id: int, *, now: dt.datetime) -> None:
    """If nobody is wanted any more, close what is open about the shift."""
    place = places.find(session, shift_id)
    if places.looked_for(session, shift_id) <= 0:
        alerts.filled(session, shift_id, now=now)
        _close(session, place, asks.still_open(session, shift_id), now)


def _somebody_left(session: Session, shift_id: int) -> bool:
    left = select(Assignment.id).where(
        Assignment.shift == shift_id,
        col(Assignment.status).in_((AssignmentStatus.RELEASED, AssignmentStatus.STANDIN_WANTED)),
    )
    return session.exec(left).first() is not None


def _close(session: Session, place: Place, open_now: list[ShiftAsk], now: dt.datetime) -> None:
    taken = asks.goes_on(place, now)
    for one in open_now:
        one.status = AskStatus.OVER
        if taken and one.person is not None and one.leaves_at <= now:
            _tell(session, place, one.person, ASK_OVER, str(one.id), now)
    session.flush()


def _tell(session: Session, place: Place, person: int, kind: str, which: str, now: dt.datetime) -> None:
    notify(
        session,
        person,
        kind,
        {"shift": place.id},
        message_class=MessageClass.NOTICE,
        now=now,
        send_after=asks.in_good_time(session, place, now),
        expires_at=place.shift.ends_at,
        dedupe_key=f"{kind}:{which}",
    )
