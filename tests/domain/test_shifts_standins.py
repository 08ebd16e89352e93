"""Stand-ins: fair turn with days left, everybody within 24 hours; the first yes, the others are told."""

import datetime as dt

import pytest
from sqlmodel import Session, col, select

from catalog.errors import NotFound
from catalog.people.permissions import Asker
from catalog.shifts import asks, standins, taking
from catalog.shifts.refusals import ShiftFull
from catalog.shifts.terms import AgeBand
from db.models import AskStatus, Person, ShiftAsk
from tests.domain.helping import helper, joins, on_shift, people_on, shift, taken, told
from tests.domain.people_and_dates import DAY, HOUR, meet


def asked(session: Session, shift_id: int) -> list[tuple[int | None, AskStatus]]:
    found = select(ShiftAsk).where(ShiftAsk.shift == shift_id).order_by(col(ShiftAsk.id))
    rows = session.exec(found.execution_options(populate_existing=True)).all()
    return [(one.person, one.status) for one in rows]


def team(session: Session, shift_id: int, now: dt.datetime, n: int = 3) -> list[Asker]:
    return [helper(session, f"Afløser {one}", shift_id, now) for one in range(n)]


def test_with_days_left_one_after_the_other(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + 5 * DAY)
    karen, mine = on_shift(session, "Karen", dinner, now)
    first, second, third = team(session, dinner, now)
    taking.want_standin(session, karen, mine, now=now)
    assert asked(session, dinner) == [(first.id, AskStatus.OPEN)]
    number = session.exec(select(ShiftAsk.id)).one() or 0
    standins.decline(session, first, number, now=now)
    standins.decline(session, first, number, now=now)
    assert asked(session, dinner) == [(first.id, AskStatus.NO), (second.id, AskStatus.OPEN)]
    standins.lead_on(session, now=now + HOUR)
    assert len(asked(session, dinner)) == 2
    standins.lead_on(session, now=now + 2 * DAY)
    assert asked(session, dinner)[1:] == [(second.id, AskStatus.OVER), (third.id, AskStatus.OPEN)]
    assert taken(session, dinner) == 1


def test_within_24_hours_everybody_at_once(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + 5 * DAY)
    karen, mine = on_shift(session, "Karen", dinner, now)
    people = team(session, dinner, now)
    taking.drop(session, karen, mine, now=now + 4 * DAY + HOUR)
    assert [one for one, _ in asked(session, dinner)] == [one.id for one in people]


def test_a_day_before_the_fair_turn_ends(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + 2 * DAY)
    karen, mine = on_shift(session, "Karen", dinner, now)
    team(session, dinner, now)
    taking.want_standin(session, karen, mine, now=now)
    assert len(asked(session, dinner)) == 1
    standins.lead_on(session, now=now + DAY + HOUR)
    assert len(asked(session, dinner)) == 3


def test_the_first_yes_gets_it_and_the_others_are_told(session: Session, now: dt.datetime) -> None:
    start = now + 20 * HOUR
    dinner = shift(session, start)
    karen, mine = on_shift(session, "Karen", dinner, now)
    first, second, third = team(session, dinner, now)
    taking.want_standin(session, karen, mine, now=now)
    late = now + HOUR
    taking.take(session, second, dinner, now=late)
    assert people_on(session, dinner) == [(karen.id, "released"), (second.id, "taken")]
    assert told(session, "shift-relieved") == [karen.id]
    assert told(session, "shift-ask-over") == [first.id, third.id]
    with pytest.raises(ShiftFull):
        taking.take(session, first, dinner, now=late)
    assert taken(session, dinner) == 1


def test_who_changes_their_mind_in_time_bothers_nobody(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + 20 * HOUR)
    karen, mine = on_shift(session, "Karen", dinner, now)
    first = team(session, dinner, now, 1)[0]
    taking.want_standin(session, karen, mine, now=now)
    number = session.exec(select(ShiftAsk.id)).one() or 0
    assert asks.still_asked(session, number, now=now)
    taking.keep(session, karen, mine, now=now)
    assert not asks.still_asked(session, number, now=now)
    assert told(session, "shift-ask-over") == []
    assert asked(session, dinner) == [(first.id, AskStatus.OVER)]


def test_only_who_is_free_and_may_is_asked(session: Session, now: dt.datetime) -> None:
    evening = now.replace(hour=18, minute=0) + 5 * DAY
    dinner = shift(session, evening, hours=3, minimum_age=15)
    elsewhere = shift(session, evening, slug="brunchcafe")
    karen, mine = on_shift(session, "Karen", dinner, now)
    helper(session, "Ung", dinner, now, band=AgeBand.UNDER_18)
    busy, _ = on_shift(session, "Optaget", elsewhere, now)
    joins(session, busy, dinner, now)
    gone = helper(session, "Blokeret", dinner, now)
    session.get_one(Person, gone.id).unreachable_since = now
    helper(session, "Anden rolle", elsewhere, now)
    session.flush()
    taking.drop(session, karen, mine, now=now)
    assert asked(session, dinner) == []
    free = helper(session, "Fri", dinner, now)
    standins.lead_on(session, now=now)
    assert asked(session, dinner) == [(free.id, AskStatus.OPEN)]


def test_who_was_asked_longest_ago_comes_first(session: Session, now: dt.datetime) -> None:
    one, other = shift(session, now + 5 * DAY), shift(session, now + 6 * DAY, name="other")
    karen, mine = on_shift(session, "Karen", one, now)
    theirs = taking.take(session, karen, other, now=now).assignment
    first, second = team(session, one, now, 2)
    taking.drop(session, karen, mine, now=now)
    taking.drop(session, karen, theirs, now=now)
    assert [asked(session, each)[0][0] for each in (one, other)] == [first.id, second.id]


def test_nobody_is_asked_at_night_for_the_afternoon(session: Session, now: dt.datetime) -> None:
    night = now.replace(hour=22, minute=0)
    dinner = shift(session, night + 17 * HOUR)
    karen, mine = on_shift(session, "Karen", dinner, now)
    team(session, dinner, now, 1)
    taking.drop(session, karen, mine, now=night)
    (leaves,) = session.exec(select(ShiftAsk.leaves_at)).all()
    assert leaves == night.replace(hour=7) + DAY


def test_others_questions_are_not_mine(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + 5 * DAY)
    karen, mine = on_shift(session, "Karen", dinner, now)
    team(session, dinner, now, 1)
    taking.drop(session, karen, mine, now=now)
    number = session.exec(select(ShiftAsk.id)).one() or 0
    with pytest.raises(NotFound):
        standins.decline(session, meet(session, "Fremmed", now), number, now=now)
