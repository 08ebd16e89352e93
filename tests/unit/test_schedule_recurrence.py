"""Rules of RFC 5545 in local wall time."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from catalog.schedule.recurrence import BadRule, local_starts, never_yields, parse_rule
from catalog.schedule.times import COPENHAGEN, exists, instant, wall

ZONE = ZoneInfo(COPENHAGEN)
THURSDAY = dt.datetime.fromisoformat("2026-12-03T17:30")
FIRST, LAST = dt.date(2026, 1, 1), dt.date(2027, 12, 31)


def days(repeat: str, starts: dt.datetime = THURSDAY, until: dt.date | None = None) -> list[str]:
    found = local_starts(starts, repeat, until, first_on=FIRST, last_on=dt.date(2027, 1, 15))
    return [f"{start:%m-%d}" for start in found]


@pytest.mark.parametrize(
    ("repeat", "expected"),
    [
        ("FREQ=WEEKLY;BYDAY=TH", ["12-03", "12-10", "12-17", "12-24", "12-31", "01-07", "01-14"]),
        ("FREQ=WEEKLY;INTERVAL=2", ["12-03", "12-17", "12-31", "01-14"]),
        ("FREQ=WEEKLY;BYDAY=TH;COUNT=2", ["12-03", "12-10"]),
        ("FREQ=WEEKLY;BYDAY=TH;UNTIL=20261210", ["12-03", "12-10"]),
        ("FREQ=WEEKLY;BYDAY=TH;UNTIL=20261210T173000", ["12-03", "12-10"]),
        ("FREQ=WEEKLY;BYDAY=TH;UNTIL=20261210T172900", ["12-03"]),
        ("FREQ=MONTHLY;BYDAY=2TU", ["12-08", "01-12"]),
        ("FREQ=MONTHLY;BYDAY=-1FR", ["12-25"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", ["12-31"]),
        ("freq=weekly;byday=we,th;wkst=mo;count=3", ["12-03", "12-09", "12-10"]),
        ("RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=1", ["12-03"]),
    ],
)
def test_the_rule_yields_these_days(repeat: str, expected: list[str]) -> None:
    assert days(repeat) == expected


def test_a_single_date_is_its_own_start() -> None:
    assert local_starts(THURSDAY, None, None, first_on=FIRST, last_on=LAST) == (THURSDAY,)
    assert local_starts(THURSDAY, None, None, first_on=dt.date(2026, 12, 4), last_on=LAST) == ()


def test_until_is_the_last_day_included() -> None:
    assert days("FREQ=WEEKLY", until=dt.date(2026, 12, 17)) == ["12-03", "12-10", "12-17"]


def test_two_times_on_one_day() -> None:
    found = local_starts(
        THURSDAY,
        "FREQ=WEEKLY;BYHOUR=10,14;BYMINUTE=0",
        None,
        first_on=dt.date(2026, 12, 10),
        last_on=dt.date(2026, 12, 10),
    )
    assert [f"{start:%H:%M}" for start in found] == ["10:00", "14:00"]


@pytest.mark.parametrize(
    ("repeat", "says"),
    [
        ("", "NAME=VALUE"),
        ("every thursday", "NAME=VALUE"),
        ("BYDAY=TH", "no FREQ"),
        ("FREQ=SECONDLY", "FREQ is SECONDLY"),
        ("FREQ=FORTNIGHTLY", "FREQ is FORTNIGHTLY"),
        ("FREQ=WEEKLY;BYDAY=XX", "XX is no weekday"),
        ("FREQ=WEEKLY;BYDAY=2TH", "write TH"),
        ("FREQ=WEEKLY;WKST=MON", "MON is no weekday"),
        ("FREQ=WEEKLY;INTERVAL=0", "INTERVAL is 0"),
        ("FREQ=WEEKLY;COUNT=-1", "COUNT is -1"),
        ("FREQ=WEEKLY;COUNT=x", "COUNT is X"),
        ("FREQ=WEEKLY;COUNT=3;UNTIL=20270101", "cannot stand together"),
        ("FREQ=WEEKLY;UNTIL=20270101T120000Z", "UNTIL must be a local date"),
        ("FREQ=WEEKLY;UNTIL=20270230", "UNTIL must be a local date"),
        ("FREQ=MONTHLY;BYMONTH=13", "BYMONTH is 13"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY is 0"),
        ("FREQ=DAILY;BYMONTH=2,4;BYMONTHDAY=-31", "yields no date at all"),
        ("FREQ=DAILY;BYHOUR=24", "BYHOUR is 24"),
        ("FREQ=WEEKLY;BYSECOND=3", "BYSECOND cannot be used"),
        ("FREQ=YEARLY;BYEASTER=1", "BYEASTER cannot be used"),
        ("FREQ=WEEKLY;FREQ=DAILY", "FREQ stands twice"),
        ("FREQ=WEEKLY\nRRULE:FREQ=DAILY", "FREQ is WEEKLY"),
        ("FREQ=WEEKLY;BYDAY=TH;", "an empty part"),
    ],
)
def test_what_is_no_rule_is_refused_with_what_to_write(repeat: str, says: str) -> None:
    with pytest.raises(BadRule, match=says):
        parse_rule(repeat)


def test_a_rule_without_a_date_is_found_out() -> None:
    assert never_yields(THURSDAY, "FREQ=YEARLY;BYMONTH=1;BYYEARDAY=200", None)
    assert never_yields(THURSDAY, "FREQ=WEEKLY;BYDAY=MO", dt.date(2026, 12, 4))
    assert not never_yields(THURSDAY, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", None)


@given(
    start=st.datetimes(dt.datetime.fromisoformat("2025-12-01"), dt.datetime.fromisoformat("2026-03-01")).map(
        lambda at: at.replace(second=0, microsecond=0)
    ),
    repeat=st.sampled_from(
        ["FREQ=DAILY", "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY;BYDAY=-1SU"]
    ),
)
def test_wall_time_is_kept_over_every_dst_night_until_2030(start: dt.datetime, repeat: str) -> None:
    for found in local_starts(start, repeat, None, first_on=FIRST, last_on=dt.date(2030, 12, 31)):
        assert found.time() == start.time()
        if exists(found, ZONE):
            assert wall(instant(found, ZONE), ZONE) == found
        else:
            assert wall(instant(found, ZONE), ZONE) == found.replace(hour=3, minute=0)


@given(st.dates(dt.date(2026, 1, 1), dt.date(2028, 1, 1)), st.integers(0, 200))
def test_a_window_shows_exactly_what_the_whole_shows_there(first_on: dt.date, length: int) -> None:
    last_on = first_on + dt.timedelta(days=length)
    repeat = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SA;COUNT=40"
    whole = local_starts(THURSDAY, repeat, None, first_on=FIRST, last_on=dt.date(2035, 1, 1))
    assert len(whole) == 40
    window = local_starts(THURSDAY, repeat, None, first_on=first_on, last_on=last_on)
    assert window == tuple(start for start in whole if first_on <= start.date() <= last_on)
