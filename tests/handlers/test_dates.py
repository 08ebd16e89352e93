"""A coordinator cancels and moves dates; people hear why, from what to what, and are asked again."""

import datetime as dt

import pytest
from sqlmodel import col, select

from catalog.people.register import asker_of
from catalog.schedule.holidays import ask_about_holidays
from catalog.shifts import asked_again
from db.models import Assignment, Occurrence, OccurrenceStatus, Outbox, Person, Role, Shift
from handlers.notice import Skip
from handlers.notices import render_notice
from handlers.screen import Screen
from handlers.shift_taps import HelpAs, KeepShift, TakeShift
from handlers.taps import AskCancelDate, CancelDate, GiveReason, HoldDate, KeepDate, ManageDate
from handlers.texts.texts import texts_in
from tests.town import Citizen, Town

DA = texts_in("da")
SLUG = "faellesspisning"


@pytest.fixture
def boss(town: Town) -> Citizen:
    return town.person(Role.COORDINATOR, SLUG)


def joins(town: Town, day: str = "tors. 10.12.") -> Citizen:
    return town.person().says(f"/start o_{SLUG}").taps(f"Tilmeld mig {day}")


def opens(boss: Citizen, day: str = "tors. 10.12.") -> Citizen:
    return boss.says("/koordinator").taps(day)


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


def row(town: Town, day: str) -> Occurrence:
    found = select(Occurrence).where(
        Occurrence.initiative == SLUG, col(Occurrence.original_start).startswith(day)
    )
    return town.session.exec(found).one()


def test_cancelling_takes_a_reason_and_a_yes_and_tells_everyone(town: Town, boss: Citizen) -> None:
    karen, piotr = joins(town), joins(town)
    town.session.get_one(Person, piotr.asker.id).language = "pl"
    opens(boss)
    assert "2 personer er med" in boss.said
    boss.taps("Aflys tors. 10.12.")
    assert "2 pladser og 2 personer" in boss.said
    assert "Hvorfor?" in boss.said
    boss.taps("Værten er blevet syg.")
    assert boss.sees("Grund: Værten er blevet syg.")
    assert town.queued("occurrence-cancelled") == []
    boss.taps("Ja, aflys for alle")
    assert boss.sees("2 personer får besked")
    assert boss.sees("Fortryd")
    date = row(town, "2026-12-10")
    assert date.status is OccurrenceStatus.CANCELLED
    letters = {one.person: one for one in town.queued("occurrence-cancelled")}
    screens = {person: shown(town, letter) for person, letter in letters.items()}
    danish, polish = screens[karen.asker.id], screens[piotr.asker.id]
    assert isinstance(danish, Screen)
    assert isinstance(polish, Screen)
    assert "Værten er blevet syg." in danish.text
    assert "De næste gange er: torsdag den 3. december kl. 17.30, torsdag den 17. december" in danish.text
    labels = [button.label for line in danish.rows for button in line]
    assert labels == ["Tilmeld mig tors. 3.12.", "Skriv til os"], "the 17th has not opened yet"
    assert "Gospodarz zachorował." in polish.text


def test_fortryd_takes_it_back_unheard(town: Town, boss: Citizen) -> None:
    joins(town)
    opens(boss).taps("Aflys").taps("Vi mangler frivillige").taps("Ja, aflys for alle").taps("Fortryd")
    assert boss.sees("Ingen har fået besked")
    assert row(town, "2026-12-10").status is OccurrenceStatus.PLANNED
    assert [one.reason for one in town.queued("occurrence-cancelled")] == ["undone"]


def test_a_cancelled_date_can_be_held_after_all(town: Town, boss: Citizen) -> None:
    opens(boss).taps("Aflys").taps("Lokalet er optaget").taps("Ja, aflys for alle")
    assert boss.sees("Aflyst")
    boss.taps("Tilbage").taps("Hold den alligevel")
    assert boss.sees("Det bliver alligevel til noget")


def test_a_date_moved_to_another_day_asks_again(town: Town, boss: Citizen) -> None:
    karen = joins(town)
    town.session.get_one(Person, karen.asker.id).language = "en"
    town.now += dt.timedelta(minutes=5)
    opens(boss).taps("Flyt tors. 10.12.").says("i overmorgen")
    assert boss.sees("Det kunne jeg ikke læse")
    boss.says("11.12. kl. 18.00")
    assert "Nu: <b>fredag den 11. december kl. 18.00" in boss.said
    boss.says("Salen skal males <af> os")
    assert boss.sees("Grund: Salen skal males &lt;af&gt; os")
    assert boss.sees("bliver spurgt, om de også kan")
    boss.taps("Ja, flyt for alle")
    (letter,) = town.queued("occurrence-moved")
    screen = shown(town, letter)
    assert isinstance(screen, Screen)
    assert "Before: Thursday 10 December at 17:30" in screen.text
    assert "Now: <b>Friday 11 December at 18:00" in screen.text
    assert "Written in Danish: Salen skal males &lt;af&gt; os" in screen.text
    assert "Can you also come Friday 11 December at 18:00?" in screen.text
    assert "Your place stays yours until sign-up closes" in screen.text
    opens(boss, "fre. 11.12.")
    assert "Mangler svar om den nye tid (1)" in boss.said
    karen.screens.append(screen)
    town.now += dt.timedelta(minutes=5)
    karen.taps("I am coming")
    opens(boss, "fre. 11.12.")
    assert "Mangler svar" not in boss.said


def test_who_is_asked_too_late_to_answer_keeps_the_place_and_reads_so(town: Town, boss: Citizen) -> None:
    joins(town)
    date = row(town, "2026-12-10")
    town.now = date.starts_at - dt.timedelta(minutes=30)
    opens(boss).taps("Flyt").says("kl. 20.00").taps("Lokalet er optaget").taps("Ja, flyt for alle")
    (letter,) = town.queued("occurrence-moved")
    screen = shown(town, letter)
    assert isinstance(screen, Screen)
    assert "Kan du også" in screen.text
    assert "Din plads er din, også hvis du ikke når at svare." in screen.text
    assert "til tilmeldingen lukker" not in screen.text


def test_volunteers_are_asked_too_and_say_yes_or_no_in_the_message(town: Town, boss: Citizen) -> None:
    date = row(town, "2026-12-10")
    cook, both = town.person(), joins(town)
    shift = town.session.exec(select(Shift).where(Shift.occurrence == date.id, Shift.role == "køkken")).one()
    for one in (cook, both):
        one.uses(HelpAs(shift.id or 0)).uses(TakeShift(shift.id or 0))
    town.now += dt.timedelta(minutes=5)
    opens(boss).taps("Flyt tors. 10.12.").says("11.12. kl. 18.00").says("Salen skal males")
    boss.taps("Ja, flyt for alle")
    first, second = town.queued("occurrence-moved")
    letters = {letter.person: shown(town, letter) for letter in (first, second)}
    asked, asked_twice = letters[cook.asker.id], letters[both.asker.id]
    assert isinstance(asked, Screen)
    assert isinstance(asked_twice, Screen)
    assert "Din vagt: køkken, fredag den 11. december kl. 16.00" in asked.text
    assert texts_in("da")("moved-shift-also") in asked.text
    opens(boss, "fre. 11.12.")
    assert "Mangler svar om den nye tid (3)" in boss.said
    assert boss.said.count("(køkken)") == 2
    town.now += dt.timedelta(minutes=5)
    cook.screens.append(asked)
    assert [one.label for line in asked.rows[:2] for one in line] == ["Jeg kommer", "Meld afbud"]
    cook.taps("Jeg kommer")
    both.screens.append(asked_twice)
    labels = {one.label for line in asked_twice.rows for one in line}
    assert {"Jeg kommer", "Meld afbud", "Jeg kommer (køkken)", "Meld afbud (køkken)"} < labels
    both.taps("Meld afbud (køkken)")
    assert "Jeg kan slet ikke komme" in both.labels
    both.taps("Jeg kan slet ikke komme")
    opens(boss, "fre. 11.12.")
    assert "Mangler svar om den nye tid (1)" in boss.said


def test_hosts_are_told_of_silent_volunteers_in_time(town: Town, boss: Citizen) -> None:
    date, cook = row(town, "2026-12-10"), town.person()
    shift = town.session.exec(select(Shift).where(Shift.occurrence == date.id, Shift.role == "køkken")).one()
    cook.uses(HelpAs(shift.id or 0)).uses(TakeShift(shift.id or 0))
    town.now += dt.timedelta(minutes=5)
    opens(boss).taps("Flyt tors. 10.12.").says("11.12. kl. 18.00").says("Salen skal males")
    boss.taps("Ja, flyt for alle")
    town.now = shift.starts_at - dt.timedelta(hours=20)
    assert asked_again.tell_hosts(town.session, now=town.now) == 1
    (letter,) = town.queued("volunteers-unanswered")
    screen = shown(town, letter)
    assert isinstance(screen, Screen)
    assert "(køkken)" in screen.text
    mine = town.session.exec(select(Assignment.id)).one()
    cook.uses(KeepShift(mine or 0))
    assert isinstance(shown(town, letter), Skip)


def test_an_hour_later_asks_nobody(town: Town, boss: Citizen) -> None:
    karen = joins(town)
    town.now += dt.timedelta(minutes=5)
    opens(boss).taps("Flyt").taps("En time senere").taps("Vejret er for dårligt").taps("Ja, flyt for alle")
    (letter,) = town.queued("occurrence-moved")
    screen = shown(town, letter)
    assert isinstance(screen, Screen)
    assert "Kan du også" not in screen.text
    assert letter.person == karen.asker.id


def test_only_coordinators_of_the_initiative_change_dates(town: Town, boss: Citizen) -> None:
    date = row(town, "2026-12-10")
    for somebody in (
        town.person(),
        town.person(Role.HOST, SLUG),
        town.person(Role.COORDINATOR, "brunchcafe"),
    ):
        for tap in (AskCancelDate(date.id or 0), GiveReason(date.id or 0, 0), CancelDate(date.id or 0)):
            town.now += dt.timedelta(minutes=1)
            somebody.uses(tap)
            assert somebody.sees("kun værter og koordinatorer") or somebody.sees("passer ikke længere")
    host = town.person(Role.HOST, SLUG).uses(ManageDate(date.id or 0))
    assert host.sees("Fællesspisning")
    assert not any(label.startswith(("Aflys", "Flyt")) for label in host.labels)
    assert row(town, "2026-12-10").status is OccurrenceStatus.PLANNED


def test_a_yes_without_its_question_does_nothing(town: Town, boss: Citizen) -> None:
    date = row(town, "2026-12-10")
    boss.uses(CancelDate(date.id or 0))
    assert boss.sees("passer ikke længere")
    opens(boss).taps("Aflys").uses(CancelDate(date.id or 0))
    assert boss.sees("passer ikke længere"), "no reason was given"
    opens(boss, "tors. 17.12.").taps("Aflys tors. 17.12.").taps("Det er helligdag").uses(
        CancelDate(date.id or 0)
    )
    assert boss.sees("passer ikke længere"), "the yes was to another date"
    assert row(town, "2026-12-10").status is OccurrenceStatus.PLANNED


def test_a_reason_too_long_is_asked_for_again(town: Town, boss: Citizen) -> None:
    opens(boss).taps("Aflys").says("x" * 501)
    assert boss.sees("højst 500 tegn")
    boss.says("Kokken er på ferie")
    assert boss.sees("Ja, aflys for alle")


def test_hosts_without_dates_get_help(town: Town) -> None:
    host = town.person(Role.HOST, "sorggruppe-maend").says("/koordinator")
    assert host.sees("/hvem_kom")


def test_the_notice_about_the_unanswered_is_for_hosts_only(town: Town, boss: Citizen) -> None:
    karen = joins(town)
    person = town.session.get_one(Person, karen.asker.id)
    assert asker_of(town.session, person).roles == frozenset()
    date = row(town, "2026-12-10")
    shown_to_karen = render_notice(
        town.session,
        "still-unanswered",
        {"occurrence": date.id},
        person.id,
        town.house,
        now=town.now,
        doubt=False,
    )
    assert shown_to_karen == Skip("no longer host")


def test_a_holiday_is_asked_about_and_kept(town: Town, boss: Citizen) -> None:
    assert ask_about_holidays(town.session, now=town.now) > 0
    screen = shown(town, town.queued("holiday")[0])
    assert isinstance(screen, Screen)
    assert "falder på en helligdag" in screen.text
    labels = [button.label for line in screen.rows for button in line]
    assert [label.split()[0] for label in labels] == ["Behold", "Aflys", "Flyt"]
    boss.screens.append(screen)
    boss.taps("Behold")
    assert boss.sees("holdt som planlagt")
    boss.taps("Tilbage")
    assert boss.sees("Det er ")
    assert ask_about_holidays(town.session, now=town.now) == 0


def test_a_date_that_is_off_or_over_is_not_kept(town: Town, boss: Citizen) -> None:
    date = row(town, "2026-12-10")
    boss.uses(AskCancelDate(date.id or 0)).taps("Det er helligdag").taps("Ja, aflys for alle")
    town.now += dt.timedelta(minutes=1)
    boss.uses(KeepDate(date.id or 0))
    assert boss.said == DA("error-occurrence-cancelled")
    boss.uses(HoldDate(date.id or 0))
    town.now = date.starts_at
    boss.uses(KeepDate(date.id or 0))
    assert boss.said == DA("error-occurrence-over")
