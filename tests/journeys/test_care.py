"""The minimum of care: danger first, secrets unread, people instead of robots."""

from collections.abc import Callable

import pytest

from .desk import Desk
from .people import BotClient, labels
from .traces import traces

Someone = Callable[..., BotClient]


@pytest.mark.parametrize(
    "words",
    [
        "jeg vil dø",
        "JEG VIL DØ",
        "jeg har taget for mange piller",
        "min mand slår mig",
        "kendimi öldüreceğim",
    ],
)
def test_danger_is_answered_first(someone: Someone, words: str) -> None:
    karen = someone()
    karen.send(words)
    answer = karen.sees("112")
    assert "112" in answer["text"].splitlines()[0]
    assert len(karen.said()) == 1


def test_danger_comes_before_the_question_just_asked_and_does_not_end_it(desk: Desk) -> None:
    karen = desk.someone()
    karen.send("/start o_faellesspisning")
    karen.tap("Tilmeld mig tors. 10.12.")
    karen.gets_file(".ics")
    karen.tap("Vi er flere")
    karen.sees("Hvor mange")
    karen.send("jeg vil dø zebrastribe")
    answer = karen.sees("112")
    assert "robot" in answer["text"]
    karen.tap("Tilbage til det")
    karen.send("4")
    karen.sees("I er 4 i alt")
    assert traces(desk.program, "zebrastribe", "vil dø z", str(karen.id)) == []


def test_harmless_words_are_a_search(someone: Someone) -> None:
    karen = someone()
    for words in ("jeg er ved at dø af grin", "min nabo slår græs", "hvem vil giftes med mig"):
        karen.send(words)
        assert "Ring 112" not in karen.sees("")["text"]


def test_urgent_help_is_a_button_away(someone: Someone) -> None:
    karen = someone()
    karen.send("/start")
    karen.tap("Akut hjælp")
    assert "112" in karen.sees("robot")["text"].splitlines()[0]


@pytest.mark.parametrize("words", ["mit cpr er 010203-4562", "0102034562", "01 02 03 4562 tak"])
def test_a_cpr_number_is_deleted_and_not_kept(desk: Desk, words: str) -> None:
    karen = desk.someone()
    karen.send("hej")
    karen.sees("")
    number = karen.send(words)
    answer = karen.sees("CPR-nummer")
    assert "4562" not in answer["text"]
    assert number not in [one["message_id"] for one in karen.chat()], "the message is gone from the chat"
    assert traces(desk.program, "010203-4562", "0102034562", "03 4562", "mit cpr") == []


def test_writing_to_people_reaches_them_and_their_answer_comes_back(desk: Desk) -> None:
    karen, lise = desk.someone(), desk.someone("Lise")
    lise.send(f"/start {desk.program.invite('coordinator', '--initiative', 'brunchcafe')}")
    lise.sees("koordinator")
    karen.send("/start o_brunchcafe")
    karen.tap("Skriv til os")
    karen.sees("Skriv til os om")
    karen.send("Er der plads til en kørestol, zinnober?")
    karen.sees("Tak. Din besked er sendt")
    assert "zinnober" not in lise.finds_button("Læs det i indbakken")["text"]
    lise.tap("Læs det i indbakken")
    lise.sees("zinnober")
    lise.tap("Svar")
    lise.sees("Skriv dit svar nu")
    karen.look_away()
    lise.send("Ja, der er god plads, karmoisin.")
    lise.sees("Svaret er sendt")
    karen.sees("karmoisin")
    lise.tap("Luk sagen")
    lise.sees("lukket")
    assert traces(desk.program, "zinnober", "karmoisin") == []


def test_answers_come_also_to_who_wants_no_messages(someone: Someone) -> None:
    karen = someone()
    karen.send("/stop")
    karen.sees("ikke flere beskeder")
    karen.send("hjælp")
    assert labels(karen.sees("Sådan bruger du"))
