"""When reminders are due, as INTERFACE.md says in "When messages go out"; and quiet hours."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings, strategies as st
from sqlmodel import Session

from catalog import quiet as quiet_hours
from catalog.quiet import QuietHours, quiet_until
from catalog.reminders import reminder_times
from tests.domain.people_and_dates import DAY, ZONE, at

QUIET = QuietHours()
MINUTE = dt.timedelta(minutes=1)
USUAL = ("24h", "2h")


def due(starts: str, rules: tuple[str, ...] = USUAL) -> list[str]:
    return [
        f"{time.due_at.astimezone(ZONE):%d. %H.%M}" for time in reminder_times(at(starts), rules, ZONE, QUIET)
    ]


@pytest.mark.parametrize(
    ("starts", "rules", "expected"),
    [
        ("2026-12-03T17:30", USUAL, ["02. 17.30", "03. 15.30"]),
        ("2026-12-03T17:30", ("day@17:00",), ["02. 17.00"]),
        ("2026-12-03T09:00", USUAL, ["02. 09.00", "02. 19.59"]),
        ("2026-12-03T07:30", USUAL, ["01. 19.59", "02. 19.59"]),
        ("2026-12-03T22:00", USUAL, ["02. 19.59", "03. 19.59"]),
        ("2026-12-03T21:30", ("24h", "day@20:15"), ["02. 19.59"]),
        ("2026-12-03T17:30", ("24h", "day@17:15"), ["02. 17.30"]),
        ("2026-12-03T17:30", ("144h", "168h"), ["27. 17.30"]),
        ("2026-12-03T07:30", ("144h",), []),
        ("2026-12-03T17:30", (), []),
        ("2026-03-29T17:30", USUAL, ["28. 17.30", "29. 15.30"]),
        ("2026-10-25T17:30", USUAL, ["24. 17.30", "25. 15.30"]),
        ("2026-03-30T02:30", ("24h",), ["28. 19.59"]),
    ],
)
def test_when_they_are_due(starts: str, rules: tuple[str, ...], expected: list[str]) -> None:
    assert due(starts, rules) == expected


def test_elapsed_hours_across_the_night_the_clocks_change() -> None:
    awake = QuietHours(dt.time(0), dt.time(0))
    [time] = reminder_times(at("2026-03-29T04:00"), ["2h"], ZONE, awake)
    assert time.due_at == at("2026-03-29T01:00")


def test_a_late_one_yields_to_the_next_and_to_midnight() -> None:
    first, second = reminder_times(at("2026-12-03T17:30"), USUAL, ZONE, QUIET)
    assert first.expires_at == at("2026-12-03T00:00")
    assert second.expires_at == at("2026-12-03T17:00")
    [evening, near] = reminder_times(at("2026-12-03T09:00"), USUAL, ZONE, QUIET)
    assert (evening.expires_at, near.expires_at) == (at("2026-12-02T19:29"), at("2026-12-03T00:00"))


FIRST = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
starts = st.integers(0, 5 * 365 * 24 * 60).map(lambda minutes: FIRST + minutes * MINUTE)
clock = st.integers(0, 23 * 60 + 59).map(lambda minutes: dt.time(minutes // 60, minutes % 60))
quiets = st.builds(QuietHours, clock, clock.filter(lambda end: end.hour != 2))
"""No night ends in the hour that spring leaves out: there might be no waking minute that day."""
rules = st.lists(
    st.one_of(
        st.integers(1, 200).map(lambda hours: f"{hours}h"),
        clock.map(lambda time: f"day@{time:%H:%M}"),
        st.sampled_from(["24h", "2h", "day@17:00"]),
    ),
    max_size=5,
)


def _last_sunday(year: int, month: int) -> dt.datetime:
    """When the clocks change: at 01.00 UTC."""
    last = dt.datetime(year, month, 31, 1, tzinfo=dt.UTC)
    return last - (last.weekday() + 1) % 7 * DAY


clock_changes = st.builds(
    lambda year, month, minutes: _last_sunday(year, month) + minutes * MINUTE,
    st.integers(2026, 2030),
    st.sampled_from([3, 10]),
    st.integers(-30 * 60, 30 * 60),
)


def wall(instant: dt.datetime, zone: ZoneInfo = ZONE) -> dt.datetime:
    return instant.astimezone(zone).replace(tzinfo=None, fold=0)


@settings(max_examples=300, deadline=None)
@given(starts=st.one_of(starts, clock_changes), rules=rules, quiet=quiets)
def test_whatever_the_file_says(starts: dt.datetime, rules: list[str], quiet: QuietHours) -> None:
    times = reminder_times(starts, rules, ZONE, quiet)
    assert len({time.due_at for time in times}) == len(times)
    next_ones = [*(one.due_at for one in times), starts][1:]
    for time, following in zip(times, next_ones, strict=True):
        assert not quiet.cover(wall(time.due_at))
        assert time.due_at < time.expires_at <= following - 30 * MINUTE
        assert wall(starts) - wall(time.due_at) <= dt.timedelta(days=6)
        if (wall(starts).date() - wall(time.due_at).date()).days == 1:
            assert wall(time.expires_at - MINUTE).date() < wall(starts).date()


@settings(max_examples=200, deadline=None)
@given(starts=st.one_of(starts, clock_changes))
def test_the_day_before_at_the_same_time_on_the_wall(starts: dt.datetime) -> None:
    local = wall(starts)
    awake = QuietHours(dt.time(0), dt.time(0))
    [time] = reminder_times(starts, ["24h"], ZONE, awake)
    yesterday = local - DAY
    skipped = wall(yesterday.replace(tzinfo=ZONE).astimezone(dt.UTC)) != yesterday
    assert skipped or wall(time.due_at) == yesterday


@settings(max_examples=200, deadline=None)
@given(instant=st.one_of(starts, clock_changes), quiet=quiets)
def test_notices_wait_for_the_end_of_quiet_hours(instant: dt.datetime, quiet: QuietHours) -> None:
    leaves = quiet_until(instant, quiet, ZONE)
    assert leaves >= instant
    assert not quiet.cover(wall(leaves))
    assert leaves == instant or quiet.cover(wall(instant))
    assert leaves - instant <= dt.timedelta(hours=25)


def test_quiet_hours_are_read_and_written() -> None:
    assert QuietHours.parse("22:30-06:15") == QuietHours(dt.time(22, 30), dt.time(6, 15))
    assert str(QuietHours.parse("20:00-08:00")) == "20:00-08:00"
    with pytest.raises(ValueError, match="not two times of day"):
        QuietHours.parse("8 to 20")


def test_the_database_remembers_the_quiet_hours(session: Session) -> None:
    assert quiet_hours.house_quiet_hours(session) == QuietHours()
    quiet_hours.remember_quiet_hours(session, QuietHours(dt.time(22), dt.time(6)), ZONE)
    assert quiet_hours.house_quiet_hours(session) == QuietHours(dt.time(22), dt.time(6))
