"""Wall time over both nights of the year on which clocks are changed."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from catalog.schedule.times import COPENHAGEN, exists, instant, reminder_at, span_before, wall

ZONE = ZoneInfo(COPENHAGEN)
SPRING = [dt.date(2026, 3, 29), dt.date(2027, 3, 28), dt.date(2028, 3, 26), dt.date(2029, 3, 25)]
AUTUMN = [dt.date(2026, 10, 25), dt.date(2027, 10, 31), dt.date(2028, 10, 29), dt.date(2029, 10, 28)]

local = dt.datetime.fromisoformat
wall_times = st.datetimes(local("2026-01-01"), local("2030-12-31")).map(
    lambda at: at.replace(second=0, microsecond=0)
)


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


@given(wall_times)
def test_a_wall_time_that_exists_is_what_the_clock_then_shows(at: dt.datetime) -> None:
    if exists(at, ZONE):
        assert wall(instant(at, ZONE), ZONE) == at


@given(wall_times)
def test_of_two_equal_wall_times_the_first_is_meant(at: dt.datetime) -> None:
    hour_before = instant(at, ZONE) - dt.timedelta(hours=1)
    assert wall(hour_before, ZONE) != at


@given(st.sampled_from(SPRING), st.integers(0, 59))
def test_a_time_in_the_gap_becomes_the_first_minute_after_it(night: dt.date, minute: int) -> None:
    missing = dt.datetime.combine(night, dt.time(2, minute))
    assert not exists(missing, ZONE)
    assert wall(instant(missing, ZONE), ZONE) == dt.datetime.combine(night, dt.time(3, 0))


@given(st.sampled_from(AUTUMN), st.integers(0, 59))
def test_the_repeated_hour_exists_and_its_first_pass_is_summer_time(night: dt.date, minute: int) -> None:
    at = dt.datetime.combine(night, dt.time(2, minute))
    assert exists(at, ZONE)
    assert instant(at, ZONE).astimezone(ZONE).utcoffset() == dt.timedelta(hours=2)


@pytest.mark.parametrize(
    ("span", "start", "expected"),
    [
        ("14d", "2026-12-03T16:30", "2026-11-19T16:30"),
        ("1d", "2026-10-25T09:00", "2026-10-24T08:00"),
        ("2h", "2026-10-25T02:00", "2026-10-25T00:00"),
        ("30m", "2026-12-03T16:30", "2026-12-03T16:00"),
        ("0m", "2026-12-03T16:30", "2026-12-03T16:30"),
        ("1d", "2027-03-29T00:30", "2027-03-28T01:00"),
    ],
    ids=["days", "wall time kept", "elapsed", "minutes", "nothing", "into the gap"],
)
def test_days_keep_the_wall_time_and_hours_elapse(span: str, start: str, expected: str) -> None:
    assert span_before(span, utc(start), ZONE) == utc(expected)


@pytest.mark.parametrize("span", ["", "2", "h", "2w", "-1h", "1d12h", "1.5h"])
def test_other_spans_are_refused(span: str) -> None:
    with pytest.raises(ValueError, match="no span"):
        span_before(span, utc("2026-12-03T16:30"), ZONE)


@pytest.mark.parametrize(
    ("reminder", "start", "expected"),
    [
        ("24h", "2026-10-25T10:00", "2026-10-24T10:00"),
        ("48h", "2026-10-25T10:00", "2026-10-23T10:00"),
        ("2h", "2026-10-25T10:00", "2026-10-25T08:00"),
        ("day@17:00", "2026-10-25T10:00", "2026-10-24T17:00"),
        ("24h", "2027-03-28T14:00", "2027-03-27T14:00"),
    ],
)
def test_a_reminder_of_whole_days_keeps_the_wall_time(reminder: str, start: str, expected: str) -> None:
    starts_at = instant(local(start), ZONE)
    assert wall(reminder_at(reminder, starts_at, ZONE), ZONE) == local(expected)


@given(wall_times, st.integers(1, 6))
def test_reminders_of_any_day_are_at_the_same_wall_time(start: dt.datetime, days: int) -> None:
    wanted = start - dt.timedelta(days=days)
    if exists(start, ZONE) and exists(wanted, ZONE):
        assert wall(reminder_at(f"{24 * days}h", instant(start, ZONE), ZONE), ZONE) == wanted
