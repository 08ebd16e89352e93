"""Loading a changed schedule where nobody is concerned: rows follow the file, chat edits stay."""

import datetime as dt

import pytest
from sqlmodel import Session, func, select

from catalog.schedule.load import load
from catalog.schedule.series import extend
from catalog.schedule.times import wall
from db.models import OccurrenceStatus, Series, Shift
from tests.domain.people_and_dates import DAY, HOUR, ZONE, initiative
from tests.domain.schedules import PARTY, bring, counts, dates, entry, shifts_of


@pytest.fixture(autouse=True)
def _offer(session: Session) -> None:
    initiative(session)


def test_an_empty_date_the_rule_no_longer_yields_goes(session: Session, now: dt.datetime) -> None:
    bring(session, entry(), now=now)
    loaded = bring(session, entry(until="2026-12-17"), now=now)
    assert counts(loaded) == (0, 1, 0, 0)
    assert [row.name[-5:] for row in dates(session)] == ["12-03", "12-10", "12-17"]
    assert session.exec(select(func.count()).select_from(Shift)).one() == 3
    bring(session, entry(starts="2027-02-04T17:30"), now=now)
    assert [row.name[-5:] for row in dates(session)] == ["02-04", "02-11", "02-18"]


def test_what_has_begun_or_been_held_is_left_alone(session: Session, now: dt.datetime) -> None:
    bring(session, entry(), now=now)
    first, second = dates(session)[:2]
    second.status = OccurrenceStatus.HELD
    session.add(second)
    session.flush()
    during = first.starts_at + HOUR
    bring(session, entry(title={"da": "Nyt navn"}, minutes=60), now=during)
    assert [row.title["da"] for row in dates(session)[:3]] == ["Fællesspisning", "Fællesspisning", "Nyt navn"]
    bring(session, now=during)
    assert [row.name[-5:] for row in dates(session)] == ["12-03", "12-10"]
    assert {row.status for row in dates(session)} == {OccurrenceStatus.PLANNED, OccurrenceStatus.HELD}


def test_a_new_time_of_day_keeps_name_and_row(session: Session, now: dt.datetime) -> None:
    bring(session, entry(), now=now)
    before = {row.name: row.id for row in dates(session)}
    later = entry(starts="2026-12-03T18:15")
    assert counts(bring(session, later, now=now)) == (0, 1, 0, 0)
    assert {row.name: row.id for row in dates(session)} == before
    assert {wall(row.starts_at, ZONE).time() for row in dates(session)} == {dt.time(18, 15)}
    assert {row.original_start[-5:] for row in dates(session)} == {"17:30"}
    assert {row.sequence for row in dates(session)} == {1}
    assert counts(bring(session, later, now=now)) == (0, 0, 0, 0)
    assert extend(session, now=now + 7 * DAY) == 1
    assert dates(session)[-1].original_start[-5:] == "18:15"


def test_a_single_date_moves_with_its_entry_and_leaves_history(session: Session, now: dt.datetime) -> None:
    bring(session, entry(PARTY), now=now)
    bring(session, entry(PARTY, starts="2027-08-21T13:00"), now=now)
    (party,) = dates(session, "sommerfest")
    assert (party.name, wall(party.starts_at, ZONE).day) == ("sommerfest:2027-08-14", 21)
    afterwards = party.ends_at + HOUR
    bring(session, entry(PARTY, starts="2028-08-19T13:00"), now=afterwards)
    assert [row.name[-10:] for row in dates(session, "sommerfest")] == ["2027-08-14", "2028-08-19"]


def test_shifts_come_change_and_go(session: Session, now: dt.datetime) -> None:
    bring(session, entry(), now=now)
    more = [
        {"role": "køkken", "needed": 5, "starts": "15:00", "ends": "19:30"},
        {"role": "vært", "needed": 1, "practical": {"da": "Nøgle"}},
    ]
    bring(session, entry(shifts=more), now=now)
    first = dates(session)[0]
    kitchen, host = shifts_of(session, first)
    assert (kitchen.needed, kitchen.keep_open, first.starts_at - kitchen.starts_at) == (5, 0, 2.5 * HOUR)
    assert host.practical == {"da": "Nøgle"}
    bring(session, entry(shifts=more[:1]), now=now)
    assert shifts_of(session, first)[1].withdrawn_at == now
    assert counts(bring(session, entry(shifts=more[:1]), now=now)) == (0, 0, 0, 0)
    bring(session, entry(shifts=more), now=now)
    assert [shift.withdrawn_at for shift in shifts_of(session, first)] == [None, None]


def test_series_of_other_files_stay(session: Session, now: dt.datetime) -> None:
    load(session, [entry(id="a")], source="plan.yaml", actor=None, now=now)
    load(session, [entry(id="b")], source="other.yaml", actor=None, now=now)
    loaded = load(session, [entry(id="c")], source="elsewhere/plan.yaml", actor=None, now=now)
    assert counts(loaded) == (1, 0, 1, 0)
    assert (len(dates(session, "a")), len(dates(session, "b")), len(dates(session, "c"))) == (0, 12, 12)
    back = load(session, [entry(id="a"), entry(id="c")], source="plan.yaml", actor=None, now=now)
    assert counts(back) == (1, 0, 0, 0)
    assert len(dates(session, "a")) == 12


def test_contacts_are_sealed_and_their_change_is_a_change(session: Session, now: dt.datetime) -> None:
    bring(session, entry(contact={"name": "Ida", "phone": "12 34 56 78"}), now=now)
    series = session.exec(select(Series)).one()
    assert series.contact == {"name": "Ida", "phone": "12 34 56 78"}
    assert "Ida" not in str(series.entry)
    loaded = bring(session, entry(contact={"name": "Bo", "phone": "12 34 56 78"}), now=now)
    assert counts(loaded) == (0, 1, 0, 0)


def test_edits_of_a_series_win_and_are_listed(session: Session, now: dt.datetime) -> None:
    bring(session, entry(), now=now)
    series = session.exec(select(Series)).one()
    series.edits = {"seats": 25}
    session.add(series)
    session.flush()
    loaded = bring(session, entry(title={"da": "Nyt"}), now=now)
    assert counts(loaded) == (0, 1, 0, 1)
    assert any("seats stays as edited" in line for line in loaded.lines)
    assert {(row.seats, row.title["da"]) for row in dates(session)} == {(25, "Nyt")}
    assert counts(bring(session, entry(title={"da": "Nyt"}), now=now, take_file=True)) == (0, 1, 0, 0)
    assert {row.seats for row in dates(session)} == {40}
    assert counts(bring(session, entry(title={"da": "Nyt"}), now=now)) == (0, 0, 0, 0)


def test_an_edit_the_file_has_caught_up_with_is_none(session: Session, now: dt.datetime) -> None:
    bring(session, entry(), now=now)
    series = session.exec(select(Series)).one()
    series.edits = {"seats": 25}
    session.add(series)
    session.flush()
    assert counts(bring(session, entry(seats=25), now=now)) == (0, 1, 0, 0)
    assert counts(bring(session, entry(seats=30), now=now)) == (0, 1, 0, 0)
    assert {row.seats for row in dates(session)} == {30}


def test_a_later_time_on_a_day_already_held_is_another_date(session: Session, now: dt.datetime) -> None:
    bring(session, entry(starts="2026-12-03T10:00", shifts=None), now=now)
    first = dates(session)[0]
    bring(session, entry(shifts=None), now=first.starts_at + HOUR)
    assert [row.name for row in dates(session)][:2] == ["torsdag:2026-12-03", "torsdag:2026-12-10"]
    bring(session, entry(starts="2026-12-03T10:00", shifts=None), now=now)
    bring(session, entry(shifts=None), now=first.ends_at)
    names = [row.name for row in dates(session)]
    assert names[:3] == ["torsdag:2026-12-03", "torsdag:2026-12-03T17:30", "torsdag:2026-12-10"]


def test_the_date_still_to_come_moves_and_not_the_one_in_progress(session: Session, now: dt.datetime) -> None:
    bring(session, entry(repeat="FREQ=WEEKLY;BYHOUR=10,14;BYMINUTE=0", shifts=None), now=now)
    morning, afternoon = dates(session)[:2]
    bring(session, entry(shifts=None), now=morning.starts_at + HOUR)
    assert wall(morning.starts_at, ZONE).hour == 10
    assert f"{wall(afternoon.starts_at, ZONE):%H:%M}" == "17:30"
