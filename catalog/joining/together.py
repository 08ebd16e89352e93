"""A party that wants more places than are left: fewer may come, or all of them wait until they fit."""

import datetime as dt
from dataclasses import dataclass

from sqlmodel import Session

from catalog.errors import NoRoomForMore, Stale
from catalog.joining import seats
from catalog.joining.changes import change_party
from catalog.joining.mine import SignedUp, shown, sign_up_of
from catalog.joining.on_behalf import must_still_fit
from catalog.joining.seats import Date, belongs_to_queue
from catalog.joining.waitlist import promote
from catalog.people.permissions import Asker
from db.models import OccurrenceStatus, SignUp, SignUpStatus


@dataclass(frozen=True)
class TooFewLeft:
    """A sign-up for `party` heads wants to be `wanted`, and only `left` places more are free (0: none)."""

    sign_up: int
    party: int
    wanted: int
    left: int


def too_few_left(
    session: Session, asker: Asker, sign_up_id: int, *, party: int, now: dt.datetime
) -> TooFewLeft | None:
    """Before `change_party`: what is left, where the whole party may wait instead; None where it fits, or
    there is nothing to wait for and `change_party` says what holds. Raises PartyTooBig or GroupTooBig.
    """
    own = sign_up_of(session, asker, sign_up_id)
    date = seats.find(session, own.occurrence)
    if own.status is not SignUpStatus.CONFIRMED or party <= own.party or not _can_wait(session, date, now):
        return None
    must_still_fit(session, asker, date, own, party)
    left = _left_for(session, date, now)
    if left is None or party - own.party <= left or party > (date.occurrence.seats or 0):
        return None
    return TooFewLeft(sign_up_id, own.party, party, left)


def wait_together(
    session: Session, asker: Asker, sign_up_id: int, *, party: int, now: dt.datetime
) -> SignedUp:
    """`Skriv mig på ventelisten` for the whole party: the places they have are free for others meanwhile.

    They come last in the queue, unless they fit by now; a second tap changes nothing. Raises Stale for what
    is no place, NoRoomForMore where nobody can wait (any more), and what `change_party` raises.
    """
    seats.lock(session, sign_up_of(session, asker, sign_up_id).occurrence)
    own = sign_up_of(session, asker, sign_up_id)
    if own.status is SignUpStatus.WAITLISTED and own.party == party:
        return shown(session, asker, own)
    if own.status is not SignUpStatus.CONFIRMED:
        raise Stale
    if too_few_left(session, asker, sign_up_id, party=party, now=now) is not None:
        return _into_the_queue(session, asker, own, party, now)
    if not _can_wait(session, seats.find(session, own.occurrence), now):
        raise NoRoomForMore(own.party)
    return change_party(session, asker, sign_up_id, party=party, now=now)


def _into_the_queue(session: Session, asker: Asker, own: SignUp, party: int, now: dt.datetime) -> SignedUp:
    seats.give_back(session, own.occurrence, own.party)
    own.status, own.queued_at, own.party = SignUpStatus.WAITLISTED, now, party
    own.coming_at, own.as_regular = None, False
    own.version += 1
    session.flush()
    promote(session, own.occurrence, now=now)
    return shown(session, asker, sign_up_of(session, asker, own.id or 0))


def _can_wait(session: Session, date: Date, now: dt.datetime) -> bool:
    planned = date.occurrence.status is OccurrenceStatus.PLANNED and now < date.occurrence.closes_at
    return planned and date.terms.waitlist and seats.can_be_asked(session, date, now)


def _left_for(session: Session, date: Date, now: dt.datetime) -> int | None:
    """Places free for who comes now (None: no limit); into which somebody in the queue fits are theirs."""
    return 0 if belongs_to_queue(session, date, now) else date.left
