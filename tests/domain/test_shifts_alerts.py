"""Late drop-outs: a host and a coordinator, then the next; whom to ring; roles that hang on others."""

import datetime as dt

import pytest
from sqlmodel import Session, select

from catalog.errors import NotAllowed
from catalog.people.permissions import Asker
from catalog.shifts import alerts, taking
from db.models import Role, Shift, ShiftAlert
from tests.domain.helping import helper, looks_after, on_shift, shift, told
from tests.domain.people_and_dates import DAY, HOUR, meet

MINUTE = dt.timedelta(minutes=1)


def late_drop(session: Session, now: dt.datetime, *, needed: int = 1) -> tuple[int, dt.datetime, Asker]:
    """Somebody drops out three hours before a shift: the shift, when that was, who it was."""
    start = now + 5 * HOUR
    dinner = shift(session, start, needed=needed)
    karen, mine = on_shift(session, "Karen", dinner, now)
    taking.drop(session, karen, mine, now=start - 2.5 * HOUR)
    return dinner, start, karen


def test_a_host_and_a_coordinator_are_told_at_once(session: Session, now: dt.datetime) -> None:
    host = looks_after(session, "Vært", now, Role.HOST)
    boss = looks_after(session, "Jonas", now)
    looks_after(session, "Anden", now)
    late_drop(session, now)
    assert told(session, "shift-alert") == [host.id, boss.id]


def test_in_good_time_nobody_is_alarmed(session: Session, now: dt.datetime) -> None:
    looks_after(session, "Jonas", now)
    dinner = shift(session, now + 2 * DAY)
    karen, mine = on_shift(session, "Karen", dinner, now)
    taking.drop(session, karen, mine, now=now)
    assert told(session, "shift-alert") == []


def test_unseen_after_ten_minutes_the_next_contact(session: Session, now: dt.datetime) -> None:
    people = [looks_after(session, f"Koordinator {n}", now) for n in range(3)]
    _, start, _ = late_drop(session, now)
    at = start - 2.5 * HOUR
    assert told(session, "shift-alert") == [people[0].id]
    alerts.escalate(session, now=at + 9 * MINUTE)
    assert len(told(session, "shift-alert")) == 1
    alerts.escalate(session, now=at + 10 * MINUTE)
    alerts.escalate(session, now=at + 11 * MINUTE)
    assert told(session, "shift-alert") == [one.id for one in people[:2]]
    number = session.exec(select(ShiftAlert.id)).one()
    assert number is not None
    assert alerts.seen(session, people[2], number, now=at + 12 * MINUTE).seen
    alerts.escalate(session, now=at + 60 * MINUTE)
    assert told(session, "shift-alert") == [one.id for one in people[:2]]
    with pytest.raises(NotAllowed):
        alerts.seen(session, meet(session, "Fremmed", now), number, now=at)


def test_half_an_hour_before_whom_to_ring(session: Session, now: dt.datetime) -> None:
    boss = looks_after(session, "Jonas", now)
    _, start, _ = late_drop(session, now)
    alerts.escalate(session, now=start - 31 * MINUTE)
    assert told(session, "shift-ring") == []
    for _ in range(2):
        alerts.escalate(session, now=start - 30 * MINUTE)
    assert told(session, "shift-ring") == [boss.id]
    alerts.escalate(session, now=start)
    assert session.exec(select(ShiftAlert)).one().closed_at is not None


def test_who_could_be_rung_are_those_who_have_not_answered(session: Session, now: dt.datetime) -> None:
    looks_after(session, "Jonas", now)
    start = now + 5 * HOUR
    dinner = shift(session, start)
    karen, mine = on_shift(session, "Karen", dinner, now)
    helper(session, "Bodil", dinner, now)
    taking.drop(session, karen, mine, now=now + HOUR)
    number = session.exec(select(ShiftAlert.id)).one() or 0
    assert alerts.alarm(session, number).unanswered == ("Bodil",)


def test_somebody_took_it_and_everybody_hears_so(session: Session, now: dt.datetime) -> None:
    boss = looks_after(session, "Jonas", now)
    dinner, start, _ = late_drop(session, now)
    bodil = helper(session, "Bodil", dinner, now)
    taking.take(session, bodil, dinner, now=start - 2 * HOUR)
    assert told(session, "shift-filled") == [boss.id]
    assert not alerts.is_open(session, session.exec(select(ShiftAlert.id)).one() or 0)


def test_undone_within_two_minutes_nobody_hears_of_it(session: Session, now: dt.datetime) -> None:
    looks_after(session, "Jonas", now)
    start = now + 20 * HOUR
    dinner = shift(session, start)
    karen, mine = on_shift(session, "Karen", dinner, now)
    taking.drop(session, karen, mine, now=now)
    taking.take(session, karen, dinner, now=now + MINUTE)
    assert not alerts.is_open(session, session.exec(select(ShiftAlert.id)).one() or 0)
    assert told(session, "shift-filled") == []


def chain(session: Session, start: dt.datetime) -> tuple[int, int, int]:
    """Driver → kitchen → host, and a role that hangs on nobody."""
    drive = shift(session, start, "chauffør", hours=1)
    day = session.get_one(Shift, drive).occurrence
    kitchen = shift(session, start + HOUR, occurrence=day, after="chauffør")
    host = shift(session, start + 2 * HOUR, "vært", occurrence=day, after="køkken")
    shift(session, start, "musik", occurrence=day)
    return drive, kitchen, host


def test_a_missing_driver_is_told_to_who_hangs_on_it(session: Session, now: dt.datetime) -> None:
    looks_after(session, "Jonas", now)
    drive, kitchen, host = chain(session, now + 5 * HOUR)
    anna, mine = on_shift(session, "Anna", drive, now)
    bo, _ = on_shift(session, "Bo", kitchen, now)
    clara, _ = on_shift(session, "Clara", host, now)
    taking.drop(session, anna, mine, now=now + HOUR)
    assert told(session, "chain-broken") == [bo.id, clara.id]
    alarm = alerts.alarm(session, session.exec(select(ShiftAlert.id)).one() or 0)
    assert alarm.roles == ("køkken", "vært")
    dora = helper(session, "Dora", drive, now)
    taking.take(session, dora, drive, now=now + 2 * HOUR)
    assert set(told(session, "shift-filled")) >= {bo.id, clara.id}


def test_a_driver_nobody_ever_was_is_missed_a_day_before(session: Session, now: dt.datetime) -> None:
    boss = looks_after(session, "Jonas", now)
    drive, kitchen, host = chain(session, now + 2 * DAY)
    for each, name in ((kitchen, "Bo"), (host, "Clara")):
        on_shift(session, name, each, now)
    alerts.escalate(session, now=now + DAY - MINUTE)
    assert told(session, "shift-alert") == []
    for _ in range(2):
        alerts.escalate(session, now=now + DAY)
    assert told(session, "shift-alert") == [boss.id]
    assert len(told(session, "chain-broken")) == 2
    assert drive
