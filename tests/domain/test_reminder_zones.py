"""Reminders where the wall shows another time: by the house's zone, and once when it changes."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session

from catalog.joining import signups
from catalog.quiet import QuietHours
from catalog.reminders import plan, reminder_times
from tests.domain.people_and_dates import DAY, HOUR, ZONE, date, meet

QUIET = QuietHours()
STARTS = dt.datetime(2026, 12, 3, 16, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize("zone", ["Europe/Copenhagen", "Atlantic/Azores", "Asia/Karachi", "America/Nuuk"])
def test_a_time_on_the_wall_is_that_of_the_house(zone: str) -> None:
    (time,) = reminder_times(STARTS, ["day@17:00"], ZoneInfo(zone), QUIET)
    local = time.due_at.astimezone(ZoneInfo(zone))
    assert (local.hour, local.minute) == (17, 0)
    assert local.date() == STARTS.astimezone(ZoneInfo(zone)).date() - DAY


@pytest.mark.parametrize("other", ["Europe/Helsinki", "Atlantic/Azores"])
def test_a_house_that_moves_to_another_zone_reminds_nobody_twice(
    session: Session, now: dt.datetime, other: str
) -> None:
    signups.sign_up(session, meet(session, "Anna", now), date(session, STARTS), now=now)
    looks = [STARTS - DAY + n * HOUR for n in range(24)]
    queued = [
        plan(session, now=look, quiet=QUIET, zone=zone) for look in looks for zone in (ZONE, ZoneInfo(other))
    ]
    assert sum(queued) == 2, "the day before, and two hours before"
