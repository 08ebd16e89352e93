"""A human takes over: cases and their lines."""

import datetime as dt
from enum import StrEnum

from sqlmodel import Field

from db.columns import Encrypted
from db.models.base import Table
from db.types import UtcDateTime, stored_as_value


class CaseState(StrEnum):
    """Open until a coordinator closes it."""

    OPEN = "open"
    CLOSED = "closed"


class Case(Table, table=True):
    """A question that somebody wrote to the people behind an initiative (null: to the municipality's
    coordinators).
    """

    __tablename__ = "case"
    id: int | None = Field(default=None, primary_key=True)
    topic: str
    initiative: str | None = Field(default=None, foreign_key="initiative.slug")
    person: int | None = Field(default=None, foreign_key="person.id", index=True)
    state: CaseState = Field(default=CaseState.OPEN, sa_type=stored_as_value(CaseState))
    assignee: int | None = Field(default=None, foreign_key="person.id")
    opened_at: dt.datetime = Field(sa_type=UtcDateTime)
    closed_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)


class CaseLine(Table, table=True):
    """One message of a case; `from_staff` tells who wrote it."""

    __tablename__ = "case_line"
    id: int | None = Field(default=None, primary_key=True)
    case: int = Field(foreign_key="case.id", index=True)
    from_staff: bool = False
    text: str | None = Field(default=None, sa_type=Encrypted("case_line.text"))
    at: dt.datetime = Field(sa_type=UtcDateTime)


class QueryCounter(Table, table=True):
    """How many texts were answered how, by day and language; never the texts."""

    __tablename__ = "query_counter"
    day: dt.date = Field(primary_key=True)
    language: str = Field(primary_key=True)
    answer: str = Field(primary_key=True)
    n: int = 0
