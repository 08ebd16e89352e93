"""Offers whose message has not left: nobody has seen them, so they can be taken back."""

import datetime as dt
from collections.abc import Iterator

from sqlalchemy import update
from sqlmodel import Session, col, select

from catalog.joining import seats
from db.models import Outbox, Outcome, SignUp, SignUpStatus
from db.outbox import blind_key


def take_back_unsent(session: Session, occurrence_id: int, party: int, *, now: dt.datetime) -> bool:
    """Take back offers nobody can have seen, last made first, until a party fits; False changes nothing.

    Those asked return to their old place in the queue. The date is locked by the caller.
    """
    with session.begin_nested() as attempt:
        for _ in _taken_back(session, occurrence_id, now):
            if seats.find(session, occurrence_id).fits(party):
                return True
        attempt.rollback()
    return False


def take_back_too_many(session: Session, occurrence_id: int, *, now: dt.datetime) -> None:
    """The same, while more places are held than there are; what cannot be taken back stays offered."""
    if not seats.find(session, occurrence_id).fits(0):
        for _ in _taken_back(session, occurrence_id, now):
            if seats.find(session, occurrence_id).fits(0):
                return


def _taken_back(session: Session, occurrence_id: int, now: dt.datetime) -> Iterator[SignUp]:
    """Offers nobody can have seen, each back in the queue when it comes; the last made first."""
    offered = (
        select(SignUp)
        .where(col(SignUp.occurrence) == occurrence_id, col(SignUp.status) == SignUpStatus.OFFERED)
        .order_by(col(SignUp.queued_at).desc(), col(SignUp.id).desc())
    )
    for sign_up in session.exec(offered).all():
        if _withdraw_letter(session, sign_up, now):
            seats.give_back(session, occurrence_id, sign_up.party)
            sign_up.status = SignUpStatus.WAITLISTED
            sign_up.offer_expires_at = None
            sign_up.version += 1
            yield sign_up


def letter_key(sign_up: SignUp) -> str:
    """Under which the outbox knows the message of an offer."""
    return f"offer:{sign_up.id}:{sign_up.version}"


def _withdraw_letter(session: Session, sign_up: SignUp, now: dt.datetime) -> bool:
    """Whether the offer's message was still unclaimed; then it never leaves."""
    session.flush()
    statement = (
        update(Outbox)
        .where(
            col(Outbox.dedupe_key) == blind_key(session, letter_key(sign_up)),
            col(Outbox.outcome).is_(None),
            col(Outbox.handed_at).is_(None),
            col(Outbox.lease).is_(None),
        )
        .values(outcome=Outcome.SKIPPED, reason="undone", finished_at=now, payload=None, chat_id=None)
    )
    return session.connection().execute(statement).rowcount > 0
