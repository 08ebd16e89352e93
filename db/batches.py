"""What is told to many at once, and taken back while nobody has heard it."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select, update
from sqlmodel import Session, col

from db.models import MessageClass, Outbox, Outcome, Person
from db.outbox import blind_batch, blind_key, insert_once, notice_row
from db.outbox_figures import progress

MOST_AT_ONCE = 500
"""As many people as one statement names; PostgreSQL and SQLite both take far more."""
UNDONE = "undone"
UNCLAIMED = (col(Outbox.outcome).is_(None), col(Outbox.handed_at).is_(None), col(Outbox.lease).is_(None))
"""Nobody has a letter that is so, or is getting it."""


def notify_all(
    session: Session,
    persons: Sequence[int],
    kind: str,
    facts: dict[str, Any],
    *,
    batch: str,
    message_class: MessageClass,
    now: dt.datetime,
    send_after: dt.datetime,
    expires_at: dt.datetime,
) -> int:
    """Queue one notice for many people, once for each in a batch; how many were queued.

    As `outbox.notify` does for one, in a handful of statements: 5,000 letters must not hold up the answers
    that are written meanwhile. People without Telegram or erased get nothing.
    """
    name, queued = blind_batch(session, batch), 0
    for begin in range(0, len(persons), MOST_AT_ONCE):
        some = persons[begin : begin + MOST_AT_ONCE]
        chats = _chats(session, some)
        rows = [
            {
                **notice_row(session, one, chats[one], kind, facts, message_class=message_class, now=now),
                "send_after": send_after,
                "expires_at": expires_at,
                "dedupe_key": blind_key(session, f"{batch}:{one}"),
                "batch": name,
            }
            for one in some
            if one in chats
        ]
        if rows:
            once = insert_once(session).returning(col(Outbox.id))
            queued += len(session.connection().execute(once, rows).all())
    return queued


def withdraw(session: Session, *batches: str, now: dt.datetime) -> bool:
    """Take back every letter of these batches that nobody has claimed; False when one has left or leaves."""
    session.connection().execute(
        update(Outbox)
        .where(col(Outbox.batch).in_([blind_batch(session, one) for one in batches]), *UNCLAIMED)
        .values(outcome=Outcome.SKIPPED, reason=UNDONE, finished_at=now, payload=None, chat_id=None)
    )
    seen = progress(session, *batches)
    return seen.skipped == seen.all


def take_back(
    session: Session, batches: Sequence[str], *, reason: str, now: dt.datetime
) -> list[tuple[int, dict[str, Any]]]:
    """Take back every letter of these batches that nobody has claimed: for whom each was, with its facts, in
    the order in which they were queued.
    """
    names = [blind_batch(session, one) for one in batches]
    found = select(col(Outbox.id), col(Outbox.person), col(Outbox.payload)).where(
        col(Outbox.batch).in_(names), *UNCLAIMED
    )
    rows = session.connection().execute(found.order_by(col(Outbox.id)).with_for_update()).all()
    _skip(session, [row[0] for row in rows], reason, now)
    return [(person, payload) for _, person, payload in rows if person is not None and payload is not None]


def take_back_from(
    session: Session, batches: Sequence[str], person: int, *, reason: str, now: dt.datetime
) -> None:
    """The same for one person."""
    keys = [blind_key(session, f"{one}:{person}") for one in batches]
    found = select(col(Outbox.id)).where(col(Outbox.dedupe_key).in_(keys), *UNCLAIMED)
    _skip(session, list(session.connection().execute(found.with_for_update()).scalars()), reason, now)


def _skip(session: Session, letters: Sequence[int | None], reason: str, now: dt.datetime) -> None:
    for begin in range(0, len(letters), MOST_AT_ONCE):
        some = letters[begin : begin + MOST_AT_ONCE]
        session.connection().execute(
            update(Outbox)
            .where(col(Outbox.id).in_(some))
            .values(outcome=Outcome.SKIPPED, reason=reason, finished_at=now, payload=None, chat_id=None)
        )


def _chats(session: Session, persons: Sequence[int]) -> dict[int, int]:
    reached = select(col(Person.id), col(Person.chat_id)).where(
        col(Person.id).in_(persons), col(Person.chat_id).is_not(None)
    )
    found = session.connection().execute(reached).all()
    return {number: chat for number, chat in found if number is not None and chat is not None}
