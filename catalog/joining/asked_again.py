"""A date that was moved far asks again who can come; places are kept until sign-up closes."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, or_, select

from catalog.joining import seats
from catalog.joining.lapsing import let_lapse
from catalog.joining.mine import number
from catalog.joining.seats import Date
from catalog.joining.waitlist import promote
from catalog.offers.facts import Mode
from catalog.people.permissions import Asker
from catalog.people.staff import HOSTS, staff_of
from catalog.schedule.agreed import has_to_answer, stands_again
from db.models import MessageClass, Occurrence, OccurrenceStatus, Person, Role, SignUp, SignUpStatus
from db.outbox import notify

PLACE_LET_GO = "place-let-go"
STILL_UNANSWERED = "still-unanswered"
TIME_TO_ANSWER = dt.timedelta(hours=3)
"""Whoever was asked later than this before sign-up closes keeps the place."""


@dataclass(frozen=True)
class Unanswered:
    """Somebody with a place at a moved date who has not said whether the new time suits."""

    sign_up: int
    label: str
    party: int


def unanswered(session: Session, asker: Asker, occurrence_id: int) -> tuple[Unanswered, ...]:
    """Who has not answered yet, for hosts of the initiative (NotAllowed); code words at discreet offers."""
    date = seats.find(session, occurrence_id)
    asker.must(Role.HOST, date.occurrence.initiative)
    discreet = date.terms.guests is not Mode.OPEN
    found = []
    for sign_up in _silent(session, date):
        person = session.get(Person, sign_up.person) if sign_up.person is not None else None
        name = person.call_name if person is not None and not discreet else None
        code_word = "–" if person is None else person.code_word
        label = sign_up.guest or name or code_word
        found.append(Unanswered(number(sign_up), label, sign_up.party))
    return tuple(found)


def is_asked_again(session: Session, sign_up_id: int) -> bool:
    """Whether a sign-up waits for its person's answer to a new time."""
    sign_up = session.get(SignUp, sign_up_id, populate_existing=True)
    return sign_up is not None and _waits(sign_up, seats.find(session, sign_up.occurrence))


def stands(session: Session, sign_up: SignUp, told: dt.datetime) -> dt.datetime | None:
    """What the person said yes to, where the question about the start they were `told` is answered by it."""
    date = seats.find(session, sign_up.occurrence)
    return stands_again(sign_up.agreed_start, told, date.occurrence.starts_at, date.zone)


def kept_until(session: Session, occurrence_id: int) -> dt.datetime | None:
    """Until when unanswered places are kept, whoever waits; None: to the start, asked too late to answer."""
    occurrence = seats.find(session, occurrence_id).occurrence
    return occurrence.closes_at if _can_be_let_go(occurrence) else None


def let_go(session: Session, *, now: dt.datetime) -> int:
    """The tick after sign-up closes: unanswered places that somebody waits for go to the queue; how many.

    The latest sign-ups go first, and no more of them than the queue needs. Where nobody waits, everybody
    keeps their place: it costs nothing. The hosts hear once who did not answer.
    """
    closed = (
        select(Occurrence.id)
        .join(SignUp, col(SignUp.occurrence) == col(Occurrence.id))
        .where(
            col(SignUp.status) == SignUpStatus.CONFIRMED,
            or_(col(SignUp.agreed_start).is_(None), col(SignUp.agreed_start) != Occurrence.starts_at),
            col(Occurrence.asked_again_at).is_not(None),
            col(Occurrence.closes_at) <= now,
            col(Occurrence.starts_at) > now,
            col(Occurrence.status) == OccurrenceStatus.PLANNED,
        )
        .distinct()
        .order_by(col(Occurrence.id))
    )
    return sum(_let_go_at(session, one, now) for one in session.exec(closed).all() if one is not None)


def _let_go_at(session: Session, occurrence_id: int, now: dt.datetime) -> int:
    date = seats.lock(session, occurrence_id)
    occurrence = date.occurrence
    silent, gone = _silent(session, date), 0
    if silent:
        _tell_hosts(session, date, now)
    if not _can_be_let_go(occurrence):
        return 0
    for sign_up in reversed(silent):
        if not seats.can_be_asked(session, date, now) or not seats.waiting(session, occurrence_id):
            break
        let_lapse(session, sign_up, now=now)
        promote(session, occurrence_id, now=now)
        _tell(session, sign_up, date, now)
        gone += 1
    return gone


def _can_be_let_go(occurrence: Occurrence) -> bool:
    asked_at = occurrence.asked_again_at
    return asked_at is not None and occurrence.closes_at - asked_at >= TIME_TO_ANSWER


def _tell(session: Session, sign_up: SignUp, date: Date, now: dt.datetime) -> None:
    if sign_up.person is not None:
        notify(
            session,
            sign_up.person,
            PLACE_LET_GO,
            {"sign_up": number(sign_up)},
            message_class=MessageClass.SAFETY,
            now=now,
            send_after=date.told_at(session, now),
            expires_at=date.occurrence.starts_at,
            dedupe_key=f"{PLACE_LET_GO}:{sign_up.id}:{sign_up.version}",
        )


def _tell_hosts(session: Session, date: Date, now: dt.datetime) -> None:
    occurrence = date.occurrence
    for person in staff_of(session, occurrence.initiative, HOSTS):
        notify(
            session,
            person,
            STILL_UNANSWERED,
            {"occurrence": occurrence.id},
            message_class=MessageClass.NOTICE,
            now=now,
            send_after=date.told_at(session, now),
            expires_at=occurrence.starts_at,
            dedupe_key=f"{STILL_UNANSWERED}:{occurrence.id}:{occurrence.sequence}:{person}",
        )


def _silent(session: Session, date: Date) -> Sequence[SignUp]:
    session.flush()
    found = (
        select(SignUp)
        .where(SignUp.occurrence == date.id, SignUp.status == SignUpStatus.CONFIRMED)
        .order_by(col(SignUp.queued_at), col(SignUp.id))
        .execution_options(populate_existing=True)
    )
    return [sign_up for sign_up in session.exec(found).all() if _waits(sign_up, date)]


def _waits(sign_up: SignUp, date: Date) -> bool:
    confirmed = sign_up.status is SignUpStatus.CONFIRMED
    return confirmed and has_to_answer(sign_up.agreed_start, date.occurrence, date.zone)
