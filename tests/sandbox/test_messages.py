"""Sending, editing, deleting: what works and what Telegram says when it does not."""

from typing import Any

import pytest

from bot.sandbox.room import Room

from .conftest import Clocks, Programs

BUTTON = {"inline_keyboard": [[{"text": "Ja", "callback_data": "a"}]]}
OTHER = {"inline_keyboard": [[{"text": "Nej", "callback_data": "b"}]]}


async def sent(programs: Programs, chat: int, text: str = "hej", **more: Any) -> int:
    message = await programs.result("sendMessage", chat_id=chat, text=text, **more)
    number: int = message["message_id"]
    return number


async def test_a_message_looks_as_telegrams(programs: Programs, room: Room, karen: int) -> None:
    message = await programs.result(
        "sendMessage", chat_id=karen, text=" <b>Hej</b> du ", parse_mode="HTML", reply_markup=BUTTON
    )
    assert message == {
        "message_id": 2,
        "from": {"id": 1, "is_bot": True, "first_name": "Kom med", "username": "KomMedBot"},
        "chat": {"id": karen, "first_name": "Karen", "type": "private"},
        "date": 1796198400,
        "text": "Hej du",
        "entities": [{"type": "bold", "offset": 0, "length": 3}],
        "reply_markup": BUTTON,
    }
    assert room.violations == []


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"text": "   "}, "message text is empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        (
            {"text": "x", "parse_mode": "Markdown"},
            "unsupported parse_mode (the practice room knows HTML only)",
        ),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    ],
)
async def test_texts_that_are_refused(
    programs: Programs, karen: int, params: dict[str, Any], words: str
) -> None:
    assert await programs.refusal("sendMessage", chat_id=karen, **params) == (400, f"Bad Request: {words}")


async def test_length_counts_after_the_tags_are_gone(programs: Programs, karen: int) -> None:
    await sent(programs, karen, "<b>" + "x" * 4096 + "</b>", parse_mode="HTML")


async def test_who_can_be_written_to(programs: Programs, room: Room, karen: int) -> None:
    silent = room.add_person("Mehmet").id
    not_found = (400, "Bad Request: chat not found")
    for stranger in (silent, 5, 10**17, 10**40, "@karen", -100):
        assert await programs.refusal("sendMessage", chat_id=stranger, text="hej") == not_found
    room.block(karen)
    blocked = (403, "Forbidden: bot was blocked by the user")
    assert await programs.refusal("sendMessage", chat_id=karen, text="hej") == blocked
    room.send(karen, "/start")
    await sent(programs, karen)
    room.delete_account(karen)
    assert await programs.refusal("sendMessage", chat_id=karen, text="hej") == (
        403,
        "Forbidden: user is deactivated",
    )


async def test_an_edit_without_markup_takes_the_buttons_away(
    programs: Programs, room: Room, karen: int
) -> None:
    number = await sent(programs, karen, reply_markup=BUTTON)
    edited = await programs.result("editMessageText", chat_id=karen, message_id=number, text="nyt")
    assert "reply_markup" not in edited
    assert edited["edit_date"] == edited["date"]
    (shown,) = room.chat(karen, after=1)
    assert (shown["text"], shown["buttons"], shown["edited"]) == ("nyt", [], True)


async def test_an_edit_that_changes_nothing_is_refused(programs: Programs, karen: int) -> None:
    number = await sent(programs, karen, "<b>hej</b>", parse_mode="HTML", reply_markup=BUTTON)
    same = {"chat_id": karen, "message_id": number, "text": " <strong>hej</strong>\n", "parse_mode": "HTML"}
    code, words = await programs.refusal("editMessageText", **same, reply_markup=BUTTON)
    assert code == 400
    assert words == (
        "Bad Request: message is not modified: specified new message content and reply markup are exactly "
        "the same as a current content and reply markup of the message"
    )
    await programs.result("editMessageText", **same, reply_markup=OTHER)
    await programs.result("editMessageText", **{**same, "text": "hej"}, reply_markup=OTHER)
    markup = {"chat_id": karen, "message_id": number, "reply_markup": OTHER}
    assert "not modified" in (await programs.refusal("editMessageReplyMarkup", **markup))[1]


async def test_new_buttons_alone_do_not_mark_a_message_as_edited(
    programs: Programs, room: Room, karen: int
) -> None:
    number = await sent(programs, karen, reply_markup=BUTTON)
    await programs.result("editMessageReplyMarkup", chat_id=karen, message_id=number, reply_markup=OTHER)
    (shown,) = room.chat(karen, after=1)
    assert shown["buttons"] == [[{"text": "Nej", "url": None}]]
    assert shown["edited"] is False


async def test_what_cannot_be_edited(programs: Programs, room: Room, karen: int) -> None:
    other = room.add_person("Lise").id
    room.send(other, "/start")
    foreign = await sent(programs, other)
    keyboard = {"keyboard": [[{"text": "Ja"}]]}
    with_keyboard = await sent(programs, karen, reply_markup=keyboard)
    deleted = await sent(programs, karen)
    await programs.result("deleteMessage", chat_id=karen, message_id=deleted)
    for number in (foreign, deleted, 999):
        answer = await programs.refusal("editMessageText", chat_id=karen, message_id=number, text="x")
        assert answer == (400, "Bad Request: message to edit not found")
    for number in (1, with_keyboard):
        answer = await programs.refusal("editMessageText", chat_id=karen, message_id=number, text="x")
        assert answer == (400, "Bad Request: message can't be edited")


async def test_a_files_words_are_a_caption(programs: Programs, room: Room, karen: int) -> None:
    files = {"document": ("kalender.ics", b"BEGIN", "text/calendar")}
    data = {"chat_id": str(karen), "caption": "<i>Til</i> dig", "parse_mode": "HTML"}
    answer = await programs.client.post("/bot1:practice/sendDocument", data=data, files=files)
    message = answer.json()["result"]
    assert message["caption"] == "Til dig"
    number = {"chat_id": karen, "message_id": message["message_id"]}
    words = await programs.refusal("editMessageText", **number, text="x")
    assert words == (400, "Bad Request: there is no text in the message to edit")
    await programs.result("editMessageCaption", **number, caption="Nyt")
    assert (await programs.refusal("editMessageCaption", **number, caption="x" * 1025))[1].endswith(
        "caption is too long"
    )
    text = await sent(programs, karen)
    words = await programs.refusal("editMessageCaption", chat_id=karen, message_id=text, caption="x")
    assert words == (400, "Bad Request: there is no caption in the message to edit")
    shown = room.chat(karen, after=message["message_id"] - 1)[0]
    assert (shown["text"], shown["document"]["file_name"]) == ("Nyt", "kalender.ics")


async def test_deleting(programs: Programs, room: Room, clocks: Clocks, karen: int) -> None:
    ours, old = await sent(programs, karen), await sent(programs, karen)
    assert await programs.result("deleteMessages", chat_id=karen, message_ids=[1, ours, 777]) is True
    assert [one["message_id"] for one in room.chat(karen)] == [old]
    answer = await programs.refusal("deleteMessage", chat_id=karen, message_id=ours)
    assert answer == (400, "Bad Request: message to delete not found")
    clocks.now = clocks.now.replace(day=5)
    answer = await programs.refusal("deleteMessage", chat_id=karen, message_id=old)
    assert answer == (400, "Bad Request: message can't be deleted")


async def test_one_counter_numbers_all_chats(programs: Programs, room: Room, karen: int) -> None:
    other = room.add_person("Lise").id
    room.send(other, "/start")
    assert [await sent(programs, chat) for chat in (karen, other, karen)] == [3, 4, 5]


async def test_a_full_chat_answers_429_and_keeps_nothing(programs: Programs, room: Room, karen: int) -> None:
    for _ in range(20):
        await sent(programs, karen)
    answer = await programs.bot("sendMessage", chat_id=karen, text="for meget")
    assert answer == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
    assert len(room.chat(karen)) == 21


async def test_calls_are_recorded_with_their_answers(programs: Programs, room: Room, karen: int) -> None:
    await sent(programs, karen, reply_markup=BUTTON)
    await programs.bot("sendMessage", chat_id=5, text="hej")
    assert [(one.method, one.status) for one in room.calls] == [("sendMessage", 200), ("sendMessage", 400)]
    assert room.calls[0].params == {"chat_id": karen, "text": "hej", "reply_markup": BUTTON}
