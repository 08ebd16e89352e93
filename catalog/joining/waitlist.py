"""The waitlist: a freed place becomes an offer that holds it; yes, no and silence all lead on in one
transaction.

In order, by party: the first in the queue whose whole party fits is asked. Nobody is moved up without a
yes, nobody is asked too late to answer, and an offer that was answered or ran out is closed for good.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, select

from catalog.errors import OfferOver
from catalog.joining import seats
from catalog.joining.mine import number, sign_up_of
from catalog.joining.offer_times import OfferTimes, offer_times
from catalog.joining.seats import Date
from catalog.joining.unseen import letter_key
from catalog.people.permissions import Asker
from catalog.quiet import house_quiet_hours
from catalog.schedule.news import has_seen
from db.models import (
    HOLDS_PLACES,
    MessageClass,
    OccurrenceStatus,
    SignUp,
    SignUpStatus,
)
from db.outbox import notify

PLACE_OFFERED = "place-offered"


@dataclass(frozen=True)
class Accepted:
    """The place is theirs."""

    sign_up: int
    occurrence: int
    party: int
    children: int


@dataclass(frozen=True)
class Declined:
    """The place went on."""

    sign_up: int
    occurrence: int


def promote(session: Session, occurrence_id: int, *, now: dt.datetime) -> int:
    """Turn free places into offers, first in the queue first, and queue their messages; how many were made.

    Call it in the transaction that freed a place or raised the capacity. Someone whose party does not fit
    in what is free keeps their place in the queue and is passed over until it does.
    """
    date = seats.lock(session, occurrence_id)
    occurrence = date.occurrence
    if occurrence.status is not OccurrenceStatus.PLANNED or date.left == 0:
        return 0
    chosen = _first_that_fit(session, occurrence_id, date.left)
    if not chosen:
        return 0
    times = offer_times(now, occurrence.starts_at, house_quiet_hours(session), date.zone)
    if times is None:
        return 0
    for sign_up_id in chosen:
        sign_up = session.get_one(SignUp, sign_up_id, populate_existing=True)
        if seats.take(session, occurrence_id, sign_up.party):
            _offer(session, sign_up, times, now)
    session.flush()
    return len(chosen)


def accept(session: Session, asker: Asker, sign_up_id: int, *, now: dt.datetime) -> Accepted:
    """`Ja tak, jeg tager pladsen`. A second yes changes nothing.

    Raises OfferOver when it ran out, was declined or never was; OccurrenceCancelled; OccurrenceOver.
    """
    date, sign_up = _answered(session, asker, sign_up_id)
    if sign_up.status is not SignUpStatus.CONFIRMED:
        seats.must_be_ahead(date, now)
        if not _open(sign_up, now):
            raise OfferOver
        sign_up.status = SignUpStatus.CONFIRMED
        sign_up.queued_at, sign_up.agreed_start = now, date.occurrence.starts_at
        sign_up.offer_expires_at = None
        sign_up.version += 1
        session.flush()
        has_seen(session, date.occurrence, asker.id, date.zone, now=now)
    return Accepted(sign_up_id, date.id, sign_up.party, sign_up.children)


def decline(session: Session, asker: Asker, sign_up_id: int, *, now: dt.datetime) -> Declined:
    """`Nej tak, giv den videre`: the next in the queue is asked at once. A second no changes nothing.

    Raises OfferOver when the offer was already taken.
    """
    date, sign_up = _answered(session, asker, sign_up_id)
    if sign_up.status is SignUpStatus.OFFERED:
        withdraw(session, sign_up, now=now)
        promote(session, date.id, now=now)
    elif sign_up.status not in {SignUpStatus.CANCELLED, SignUpStatus.EXPIRED}:
        raise OfferOver
    return Declined(sign_up_id, date.id)


def withdraw(session: Session, sign_up: SignUp, *, now: dt.datetime) -> None:
    """The person does not come: the places are free, and what it was is remembered for `Fortryd`.

    The caller leads on with `promote`. In a cancelled sign-up `offer_expires_at` tells what it was: null, it
    waited; equal to `ended_at`, it was confirmed; anything else, an offer until then.
    """
    if sign_up.status is SignUpStatus.CONFIRMED:
        sign_up.offer_expires_at = now
    ran_out = sign_up.status is SignUpStatus.OFFERED and not _open(sign_up, now)
    end(session, sign_up, SignUpStatus.EXPIRED if ran_out else SignUpStatus.CANCELLED, now)


def was_before(sign_up: SignUp) -> SignUpStatus | None:
    """What a cancelled sign-up was; None when the person did not cancel it."""
    if sign_up.status is not SignUpStatus.CANCELLED:
        return None
    if sign_up.offer_expires_at is None:
        return SignUpStatus.WAITLISTED
    return SignUpStatus.CONFIRMED if sign_up.offer_expires_at == sign_up.ended_at else SignUpStatus.OFFERED


def still_offered(session: Session, facts: dict[str, Any], *, now: dt.datetime) -> bool:
    """Read again when the message leaves: whether the offer is still open."""
    sign_up = session.get(SignUp, int(facts["sign_up"]), populate_existing=True)
    if sign_up is None or not _open(sign_up, now):
        return False
    return seats.find(session, sign_up.occurrence).occurrence.status is OccurrenceStatus.PLANNED


def _open(sign_up: SignUp, now: dt.datetime) -> bool:
    expires_at = sign_up.offer_expires_at
    return sign_up.status is SignUpStatus.OFFERED and expires_at is not None and now < expires_at


def end(session: Session, sign_up: SignUp, status: SignUpStatus, now: dt.datetime) -> None:
    """A sign-up is over with this status; the places it held are free."""
    held = sign_up.status in HOLDS_PLACES
    sign_up.status = status
    sign_up.ended_at = now
    sign_up.version += 1
    if held:
        seats.give_back(session, sign_up.occurrence, sign_up.party)
    session.flush()


def _first_that_fit(session: Session, occurrence_id: int, left: int | None) -> list[int | None]:
    queue = (
        select(SignUp.id, SignUp.party)
        .where(col(SignUp.occurrence) == occurrence_id, col(SignUp.status) == SignUpStatus.WAITLISTED)
        .order_by(col(SignUp.queued_at), col(SignUp.id))
    )
    chosen = []
    for sign_up_id, party in session.exec(queue).all():
        if left == 0:
            break
        if left is None or party <= left:
            chosen.append(sign_up_id)
            left = None if left is None else left - party
    return chosen


def _offer(session: Session, sign_up: SignUp, times: OfferTimes, now: dt.datetime) -> None:
    sign_up.status = SignUpStatus.OFFERED
    sign_up.offer_expires_at = times.expires_at
    sign_up.version += 1
    if sign_up.person is None:
        return
    notify(
        session,
        sign_up.person,
        PLACE_OFFERED,
        {"sign_up": number(sign_up)},
        message_class=MessageClass.SAFETY,
        now=now,
        send_after=times.leaves_at,
        expires_at=times.expires_at,
        dedupe_key=letter_key(sign_up),
    )


def _answered(session: Session, asker: Asker, sign_up_id: int) -> tuple[Date, SignUp]:
    occurrence_id = sign_up_of(session, asker, sign_up_id).occurrence
    date = seats.lock(session, occurrence_id)
    return date, sign_up_of(session, asker, sign_up_id)
