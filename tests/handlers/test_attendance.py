"""The list at the door: names stepped through, heads without a name, a typed total, the sums."""

import datetime as dt

import pytest
from sqlmodel import select

from catalog import reminders
from catalog.quiet import QuietHours
from db import delivering, outbox
from db.models import Attendance, HeadCount, Occurrence, Outbox, Outcome, Participation, Role, Series
from handlers.taps import SaveAttendance, SetTotal, ShowAttendance
from handlers.texts.texts import texts_in
from tests.domain.people_and_dates import ZONE
from tests.town import Citizen, Town

DA = texts_in("da")


@pytest.fixture
def dinner(town: Town) -> int:
    """A dinner for Karen's party of three and for Omar, which has begun."""
    date = town.next_date("faellesspisning")
    karen = town.person().says("/start o_faellesspisning").taps("Tilmeld mig").taps("Vi er flere").says("3")
    karen.says("Karen")
    town.person().says("/start o_faellesspisning").taps("Tilmeld mig").says("Omar")
    town.now = date.starts_at + dt.timedelta(hours=1)
    return date.id or 0


@pytest.fixture
def host(town: Town, dinner: int) -> Citizen:
    assert dinner
    return town.person(Role.HOST, "faellesspisning")


def test_one_date_shows_its_list_at_once(host: Citizen) -> None:
    host.says("/hvem_kom")
    assert [label for label in host.labels if label.startswith(("Karen", "Omar"))] == [
        "Karen (3)",
        "Omar (1)",
    ]
    for label in ("Alle er kommet", "+1 uden navn", "Gem"):
        assert label in host.labels


def test_whom_the_reminder_may_not_have_reached_is_named_until_the_start(
    town: Town, host: Citizen, dinner: int
) -> None:
    begun = town.now
    starts = town.session.get_one(Occurrence, dinner).starts_at
    town.now = starts - dt.timedelta(hours=2)
    reminders.plan(town.session, now=town.now, quiet=QuietHours(), zone=ZONE)
    for row in town.session.exec(select(Outbox).where(Outbox.kind == "reminder")).all():
        row.outcome = Outcome.UNCERTAIN
    host.says("/hvem_kom")
    assert DA("attendance-unsure", name="Karen") in host.said
    town.now = begun
    assert DA("attendance-unsure", name="Karen") not in host.says("/hvem_kom").said


def test_a_name_steps_through_its_party(host: Citizen) -> None:
    host.says("/hvem_kom")
    for said in ("Karen: 3 kom", "Karen: 2 kom", "Karen: 1 kom", "Karen: kom ikke", "Karen: 3 kom"):
        host.taps("Karen")
        assert said in host.labels
        assert host.last.edit
        assert host.last.toast


def test_the_sums_are_saved_and_the_names_are_gone(town: Town, host: Citizen, dinner: int) -> None:
    host.says("/hvem_kom").taps("Alle er kommet").taps("+1 uden navn").taps("+1 uden navn").taps("Gem")
    assert "6" in host.said
    assert "Karen" not in host.said
    assert not any("Karen" in label for label in host.labels)
    rows = town.session.exec(select(Participation).where(Participation.occurrence == dinner)).all()
    assert sum(row.heads for row in rows) == 6
    assert host.says("/hvem_kom").said != DA("attendance-none")


def test_a_typed_number_is_the_total(town: Town, host: Citizen, dinner: int) -> None:
    host.says("/hvem_kom").taps("Karen").says("10")
    assert DA("attendance-sums", came=3, nameless=7, total=10) in host.said
    host.taps("Gem")
    assert town.session.get_one(HeadCount, dinner).nameless == 7


def test_a_list_with_names_goes_when_another_takes_its_place(town: Town, host: Citizen) -> None:
    host.says("/hvem_kom")
    arrives(town, host, message=77)
    town.now += dt.timedelta(minutes=1)
    assert host.says("10").last.delete == 77
    arrives(town, host, message=78)
    assert host.says("/hvem_kom").last.delete == 78


def test_a_list_that_was_pressed_on_goes_when_the_total_is_typed(host: Citizen) -> None:
    pressed_on = host.says("/hvem_kom").taps("Karen").last
    assert pressed_on.delete is None
    assert host.says("10").last.delete == 1
    assert host.says("11").last.delete is None, "the next one is not sent yet"


def arrives(town: Town, citizen: Citizen, *, message: int) -> None:
    """The screen just answered with is sent, and Telegram gives it a number."""
    person, calls = citizen.asker.id, [("sendMessage", {"text": citizen.said})]
    (letter,) = outbox.reply(
        town.session, calls, chat_id=citizen.number, person=person, holder="w", now=town.now, real=1.0
    )
    assert delivering.finish(town.session, letter, "w", Outcome.SENT, now=town.now, message_id=message)


@pytest.mark.parametrize("number", ["2", "5001", "9999"])
def test_a_number_that_cannot_be_is_explained(host: Citizen, number: str) -> None:
    host.says("/hvem_kom").taps("Karen").says(number)
    assert host.said in {DA("error-too-few-came", ticked=3), DA("error-total-too-big", most=5000)}


@pytest.mark.parametrize("text", ["12", "der kom 12 i dag", "vi var tolv"])
def test_a_number_out_of_the_blue_is_asked_about(town: Town, host: Citizen, dinner: int, text: str) -> None:
    host.says(text)
    assert DA("attendance-confirm-total", total=12, title="Fællesspisning") in host.said
    host.taps("Ja")
    assert DA("attendance-sums", came=0, nameless=12, total=12) in host.said
    host.taps("Gem")
    assert town.session.get_one(HeadCount, dinner).nameless == 12


def test_asking_how_many_came_shows_the_list(town: Town, host: Citizen) -> None:
    assert "Karen (3)" in host.says("hvor mange kom der egentlig").labels
    assert "Karen (3)" not in town.person().says("hvor mange kom der egentlig").labels


def test_a_guests_number_out_of_the_blue_is_a_search(town: Town, host: Citizen) -> None:
    assert host.number
    karen = town.person().says("12")
    assert DA("attendance-confirm-total", total=12, title="Fællesspisning") not in karen.said


def test_several_dates_are_a_button_each(town: Town, host: Citizen) -> None:
    town.grant(host, Role.HOST, "cykling-uden-alder")
    host.says("/hvem_kom")
    assert host.said == DA("attendance-choose")
    assert len(host.labels) == 2
    host.taps("tors")
    assert "Karen (3)" in host.labels


def test_a_host_without_dates_is_told_so(town: Town) -> None:
    host = town.person(Role.HOST, "vores-ishoej")
    assert host.says("/hvem_kom").said == DA("attendance-none")


def test_too_early_says_when(town: Town) -> None:
    host = town.person(Role.HOST, "faellesspisning")
    host.uses(SaveAttendance(town.next_date("faellesspisning").id or 0))
    assert "3. december" in host.said
    assert town.session.exec(select(HeadCount)).all() == []


def test_a_host_of_another_initiative_marks_nothing(town: Town, dinner: int) -> None:
    other = town.person(Role.HOST, "brunchcafe")
    for tap in (ShowAttendance(dinner), SetTotal(dinner, 5), SaveAttendance(dinner)):
        town.now += dt.timedelta(minutes=1)
        assert other.uses(tap).said == DA("error-not-allowed")
    assert town.session.exec(select(Attendance)).all() == []


def test_today(town: Town, host: Citizen) -> None:
    host.says("/i_dag")
    assert DA("today-line", time="17.30", title="Fællesspisning", people=4) in host.said
    host.taps("Fællesspisning")
    assert "Karen (3)" in host.labels


def test_correcting_a_saved_list_counts_at_once(town: Town, host: Citizen, dinner: int) -> None:
    host.says("/hvem_kom").taps("Alle er kommet").taps("Gem").taps(DA.label("attendance-edit-button"))
    host.taps("Omar")
    rows = town.session.exec(select(Participation).where(Participation.occurrence == dinner)).all()
    assert sum(row.heads for row in rows) == 3


def test_those_without_a_name_are_told_apart_by_one_press_each(town: Town, host: Citizen) -> None:
    host.says("/hvem_kom").taps("Karen")
    assert not any(label.startswith("fra Torsbo") for label in host.labels), "nobody is without a name yet"
    host.says("9")
    assert DA("attendance-of-which-how") in host.said
    before = host.said
    host.taps("fra Torsbo").taps("fra Torsbo").taps("børn").taps("pårørende").taps("−1 pårørende")
    assert {"fra Torsbo: 2", "børn: 1", "pårørende: 0"} < set(host.labels)
    assert DA("attendance-of-which", figures="fra Torsbo 2, børn 1") in host.said
    assert DA("attendance-sums", came=3, nameless=6, total=9) in before
    assert DA("attendance-sums", came=3, nameless=6, total=9) in host.said
    assert host.last.edit
    host.taps("Gem")
    assert DA("attendance-of-which", figures="fra Torsbo 2, børn 1") in host.said
    host.taps(DA.label("attendance-edit-button"))
    assert "fra Torsbo: 2" in host.labels
    host.says("4")
    assert "fra Torsbo: 1" in host.labels, "never more than came without a name"


def test_what_an_organiser_calls_them_is_shown_as_it_is_written(
    town: Town, host: Citizen, dinner: int
) -> None:
    series = town.session.get_one(Series, town.session.get_one(Occurrence, dinner).series)
    series.entry = {**series.entry, "heads": ["<b>A&B</b>"]}
    town.session.flush()
    host.says("/hvem_kom").taps("+1 uden navn").taps("<b>A&B</b>")
    assert "&lt;b&gt;A&amp;B&lt;/b&gt; 1" in host.said
    assert "<b>A&B</b>: 1" in host.labels
