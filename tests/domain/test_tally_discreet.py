"""The tally of discreet offers: fewer than five guests are hidden, and what would give them away."""

import datetime as dt

from sqlmodel import Session

from catalog.counting.figures import People, Shown
from catalog.counting.tally import SMALL_NUMBERS_NOTE
from catalog.presence.participation import Party
from db.models import Initiative
from tests.domain.counted import count, held_on
from tests.domain.people_and_dates import DAY, date, initiative


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
