"""A date that was moved far asks again who can come; places are kept until sign-up closes."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlmodel import Session, and_, col, or_, select

from catalog.joining import seats
from catalog.joining.lapsing import let_lapse
from catalog.joining.mine import number
from catalog.joining.offer_times import offer_times
from catalog.joining.waitlist import promote
from catalog.offers.facts import Mode
from catalog.people.permissions import Asker
from catalog.people.staff import HOSTS, staff_of
from catalog.quiet import house_quiet_hours, in_waking_hours
from db.models import MessageClass, Occurrence, OccurrenceStatus, Person, Role, SignUp, SignUpStatus
from db.outbox import notify

PLACE_LET_GO = "place-let-go"
STILL_UNANSWERED = "still-unanswered"
TIME_TO_ANSWER = dt.timedelta(hours=3)
"""Whoever was asked later than this before sign-up closes keeps the place."""
_UNANSWERED = and_(
    col(SignUp.status) == SignUpStatus.CONFIRMED,
    col(SignUp.queued_at) < col(Occurrence.asked_again_at),
    or_(col(SignUp.coming_at).is_(None), col(SignUp.coming_at) < col(Occurrence.asked_again_at)),
)


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
    for sign_up in _silent(session, occurrence_id):
        person = session.get(Person, sign_up.person) if sign_up.person is not None else None
        name = person.call_name if person is not None and not discreet else None
        code_word = "–" if person is None else person.code_word
        found.append(Unanswered(number(sign_up), name or code_word, sign_up.party))
    return tuple(found)


def is_asked_again(session: Session, sign_up_id: int) -> bool:
    """Whether a sign-up waits for its person's answer to a new time."""
    found = select(SignUp.id).join(Occurrence, col(Occurrence.id) == SignUp.occurrence)
    return session.exec(found.where(SignUp.id == sign_up_id, _UNANSWERED)).first() is not None


def let_go(session: Session, *, now: dt.datetime) -> int:
    """The tick after sign-up closes: unanswered places that somebody waits for go to the queue; how many.

    The latest sign-ups go first, and no more of them than the queue needs. Where nobody waits, everybody
    keeps their place: it costs nothing. The hosts hear once who did not answer.
    """
    closed = (
        select(Occurrence.id)
        .join(SignUp, col(SignUp.occurrence) == col(Occurrence.id))
        .where(
            _UNANSWERED,
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
    occurrence, asked_at = date.occurrence, date.occurrence.asked_again_at
    zone = ZoneInfo(date.terms.zone)
    gone = 0
    _tell_hosts(session, occurrence, now)
    if asked_at is None or occurrence.closes_at - asked_at < TIME_TO_ANSWER:
        return 0
    for sign_up in reversed(_silent(session, occurrence_id)):
        in_time = offer_times(now, occurrence.starts_at, house_quiet_hours(session), zone) is not None
        if not in_time or not seats.waiting(session, occurrence_id):
            break
        let_lapse(session, sign_up, now=now)
        promote(session, occurrence_id, now=now)
        _tell(session, sign_up, occurrence.starts_at, now)
        gone += 1
    return gone


def _tell(session: Session, sign_up: SignUp, starts_at: dt.datetime, now: dt.datetime) -> None:
    if sign_up.person is not None:
        notify(
            session,
            sign_up.person,
            PLACE_LET_GO,
            {"sign_up": number(sign_up)},
            message_class=MessageClass.SAFETY,
            now=now,
            send_after=in_waking_hours(session, now, before=starts_at),
            expires_at=starts_at,
            dedupe_key=f"{PLACE_LET_GO}:{sign_up.id}:{sign_up.version}",
        )


def _tell_hosts(session: Session, occurrence: Occurrence, now: dt.datetime) -> None:
    for person in staff_of(session, occurrence.initiative, HOSTS):
        notify(
            session,
            person,
            STILL_UNANSWERED,
            {"occurrence": occurrence.id},
            message_class=MessageClass.NOTICE,
            now=now,
            send_after=in_waking_hours(session, now, before=occurrence.starts_at),
            expires_at=occurrence.starts_at,
            dedupe_key=f"{STILL_UNANSWERED}:{occurrence.id}:{occurrence.sequence}:{person}",
        )


def _silent(session: Session, occurrence_id: int) -> Sequence[SignUp]:
    session.flush()
    found = (
        select(SignUp)
        .join(Occurrence, col(Occurrence.id) == SignUp.occurrence)
        .where(col(SignUp.occurrence) == occurrence_id, _UNANSWERED)
        .order_by(col(SignUp.queued_at), col(SignUp.id))
        .execution_options(populate_existing=True)
    )
    return session.exec(found).all()
