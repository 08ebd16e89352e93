"""What an entry yields over both nights when clocks change."""

import datetime as dt
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st

from catalog.schedule.later import Later
from catalog.schedule.planned import planned_dates
from catalog.schedule.times import COPENHAGEN, exists, wall
from tests.domain.schedules import entry

ZONE = ZoneInfo(COPENHAGEN)
NIGHTS = [dt.date(2026, 10, 25), dt.date(2027, 3, 28)]
clock_times = st.times().map(lambda time: time.replace(second=0, microsecond=0))


@given(
    night=st.sampled_from(NIGHTS),
    time=clock_times,
    new_time=clock_times,
    minutes=st.integers(1, 6 * 60),
    before=st.integers(0, 3),
)
def test_every_date_keeps_its_wall_time_and_lasts_as_long(
    night: dt.date, time: dt.time, new_time: dt.time, minutes: int, before: int
) -> None:
    """Daily over the night, at another time from then on; in the missing hour the next minute counts."""
    starts = dt.datetime.combine(night - dt.timedelta(days=before), time)
    daily = entry(
        starts=starts.isoformat(timespec="minutes"),
        repeat="FREQ=DAILY;COUNT=8",
        until=None,
        minutes=minutes,
        shifts=[{"role": "vært", "needed": 1}],
    ).changed_from({night: Later(starts=new_time)})
    now = dt.datetime.combine(night - dt.timedelta(days=9), time, dt.UTC)
    planned = planned_dates(daily, ZONE, now=now)
    assert [one.original_start for one in planned] == [starts + dt.timedelta(days=n) for n in range(8)]
    for one in planned:
        shown, wanted = wall(one.starts_at, ZONE), one.original_start
        if wanted.date() >= night:
            wanted = dt.datetime.combine(wanted.date(), new_time)
        assert shown == wanted or (not exists(wanted, ZONE) and shown.time() == dt.time(3))
        assert one.ends_at - one.starts_at == dt.timedelta(minutes=minutes)
        assert [(shift.starts_at, shift.ends_at) for shift in one.shifts] == [(one.starts_at, one.ends_at)]
    assert all(earlier.key < later.key for earlier, later in pairwise(planned))
