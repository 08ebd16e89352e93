"""The less trodden ways: other bodies, other limits, groups, people who left."""

from typing import Any

import pytest

from bot.sandbox import requests
from bot.sandbox.errors import BotApiError, RoomError
from bot.sandbox.files import Upload
from bot.sandbox.phones import deep_link_payload
from bot.sandbox.requests import parse_multipart
from bot.sandbox.room import Room
from bot.sandbox.specification import bot_api
from bot.sandbox.webhook import pause_before

from .conftest import Programs


async def test_urlencoded_calls_are_read(programs: Programs, room: Room, karen: int) -> None:
    answer = await programs.client.post(
        "/bot1:practice/sendMessage?disable_notification=true",
        data={"chat_id": str(karen), "text": "æ + ø & å"},
    )
    assert answer.json()["result"]["text"] == "æ + ø & å"
    assert room.calls[-1].params["disable_notification"] is True


async def test_a_body_that_is_too_large_is_refused(
    programs: Programs, monkeypatch: pytest.MonkeyPatch, karen: int
) -> None:
    monkeypatch.setattr(requests.read_body, "__kwdefaults__", {"most": 10})
    assert await programs.refusal("sendMessage", chat_id=karen, text="hej") == (
        413,
        "Request Entity Too Large",
    )


def test_multipart_needs_a_boundary() -> None:
    with pytest.raises(BotApiError, match="boundary"):
        parse_multipart("multipart/form-data", b"")


async def test_a_reply_to_something_gone_may_be_allowed(programs: Programs, karen: int) -> None:
    allowed = {"message_id": 99, "allow_sending_without_reply": True}
    message = await programs.result("sendMessage", chat_id=karen, text="hej", reply_parameters=allowed)
    assert "reply_to_message" not in message
    message = await programs.result(
        "sendMessage", chat_id=karen, text="hej", reply_parameters={"message_id": 1}
    )
    assert message["reply_to_message"]["text"] == "/start"


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"text": " "}, "message text is empty"),
        ({"text": "x" * 4097}, "MESSAGE_TOO_LONG"),
        ({"text": "x", "message_id": 0}, "message identifier is not specified"),
    ],
)
async def test_edits_that_are_refused(
    programs: Programs, karen: int, params: dict[str, Any], words: str
) -> None:
    sent = await programs.result("sendMessage", chat_id=karen, text="hej")
    call = {"chat_id": karen, "message_id": sent["message_id"], **params}
    assert await programs.refusal("editMessageText", **call) == (400, f"Bad Request: {words}")


async def test_how_many_can_be_deleted_at_once(programs: Programs, karen: int) -> None:
    answer = await programs.refusal("deleteMessages", chat_id=karen, message_ids=list(range(101)))
    assert answer == (400, "Bad Request: too many message identifiers specified")
    assert (await programs.refusal("deleteMessages", chat_id=karen, message_ids=[]))[0] == 400


async def test_in_a_group_only_own_messages_can_be_deleted(
    programs: Programs, room: Room, karen: int
) -> None:
    group = room.add_group("Køkkenet", karen).id
    number = room.send(karen, "hej", chat=group)
    answer = await programs.refusal("deleteMessage", chat_id=group, message_id=number)
    assert answer == (400, "Bad Request: message can't be deleted")


async def test_webhook_settings(programs: Programs, room: Room, karen: int) -> None:
    room.send(karen, "hej")
    url = "http://127.0.0.1:1/hook-of-a-test"
    await programs.result("setWebhook", url=url, allowed_updates=["message"], max_connections=500)
    info = await programs.result("getWebhookInfo")
    assert (info["url"], info["max_connections"], info["allowed_updates"]) == (url, 100, ["message"])
    assert info["pending_update_count"] == 1
    await programs.result("setWebhook", url="", drop_pending_updates=True)
    info = await programs.result("getWebhookInfo")
    assert (info["url"], info["pending_update_count"]) == ("", 0)


def test_retries_are_immediate_first_and_never_rarer_than_a_minute() -> None:
    pauses = [pause_before(attempt) for attempt in range(1, 20)]
    assert pauses[0] == 0
    assert pauses == sorted(pauses)
    assert pauses[-1] == 60


async def test_a_toast_has_two_hundred_characters_at_most(programs: Programs, karen: int) -> None:
    answer = await programs.refusal("answerCallbackQuery", callback_query_id="1", text="x" * 201)
    assert answer == (400, "Bad Request: MESSAGE_TOO_LONG")


async def test_files_over_twenty_megabytes_cannot_be_fetched(
    programs: Programs, room: Room, karen: int
) -> None:
    room.send(karen, document=Upload("stor.bin", bytes(20 * 1024 * 1024 + 1)))
    (update,) = await programs.result("getUpdates")
    file_id = update["message"]["document"]["file_id"]
    assert await programs.refusal("getFile", file_id=file_id) == (400, "Bad Request: file is too big")


async def test_contacts_and_places(programs: Programs, room: Room, karen: int) -> None:
    await programs.post(f"/people/{karen}/send", contact=True)
    await programs.post(f"/people/{karen}/send", location=True)
    contact, location = await programs.result("getUpdates")
    assert contact["message"]["contact"]["user_id"] == karen
    assert set(location["message"]["location"]) == {"latitude", "longitude"}
    assert [one.get("contact") or one.get("location") for one in room.chat(karen)[1:]] == [True, True]


def test_people_can_only_do_what_they_can(room: Room, karen: int) -> None:
    lise = room.add_person("Lise").id
    group = room.add_group("Køkkenet", lise).id
    for mistake in (
        lambda: room.send(karen, "hej", chat=group),
        lambda: room.send(karen, "hej", reply_to=99),
        lambda: room.phones.delete(karen, 99),
        lambda: room.edit(karen, 99, "x"),
    ):
        with pytest.raises(RoomError) as caught:
            mistake()
        assert caught.value.status == 404
    room.delete_account(karen)
    with pytest.raises(RoomError, match="konto"):
        room.send(karen, "hej")


async def test_foreign_groups_and_unknown_files_are_not_found(
    programs: Programs, room: Room, karen: int
) -> None:
    group = room.add_group("Køkkenet", room.add_person("Lise").id).id
    for path in (f"/people/{karen}/chat?chat={group}", f"/people/{karen}/file/nix"):
        answer = await programs.client.get(path)
        assert (answer.status_code, set(answer.json())) == (404, {"error"})


async def test_forged_data_over_http_comes_back_unanswered_when_the_room_stops(
    programs: Programs, room: Room, karen: int
) -> None:
    sent = await programs.result("sendMessage", chat_id=karen, text="hej")
    room.stop()
    answer = await programs.post(f"/people/{karen}/tap", message_id=sent["message_id"], data="x:y")
    assert answer == {"toast": None, "alert": False, "answered": False}
    (update,) = await programs.result("getUpdates")
    assert update["callback_query"]["data"] == "x:y"


@pytest.mark.parametrize(
    ("url", "payload"),
    [
        ("https://t.me/KomMedBot?start=o_mad-1", "o_mad-1"),
        ("t.me/kommedbot", ""),
        ("https://t.me/KomMedBot?start=æ", None),
        ("https://t.me/EnAndenBot?start=x", None),
        ("https://example.dk/?start=x", None),
    ],
)
def test_links_that_start_the_bot(url: str, payload: str | None) -> None:
    assert deep_link_payload(url, "KomMedBot") == payload


@pytest.mark.parametrize(
    ("method", "params", "words"),
    [
        ("sendMessage", {"text": "x", "disable_notification": "måske"}, "Boolean expected"),
        ("sendLocation", {"latitude": "nord", "longitude": 1}, "Float expected"),
        ("sendMessage", {"text": "x", "entities": {}}, "Array of MessageEntity expected"),
    ],
)
def test_other_types_are_read_too(method: str, params: dict[str, object], words: str) -> None:
    with pytest.raises(BotApiError, match=words):
        bot_api().check(method, {"chat_id": 5, **params}, set())
    checked = bot_api().check("sendLocation", {"chat_id": 5, "latitude": "55.5", "longitude": 12}, set())
    assert checked.values["latitude"] == 55.5
