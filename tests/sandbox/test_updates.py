"""The bot's queue: polls, confirmations, presses."""

import asyncio
from typing import Any

import pytest

from bot.sandbox.room import Room

from .conftest import Clocks, Programs


async def updates(programs: Programs, **params: Any) -> list[Any]:
    found: list[Any] = await programs.result("getUpdates", **params)
    return found


async def first_poll(room: Room) -> None:
    """Until a poll waits."""
    await room.state.store.bell.until("polls", lambda: room.bot_api.polls or None, seconds=20)


async def test_a_text_becomes_an_update_as_telegrams(programs: Programs, room: Room) -> None:
    person = room.add_person("<3 Bob", "tr").id
    room.send(person, "/start abc")
    user = {"id": person, "is_bot": False, "first_name": "<3 Bob", "language_code": "tr"}
    assert await updates(programs) == [
        {
            "update_id": 700000001,
            "message": {
                "message_id": 1,
                "from": user,
                "chat": {"id": person, "first_name": "<3 Bob", "type": "private"},
                "date": 1796198400,
                "text": "/start abc",
                "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
            },
        }
    ]


async def test_updates_stay_until_a_higher_offset_confirms_them(
    programs: Programs, room: Room, karen: int
) -> None:
    for text in ("en", "to", "tre"):
        room.send(karen, text)
    first = await updates(programs, limit=2)
    assert [one["message"]["text"] for one in first] == ["en", "to"]
    assert await updates(programs, limit=2) == first
    rest = await updates(programs, offset=first[-1]["update_id"] + 1)
    assert [one["message"]["text"] for one in rest] == ["tre"]
    assert await updates(programs, offset=rest[-1]["update_id"] + 1) == []
    assert await updates(programs) == []


async def test_a_negative_offset_forgets_all_but_the_last(programs: Programs, room: Room, karen: int) -> None:
    for text in ("en", "to", "tre"):
        room.send(karen, text)
    assert [one["message"]["text"] for one in await updates(programs, offset=-1)] == ["tre"]
    assert len(await updates(programs)) == 1


async def test_a_long_poll_is_woken_by_a_message(programs: Programs, room: Room, karen: int) -> None:
    poll = asyncio.create_task(updates(programs, timeout=50))
    await first_poll(room)
    await asyncio.to_thread(room.send, karen, "vågn op")
    assert [one["message"]["text"] for one in await poll] == ["vågn op"]


async def test_the_older_of_two_pollers_is_sent_away(programs: Programs, room: Room, karen: int) -> None:
    older = asyncio.create_task(programs.bot("getUpdates", timeout=50))
    await first_poll(room)
    assert await updates(programs) == []
    answer = await older
    assert answer["error_code"] == 409
    assert answer["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )


async def test_what_is_not_allowed_is_lost_and_the_setting_persists(
    programs: Programs, room: Room, karen: int
) -> None:
    await updates(programs, allowed_updates=["callback_query"])
    room.send(karen, "tabt")
    assert await updates(programs) == []
    room.send(karen, "også tabt")
    await updates(programs, allowed_updates=[])
    room.send(karen, "hørt")
    assert [one["message"]["text"] for one in await updates(programs)] == ["hørt"]


async def test_updates_older_than_a_day_are_dropped(
    programs: Programs, room: Room, clocks: Clocks, karen: int
) -> None:
    room.send(karen, "gammel")
    clocks.wall += 24 * 3600 + 1
    room.send(karen, "ny")
    assert [one["message"]["text"] for one in await updates(programs)] == ["ny"]


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ({"photo": True}, "photo"),
        ({"voice": True}, "voice"),
        ({"sticker": True}, "sticker"),
        ({"document": True}, "document"),
    ],
)
async def test_files_from_people_can_be_fetched(
    programs: Programs, room: Room, karen: int, given: dict[str, bool], key: str
) -> None:
    room.send(karen, "med ord", **given)
    (update,) = await updates(programs)
    message = update["message"]
    assert (message["caption"], "text" in message) == ("med ord", False)
    file = message[key][-1] if key == "photo" else message[key]
    found = await programs.result("getFile", file_id=file["file_id"])
    fetched = await programs.client.get(f"/file/bot1:practice/{found['file_path']}")
    assert len(fetched.content) == file["file_size"] == found["file_size"]


async def test_edits_forwards_and_replies_reach_the_bot(programs: Programs, room: Room, karen: int) -> None:
    number = room.send(karen, "fejl")
    room.edit(karen, number, "rettet /mine")
    room.send(karen, "videre", forward=True)
    room.send(karen, "svar", reply_to=number)
    _, edit, forward, reply = await updates(programs)
    assert edit["edited_message"]["text"] == "rettet /mine"
    assert edit["edited_message"]["edit_date"] >= edit["edited_message"]["date"]
    assert edit["edited_message"]["entities"] == [{"type": "bot_command", "offset": 7, "length": 5}]
    assert forward["message"]["forward_origin"]["type"] == "hidden_user"
    assert reply["message"]["reply_to_message"]["message_id"] == number


async def test_groups_have_their_own_chat(programs: Programs, room: Room, karen: int) -> None:
    group = room.add_group("Køkkenet", karen)
    room.send(karen, "hej alle", chat=group.id)
    (update,) = await updates(programs)
    assert (update["message"]["chat"]["type"], update["message"]["from"]["id"]) == ("group", karen)
    markup = {"inline_keyboard": [[{"text": "Ja", "callback_data": "a"}]]}
    sent = await programs.result("sendMessage", chat_id=group.id, text="hej", reply_markup=markup)
    room.press(karen, sent["message_id"], "Ja")
    shown = await programs.get(f"/people/{karen}/chat?chat={group.id}")
    assert [one["text"] for one in shown["messages"]] == ["hej alle", "hej"]
    assert [one["text"] for one in room.chat(karen)] == ["/start"]


async def test_blocking_is_told_once(programs: Programs, room: Room, karen: int) -> None:
    room.block(karen)
    room.block(karen)
    room.send(karen, "tilbage")
    kinds = [
        (
            one.get("my_chat_member", {}).get("new_chat_member", {}).get("status"),
            one.get("message", {}).get("text"),
        )
        for one in await updates(programs)
    ]
    assert kinds == [("kicked", None), ("member", None), (None, "tilbage")]


async def test_a_press_carries_the_whole_message_and_is_answered_once(
    programs: Programs, room: Room, clocks: Clocks, karen: int
) -> None:
    markup = {"inline_keyboard": [[{"text": "Ja tak", "callback_data": "a:1"}]]}
    sent = await programs.result("sendMessage", chat_id=karen, text="hej", reply_markup=markup)
    query_id = room.press(karen, sent["message_id"], "Ja")
    (update,) = await updates(programs)
    query = update["callback_query"]
    assert (query["id"], query["data"], query["from"]["id"]) == (query_id, "a:1", karen)
    assert query["message"] == sent
    await programs.result("answerCallbackQuery", callback_query_id=query_id, text="Noteret")
    too_old = (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
    assert await programs.refusal("answerCallbackQuery", callback_query_id=query_id) == too_old
    assert await programs.refusal("answerCallbackQuery", callback_query_id="12") == too_old
    late = room.press(karen, sent["message_id"], "Ja")
    clocks.wall += room.state.queries.answer_within + 1
    assert await programs.refusal("answerCallbackQuery", callback_query_id=late) == too_old


async def test_polling_is_refused_while_a_webhook_is_set(programs: Programs, room: Room) -> None:
    poll = asyncio.create_task(programs.bot("getUpdates", timeout=50))
    await first_poll(room)
    await programs.result("setWebhook", url="http://127.0.0.1:1/hook-of-a-test")
    assert (await poll)["description"] == "Conflict: terminated by setWebhook request"
    code, words = await programs.refusal("getUpdates")
    assert code == 409
    assert words == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the "
        "webhook first"
    )
    await programs.result("deleteWebhook")
    assert await updates(programs) == []
