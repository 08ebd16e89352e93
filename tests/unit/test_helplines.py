"""Helplines: shown only when somebody has rung them."""

import datetime as dt

from hypothesis import given, strategies as st

from catalog.care.helplines import Helpline, fitting, shipped_helplines, stale
from catalog.finding.urgent import Topic

MONDAY_NOON = dt.datetime(2026, 12, 7, 12, 0)  # noqa: DTZ001 - wall time


def line(
    number: str, *, rung: dt.date | None = None, hours: object = "24h", topic: Topic = Topic.LIFE
) -> Helpline:
    raw = {"number": number, "name": {"da": number}, "topics": [topic], "hours": hours, "source": "test"}
    return Helpline.model_validate({**raw, "verified_on": rung})


def test_only_the_alarm_is_shown_until_a_person_has_rung_the_others() -> None:
    for topic in Topic:
        assert [one.number for one in fitting(topic, MONDAY_NOON)] == ["112"]


def test_the_number_that_no_source_has_is_not_shipped() -> None:
    assert "80301527" not in {one.number.replace(" ", "") for one in shipped_helplines()}


def test_unknown_hours_are_never_open() -> None:
    assert not line("x", hours=[]).is_open(MONDAY_NOON)
    assert all(one.hours for one in shipped_helplines() if one.alarm or one.verified_on)


def test_open_ones_come_first_and_stale_ones_only_without_a_fresh_one() -> None:
    today = MONDAY_NOON.date()
    closed = line("closed", rung=today, hours=[{"days": "mon-fri", "begin": "16:00", "end": "08:00"}])
    open_ = line("open", rung=today)
    old = line("old", rung=today - dt.timedelta(days=101))
    assert [one.number for one in fitting(Topic.LIFE, MONDAY_NOON, (closed, open_, old))] == [
        "open",
        "closed",
    ]
    assert [one.number for one in fitting(Topic.LIFE, MONDAY_NOON, (old,))] == ["old"]
    assert [one.number for one in stale(today, (closed, open_, old))] == ["old"]


def test_1813_answers_when_the_doctor_does_not() -> None:
    (line1813,) = [one for one in shipped_helplines() if one.number == "1813"]
    assert not line1813.is_open(MONDAY_NOON)
    assert line1813.is_open(MONDAY_NOON.replace(hour=16))
    assert line1813.is_open(MONDAY_NOON.replace(hour=7, minute=59))
    assert not line1813.is_open(MONDAY_NOON.replace(hour=8))
    assert line1813.is_open(dt.datetime(2026, 12, 25, 12, 0))  # noqa: DTZ001 - a holiday on a Friday
    assert line1813.is_open(dt.datetime(2026, 12, 6, 12, 0))  # noqa: DTZ001 - a Sunday


@given(minute=st.integers(0, 1439), begin=st.integers(0, 1439), end=st.integers(0, 1439))
def test_a_span_every_day_covers_what_lies_between(minute: int, begin: int, end: int) -> None:
    clock = [f"{one // 60:02}:{one % 60:02}" for one in (begin, end)]
    hours = [{"days": "mon-sun", "begin": clock[0], "end": clock[1]}]
    at = MONDAY_NOON.replace(hour=minute // 60, minute=minute % 60)
    inside = begin <= minute < end if begin < end else minute >= begin or minute < end
    assert line("x", hours=hours).is_open(at) == inside
