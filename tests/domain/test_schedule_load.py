"""The first load of a schedule: what it makes, and what the tick makes after it."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, col, func, select

from catalog.offers import sync as offers
from catalog.offers.files import SHIPPED, read_folder
from catalog.schedule.file import EXAMPLE, read_file
from catalog.schedule.load import load
from catalog.schedule.series import extend
from catalog.schedule.times import wall
from db.models import Audit, OccurrenceStatus, Series, Shift
from tests.domain.people_and_dates import DAY, HOUR, ZONE, initiative
from tests.domain.schedules import PARTY, THURSDAYS, bring, counts, date, dates, entry


@pytest.fixture(autouse=True)
def _offer(session: Session) -> None:
    initiative(session)


def test_dates_are_made_twelve_weeks_ahead_in_wall_time(session: Session, now: dt.datetime) -> None:
    loaded = bring(session, entry(), now=now)
    assert counts(loaded) == (1, 0, 0, 0)
    made = dates(session)
    assert [row.name for row in made[:2]] == ["torsdag:2026-12-03", "torsdag:2026-12-10"]
    assert len(made) == 12
    assert made[-1].starts_at <= now + 12 * 7 * DAY
    assert {wall(row.starts_at, ZONE).time() for row in made} == {dt.time(17, 30)}
    assert all(row.ends_at - row.starts_at == 2 * HOUR for row in made)


def test_a_single_date_is_made_however_far_away(session: Session, now: dt.datetime) -> None:
    bring(session, entry(PARTY), now=now)
    assert [row.name for row in dates(session, "sommerfest")] == ["sommerfest:2027-08-14"]


def test_deadlines_and_shifts_follow_from_the_start(session: Session, now: dt.datetime) -> None:
    bring(session, entry(sign_up_opens="14d", sign_up_closes="2h", cancel_closes="30m"), now=now)
    first = dates(session)[0]
    assert first.opens_at == first.starts_at - 14 * DAY
    assert first.closes_at == first.starts_at - 2 * HOUR
    assert first.cancel_closes_at == first.starts_at - HOUR / 2
    (shift,) = session.exec(select(Shift).where(Shift.occurrence == first.id)).all()
    assert (shift.starts_at, shift.ends_at) == (first.starts_at - 2 * HOUR, first.starts_at + 2 * HOUR)
    assert (shift.role, shift.needed, shift.keep_open, shift.taken, shift.terms) == ("køkken", 4, 1, 0, {})


def test_without_deadlines_one_may_come_until_the_start(session: Session, now: dt.datetime) -> None:
    bring(session, entry(), now=now)
    first = dates(session)[0]
    assert (first.opens_at, first.closes_at, first.cancel_closes_at) == (
        None,
        first.starts_at,
        first.starts_at,
    )


def test_a_shift_without_times_is_the_date_itself_and_keeps_its_terms(
    session: Session, now: dt.datetime
) -> None:
    shifts = [
        {"role": "chauffør", "needed": 1, "needs": ["kørekort"], "practical": {"da": "Nøglen er hos Ole"}},
        {"role": "vært", "needed": 1, "after": "chauffør", "money": False},
    ]
    bring(session, entry(shifts=shifts), now=now)
    first = dates(session)[0]
    driver, host = session.exec(
        select(Shift).where(Shift.occurrence == first.id).order_by(col(Shift.id))
    ).all()
    assert (driver.starts_at, driver.ends_at) == (first.starts_at, first.ends_at)
    assert (driver.terms, driver.practical) == ({"needs": ["kørekort"]}, {"da": "Nøglen er hos Ole"})
    assert host.terms == {"after": "chauffør", "money": False}
    series = session.exec(select(Series)).one()
    assert "Nøglen" not in str(series.entry)


def test_what_began_today_is_made_and_what_is_over_is_not(session: Session, now: dt.datetime) -> None:
    daily = entry(starts="2026-11-01T11:30", minutes=60, repeat="FREQ=DAILY", until=None, shifts=None)
    bring(session, daily, now=now)
    assert dates(session)[0].name == "torsdag:2026-12-01"
    bring(session, daily.model_copy(update={"id": "early", "minutes": 30}), now=now, zone="Europe/Copenhagen")
    assert dates(session, "early")[0].name == "early:2026-12-02"


def test_a_date_that_began_yesterday_and_runs_on_is_made(session: Session, now: dt.datetime) -> None:
    night = now.replace(hour=0)
    bring(session, entry(starts="2026-11-03T23:00", repeat="FREQ=DAILY", minutes=180, shifts=None), now=night)
    assert dates(session)[0].name == "torsdag:2026-11-30"


def test_loading_twice_changes_nothing(session: Session, now: dt.datetime) -> None:
    entries = (
        entry(changes=[{"date": "2026-12-10", "cancelled": True, "reason": {"da": "Syg"}}]),
        entry(PARTY),
    )
    bring(session, *entries, now=now)
    before = [row.model_dump() for row in (*dates(session), *dates(session, "sommerfest"))]
    again = bring(session, *entries, now=now)
    assert (counts(again), again.lines) == ((0, 0, 0, 0), ())
    assert [row.model_dump() for row in (*dates(session), *dates(session, "sommerfest"))] == before
    later = bring(session, *entries, now=now + 7 * DAY)
    assert counts(later) == (0, 0, 0, 0)
    assert len(session.exec(select(Audit)).all()) == 1


def test_the_tick_makes_each_date_once(session: Session, now: dt.datetime) -> None:
    bring(session, entry(), now=now)
    assert extend(session, now=now) == 0
    assert extend(session, now=now + 7 * DAY) == 1
    assert extend(session, now=now + 7 * DAY) == 0
    assert extend(session, now=now + 28 * DAY) == 3
    names = [row.name for row in dates(session)]
    assert len(names) == len(set(names)) == 16
    last = dates(session)[-1]
    assert session.exec(select(func.count()).where(Shift.occurrence == last.id)).one() == 1


def test_the_tick_stops_at_until_and_at_withdrawn_series(session: Session, now: dt.datetime) -> None:
    bring(session, entry(until="2027-03-04"), entry(id="weg"), now=now)
    bring(session, entry(until="2027-03-04"), now=now)
    assert extend(session, now=now + 200 * DAY) == 0
    assert extend(session, now=now + 28 * DAY) == 0
    assert dates(session, "weg") == []


def test_exceptions_are_left_out_and_changes_applied(session: Session, now: dt.datetime) -> None:
    changes = [
        {"date": "2026-12-10", "starts": "2026-12-11T18:00", "reason": {"da": "Salen er optaget"}},
        {"date": "2026-12-17", "cancelled": True, "reason": {"da": "Kokken er syg", "tr": "Aşçı hasta"}},
    ]
    bring(session, entry(THURSDAYS | {"except": ["2026-12-24"]}, changes=changes), now=now)
    first, moved, cancelled, new_year = dates(session)[:4]
    assert (moved.name, moved.original_start) == ("torsdag:2026-12-10", "2026-12-10T17:30")
    assert f"{wall(moved.starts_at, ZONE):%m-%d %H:%M}" == "12-11 18:00"
    kitchen = session.exec(select(Shift).where(Shift.occurrence == moved.id)).one()
    assert kitchen.starts_at == moved.starts_at - 2 * HOUR
    assert (moved.status, moved.reason) == (OccurrenceStatus.PLANNED, {"da": "Salen er optaget"})
    assert cancelled.status is OccurrenceStatus.CANCELLED
    assert cancelled.reason == {"da": "Kokken er syg", "tr": "Aşçı hasta"}
    assert (first.status, new_year.name) == (OccurrenceStatus.PLANNED, "torsdag:2026-12-31")


def test_a_date_of_the_past_that_was_moved_ahead_is_made(session: Session, now: dt.datetime) -> None:
    changes = [{"date": "2026-11-26", "starts": "2026-12-04T17:30"}]
    bring(session, entry(starts="2026-11-05T17:30", changes=changes), now=now)
    first, moved = dates(session)[:2]
    assert (first.name, moved.name) == ("torsdag:2026-12-03", "torsdag:2026-11-26")


def test_two_times_on_one_day_have_the_time_in_their_name(session: Session, now: dt.datetime) -> None:
    bring(session, entry(repeat="FREQ=WEEKLY;BYHOUR=10,14;BYMINUTE=0", minutes=60), now=now)
    assert [row.name for row in dates(session)[:2]] == [
        "torsdag:2026-12-10T10:00",
        "torsdag:2026-12-10T14:00",
    ]
    shifts = session.exec(select(Shift).order_by(col(Shift.starts_at)).limit(2)).all()
    assert {wall(shift.starts_at, ZONE) for shift in shifts} == {
        dt.datetime.fromisoformat("2026-12-10T15:30")
    }


def test_summer_time_keeps_the_clock_and_moves_what_does_not_exist(session: Session) -> None:
    winter = dt.datetime(2027, 3, 1, 12, tzinfo=dt.UTC)
    evening = entry(until=None, shifts=None)
    night = entry(id="nat", starts="2027-03-07T02:30", repeat="FREQ=WEEKLY", until=None, shifts=None)
    bring(session, evening, night, now=winter)
    assert {wall(row.starts_at, ZONE).time() for row in dates(session)} == {dt.time(17, 30)}
    assert {row.starts_at.hour for row in dates(session)} == {16, 15}
    gap = date(session, "nat:2027-03-28")
    assert gap.original_start == "2027-03-28T02:30"
    assert wall(gap.starts_at, ZONE).time() == dt.time(3, 0)


def test_another_zone_is_another_instant(session: Session, now: dt.datetime) -> None:
    bring(session, entry(shifts=None), now=now, zone="America/Nuuk")
    assert wall(dates(session)[0].starts_at, ZoneInfo("America/Nuuk")).time() == dt.time(17, 30)


def test_the_example_loads_and_always_has_dates(session: Session, now: dt.datetime) -> None:
    offers.load(session, read_folder(SHIPPED), now=now)
    entries = read_file(EXAMPLE)
    for years in (0, 1, 9):
        at = now + years * 365 * DAY
        load(session, entries, source=str(EXAMPLE), actor=None, now=at)
        for one in entries:
            assert [row for row in dates(session, one.id) if row.starts_at > at], one.id
