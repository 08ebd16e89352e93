"""Writing to people, their inbox, and urgent messages as the receiver recognises them."""

import datetime as dt

import pytest
from sqlmodel import col, select

from catalog.finding.urgent import Topic, look
from db.models import CaseLine, QueryCounter, Role, SignUp
from handlers.taps import ShowOffer
from handlers.texts.texts import LANGUAGES, texts_in
from tests.town import Citizen, Town

DA = texts_in("da")
WORDS = "Er der plads til en kørestol?"


def lines(town: Town) -> list[str | None]:
    return list(town.session.exec(select(CaseLine.text).order_by("id")).all())


def test_words_to_people_reach_the_inbox_and_come_back(town: Town) -> None:
    staff = town.person(Role.COORDINATOR, "faellesspisning")
    karen = town.person().says("/start o_faellesspisning").taps("Skriv til os")
    assert "Fællesspisning" in karen.said
    assert karen.says(WORDS).said == DA("contact-sent")
    assert [one.person for one in town.queued("case-new")] == [staff.asker.id]
    staff.says("/indbakke")
    assert WORDS in staff.said
    staff.taps("Svar").says("Ja, der er en rampe.")
    assert staff.said == DA("inbox-answer-sent")
    (answer,) = town.queued("case-answer")
    assert answer.person == karen.asker.id
    staff.says("/indbakke").taps(DA.label("inbox-close-button"))
    assert staff.said == DA("inbox-closed")
    assert DA("inbox-none") in staff.says("/indbakke").said


def test_words_about_anything(town: Town) -> None:
    town.person(Role.ADMIN)
    karen = town.person().says("/kontakt").says(WORDS)
    assert karen.said == DA("contact-sent")
    assert lines(town) == [WORDS]


def test_it_is_said_when_nobody_reads_yet(town: Town) -> None:
    karen = town.person().says("/kontakt").says(WORDS)
    assert karen.said == DA("contact-nobody")


def test_changing_ones_mind_sends_nothing(town: Town) -> None:
    karen = town.person().says("/kontakt").taps(DA.label("contact-drop-button"))
    assert karen.said == DA("urgent-carry-on")
    karen.says(WORDS)
    assert lines(town) == []


@pytest.mark.parametrize("text", ["/mine", "mine", "/start", "start", "stop", "hjælp"])
def test_commands_are_not_sent_to_people(town: Town, text: str) -> None:
    town.person().says("/kontakt").says(text)
    assert lines(town) == []


def test_what_looks_like_an_own_matter_is_sent_when_one_writes_to_people(town: Town) -> None:
    """The answer to the question just asked comes before one's own matters."""
    town.person().says("/kontakt").says("jeg kan ikke på torsdag")
    assert lines(town) == ["jeg kan ikke på torsdag"]


def test_one_message_is_sent_and_the_next_text_is_a_search(town: Town) -> None:
    karen = town.person().says("/kontakt").says(WORDS).says("brunch")
    assert "Brunchcaféen" in karen.said
    assert len(lines(town)) == 1


def test_a_message_too_long_keeps_the_question_open(town: Town) -> None:
    karen = town.person().says("/kontakt").says("x" * 2001)
    assert karen.said == DA("error-message-too-long", most=2000)
    karen.says(WORDS)
    assert lines(town) == [WORDS]


def test_the_inbox_shows_a_handful(town: Town) -> None:
    for _ in range(7):
        town.person().says("/kontakt").says(WORDS)
    staff = town.person(Role.ADMIN).says("/indbakke")
    assert staff.said.count(WORDS) == 5


def test_an_answer_goes_to_the_case_whose_button_was_pressed(town: Town) -> None:
    staff = town.person(Role.ADMIN)
    for word in ("første", "anden"):
        town.person().says("/kontakt").says(word)
    staff.says("/indbakke")
    first = next(
        button
        for screen in staff.last.more
        for row in screen.rows
        for button in row
        if button.label == "Svar"
    )
    staff.presses(first).says("svar på det første")
    (answer,) = town.queued("case-answer")
    line = town.session.get_one(CaseLine, (answer.payload or {})["line"])
    assert lines(town)[0] == "første"
    (other,) = town.session.exec(
        select(CaseLine.text).where(CaseLine.case == line.case, col(CaseLine.from_staff).is_(False))
    ).all()
    assert other == "første"


def urgent(town: Town, topic: Topic = Topic.LIFE, tier: int = 1, language: str = "da") -> Citizen:
    return town.person().sends("urgent", topic=topic.value, tier=tier, language=language)


@pytest.mark.parametrize("topic", list(Topic))
def test_urgent_words_get_112_first(town: Town, topic: Topic) -> None:
    karen = urgent(town, topic)
    assert "112" in karen.said.splitlines()[0]
    assert DA("urgent-robot") in karen.said


@pytest.mark.parametrize("language", LANGUAGES)
def test_urgent_words_are_answered_in_the_language_they_were_written_in(town: Town, language: str) -> None:
    karen = urgent(town, language=language)
    assert texts_in(language)("urgent-danger") in karen.said
    assert karen.asker.language == "da"


def test_words_that_may_be_urgent_are_asked_about_beside_what_fits(town: Town) -> None:
    karen = town.person().sends("urgent", topic="other", tier=2, slugs=("brunchcafe",))
    assert DA("urgent-ask") in karen.said
    assert "Brunchcaféen" in karen.said
    karen.taps(DA.label("urgent-yes-button"))
    assert "112" in karen.said


@pytest.mark.parametrize(
    ("text", "feeling"), [("jeg er så ensom", "lonely"), ("jeg orker ikke mere efter skilsmissen", "hard")]
)
def test_words_that_may_be_urgent_get_the_question_and_two_warm_lines_with_at_most_three_offers(
    town: Town, text: str, feeling: str
) -> None:
    assert look(text).tier == 2
    karen = town.person()
    town.house.library.index(town.session)
    fits = town.house.library.fitting(text)
    karen.sends("urgent", topic="life", tier=2, slugs=fits.slugs, feeling=fits.feeling)
    asked, met = karen.screens[-2:]
    assert DA("urgent-ask") in asked.text
    assert "112" in asked.text
    assert met.text.startswith(DA(f"need-{feeling}"))
    shown = [one.tap.slug for row in met.rows for one in row if isinstance(one.tap, ShowOffer)]
    assert 1 <= len(shown) <= 3
    assert DA.label("write-button") in karen.labels


def test_the_way_back_from_an_urgent_answer_keeps_the_question(town: Town) -> None:
    karen = town.person().says("/start o_faellesspisning").taps("Tilmeld mig").taps("Vi er flere")
    karen.sends("urgent", topic="life", tier=1)
    karen.taps(DA.label("urgent-carry-on-button"))
    karen.says("3")
    assert town.session.exec(select(SignUp.party)).one() == 3


@pytest.mark.parametrize("text", ["/akut", "/urgent", "akut"])
def test_help_can_be_asked_for(town: Town, text: str) -> None:
    assert "112" in town.person().says(text).said


def test_urgent_words_are_counted_and_nothing_else_is_kept(town: Town) -> None:
    urgent(town)
    (row,) = town.session.exec(select(QueryCounter)).all()
    assert (row.answer, row.n, row.day) == ("urgent", 1, dt.date(2026, 12, 1))
    assert lines(town) == []
