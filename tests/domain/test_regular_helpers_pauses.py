"""Pausing, leaving and being forgotten, for volunteers who help every week."""

import datetime as dt

import pytest
from sqlmodel import Session, col, select

from catalog.errors import NotFound
from catalog.people.erase import erase, own_data
from catalog.people.forgetting import forget_sign_ups
from catalog.regulars import helpers, standing
from catalog.regulars.agreed import Freed
from catalog.regulars.assigning import assign
from catalog.schedule.fields import Words
from catalog.shifts import taking
from catalog.shifts.refusals import NotInRole
from db.models import Occurrence, Regular
from tests.domain.cooks import cook, on, thursdays
from tests.domain.helping import helper, joins, looks_after, taken, told
from tests.domain.people_and_dates import DAY

WEEK = 7 * DAY
SICK = Words(da="Kokken er syg")


@pytest.fixture
def kitchen(session: Session, now: dt.datetime) -> list[int]:
    """The kitchen shift of each Thursday from the 3rd of December on: four people, one place kept open."""
    return thursdays(session, now)


def test_a_pause_frees_what_nobody_answered_and_its_end_brings_it_back(
    session: Session, now: dt.datetime, kitchen: list[int]
) -> None:
    karen, number = cook(session, "Karen", kitchen[0], now)
    omar = helper(session, "Omar", kitchen[0], now)
    assign(session, now=now)
    taking.keep(session, karen, on(session, karen, kitchen[1], now), now=now)
    paused = standing.pause(session, karen, number, dt.date(2026, 12, 24), now=now)
    assert paused.gave_back == Freed(freed=1, kept=2)
    assert [taken(session, one) for one in kitchen[:4]] == [1, 1, 0, 1]
    assert told(session, "shift-ask") == [omar.id], "the others are asked"
    assert assign(session, now=now) == 0
    standing.pause(session, karen, number, None, now=now)
    assert assign(session, now=now) == 1
    assert on(session, karen, kitchen[2], now) != 0


def test_what_a_pause_frees_within_24_hours_is_a_late_drop_out(
    session: Session, now: dt.datetime, kitchen: list[int]
) -> None:
    karen, number = cook(session, "Karen", kitchen[0], now)
    boss = looks_after(session, "Ida", now)
    assign(session, now=now)
    late = now + WEEK + 2 * DAY
    paused = standing.pause(session, karen, number, dt.date(2026, 12, 31), now=late)
    assert paused.gave_back == Freed(freed=3, late=1, kept=0)
    assert told(session, "shift-alert") == [boss.id]


def test_who_is_on_a_break_is_not_asked_to_stand_in(
    session: Session, now: dt.datetime, kitchen: list[int]
) -> None:
    karen, number = cook(session, "Karen", kitchen[0], now)
    standing.pause(session, karen, number, dt.date(2026, 12, 24), now=now)
    omar, _ = cook(session, "Omar", kitchen[0], now)
    gone = taking.take(session, omar, kitchen[2], now=now).assignment
    taking.drop(session, omar, gone, now=now)
    assert told(session, "shift-ask") == []
    after = taking.take(session, omar, kitchen[4], now=now).assignment
    taking.drop(session, omar, after, now=now)
    assert told(session, "shift-ask") == [karen.id]


def test_leaving_the_role_ends_it(session: Session, now: dt.datetime, kitchen: list[int]) -> None:
    karen = helper(session, "Karen", kitchen[0], now)
    mine = taking.take(session, karen, kitchen[0], now=now).assignment
    helpers.become(session, karen, mine, now=now)
    assign(session, now=now)
    helpers.leave_role(session, karen, joins(session, karen, kitchen[0], now).holder, now=now)
    assert standing.standing(session, karen, now=now) == ()
    assert [taken(session, one) for one in kitchen[:3]] == [1, 0, 0], "the shift they took stays theirs"
    assert assign(session, now=now + WEEK) == 0
    with pytest.raises(NotInRole):
        helpers.become(session, karen, mine, now=now)


def test_leaving_frees_the_shifts_nobody_answered(
    session: Session, now: dt.datetime, kitchen: list[int]
) -> None:
    karen, number = cook(session, "Karen", kitchen[0], now)
    assign(session, now=now)
    assert standing.leave(session, karen, number, now=now).gave_back == Freed(freed=3, kept=1)
    with pytest.raises(NotFound):
        standing.pause(session, karen, number, None, now=now)


def test_export_shows_it_erasing_and_time_forget_it(
    session: Session, now: dt.datetime, kitchen: list[int]
) -> None:
    karen, _ = cook(session, "Karen", kitchen[0], now)
    omar, his = cook(session, "Omar", kitchen[0], now)
    assign(session, now=now)
    (shown,) = own_data(session, karen.id)["comes_regularly"]
    assert (shown["series"], shown["helps_as"], shown["every_weeks"]) == ("torsdag", "køkken", 1)
    erase(session, karen, now=now)
    assert [taken(session, one) for one in kitchen[:3]] == [1, 1, 1]
    assert session.exec(select(Regular.person)).all() == [omar.id]
    standing.leave(session, omar, his, now=now)
    forget_sign_ups(session, now=now + 90 * DAY)
    assert len(session.exec(select(Regular.id)).all()) == 1
    forget_sign_ups(session, now=now + 91 * DAY)
    assert session.exec(select(Regular.id)).all() == []


def test_a_standing_place_goes_90_days_after_the_last_date_of_its_series(
    session: Session, now: dt.datetime, kitchen: list[int]
) -> None:
    cook(session, "Karen", kitchen[0], now)
    last = session.exec(select(Occurrence.ends_at).order_by(col(Occurrence.ends_at).desc())).first() or now
    forget_sign_ups(session, now=last + 90 * DAY)
    assert len(session.exec(select(Regular.id)).all()) == 1
    forget_sign_ups(session, now=last + 91 * DAY)
    assert session.exec(select(Regular.id)).all() == []
