"""One date cancelled or moved in the chat."""

import datetime as dt

import pytest
from sqlmodel import Session, select

from catalog.errors import NotAllowed, NotFound, OccurrenceCancelled, OccurrenceOver
from catalog.people.permissions import Asker
from catalog.schedule.changes import (
    NOTHING_DONE,
    Touched,
    cancel_occurrence,
    hold_after_all,
    move_occurrence,
    touched,
)
from catalog.schedule.fields import Place, Words
from catalog.schedule.people import Told
from catalog.schedule.times import wall
from db.models import Occurrence, OccurrenceStatus, Role, Shift
from tests.domain.people_and_dates import HOUR, ZONE, initiative, meet
from tests.domain.schedules import THREE, bring, date, full_dinner, letters_leave, shifts_of, three, told

local = dt.datetime.fromisoformat
SICK = Words(da="Kokken er syg")


@pytest.fixture
def second(session: Session, now: dt.datetime) -> Occurrence:
    return full_dinner(session, now)


@pytest.fixture
def boss(session: Session, now: dt.datetime) -> Asker:
    return meet(session, "Ida", now, role=Role.COORDINATOR)


def test_a_change_in_the_chat_stays_until_the_file_is_taken(
    session: Session, now: dt.datetime, second: Occurrence, boss: Asker
) -> None:
    assert second.id is not None
    cancel_occurrence(session, boss, second.id, SICK, now=now)
    third = date(session, "torsdag:2026-12-17")
    assert third.id is not None
    move_occurrence(session, boss, third.id, SICK, local_start=local("2026-12-18T17:00"), now=now)
    loaded = bring(session, three(), now=now)
    assert (loaded.changed, loaded.kept) == (0, 1)
    assert "kept torsdag:2026-12-10: status stays as edited in the chat" in loaded.lines
    assert second.status is OccurrenceStatus.CANCELLED
    loaded = bring(session, three(starts="2026-12-03T17:45", title={"da": "Nyt"}), now=now)
    assert (loaded.changed, loaded.kept) == (1, 1)
    assert f"{wall(third.starts_at, ZONE):%d %H:%M}" == "18 17:00"
    assert third.title == {"da": "Nyt"}
    loaded = bring(session, three(until="2026-12-03"), now=now)
    assert loaded.kept == 1
    assert third.status is OccurrenceStatus.PLANNED
    loaded = bring(session, three(), now=now, take_file=True, reason="Alligevel")
    assert loaded.kept == 0
    assert (second.status, second.edited, third.edited) == (OccurrenceStatus.PLANNED, [], [])
    assert f"{wall(third.starts_at, ZONE):%d %H:%M}" == "17 17:30"


def test_cancelling_a_date_tells_each_once(
    session: Session, now: dt.datetime, second: Occurrence, boss: Asker
) -> None:
    assert second.id is not None
    assert touched(session, second.id) == Touched(4, 2)
    assert cancel_occurrence(session, boss, second.id, SICK, now=now).told == Told(2, 0)
    assert cancel_occurrence(session, boss, second.id, SICK, now=now) == NOTHING_DONE
    assert (second.status, second.reason, second.edited) == (
        OccurrenceStatus.CANCELLED,
        {"da": "Kokken er syg"},
        ["status"],
    )
    assert len(told(session, "occurrence-cancelled")) == 2
    with pytest.raises(OccurrenceCancelled):
        move_occurrence(session, boss, second.id, SICK, place=Place(name="Haven"), now=now)


def test_moving_a_date_takes_deadlines_and_shifts_along(
    session: Session, now: dt.datetime, boss: Asker
) -> None:
    initiative(session)
    bring(session, three(sign_up_closes="2h"), now=now)
    row = date(session, "torsdag:2026-12-10")
    assert row.id is not None
    move_occurrence(session, boss, row.id, SICK, local_start=local("2026-12-11T12:00"), now=now)
    shift = session.exec(select(Shift).where(Shift.occurrence == row.id)).one()
    assert f"{wall(row.starts_at, ZONE):%d %H:%M}" == "11 12:00"
    assert row.ends_at - row.starts_at == 2 * HOUR
    assert row.closes_at == row.starts_at - 2 * HOUR
    assert (shift.starts_at, shift.ends_at) == (row.starts_at - 2 * HOUR, row.starts_at + 2 * HOUR)
    assert row.edited == ["starts_at"]
    assert move_occurrence(session, boss, row.id, SICK, place=Place(name="Haven"), now=now).told == Told()
    assert (row.place, row.edited, row.sequence) == ({"name": "Haven"}, ["place", "starts_at"], 2)
    assert move_occurrence(session, boss, row.id, SICK, place=Place(name="Haven"), now=now) == NOTHING_DONE
    assert row.sequence == 2


def test_changes_of_dates_are_for_coordinators_and_before_the_start(
    session: Session, now: dt.datetime, second: Occurrence, boss: Asker
) -> None:
    assert second.id is not None
    host = meet(session, "Ole", now, role=Role.HOST)
    with pytest.raises(NotAllowed):
        cancel_occurrence(session, host, second.id, SICK, now=now)
    with pytest.raises(NotFound):
        cancel_occurrence(session, boss, 987654, SICK, now=now)
    with pytest.raises(OccurrenceOver):
        cancel_occurrence(session, boss, second.id, SICK, now=second.starts_at)
    with pytest.raises(OccurrenceOver):
        move_occurrence(session, boss, second.id, SICK, local_start=local("2026-11-30T12:00"), now=now)


def test_a_shift_the_file_adds_fits_the_time_the_chat_gave(
    session: Session, now: dt.datetime, boss: Asker
) -> None:
    initiative(session)
    bring(session, three(), now=now)
    row = date(session, "torsdag:2026-12-10")
    move_occurrence(session, boss, row.id or 0, SICK, local_start=local("2026-12-11T12:00"), now=now)
    more = [*THREE["shifts"], {"role": "vært", "needed": 1, "starts": "17:00"}]
    bring(session, three(shifts=more), now=now)
    kitchen, host = shifts_of(session, row)
    assert (kitchen.starts_at, host.starts_at) == (row.starts_at - 2 * HOUR, row.starts_at - HOUR / 2)
    assert host.ends_at == row.ends_at


def test_a_moved_date_lasts_as_long_as_before(session: Session, now: dt.datetime, boss: Asker) -> None:
    initiative(session)
    bring(session, three(), now=now)
    row = date(session, "torsdag:2026-12-10")
    row.ends_at += HOUR
    move_occurrence(session, boss, row.id or 0, SICK, local_start=local("2026-12-11T12:00"), now=now)
    assert row.ends_at - row.starts_at == 3 * HOUR


def test_a_cancelled_date_is_held_after_all(
    session: Session, now: dt.datetime, second: Occurrence, boss: Asker
) -> None:
    assert second.id is not None
    assert hold_after_all(session, boss, second.id, now=now) == NOTHING_DONE
    cancel_occurrence(session, boss, second.id, SICK, now=now)
    letters_leave(session, now)
    assert hold_after_all(session, boss, second.id, now=now + HOUR).told == Told(2, 0)
    assert (second.status, second.reason) == (OccurrenceStatus.PLANNED, None)
    assert [(one.payload or {})["back"] for one in told(session, "occurrence-moved")] == [True, True]
