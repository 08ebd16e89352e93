"""The room on a real port: a real client, broken connections, signals."""

import asyncio
import datetime as dt
import io
import json
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from http.client import IncompleteRead, RemoteDisconnected
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.error import BadRequest, Forbidden, RetryAfter

from bot.sandbox import Room, RoomServer, create_room
from bot.sandbox.clock import MovableClock

from .conftest import NOW


def called(url: str, method: str, **params: Any) -> tuple[int, Any]:
    """Status and body of a call over a socket; a broken connection is status 0."""
    request = urllib.request.Request(
        f"{url}/bot1:practice/{method}", json.dumps(params).encode(), {"content-type": "application/json"}
    )
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()
    except (IncompleteRead, RemoteDisconnected):
        return 0, None


@pytest.fixture
def served() -> Room:
    return create_room(now=lambda: NOW)


def started(room: Room) -> int:
    karen = room.add_person("Karen").id
    room.send(karen, "/start")
    return karen


async def test_python_telegram_bot_speaks_with_the_room(served: Room) -> None:
    karen = started(served)
    with RoomServer(served) as url:
        bot = Bot("1:practice", base_url=f"{url}/bot", base_file_url=f"{url}/file/bot")
        async with bot:
            (update,) = await bot.get_updates(timeout=50, allowed_updates=["message", "callback_query"])
            assert update.effective_message is not None
            buttons = InlineKeyboardMarkup([[InlineKeyboardButton("Ja", callback_data="a", style="success")]])
            message = await bot.send_message(karen, "<b>Hej</b>", parse_mode="HTML", reply_markup=buttons)
            tap = asyncio.create_task(asyncio.to_thread(served.tap, karen, message.message_id, "Ja"))
            (update,) = await bot.get_updates(offset=update.update_id + 1, timeout=50)
            assert update.callback_query is not None
            await update.callback_query.answer("Noteret")
            toast = await tap
            assert toast is not None
            assert toast.text == "Noteret"
            document = await bot.send_document(
                karen, InputFile(io.BytesIO(b"BEGIN"), "å.ics"), caption="kalender"
            )
            assert document.document is not None
            file = await bot.get_file(document.document.file_id)
            assert bytes(await file.download_as_bytearray()) == b"BEGIN"
            with pytest.raises(BadRequest, match="not modified"):
                await bot.edit_message_text("Hej", karen, message.message_id, entities=message.entities,
                                            reply_markup=buttons)  # fmt: skip
            served.block(karen)
            with pytest.raises(Forbidden, match="blocked by the user"):
                await bot.send_message(karen, "hej")
    assert served.violations == []
    assert served.chat(karen)[-1]["document"]["file_name"] == "å.ics"


async def test_python_telegram_bot_understands_429(served: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # without it PTB warns that the type of retry_after will change
    karen = started(served)
    served.faults.too_many("sendMessage", retry_after=7, chat_id=karen)
    with RoomServer(served) as url:
        async with Bot("1:practice", base_url=f"{url}/bot") as bot:
            with pytest.raises(RetryAfter) as caught:
                await bot.send_message(karen, "hej")
            assert caught.value.retry_after == dt.timedelta(seconds=7)
            await bot.send_message(karen, "hej igen")


def test_planned_trouble_comes_in_order_and_is_used_up(served: Room) -> None:
    karen = started(served)
    served.faults.forbid("sendMessage")
    served.faults.bad_gateway("sendMessage")
    served.faults.cut("sendMessage")
    served.faults.lose("*", chat_id=karen)
    with RoomServer(served) as url:
        assert called(url, "sendMessage", chat_id=5, text="x")[0] == 403
        status, page = called(url, "sendMessage", chat_id=karen, text="x")
        assert (status, "502 Bad Gateway" in page) == (502, True)
        assert called(url, "sendMessage", chat_id=karen, text="uden virkning")[0] == 0
        assert called(url, "sendMessage", chat_id=karen, text="med virkning")[0] == 0
        assert called(url, "sendMessage", chat_id=karen, text="rask")[0] == 200
    assert [one["text"] for one in served.chat(karen)] == ["/start", "med virkning", "rask"]
    assert [one.status for one in served.calls] == [403, 502, 0, 0, 200]


async def test_a_hanging_call_ends_with_the_server(served: Room) -> None:
    karen = started(served)
    served.faults.hang("sendMessage", after_effect=True)
    served.faults.hang("sendMessage")
    with RoomServer(served) as url:
        calls = [asyncio.create_task(asyncio.to_thread(called, url, "sendMessage", chat_id=karen, text="x"))]
        await asyncio.to_thread(served.wait_for, karen, lambda chat: len(chat) == 2)
        calls.append(
            asyncio.create_task(asyncio.to_thread(called, url, "sendMessage", chat_id=karen, text="y"))
        )
        await asyncio.to_thread(served.wait_for_calls, "sendMessage", 2)
    assert [status for status, _ in await asyncio.gather(*calls)] == [0, 0]
    assert [one["text"] for one in served.chat(karen)] == ["/start", "x"]


def test_a_room_can_be_served_again(served: Room) -> None:
    karen = started(served)
    for text in ("en", "to"):
        with RoomServer(served) as url:
            assert called(url, "sendMessage", chat_id=karen, text=text)[0] == 200
    assert [one["text"] for one in served.chat(karen)] == ["/start", "en", "to"]


def test_a_room_can_be_mounted_beside_a_clock() -> None:
    clock = MovableClock(lambda: NOW.timestamp())
    room = create_room(now=clock.now)
    with RoomServer(room, app=Starlette(routes=[*clock.routes(), Mount("/", room.app)])) as url:
        assert called(url, "getMe")[0] == 200
        request = urllib.request.Request(f"{url}/clock", b'{"advance_minutes": 90}', method="POST")
        with urllib.request.urlopen(request) as answer:
            assert json.load(answer) == {"now": "2026-12-02T09:30:00+00:00"}
        for body in (
            b'{"advance_minutes": -1}',
            b'{"now": "2026-12-01T09:00:00+01:00"}',
            b"{}",
            b"[",
            b'{"now": 5}',
        ):
            request = urllib.request.Request(f"{url}/clock", body, method="POST")
            with pytest.raises(urllib.error.HTTPError) as caught:
                urllib.request.urlopen(request)
            with caught.value as error:
                assert error.code == 400
                assert set(json.load(error)) == {"error"}


def test_the_program_says_where_it_is_and_ends_on_sigterm(tmp_path: Path, repository: Path) -> None:
    command = [sys.executable, "-m", "bot.sandbox", "--port", "0", "--store", str(tmp_path / "room.db")]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=repository
    ) as program:
        assert program.stdout is not None
        line = program.stdout.readline()
        url = line.split()[3]
        assert line == f"practice room ready {url} token 1:practice\n"
        assert called(url, "getMe")[0] == 200
        program.send_signal(signal.SIGTERM)
        output, errors = program.communicate(timeout=60)
    assert (program.returncode, output, errors) == (0, "", "")
