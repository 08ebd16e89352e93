"""Quiet hours: nobody is woken. Reminders move before them, offers and notices wait for their end."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Self
from zoneinfo import ZoneInfo

from sqlmodel import Session

from catalog.schedule.times import instant, wall
from db import meta

_QUIET_HOURS = "quiet_hours"
_ZONE = "time_zone"
_SPAN_OF_DAY = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)\Z")
_MINUTE = dt.timedelta(minutes=1)
_DAY = dt.timedelta(days=1)
WAKES_WITHIN = dt.timedelta(hours=6)
"""A start this soon after quiet hours is worth waking people for (INTERFACE.md, "When messages go out")."""


@dataclass(frozen=True)
class QuietHours:
    """Wall times between which nobody is woken: start included, end excluded; equal ones mean never."""

    start: dt.time = dt.time(20)
    end: dt.time = dt.time(8)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `20:00-08:00`; ValueError with a sentence for anything else."""
        found = _SPAN_OF_DAY.match(text.strip())
        if found is None:
            raise ValueError(f"{text!r} is not two times of day such as 20:00-08:00")
        hours = [int(number) for number in found.groups()]
        return cls(dt.time(hours[0], hours[1]), dt.time(hours[2], hours[3]))

    def __str__(self) -> str:
        return f"{self.start:%H:%M}-{self.end:%H:%M}"

    def cover(self, local: dt.datetime) -> bool:
        """Whether a naive wall time lies in them."""
        at = local.time()
        if self.start <= self.end:
            return self.start <= at < self.end
        return at >= self.start or at < self.end

    def began(self, local: dt.datetime) -> dt.datetime:
        """The wall time at which the quiet hours around a covered wall time began."""
        day = local.date() if local.time() >= self.start else local.date() - _DAY
        return dt.datetime.combine(day, self.start)

    def over(self, local: dt.datetime) -> dt.datetime:
        """The wall time at which the quiet hours around a covered wall time end."""
        day = local.date() if local.time() < self.end else local.date() + _DAY
        return dt.datetime.combine(day, self.end)


def house_quiet_hours(session: Session) -> QuietHours:
    """The quiet hours the database remembers, 20:00-08:00 in one that was told none."""
    remembered = meta.read(session, _QUIET_HOURS)
    return QuietHours.parse(remembered) if remembered else QuietHours()


def quiet_until(at: dt.datetime, quiet: QuietHours, zone: ZoneInfo) -> dt.datetime:
    """When an offer or ordinary notice may leave: at once, or at the end of the quiet hours it falls in."""
    local = wall(at, zone)
    if not quiet.cover(local):
        return at
    over = instant(quiet.over(local), zone)
    return over if over >= at else quiet.over(local).replace(tzinfo=zone, fold=1).astimezone(dt.UTC)


def in_good_time(at: dt.datetime, starts_at: dt.datetime, quiet: QuietHours, zone: ZoneInfo) -> dt.datetime:
    """When something about a start is said: at once, or at the end of quiet hours if that is soon enough."""
    end = quiet_until(at, quiet, zone)
    return at if starts_at - end < WAKES_WITHIN else end


def in_waking_hours(session: Session, at: dt.datetime, *, before: dt.datetime | None = None) -> dt.datetime:
    """When an ordinary notice may leave, by the quiet hours and the zone that the database remembers; at once
    where the morning comes too late, not `before` then.
    """
    zone = ZoneInfo(meta.read(session, _ZONE) or "Europe/Copenhagen")
    morning = quiet_until(at, house_quiet_hours(session), zone)
    return morning if before is None or morning < before else at


def remember_quiet_hours(session: Session, quiet: QuietHours, zone: ZoneInfo) -> None:
    """Write the settings where rules that run far from them find them; done at every start."""
    meta.write(session, _QUIET_HOURS, str(quiet))
    meta.write(session, _ZONE, zone.key)


def before_quiet(at: dt.datetime, quiet: QuietHours, zone: ZoneInfo) -> dt.datetime:
    """When a reminder leaves: on time, or in the last minute before the quiet hours it falls in."""
    local = wall(at, zone)
    return instant(quiet.began(local), zone) - _MINUTE if quiet.cover(local) else at
