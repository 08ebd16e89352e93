"""HTTP for programs: the promises of INTERFACE.md, "The practice room"."""

import asyncio
import base64
from typing import Any

import pytest

from bot.sandbox.room import Room

from .conftest import Programs

PROMISED = {"message_id", "from_bot", "text", "entities", "buttons", "document", "edited"}


async def with_buttons(programs: Programs, chat: int, *rows: list[dict[str, Any]]) -> int:
    markup = {"inline_keyboard": list(rows)}
    sent = await programs.result("sendMessage", chat_id=chat, text="vælg", reply_markup=markup)
    number: int = sent["message_id"]
    return number


async def refused(programs: Programs, path: str, status: int, **body: Any) -> str:
    answer = await programs.client.post(path, json=body)
    assert answer.status_code == status, answer.text
    assert set(answer.json()) == {"error"}
    sentence: str = answer.json()["error"]
    return sentence


async def test_a_person_writes_and_sees_the_chat(programs: Programs, karen: int) -> None:
    person = (await programs.post("/people", name="Amal", language_code="ar"))["id"]
    assert isinstance(person, int)
    assert person > 2**32
    number = (await programs.post(f"/people/{person}/send", text="hej"))["message_id"]
    await programs.result("sendMessage", chat_id=person, text="<b>hej</b>", parse_mode="HTML")
    messages = (await programs.get(f"/people/{person}/chat"))["messages"]
    assert all(set(message) >= PROMISED for message in messages)
    assert [(one["from_bot"], one["text"]) for one in messages] == [(False, "hej"), (True, "hej")]
    assert messages[1]["entities"] == [{"type": "bold", "offset": 0, "length": 3}]
    assert messages[1]["document"] is None
    later = (await programs.get(f"/people/{person}/chat?after={number}"))["messages"]
    assert later == messages[1:]
    people = (await programs.get("/people"))["people"]
    assert [(one["name"], one["language_code"]) for one in people] == [("Karen", "da"), ("Amal", "ar")]


@pytest.mark.parametrize("kind", ["photo", "voice", "sticker", "document"])
async def test_people_send_files(programs: Programs, karen: int, kind: str) -> None:
    number = (await programs.post(f"/people/{karen}/send", **{kind: True}))["message_id"]
    (message,) = (await programs.get(f"/people/{karen}/chat?after={number - 1}"))["messages"]
    assert message[kind]
    if kind in {"photo", "document"}:
        fetched = await programs.client.get(message[kind]["url"])
        assert fetched.status_code == 200


async def test_people_send_files_of_their_own(programs: Programs, karen: int) -> None:
    file = {
        "file_name": "liste.html",
        "base64": base64.b64encode(b"<script>").decode(),
        "mime_type": "text/html",
    }
    await programs.post(f"/people/{karen}/send", document=file, text="her")
    message = (await programs.get(f"/people/{karen}/chat"))["messages"][-1]
    assert (message["document"]["file_name"], message["document"]["caption"]) == ("liste.html", "her")
    fetched = await programs.client.get(message["document"]["url"])
    assert fetched.headers["content-disposition"].startswith('attachment; filename="liste.html"')


async def test_a_tap_waits_for_the_toast(programs: Programs, room: Room, karen: int) -> None:
    number = await with_buttons(programs, karen, [{"text": "Tilmeld mig torsdag", "callback_data": "j"}])
    path = f"/people/{karen}/tap"
    tap = asyncio.create_task(programs.post(path, message_id=number, text="Tilmeld mig"))
    (update,) = await programs.result("getUpdates", timeout=50)
    query = update["callback_query"]
    await programs.result(
        "answerCallbackQuery", callback_query_id=query["id"], text="Du er med", show_alert=True
    )
    assert await tap == {"toast": "Du er med", "alert": True, "answered": True}


async def test_a_tap_answered_without_words_has_no_toast(programs: Programs, karen: int) -> None:
    number = await with_buttons(programs, karen, [{"text": "Ja", "callback_data": "j"}])
    tap = asyncio.create_task(programs.post(f"/people/{karen}/tap", message_id=number, text="Ja"))
    (update,) = await programs.result("getUpdates", timeout=50)
    await programs.result("answerCallbackQuery", callback_query_id=update["callback_query"]["id"])
    assert (await tap)["toast"] is None


async def test_the_exact_label_wins_over_one_that_only_begins_so(programs: Programs, karen: int) -> None:
    rows = [[{"text": "Flere datoer", "callback_data": "d"}], [{"text": "Flere", "callback_data": "f"}]]
    number = await with_buttons(programs, karen, *rows)
    tap = asyncio.create_task(programs.post(f"/people/{karen}/tap", message_id=number, text="Flere"))
    (update,) = await programs.result("getUpdates", timeout=50)
    assert update["callback_query"]["data"] == "f"
    await programs.result("answerCallbackQuery", callback_query_id=update["callback_query"]["id"])
    await tap


async def test_forged_data_can_be_pressed(programs: Programs, room: Room, karen: int) -> None:
    number = await with_buttons(programs, karen, [{"text": "Ja", "callback_data": "j"}])
    room.press(karen, number, data="forged:seal")
    (update,) = await programs.result("getUpdates")
    assert update["callback_query"]["data"] == "forged:seal"


async def test_a_link_to_the_bot_is_followed_and_another_comes_back(
    programs: Programs, room: Room, karen: int
) -> None:
    number = await with_buttons(
        programs,
        karen,
        [
            {"text": "Del", "url": "https://t.me/KomMedBot?start=o_mad"},
            {"text": "Se", "url": "https://ishoj.dk/x"},
        ],
    )
    (message,) = (await programs.get(f"/people/{karen}/chat?after={number - 1}"))["messages"]
    assert message["buttons"][0][1] == {"text": "Se", "url": "https://ishoj.dk/x"}
    answer = await programs.post(f"/people/{karen}/tap", message_id=number, text="Se")
    assert answer["url"] == "https://ishoj.dk/x"
    await programs.post(f"/people/{karen}/tap", message_id=number, text="Del")
    assert room.chat(karen)[-1]["text"] == "/start o_mad"


async def test_mistakes_get_one_kind_sentence(programs: Programs, karen: int) -> None:
    number = await with_buttons(
        programs, karen, [{"text": "Ja", "callback_data": "j"}, {"text": "Nej", "callback_data": "n"}]
    )
    tap, send = f"/people/{karen}/tap", f"/people/{karen}/send"
    sentence = await refused(programs, tap, 404, message_id=number, text="Måske")
    assert sentence == "Ingen knap begynder med »Måske«. Beskeden har »Ja«, »Nej«."
    assert "Ingen knap" in await refused(programs, tap, 404, message_id=number, text="")
    assert "besked 1 med knapper" in await refused(programs, tap, 404, message_id=1, text="Ja")
    assert "»message_id«" in await refused(programs, tap, 400, text="Ja")
    assert "Skriv noget" in await refused(programs, send, 400)
    assert "»text«" in await refused(programs, send, 400, text=5)
    assert "for lang" in await refused(programs, send, 400, text="x" * 4097)
    assert "base64" in await refused(programs, send, 400, document={"file_name": "a", "base64": "!"})
    assert "ingen person" in await refused(programs, "/people/7/send", 404, text="hej")
    assert "ingen person" in await refused(programs, f"/people/{10**30}/send", 404, text="hej")
    assert "navn" in await refused(programs, "/people", 400, name=" ")
    assert "»name«" in await refused(programs, "/people", 400)
    assert "ikke en tekst" in await refused(programs, send, 404, edit=number, text="x")
    answer = await programs.client.post("/people", content=b"[", headers={"content-type": "application/json"})
    assert (answer.status_code, set(answer.json())) == (400, {"error"})
    answer = await programs.client.get(f"/people/{karen}/chat?after=x")
    assert (answer.status_code, answer.json()) == (400, {"error": "»after« er ikke et helt tal."})
    assert (await programs.client.get("/nix")).json() == {"error": "Det findes ikke i øvelokalet."}


async def test_edits_and_deletions_show(programs: Programs, room: Room, karen: int) -> None:
    number = await with_buttons(programs, karen, [{"text": "Ja", "callback_data": "j"}])
    await programs.result("editMessageText", chat_id=karen, message_id=number, text="nyt")
    own = (await programs.post(f"/people/{karen}/send", text="fejl"))["message_id"]
    await programs.post(f"/people/{karen}/send", edit=own, text="rettet")
    messages = (await programs.get(f"/people/{karen}/chat?after={number - 1}"))["messages"]
    assert [(one["text"], one["edited"]) for one in messages] == [("nyt", True), ("rettet", True)]
    await programs.post(f"/people/{karen}/delete", message_id=number)
    assert [one["message_id"] for one in room.chat(karen)] == [1, own]


async def test_news_bring_what_changed_and_nothing_twice(programs: Programs, room: Room, karen: int) -> None:
    first = await programs.get("/events?wait=0")
    assert [one["name"] for one in first["people"]] == ["Karen"]
    assert [one["text"] for one in first["messages"]] == ["/start"]
    seen = f"/events?after={first['version']}&people={first['people_version']}"
    assert (await programs.get(seen + "&wait=0"))["messages"] == []
    waiting = asyncio.create_task(programs.get(seen))
    number = await with_buttons(programs, karen, [{"text": "Ja", "callback_data": "j"}])
    news = await waiting
    assert [one["message_id"] for one in news["messages"]] == [number]
    assert "people" not in news
    await programs.result("deleteMessage", chat_id=karen, message_id=number)
    news = await programs.get(f"/events?after={news['version']}&people={news['people_version']}")
    assert news["messages"] == [{"chat": karen, "message_id": number, "deleted": True}]


async def test_a_page_older_than_the_room_is_told_to_begin_again(programs: Programs, karen: int) -> None:
    news = await programs.get("/events?after=99&people=99&wait=0")
    assert news["reset"] is True
    assert [one["text"] for one in news["messages"]] == ["/start"]


async def test_blocking_over_http(programs: Programs, room: Room, karen: int) -> None:
    await programs.post(f"/people/{karen}/block", blocked=True)
    assert (await programs.refusal("sendMessage", chat_id=karen, text="x"))[0] == 403
    await programs.post(f"/people/{karen}/block", blocked=False)
    await programs.result("sendMessage", chat_id=karen, text="x")
