"""The question «Kan du tage en vagt?»: put to one person, open until it is answered or runs out.

Who is asked the fair turn says (`catalog.shifts.standins`) or a coordinator (`catalog.shifts.asking`), who
hears the answer.
"""

import datetime as dt

from sqlmodel import Session, col, select

from catalog import quiet
from catalog.joining.offer_times import HONEST_UNDO, OfferTimes, offer_times
from catalog.quiet import house_quiet_hours
from catalog.shifts import places
from catalog.shifts.people import blind_of
from catalog.shifts.places import Place
from db.models import AskStatus, MessageClass, OccurrenceStatus, ShiftAsk
from db.outbox import notify

LATE = dt.timedelta(hours=24)
"""From here on everybody is asked at once, and dropping out is late."""
SHIFT_ASK = "shift-ask"
ANSWERED = "shift-answered"


def put(
    session: Session, place: Place, person: int, times: OfferTimes, *, by: int | None = None, now: dt.datetime
) -> ShiftAsk:
    """Ask one person; `by` is the coordinator who chose them, else the fair turn did."""
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


def end(session: Session, place: Place, asked: ShiftAsk, status: AskStatus, *, now: dt.datetime) -> None:
    """A question is over with this answer (OVER: with silence), and the coordinator who asked hears it."""
    asked.status = status
    session.flush()
    if asked.asked_by is not None and goes_on(place, now):
        notify(
            session,
            asked.asked_by,
            ANSWERED,
            {"ask": asked.id},
            message_class=MessageClass.NOTICE,
            now=now,
            send_after=in_good_time(session, place, now),
            expires_at=place.shift.starts_at,
            dedupe_key=f"{ANSWERED}:{asked.id}:{status.value}",
        )


def still_open(session: Session, shift_id: int) -> list[ShiftAsk]:
    """The questions about a shift that wait for an answer, oldest first."""
    statement = select(ShiftAsk).where(ShiftAsk.shift == shift_id, ShiftAsk.status == AskStatus.OPEN)
    ordered = statement.order_by(col(ShiftAsk.id)).execution_options(populate_existing=True)
    return list(session.exec(ordered).all())


def still_asked(session: Session, ask_id: int, *, now: dt.datetime) -> bool:
    """Read again when the question leaves: whether it is still one."""
    kept = session.get(ShiftAsk, ask_id, populate_existing=True)
    if kept is None or kept.status is not AskStatus.OPEN:
        return False
    place = places.find(session, kept.shift)
    return goes_on(place, now) and places.looked_for(session, kept.shift) > 0


def in_good_time(session: Session, place: Place, at: dt.datetime) -> dt.datetime:
    """When something about a shift is said: at once, or at the end of quiet hours if that is soon enough."""
    return quiet.in_good_time(at, place.shift.starts_at, house_quiet_hours(session), place.zone)


def times_to_answer(session: Session, place: Place, now: dt.datetime) -> OfferTimes:
    """With days left an answer has half of the waking hours there are; after that until the start."""
    start = place.shift.starts_at
    if start - now >= LATE:
        times = offer_times(now, start, house_quiet_hours(session), place.zone)
        if times is not None:
            return times
    soon = now if start - now < HONEST_UNDO * 2 else now + HONEST_UNDO
    return OfferTimes(in_good_time(session, place, soon), start)


def goes_on(place: Place, now: dt.datetime) -> bool:
    """Whether the shift is still ahead, and takes place."""
    return (
        now < place.shift.starts_at
        and place.shift.withdrawn_at is None
        and place.occurrence.status is OccurrenceStatus.PLANNED
    )
