"""A date moved far asks its volunteers too: they keep the shift, and the host sees who is silent."""

import datetime as dt

import pytest
from sqlmodel import Session, col, update

from catalog.errors import NotAllowed
from catalog.people.permissions import Asker
from catalog.presence import attendance
from catalog.schedule.changes import move_occurrence
from catalog.schedule.fields import Words
from catalog.shifts import asked_again, seen, taking
from db.models import Grant, Initiative, Occurrence
from tests.domain.helping import helper, looks_after, on_shift, told
from tests.domain.people_and_dates import DAY, HOUR, initiative
from tests.domain.schedules import bring, date, shifts_of, three

SICK = Words(da="Salen er optaget")
THURSDAY = dt.datetime.fromisoformat("2026-12-10T17:30")


@pytest.fixture
def boss(session: Session, now: dt.datetime) -> Asker:
    return looks_after(session, "Ida", now)


@pytest.fixture
def dinner(session: Session, now: dt.datetime) -> Occurrence:
    """The 10th at 17.30, in the kitchen from 15.30; sign-up closes two days before."""
    initiative(session)
    bring(session, three(sign_up_closes="2d"), now=now)
    return date(session, "torsdag:2026-12-10")


@pytest.fixture
def kitchen(session: Session, dinner: Occurrence) -> int:
    return shifts_of(session, dinner)[0].id or 0


def moved(session: Session, boss: Asker, row: Occurrence, now: dt.datetime, by: dt.timedelta = DAY) -> None:
    move_occurrence(session, boss, row.id or 0, SICK, local_start=THURSDAY + by, now=now)


def names(session: Session, boss: Asker, row: Occurrence) -> list[str]:
    return [f"{one.label} {one.role}" for one in asked_again.silent(session, boss, row.id or 0)]


@pytest.mark.parametrize(
    ("by", "asks"), [(2 * HOUR, False), (2.1 * HOUR, True), (-3 * HOUR, True), (DAY, True)]
)
def test_volunteers_are_asked_exactly_when_guests_are(
    session: Session,
    now: dt.datetime,
    boss: Asker,
    dinner: Occurrence,
    kitchen: int,
    by: dt.timedelta,
    asks: bool,
) -> None:
    karen, mine = on_shift(session, "Karen", kitchen, now)
    moved(session, boss, dinner, now + HOUR, by)
    assert names(session, boss, dinner) == (["Karen køkken"] if asks else [])
    (own,) = asked_again.own_at(session, karen, dinner.id or 0)
    assert (own.assignment, own.role, own.asked) == (mine, "køkken", asks)
    assert own.starts_at == dinner.starts_at - 2 * HOUR
    assert seen.my_shift(session, karen, mine).asked_again is asks
    assert told(session, "occurrence-moved") == [karen.id]


def test_who_answers_stands_on_the_list_no_more(
    session: Session, now: dt.datetime, boss: Asker, dinner: Occurrence, kitchen: int
) -> None:
    karen, karens = on_shift(session, "Karen", kitchen, now)
    omar, omars = on_shift(session, "Omar", kitchen, now)
    aisha, aishas = on_shift(session, "Aisha", kitchen, now)
    taking.keep(session, karen, karens, now=now)
    moved(session, boss, dinner, now + HOUR)
    assert names(session, boss, dinner) == ["Karen køkken", "Omar køkken", "Aisha køkken"]
    taking.keep(session, karen, karens, now=now + 2 * HOUR)
    taking.drop(session, omar, omars, now=now + 2 * HOUR)
    taking.want_standin(session, aisha, aishas, now=now + 2 * HOUR)
    late, _ = on_shift(session, "Piotr", kitchen, now + 3 * HOUR)
    assert names(session, boss, dinner) == ["Aisha køkken"], "a stand-in is looked for, but she is expected"
    lines = attendance.list_for(session, boss, dinner.id or 0, now=dinner.starts_at).helpers
    assert [line.label for line in lines if line.unanswered] == ["Aisha"]
    with pytest.raises(NotAllowed):
        asked_again.silent(session, late, dinner.id or 0)
    moved(session, boss, dinner, now + 5 * HOUR, 2 * DAY)
    assert names(session, boss, dinner) == ["Karen køkken", "Aisha køkken", "Piotr køkken"], "asked once more"


def test_a_no_is_a_drop_like_any_other(
    session: Session, now: dt.datetime, boss: Asker, dinner: Occurrence, kitchen: int
) -> None:
    """With days left the others are asked; within a day the alarm is raised too."""
    karen, karens = on_shift(session, "Karen", kitchen, now)
    omar, omars = on_shift(session, "Omar", kitchen, now)
    ready = helper(session, "Aisha", kitchen, now)
    moved(session, boss, dinner, now + HOUR)
    assert not taking.drop(session, karen, karens, now=now + 2 * HOUR).late
    assert told(session, "shift-ask") == [ready.id]
    assert told(session, "shift-alert") == []
    assert taking.drop(session, omar, omars, now=dinner.starts_at - 12 * HOUR).late
    assert told(session, "shift-alert") == [boss.id]


@pytest.mark.parametrize(
    ("closes_before", "asked_before", "told_before"),
    [
        (2 * DAY, 5 * DAY, 2 * DAY),
        (HOUR, 5 * DAY, DAY),
        (2 * DAY, DAY + HOUR, DAY - 2 * HOUR),
        (2 * DAY, 8 * HOUR, 5 * HOUR),
        (2 * DAY, 2 * HOUR, HOUR / 2),
    ],
)
def test_hosts_hear_of_the_silent_while_somebody_else_can_be_found(
    session: Session,
    now: dt.datetime,
    boss: Asker,
    dinner: Occurrence,
    kitchen: int,
    closes_before: dt.timedelta,
    asked_before: dt.timedelta,
    told_before: dt.timedelta,
) -> None:
    """All before the shift's start: sign-up closes, the volunteers are asked, the hosts hear of it once."""
    on_shift(session, "Karen", kitchen, now)
    moved(session, boss, dinner, now + HOUR)
    first = dinner.starts_at - 2 * HOUR
    dinner.closes_at, dinner.asked_again_at = first - closes_before, first - asked_before
    session.flush()
    due = first - told_before
    assert asked_again.tell_hosts(session, now=due - dt.timedelta(minutes=1)) == 0
    assert asked_again.tell_hosts(session, now=due) == 1
    assert asked_again.tell_hosts(session, now=due + HOUR / 4) == 0
    assert told(session, asked_again.VOLUNTEERS_UNANSWERED) == [boss.id]


def test_nobody_is_told_when_all_have_answered(
    session: Session, now: dt.datetime, boss: Asker, dinner: Occurrence, kitchen: int
) -> None:
    karen, mine = on_shift(session, "Karen", kitchen, now)
    moved(session, boss, dinner, now + HOUR)
    taking.keep(session, karen, mine, now=now + 2 * HOUR)
    assert asked_again.tell_hosts(session, now=dinner.starts_at - HOUR) == 0
    session.exec(update(Grant).where(col(Grant.person) == boss.id).values(revoked_at=now))
    moved(session, boss, dinner, now + 3 * HOUR, 2 * DAY)
    assert asked_again.tell_hosts(session, now=dinner.starts_at - HOUR) == 0, "nobody looks after it"


def test_discreet_volunteers_stand_there_by_their_code_words(
    session: Session, now: dt.datetime, boss: Asker, dinner: Occurrence, kitchen: int
) -> None:
    karen, _ = on_shift(session, "Karen", kitchen, now)
    session.get_one(Initiative, dinner.initiative).facts = {"modes": {"volunteers": "discreet"}}
    session.flush()
    moved(session, boss, dinner, now + HOUR)
    assert names(session, boss, dinner) == ["Sol Karen køkken"]
    assert [one.role for one in asked_again.own_at(session, karen, dinner.id or 0)] == [""]
