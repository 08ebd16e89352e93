"""A sign-up as a calendar file (RFC 5545): VTIMEZONE, a stable UID, and a SEQUENCE so that a moved date
replaces itself and one that was cancelled, or given up, goes.
"""

import datetime as dt
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vText

from catalog.joining.calendar import CalendarEntry
from handlers.documents.file import File
from handlers.texts.texts import Texts
from handlers.views.join import Own, title_of
from handlers.views.offers import where


def calendar_file(
    texts: Texts, own: Own, entry: CalendarEntry, *, house: str, zone: ZoneInfo, now: dt.datetime
) -> File:
    """The date in wall time of the zone; neutral ("Din aftale", no place, no name in the UID or the file's
    name) where taking part is nobody's business.
    """
    date = own.date
    event = Event()
    event.add("uid", f"{entry.uid}@{house.lower()}.kommed")
    event.add("dtstamp", now)
    event.add("dtstart", date.starts_at.astimezone(zone))
    event.add("dtend", date.ends_at.astimezone(zone))
    event.add("summary", title_of(texts, own))
    event.add("sequence", entry.sequence)
    event.add("status", "CANCELLED" if entry.gone else "CONFIRMED")
    if not own.discreet and where(date):
        event.add("location", vText(where(date)))
    calendar = Calendar()
    calendar.add("prodid", "-//Kom med//kommed//DA")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if entry.gone else "PUBLISH")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    day = date.starts_at.astimezone(zone).date().isoformat()
    caption = "calendar-remove-caption" if entry.gone else "calendar-caption"
    name = "aftale" if own.discreet else date.series
    return File(f"{name}-{day}.ics", calendar.to_ical(), caption=texts(caption))
