"""Stand-ins: who is asked when somebody cannot come. The first yes gets the shift, the others are told.

With days left people are asked in fair turn, one at a time (one for each who looks for a stand-in): who was
asked longest ago comes first, and silence leads on to the next. Within 24 hours everybody suitable is asked
at once.
"""

import datetime as dt

from sqlmodel import Session, col, select

from catalog.errors import NotFound
from catalog.joining.offer_times import HONEST_UNDO, OfferTimes, offer_times
from catalog.people.permissions import Asker
from catalog.quiet import house_quiet_hours, quiet_until
from catalog.shifts import alerts, places
from catalog.shifts.fair_turn import candidates
from catalog.shifts.people import blind_of
from catalog.shifts.places import Place
from db.models import (
    AskStatus,
    Assignment,
    AssignmentStatus,
    MessageClass,
    OccurrenceStatus,
    Shift,
    ShiftAsk,
)
from db.outbox import notify

LATE = dt.timedelta(hours=24)
"""From here on everybody is asked at once, and dropping out is late."""
WAKES_WITHIN = dt.timedelta(hours=6)
SHIFT_ASK = "shift-ask"
ASK_OVER = "shift-ask-over"
RELIEVED = "shift-relieved"


def ask_next(session: Session, shift_id: int, *, now: dt.datetime) -> int:
    """Ask whoever's turn it is, if people are wanted on a shift that somebody gave up; how many were asked.

    When nobody is wanted any more, or the shift has begun, every open question is closed.
    """
    place = places.lock(session, shift_id)
    wanted = places.looked_for(session, shift_id) if _goes_on(place, now) else 0
    asks = _open_asks(session, shift_id)
    for late in [one for one in asks if one.expires_at <= now]:
        late.status = AskStatus.OVER
    still = [one for one in asks if one.status is AskStatus.OPEN]
    if wanted <= 0:
        _close(session, place, still, now)
        return 0
    if not _somebody_left(session, shift_id):
        return 0
    times = times_to_answer(session, place, now)
    turn = candidates(session, place)
    if place.shift.starts_at - now >= LATE:
        at_a_time = max(1, places.stand_ins_wanted(session, shift_id))
        turn = turn[: max(0, at_a_time - len(still))]
    for person in turn:
        ask(session, place, person, times, now=now)
    return len(turn)


def ask(
    session: Session, place: Place, person: int, times: OfferTimes, *, by: int | None = None, now: dt.datetime
) -> ShiftAsk:
    """Ask one person; `by` is the coordinator who chose them."""
    new = ShiftAsk(
        shift=place.id,
        person=person,
        person_blind=blind_of(session, person),
        status=AskStatus.OPEN,
        asked_by=by,
        asked_at=now,
        leaves_at=times.leaves_at,
        expires_at=times.expires_at,
    )
    session.add(new)
    session.flush()
    notify(
        session,
        person,
        SHIFT_ASK,
        {"ask": new.id, "shift": place.id},
        message_class=MessageClass.SAFETY,
        now=now,
        send_after=times.leaves_at,
        expires_at=place.shift.starts_at,
        dedupe_key=f"{SHIFT_ASK}:{new.id}",
    )
    return new


def decline(session: Session, asker: Asker, ask_id: int, *, now: dt.datetime) -> None:
    """`Ikke denne gang`: the next is asked at once. A second no changes nothing."""
    mine = session.get(ShiftAsk, ask_id)
    if mine is None or mine.person_blind != blind_of(session, asker.id):
        raise NotFound
    places.lock(session, mine.shift)
    session.refresh(mine)
    if mine.status is AskStatus.OPEN:
        mine.status = AskStatus.NO
        session.flush()
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
        mine.status = AskStatus.YES
        session.flush()
    settle(session, place.id, now=now)


def settle(session: Session, shift_id: int, *, now: dt.datetime) -> None:
    """If nobody is wanted any more, close what is open about the shift."""
    place = places.find(session, shift_id)
    if places.looked_for(session, shift_id) <= 0:
        alerts.filled(session, shift_id, now=now)
        _close(session, place, _open_asks(session, shift_id), now)


def still_asked(session: Session, ask_id: int, *, now: dt.datetime) -> bool:
    """Read again when the question leaves: whether it is still one."""
    kept = session.get(ShiftAsk, ask_id, populate_existing=True)
    if kept is None or kept.status is not AskStatus.OPEN:
        return False
    place = places.find(session, kept.shift)
    return _goes_on(place, now) and places.looked_for(session, kept.shift) > 0


def in_good_time(session: Session, place: Place, at: dt.datetime) -> dt.datetime:
    """When something about a shift is said: at once, or at the end of quiet hours if that is soon enough."""
    start = place.shift.starts_at
    end = quiet_until(at, house_quiet_hours(session), place.zone)
    return at if start - end < WAKES_WITHIN else end


def times_to_answer(session: Session, place: Place, now: dt.datetime) -> OfferTimes:
    """With days left an answer has half of the waking hours there are; after that until the start."""
    start, quiet = place.shift.starts_at, house_quiet_hours(session)
    if start - now >= LATE:
        times = offer_times(now, start, quiet, place.zone)
        if times is not None:
            return times
    soon = now if start - now < HONEST_UNDO * 2 else now + HONEST_UNDO
    return OfferTimes(in_good_time(session, place, soon), start)


def _goes_on(place: Place, now: dt.datetime) -> bool:
    return (
        now < place.shift.starts_at
        and place.shift.withdrawn_at is None
        and place.occurrence.status is OccurrenceStatus.PLANNED
    )


def _somebody_left(session: Session, shift_id: int) -> bool:
    left = select(Assignment.id).where(
        Assignment.shift == shift_id,
        col(Assignment.status).in_((AssignmentStatus.RELEASED, AssignmentStatus.STANDIN_WANTED)),
    )
    return session.exec(left).first() is not None


def _open_asks(session: Session, shift_id: int) -> list[ShiftAsk]:
    statement = select(ShiftAsk).where(ShiftAsk.shift == shift_id, ShiftAsk.status == AskStatus.OPEN)
    ordered = statement.order_by(col(ShiftAsk.id)).execution_options(populate_existing=True)
    return list(session.exec(ordered).all())


def _close(session: Session, place: Place, asks: list[ShiftAsk], now: dt.datetime) -> None:
    taken = _goes_on(place, now)
    for one in asks:
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
        send_after=in_good_time(session, place, now),
        expires_at=place.shift.ends_at,
        dedupe_key=f"{kind}:{which}",
    )
