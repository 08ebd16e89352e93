"""One's own matters: the list, plain words that lead there, data, silence, the end."""

import datetime as dt

import pytest
from sqlmodel import select

from catalog.people import silence
from catalog.people.register import known
from db.models import (
    Case,
    CaseLine,
    MessageClass,
    OccurrenceStatus,
    Outbox,
    Outcome,
    Person,
    SignUp,
    SignUpStatus,
)
from db.outbox import notify
from handlers.texts.texts import texts_in
from tests.town import Citizen, Town

DA = texts_in("da")


def joined(town: Town) -> Citizen:
    return town.person().says("/start o_faellesspisning").taps("Tilmeld mig").says("Karen")


def test_the_list_shows_what_one_is_signed_up_to_soonest_first(town: Town) -> None:
    karen = joined(town).says("/start o_cykling-uden-alder").taps("Tilmeld mig").says("mine")
    assert karen.said.index("Cykeltur") < karen.said.index("Fællesspisning")
    assert [label[:4] for label in karen.labels[:2]] == ["ons.", "tors"]


def test_an_empty_list_leads_to_something_to_find(town: Town) -> None:
    karen = town.person().says("mine")
    assert karen.said == DA("mine-none")
    assert DA.label("find-button") in karen.labels


@pytest.mark.parametrize(
    "text",
    ["jeg kan ikke på torsdag", "jeg kan ikke komme", "meld afbud", "jeg er blevet syg", "i cant come"],
)
def test_saying_that_one_cannot_come_asks_and_cancels_nothing_by_itself(town: Town, text: str) -> None:
    karen = joined(town).says(text)
    spoken = texts_in(karen.asker.language)
    assert spoken("cancel-this") in karen.said
    assert town.session.exec(select(SignUp.status)).one() is SignUpStatus.CONFIRMED
    karen.taps(spoken.label("cancel-button"))
    assert town.session.exec(select(SignUp.status)).one() is SignUpStatus.CANCELLED


@pytest.mark.parametrize("text", ["hvornår er det nu jeg skal komme", "vi bliver 3"])
def test_asking_when_or_for_more_shows_the_only_one_itself(town: Town, text: str) -> None:
    karen = joined(town).says("/start").says(text)
    assert "torsdag den 3. december kl. 17.30" in karen.said
    assert {"Vi er flere", "Meld afbud"} <= set(karen.labels)


@pytest.mark.parametrize("text", ["jeg bliver 10 minutter forsinket", "running late, sorry", "spóźnię się"])
def test_who_is_late_keeps_the_place_and_can_tell_the_host(town: Town, text: str) -> None:
    karen = joined(town).says(text)
    spoken = texts_in(karen.asker.language)
    assert karen.said == spoken("mine-late")
    assert spoken.label("write-button") in karen.labels
    assert town.session.exec(select(SignUp.status)).one() is SignUpStatus.CONFIRMED
    assert DA("mine-late") not in town.person().says("jeg bliver forsinket").said


def test_who_only_waits_is_not_told_of_a_place(town: Town) -> None:
    karen = joined(town)
    town.session.exec(select(SignUp)).one().status = SignUpStatus.WAITLISTED
    assert karen.says("jeg bliver forsinket").said.startswith(DA("mine-title"))


def test_the_empty_list_says_how_to_go_on(town: Town) -> None:
    assert "Skriv, hvad du leder efter" in town.person().says("mine").said


@pytest.mark.parametrize("text", ["hvad er jeg tilmeldt", "mine tilmeldinger"])
def test_asking_for_ones_own_leads_to_the_list(town: Town, text: str) -> None:
    karen = joined(town).says(text)
    assert "Fællesspisning" in karen.said
    assert DA("mine-title") in karen.said


@pytest.mark.parametrize("text", ["hvad gemmer I om mig", "what do you know about me", "gdpr"])
def test_asking_what_is_stored(town: Town, text: str) -> None:
    karen = town.person().says(text)
    spoken = texts_in(karen.asker.language)
    assert karen.said == spoken("privacy-text")
    karen.taps(spoken.label("mydata-button"))
    assert [one.kind for one in karen.documents] == ["mydata"]


def test_my_data_as_a_command(town: Town) -> None:
    assert [one.kind for one in town.person().says("/minedata").documents] == ["mydata"]


@pytest.mark.parametrize("text", ["slet mig", "glem mig", "delete me", "/slet", "/forget"])
def test_erasing_asks_first(town: Town, text: str) -> None:
    karen = joined(town).says(text)
    spoken = texts_in(karen.asker.language)
    assert karen.said == spoken("erase-ask")
    assert known(town.session, karen.number) is not None
    karen.taps(spoken.label("erase-no-button"))
    assert known(town.session, karen.number) is not None


def test_erasing_ends_everything_and_is_written_to_the_log(town: Town) -> None:
    karen = joined(town)
    key = town.session.get_one(Person, karen.asker.id).key
    notify_by_reminder(town, karen)
    karen.says("slet mig").taps(DA.label("erase-yes-button"))
    assert karen.said == DA("erase-done")
    assert karen.labels == []
    assert town.erased == [(key, town.now)]
    assert known(town.session, karen.number) is None
    assert town.next_date("faellesspisning").taken == 0
    town.session.expire_all()
    assert {one.outcome for one in town.session.exec(select(Outbox)).all()} == {Outcome.SKIPPED}


def notify_by_reminder(town: Town, citizen: Citizen) -> None:
    notify(town.session, citizen.asker.id, "reminder", {}, message_class=MessageClass.REMINDER, now=town.now)


def test_a_button_of_an_erased_person_makes_no_new_one(town: Town) -> None:
    karen = joined(town)
    data = "mi::abcdefghijkl"
    karen.says("slet mig").taps(DA.label("erase-yes-button")).sends_data(data)
    assert karen.said == DA("erase-done")
    assert known(town.session, karen.number) is None


def test_an_erased_person_may_begin_anew(town: Town) -> None:
    karen = joined(town)
    karen.says("slet mig").taps(DA.label("erase-yes-button")).says("/start")
    assert DA("start-hello") in karen.said
    assert karen.says("mine").said == DA("mine-none")


@pytest.mark.parametrize("text", ["stop", "/stop", "ikke flere beskeder", "stop med at skrive", "Stop!"])
def test_stop_is_silence(town: Town, text: str) -> None:
    karen = joined(town).says(text)
    assert karen.said == DA("stop-done")
    assert silence.has_opted_out(town.session, karen.asker.id, silence.ALL)
    assert town.session.exec(select(SignUp.status)).one() is SignUpStatus.CONFIRMED


@pytest.mark.parametrize("text", ["slå påmindelser til", "ingen påmindelser", "påmindelser"])
def test_reminders_are_a_choice(town: Town, text: str) -> None:
    karen = joined(town).says(text)
    assert karen.said == DA("reminders-choose", now=DA.label("reminders-now-host"))
    assert not silence.has_opted_out(town.session, karen.asker.id, silence.REMINDER)
    karen.taps("Ingen påmindelser")
    assert silence.has_opted_out(town.session, karen.asker.id, silence.REMINDER)
    karen.taps("2 timer før")
    assert karen.said == DA("reminders-choose", now=DA.label("reminders-now-hours"))
    assert not silence.has_opted_out(town.session, karen.asker.id, silence.REMINDER)


@pytest.mark.parametrize(
    ("text", "language"), [("tal tyrkisk", "tr"), ("speak english", "en"), ("polski", "pl"), ("عربي", "ar")]
)
def test_a_language_asked_for_is_spoken(town: Town, text: str, language: str) -> None:
    karen = town.person().says(text)
    assert karen.asker.language == language
    assert karen.said == texts_in(language)("language-chosen")


def test_a_language_unnamed_is_asked_for(town: Town) -> None:
    assert town.person().says("sprog").said == DA("language-asked")


def test_help_from_a_human_is_one_sentence_away(town: Town) -> None:
    karen = town.person().says("jeg vil gerne tale med et menneske")
    assert DA("contact-text") in karen.said
    karen.says("Er der plads til en kørestol?")
    assert town.session.exec(select(CaseLine.text)).all() == ["Er der plads til en kørestol?"]


def test_what_one_is_signed_up_to_can_be_opened_and_changed(town: Town) -> None:
    karen = joined(town).says("mine").taps("tors")
    assert karen.last.edit
    karen.taps("Vi er flere").says("2")
    assert town.session.exec(select(SignUp.party)).one() == 2


def test_a_cancelled_date_is_shown_as_such(town: Town) -> None:
    karen = joined(town)
    town.next_date("faellesspisning").status = OccurrenceStatus.CANCELLED
    town.session.flush()
    karen.says("mine")
    assert "Aflyst" in karen.said


def test_a_date_that_is_over_leaves_the_list(town: Town) -> None:
    karen = joined(town)
    town.now = town.next_date("faellesspisning").ends_at + dt.timedelta(minutes=1)
    assert karen.says("mine").said == DA("mine-none")


@pytest.mark.parametrize(
    "text", ["er du en robot?", "er du et rigtigt menneske", "hvem er du", "hvad kan du", "hvordan virker du"]
)
def test_who_asks_what_this_is_writes_to_nobody(town: Town, text: str) -> None:
    karen = town.person().says(text)
    assert karen.said.startswith(DA("help-text").splitlines()[0])
    karen.says("sorg")
    assert town.session.exec(select(Case)).all() == []


@pytest.mark.parametrize("text", ["hvordan sletter jeg mig", "jeg vil gerne slettes", "kan I slette mig"])
def test_who_wants_to_be_forgotten_is_asked_first(town: Town, text: str) -> None:
    assert DA("erase-ask") in town.person().says(text).said
