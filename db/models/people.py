"""People, what they may do and what they said yes to."""

import datetime as dt

from sqlmodel import Field, Index

from db.columns import Encrypted
from db.models.base import Table
from db.roles import Role
from db.types import UtcDateTime, stored_as_value


class Person(Table, table=True):
    """Somebody the bot has met. `key` is HMAC(Telegram id); null for people without Telegram and after
    erasure.
    """

    __tablename__ = "person"
    id: int | None = Field(default=None, primary_key=True)
    key: str | None = Field(default=None, unique=True)
    chat_id: int | None = Field(default=None, sa_type=Encrypted("person.chat_id"))
    code_word: str
    call_name: str | None = Field(default=None, sa_type=Encrypted("person.call_name"))
    asked_name: bool = False
    asked_to_help: bool = False
    initiative: str | None = Field(default=None, foreign_key="initiative.slug")
    language: str = "da"
    chose_language: bool = False
    met_at: dt.datetime = Field(sa_type=UtcDateTime)
    last_seen_on: dt.date
    unreachable_since: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    reminders: str | None = None
    reminders_since: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    erased_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)


class Grant(Table, table=True):
    """A role held by a person, for one initiative or (null) for all; read anew in every transaction."""

    __tablename__ = "grant"
    id: int | None = Field(default=None, primary_key=True)
    person: int = Field(foreign_key="person.id", index=True)
    role: Role = Field(sa_type=stored_as_value(Role))
    initiative: str | None = Field(default=None, foreign_key="initiative.slug")
    granted_by: int | None = Field(default=None, foreign_key="person.id")
    granted_at: dt.datetime = Field(sa_type=UtcDateTime)
    renewed_on: dt.date
    revoked_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)


class Invite(Table, table=True):
    """A link that gives a role once. Only the hash of its payload is kept; it binds to its first user."""

    __tablename__ = "invite"
    id: int | None = Field(default=None, primary_key=True)
    token_hash: str = Field(unique=True)
    role: Role = Field(sa_type=stored_as_value(Role))
    initiative: str | None = Field(default=None, foreign_key="initiative.slug")
    invited_by: int | None = Field(default=None, foreign_key="person.id")
    created_at: dt.datetime = Field(sa_type=UtcDateTime)
    expires_at: dt.datetime = Field(sa_type=UtcDateTime)
    used_by: int | None = Field(default=None, foreign_key="person.id")
    used_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)


class OptOut(Table, table=True):
    """A kind of message a person does not want (`reminder`, `all`)."""

    __tablename__ = "opt_out"
    __table_args__ = (Index("uq_opt_out_person_kind", "person", "kind", unique=True),)
    id: int | None = Field(default=None, primary_key=True)
    person: int = Field(foreign_key="person.id")
    kind: str
    at: dt.datetime = Field(sa_type=UtcDateTime)


class Consent(Table, table=True):
    """An unticked yes, dated, with the version of the text that was shown."""

    __tablename__ = "consent"
    id: int | None = Field(default=None, primary_key=True)
    person: int = Field(foreign_key="person.id", index=True)
    kind: str
    text_version: str
    at: dt.datetime = Field(sa_type=UtcDateTime)
    withdrawn_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)


class Tombstone(Table, table=True):
    """The key of an erased person, so that a restored backup forgets them again."""

    __tablename__ = "tombstone"
    key: str = Field(primary_key=True)
    at: dt.datetime = Field(sa_type=UtcDateTime)
