"""Reminders around both nights on which the clocks change, 2026-2030, when the scheduler sleeps and the clock
jumps: each that has a moment to leave in leaves once.
"""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from sqlmodel import Session, col, select

from catalog.joining import signups
from catalog.quiet import QuietHours
from catalog.reminders import plan, reminder_times
from db.models import Outbox
from tests.domain.people_and_dates import DAY, HOUR, ZONE, date, meet

QUIET = QuietHours()
MINUTE = dt.timedelta(minutes=1)
RULES = [["24h", "2h"], ["48h", "24h", "2h"], ["day@17:00"], ["day@17:00", "2h"], ["72h", "30m"]]
IN_ONE_TEST = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def change(year: int, month: int) -> dt.datetime:
    """When the clocks change: the last Sunday of March and October, at 01.00 UTC."""
    last = dt.datetime(year, month, 31, 1, tzinfo=dt.UTC)
    return last - (last.weekday() + 1) % 7 * DAY


NIGHTS = [change(year, month) for year in range(2026, 2031) for month in (3, 10)]
starts = st.builds(
    lambda night, minutes: night + minutes * MINUTE,
    st.sampled_from(NIGHTS),
    st.integers(-12, 60).map(lambda halves: halves * 30),
)
looks = st.lists(st.integers(-8 * 24 * 60, 60).map(lambda minutes: minutes * MINUTE), max_size=12)
"""When the scheduler looked, from the start of the date; not in order: a machine's clock may be set back."""


def queued(session: Session) -> list[str]:
    """The rules of the reminders that were queued."""
    rows = session.exec(select(Outbox).where(col(Outbox.kind) == "reminder")).all()
    return sorted(str((row.payload or {})["rule"]) for row in rows)


def awake(session: Session) -> bool:
    """Whether nobody is woken by one that could have waited for the morning."""
    rows = session.exec(select(Outbox).where(col(Outbox.kind) == "reminder")).all()
    return all(
        not QUIET.cover(row.send_after.astimezone(ZONE).replace(tzinfo=None)) or _cannot_wait(row)
        for row in rows
    )


def _cannot_wait(row: Outbox) -> bool:
    assert row.expires_at is not None
    local = row.send_after.astimezone(ZONE).replace(tzinfo=None)
    return QUIET.over(local).replace(tzinfo=ZONE) >= row.expires_at


@IN_ONE_TEST
@given(starts_at=starts, rules=st.sampled_from(RULES), looks=looks)
def test_each_leaves_once_if_somebody_looked_in_its_time(
    session: Session, starts_at: dt.datetime, rules: list[str], looks: list[dt.timedelta]
) -> None:
    savepoint = session.begin_nested()
    signed_up_at = starts_at - 9 * DAY
    dinner = date(session, starts_at, entry={"reminders": rules})
    signups.sign_up(session, meet(session, "Anna", signed_up_at), dinner, now=signed_up_at)
    times = reminder_times(starts_at, rules, ZONE, QUIET)
    moments = [starts_at + look for look in looks]
    for now in moments:
        plan(session, now=now, quiet=QUIET, zone=ZONE)
    wanted = [one.rule for one in times if any(one.due_at <= now < one.expires_at for now in moments)]
    assert queued(session) == sorted(wanted)
    assert awake(session)
    savepoint.rollback()


@pytest.mark.parametrize("night", NIGHTS, ids=lambda night: f"{night:%Y-%m-%d}")
def test_a_dinner_on_the_day_the_clocks_change(session: Session, night: dt.datetime) -> None:
    """At the same time on the wall the day before, and two hours before, although a day is not 24 hours."""
    starts_at = dt.datetime.combine(night.date(), dt.time(17, 30), ZONE).astimezone(dt.UTC)
    signed_up_at = starts_at - 9 * DAY
    dinner = date(session, starts_at)
    signups.sign_up(session, meet(session, "Anna", signed_up_at), dinner, now=signed_up_at)
    left: list[str] = []
    now = starts_at - 30 * HOUR
    while now < starts_at:
        if plan(session, now=now, quiet=QUIET, zone=ZONE):
            left.append(f"{now.astimezone(ZONE):%d. %H.%M}")
        now += 30 * MINUTE
    yesterday = night.date() - DAY
    assert left == [f"{yesterday:%d}. 17.30", f"{night:%d}. 15.30"]
    assert starts_at - dt.datetime.combine(yesterday, dt.time(17, 30), ZONE) != DAY
