"""Reminders: the word of INTERFACE.md, "When messages go out"."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings, strategies as st
from sqlmodel import Session, col, select

from catalog import quiet as quiet_hours, reminder_choice
from catalog.joining import signups
from catalog.people.permissions import Asker
from catalog.quiet import QuietHours, quiet_until
from catalog.reminders import ReminderTime, next_due, plan, reminder_times, still_wanted
from db.models import Occurrence, OccurrenceStatus, OptOut, Outbox, SignUp, SignUpStatus
from tests.domain.people_and_dates import DAY, HOUR, ZONE, date, meet

QUIET = QuietHours()
MINUTE = dt.timedelta(minutes=1)
USUAL = ("24h", "2h")


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(dt.UTC)


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


@pytest.fixture
def anna(session: Session, now: dt.datetime) -> Asker:
    return meet(session, "Anna", now)


def join(session: Session, asker: Asker, dinner: int, now: dt.datetime) -> int:
    joined = signups.sign_up(session, asker, dinner, now=now)
    assert isinstance(joined, signups.SignedUp)
    return joined.sign_up


def tick(session: Session, now: dt.datetime) -> int:
    return plan(session, now=now, quiet=QUIET, zone=ZONE)


def letters(session: Session) -> list[dict[str, Any]]:
    return [row.payload or {} for row in session.exec(select(Outbox).where(Outbox.kind == "reminder")).all()]


def test_each_is_queued_once_when_it_is_due(session: Session, anna: Asker, now: dt.datetime) -> None:
    starts = at("2026-12-03T17:30")
    own = join(session, anna, date(session, starts), now)
    assert next_due(session, now=now, quiet=QUIET, zone=ZONE) == starts - DAY
    assert [tick(session, starts - DAY + n * MINUTE) for n in (-1, 0, 1, 60)] == [0, 1, 0, 0]
    assert letters(session) == [{"sign_up": own, "rule": "24h", "starts_at": starts.isoformat()}]
    assert [tick(session, starts - 2 * HOUR + n * MINUTE) for n in (-1, 0, 1)] == [0, 1, 0]
    row = session.exec(select(Outbox).where(Outbox.kind == "reminder").order_by(col(Outbox.id))).first()
    assert row is not None
    assert row.expires_at == at("2026-12-03T00:00")
    assert next_due(session, now=starts - HOUR, quiet=QUIET, zone=ZONE) is None


def test_one_whose_time_had_passed_at_sign_up_is_not_sent(
    session: Session, anna: Asker, now: dt.datetime
) -> None:
    starts = now + 20 * HOUR
    join(session, anna, date(session, starts), now)
    assert tick(session, now + MINUTE) == 0


def test_a_late_one_is_sent_until_tomorrow_would_be_wrong(
    session: Session, anna: Asker, now: dt.datetime
) -> None:
    starts = at("2026-12-03T17:30")
    dinner = date(session, starts)
    join(session, anna, dinner, now)
    assert tick(session, at("2026-12-03T00:00")) == 0
    assert tick(session, at("2026-12-02T23:59")) == 1


def test_a_late_one_waits_for_the_morning_where_it_can(
    session: Session, anna: Asker, now: dt.datetime
) -> None:
    starts = at("2026-12-05T17:30")
    join(session, anna, date(session, starts, entry={"reminders": ["72h"]}), now)
    assert tick(session, at("2026-12-03T03:00")) == 1
    assert session.exec(select(Outbox.send_after).where(Outbox.kind == "reminder")).one() == at(
        "2026-12-03T08:00"
    )


@pytest.mark.parametrize("kind", ["reminder", "all"])
def test_who_wants_none_gets_none(session: Session, anna: Asker, now: dt.datetime, kind: str) -> None:
    starts = at("2026-12-03T17:30")
    own = join(session, anna, date(session, starts), now)
    session.add(OptOut(person=anna.id, kind=kind, at=now))
    session.flush()
    assert tick(session, starts - DAY) == 0
    verdict = still_wanted(session, {"sign_up": own, "starts_at": starts.isoformat()}, now=now)
    assert (bool(verdict), verdict.reason) == (False, "opted-out")


def test_only_the_confirmed_are_reminded(session: Session, anna: Asker, now: dt.datetime) -> None:
    starts = at("2026-12-03T17:30")
    dinner = date(session, starts, seats=1, taken=1)
    signups.sign_up(session, anna, dinner, queue=True, now=now)
    assert tick(session, starts - DAY) == 0


def test_a_moved_date_is_reminded_of_anew(session: Session, anna: Asker, now: dt.datetime) -> None:
    starts = at("2026-12-03T17:30")
    dinner = date(session, starts)
    join(session, anna, dinner, now)
    assert tick(session, starts - DAY) == 1
    session.get_one(Occurrence, dinner).starts_at = starts + DAY
    session.flush()
    assert tick(session, starts) == 1


def test_people_without_telegram_get_none(session: Session, now: dt.datetime) -> None:
    guest = meet(session, "Dora", now, chat=False)
    starts = at("2026-12-03T17:30")
    join(session, guest, date(session, starts), now)
    assert tick(session, starts - DAY) == 0


@pytest.mark.parametrize(
    ("table", "column", "value", "reason"),
    [
        (SignUp, "status", SignUpStatus.CANCELLED, "not-confirmed"),
        (SignUp, "person", None, "not-confirmed"),
        (Occurrence, "status", OccurrenceStatus.CANCELLED, "cancelled"),
        (Occurrence, "starts_at", at("2026-12-03T18:30"), "moved"),
        (Occurrence, "sequence", 1, None),
    ],
)
def test_read_again_when_it_leaves(
    session: Session,
    anna: Asker,
    now: dt.datetime,
    table: Any,
    column: str,
    value: object,
    reason: str | None,
) -> None:
    starts = at("2026-12-03T17:30")
    dinner = date(session, starts)
    own = join(session, anna, dinner, now)
    facts = {"sign_up": own, "rule": "2h", "starts_at": starts.isoformat()}
    setattr(session.get_one(table, own if table is SignUp else dinner), column, value)
    session.flush()
    assert still_wanted(session, facts, now=now).reason == reason
    assert not still_wanted(session, facts, now=starts)
    assert still_wanted(session, facts | {"sign_up": 0}, now=now).reason == "gone"


def test_the_memory_of_times_is_told_apart(session: Session) -> None:
    one = reminder_times(at("2026-12-03T17:30"), ["2h"], ZONE, QUIET)
    assert one == (ReminderTime("2h", at("2026-12-03T15:30"), at("2026-12-03T17:00")),)


@pytest.mark.parametrize(
    ("which", "due"),
    [
        ("host", ["02. 17.30", "03. 15.30"]),
        ("day", ["02. 17.30"]),
        ("hours", ["03. 15.30"]),
        ("both", ["02. 17.30", "03. 15.30"]),
        ("never", []),
    ],
)
@pytest.mark.parametrize("hosts", [["24h", "2h"], ["day@12:00"], []])
def test_people_choose_their_own_lead_time_or_none(
    session: Session, anna: Asker, now: dt.datetime, which: str, due: list[str], hosts: list[str]
) -> None:
    starts = at("2026-12-03T17:30")
    dinner = date(session, starts, entry={"reminders": hosts})
    join(session, anna, dinner, now)
    omar = join(session, meet(session, "Omar", now), dinner, now)
    reminder_choice.choose(session, anna, which, now=now)
    assert reminder_choice.chosen(session, anna.id) == which
    for minutes in range(36 * 60, 0, -15):
        tick(session, starts - minutes * MINUTE)
    mine = select(Outbox.created_at).where(Outbox.person == anna.id)
    times = [f"{queued.astimezone(ZONE):%d. %H.%M}" for queued in session.exec(mine).all()]
    as_hosts = {"24h": ["02. 17.30", "03. 15.30"], "day@12:00": ["02. 12.00"]}
    expected = as_hosts.get(hosts[0] if hosts else "", []) if which == "host" else due
    assert times == expected
    others = [one for one in letters(session) if one["sign_up"] == omar]
    assert len(others) == len(hosts)


def test_a_choice_brings_back_no_reminder_whose_time_had_passed(
    session: Session, anna: Asker, now: dt.datetime
) -> None:
    starts = at("2026-12-03T17:30")
    join(session, anna, date(session, starts, entry={"reminders": ["2h"]}), now)
    reminder_choice.choose(session, anna, "both", now=starts - 23 * HOUR)
    assert tick(session, starts - 22 * HOUR) == 0
    assert tick(session, starts - 2 * HOUR) == 1


def test_turned_on_again_nothing_is_made_up_for(session: Session, anna: Asker, now: dt.datetime) -> None:
    starts = at("2026-12-03T17:30")
    join(session, anna, date(session, starts), now)
    reminder_choice.choose(session, anna, "day", now=now)
    reminder_choice.choose(session, anna, "never", now=now)
    reminder_choice.turn_on(session, anna, now=starts - 23 * HOUR)
    assert reminder_choice.chosen(session, anna.id) == "day"
    assert [tick(session, starts - n * HOUR) for n in (22, 2)] == [0, 0]


def test_what_is_queued_when_the_choice_changes_does_not_leave(
    session: Session, anna: Asker, now: dt.datetime
) -> None:
    starts = at("2026-12-03T17:30")
    join(session, anna, date(session, starts), now)
    assert tick(session, starts - DAY) == 1
    reminder_choice.choose(session, anna, "hours", now=starts - DAY)
    (facts,) = letters(session)
    assert still_wanted(session, facts, now=starts - DAY).reason == "other-lead-time"


def test_a_way_that_is_none_is_refused(session: Session, anna: Asker, now: dt.datetime) -> None:
    with pytest.raises(ValueError, match="weekly"):
        reminder_choice.choose(session, anna, "weekly", now=now)
