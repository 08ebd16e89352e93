"""What the program answers over HTTP: alive, ready, figures, the clock, and the webhook's door."""

import asyncio
import io
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import aiohttp
import pytest

from bot.health import MOST_BODY, Doors, Server, application, listening_socket
from bot.metrics import Measured, Metrics
from db.models import MessageClass

SECRET = "et-hemmeligt-ord_42"
PATH = "/en-sti-som-ingen-gaetter"
FIGURES = (
    "kommed_updates_received_total",
    "kommed_updates_total",
    "kommed_updates_dropped_total",
    "kommed_letters_total",
    "kommed_requests_total",
    "kommed_database_errors_total",
    "kommed_telegram_silent_seconds",
    "kommed_tick_seconds",
    "kommed_reminder_lateness_seconds",
)
HEADER = "X-Telegram-Bot-Api-Secret-Token"


class House:
    """What the doors ask, and what they were told."""

    def __init__(self) -> None:
        self.ready = True
        self.moved: list[dict[str, Any]] = []
        self.updates: list[Any] = []
        self.broken = False

    async def metrics(self) -> bytes:
        return Metrics().text(Measured(3.0, 2, {MessageClass.SAFETY: 2}, 0.5, 1))

    async def move(self, wish: dict[str, Any]) -> str:
        if wish.get("now") == "i går":
            raise ValueError("the clock never goes back")
        self.moved.append(wish)
        return "2026-12-02T10:00:00+01:00"

    async def take(self, update: dict[str, Any]) -> None:
        if self.broken:
            raise OSError("no database")
        self.updates.append(update)

    def doors(self) -> Doors:
        return Doors(
            ready=lambda: self.ready,
            metrics=self.metrics,
            read_clock=lambda: "2026-12-02T09:00:00+01:00",
            move_clock=self.move,
            webhook_path=PATH,
            webhook_secret=SECRET,
            webhook=self.take,
        )


class Client:
    """Asks a served application over HTTP."""

    def __init__(self, session: aiohttp.ClientSession, base: str) -> None:
        self._session = session
        self._base = base

    async def ask(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, str]:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        async with self._session.request(method, self._base + path, data=body, headers=named) as answer:
            return answer.status, await answer.text()

    async def post_update(self, body: bytes | str, secret: str | None = SECRET) -> int:
        headers = {} if secret is None else {HEADER: secret}
        data = io.BytesIO(body.encode() if isinstance(body, str) else body)
        async with self._session.post(self._base + PATH, data=data, headers=headers) as answer:
            return answer.status


class Served:
    def __init__(self, house: House, doors: Doors) -> None:
        self.house = house
        self._server = Server(application(doors, []))

    async def __aenter__(self) -> Client:
        socket = listening_socket("127.0.0.1", 0)
        self._serving = asyncio.ensure_future(self._server.serve(sockets=[socket]))
        self._session = aiohttp.ClientSession()
        return Client(self._session, f"http://127.0.0.1:{socket.getsockname()[1]}")

    async def __aexit__(self, *_error: object) -> None:
        await self._session.close()
        self._server.should_exit = True
        await self._serving


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
async def client(house: House) -> AsyncIterator[Client]:
    async with Served(house, house.doors()) as client:
        yield client


async def test_alive_and_ready(client: Client, house: House) -> None:
    assert (await client.ask("GET", "/healthz"))[0] == 200
    assert (await client.ask("GET", "/readyz"))[0] == 200
    house.ready = False
    assert (await client.ask("GET", "/readyz"))[0] == 503
    assert (await client.ask("GET", "/healthz"))[0] == 200


async def test_the_figures_are_prometheus_text(client: Client) -> None:
    status, text = await client.ask("GET", "/metrics")
    assert status == 200
    for line in (
        "kommed_inbox_oldest_seconds 3.0",
        "kommed_outbox_due 2.0",
        'kommed_outbox_open{message_class="safety"} 2.0',
        'kommed_outbox_open{message_class="reminder"} 0.0',
        "kommed_send_budget_ahead_seconds 0.5",
        "kommed_people_unreachable 1.0",
    ):
        assert f"{line}\n" in text
    for name in FIGURES:
        assert f"# TYPE {name} " in text


async def test_the_clock_is_read_and_moved(client: Client, house: House) -> None:
    assert json.loads((await client.ask("GET", "/clock"))[1]) == {"now": "2026-12-02T09:00:00+01:00"}
    status, text = await client.ask("POST", "/clock", '{"advance_minutes": 60}')
    assert (status, json.loads(text)) == (200, {"now": "2026-12-02T10:00:00+01:00"})
    assert house.moved == [{"advance_minutes": 60}]


@pytest.mark.parametrize("body", ['{"now": "i går"}', "", "[]", "hej", "null", "1", "[" * 100_000])
async def test_a_wish_that_cannot_be_granted_says_why(client: Client, house: House, body: str) -> None:
    status, text = await client.ask("POST", "/clock", body)
    assert status == 400
    assert json.loads(text)["error"]
    assert house.moved == []


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Sec_Fetch_Site": "cross-site"}])
async def test_another_page_does_not_move_the_clock(
    client: Client, house: House, headers: dict[str, str]
) -> None:
    status, _ = await client.ask("POST", "/clock", '{"advance_minutes": 60}', **headers)
    assert status == 403
    assert house.moved == []


async def test_the_webhook_takes_an_update(client: Client, house: House) -> None:
    update = {"update_id": 5, "message": {"text": "æøå"}}
    assert await client.post_update(json.dumps(update)) == 200
    assert house.updates == [update]


@pytest.mark.parametrize("secret", [None, "", "forkert", SECRET + "x", SECRET.upper(), "æøå"])
async def test_without_the_secret_nobody_comes_in(client: Client, house: House, secret: str | None) -> None:
    assert await client.post_update('{"update_id": 5}', secret) == 401
    assert house.updates == []


@pytest.mark.parametrize("secret", ["", None])
async def test_a_door_without_a_secret_stays_shut(house: House, secret: str | None) -> None:
    async with Served(house, replace(house.doors(), webhook_secret=secret)) as client:
        assert await client.post_update('{"update_id": 5}', "") == 401
        assert await client.post_update('{"update_id": 5}', None) == 401


async def test_too_much_is_refused(client: Client, house: House) -> None:
    shell = '{"update_id": 5, "x": ""}'
    fits = shell.replace('""', json.dumps("x" * (MOST_BODY - len(shell))))
    assert len(fits) == MOST_BODY
    assert await client.post_update(fits) == 200
    assert await client.post_update(fits + " ") == 413
    assert len(house.updates) == 1


@pytest.mark.parametrize(
    "body",
    [
        "",
        "hej",
        "[]",
        "null",
        "{}",
        '{"update_id": null}',
        '{"update_id": "5"}',
        '{"update_id": true}',
        '{"update_id": 1.5}',
        '{"update_id": 1e999}',
        '{"update_id": -1}',
        '{"update_id": 99999999999999999999}',
        "[" * 100_000,
        b"\xff\xfe",
    ],
)
async def test_what_is_no_update_is_refused(client: Client, house: House, body: bytes | str) -> None:
    assert await client.post_update(body) == 400
    assert house.updates == []


async def test_what_could_not_be_stored_is_not_confirmed(client: Client, house: House) -> None:
    house.broken = True
    assert await client.post_update('{"update_id": 5}') == 503


async def test_the_webhook_is_only_posted_to(client: Client) -> None:
    assert (await client.ask("GET", PATH))[0] == 405
    assert (await client.ask("POST", PATH + "x"))[0] == 404


async def test_doors_that_are_not_wanted_are_not_there(house: House) -> None:
    plain = replace(house.doors(), read_clock=None, move_clock=None, webhook_path=None, webhook=None)
    async with Served(house, plain) as client:
        assert (await client.ask("GET", "/clock"))[0] == 404
        assert (await client.ask("POST", PATH))[0] == 404
        assert (await client.ask("GET", "/healthz"))[0] == 200


def test_a_taken_address_is_an_error() -> None:
    first = listening_socket("127.0.0.1", 0)
    with first, pytest.raises(OSError, match="in use"):
        listening_socket("127.0.0.1", first.getsockname()[1])
