"""The dates whose list waits for its host."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from catalog.people.permissions import Asker
from catalog.schedule.times import wall
from db.models import HeadCount, Occurrence, OccurrenceStatus, Role, Series

LOOK_BACK = dt.timedelta(days=14)


@dataclass(frozen=True)
class DateToMark:
    """A date whose list waits for its host."""

    occurrence: int
    initiative: str
    title: dict[str, str]
    starts_at: dt.datetime
    saved: bool


def to_mark(session: Session, asker: Asker, *, now: dt.datetime) -> tuple[DateToMark, ...]:
    """The dates a host is asked about, latest first: all of today, and those of 14 days nobody saved.

    Today is the date on the wall where it is held. Cancelled dates are left out; empty for who is no host.
    """
    if not asker.may(Role.HOST):
        return ()
    statement = (
        select(Occurrence, Series.zone, HeadCount.saved_at)
        .join(Series, col(Series.id) == Occurrence.series)
        .join(HeadCount, col(HeadCount.occurrence) == Occurrence.id, isouter=True)
        .where(
            col(Occurrence.starts_at) < now + dt.timedelta(days=1),
            col(Occurrence.ends_at) > now - LOOK_BACK,
            col(Occurrence.status) != OccurrenceStatus.CANCELLED,
        )
        .order_by(col(Occurrence.starts_at).desc(), col(Occurrence.id))
    )
    reach = asker.reach(Role.HOST)
    if reach is not None:
        statement = statement.where(col(Occurrence.initiative).in_(reach))
    return tuple(
        DateToMark(
            occurrence=occurrence.id or 0,
            initiative=occurrence.initiative,
            title=occurrence.title,
            starts_at=occurrence.starts_at,
            saved=saved_at is not None,
        )
        for occurrence, zone, saved_at in session.exec(statement).all()
        if _is_today(occurrence, ZoneInfo(zone), now) or (saved_at is None and occurrence.starts_at <= now)
    )


def _is_today(occurrence: Occurrence, zone: ZoneInfo, now: dt.datetime) -> bool:
    return wall(occurrence.starts_at, zone).date() == wall(now, zone).date()
