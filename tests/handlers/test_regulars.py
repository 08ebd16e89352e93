"""`Kom hver torsdag`: no more taps every week."""

import datetime as dt

import pytest
from sqlmodel import col, select

from catalog.people.silence import REMINDER, opt_out
from catalog.regulars.assigning import assign
from catalog.regulars.placing import place
from db.models import Occurrence, Outbox, Role, Shift
from handlers.notice import Skip
from handlers.notices import render_notice
from handlers.screen import Screen
from handlers.taps import JoinAnyway, ShowSignUp
from handlers.texts.texts import texts_in
from tests.town import Citizen, Town

DA = texts_in("da")
SLUG = "faellesspisning"
WEEK = dt.timedelta(days=7)


@pytest.fixture
def karen(town: Town) -> Citizen:
    return town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig tors. 3.12.").taps("Kom hver torsdag")


def shown(town: Town, letter: Outbox) -> Screen | Skip:
    return render_notice(
        town.session,
        letter.kind,
        letter.payload or {},
        letter.person,
        town.house,
        now=letter.send_after,
        doubt=False,
    )


def test_one_tap_and_a_place_each_week_with_one_message(town: Town, karen: Citizen) -> None:
    assert "Du kommer fast" in karen.said
    assert "hver torsdag" in karen.said
    place(town.session, now=town.now)
    (letter,) = town.queued("regular-place")
    screen = shown(town, letter)
    assert isinstance(screen, Screen)
    assert "Din plads er klar" in screen.text
    assert "torsdag den 10. december" in screen.text
    assert [row[0].label for row in screen.rows] == ["Jeg kommer", "Meld afbud"]
    karen.screens.append(screen)
    karen.taps("Jeg kommer")
    assert karen.sees("Så ses vi")
    assert shown(town, letter) == Skip("answered")


def test_meld_afbud_is_for_this_week_only(town: Town, karen: Citizen) -> None:
    place(town.session, now=town.now)
    screen = shown(town, town.queued("regular-place")[0])
    assert isinstance(screen, Screen)
    karen.screens.append(screen)
    karen.taps("Meld afbud")
    assert karen.sees("Du er meldt fra")
    assert place(town.session, now=town.now + WEEK) == 1


def test_everything_can_be_changed_from_mine(town: Town, karen: Citizen) -> None:
    karen.says("/mine").taps("Fællesspisning, hver torsdag")
    karen.taps("Hver anden uge")
    assert "hver anden torsdag" in karen.said
    karen.taps("Ret antal").says("3")
    assert "I er 3 hver gang" in karen.said
    karen.taps("Ret antal").taps("2")
    assert "I er 2 hver gang" in karen.said
    karen.taps("Hold pause").taps("Med igen tors. 31.12.")
    assert "Du er med igen fra den 31. december 2026" in karen.said
    karen.taps("Slut med pausen")
    assert "Du holder pause" not in karen.said
    karen.taps("Kom ikke fast mere")
    assert "Du kommer ikke fast mere" in karen.said
    karen.says("/mine")
    assert "Her kommer du fast" not in karen.said


def test_the_button_is_gone_once_one_comes_regularly(town: Town, karen: Citizen) -> None:
    assert not karen.says("/mine").taps("tors. 3.12.").sees("Kom hver")
    bo = town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig tors. 3.12.")
    assert bo.sees("Kom hver torsdag")


def test_who_wants_no_reminders_gets_no_weekly_message(town: Town, karen: Citizen) -> None:
    place(town.session, now=town.now)
    opt_out(town.session, karen.asker, REMINDER, now=town.now)
    assert shown(town, town.queued("regular-place")[0]) == Skip("opted-out")


def test_without_a_place_one_is_told_once_and_can_try(town: Town, karen: Citizen) -> None:
    date = town.next_date(SLUG, skip=1)
    date.seats = 1
    town.session.flush()
    bo = town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig tors. 10.12.")
    assert bo.sees("Du er tilmeldt")
    assert [place(town.session, now=town.now) for _ in range(2)] == [0, 0]
    (letter,) = town.queued("regular-no-place")
    screen = shown(town, letter)
    assert isinstance(screen, Screen)
    assert [row[0].label for row in screen.rows] == ["Tilmeld mig tors. 10.12."]


@pytest.fixture
def cook(town: Town) -> Citizen:
    """Somebody in the kitchen team with the shift of the 3rd of December."""
    return town.person().says("/frivillig").taps("Fællesspisning").taps("køkken").taps("Tag vagten")


def test_a_volunteer_helps_every_week_with_one_tap_and_one_message(town: Town, cook: Citizen) -> None:
    cook.taps("Kom hver torsdag")
    assert "Du hjælper fast" in cook.said
    assert "køkken, hver torsdag" in cook.said
    assign(town.session, now=town.now)
    letter = town.queued("regular-shift")[0]
    screen = shown(town, letter)
    assert isinstance(screen, Screen)
    assert "Din faste vagt" in screen.text
    assert "torsdag den 10. december" in screen.text
    assert [row[0].label for row in screen.rows] == ["Jeg kommer", "Meld afbud", "Se vagten"]
    cook.screens.append(screen)
    cook.taps("Jeg kommer")
    assert cook.sees("Så ses vi")
    assert shown(town, letter) == Skip("answered")


def test_a_volunteer_cancels_one_week_through_the_one_question(town: Town, cook: Citizen) -> None:
    cook.taps("Kom hver torsdag")
    assign(town.session, now=town.now)
    screen = shown(town, town.queued("regular-shift")[0])
    assert isinstance(screen, Screen)
    cook.screens.append(screen)
    cook.taps("Meld afbud")
    assert cook.sees("Find en afløser")
    cook.taps("Jeg kan slet ikke komme")
    assert cook.sees("Du er meldt fra")
    assert assign(town.session, now=town.now) == 0


def test_a_pause_says_how_many_shifts_it_frees(town: Town, cook: Citizen) -> None:
    cook.taps("Kom hver torsdag")
    assign(town.session, now=town.now)
    cook.says("/vagter").taps("Fællesspisning, køkken, hver torsdag").taps("Hold pause")
    cook.taps("Med igen tors. 31.12.")
    assert DA("regular-freed", freed=3) in cook.said
    assert DA("regular-kept", kept=1) in cook.said
    cook.says("/mine").taps("Fællesspisning, køkken, hver torsdag").taps("Kom ikke fast mere")
    assert "Du er ikke længere fast frivillig" in cook.said
    assert not cook.says("/vagter").sees("Fællesspisning, køkken")


def test_leaving_the_team_ends_it(town: Town, cook: Citizen) -> None:
    cook.taps("Kom hver torsdag").says("/vagter").taps("Stop som køkken")
    assert not cook.says("/mine").sees("Fællesspisning, køkken, hver")


def test_when_others_are_enough_one_is_told(town: Town, cook: Citizen) -> None:
    cook.taps("Kom hver torsdag")
    shift = town.session.exec(
        select(Shift).where(Shift.occurrence == town.next_date(SLUG, skip=1).id)
    ).first()
    assert shift is not None
    shift.needed = 0
    town.session.flush()
    assign(town.session, now=town.now)
    screen = shown(town, town.queued("regular-no-shift")[0])
    assert isinstance(screen, Screen)
    assert "er der nok til at hjælpe" in screen.text


def test_the_weekly_message_says_when_one_is_a_guest_elsewhere_then(town: Town, cook: Citizen) -> None:
    cook.taps("Kom hver torsdag")
    assign(town.session, now=town.now)
    other = town.next_date("vores-ishoej")
    dinner = town.session.exec(
        select(Occurrence).where(
            Occurrence.initiative == SLUG, col(Occurrence.original_start).startswith("2026-12-10")
        )
    ).one()
    other.starts_at, other.ends_at = dinner.starts_at, dinner.ends_at
    other.closes_at = dinner.starts_at
    town.session.flush()
    cook.uses(JoinAnyway(other.id or 0, 1, queue=False))
    screen = shown(town, town.queued("regular-shift")[0])
    assert isinstance(screen, Screen)
    assert "Kan du ikke nå begge dele, så meld afbud til det ene." in screen.text
    assert "Redaktionsmøde" in screen.text
    labels = [row[0].label for row in screen.rows]
    assert labels[:3] == ["Jeg kommer", "Meld afbud", "Se vagten"]
    assert isinstance(screen.rows[3][0].tap, ShowSignUp)
    town.edit("vores-ishoej", modes={"guests": "discreet", "volunteers": "open"})
    hidden = shown(town, town.queued("regular-shift")[0])
    assert isinstance(hidden, Screen)
    assert "Redaktionsmøde" not in hidden.text


def test_who_comes_every_week_hears_why_it_stops(town: Town) -> None:
    boss = town.person(Role.COORDINATOR, SLUG)
    karen = town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig tors. 3.12.").taps("Kom hver torsdag")
    town.now += dt.timedelta(minutes=5)
    boss.says("/koordinator").taps("tors. 3.12.").taps("Ret gangene").taps("Stop efter en dato")
    boss.taps("tors. 3.12. er den sidste").says("Salen er solgt").taps("Ja, stop rækken")
    (letter,) = town.queued("regular-stopped")
    screen = shown(town, letter)
    assert isinstance(screen, Screen)
    assert letter.person == karen.asker.id
    assert "Fællesspisning holder op" in screen.text
    assert "Den sidste gang er torsdag den 3. december" in screen.text
    assert "Grund: Salen er solgt" in screen.text
