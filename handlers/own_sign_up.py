"""One's own sign-up with everything a screen needs."""

import datetime as dt

from sqlmodel import Session

from catalog.care.company import is_first_time
from catalog.joining import mine, seats
from catalog.joining.mine import SignedUp
from catalog.joining.overlaps import Overlap, overlapping
from catalog.offers import cards
from catalog.offers.facts import Mode
from catalog.people.permissions import Asker
from catalog.regulars import guests
from catalog.schedule.dates import occurrence_card
from db.models import SignUpStatus
from handlers.views.join import Own


def own_sign_up(session: Session, asker: Asker, sign_up: int, *, now: dt.datetime) -> Own:
    """The asker's own sign-up with this number; NotFound for others'."""
    kept = mine.sign_up_of(session, asker, sign_up)
    return own_of(session, asker, mine.shown(session, asker, kept), now=now)


def own_of(session: Session, asker: Asker, signed: SignedUp, *, now: dt.datetime) -> Own:
    """What a rule gave back, with the date as it is now."""
    date = occurrence_card(session, signed.occurrence, now=now)
    return Own(
        sign_up=signed.sign_up,
        date=date,
        party=signed.party,
        children=signed.children,
        queue_position=signed.queue_position,
        code_word=signed.code_word,
        discreet=is_discreet(session, date.initiative),
        status=signed.status,
        offer_expires_at=signed.offer_expires_at,
        guest=signed.guest,
        escorts=signed.escorts,
        weekday=None if signed.guest else guests.offered_weekday(session, signed.sign_up),
        first_time=signed.first_time,
        may_say_first=_may_say_first(session, asker, signed, date.initiative, now),
        at_the_same_time=_at_the_same_time(session, asker, signed),
        too_late_to_ask=_too_late_to_ask(session, signed, now),
    )


def _at_the_same_time(session: Session, asker: Asker, signed: SignedUp) -> Overlap | None:
    if signed.status is not SignUpStatus.OFFERED or signed.guest is not None:
        return None
    return overlapping(session, asker, signed.occurrence)


def _too_late_to_ask(session: Session, signed: SignedUp, now: dt.datetime) -> bool:
    if signed.status is not SignUpStatus.WAITLISTED:
        return False
    return not seats.can_be_asked(session, seats.find(session, signed.occurrence), now)


def _may_say_first(
    session: Session, asker: Asker, signed: SignedUp, initiative: str, now: dt.datetime
) -> bool:
    if signed.first_time or signed.guest is not None or signed.status is not SignUpStatus.CONFIRMED:
        return False
    return is_first_time(session, asker, initiative, now=now)


def is_discreet(session: Session, initiative: str) -> bool:
    """Whether taking part is nobody's business: titles only after a tap, code words instead of names."""
    return cards.known(session, initiative).modes.guests is not Mode.OPEN
