"""Names, commands, chats and files."""

from typing import Any

import pytest

from bot.sandbox.files import Upload, picture_size, sample_photo
from bot.sandbox.requests import parse_multipart
from bot.sandbox.room import Room

from .conftest import Programs


async def test_commands_are_kept_per_scope_and_language(programs: Programs) -> None:
    danish = [{"command": "start", "description": "Begynd"}]
    await programs.result("setMyCommands", commands=danish)
    await programs.result("setMyCommands", commands=[], language_code="en")
    scope = {"type": "all_private_chats"}
    assert await programs.result("getMyCommands") == danish
    assert await programs.result("getMyCommands", scope={"type": "default"}) == danish
    assert await programs.result("getMyCommands", scope=scope) == []
    await programs.result("deleteMyCommands")
    assert await programs.result("getMyCommands") == []


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ({"command": "Start", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "hjælp", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "a" * 33, "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "start", "description": " "}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"command": "start", "description": "x" * 257}, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ],
)
async def test_commands_that_telegram_refuses(
    programs: Programs, command: dict[str, str], words: str
) -> None:
    assert await programs.refusal("setMyCommands", commands=[command]) == (400, f"Bad Request: {words}")


async def test_a_hundred_commands_are_the_most(programs: Programs) -> None:
    commands = [{"command": f"c{n}", "description": "x"} for n in range(101)]
    assert (await programs.refusal("setMyCommands", commands=commands))[
        1
    ] == "Bad Request: BOT_COMMANDS_TOO_MUCH"


async def test_the_bots_names(programs: Programs, karen: int) -> None:
    await programs.result("setMyName", name="Kom med Ishøj")
    await programs.result("setMyDescription", description="Find noget", language_code="da")
    await programs.result("setMyShortDescription", short_description="Kort")
    assert (await programs.result("getMe"))["first_name"] == "Kom med Ishøj"
    assert await programs.result("getMyDescription", language_code="da") == {"description": "Find noget"}
    assert await programs.result("getMyDescription", language_code="en") == {"description": ""}
    assert await programs.result("getMyShortDescription") == {"short_description": "Kort"}
    assert (await programs.refusal("setMyName", name="x" * 65))[0] == 400
    await programs.result("setChatMenuButton", menu_button={"type": "commands"})
    assert await programs.result("getChatMenuButton", chat_id=karen) == {"type": "commands"}


async def test_chats_and_actions(programs: Programs, karen: int) -> None:
    assert (await programs.result("getChat", chat_id=karen))["first_name"] == "Karen"
    assert await programs.result("sendChatAction", chat_id=karen, action="typing") is True
    assert (await programs.refusal("sendChatAction", chat_id=karen, action="dancing"))[0] == 400


async def upload(programs: Programs, kind: str, chat: int, content: Any, name: str = "fil.bin") -> Any:
    answer = await programs.client.post(
        f"/bot1:practice/send{kind.title()}", data={"chat_id": str(chat)}, files={kind: (name, content)}
    )
    return answer.json()


async def test_a_file_goes_out_and_can_be_fetched_from_both_sides(
    programs: Programs, room: Room, karen: int
) -> None:
    message = (await upload(programs, "document", karen, b"\r\n--tal\r\n", "tal, ærlig.csv"))["result"]
    assert message["document"]["mime_type"] in {"text/csv", "application/octet-stream"}
    found = await programs.result("getFile", file_id=message["document"]["file_id"])
    answer = await programs.client.get(f"/file/bot1:practice/{found['file_path']}")
    assert answer.content == b"\r\n--tal\r\n"
    shown = room.chat(karen)[-1]["document"]
    answer = await programs.client.get(shown["url"])
    assert answer.content == b"\r\n--tal\r\n"
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert (await programs.client.get("/file/bot1:practice/documents/nix")).status_code == 404
    assert (await programs.client.get(f"/file/bot1:wrong/{found['file_path']}")).status_code == 401


async def test_a_file_can_be_attached_under_a_name_of_its_own(programs: Programs, karen: int) -> None:
    data = {"chat_id": str(karen), "document": "attach://den"}
    answer = await programs.client.post(
        "/bot1:practice/sendDocument", data=data, files={"den": ("a.txt", b"hej")}
    )
    assert answer.json()["result"]["document"]["file_name"] == "a.txt"


async def test_file_ids_are_typed(programs: Programs, room: Room, karen: int) -> None:
    photo = (await upload(programs, "photo", karen, sample_photo().content))["result"]["photo"]
    assert [size["width"] for size in photo] == [90, 480]
    again = await programs.result("sendPhoto", chat_id=karen, photo=photo[-1]["file_id"])
    assert again["photo"] == photo
    answer = await programs.refusal("sendDocument", chat_id=karen, document=photo[-1]["file_id"])
    assert answer == (400, "Bad Request: can't use file of type Photo as Document")
    answer = await programs.refusal("sendDocument", chat_id=karen, document="BQnix")
    assert answer == (400, "Bad Request: wrong file identifier/HTTP URL specified")
    answer = await programs.refusal("sendPhoto", chat_id=karen, photo="https://example.dk/a.png")
    assert answer == (400, "Bad Request: failed to get HTTP URL content")


async def test_files_that_telegram_refuses(programs: Programs, karen: int) -> None:
    assert (await upload(programs, "document", karen, b""))[
        "description"
    ] == "Bad Request: file must be non-empty"
    assert (await upload(programs, "photo", karen, b"tekst"))[
        "description"
    ] == "Bad Request: IMAGE_PROCESS_FAILED"
    thin = b"\x89PNG\r\n\x1a\n" + bytes(8) + (1).to_bytes(4, "big") + (900).to_bytes(4, "big")
    assert (await upload(programs, "photo", karen, thin))[
        "description"
    ] == "Bad Request: PHOTO_INVALID_DIMENSIONS"
    missing = await programs.refusal("sendDocument", chat_id=karen)
    assert missing == (400, "Bad Request: there is no document in the request")


def test_picture_sizes_are_read_from_the_bytes() -> None:
    jpeg = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08\x00\x10\x00\x20\x01\x01\x11\x00"
    assert picture_size(jpeg) == (32, 16)
    assert picture_size(b"GIF89a\x20\x00\x10\x00") == (32, 16)
    assert picture_size(sample_photo().content) == (480, 320)
    assert picture_size(b"\xff\xd8") is None


@pytest.mark.parametrize("content", [b"", b"\r\n", b"a\r\n--b", bytes(range(256))])
def test_multipart_keeps_bytes_as_they_are(content: bytes) -> None:
    head = b'--g\r\nContent-Disposition: form-data; name="document"; filename="\xc3\xa5.bin"\r\n\r\n'
    text = b'\r\n--g\r\nContent-Disposition: form-data; name="chat_id"\r\n\r\n5\r\n--g--\r\n'
    fields, files = parse_multipart("multipart/form-data; boundary=g", head + content + text)
    assert fields == {"chat_id": "5"}
    assert files == {"document": Upload("å.bin", content)}
