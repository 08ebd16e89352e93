"""What is on offer: initiatives, series, occurrences, shifts."""

import datetime as dt
from enum import StrEnum
from typing import Any

from sqlmodel import Field, Index

from db.columns import Encrypted
from db.models.base import Table
from db.types import Json, UtcDateTime, stored_as_value


class Initiative(Table, table=True):
    """Something that exists. `facts` is the catalogue file's entry, `edits` the fields changed in the
    chat, which win.
    """

    __tablename__ = "initiative"
    slug: str = Field(primary_key=True)
    facts: dict[str, Any] = Field(sa_type=Json)
    edits: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    version: int = 1
    withdrawn_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)


class Series(Table, table=True):
    """A rule for dates, or one single date. `entry` is the schedule file's entry; `edits` win, field by
    field.
    """

    __tablename__ = "series"
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    initiative: str = Field(foreign_key="initiative.slug", index=True)
    entry: dict[str, Any] = Field(sa_type=Json)
    edits: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    contact: dict[str, str] | None = Field(default=None, sa_type=Encrypted("series.contact"))
    zone: str
    loaded_from: str | None = None
    extended_to: dt.date | None = None
    version: int = 1
    withdrawn_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)


class OccurrenceStatus(StrEnum):
    """Planned until it is cancelled or its attendance was saved (held)."""

    PLANNED = "planned"
    CANCELLED = "cancelled"
    HELD = "held"


class Occurrence(Table, table=True):
    """One date. `taken` = heads confirmed plus heads in open offers; `original_start` (local, naive) is
    its name for ever. `asked_again_at`: since when people with a place are asked whether the new time suits;
    null: nobody is.
    """

    __tablename__ = "occurrence"
    __table_args__ = (
        Index("uq_occurrence_series_original_start", "series", "original_start", unique=True),
        Index("ix_occurrence_initiative_starts_at", "initiative", "starts_at"),
    )
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    series: int = Field(foreign_key="series.id")
    initiative: str = Field(foreign_key="initiative.slug")
    original_start: str
    starts_at: dt.datetime = Field(sa_type=UtcDateTime, index=True)
    ends_at: dt.datetime = Field(sa_type=UtcDateTime)
    title: dict[str, str] = Field(sa_type=Json)
    place: dict[str, Any] | None = Field(default=None, sa_type=Json)
    seats: int | None = None
    taken: int = 0
    opens_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    closes_at: dt.datetime = Field(sa_type=UtcDateTime)
    cancel_closes_at: dt.datetime = Field(sa_type=UtcDateTime)
    status: OccurrenceStatus = Field(
        default=OccurrenceStatus.PLANNED, sa_type=stored_as_value(OccurrenceStatus)
    )
    reason: dict[str, str] | None = Field(default=None, sa_type=Json)
    holiday_asked_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    asked_again_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
    edited: list[str] = Field(default_factory=list, sa_type=Json)
    sequence: int = 0
    version: int = 1


class Shift(Table, table=True):
    """A role with places in an occurrence; `terms` holds the rest of the file's entry (needs, after,
    alone, …).
    """

    __tablename__ = "shift"
    __table_args__ = (Index("uq_shift_occurrence_role", "occurrence", "role", unique=True),)
    id: int | None = Field(default=None, primary_key=True)
    occurrence: int = Field(foreign_key="occurrence.id")
    role: str
    starts_at: dt.datetime = Field(sa_type=UtcDateTime)
    ends_at: dt.datetime = Field(sa_type=UtcDateTime)
    needed: int
    taken: int = 0
    keep_open: int = 0
    terms: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    practical: dict[str, str] | None = Field(default=None, sa_type=Encrypted("shift.practical"))
    withdrawn_at: dt.datetime | None = Field(default=None, sa_type=UtcDateTime)
