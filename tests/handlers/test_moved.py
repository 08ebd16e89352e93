"""What people read of a date that is moved more than once, and what an old `Jeg kommer` means."""

import datetime as dt

import pytest
from sqlmodel import select

from catalog.schedule import changes
from catalog.schedule.fields import Words
from db.models import Assignment, Occurrence, Outbox, Outcome, Role, Shift
from handlers.notice import Skip
from handlers.notices import render_notice
from handlers.screen import Screen
from handlers.shift_taps import HelpAs, TakeShift
from tests.town import Citizen, Town

SLUG = "faellesspisning"
THURSDAY = dt.datetime.fromisoformat("2026-12-03T17:30")
HALF_HOUR = dt.timedelta(minutes=30)
WHY = Words(da="Salen er optaget")


@pytest.fixture
def boss(town: Town) -> Citizen:
    return town.person(Role.COORDINATOR)


def dinner(town: Town) -> Occurrence:
    return town.next_date(SLUG)


def moves(town: Town, boss: Citizen, half_hours: int) -> None:
    """From half past five by so many half hours."""
    start = THURSDAY + half_hours * HALF_HOUR
    number = dinner(town).id or 0
    changes.move_occurrence(town.session, boss.asker, number, WHY, local_start=start, now=town.now)


def reads(town: Town, who: Citizen) -> str:
    """The one letter that waits for them leaves: what they read, with its buttons before them."""
    (letter,) = [
        one for one in town.queued("occurrence-moved") if one.person == who.asker.id and one.outcome is None
    ]
    screen = read(town, letter)
    assert isinstance(screen, Screen)
    letter.outcome, letter.handed_at = Outcome.SENT, town.now
    town.session.flush()
    who.screens.append(screen)
    return screen.text


def read(town: Town, letter: Outbox) -> Screen | Skip:
    facts = letter.payload or {}
    return render_notice(
        town.session, letter.kind, facts, letter.person, town.house, now=town.now, doubt=False
    )


def joins(town: Town) -> Citizen:
    return town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig")


def helps(town: Town) -> Citizen:
    cook = town.person()
    shift = town.session.exec(
        select(Shift).where(Shift.occurrence == dinner(town).id, Shift.role == "køkken")
    ).one()
    return cook.uses(HelpAs(shift.id or 0)).uses(TakeShift(shift.id or 0))


def test_twice_a_little_is_far_and_back_again_needs_no_answer(town: Town, boss: Citizen) -> None:
    karen, cook = joins(town), helps(town)
    moves(town, boss, 3)
    assert "Kan du også" not in reads(town, karen) + reads(town, cook)
    moves(town, boss, 6)
    assert "Før: torsdag den 3. december kl. 19.00" in reads(town, karen)
    assert "Kan du også torsdag den 3. december kl. 20.30?" in karen.screens[-1].text
    assert "Kan du også på det nye tidspunkt?" in reads(town, cook)
    moves(town, boss, 0)
    for text in (reads(town, karen), reads(town, cook)):
        assert "Nu: <b>torsdag den 3. december kl. 17.30" in text
        assert "Du har allerede sagt ja til torsdag den 3. december kl. 17.30" in text
        assert "Kan du også" not in text


def test_two_moves_before_the_first_letter_leaves_are_one_letter(town: Town, boss: Citizen) -> None:
    karen = joins(town)
    moves(town, boss, 3)
    moves(town, boss, 6)
    text = reads(town, karen)
    assert "Før: torsdag den 3. december kl. 17.30" in text
    assert "Nu: <b>torsdag den 3. december kl. 20.30" in text


def test_a_cancelled_date_is_called_by_the_time_people_know(town: Town, boss: Citizen) -> None:
    karen = joins(town)
    moves(town, boss, 3)
    changes.cancel_occurrence(town.session, boss.asker, dinner(town).id or 0, WHY, now=town.now)
    (letter,) = town.queued("occurrence-cancelled")
    screen = read(town, letter)
    assert isinstance(screen, Screen)
    assert "torsdag den 3. december kl. 17.30" in screen.text
    assert letter.person == karen.asker.id


def test_who_is_not_on_it_any_more_hears_nothing(town: Town, boss: Citizen) -> None:
    karen = joins(town)
    moves(town, boss, 6)
    (letter,) = town.queued("occurrence-moved")
    karen.taps("Meld afbud")
    assert isinstance(read(town, letter), Skip)


def test_jeg_kommer_under_a_time_of_before_is_asked_again(town: Town, boss: Citizen) -> None:
    karen = joins(town)
    moves(town, boss, 6)
    reads(town, karen)
    old = karen.button("Jeg kommer")
    moves(town, boss, -6)
    karen.presses(old)
    assert "Nu er det torsdag den 3. december kl. 14.30" in karen.said
    assert "Kan du også torsdag den 3. december kl. 14.30?" in karen.said
    karen.taps("Jeg kommer")
    assert "Tak. Så ses vi." in karen.said
    karen.presses(old)
    assert "Nu er det" in karen.said
    assert "Kan du også" not in karen.said, "they have said yes to the time that holds"


def test_a_volunteers_old_yes_is_asked_again(town: Town, boss: Citizen) -> None:
    cook = helps(town)
    moves(town, boss, 6)
    reads(town, cook)
    old = cook.button("Jeg kommer")
    moves(town, boss, -6)
    cook.presses(old)
    assert "Nu er det torsdag den 3. december kl. 14.30" in cook.said
    assert "Kan du også på det nye tidspunkt?" in cook.said
    cook.taps("Jeg kommer")
    assert "Tak. Så ses vi." in cook.said
    agreed = town.session.exec(select(Assignment.agreed_start)).one()
    assert agreed == dinner(town).starts_at
