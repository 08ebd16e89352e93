"""Dates that were held, and what they add up to."""

import datetime as dt
from typing import Any

from sqlmodel import Session

from catalog.counting.figures import Tally
from catalog.counting.tally import tally
from catalog.presence.participation import Party, write_guests
from db.models import Occurrence
from tests.domain.people_and_dates import DAY, ZONE, date

DECEMBER = (dt.date(2026, 12, 1), dt.date(2026, 12, 31))


def count(
    session: Session, now: dt.datetime, days: tuple[dt.date, dt.date] = DECEMBER, **options: Any
) -> Tally:
    return tally(session, from_on=days[0], to_on=days[1], zone=ZONE, now=now + 60 * DAY, **options)


def held_on(
    session: Session, starts_at: dt.datetime, heads: list[Party], nameless: int = 0, **options: Any
) -> int:
    """A date whose attendance was written."""
    dinner = date(session, starts_at, **options)
    occurrence = session.get_one(Occurrence, dinner)
    write_guests(session, occurrence, heads, nameless, zone=ZONE)
    return dinner
