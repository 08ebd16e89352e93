"""What came of it: attendance, heads without a name, and the participation the tally reads."""

import datetime as dt
from enum import StrEnum

from sqlmodel import Field, Index

from db.columns import Encrypted
from db.models.base import Table
from db.types import UtcDateTime, stored_as_value


class AttendanceOutcome(StrEnum):
    """Unmarked is neither came nor absent."""

    UNMARKED = "unmarked"
    CAME = "came"
    ABSENT = "absent"
    EXCUSED = "excused"


class ParticipationRole(StrEnum):
    """As what somebody took part on one date."""

    GUEST = "guest"
    HELPER = "helper"


class Attendance(Table, table=True):
    """What a host marked for one sign-up, or for one volunteer's assignment: `heads` of the party that came
    (0 when absent). `helped_as`: the guest also helped that day, in this role.
    """

    __tablename__ = "attendance"
    id: int | None = Field(default=None, primary_key=True)
    sign_up: int | None = Field(default=None, foreign_key="sign_up.id", unique=True)
    assignment: int | None = Field(default=None, foreign_key="assignment.id", unique=True)
    outcome: AttendanceOutcome = Field(sa_type=stored_as_value(AttendanceOutcome))
    heads: int = 0
    helped_as: str | None = None
    marked_by: int | None = Field(default=None, foreign_key="person.id")
    marked_at: dt.datetime = Field(sa_type=UtcDateTime)


class HeadCount(Table, table=True):
    """People at one occurrence who came without a name; `saved_at` is set by «Gem»."""

    __tablename__ = "head_count"
    occurrence: int = Field(foreign_key="occurrence.id", primary_key=True)
    nameless: int = 0
    saved_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    marked_by: int | None = Field(default=None, foreign_key="person.id")
    version: int = 1


class OfWhich(Table, table=True):
    """Of an occurrence's heads without a name, `n` were of a category of the schedule file (`heads`)."""

    __tablename__ = "of_which"
    occurrence: int = Field(foreign_key="occurrence.id", primary_key=True)
    category: str = Field(primary_key=True)
    n: int = 0


class Participation(Table, table=True):
    """Heads that took part on one date; the only table the tally reads for attendance.

    `token` = HMAC(the calendar year's key, person), null for people without a name; `month` = year * 100 +
    month of the local date; `minutes` of help, null for guests.
    """

    __tablename__ = "participation"
    __table_args__ = (Index("ix_participation_month_initiative", "month", "initiative", "token"),)
    id: int | None = Field(default=None, primary_key=True)
    occurrence: int = Field(foreign_key="occurrence.id", index=True)
    initiative: str = Field(foreign_key="initiative.slug")
    month: int
    held_on: dt.date
    role: ParticipationRole = Field(sa_type=stored_as_value(ParticipationRole))
    token: str | None = None
    heads: int
    minutes: int | None = None


class YearKey(Table, table=True):
    """The secret of one calendar year's participation tokens; destroyed when the year is closed."""

    __tablename__ = "year_key"
    __table_args__ = (Index("uq_year_key_year", "year", unique=True),)
    id: int | None = Field(default=None, primary_key=True)
    year: int
    secret: str | None = Field(default=None, sa_type=Encrypted("year_key.secret"))
    destroyed_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
