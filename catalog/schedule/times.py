"""Wall time and instants: what a clock on a wall shows, and the nights when it is put forward or back."""

import datetime as dt
import re
from typing import Final
from zoneinfo import ZoneInfo

COPENHAGEN: Final = "Europe/Copenhagen"

SPAN: Final = re.compile(r"(?P<amount>\d{1,5})(?P<unit>[dhm])\Z")
"""`14d`, `2h`, `30m`: how long before a start."""

DAY_BEFORE: Final = re.compile(r"day@(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)\Z")
"""`day@17:00`: that wall time on the day before."""

_MINUTE: Final = dt.timedelta(minutes=1)
_UNITS: Final = {"d": "days", "h": "hours", "m": "minutes"}


def exists(local: dt.datetime, zone: ZoneInfo) -> bool:
    """Whether clocks in the zone ever show this naive wall time; false in the hour that spring leaves out."""
    return local.replace(tzinfo=zone).astimezone(dt.UTC).astimezone(zone).replace(tzinfo=None) == local


def instant(local: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """The UTC instant of a naive wall time: in a gap the next minute that exists, of two equals the first."""
    while not exists(local, zone):
        local = local.replace(second=0, microsecond=0) + _MINUTE
    return local.replace(tzinfo=zone, fold=0).astimezone(dt.UTC)


def wall(at: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """The naive wall time of an instant."""
    return at.astimezone(zone).replace(tzinfo=None, fold=0)


def key_of(local: dt.datetime) -> str:
    """A wall time as text, to the minute: `2026-12-03T17:30`."""
    return local.isoformat(timespec="minutes")


def span_before(span: str, starts_at: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """The instant a span before a start: days keep the wall time, hours and minutes are elapsed time."""
    found = SPAN.match(span)
    if found is None:
        raise ValueError(f"{span!r} is no span such as 14d, 2h or 30m")
    length = dt.timedelta(**{_UNITS[found["unit"]]: int(found["amount"])})
    if found["unit"] == "d":
        return instant(wall(starts_at, zone) - length, zone)
    return starts_at.astimezone(dt.UTC) - length


def reminder_at(reminder: str, starts_at: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """When a reminder is due, before quiet hours are looked at.

    `24h` (and every whole number of days) keeps the wall time, `2h` is elapsed time, `day@17:00` is that wall
    time on the day before.
    """
    found = DAY_BEFORE.match(reminder)
    if found is not None:
        day = wall(starts_at, zone).date() - dt.timedelta(days=1)
        return instant(dt.datetime.combine(day, dt.time(int(found["hour"]), int(found["minute"]))), zone)
    span = SPAN.match(reminder)
    if span is not None and span["unit"] == "h" and int(span["amount"]) % 24 == 0:
        reminder = f"{int(span['amount']) // 24}d"
    return span_before(reminder, starts_at, zone)
