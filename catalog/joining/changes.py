"""Changing one's mind about a sign-up: more people or fewer, not coming, and coming after all."""

import datetime as dt
from dataclasses import dataclass

from sqlmodel import Session, col, select

from catalog.errors import (
    NoRoomForMore,
    NotEnoughSeats,
    OccurrenceOver,
    PlaceGone,
    SignUpClosed,
    Stale,
)
from catalog.joining import seats
from catalog.joining.asked_again import is_asked_again
from catalog.joining.mine import SignedUp, active_at, shown, sign_up_of
from catalog.joining.on_behalf import must_still_fit
from catalog.joining.seats import Date, belongs_to_queue, must_be_ahead
from catalog.joining.unseen import take_back_unsent
from catalog.joining.waitlist import promote, was_before, withdraw
from catalog.people.permissions import Asker
from catalog.schedule.agreed import asks_again
from catalog.schedule.news import has_seen
from db.models import ACTIVE, HOLDS_PLACES, Occurrence, OccurrenceStatus, SignUp, SignUpStatus

NEXT_DATES = 2


@dataclass(frozen=True)
class DateAhead:
    """Another date of the same initiative one could come to."""

    occurrence: int
    starts_at: dt.datetime
    ends_at: dt.datetime


@dataclass(frozen=True)
class Cancelled:
    """A sign-up that is over. `late`: a place given up after the date's cancel deadline."""

    sign_up: int
    occurrence: int
    status: SignUpStatus
    late: bool
    next_dates: tuple[DateAhead, ...]


def change_party(
    session: Session,
    asker: Asker,
    sign_up_id: int,
    *,
    party: int,
    children: int | None = None,
    now: dt.datetime,
) -> SignedUp:
    """`Ret antal`: more within what is free, fewer until the start (the freed places go to the queue).

    Who waits keeps their place in the queue. Raises Stale for a sign-up that is over, PartyTooBig,
    SignUpClosed (more people after the deadline), NotEnoughSeats (so many more would fit), NoRoomForMore;
    nothing is lost by a refusal.
    """
    date, own = _held(session, asker, sign_up_id)
    must_be_ahead(date, now)
    if own.status not in ACTIVE:
        raise Stale
    must_still_fit(session, asker, date, own, party)
    more = party - own.party
    if more > 0 and now >= date.occurrence.closes_at:
        raise SignUpClosed(date.occurrence.closes_at)
    if own.status is SignUpStatus.WAITLISTED and more > 0:
        seats.must_fit_some_day(date, party)
    if own.status in HOLDS_PLACES and more > 0:
        _take_more(session, date, own, more, now)
    if own.status in HOLDS_PLACES and more < 0:
        seats.give_back(session, date.id, -more)
    own.party = party
    own.children = max(0, min(own.children if children is None else children, party - 1))
    own.version += 1
    session.flush()
    if more < 0:
        promote(session, date.id, now=now)
    return shown(session, asker, sign_up_of(session, asker, sign_up_id))


def cancel(session: Session, asker: Asker, sign_up_id: int, *, now: dt.datetime) -> Cancelled:
    """`Meld afbud`: the place is free and goes to the queue. A second tap changes nothing.

    After the date's cancel deadline it is still taken, until the start, and marked late: knowing late beats
    not knowing, and the host sees it on the list. Somebody who waits leaves the queue; nobody moves up by
    that. Raises OccurrenceOver from the start on.
    """
    date, own = _held(session, asker, sign_up_id)
    held = own.status in HOLDS_PLACES
    if own.status in ACTIVE:
        if now >= date.occurrence.starts_at and date.occurrence.status is not OccurrenceStatus.CANCELLED:
            raise OccurrenceOver
        withdraw(session, own, now=now)
        if held:
            promote(session, date.id, now=now)
    held = was_before(own) in HOLDS_PLACES
    late = held and own.ended_at is not None and own.ended_at > date.occurrence.cancel_closes_at
    return Cancelled(sign_up_id, date.id, own.status, late, _next_dates(session, date, now))


def undo_cancel(session: Session, asker: Asker, sign_up_id: int, *, now: dt.datetime) -> SignedUp:
    """`Fortryd`: back as it was, in the queue at the old place.

    A place is given back if one is free, or if it is held by an offer whose message has not left (two
    minutes). It is a yes to the time the date has now. Raises PlaceGone when somebody has it by now,
    OccurrenceCancelled, OccurrenceOver; Stale for what was not cancelled by the person. A second tap changes
    nothing.
    """
    date, own = _held(session, asker, sign_up_id)
    must_be_ahead(date, now)
    mine_already = active_at(session, asker, date.id, own.guest_blind)
    if mine_already is not None:
        return shown(session, asker, mine_already)
    was = was_before(own)
    if was is None:
        raise Stale
    if was is SignUpStatus.OFFERED and (own.offer_expires_at is None or own.offer_expires_at <= now):
        raise PlaceGone
    if was in HOLDS_PLACES:
        _take_again(session, date, own.party, now)
    own.status = was
    own.ended_at, own.agreed_start = None, date.occurrence.starts_at
    own.offer_expires_at = own.offer_expires_at if was is SignUpStatus.OFFERED else None
    own.version += 1
    session.flush()
    has_seen(session, date.occurrence, asker.id, date.zone, now=now)
    return shown(session, asker, own)


def coming(
    session: Session, asker: Asker, sign_up_id: int, *, to: dt.datetime | None = None, now: dt.datetime
) -> bool:
    """`Jeg kommer`, the answer to a reminder or to a new time: whether it still holds.

    `to`: the start that stood above the button (None: the date's). Where the date has moved far from it
    since, the yes was to another time, and nothing changes. Raises Stale unless confirmed,
    OccurrenceCancelled, OccurrenceOver.
    """
    date, own = _held(session, asker, sign_up_id)
    must_be_ahead(date, now)
    if own.status is not SignUpStatus.CONFIRMED:
        raise Stale
    start = date.occurrence.starts_at
    if to is not None and asks_again(to, start, date.zone):
        return False
    if own.coming_at is None or is_asked_again(session, sign_up_id):
        own.coming_at = now
    own.agreed_start = start if to is None else to
    session.flush()
    if own.agreed_start == start:
        has_seen(session, date.occurrence, asker.id, date.zone, now=now)
    return True


def _held(session: Session, asker: Asker, sign_up_id: int) -> tuple[Date, SignUp]:
    date = seats.lock(session, sign_up_of(session, asker, sign_up_id).occurrence)
    return date, sign_up_of(session, asker, sign_up_id)


def _take_more(session: Session, date: Date, own: SignUp, more: int, now: dt.datetime) -> None:
    free = 0 if belongs_to_queue(session, date, now) else date.left
    if free == 0:
        raise NoRoomForMore(own.party)
    if (free is not None and more > free) or not seats.take(session, date.id, more):
        raise NotEnoughSeats(free or 0)


def _take_again(session: Session, date: Date, party: int, now: dt.datetime) -> None:
    free = not belongs_to_queue(session, date, now) and date.fits(party)
    if not free and not take_back_unsent(session, date.id, party, now=now):
        raise PlaceGone
    if not seats.take(session, date.id, party):
        raise PlaceGone


def _next_dates(session: Session, date: Date, now: dt.datetime) -> tuple[DateAhead, ...]:
    others = (
        select(Occurrence.id, Occurrence.starts_at, Occurrence.ends_at)
        .where(
            col(Occurrence.initiative) == date.occurrence.initiative,
            col(Occurrence.id) != date.id,
            col(Occurrence.status) == OccurrenceStatus.PLANNED,
            col(Occurrence.starts_at) > now,
        )
        .order_by(col(Occurrence.starts_at))
        .limit(NEXT_DATES)
    )
    return tuple(DateAhead(other or 0, *times) for other, *times in session.exec(others).all())
