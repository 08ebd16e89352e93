"""Cancelling in one's own words: the only one is asked about, a yes cancels it, a no keeps it."""

import pytest
from sqlmodel import col, select

from catalog.finding.answers import read_yes_no
from db.models import Role, SignUp, SignUpStatus
from handlers.texts.texts import LANGUAGES, texts_in
from handlers.views.mine import MOST
from tests.town import Citizen, Town

DA = texts_in("da")


def places(town: Town) -> list[SignUpStatus]:
    return [one.status for one in town.session.exec(select(SignUp).order_by(col(SignUp.id))).all()]


@pytest.fixture
def karen(town: Town) -> Citizen:
    """At next Thursday's dinner."""
    return town.person().says("/start o_faellesspisning").taps("Tilmeld mig").says("Karen")


@pytest.mark.parametrize("text", ["jeg kan ikke komme alligevel", "jeg kan ikke på torsdag", "meld afbud"])
@pytest.mark.parametrize(
    ("answer", "left"),
    [
        ("ja", SignUpStatus.CANCELLED),
        ("ja tak", SignUpStatus.CANCELLED),
        ("meld afbud", SignUpStatus.CANCELLED),
        ("evet", SignUpStatus.CANCELLED),
        ("nej", SignUpStatus.CONFIRMED),
        ("nej jeg kommer", SignUpStatus.CONFIRMED),
        ("1", SignUpStatus.CONFIRMED),
        ("tak", SignUpStatus.CONFIRMED),
    ],
)
def test_the_only_one_is_asked_about(
    town: Town, karen: Citizen, text: str, answer: str, left: SignUpStatus
) -> None:
    karen.says(text)
    assert places(town) == [SignUpStatus.CONFIRMED]
    assert karen.said.startswith(DA("cancel-this"))
    karen.says(answer)
    assert places(town) == [left]
    assert ("Du er meldt fra" in karen.said) == (left is SignUpStatus.CANCELLED)


def test_a_yes_after_the_sign_up_cancels_nothing(town: Town, karen: Citizen) -> None:
    karen.says("/mine").says("1").says("ja")
    assert places(town) == [SignUpStatus.CONFIRMED]


def test_of_several_the_day_that_is_said_is_asked_about(town: Town, karen: Citizen) -> None:
    karen.says("/start o_faellesspisning").taps("Tilmeld mig tors. 10.12.")
    karen.says("jeg kan ikke den 10. december")
    assert karen.said.startswith(DA("cancel-this"))
    karen.says("ja")
    assert places(town) == [SignUpStatus.CONFIRMED, SignUpStatus.CANCELLED]


def test_of_several_without_a_day_or_on_another_all_are_shown(town: Town, karen: Citizen) -> None:
    karen.says("/start o_faellesspisning").taps("Tilmeld mig tors. 10.12.")
    for text in ("jeg kan ikke komme", "jeg kan ikke på mandag"):
        assert karen.says(text).said.startswith(DA("cancel-which"))
        assert len(karen.labels) == 3 <= MOST
    karen.says("ja")
    assert places(town) == [SignUpStatus.CONFIRMED] * 2


@pytest.fixture
def cook(town: Town) -> Citizen:
    """On next Thursday's shift in the kitchen."""
    omar = town.person().says("jeg vil gerne hjælpe").taps("Fællesspisning").taps("køkken")
    return omar.taps("Tag vagten tors. 3.12.")


@pytest.mark.parametrize("text", ["jeg er blevet syg", "jeg kan ikke på torsdag", "meld afbud"])
def test_the_only_shift_is_asked_about(cook: Citizen, text: str) -> None:
    cook.says(text)
    assert cook.sees("Jeg kan slet ikke komme")
    assert cook.sees("Find en afløser")
    assert "Du er meldt fra" in cook.says("jeg kan slet ikke komme").said


def test_of_a_visit_and_a_shift_the_one_of_that_day_is_meant(cook: Citizen) -> None:
    cook.says("/start o_faellesspisning").taps("Tilmeld mig tors. 10.12.")
    assert cook.says("jeg kan ikke den 3. december").sees("Find en afløser")
    assert cook.says("jeg kan ikke den 10. december").said.startswith(DA("cancel-this"))


def test_the_only_shift_of_a_list_opens_by_its_number(cook: Citizen) -> None:
    assert "Vagten er din" in cook.says("/mine").says("1").said


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_answers_are_read_as_what_they_say(language: str) -> None:
    assert read_yes_no(texts_in(language).label("cancel-no-button")) is False


@pytest.mark.parametrize(
    "text",
    [
        "aflys torsdag",
        "flyt fællesspisning på torsdag",
        "cancel",
        "odwołaj czwartek",
        "hvem kommer på torsdag",
        "hvor mange er tilmeldt i dag",
        "hvad mangler der af folk på torsdag",
        "who is coming on Thursday?",
    ],
)
def test_staff_who_want_to_call_off_a_date_see_theirs(town: Town, text: str) -> None:
    boss = town.person(Role.COORDINATOR)
    assert DA("dates-title") in boss.says(text).said
    assert DA("dates-title") not in town.person().says(text).said
    assert DA("dates-title") not in boss.says(f"{text} jeg har et spørgsmål om det").said
