"""`Var du med i dag?`: one's own word counts as help in the tally, once, and can be corrected."""

import datetime as dt

import pytest
from sqlmodel import Session, select

from catalog.counting.tally import tally
from catalog.errors import NotFound, Stale
from catalog.people import erase as erasing
from catalog.people.register import asker_of
from catalog.shifts import confirming, taking
from db.models import Occurrence, OccurrenceStatus, Outbox, Participation, ParticipationRole, Person, Shift
from tests.domain.helping import joins, on_shift, people_on, shift, told
from tests.domain.people_and_dates import DAY, HOUR, ZONE, meet


def counted(session: Session, now: dt.datetime) -> tuple[int | None, float | None, int | None]:
    """Shifts done, hours and volunteers in the tally of the year."""
    row = tally(
        session, from_on=dt.date(now.year, 1, 1), to_on=dt.date(now.year, 12, 31), zone=ZONE, now=now
    ).total
    return row.shifts_done, row.hours, row.volunteers.low


def test_asked_once_at_the_shifts_end(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + DAY)
    karen, mine = on_shift(session, "Karen", dinner, now)
    end = now + DAY + 2 * HOUR
    assert confirming.ask(session, now=end - dt.timedelta(seconds=1)) == 0
    assert [confirming.ask(session, now=end), confirming.ask(session, now=end + HOUR)] == [1, 0]
    assert told(session, "shift-over") == [karen.id]
    assert confirming.still_open(session, {"assignment": mine})


def test_at_night_the_question_waits_for_the_morning(session: Session, now: dt.datetime) -> None:
    evening = now.replace(hour=18, minute=0)
    dinner = shift(session, evening)
    on_shift(session, "Karen", dinner, now)
    confirming.ask(session, now=evening + 2 * HOUR)
    (letter,) = session.exec(select(Outbox).where(Outbox.kind == "shift-over")).all()
    assert letter.send_after == now.replace(hour=7, minute=0) + DAY


def test_a_yes_counts_and_a_no_takes_it_back(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + DAY, hours=2.5)
    karen, mine = on_shift(session, "Karen", dinner, now)
    after = now + 2 * DAY
    assert counted(session, after) == (0, 0, 0)
    for _ in range(2):
        assert confirming.confirm(session, karen, mine, came=True, now=after).minutes == 150
    assert counted(session, after) == (1, 2.5, 1)
    assert not confirming.still_open(session, {"assignment": mine})
    confirming.confirm(session, karen, mine, came=False, now=after)
    assert counted(session, after) == (0, 0, 0)
    assert people_on(session, dinner) == [(karen.id, "absent")]
    confirming.confirm(session, karen, mine, came=True, now=after)
    assert counted(session, after) == (1, 2.5, 1)


def test_two_shifts_of_an_evening_are_one_volunteer(session: Session, now: dt.datetime) -> None:
    early = shift(session, now + DAY, hours=1)
    day = session.get_one(Shift, early).occurrence
    late = shift(session, now + DAY + HOUR, "vært", hours=2, occurrence=day)
    karen, first = on_shift(session, "Karen", early, now)
    joins(session, karen, late, now)
    second = taking.take(session, karen, late, now=now).assignment
    for mine in (first, second):
        confirming.confirm(session, karen, mine, came=True, now=now + 2 * DAY)
    assert counted(session, now + 2 * DAY) == (2, 3, 1)
    roles = session.exec(select(Participation.role)).all()
    assert set(roles) == {ParticipationRole.HELPER}


def test_only_from_the_end_on_and_for_two_weeks(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + DAY)
    karen, mine = on_shift(session, "Karen", dinner, now)
    end = now + DAY + 2 * HOUR
    for at in (end - HOUR, end + 14 * DAY):
        with pytest.raises(Stale):
            confirming.confirm(session, karen, mine, came=True, now=at)
    with pytest.raises(NotFound):
        confirming.confirm(session, meet(session, "Fremmed", now), mine, came=True, now=end)
    session.get_one(Occurrence, session.get_one(Shift, dinner).occurrence).status = OccurrenceStatus.CANCELLED
    session.flush()
    assert confirming.ask(session, now=end) == 0
    with pytest.raises(Stale):
        confirming.confirm(session, karen, mine, came=True, now=end)


def test_what_was_given_up_is_not_asked_about(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + DAY)
    karen, mine = on_shift(session, "Karen", dinner, now)
    taking.drop(session, karen, mine, now=now)
    assert confirming.ask(session, now=now + 2 * DAY) == 0
    with pytest.raises(Stale):
        confirming.confirm(session, karen, mine, came=True, now=now + 2 * DAY)


def test_erased_the_help_stays_counted(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + DAY)
    karen, mine = on_shift(session, "Karen", dinner, now)
    confirming.confirm(session, karen, mine, came=True, now=now + 2 * DAY)
    erasing.erase(session, asker_of(session, session.get_one(Person, karen.id)), now=now + 2 * DAY)
    session.expire_all()
    assert counted(session, now + 2 * DAY) == (1, 2, 1)
    assert people_on(session, dinner) == [(None, "done")]
