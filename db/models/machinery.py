"""The heart's own tables: what came in, what goes out, who works on it, and what was done."""

import datetime as dt
from enum import StrEnum
from typing import Any

from sqlmodel import Field, Index, text

from db.columns import Encrypted
from db.models.base import Table
from db.types import BigKey, Json, UtcDateTime, stored_as_value


class Inbox(Table, table=True):
    """An update from Telegram. `chat` is a blind key; the body is nulled in the transaction that finishes
    the row.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        Index(
            "ix_inbox_open",
            "chat",
            "update_id",
            sqlite_where=text("done_at IS NULL"),
            postgresql_where=text("done_at IS NULL"),
        ),
    )
    update_id: int = Field(primary_key=True, sa_type=BigKey, sa_column_kwargs={"autoincrement": False})
    chat: str
    kind: str
    body: dict[str, Any] | None = Field(default=None, sa_type=Encrypted("inbox.body"))
    received_at: dt.datetime = Field(sa_type=UtcDateTime)
    lease: str | None = None
    leased_until: float | None = None
    not_before: float = 0.0
    attempts: int = 0
    done_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    parked: str | None = None


class Lane(StrEnum):
    """The order in which messages share the send budget."""

    REPLY = "reply"
    NOTICE = "notice"
    BULK = "bulk"


class MessageClass(StrEnum):
    """What is promised about a message (DESIGN.md, "What is sent, and what is promised")."""

    REPLY = "reply"
    SAFETY = "safety"
    NOTICE = "notice"
    REMINDER = "reminder"
    BULK = "bulk"


class Outcome(StrEnum):
    """How an outbox row ended."""

    SENT = "sent"
    SKIPPED = "skipped"
    BLOCKED = "blocked"
    FAILED = "failed"
    UNCERTAIN = "uncertain"


class Outbox(Table, table=True):
    """Something to say. `send_after` and `expires_at` are domain time, leases elapsed real time (seconds).

    `dedupe_key` and `batch` are blind: beside `person` they would tell who goes where.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_open",
            "send_after",
            "id",
            sqlite_where=text("outcome IS NULL"),
            postgresql_where=text("outcome IS NULL"),
        ),
        Index(
            "ix_outbox_open_chat",
            "chat",
            "id",
            sqlite_where=text("outcome IS NULL"),
            postgresql_where=text("outcome IS NULL"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=BigKey)
    chat: str
    chat_id: int | None = Field(default=None, sa_type=Encrypted("outbox.chat_id"))
    person: int | None = Field(default=None, foreign_key="person.id", index=True)
    message_class: MessageClass = Field(sa_type=stored_as_value(MessageClass))
    kind: str
    payload: dict[str, Any] | None = Field(default=None, sa_type=Encrypted("outbox.payload"))
    dedupe_key: str | None = Field(default=None, unique=True)
    batch: str | None = Field(default=None, index=True)
    lane: Lane = Field(sa_type=stored_as_value(Lane))
    created_at: dt.datetime = Field(sa_type=UtcDateTime)
    send_after: dt.datetime = Field(sa_type=UtcDateTime)
    expires_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    lease: str | None = None
    leased_until: float | None = None
    not_before: float = 0.0
    handed_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    attempts: int = 0
    outcome: Outcome | None = Field(default=None, sa_type=stored_as_value(Outcome))
    reason: str | None = None
    finished_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    message_id: int | None = None


class Dialogue(Table, table=True):
    """The question a person was just asked, and what they said so far."""

    __tablename__ = "dialogue"
    person: int = Field(primary_key=True, foreign_key="person.id")
    kind: str
    step: str = ""
    answers: dict[str, Any] | None = Field(default=None, sa_type=Encrypted("dialogue.answers"))
    screen_message_id: int | None = None
    asked_at: dt.datetime = Field(sa_type=UtcDateTime)
    version: int = 1


class Pace(Table, table=True):
    """The send budget of all workers: when the next message may leave (elapsed real seconds)."""

    __tablename__ = "pace"
    name: str = Field(primary_key=True)
    next_at: float = 0.0


class Lease(Table, table=True):
    """Something only one worker does at a time (the long poll, a tick)."""

    __tablename__ = "lease"
    name: str = Field(primary_key=True)
    holder: str
    until: float


class Audit(Table, table=True):
    """Who did what to what; no text, no name."""

    __tablename__ = "audit"
    id: int | None = Field(default=None, primary_key=True, sa_type=BigKey)
    at: dt.datetime = Field(sa_type=UtcDateTime)
    actor: int | None = Field(default=None, index=True)
    action: str
    subject: str
    facts: dict[str, Any] | None = Field(default=None, sa_type=Json)


class Meta(Table, table=True):
    """What the database knows of itself: key fingerprint, practice or not, clock offset, bot name,
    versions.
    """

    __tablename__ = "meta"
    name: str = Field(primary_key=True)
    value: str
