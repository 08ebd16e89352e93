"""Helping every week: a shift each time, one message, places for newcomers, nothing nobody asked for."""

import datetime as dt

import pytest
from sqlmodel import Session

from catalog.errors import NotFound, Stale
from catalog.joining import overlaps, signups
from catalog.regulars import helpers, placing, standing
from catalog.regulars.assigning import assign
from catalog.regulars.helpers import EnoughHelpRegularly
from catalog.schedule.changes import cancel_occurrence, move_occurrence
from catalog.schedule.fields import Words
from catalog.shifts import taking
from catalog.shifts.terms import AgeBand
from db.models import Occurrence, Regular, Role
from tests.domain.cooks import ONE_COOK, cook, on, thursdays
from tests.domain.helping import helper, joins, people_on, shift, taken, told
from tests.domain.people_and_dates import DAY, HOUR, date, meet
from tests.domain.schedules import dates, shifts_of, told as letters

WEEK = 7 * DAY
SICK = Words(da="Kokken er syg")


@pytest.fixture
def kitchen(session: Session, now: dt.datetime) -> list[int]:
    """The kitchen shift of each Thursday from the 3rd of December on: four people, one place kept open."""
    return thursdays(session, now)


def test_a_regular_is_on_every_shift_of_four_weeks_with_one_message_each(
    session: Session, now: dt.datetime, kitchen: list[int]
) -> None:
    karen, _ = cook(session, "Karen", kitchen[0], now)
    assert [assign(session, now=now) for _ in range(3)] == [3, 0, 0]
    assert [taken(session, one) for one in kitchen[:5]] == [1, 1, 1, 1, 0]
    assert assign(session, now=now + WEEK) == 1
    assert told(session, "regular-shift") == [karen.id] * 4
    first = letters(session, "regular-shift")[0]
    assert first.payload == {"assignment": on(session, karen, kitchen[1], now)}
    start = shifts_of(session, dates(session)[1])[0].starts_at
    assert start - WEEK < first.send_after <= start - 5 * DAY, "never more than six days ahead"


def test_two_of_three_regulars_fit_and_the_newcomers_place_stays(session: Session, now: dt.datetime) -> None:
    three = thursdays(session, now, ONE_COOK | {"needed": 3, "keep_open": 1})
    cook(session, "Karen", three[0], now), cook(session, "Omar", three[0], now)
    third = helper(session, "Ida", three[0], now)
    mine = taking.take(session, third, three[0], now=now).assignment
    with pytest.raises(EnoughHelpRegularly) as refusal:
        helpers.become(session, third, mine, now=now)
    assert refusal.value.role == "køkken"
    assign(session, now=now)
    assert [taken(session, one) for one in three[:3]] == [3, 2, 2]
    assert taking.take(session, helper(session, "Ny", three[1], now), three[1], now=now).new


def test_on_days_when_all_regulars_meet_the_newcomers_place_stays(session: Session, now: dt.datetime) -> None:
    three = thursdays(session, now, ONE_COOK | {"needed": 3, "keep_open": 1})
    cook(session, "Karen", three[0], now)
    omar, his = cook(session, "Omar", three[0], now)
    standing.change(session, omar, his, every=2, now=now)
    ida, _ = cook(session, "Ida", three[1], now)
    assign(session, now=now)
    assert [taken(session, one) for one in three[1:4]] == [2, 2, 2]
    assert told(session, "regular-no-shift") == [ida.id], "who stands there longest comes first"


def test_a_newcomer_who_is_there_has_the_place_that_was_kept(session: Session, now: dt.datetime) -> None:
    three = thursdays(session, now, ONE_COOK | {"needed": 3, "keep_open": 1})
    cook(session, "Karen", three[0], now), cook(session, "Omar", three[0], now)
    for name in ("Ny", "Nyere"):
        taking.take(session, helper(session, name, three[1], now), three[1], now=now)
    assign(session, now=now)
    assert [taken(session, one) for one in three[:3]] == [2, 3, 2]
    assert told(session, "regular-no-shift") == [people_on(session, three[0])[1][0]]
    assign(session, now=now + HOUR)
    assert len(told(session, "regular-no-shift")) == 1, "once"


def test_where_two_are_enough_regulars_may_have_both_places(session: Session, now: dt.datetime) -> None:
    two = thursdays(session, now, ONE_COOK | {"needed": 2, "keep_open": 1})
    cook(session, "Karen", two[0], now), cook(session, "Omar", two[0], now)
    assign(session, now=now)
    assert taken(session, two[1]) == 2


def test_two_hosts_take_turns(session: Session, now: dt.datetime) -> None:
    """Overskudscaféen has two alternating hosts."""
    one = thursdays(session, now, ONE_COOK)
    karen, hers = cook(session, "Karen", one[0], now)
    standing.change(session, karen, hers, every=2, now=now)
    omar = helper(session, "Omar", one[1], now)
    mine = taking.take(session, omar, one[1], now=now).assignment
    his = helpers.become(session, omar, mine, now=now).regular
    standing.change(session, omar, his, every=2, now=now)
    assign(session, now=now)
    assert [people_on(session, one[n])[-1] for n in range(4)] == [
        (karen.id, "taken"),
        (omar.id, "taken"),
        (karen.id, "taken"),
        (omar.id, "taken"),
    ]
    assert told(session, "regular-no-shift") == []


def test_given_up_once_it_is_not_given_again_and_the_next_week_is_theirs(
    session: Session, now: dt.datetime, kitchen: list[int]
) -> None:
    karen, _ = cook(session, "Karen", kitchen[0], now)
    assign(session, now=now)
    taking.drop(session, karen, on(session, karen, kitchen[1], now), now=now)
    taking.want_standin(session, karen, on(session, karen, kitchen[2], now), now=now)
    omar = helper(session, "Omar", kitchen[2], now)
    for name in ("Ida", "Bo", "Ali"):
        taking.take(session, helper(session, name, kitchen[2], now), kitchen[2], now=now)
    relieved = taking.take(session, omar, kitchen[2], now=now)
    taking.drop(session, omar, relieved.assignment, now=now)
    assert assign(session, now=now + HOUR) == 0
    assert on(session, karen, kitchen[1], now) == 0
    assert on(session, karen, kitchen[2], now) == 0
    assert on(session, karen, kitchen[3], now) != 0


def test_no_overlap_no_late_evening_and_no_role_no_shift(session: Session, now: dt.datetime) -> None:
    late = thursdays(session, now, ONE_COOK | {"needed": 4, "ends": "20:30", "minimum_age": 15})
    busy, _ = cook(session, "Karen", late[0], now)
    other = shifts_of(session, dates(session)[1])[0].starts_at + HOUR
    elsewhere = shift(session, other, "vært", slug="brunchcafe")
    joins(session, busy, elsewhere, now)
    taking.take(session, busy, elsewhere, now=now)
    young = helper(session, "Ung", late[0], now, band=AgeBand.UNDER_18)
    row = dates(session)[0]
    session.add(
        Regular(
            series=row.series,
            person=young.id,
            person_blind="young",
            weekday=3,
            role="køkken",
            since_on=dt.date(2026, 12, 3),
            created_at=now,
        )
    )
    session.flush()
    assign(session, now=now)
    assert [taken(session, one) for one in late[:3]] == [1, 0, 1]
    assert told(session, "regular-no-shift") == [], "they are not told that others are enough"


def test_a_cancelled_date_gets_nobody_and_a_moved_one_does(
    session: Session, now: dt.datetime, kitchen: list[int]
) -> None:
    boss = meet(session, "Ida", now, role=Role.COORDINATOR)
    karen, _ = cook(session, "Karen", kitchen[0], now)
    rows: list[Occurrence] = dates(session)
    cancel_occurrence(session, boss, rows[1].id or 0, SICK, now=now)
    friday = dt.datetime.fromisoformat("2026-12-18T17:30")
    move_occurrence(session, boss, rows[2].id or 0, SICK, local_start=friday, now=now)
    assign(session, now=now)
    assert [taken(session, one) for one in kitchen[1:3]] == [0, 1]
    assert on(session, karen, kitchen[2], now)


def test_a_guest_and_a_helper_of_the_same_series_are_two_things(
    session: Session, now: dt.datetime, kitchen: list[int]
) -> None:
    karen, number = cook(session, "Karen", kitchen[0], now)
    assert placing.place(session, now=now + WEEK) == 0, "no seat for who helps"
    (mine,) = standing.standing(session, karen, now=now)
    assert (mine.regular, mine.role, mine.party_max, mine.days[0]) == (
        number,
        "køkken",
        1,
        dt.date(2026, 12, 3),
    )
    with pytest.raises(Stale):
        standing.change(session, karen, number, party=2, now=now)


def test_becoming_is_for_ones_own_shift_of_a_series(
    session: Session, now: dt.datetime, kitchen: list[int]
) -> None:
    karen = helper(session, "Karen", kitchen[0], now)
    mine = taking.take(session, karen, kitchen[0], now=now).assignment
    assert helpers.offered_weekday(session, karen, mine) == 3
    first = helpers.become(session, karen, mine, now=now)
    assert helpers.become(session, karen, mine, now=now).regular == first.regular
    assert helpers.offered_weekday(session, karen, mine) is None, "it is theirs already"
    with pytest.raises(NotFound):
        helpers.become(session, meet(session, "Fremmed", now), mine, now=now)
    omar = helper(session, "Omar", kitchen[0], now)
    gone = taking.take(session, omar, kitchen[0], now=now).assignment
    taking.drop(session, omar, gone, now=now)
    assert helpers.offered_weekday(session, omar, gone) is None
    with pytest.raises(Stale):
        helpers.become(session, omar, gone, now=now)
    single = shift(session, now + DAY, name="once")
    joins(session, omar, single, now)
    once = taking.take(session, omar, single, now=now).assignment
    assert helpers.offered_weekday(session, omar, once) is None
    with pytest.raises(Stale):
        helpers.become(session, omar, once, now=now)


def test_a_visit_of_ones_own_elsewhere_does_not_empty_the_kitchen(
    session: Session, now: dt.datetime, kitchen: list[int]
) -> None:
    """Others count on her; the message says that there are two things at that time, and she decides."""
    karen, _ = cook(session, "Karen", kitchen[0], now)
    start = shifts_of(session, dates(session)[1])[0].starts_at
    lecture = date(session, start + HOUR, slug="vores-ishoej")
    signups.sign_up(session, karen, lecture, now=now)
    assert assign(session, now=now) == 3
    assert on(session, karen, kitchen[1], now)
    visit = overlaps.visit_during(session, karen, kitchen[1])
    assert visit is not None
    assert visit.starts_at == start + HOUR
    assert [one.occurrence for one in signups.mine(session, karen, now=now)] == [lecture]
