"""Who helps: roles held at an initiative, people on shifts, who was asked, and alarms nobody has seen yet.

Every link to a volunteer is encrypted and found again by `person_blind` = KeyRing.blind("volunteer.person",
person id), the same in all these tables; both are null after erasure.
"""

import datetime as dt
from enum import StrEnum
from typing import Any

from sqlmodel import Field, Index, text

from db.columns import Encrypted
from db.models.base import Table
from db.types import Json, UtcDateTime, stored_as_value


class HolderStatus(StrEnum):
    """Asked waits for a coordinator's yes; active may take shifts; ended is over."""

    ASKED = "asked"
    ACTIVE = "active"
    ENDED = "ended"


class AssignmentStatus(StrEnum):
    """Taken and standin_wanted are expected to come; done and absent are what became of it."""

    TAKEN = "taken"
    STANDIN_WANTED = "standin_wanted"
    RELEASED = "released"
    DONE = "done"
    ABSENT = "absent"


class ConfirmedBy(StrEnum):
    """Whose word it is that somebody helped."""

    SELF = "self"
    HOST = "host"


class AskStatus(StrEnum):
    """What became of a question; over: somebody else was quicker, or it ran out."""

    OPEN = "open"
    YES = "yes"
    NO = "no"
    OVER = "over"


ON_SHIFT = (AssignmentStatus.TAKEN, AssignmentStatus.STANDIN_WANTED)
"""Expected to come."""
HOLDS_SHIFT = (*ON_SHIFT, AssignmentStatus.DONE, AssignmentStatus.ABSENT)
"""Counted in `shift.taken`."""
IN_ROLE = (HolderStatus.ASKED, HolderStatus.ACTIVE)
_IN_ROLE_SQL = text("status IN ('asked', 'active')")
_HOLDS_SQL = text("status IN ('taken', 'standin_wanted', 'done', 'absent')")
_UNSEEN_SQL = text("closed_at IS NULL")


class RoleHolder(Table, table=True):
    """A person who helps in a role at an initiative. `evenings` false: only shifts that end by 20.00 (who
    said to be under 18; the answer itself is not kept).
    """

    __tablename__ = "role_holder"
    __table_args__ = (
        Index(
            "uq_role_holder_active",
            "initiative",
            "role",
            "person_blind",
            unique=True,
            sqlite_where=_IN_ROLE_SQL,
            postgresql_where=_IN_ROLE_SQL,
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    initiative: str = Field(foreign_key="initiative.slug")
    role: str
    person: int | None = Field(default=None, sa_type=Encrypted("role_holder.person"))
    person_blind: str | None = Field(default=None, index=True)
    status: HolderStatus = Field(sa_type=stored_as_value(HolderStatus))
    evenings: bool = True
    created_at: dt.datetime = Field(sa_type=UtcDateTime)
    ended_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    decided_by: int | None = Field(default=None, foreign_key="person.id")


class NeedMark(Table, table=True):
    """A coordinator has settled a need (kørekort, børneattest) with a person: a date, no document, no no."""

    __tablename__ = "need_mark"
    __table_args__ = (
        Index("uq_need_mark_initiative_need_person", "initiative", "need", "person_blind", unique=True),
    )
    id: int | None = Field(default=None, primary_key=True)
    initiative: str = Field(foreign_key="initiative.slug")
    need: str
    person: int | None = Field(default=None, sa_type=Encrypted("need_mark.person"))
    person_blind: str | None = Field(default=None, index=True)
    settled_on: dt.date
    set_by: int | None = Field(default=None, foreign_key="person.id")


class Assignment(Table, table=True):
    """A volunteer on a shift. `asked_came`: «Var du med i dag?» was asked; `participation` is the row that
    its `done` wrote for the tally.

    `as_regular`: the tick put them there because they come every week, and they have answered nothing since.
    A pause frees such a place, and its end brings it back; what they answered themselves stays as answered.
    `agreed_start`: the start of the date (not of the shift) that they last said yes to; null: not known.
    """

    __tablename__ = "assignment"
    __table_args__ = (
        Index(
            "uq_assignment_active",
            "shift",
            "person_blind",
            unique=True,
            sqlite_where=_HOLDS_SQL,
            postgresql_where=_HOLDS_SQL,
        ),
        Index("ix_assignment_shift_status", "shift", "status"),
    )
    id: int | None = Field(default=None, primary_key=True)
    shift: int = Field(foreign_key="shift.id")
    person: int | None = Field(default=None, sa_type=Encrypted("assignment.person"))
    person_blind: str | None = Field(default=None, index=True)
    status: AssignmentStatus = Field(sa_type=stored_as_value(AssignmentStatus))
    taken_at: dt.datetime = Field(sa_type=UtcDateTime)
    coming_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    agreed_start: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    asked_came: bool = False
    as_regular: bool = False
    confirmed_by: ConfirmedBy | None = Field(default=None, sa_type=stored_as_value(ConfirmedBy))
    participation: int | None = Field(default=None, foreign_key="participation.id")
    version: int = 1


class ShiftAsk(Table, table=True):
    """A volunteer was asked to take a shift. `asked_by` is the coordinator who chose them, else the fair
    turn did.
    """

    __tablename__ = "shift_ask"
    __table_args__ = (Index("uq_shift_ask_shift_person", "shift", "person_blind", unique=True),)
    id: int | None = Field(default=None, primary_key=True)
    shift: int = Field(foreign_key="shift.id")
    person: int | None = Field(default=None, sa_type=Encrypted("shift_ask.person"))
    person_blind: str | None = Field(default=None, index=True)
    status: AskStatus = Field(sa_type=stored_as_value(AskStatus), index=True)
    asked_by: int | None = Field(default=None, foreign_key="person.id")
    asked_at: dt.datetime = Field(sa_type=UtcDateTime)
    leaves_at: dt.datetime = Field(sa_type=UtcDateTime)
    expires_at: dt.datetime = Field(sa_type=UtcDateTime)


class ShiftAlert(Table, table=True):
    """A shift lacks people so late that somebody has to look. `told` contacts know, the newest since
    `told_at`; `warned_at`: they were told whom to ring.
    """

    __tablename__ = "shift_alert"
    __table_args__ = (
        Index(
            "uq_shift_alert_open",
            "shift",
            unique=True,
            sqlite_where=_UNSEEN_SQL,
            postgresql_where=_UNSEEN_SQL,
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    shift: int = Field(foreign_key="shift.id")
    raised_at: dt.datetime = Field(sa_type=UtcDateTime)
    told: list[int] = Field(default_factory=list, sa_type=Json)
    told_at: dt.datetime = Field(sa_type=UtcDateTime)
    seen_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    seen_by: int | None = Field(default=None, foreign_key="person.id")
    warned_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    closed_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)


class CoverageSeen(Table, table=True):
    """What an initiative's coordinators were last shown of its coming shifts."""

    __tablename__ = "coverage_seen"
    initiative: str = Field(primary_key=True, foreign_key="initiative.slug")
    lacking: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    looked_on: dt.date
