"""Bemanding: a coordinator sees where people lack, asks three by name, and hears the answers."""

import datetime as dt

import pytest
from sqlmodel import col, select, update

from catalog.people.register import set_call_name
from catalog.shifts import coverage_news, standins
from db.engine import ring_of
from db.models import AskStatus, Consent, Grant, Outbox, Role, ShiftAsk
from handlers.callbacks import pack
from handlers.notice import Skip
from handlers.notices import render_notice
from handlers.screen import Screen
from handlers.taps import ChooseHelpers, Coverage, ShowCoverage, TryHelping
from handlers.texts.dates import Calendar
from handlers.texts.texts import texts_in
from tests.handlers.test_shifts import cook, letters, next_shift, tap_of
from tests.screen_facts import COPENHAGEN
from tests.screens import SCREENS
from tests.town import Citizen, Town

DA = texts_in("da")
SLUG = "faellesspisning"
DAY = dt.timedelta(days=1)
MOST_BUTTONS = 6


@pytest.fixture
def boss(town: Town) -> Citizen:
    return named(town.person(Role.COORDINATOR, SLUG), "Jonas")


def named(citizen: Citizen, name: str) -> Citizen:
    set_call_name(citizen.town.session, citizen.asker, name)
    return citizen


def team(town: Town, *names: str) -> list[Citizen]:
    return [named(cook(town), name) for name in names]


def chooses(boss: Citizen, *names: str) -> Citizen:
    """Open the next shift in the kitchen and choose these."""
    boss.says("/koordinator").taps("Bemanding").taps("tors. 3.12. køkken")
    for name in names:
        boss.taps(name)
    return boss


def rendered(town: Town, letter: Outbox) -> Screen | Skip:
    return render_notice(
        town.session,
        letter.kind,
        letter.payload or {},
        letter.person,
        town.house,
        now=max(town.now, letter.send_after),
        doubt=False,
    )


def test_the_next_four_weeks_of_ones_initiative(town: Town, boss: Citizen) -> None:
    boss.says("/koordinator").taps("Bemanding")
    assert "Mangler de næste fire uger: 24" in boss.said
    assert "torsdag den 3. december kl. 15.30-19.30" in boss.said
    assert "Ingen på holdet endnu: køkken, vært" in boss.said
    team(town, "Karen")
    boss.says("/koordinator").taps("Bemanding")
    assert "Hænger på én person: køkken (Karen)" in boss.said
    assert "Ingen på holdet endnu: vært" in boss.said
    boss.taps("Flere")
    assert "torsdag den 17. december" in boss.said


def test_three_are_asked_and_the_first_yes_gets_it(town: Town, boss: Citizen) -> None:
    karen, ali, bo, _ = team(town, "Karen", "Ali", "Bo", "Dora")
    chooses(boss, "Karen", "Ali", "Bo")
    assert "Valgt: Karen, Ali, Bo" in boss.said
    boss.taps("Send spørgsmålet (3)")
    assert "Nu spørger jeg Karen, Ali, Bo" in boss.said
    (letter,) = letters(town, ali, "shift-ask")
    assert "Kære Ali. Jonas vil gerne spørge netop dig" in letter.text
    ali.uses(tap_of(letter, "Tag vagten"))
    assert "Vagten er din" in ali.said
    bo.uses(tap_of(letters(town, bo, "shift-ask")[0], "Ikke denne gang"))
    said = [one.text for one in letters(town, boss, "shift-answered")]
    assert "Ali har taget vagten" in said[0]
    assert "Mangler: 3" in said[0]
    assert "Bo kan ikke denne gang" in said[1]
    assert letters(town, karen, "shift-ask"), "three places are left, so Karen is still asked"


def test_a_fourth_is_refused_and_the_three_stay_chosen(town: Town, boss: Citizen) -> None:
    team(town, "Karen", "Ali", "Bo", "Dora")
    chooses(boss, "Karen", "Ali", "Bo").taps("Flere")
    boss.taps("Dora")
    assert boss.said == DA("error-too-many-asked", most=3)
    chooses(boss)
    assert "Valgt: Karen, Ali, Bo" in boss.said
    boss.taps("Valgt: Ali").taps("Send spørgsmålet (2)")
    assert "Nu spørger jeg Karen, Bo" in boss.said


def test_asking_is_undone_before_it_leaves(town: Town, boss: Citizen) -> None:
    (karen,) = team(town, "Karen")
    chooses(boss, "Karen").taps("Send spørgsmålet").taps("Fortryd")
    assert "Ingen er blevet spurgt" in boss.said
    assert letters(town, karen, "shift-ask") == []


def test_pressed_twice_it_asks_once(town: Town, boss: Citizen) -> None:
    team(town, "Karen")
    chooses(boss, "Karen")
    again = boss.button("Send spørgsmålet")
    boss.presses(again).presses(again)
    assert "Er spurgt og har ikke svaret: Karen" in boss.said
    assert len(town.queued("shift-ask")) == 1


def test_a_coordinator_without_a_name_is_the_coordinator(town: Town) -> None:
    boss = town.person(Role.COORDINATOR, SLUG)
    (karen,) = team(town, "Karen")
    chooses(boss, "Karen").taps("Send spørgsmålet")
    assert "Kære Karen. Koordinatoren vil gerne" in letters(town, karen, "shift-ask")[0].text


def test_a_volunteer_can_end_being_asked(town: Town, boss: Citizen) -> None:
    (karen,) = team(town, "Karen")
    chooses(boss, "Karen").taps("Send spørgsmålet")
    karen.uses(tap_of(letters(town, karen, "shift-ask")[0], "Spørg mig ikke mere"))
    assert "spørger jeg dig ikke mere" in karen.said
    assert town.session.exec(select(ShiftAsk.status)).one() is AskStatus.NO
    assert "Karen kan ikke denne gang" in letters(town, boss, "shift-answered")[0].text
    assert karen.says("/vagter").sees("Spørg mig gerne igen")
    karen.taps("Spørg mig gerne igen")
    assert "Så spørger jeg dig igen" in karen.said
    assert not karen.says("/vagter").sees("Spørg mig gerne igen")


def test_others_coordinators_see_and_ask_nothing(town: Town, boss: Citizen) -> None:
    team(town, "Karen")
    shift = next_shift(town).id or 0
    lise = town.person(Role.COORDINATOR, "brunchcafe")
    for tap in (ShowCoverage(SLUG), ChooseHelpers(shift)):
        town.now += dt.timedelta(minutes=1)
        assert lise.uses(tap).said == DA("error-not-allowed")
    assert "Fællesspisning" not in lise.uses(Coverage()).said
    assert not town.person(Role.HOST, SLUG).says("/koordinator").sees("Bemanding")


def test_a_button_outlives_no_role(town: Town, boss: Citizen) -> None:
    (karen,) = team(town, "Karen")
    chooses(boss, "Karen")
    send = boss.button("Send spørgsmålet")
    town.session.exec(update(Grant).where(col(Grant.person) == boss.asker.id).values(revoked_at=town.now))
    assert boss.presses(send).said == DA("error-not-allowed")
    assert letters(town, karen, "shift-ask") == []


def test_answers_are_told_to_nobody_whose_role_is_gone(town: Town, boss: Citizen) -> None:
    (karen,) = team(town, "Karen")
    chooses(boss, "Karen").taps("Send spørgsmålet")
    karen.uses(tap_of(letters(town, karen, "shift-ask")[0], "Tag vagten"))
    town.session.exec(update(Grant).where(col(Grant.person) == boss.asker.id).values(revoked_at=town.now))
    (letter,) = town.queued("shift-answered")
    assert rendered(town, letter) == Skip("no longer coordinator")


def test_silence_is_told(town: Town, boss: Citizen) -> None:
    team(town, "Karen")
    town.now -= 2 * DAY
    chooses(boss, "Karen").taps("Send spørgsmålet")
    town.now += 2 * DAY - dt.timedelta(hours=1)
    standins.lead_on(town.session, now=town.now)
    (said,) = letters(town, boss, "shift-answered")
    assert "Karen har ikke svaret" in said.text
    boss.uses(tap_of(said, "Spørg en anden"))
    assert "Alle på holdet er spurgt" in boss.said


def test_the_morning_notice_says_what_the_screen_says(town: Town, boss: Citizen) -> None:
    assert coverage_news.tell(town.session, zone=town.house.zone, quiet=town.house.quiet, now=town.now) == 1
    (letter,) = town.queued("coverage")
    screen = rendered(town, letter)
    assert isinstance(screen, Screen)
    assert "Nyt om bemandingen" in screen.text
    assert "Mangler de næste fire uger: 24" in screen.text
    boss.uses(tap_of(screen, "tors. 3.12. køkken"))
    assert "Der er ingen på holdet endnu" in boss.said
    town.session.exec(update(Grant).where(col(Grant.person) == boss.asker.id).values(revoked_at=town.now))
    assert rendered(town, letter) == Skip("no longer coordinator")


def test_somebody_elses_seal_opens_nothing(town: Town, boss: Citizen) -> None:
    sealed = pack(Coverage(), boss.asker.id, ring_of(town.session))
    assert town.person(Role.COORDINATOR).sends_data(sealed).said == DA("old-button")


def test_after_a_yes_one_chooses_what_to_help_with(town: Town) -> None:
    karen = town.person().uses(TryHelping(SLUG, yes=True))
    assert "Tak, fordi du vil prøve" in karen.said
    assert karen.sees("køkken")
    assert town.session.exec(select(Consent.kind)).all() == ["be-asked"]
    karen.taps("køkken")
    assert "Du er nu med" in karen.said


def test_after_a_no_there_is_no_more_to_it(town: Town) -> None:
    karen = town.person().uses(TryHelping(SLUG, yes=False))
    assert karen.said == DA("try-no-done")
    assert town.session.exec(select(Consent.id)).all() == []


def test_no_screen_of_coverage_has_more_than_six_buttons() -> None:
    kinds = ("coverage.", "third_visit.", "dates.overview", "shift_notices.asked")
    sizes = {
        name: sum(len(row) for row in make(DA, Calendar("da", COPENHAGEN)).rows)
        for name, make in SCREENS.items()
        if name.startswith(kinds)
    }
    assert {name: size for name, size in sizes.items() if size > MOST_BUTTONS} == {}
