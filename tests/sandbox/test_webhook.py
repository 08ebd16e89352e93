"""Updates posted to the bot: the secret, the order, the retries."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from aiohttp import web

from bot.sandbox.room import Room

from .conftest import Programs

Answer = Callable[[dict[str, Any]], int]


class Hook:
    """A bot's webhook: collects updates, answers what `answer` says; `held` updates wait for `go`."""

    def __init__(self) -> None:
        self.updates: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answer: Answer = lambda _: 200
        self.held: Callable[[dict[str, Any]], bool] = lambda _: False
        self.go = asyncio.Event()
        self.arrived = asyncio.Condition()
        self.url = ""

    async def receive(self, request: web.Request) -> web.Response:
        update = await request.json()
        async with self.arrived:
            self.updates.append(update)
            self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
            self.arrived.notify_all()
        if self.held(update):
            await self.go.wait()
        return web.Response(status=self.answer(update))

    async def has(self, count: int) -> list[str]:
        """The texts and data that came, once there are that many."""
        async with self.arrived, asyncio.timeout(20):
            await self.arrived.wait_for(lambda: len(self.updates) >= count)
        return [said(update) for update in self.updates]


def said(update: dict[str, Any]) -> str:
    text: str = update["message"]["text"] if "message" in update else update["callback_query"]["data"]
    return text


@pytest.fixture
async def hook(room: Room) -> AsyncIterator[Hook]:
    room.bot_api.webhook.pause = lambda _: 0.0
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook-of-a-test", hook.receive)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook-of-a-test"
    yield hook
    hook.go.set()
    await room.stop_serving()
    await runner.cleanup()


async def test_updates_come_with_the_secret_and_are_gone(
    programs: Programs, room: Room, hook: Hook, karen: int
) -> None:
    await programs.result("setWebhook", url=hook.url, secret_token="hemmelig-1")
    await programs.result("getMe")
    room.send(karen, "hej")
    assert await hook.has(1) == ["hej"]
    assert hook.secrets == ["hemmelig-1"]
    await emptied(room)
    info = await programs.result("getWebhookInfo")
    assert (info["url"], info["pending_update_count"]) == (hook.url, 0)


async def emptied(room: Room) -> None:
    count = await room.state.store.bell.until(
        "updates", lambda: 0 if room.state.updates.count() == 0 else None, seconds=20
    )
    assert count == 0


async def test_a_chats_messages_wait_for_each_other_but_a_press_overtakes(
    programs: Programs, room: Room, hook: Hook, karen: int
) -> None:
    other = room.add_person("Lise").id
    markup = {"inline_keyboard": [[{"text": "Ja", "callback_data": "tryk"}]]}
    sent = await programs.result("sendMessage", chat_id=karen, text="vælg", reply_markup=markup)
    hook.held = lambda update: said(update) == "en"
    await programs.result("setWebhook", url=hook.url)
    room.send(karen, "en")
    room.send(karen, "to")
    await programs.result("getMe")
    await hook.has(1)
    room.press(karen, sent["message_id"], "Ja")
    room.send(other, "fra Lise")
    assert set(await hook.has(3)) == {"en", "tryk", "fra Lise"}
    hook.go.set()
    assert (await hook.has(4))[3] == "to"


async def test_a_delivery_is_repeated_until_it_is_taken(
    programs: Programs, room: Room, hook: Hook, karen: int
) -> None:
    answers = iter([500, 503, 200, 200])
    hook.answer = lambda _: next(answers)
    await programs.result("setWebhook", url=hook.url)
    room.send(karen, "en")
    room.send(karen, "to")
    await programs.result("getMe")
    assert await hook.has(4) == ["en", "en", "en", "to"]
    assert len({update["update_id"] for update in hook.updates[:3]}) == 1
    info = await programs.result("getWebhookInfo")
    assert info["last_error_message"].startswith("Wrong response from the webhook: 503")


async def test_what_nobody_takes_stays_for_polling(
    programs: Programs, room: Room, hook: Hook, karen: int
) -> None:
    hook.answer = lambda _: 500
    await programs.result("setWebhook", url=hook.url)
    room.send(karen, "en")
    await programs.result("getMe")
    await hook.has(2)
    await programs.result("deleteWebhook")
    (update,) = await programs.result("getUpdates")
    assert update["message"]["text"] == "en"


async def test_a_webhook_can_be_set_again_after_it_was_deleted(
    programs: Programs, room: Room, hook: Hook, karen: int
) -> None:
    await programs.result("setWebhook", url=hook.url)
    room.send(karen, "en")
    await programs.result("getMe")
    await hook.has(1)
    await emptied(room)
    await programs.result("deleteWebhook")
    await programs.result("setWebhook", url=hook.url, drop_pending_updates=True)
    room.send(karen, "to")
    assert await hook.has(2) == ["en", "to"]


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"url": "http://example.dk/hook"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://example.dk/hook", "secret_token": "æ"},
            "secret token contains unallowed characters",
        ),
    ],
)
async def test_webhooks_that_are_refused(programs: Programs, params: dict[str, str], words: str) -> None:
    assert await programs.refusal("setWebhook", **params) == (400, f"Bad Request: {words}")
