"""Signing up: the rules for guests (changing one's mind: catalog.joining.changes).

Every function that changes places holds the occurrence first (catalog.joining.seats) and leads freed places
on to the queue in the same transaction. A second tap finds the state the first one made and changes
nothing.
"""

import datetime as dt
from dataclasses import dataclass

from sqlmodel import Session

from catalog.errors import (
    Full,
    NoSignUpNeeded,
    NotEnoughSeats,
    NotFound,
    RuleError,
    SignUpClosed,
    SignUpNotOpen,
)
from catalog.joining import seats
from catalog.joining.changes import Cancelled, DateAhead, cancel, change_party, coming, undo_cancel
from catalog.joining.mine import MySignUp, SignedUp, active_at, blind_of, mine, shown, sign_up_of
from catalog.joining.on_behalf import Guest, guest_blind, must_fit
from catalog.joining.seats import Date, belongs_to_queue, must_be_ahead, taken_from_queue
from catalog.people.permissions import Asker
from catalog.schedule.news import has_seen
from db.models import SignUp, SignUpStatus

__all__ = [
    "Cancelled",
    "DateAhead",
    "FullWithWaitlist",
    "MySignUp",
    "SignedUp",
    "cancel",
    "change_party",
    "coming",
    "mine",
    "sign_up",
    "sign_up_of",
    "undo_cancel",
]


@dataclass(frozen=True)
class FullWithWaitlist:
    """No place, but a queue to join: nothing was changed. `waiting` sign-ups are in it already."""

    occurrence: int
    party: int
    children: int
    waiting: int


@dataclass(frozen=True)
class _Wish:
    party: int
    children: int
    guest: Guest | None
    guest_blind: str


def sign_up(
    session: Session,
    asker: Asker,
    occurrence_id: int,
    *,
    party: int = 1,
    children: int = 0,
    guest: Guest | None = None,
    queue: bool = False,
    now: dt.datetime,
) -> SignedUp | FullWithWaitlist:
    """`Tilmeld mig`: places for a party at a date, or with `queue=True` a place in the queue when it is full.

    Who is signed up already gets their sign-up unchanged, whatever the date's deadlines say by now; so it is
    for each `guest` of theirs. Only who waits takes a free place that it is too late to offer. Refusals, in
    order: NotFound, OccurrenceCancelled, OccurrenceOver, NoSignUpNeeded (no sign-up, just come),
    SignUpNotOpen, SignUpClosed, PartyTooBig or GroupTooBig, NotEnoughSeats (some are left), Full (no
    waitlist), PartyTooBig again (nobody waits for more places than there are). A full date with a waitlist
    is an answer, not a refusal. A place for which somebody in the queue fits is theirs while they can be
    asked. `children` are those of `party` under 15; the person signing up is not one of them.
    """
    blind = "" if guest is None else guest_blind(session, guest.name)
    date = seats.find(session, occurrence_id)
    must_be_ahead(date, now)
    mine_already = active_at(session, asker, occurrence_id, blind)
    if mine_already is not None:
        return shown(session, asker, _in_the_last_hour(session, asker, date, mine_already, now))
    _must_be_open(date, now)
    must_fit(session, asker, date, party, guest)
    wish = _Wish(party, max(0, min(children, party - 1)), guest, blind)
    if not date.fits(party) and not queue:
        return _full(session, date, wish, now)
    if not date.fits(party) or not seats.take(session, occurrence_id, party):
        return _without_place(session, asker, occurrence_id, wish, queue, now)
    mine_already = active_at(session, asker, occurrence_id, blind)
    if mine_already is not None or taken_from_queue(session, date, party, now):
        seats.give_back(session, occurrence_id, party)
        if mine_already is not None:
            return shown(session, asker, mine_already)
        return _without_place(session, asker, occurrence_id, wish, queue, now)
    return _added(session, asker, date, SignUpStatus.CONFIRMED, wish, now)


def _must_be_open(date: Date, now: dt.datetime) -> None:
    occurrence = date.occurrence
    if date.withdrawn:
        raise NotFound
    if occurrence.seats == 0 or not date.terms.sign_up:
        raise NoSignUpNeeded
    if occurrence.opens_at is not None and now < occurrence.opens_at:
        raise SignUpNotOpen(occurrence.opens_at)
    if now >= occurrence.closes_at:
        raise SignUpClosed(occurrence.closes_at)


def _without_place(
    session: Session, asker: Asker, occurrence_id: int, wish: _Wish, queue: bool, now: dt.datetime
) -> SignedUp | FullWithWaitlist:
    """Queue, or say how things stand. The date is locked now, so a place freed meanwhile is seen."""
    date = seats.lock(session, occurrence_id)
    must_be_ahead(date, now)
    mine_already = active_at(session, asker, occurrence_id, wish.guest_blind)
    if mine_already is not None:
        return shown(session, asker, mine_already)
    free = 0 if belongs_to_queue(session, date, now) else date.left
    if (free is None or wish.party <= free) and seats.take(session, occurrence_id, wish.party):
        return _added(session, asker, date, SignUpStatus.CONFIRMED, wish, now)
    if queue and date.terms.waitlist:
        seats.must_fit_some_day(date, wish.party)
        return _added(session, asker, date, SignUpStatus.WAITLISTED, wish, now)
    return _full(session, date, wish, now)


def _in_the_last_hour(session: Session, asker: Asker, date: Date, own: SignUp, now: dt.datetime) -> SignUp:
    """Who waits and comes back when nobody can be asked any more takes what is free."""
    if own.status is not SignUpStatus.WAITLISTED or not date.fits(own.party):
        return own
    date, own = seats.lock(session, date.id), sign_up_of(session, asker, own.id or 0)
    waits = own.status is SignUpStatus.WAITLISTED and not seats.can_be_asked(session, date, now)
    if waits and _is_open(date, now) and seats.take(session, date.id, own.party):
        own.status, own.queued_at = SignUpStatus.CONFIRMED, now
        own.agreed_start = date.occurrence.starts_at
        own.version += 1
        session.flush()
        has_seen(session, date.occurrence, asker.id, date.zone, now=now)
    return own


def _is_open(date: Date, now: dt.datetime) -> bool:
    try:
        _must_be_open(date, now)
    except RuleError:
        return False
    return True


def _full(session: Session, date: Date, wish: _Wish, now: dt.datetime) -> FullWithWaitlist:
    """How things stand. Who only asks is told how it was a moment ago, and holds up nobody."""
    free = 0 if belongs_to_queue(session, date, now) else date.left
    if free:
        raise NotEnoughSeats(free)
    if not date.terms.waitlist:
        raise Full
    seats.must_fit_some_day(date, wish.party)
    return FullWithWaitlist(date.id, wish.party, wish.children, seats.waiting(session, date.id))


def _added(
    session: Session, asker: Asker, date: Date, status: SignUpStatus, wish: _Wish, now: dt.datetime
) -> SignedUp:
    new = SignUp(
        occurrence=date.id,
        person=asker.id,
        person_blind=blind_of(session, asker.id),
        party=wish.party,
        children=wish.children,
        escorts=wish.guest.escorts if wish.guest else 0,
        guest=wish.guest.name if wish.guest else None,
        guest_blind=wish.guest_blind,
        status=status,
        created_at=now,
        queued_at=now,
        agreed_start=date.occurrence.starts_at,
    )
    session.add(new)
    session.flush()
    has_seen(session, date.occurrence, asker.id, date.zone, now=now)
    return shown(session, asker, new, new=True)
