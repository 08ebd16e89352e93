"""Schedules that the tests of loading share: an entry, loading it, and the rows that came of it."""

import datetime as dt
from typing import Any

from sqlmodel import Session, col, select, update

from catalog.joining import signups
from catalog.schedule.entry import SeriesEntry
from catalog.schedule.load import Loaded, load
from catalog.schedule.stored import read_back
from db.models import Occurrence, Outbox, Outcome, Series, Shift
from tests.domain.people_and_dates import initiative, meet

THURSDAYS: dict[str, Any] = {
    "id": "torsdag",
    "initiative": "faellesspisning",
    "title": {"da": "Fællesspisning"},
    "starts": "2026-12-03T17:30",
    "minutes": 120,
    "repeat": "FREQ=WEEKLY;BYDAY=TH",
    "until": "2027-06-24",
    "seats": 40,
    "place": {"name": "Salen"},
    "shifts": [{"role": "køkken", "needed": 4, "starts": "15:30", "ends": "19:30", "keep_open": 1}],
}
PARTY: dict[str, Any] = {
    "id": "sommerfest",
    "initiative": "faellesspisning",
    "title": {"da": "Sommerfest"},
    "starts": "2027-08-14T14:00",
    "minutes": 180,
}


def entry(*base: dict[str, Any], **changes: Any) -> SeriesEntry:
    """Thursdays (or the entry given) with other fields; None takes a field out."""
    fields = {**(base[0] if base else THURSDAYS), **changes}
    return read_back({key: value for key, value in fields.items() if value is not None}, None)


THREE = THURSDAYS | {"seats": 3}


def three(*base: dict[str, Any], **changes: Any) -> SeriesEntry:
    """Thursdays with three seats."""
    return entry(base[0] if base else THREE, **changes)


def full_dinner(session: Session, now: dt.datetime) -> Occurrence:
    """The 10th of December with three seats: Anna's party of three is confirmed, Bo waits."""
    initiative(session)
    bring(session, three(), now=now)
    row = date(session, "torsdag:2026-12-10")
    assert row.id is not None
    signups.sign_up(session, meet(session, "Anna", now), row.id, party=3, now=now)
    signups.sign_up(session, meet(session, "Bo", now), row.id, party=1, queue=True, now=now)
    return row


def told(session: Session, kind: str) -> list[Outbox]:
    """The notices of a kind that wait in the outbox."""
    return list(session.exec(select(Outbox).where(Outbox.kind == kind).order_by(col(Outbox.id))).all())


def letters_leave(session: Session, now: dt.datetime) -> None:
    """Everything that waits in the outbox is sent, so that it can no longer be taken back."""
    waiting = update(Outbox).where(col(Outbox.outcome).is_(None))
    session.exec(waiting.values(outcome=Outcome.SENT, handed_at=now, finished_at=now))
    session.expire_all()


def bring(session: Session, *entries: SeriesEntry, now: dt.datetime, **options: Any) -> Loaded:
    """Load entries as the file plans/plan.yaml."""
    return load(session, entries, source="plans/plan.yaml", actor=None, now=now, **options)


def counts(loaded: Loaded) -> tuple[int, int, int, int]:
    """Added, changed, withdrawn, kept."""
    return loaded.added, loaded.changed, loaded.withdrawn, loaded.kept


def dates(session: Session, series: str = "torsdag") -> list[Occurrence]:
    """The rows of a series by start."""
    statement = select(Occurrence).join(Series, col(Series.id) == col(Occurrence.series))
    ordered = statement.where(Series.name == series).order_by(col(Occurrence.starts_at))
    return list(session.exec(ordered).all())


def date(session: Session, name: str) -> Occurrence:
    """The row of that name."""
    return session.exec(select(Occurrence).where(Occurrence.name == name)).one()


def shifts_of(session: Session, row: Occurrence) -> list[Shift]:
    """The shifts of a row in the order in which they were made."""
    statement = select(Shift).where(Shift.occurrence == row.id).order_by(col(Shift.id))
    return list(session.exec(statement).all())
