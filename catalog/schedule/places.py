"""Where things happen."""

import datetime as dt

from sqlmodel import Session, col, select

from db.models import Occurrence, OccurrenceStatus


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
