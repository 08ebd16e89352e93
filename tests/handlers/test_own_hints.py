"""A hint at one's own sign-ups leads there, of somebody who has one; nothing is changed by it."""

import pytest
from sqlmodel import select

from db.models import SignUp, SignUpStatus
from handlers.texts.texts import texts_in
from tests.town import Town

DA = texts_in("da")
CANNOT = "jeg skal til lægen på torsdag så jeg kan ikke"


def test_who_is_signed_up_is_asked_whether_to_cancel(town: Town) -> None:
    karen = town.person().says("/start o_faellesspisning").taps("Tilmeld mig").says("Karen").says(CANNOT)
    assert DA("cancel-this") in karen.said
    assert town.session.exec(select(SignUp.status)).one() is SignUpStatus.CONFIRMED
    karen.says("ja")
    assert town.session.exec(select(SignUp.status)).one() is SignUpStatus.CANCELLED


@pytest.mark.parametrize("text", ["skal jeg også tage noget spiseligt med", "min veninde vil også gerne med"])
def test_a_question_about_ones_own_shows_ones_own(town: Town, text: str) -> None:
    karen = town.person().says("/start o_faellesspisning").taps("Tilmeld mig").says("Karen")
    karen.says("/start").says(text)
    assert "Fællesspisning" in karen.said
    assert {"Vi er flere", "Meld afbud"} <= set(karen.labels)


@pytest.mark.parametrize("text", [CANNOT, "min veninde vil også gerne med"])
def test_of_anybody_else_it_is_a_search(town: Town, text: str) -> None:
    karen = town.person().says(text)
    assert DA("mine-none") not in karen.said
