"""How many come, how many of them are children, and what the host may call one."""

import datetime as dt

import pytest

from db.models import Person
from handlers.texts.texts import texts_in
from tests.handlers.test_joining import joined, sign_ups
from tests.town import Town

DA = texts_in("da")
HOUR = dt.timedelta(hours=1)


@pytest.mark.parametrize("number", ["3", "٣", "tre", "Vi er 3", "3."])
def test_a_party_is_a_digit_or_a_word(town: Town, number: str) -> None:
    karen = joined(town).taps("Vi er flere")
    assert karen.sees("2")
    karen.says(number)
    assert sign_ups(town, karen)[0].party == 3
    assert DA("join-party", party=3, children=0) in karen.said
    assert karen.sees("Ret antal")


def test_a_party_is_pressed(town: Town) -> None:
    karen = joined(town).taps("Vi er flere").taps("4")
    assert sign_ups(town, karen)[0].party == 4
    assert karen.last.edit
    karen.taps("Ret antal").taps(DA.label("party-alone-button"))
    assert sign_ups(town, karen)[0].party == 1


def test_children_are_counted_among_them(town: Town) -> None:
    karen = joined(town).taps("Vi er flere").says("4").taps(DA.label("children-button")).says("2")
    assert (sign_ups(town, karen)[0].party, sign_ups(town, karen)[0].children) == (4, 2)
    assert DA("join-party", party=4, children=2) in karen.said


@pytest.mark.parametrize("number", ["0", "7", "99", "123456789012345678901234567890"])
def test_a_party_that_cannot_be_is_explained_and_changes_nothing(town: Town, number: str) -> None:
    karen = joined(town).taps("Vi er flere").says(number)
    assert sign_ups(town, karen)[0].party == 1
    assert karen.said


def test_a_name_is_asked_once_and_waits_behind_the_party(town: Town) -> None:
    karen = joined(town)
    assert DA("name-ask") in karen.said
    karen.taps("Vi er flere").says("2").says("Karen M")
    assert karen.said == DA("name-done", name="Karen M")
    assert town.session.get_one(Person, karen.asker.id).call_name == "Karen M"
    karen.says("/start o_cykling-uden-alder").taps("Tilmeld mig")
    assert DA("name-ask") not in karen.said


def test_the_code_word_is_enough(town: Town) -> None:
    karen = joined(town).taps(DA.label("name-skip-button"))
    assert karen.said == DA("name-skipped")
    assert town.session.get_one(Person, karen.asker.id).call_name is None


@pytest.mark.parametrize("name", ["x" * 41, "se t.me/abc", "<b>Karen</b>", "@karen", "a:b"])
def test_a_name_has_limits(town: Town, name: str) -> None:
    karen = joined(town).says(name)
    assert town.session.get_one(Person, karen.asker.id).call_name is None
    assert karen.said == DA("name-bad")


@pytest.mark.parametrize(
    "text",
    [
        "brunchcaféen",
        "mine",
        "jeg kan ikke på torsdag",
        "/hjaelp",
        "tak for hjælpen",
        "jeg vil gerne spise sammen med nogen",
    ],
)
def test_other_words_are_not_taken_for_a_name(town: Town, text: str) -> None:
    karen = joined(town).says(text)
    assert town.session.get_one(Person, karen.asker.id).call_name is None
    assert DA("name-bad") not in karen.said
