"""Every call is compared with the Bot API's description."""

import json
from contextlib import suppress

import pytest
from hypothesis import given, strategies as st

from bot.sandbox.errors import BotApiError
from bot.sandbox.methods import METHODS
from bot.sandbox.room import Room
from bot.sandbox.specification import bot_api

from .conftest import Programs

MARKUP = {"inline_keyboard": [[{"text": "Ja", "callback_data": "a"}]]}


def test_every_method_that_works_is_one_of_telegrams() -> None:
    assert [name for name in METHODS if bot_api().method(name) != name] == []


def test_values_are_read_as_their_types_from_json_and_from_text() -> None:
    as_json = {"chat_id": 5, "text": "hej", "disable_notification": True, "reply_markup": MARKUP}
    as_text = {
        "chat_id": "5",
        "text": "hej",
        "disable_notification": "true",
        "reply_markup": json.dumps(MARKUP),
    }
    for params in (as_json, as_text):
        checked = bot_api().check("sendMessage", params, set())
        assert checked.violations == []
        assert checked.values == as_json


@pytest.mark.parametrize(
    ("params", "sentence"),
    [
        ({"tekst": "x"}, "sendMessage has no parameter tekst"),
        (
            {"reply_markup": {"inline_keyboard": [[{"text": "a", "data": "b"}]]}},
            "InlineKeyboardButton has no field data",
        ),
        ({"link_preview_options": {"off": True}}, "LinkPreviewOptions has no field off"),
    ],
)
def test_unknown_names_are_violations_but_not_refused(params: dict[str, object], sentence: str) -> None:
    checked = bot_api().check("sendMessage", {"chat_id": 5, "text": "hej", **params}, set())
    assert checked.violations == [sentence]


@pytest.mark.parametrize(
    ("method", "params", "words"),
    [
        ("sendMessage", {"text": "hej"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": 5}, "message text is empty"),
        ("setMyCommands", {}, 'parameter "commands" is required'),
        (
            "deleteMessage",
            {"chat_id": 5, "message_id": "fem"},
            'can\'t parse parameter "message_id": Integer expected',
        ),
        (
            "deleteMessage",
            {"chat_id": 5, "message_id": 10**30},
            'can\'t parse parameter "message_id": Integer expected',
        ),
        ("sendMessage", {"chat_id": 5, "text": ["hej"]}, 'can\'t parse parameter "text": String expected'),
        (
            "sendMessage",
            {"chat_id": 5, "text": "x", "reply_markup": "{"},
            'can\'t parse parameter "reply_markup": InlineKeyboardMarkup expected as JSON',
        ),
        (
            "setMyCommands",
            {"commands": [{"command": "a"}]},
            'can\'t parse parameter "commands": field description of BotCommand is missing',
        ),
    ],
)
def test_missing_and_wrong_values_are_refused(method: str, params: dict[str, object], words: str) -> None:
    with pytest.raises(BotApiError) as caught:
        bot_api().check(method, params, set())
    assert caught.value.code == 400
    assert caught.value.description == f"Bad Request: {words}"


def test_a_union_is_read_as_the_member_whose_constant_fits() -> None:
    scope = {"type": "chat", "chat_id": 5}
    checked = bot_api().check("getMyCommands", {"scope": json.dumps(scope)}, set())
    assert (checked.values, checked.violations) == ({"scope": scope}, [])
    with pytest.raises(BotApiError):
        bot_api().check("getMyCommands", {"scope": {"type": "alle"}}, set())


@given(st.sampled_from(sorted(METHODS)), st.dictionaries(st.text(max_size=12), st.integers() | st.text()))
def test_no_parameters_break_the_check(method: str, params: dict[str, object]) -> None:
    with suppress(BotApiError):
        checked = bot_api().check(method, params, set())
        assert len(checked.violations) >= len(set(params) - set(checked.values))


async def test_unknown_methods_and_tokens_are_answered_as_telegram_does(
    programs: Programs, room: Room
) -> None:
    assert await programs.refusal("sendTelepathy") == (404, "Not Found")
    assert [one.sentence for one in room.violations] == ["unknown method"]
    programs.token = "1:wrong"
    assert await programs.refusal("getMe") == (401, "Unauthorized")
    code, words = await Programs(programs.client).refusal("sendPoll", chat_id=1, question="?", options=[])
    assert (code, words) == (501, "Not Implemented: the practice room has no sendPoll")


async def test_methods_are_known_in_any_case_and_over_get(programs: Programs) -> None:
    answer = await programs.client.get("/bot1:practice/GETME")
    assert answer.json()["result"]["username"] == "KomMedBot"


async def test_violations_are_kept_for_the_tests(programs: Programs, room: Room, karen: int) -> None:
    await programs.result("sendMessage", chat_id=karen, text="hej", silent=True)
    assert [(one.method, one.sentence) for one in room.violations] == [
        ("sendMessage", "sendMessage has no parameter silent")
    ]


async def test_what_cannot_be_read_is_refused(programs: Programs) -> None:
    for content in (b"{", b"[]", b'{"text": "\\ud800"}'):
        answer = await programs.client.post(
            "/bot1:practice/sendMessage", content=content, headers={"content-type": "application/json"}
        )
        assert answer.status_code == 400
        assert answer.json()["description"].startswith("Bad Request: can't parse JSON object")
