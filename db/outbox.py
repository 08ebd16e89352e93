"""Everything we say, written in the transaction of the rule that caused it. `db.delivering` sees it out."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col

from db.engine import ring_of
from db.models import Lane, MessageClass, Outbox, Person

LEASE_SECONDS = 60.0
REPLY_LIVES = dt.timedelta(hours=24)
"""As long as Telegram itself keeps what was said to the bot; later nobody waits for the answer."""
NOTICE_LIVES = dt.timedelta(days=3)
"""What has no date of its own is tried for as long as this after it was due."""
LANES = {
    MessageClass.REPLY: Lane.REPLY,
    MessageClass.SAFETY: Lane.NOTICE,
    MessageClass.NOTICE: Lane.NOTICE,
    MessageClass.REMINDER: Lane.NOTICE,
    MessageClass.BULK: Lane.BULK,
}


@dataclass(frozen=True)
class Letter:
    """An outbox row in hand. `payload` holds the rendered call of a reply, or the facts of a notice."""

    id: int
    chat: str
    chat_id: int
    person: int | None
    message_class: MessageClass
    kind: str
    payload: dict[str, Any]
    lane: Lane
    attempts: int
    expires_at: dt.datetime | None
    handed_at: dt.datetime | None
    dedupe_key: str | None
    send_after: dt.datetime


COLUMNS = (
    col(Outbox.id),
    col(Outbox.chat),
    col(Outbox.chat_id),
    col(Outbox.person),
    col(Outbox.message_class),
    col(Outbox.kind),
    col(Outbox.payload),
    col(Outbox.lane),
    col(Outbox.attempts),
    col(Outbox.expires_at),
    col(Outbox.handed_at),
    col(Outbox.dedupe_key),
    col(Outbox.send_after),
)
_CHAT_WAITS = (
    select(col(Outbox.id))
    .where(
        col(Outbox.chat) == bindparam("chat"),
        col(Outbox.outcome).is_(None),
        col(Outbox.send_after) <= bindparam("now"),
    )
    .limit(1)
)


PRESS_ANSWER = "answerCallbackQuery"
"""The one call that may overtake: it ends the waiting of a pressed button, and says nothing in the chat."""


def chat_key(session: Session, chat_id: int) -> str:
    """The blind key under which inbox and outbox know a chat."""
    return ring_of(session).blind("chat", chat_id)


def blind_key(session: Session, dedupe_key: str) -> str:
    """A dedupe key as the outbox keeps it."""
    return ring_of(session).blind("outbox.dedupe_key", dedupe_key)


def blind_batch(session: Session, batch: str) -> str:
    """The name of a batch as the outbox keeps it."""
    return ring_of(session).blind("outbox.batch", batch)


def reply(
    session: Session,
    calls: Sequence[tuple[str, dict[str, Any]]],
    *,
    chat_id: int,
    person: int | None,
    holder: str,
    now: dt.datetime,
    real: float,
) -> list[Letter]:
    """Queue the Telegram calls `(kind, parameters)` that answer an update, in order.

    They come back leased to the holder, to be sent at once; not so when the chat already waits for something
    older, which must leave first. The answer to a pressed button stands in a queue of its own.
    """
    connection = session.connection()
    queues = {kind: _queue(session, kind, chat_id) for kind, _ in calls}
    waiting = {
        queue: connection.execute(_CHAT_WAITS, {"chat": queue, "now": now}).first() is not None
        for queue in set(queues.values())
    }
    rows = [
        {
            "chat": queues[kind],
            "chat_id": chat_id,
            "person": person,
            "message_class": MessageClass.REPLY,
            "kind": kind,
            "payload": payload,
            "lane": Lane.REPLY,
            "created_at": now,
            "send_after": now,
            "expires_at": now + REPLY_LIVES,
            "not_before": 0.0,
            "attempts": 0 if waiting[queues[kind]] else 1,
            "lease": None if waiting[queues[kind]] else holder,
            "leased_until": None if waiting[queues[kind]] else real + LEASE_SECONDS,
        }
        for kind, payload in calls
    ]
    letters = [
        Letter(*connection.execute(_insert(session).values(row).returning(*COLUMNS)).one()) for row in rows
    ]
    return [letter for letter in letters if not waiting[letter.chat]]


def message_sent(session: Session, person: int, *, at: dt.datetime) -> int | None:
    """The id of the message with which a person was answered at that instant, once it is sent."""
    answered = (
        select(col(Outbox.message_id))
        .where(col(Outbox.person) == person, col(Outbox.created_at) == at, col(Outbox.kind) == "sendMessage")
        .order_by(col(Outbox.id).desc())
        .limit(1)
    )
    return session.connection().execute(answered).scalar()


def _queue(session: Session, kind: str, chat_id: int) -> str:
    return ring_of(session).blind("press", chat_id) if kind == PRESS_ANSWER else chat_key(session, chat_id)


def notify(
    session: Session,
    person: int,
    kind: str,
    facts: dict[str, Any],
    *,
    message_class: MessageClass,
    now: dt.datetime,
    send_after: dt.datetime | None = None,
    expires_at: dt.datetime | None = None,
    dedupe_key: str | None = None,
    batch: str | None = None,
) -> bool:
    """Queue a notice (anything the person did not just ask for); False when that dedupe key was queued
    before.

    `kind` names the notice's renderer in `handlers.notices.NOTICES`; `facts` are ids and numbers, never our
    words: the text is made when it is sent, in the language the person has then, from the state as it is
    then. `batch` names what is told to many, for `outbox_figures.progress`. People without Telegram or
    erased get nothing (False). `send_after`, `expires_at`: instants in domain time.
    """
    chat_id = (
        session.connection().execute(select(col(Person.chat_id)).where(col(Person.id) == person)).scalar()
    )
    if chat_id is None:
        return False
    row = notice_row(session, person, chat_id, kind, facts, message_class=message_class, now=now)
    row["send_after"] = send_after or now
    row["expires_at"] = expires_at or (send_after or now) + NOTICE_LIVES
    row["dedupe_key"] = blind_key(session, dedupe_key) if dedupe_key else None
    row["batch"] = blind_batch(session, batch) if batch else None
    return (
        session.connection().execute(insert_once(session).returning(col(Outbox.id)), row).first() is not None
    )


def notice_row(
    session: Session,
    person: int,
    chat_id: int,
    kind: str,
    facts: dict[str, Any],
    *,
    message_class: MessageClass,
    now: dt.datetime,
) -> dict[str, Any]:
    """A notice as a row; when it leaves, and what it belongs to, is still to be said."""
    return {
        "chat": chat_key(session, chat_id),
        "chat_id": chat_id,
        "person": person,
        "message_class": message_class,
        "kind": kind,
        "payload": facts,
        "lane": LANES[message_class],
        "created_at": now,
        "not_before": 0.0,
        "attempts": 0,
    }


def insert_once(session: Session) -> Any:
    """An insert that passes over rows whose dedupe key is there already."""
    return _insert(session).on_conflict_do_nothing(index_elements=["dedupe_key"])


def _insert(session: Session) -> Any:
    dialect = session.connection().dialect.name
    return (sqlite.insert if dialect == "sqlite" else postgresql.insert)(Outbox)
