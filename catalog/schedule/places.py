"""Where things happen."""

import datetime as dt

from sqlmodel import Session, col, select

from catalog.schedule.fields import Place
from db.models import Occurrence, OccurrenceStatus


def known_place(session: Session, typed: Place, *, now: dt.datetime) -> Place:
    """What was typed, or the place of that name at which something is planned, with its address."""
    if typed.address is not None:
        return typed
    rows = session.exec(select(Occurrence.place).where(col(Occurrence.ends_at) > now)).all()
    named = (row for row in rows if row is not None and row["name"].casefold() == typed.name.casefold())
    found = next(named, None)
    return typed if found is None else Place.model_validate(found, strict=False)


def places(session: Session, *, now: dt.datetime, until: dt.datetime) -> tuple[str, ...]:
    """The names of the places where something happens in that time, in alphabetical order."""
    rows = session.exec(
        select(Occurrence.place).where(
            col(Occurrence.ends_at) > now,
            col(Occurrence.starts_at) < until,
            col(Occurrence.status) != OccurrenceStatus.CANCELLED,
        )
    )
    return tuple(sorted({place["name"] for place in rows if place is not None}))
