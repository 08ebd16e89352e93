"""Who takes part: sign-ups and places in the queue."""

import datetime as dt
from enum import StrEnum

from sqlmodel import Field, Index, text

from db.columns import Encrypted
from db.models.base import Table
from db.types import UtcDateTime, stored_as_value


class SignUpStatus(StrEnum):
    """Confirmed and offered hold places; waitlisted waits; cancelled and expired are over."""

    CONFIRMED = "confirmed"
    WAITLISTED = "waitlisted"
    OFFERED = "offered"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


HOLDS_PLACES = (SignUpStatus.CONFIRMED, SignUpStatus.OFFERED)
ACTIVE = (SignUpStatus.CONFIRMED, SignUpStatus.OFFERED, SignUpStatus.WAITLISTED)
_ACTIVE_SQL = text("status IN ('confirmed', 'offered', 'waitlisted')")


class SignUp(Table, table=True):
    """A party's place, or place in the queue, at one occurrence.

    The link to the person is encrypted for every initiative (some reveal grief or illness), found again by
    `person_blind` = KeyRing.blind("sign_up.person", person id); null after erasure. `party` counts every
    head, `children` those of them under 15. `queued_at` orders the waitlist.
    """

    __tablename__ = "sign_up"
    __table_args__ = (
        Index(
            "uq_sign_up_active",
            "occurrence",
            "person_blind",
            unique=True,
            sqlite_where=_ACTIVE_SQL,
            postgresql_where=_ACTIVE_SQL,
        ),
        Index("ix_sign_up_occurrence_status", "occurrence", "status"),
    )
    id: int | None = Field(default=None, primary_key=True)
    occurrence: int = Field(foreign_key="occurrence.id")
    person: int | None = Field(default=None, sa_type=Encrypted("sign_up.person"))
    person_blind: str | None = Field(default=None, index=True)
    party: int = 1
    children: int = 0
    status: SignUpStatus = Field(sa_type=stored_as_value(SignUpStatus))
    created_at: dt.datetime = Field(sa_type=UtcDateTime)
    queued_at: dt.datetime = Field(sa_type=UtcDateTime)
    offer_expires_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    coming_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    version: int = 1
