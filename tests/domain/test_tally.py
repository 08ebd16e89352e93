"""The tally: what is counted, when, and as how many people."""

import datetime as dt
from dataclasses import asdict
from typing import Any

import pytest
from sqlmodel import Session

from catalog.counting.figures import People, Row, Shown
from catalog.counting.tally import TWO_YEARS_NOTE, BadTally, label, tally
from catalog.joining import signups
from catalog.people.permissions import Asker
from catalog.presence import attendance
from catalog.presence.participation import Party
from db.models import Occurrence, OccurrenceStatus, Participation, ParticipationRole, Role
from tests.domain.counted import DECEMBER, count, held_on
from tests.domain.people_and_dates import DAY, HOUR, ZONE, date, initiative, meet


@pytest.fixture
def host(session: Session, now: dt.datetime) -> Asker:
    return meet(session, "Vært", now, role=Role.COORDINATOR)


def test_the_walk(session: Session, host: Asker, now: dt.datetime) -> None:
    """1 sign-up, 3 seats, two of three came, 6 in all: 6 attendances, 4 of them without a name."""
    starts = now + 2 * DAY
    dinner = date(session, starts)
    anna = meet(session, "Anna", now)
    own = signups.sign_up(session, anna, dinner, party=3, now=now)
    assert isinstance(own, signups.SignedUp)
    for _ in range(2):
        attendance.step(session, host, own.sign_up, now=starts)
    attendance.set_total(session, host, dinner, 6, now=starts)
    attendance.save(session, host, dinner, now=starts)
    counted = count(session, now)
    expected = Row(
        initiative="faellesspisning",
        period=None,
        occurrences=1,
        sign_ups=1,
        seats=3,
        attendances=6,
        headcount=4,
        shifts_done=0,
        hours=0,
        persons=People(6, 6, Shown.COUNTED),
        volunteers=People(0, 0, Shown.COUNTED),
        no_shows=0,
        unmarked=0,
    )
    assert counted.rows == (expected,)
    assert asdict(counted.total) == asdict(expected) | {"initiative": None}


def test_only_the_days_asked_for(session: Session, now: dt.datetime) -> None:
    last_minute = dt.datetime(2026, 12, 31, 23, 59, tzinfo=ZONE)
    for starts in (last_minute, last_minute + HOUR / 60, dt.datetime(2026, 11, 30, 23, 59, tzinfo=ZONE)):
        held_on(session, starts.astimezone(dt.UTC), [], 2)
    assert (count(session, now).total.occurrences, count(session, now).total.attendances) == (1, 2)
    one_day = count(session, now, (dt.date(2027, 1, 1), dt.date(2027, 1, 1)))
    assert (one_day.total.occurrences, one_day.total.attendances) == (1, 2)


def test_absent_and_unmarked_are_columns_of_their_own(
    session: Session, host: Asker, now: dt.datetime
) -> None:
    starts = now + 2 * DAY
    dinner = date(session, starts)
    own = [
        signups.sign_up(session, meet(session, f"Guest {n}", now), dinner, party=2, now=now) for n in range(4)
    ]
    first, second = own[0], own[1]
    assert isinstance(first, signups.SignedUp)
    assert isinstance(second, signups.SignedUp)
    attendance.step(session, host, first.sign_up, now=starts)
    for _ in range(3):
        attendance.step(session, host, second.sign_up, now=starts)
    before = count(session, now).total
    assert (before.attendances, before.no_shows, before.unmarked) == (0, 0, 4)
    attendance.save(session, host, dinner, now=starts)
    after = count(session, now).total
    assert (after.attendances, after.no_shows, after.unmarked, after.sign_ups, after.seats) == (2, 1, 2, 4, 8)
    during = tally(session, from_on=DECEMBER[0], to_on=DECEMBER[1], zone=ZONE, now=starts + HOUR)
    assert during.total.unmarked == 0


def test_cancelled_dates_and_sign_ups_do_not_count(session: Session, now: dt.datetime) -> None:
    dinner = date(session, now + DAY)
    off = date(session, now + 2 * DAY)
    for n, where in enumerate((dinner, dinner, off)):
        guest = meet(session, f"Guest {n}", now)
        own = signups.sign_up(session, guest, where, now=now)
        assert isinstance(own, signups.SignedUp)
        if n == 0:
            signups.cancel(session, guest, own.sign_up, now=now)
    session.get_one(Occurrence, off).status = OccurrenceStatus.CANCELLED
    total = count(session, now).total
    assert (total.occurrences, total.sign_ups) == (1, 1)


def test_the_same_person_counts_once(session: Session, now: dt.datetime) -> None:
    anna, bo = Party(1, 1), Party(2, 3)
    held_on(session, now, [anna, bo], 2)
    held_on(session, now + DAY, [anna], 0, slug="badetur")
    counted = count(session, now)
    assert [(row.initiative, row.persons) for row in counted.rows] == [
        ("badetur", People(1, 1, Shown.COUNTED)),
        ("faellesspisning", People(6, 6, Shown.COUNTED)),
    ]
    assert counted.total.persons == People(6, 6, Shown.COUNTED)
    held_on(session, now + 2 * DAY, [anna], 4)
    assert count(session, now).total.persons == People(6, 10, Shown.BOUNDS)


def test_across_a_year_people_may_be_the_same(session: Session, now: dt.datetime) -> None:
    for day in (now, now + 40 * DAY):
        held_on(session, day, [Party(1, 1), Party(2, 1)])
    counted = count(session, now, (dt.date(2026, 12, 1), dt.date(2027, 1, 31)))
    assert counted.total.persons == People(2, 4, Shown.BOUNDS)
    assert counted.notes == (TWO_YEARS_NOTE,)


def test_helpers_are_counted_apart(session: Session, now: dt.datetime) -> None:
    dinner = held_on(session, now, [Party(1, 1)])
    for token in ("a", "b", "a"):
        session.add(
            Participation(
                occurrence=dinner,
                initiative="faellesspisning",
                month=202612,
                held_on=dt.date(2026, 12, 1),
                role=ParticipationRole.HELPER,
                token=token,
                heads=1,
            )
        )
    total = count(session, now).total
    assert (total.attendances, total.volunteers) == (
        1,
        People(2, 2, Shown.COUNTED),
    )


@pytest.mark.parametrize(
    ("period", "names"),
    [
        ("month", ["2026-12", "2027-01", "2027-07"]),
        ("quarter", ["2026-Q4", "2027-Q1", "2027-Q3"]),
        ("half", ["2026-H2", "2027-H1", "2027-H2"]),
        ("year", ["2026", "2027"]),
    ],
)
def test_split_by_period(session: Session, now: dt.datetime, period: str, names: list[str]) -> None:
    for day in (now, now + 40 * DAY, now + 220 * DAY):
        held_on(session, day, [Party(1, 2)])
    days = (dt.date(2026, 12, 1), dt.date(2027, 12, 31))
    counted = count(session, now, days, by=(period,))
    assert [(row.initiative, row.period) for row in counted.rows] == [(None, name) for name in names]
    assert sum(row.attendances or 0 for row in counted.rows) == counted.total.attendances == 6
    split = count(session, now, days, by=("initiative", period))
    assert [(row.initiative, row.period) for row in split.rows] == [
        ("faellesspisning", name) for name in names
    ]


def test_without_a_split_there_is_one_row(session: Session, now: dt.datetime) -> None:
    held_on(session, now, [Party(1, 2)])
    counted = count(session, now, by=())
    assert counted.rows == (counted.total,)


def test_a_named_initiative_has_a_row_without_dates(session: Session, now: dt.datetime) -> None:
    initiative(session, "badetur")
    held_on(session, now, [Party(1, 2)])
    counted = count(session, now, initiatives=frozenset({"badetur"}))
    assert [(row.initiative, row.occurrences) for row in counted.rows] == [("badetur", 0)]
    assert counted.total.attendances == 0


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"days": (DECEMBER[1], DECEMBER[0])}, "earlier day first"),
        ({"by": ("week",)}, "'week' is no split"),
        ({"by": ("month", "year")}, "splits twice"),
        ({"by": ("month", "month")}, "splits twice"),
        ({"initiatives": frozenset({"badetur"})}, "no initiative 'badetur'"),
    ],
)
def test_a_question_that_makes_no_sense(
    session: Session, now: dt.datetime, options: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(BadTally, match=sentence):
        count(session, now, **options)


def test_the_one_question_was_not_asked_yet(session: Session, now: dt.datetime) -> None:
    status = count(session, now).status
    assert [(one.tally, one.asked, one.share, one.shown) for one in status] == [
        ("state", 0, (None, None), Shown.NOT_ASKED),
        ("ishoej", 0, (None, None), Shown.NOT_ASKED),
    ]


@pytest.mark.parametrize(
    ("period", "month", "name"),
    [
        ("quarter", 202703, "2027-Q1"),
        ("quarter", 202704, "2027-Q2"),
        ("half", 202706, "2027-H1"),
        ("half", 202707, "2027-H2"),
    ],
)
def test_names_of_periods(period: str, month: int, name: str) -> None:
    assert label(period, month) == name
