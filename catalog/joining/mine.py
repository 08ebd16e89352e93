"""One's own sign-ups. The link to the person is encrypted, so they are found by its blind index."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, func
from sqlmodel import Session, col, select

from catalog.errors import NotFound
from catalog.joining.terms import facts_of, guests_mode
from catalog.offers.facts import Mode
from catalog.people.permissions import Asker
from db.engine import ring_of
from db.models import ACTIVE, Initiative, Occurrence, OccurrenceStatus, Person, SignUp, SignUpStatus

_ACTIVE_OF = select(SignUp).where(
    col(SignUp.occurrence) == bindparam("occurrence_id"),
    col(SignUp.person_blind) == bindparam("blind"),
    col(SignUp.guest_blind) == bindparam("guest"),
    col(SignUp.status).in_(ACTIVE),
)
_CODE_WORD = select(Person.code_word).where(col(Person.id) == bindparam("person"))


@dataclass(frozen=True)
class SignedUp:
    """A sign-up as it is now. `queue_position` counts from 1, None unless waitlisted; `new` is False for a
    second tap; `guest` whom the person signed up, None for oneself.
    """

    sign_up: int
    occurrence: int
    status: SignUpStatus
    party: int
    children: int
    queue_position: int | None
    code_word: str
    new: bool = False
    offer_expires_at: dt.datetime | None = None
    guest: str | None = None
    escorts: int = 0
    first_time: bool = False


@dataclass(frozen=True)
class MySignUp:
    """One's own upcoming sign-up; `queue_position` counts from 1 and is None unless waiting.

    `discreet`: the title is shown only after a tap. `occurrence_status` may be cancelled.
    """

    sign_up: int
    occurrence: int
    initiative: str
    title: dict[str, str]
    starts_at: dt.datetime
    ends_at: dt.datetime
    occurrence_status: OccurrenceStatus
    status: SignUpStatus
    party: int
    children: int
    queue_position: int | None
    offer_expires_at: dt.datetime | None
    coming: bool
    discreet: bool
    code_word: str
    guest: str | None = None


def blind_of(session: Session, person: int) -> str:
    """Under what a person's sign-ups are found."""
    return ring_of(session).blind("sign_up.person", person)


def active_at(session: Session, asker: Asker, occurrence_id: int, guest_blind: str = "") -> SignUp | None:
    """The asker's own confirmed, offered or waiting sign-up at a date, or that of a guest of theirs."""
    found = {"occurrence_id": occurrence_id, "blind": blind_of(session, asker.id), "guest": guest_blind}
    return session.exec(_ACTIVE_OF, params=found).first()


def confirmed_at(session: Session, asker: Asker, occurrence_id: int) -> tuple[SignUp, ...]:
    """The asker's places at a date: their own first, then those of whom they signed up."""
    found = select(SignUp).where(
        SignUp.occurrence == occurrence_id,
        SignUp.person_blind == blind_of(session, asker.id),
        SignUp.status == SignUpStatus.CONFIRMED,
    )
    rows = session.exec(found.order_by(col(SignUp.id)).execution_options(populate_existing=True)).all()
    return tuple(sorted(rows, key=lambda row: row.guest_blind != ""))


def sign_up_of(session: Session, asker: Asker, sign_up_id: int) -> SignUp:
    """The asker's own sign-up with this number, whatever its status; NotFound for others' and for none."""
    found = session.get(SignUp, sign_up_id, populate_existing=True)
    if found is None or found.person_blind != blind_of(session, asker.id):
        raise NotFound
    return found


def code_word_of(session: Session, person: int) -> str:
    """What the person says at the door."""
    return session.exec(_CODE_WORD, params={"person": person}).one()


def queue_position(session: Session, sign_up: SignUp) -> int | None:
    """The place in the queue, from 1; None for a sign-up that does not wait."""
    if sign_up.status is not SignUpStatus.WAITLISTED:
        return None
    session.flush()
    ahead = select(func.count()).where(
        col(SignUp.occurrence) == sign_up.occurrence,
        col(SignUp.status) == SignUpStatus.WAITLISTED,
        (col(SignUp.queued_at) < sign_up.queued_at)
        | ((col(SignUp.queued_at) == sign_up.queued_at) & (col(SignUp.id) <= sign_up.id)),
    )
    return session.exec(ahead).one()


def mine(session: Session, asker: Asker, *, now: dt.datetime) -> tuple[MySignUp, ...]:
    """Everything the asker is signed up to, waits for or was offered that is not over, soonest first."""
    statement = (
        select(SignUp, Occurrence, Initiative)
        .join(Occurrence, col(Occurrence.id) == SignUp.occurrence)
        .join(Initiative, col(Initiative.slug) == Occurrence.initiative)
        .where(
            col(SignUp.person_blind) == blind_of(session, asker.id),
            col(SignUp.status).in_(ACTIVE),
            col(Occurrence.ends_at) > now,
        )
        .order_by(col(Occurrence.starts_at), col(SignUp.id))
    )
    rows = session.exec(statement).all()
    return _mine(session, asker, rows)


def _mine(
    session: Session, asker: Asker, rows: Sequence[tuple[SignUp, Occurrence, Initiative]]
) -> tuple[MySignUp, ...]:
    if not rows:
        return ()
    code_word = code_word_of(session, asker.id)
    return tuple(
        MySignUp(
            sign_up=number(sign_up),
            occurrence=sign_up.occurrence,
            initiative=initiative.slug,
            title=occurrence.title,
            starts_at=occurrence.starts_at,
            ends_at=occurrence.ends_at,
            occurrence_status=occurrence.status,
            status=sign_up.status,
            party=sign_up.party,
            children=sign_up.children,
            queue_position=queue_position(session, sign_up),
            offer_expires_at=sign_up.offer_expires_at if sign_up.status is SignUpStatus.OFFERED else None,
            coming=sign_up.coming_at is not None,
            discreet=guests_mode(facts_of(initiative)) is not Mode.OPEN,
            code_word=code_word,
            guest=sign_up.guest,
        )
        for sign_up, occurrence, initiative in rows
    )


def number(sign_up: SignUp) -> int:
    """The number of a stored sign-up."""
    assert sign_up.id is not None  # noqa: S101 - a stored row
    return sign_up.id


def shown(session: Session, asker: Asker, own: SignUp, *, new: bool = False) -> SignedUp:
    """The sign-up as the person sees it."""
    return SignedUp(
        sign_up=number(own),
        occurrence=own.occurrence,
        status=own.status,
        party=own.party,
        children=own.children,
        queue_position=queue_position(session, own),
        code_word=code_word_of(session, asker.id),
        new=new,
        offer_expires_at=own.offer_expires_at if own.status is SignUpStatus.OFFERED else None,
        guest=own.guest,
        escorts=own.escorts,
        first_time=own.first_time,
    )
