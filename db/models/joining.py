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
    head, `children` those of them under 15, `escorts` a group's own staff, who stand outside the tally.
    `queued_at` orders the waitlist; `moved_up_reason` is why a coordinator went out of order.

    `guest` is the nickname of somebody (or the name of a group) whom the person signed up and passes every
    message on to; `guest_blind` = KeyRing.blind("sign_up.guest", folded nickname), empty for oneself.
    `first_time`: the person wants the host to know. `as_regular`: the place was made by the tick.
    `agreed_start`: the start of the date that they last said yes to; null: not known.
    """

    __tablename__ = "sign_up"
    __table_args__ = (
        Index(
            "uq_sign_up_active",
            "occurrence",
            "person_blind",
            "guest_blind",
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
    escorts: int = 0
    guest: str | None = Field(default=None, sa_type=Encrypted("sign_up.guest"))
    guest_blind: str = ""
    first_time: bool = False
    status: SignUpStatus = Field(sa_type=stored_as_value(SignUpStatus))
    created_at: dt.datetime = Field(sa_type=UtcDateTime)
    queued_at: dt.datetime = Field(sa_type=UtcDateTime)
    offer_expires_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    coming_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    agreed_start: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    as_regular: bool = False
    moved_up_reason: str | None = Field(default=None, sa_type=Encrypted("sign_up.moved_up_reason"))
    version: int = 1


class GroupContact(Table, table=True):
    """A person who signs up an organisation's group (`name`, up to `most` heads, escorts included) at an
    initiative; given by a coordinator, over when `revoked_at` is set.
    """

    __tablename__ = "group_contact"
    id: int | None = Field(default=None, primary_key=True)
    person: int = Field(foreign_key="person.id", index=True)
    initiative: str = Field(foreign_key="initiative.slug")
    name: str = Field(sa_type=Encrypted("group_contact.name"))
    most: int
    granted_by: int | None = Field(default=None, foreign_key="person.id")
    granted_at: dt.datetime = Field(sa_type=UtcDateTime)
    revoked_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)


class StandingGroup(Table, table=True):
    """A group that comes to every date of a series: places are made for `party` heads, `escorts` of them its
    own staff. No place is made for dates of the rule before `paused_until`.
    """

    __tablename__ = "standing_group"
    __table_args__ = (
        Index(
            "uq_standing_group_active",
            "contact",
            "series",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    contact: int = Field(foreign_key="group_contact.id")
    series: int = Field(foreign_key="series.id", index=True)
    party: int
    escorts: int = 0
    paused_until: dt.date | None = None
    created_at: dt.datetime = Field(sa_type=UtcDateTime)
    ended_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)


class Regular(Table, table=True):
    """Somebody who comes to a series every week, or every second: places are made for `party` heads.

    A volunteer stands in a `role` of its shifts (`party` is 1 then); `role` is empty for a guest. `weekday`
    (0 = Monday) says which dates are meant, EVERY_DATE all of them; every second week is counted from the
    week of `since_on`. No place is made for dates before `paused_until`. The person is kept as a sign-up's
    is: encrypted, found by KeyRing.blind("regular.person", person id).
    """

    __tablename__ = "regular"
    __table_args__ = (
        Index(
            "uq_regular_active",
            "series",
            "person_blind",
            "weekday",
            "role",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    series: int = Field(foreign_key="series.id")
    person: int = Field(sa_type=Encrypted("regular.person"))
    person_blind: str = Field(index=True)
    weekday: int
    role: str = ""
    every: int = 1
    since_on: dt.date
    party: int = 1
    children: int = 0
    paused_until: dt.date | None = None
    created_at: dt.datetime = Field(sa_type=UtcDateTime)
    ended_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    version: int = 1


EVERY_DATE = -1
"""The weekday of a regular who comes to every date of a series."""
