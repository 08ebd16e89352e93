"""A Reply as calls of the Bot API: in order, within the documented parameters."""

import json
from typing import Any

import pytest

from bot.calls import DOCUMENT, calls_of, show
from db.crypto import new_ring
from handlers.callbacks import unpack
from handlers.screen import Button, DocumentRequest, Reply, Screen
from handlers.taps import Mine, SetParty
from handlers.turn import Incoming

RING = new_ring()
PERSON = 12
SCREEN = Screen("<b>Hej</b>", ((Button("Mine", Mine()), Button("Side", url="https://example.org")),))
TAPPED = Incoming("tap", 7, 7, message=55, data="mi::x", callback="q1")
WROTE = Incoming("text", 7, 7, message=56, text="hej")


def test_a_tap_is_answered_first_then_the_screen_its_files_and_further_screens() -> None:
    reply = Reply(
        SCREEN,
        edit=True,
        more=(Screen("to"), Screen("tre")),
        toast="Gemt",
        documents=(DocumentRequest("ics", {"sign_up": 5}),),
        delete=54,
    )
    calls = calls_of(reply, TAPPED, PERSON, RING)
    assert [method for method, _ in calls] == [
        "answerCallbackQuery",
        "deleteMessage",
        "editMessageText",
        DOCUMENT,
        "sendMessage",
        "sendMessage",
    ]
    assert calls[0][1] == {"callback_query_id": "q1", "text": "Gemt"}
    assert calls[1][1] == {"chat_id": 7, "message_id": 54}
    assert calls[2][1]["message_id"] == 55
    assert calls[3][1] == {"kind": "ics", "facts": {"sign_up": 5}}


@pytest.mark.parametrize("reply", [Reply(), Reply(SCREEN), Reply(toast="x")])
def test_every_tap_is_answered(reply: Reply) -> None:
    methods = [method for method, _ in calls_of(reply, TAPPED, PERSON, RING)]
    assert methods.count("answerCallbackQuery") == 1


def test_what_was_written_is_answered_with_a_new_message() -> None:
    ((method, parameters),) = calls_of(Reply(SCREEN, edit=True), WROTE, PERSON, RING)
    assert method == "sendMessage"
    assert "message_id" not in parameters


def test_without_edit_a_tap_gets_a_new_message() -> None:
    assert [method for method, _ in calls_of(Reply(SCREEN), TAPPED, PERSON, RING)] == [
        "answerCallbackQuery",
        "sendMessage",
    ]


def test_nothing_to_say_is_nothing() -> None:
    assert calls_of(Reply(), WROTE, PERSON, RING) == []


def buttons(parameters: dict[str, Any]) -> list[list[dict[str, str]]]:
    rows: list[list[dict[str, str]]] = parameters["reply_markup"]["inline_keyboard"]
    return rows


def test_a_screen_is_html_without_a_web_preview() -> None:
    method, parameters = show(SCREEN, 7, PERSON, RING)
    assert method == "sendMessage"
    assert parameters["parse_mode"] == "HTML"
    assert parameters["link_preview_options"] == {"is_disabled": True}
    ((tap, link),) = buttons(parameters)
    assert unpack(tap.pop("callback_data"), PERSON, RING) == Mine()
    assert tap == {"text": "Mine"}
    assert link == {"text": "Side", "url": "https://example.org"}
    json.dumps(parameters)


def test_a_screen_without_buttons_takes_the_buttons_away() -> None:
    """An edit without `reply_markup` removes the inline buttons: that is what is wanted."""
    method, parameters = show(Screen("færdig"), 7, PERSON, RING, on=55)
    assert method == "editMessageText"
    assert "reply_markup" not in parameters


def test_buttons_are_sealed_for_the_one_who_sees_them() -> None:
    screen = Screen("x", ((Button("2", SetParty(3, 2)),),))
    mine, others = (
        buttons(show(screen, 7, who, RING)[1])[0][0]["callback_data"] for who in (PERSON, PERSON + 1)
    )
    assert mine != others
    assert unpack(mine, PERSON, RING) == SetParty(3, 2)
