"""Danish holidays, about which a coordinator is asked six weeks ahead; those of others as information."""

import datetime as dt
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

import holidays as calendars
from sqlmodel import Session, col, select

from catalog.errors import NotFound, OccurrenceCancelled, OccurrenceOver
from catalog.people.permissions import Asker
from catalog.people.staff import COORDINATORS, staff_of
from catalog.quiet import house_quiet_hours, quiet_until
from catalog.schedule.stored import is_single
from catalog.schedule.times import wall
from db.models import Audit, MessageClass, Occurrence, OccurrenceStatus, Role, Series
from db.outbox import notify

HOLIDAY: Final = "holiday"
AHEAD: Final = dt.timedelta(weeks=6)
OTHERS: Final = {
    "Eid al-Fitr": "eid-al-fitr",
    "Eid al-Adha": "eid-al-adha",
    "Corpus Christi": "corpus-christi",
    "All Saints' Day": "all-saints",
    "National Independence Day": "polish-independence",
}
"""Holidays of the town's largest other communities, by their English name in the library."""
_COUNTRIES: Final = ("TR", "PL")


def danish_holiday(day: dt.date, language: str = "da") -> str | None:
    """The name of a Danish public holiday, or of a day on which much is closed (5 June, 24 December)."""
    found: str | None = _denmark(day.year, "da" if language == "da" else "en_US").get(day)
    return found


def others_on(day: dt.date) -> tuple[str, ...]:
    """Holidays of other communities, by key. Dates that hang on the moon may be a day off."""
    names = {name for country in _COUNTRIES for name in _abroad(country, day.year).get(day, "").split("; ")}
    return tuple(sorted(OTHERS[name] for name in names if name in OTHERS))


def ask_about_holidays(session: Session, *, now: dt.datetime) -> int:
    """The tick: one question per date of a repeating series that falls on a Danish holiday; how many dates.

    Up to six weeks ahead, to the coordinators. Where there is none, it is asked once there is one.
    """
    ahead = (
        select(Occurrence, Series)
        .join(Series, col(Series.id) == col(Occurrence.series))
        .where(
            col(Occurrence.starts_at) > now,
            col(Occurrence.starts_at) <= now + AHEAD,
            Occurrence.status == OccurrenceStatus.PLANNED,
            col(Occurrence.holiday_asked_at).is_(None),
            col(Series.withdrawn_at).is_(None),
        )
        .order_by(col(Occurrence.id))
        .with_for_update(of=Occurrence)
    )
    return sum(_ask(session, row, series, now) for row, series in session.exec(ahead).all())


def keep(session: Session, asker: Asker, occurrence_id: int, *, now: dt.datetime) -> None:
    """`Behold`: the date is held although it is a holiday.

    For coordinators (NotAllowed). Raises NotFound, OccurrenceCancelled, and OccurrenceOver from the start on.
    """
    row = session.get(Occurrence, occurrence_id, populate_existing=True)
    if row is None:
        raise NotFound
    asker.must(Role.COORDINATOR, row.initiative)
    if row.status is OccurrenceStatus.CANCELLED:
        raise OccurrenceCancelled
    if row.starts_at <= now:
        raise OccurrenceOver
    session.add(Audit(at=now, actor=asker.id, action="holiday-kept", subject=row.name))
    session.flush()


def _ask(session: Session, row: Occurrence, series: Series, now: dt.datetime) -> bool:
    zone = ZoneInfo(series.zone)
    if is_single(series) or danish_holiday(wall(row.starts_at, zone).date()) is None:
        return False
    coordinators = staff_of(session, row.initiative, COORDINATORS)
    for person in coordinators:
        notify(
            session,
            person,
            HOLIDAY,
            {"occurrence": row.id},
            message_class=MessageClass.NOTICE,
            now=now,
            send_after=quiet_until(now, house_quiet_hours(session), zone),
            expires_at=row.starts_at,
            dedupe_key=f"{HOLIDAY}:{row.id}:{person}",
        )
    if not coordinators:
        return False
    row.holiday_asked_at = now
    session.add(row)
    session.flush()
    return True


@lru_cache(maxsize=64)
def _denmark(year: int, language: str) -> calendars.HolidayBase:
    return calendars.country_holidays(
        "DK", years=year, language=language, categories=(calendars.PUBLIC, calendars.OPTIONAL)
    )


@lru_cache(maxsize=64)
def _abroad(country: str, year: int) -> calendars.HolidayBase:
    return calendars.country_holidays(country, years=year, language="en_US")
