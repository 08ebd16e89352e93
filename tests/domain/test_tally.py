"""The tally: what is counted, when, and as how many people."""

import datetime as dt
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from sqlmodel import Session

from catalog.counting import bounds
from catalog.counting.figures import People, Row, Shown, Tally
from catalog.counting.tally import SMALL_NUMBERS_NOTE, TWO_YEARS_NOTE, BadTally, label, tally
from catalog.joining import signups
from catalog.people.permissions import Asker
from catalog.presence import attendance
from catalog.presence.participation import Party, write_guests
from db.models import Initiative, Occurrence, OccurrenceStatus, Participation, ParticipationRole, Role
from tests.domain.people_and_dates import DAY, HOUR, ZONE, date, initiative, meet

DECEMBER = (dt.date(2026, 12, 1), dt.date(2026, 12, 31))


def count(
    session: Session, now: dt.datetime, days: tuple[dt.date, dt.date] = DECEMBER, **options: Any
) -> Tally:
    return tally(session, from_on=days[0], to_on=days[1], zone=ZONE, now=now + 60 * DAY, **options)


def held_on(
    session: Session, starts_at: dt.datetime, heads: list[Party], nameless: int = 0, **options: Any
) -> int:
    """A date whose attendance was written."""
    dinner = date(session, starts_at, **options)
    occurrence = session.get_one(Occurrence, dinner)
    write_guests(session, occurrence, heads, nameless, zone=ZONE)
    return dinner


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


def discreet(session: Session, slug: str) -> Initiative:
    return initiative(session, slug, modes={"guests": "discreet", "volunteers": "open"})


def test_few_guests_at_a_discreet_offer_are_hidden(session: Session, now: dt.datetime) -> None:
    discreet(session, "amput-cafeen")
    held_on(session, now, [Party(1, 3)], 1, slug="amput-cafeen")
    held_on(session, now, [Party(2, 2)])
    counted = count(session, now)
    hidden, shown = counted.rows
    assert (hidden.occurrences, hidden.attendances, hidden.headcount, hidden.sign_ups) == (
        1,
        None,
        None,
        None,
    )
    assert hidden.persons == People(None, None, Shown.SMALL_NUMBERS)
    assert hidden.volunteers == People(0, 0, Shown.COUNTED)
    assert (shown.attendances, shown.headcount) == (2, 0)
    assert (counted.total.occurrences, counted.total.attendances) == (2, None)
    assert counted.notes == (SMALL_NUMBERS_NOTE,)


def test_five_guests_are_shown_but_not_their_parts(session: Session, now: dt.datetime) -> None:
    discreet(session, "amput-cafeen")
    held_on(session, now, [Party(1, 3)], 2, slug="amput-cafeen")
    [row] = count(session, now).rows
    assert (row.attendances, row.persons) == (5, People(5, 5, Shown.NO_SPLIT))
    assert (row.headcount, row.no_shows, row.unmarked) == (None, None, None)


def test_one_regular_five_times_is_hidden(session: Session, now: dt.datetime) -> None:
    discreet(session, "amput-cafeen")
    for n in range(6):
        held_on(session, now + n * DAY, [Party(1, 1)], slug="amput-cafeen")
    [row] = count(session, now).rows
    assert row.attendances is None


def test_another_discreet_offer_is_hidden_with_it(session: Session, now: dt.datetime) -> None:
    for slug, heads in (("amput-cafeen", 3), ("sorg-og-livsmodsgruppe", 8), ("overskudscafe", 20)):
        discreet(session, slug)
        held_on(session, now, [], heads, slug=slug)
    counted = count(session, now)
    assert [row.attendances for row in counted.rows] == [None, 20, None]
    assert counted.total.attendances == 31


def test_a_discreet_offer_without_lists_or_sign_ups_hides_nothing(session: Session, now: dt.datetime) -> None:
    discreet(session, "overskudscafe")
    date(session, now, slug="overskudscafe", seats=0)
    held_on(session, now, [Party(2, 2)])
    total = count(session, now).total
    assert (total.sign_ups, total.attendances, total.headcount, total.no_shows) == (0, 2, 0, 0)


def test_heads_of_those_who_just_come_are_shown_with_the_rest(session: Session, now: dt.datetime) -> None:
    discreet(session, "overskudscafe")
    held_on(session, now, [], 15, slug="overskudscafe", seats=0)
    held_on(session, now, [], 2)
    counted = count(session, now)
    assert [(row.attendances, row.headcount) for row in counted.rows] == [(2, 2), (15, 15)]
    assert (counted.total.attendances, counted.total.headcount) == (17, 17)


def test_few_of_those_who_just_come_are_hidden_as_heads_too(session: Session, now: dt.datetime) -> None:
    discreet(session, "overskudscafe")
    held_on(session, now, [], 4, slug="overskudscafe", seats=0)
    held_on(session, now, [], 2)
    counted = count(session, now)
    assert [(row.attendances, row.headcount) for row in counted.rows] == [(2, 2), (None, None)]
    assert (counted.total.attendances, counted.total.headcount) == (None, None)


def test_nothing_is_hidden_when_asked_exactly(session: Session, now: dt.datetime) -> None:
    discreet(session, "amput-cafeen")
    held_on(session, now, [Party(1, 1)], slug="amput-cafeen")
    counted = count(session, now, exact=True)
    assert (counted.exact, counted.rows[0].attendances, counted.notes) == (True, 1, ())


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


def test_shares_are_bounded_by_who_did_not_answer() -> None:
    assert bounds.share(10, 3, 2) == (0.3, 0.5)
    assert bounds.share_of_answers(10, 3, 2) == 0.375
    assert (bounds.share(0, 0, 0), bounds.share_of_answers(4, 0, 4)) == ((None, None), None)
    with pytest.raises(ValueError, match="do not fit"):
        bounds.share(3, 2, 2)


def test_overlap_nobody_knows() -> None:
    assert bounds.union([(40, 50), (5, 10), (70, 70)]) == (70, 130)
    assert bounds.union([]) == (0, 0)


crowds = st.lists(st.lists(st.integers(0, 30), min_size=0, max_size=12, unique=True), min_size=1, max_size=8)


@settings(max_examples=200, deadline=None)
@given(dates=crowds, named=st.sets(st.integers(0, 30)), years=st.integers(1, 2))
def test_the_truth_lies_between_the_bounds(dates: list[list[int]], named: set[int], years: int) -> None:
    """People 0-30, of whom some always come with a name and the others never."""
    tokens: dict[int, set[str]] = {}
    others = largest = 0
    for n, came in enumerate(dates):
        tokens.setdefault(2026 + n % years, set()).update(
            f"{n % years} {one}" for one in came if one in named
        )
        others += sum(one not in named for one in came)
        largest = max(largest, len(came))
    low, high = bounds.unique_people(tokens, others, largest)
    assert low <= len(set().union(*dates)) <= high
