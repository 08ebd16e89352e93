"""A room with clocks that stand still, and a bot that calls it without a network."""

import datetime as dt
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from bot.sandbox.room import Room
from bot.sandbox.state import State

NOW = dt.datetime(2026, 12, 2, 8, 0, tzinfo=dt.UTC)


@dataclass
class Clocks:
    """Domain time, seconds since 1970 and elapsed seconds, moved by hand."""

    now: dt.datetime = NOW
    wall: float = 1_800_000_000.0
    elapsed: float = 100.0


@dataclass
class Programs:
    """HTTP as programs use it; `bot` calls a method, `get` and `post` are for people."""

    client: httpx.AsyncClient
    token: str = "1:practice"
    answers: list[Any] = field(default_factory=list)

    async def bot(self, method: str, **params: Any) -> Any:
        """The whole answer, refusals included."""
        answer = await self.client.post(f"/bot{self.token}/{method}", json=params)
        body: dict[str, Any] = answer.json()
        assert body["ok"] is (answer.status_code == 200)
        return body

    async def result(self, method: str, **params: Any) -> Any:
        """The result of a call that must succeed."""
        body = await self.bot(method, **params)
        assert body["ok"], body
        return body["result"]

    async def refusal(self, method: str, **params: Any) -> tuple[int, str]:
        """Code and description of a call that must be refused."""
        body = await self.bot(method, **params)
        assert not body["ok"], body
        return body["error_code"], body["description"]

    async def post(self, path: str, **body: Any) -> Any:
        """A POST that must succeed."""
        answer = await self.client.post(path, json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def get(self, path: str) -> Any:
        """A GET that must succeed."""
        answer = await self.client.get(path)
        assert answer.status_code == 200, answer.text
        return answer.json()


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def room(clocks: Clocks) -> Room:
    state = State(
        token="1:practice",
        username="KomMedBot",
        now=lambda: clocks.now,
        store=None,
        limits=True,
        wall_time=lambda: clocks.wall,
        elapsed=lambda: clocks.elapsed,
    )
    return Room(state)


@pytest.fixture
async def programs(room: Room) -> AsyncIterator[Programs]:
    transport = httpx.ASGITransport(app=room.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://room.test") as client:
        yield Programs(client)
        await room.stop_serving()


@pytest.fixture
def karen(room: Room) -> int:
    """Somebody who has written to the bot; the update is confirmed."""
    person = room.add_person("Karen").id
    room.send(person, "/start")
    room.state.updates.keep_last(0)
    return person
