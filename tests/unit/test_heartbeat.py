"""The heartbeat: heard while Telegram answers and the database writes, and only then."""

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest
from aiohttp import web
from sqlalchemy import Engine

from bot import heartbeat as beating
from bot.database import Database
from bot.heartbeat import FRESH_SECONDS, Heartbeat
from bot.line import Line
from catalog import house_news
from db import meta
from db.units import Units
from tests.conftest import NOON
from tests.heart import Seconds, StillClock, Telegram


class World:
    """A heartbeat with everything that may fail under it."""

    def __init__(self, units: Units, seconds: Seconds, url: str | None = None) -> None:
        self.units, self.seconds, self.telegram = units, seconds, Telegram()
        self.receiver = SimpleNamespace(refused=False)
        parts: Any = SimpleNamespace(
            line=Line(self.telegram), receiver=self.receiver, answered_at=seconds.now
        )
        settings: Any = SimpleNamespace(heartbeat_url=url, practice=False)
        clock: Any = StillClock(NOON)
        self.heart = Heartbeat(settings, Database(units), clock, parts)


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> Seconds:
    seconds = Seconds()
    monkeypatch.setattr(beating, "real_seconds", seconds)
    return seconds


@pytest.fixture
async def heard() -> Any:
    """A place that hears heartbeats: the address, and what came."""
    came: list[tuple[str, bytes]] = []

    async def hear(request: web.Request) -> web.Response:
        came.append((request.method, await request.read()))
        return web.Response()

    app = web.Application()
    app.router.add_route("*", "/{any:.*}", hear)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server: Any = site._server
    port = server.sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}/ping/abc", came
    await runner.cleanup()


@pytest.fixture
def units(kept: Engine) -> Any:
    units = Units(kept)
    yield units
    units.close()


async def beat_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    stopping = asyncio.Event()

    async def pause(_stopping: asyncio.Event, _seconds: float) -> None:
        stopping.set()

    monkeypatch.setattr(beating, "pause", pause)
    await world.heart.run(stopping)


async def test_all_is_well(
    units: Units, seconds: Seconds, heard: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    url, came = heard
    await beat_once(World(units, seconds, url), monkeypatch)
    assert came == [("GET", b"")]
    kept = units.reading(lambda session: meta.read(session, house_news.SERVED_AT)).result()
    assert kept == repr(seconds.now)


async def test_a_silent_telegram_is_asked_and_silences_the_heart(
    units: Units, seconds: Seconds, heard: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    url, came = heard
    world = World(units, seconds, url)
    seconds.now += FRESH_SECONDS
    await beat_once(world, monkeypatch)
    assert (world.telegram.probes, len(came)) == (1, 1)
    world.telegram.away = True
    await beat_once(world, monkeypatch)
    assert (world.telegram.probes, len(came)) == (2, 1)


async def test_another_poller_or_a_failing_database_silence_it_too(
    units: Units, seconds: Seconds, heard: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    url, came = heard
    refused, broken = World(units, seconds, url), World(units, seconds, url)
    refused.receiver.refused = True

    def fail(*_what: Any, **_how: Any) -> int:
        raise OSError("the disk is full")

    await beat_once(refused, monkeypatch)
    monkeypatch.setattr(house_news, "note_served", fail)
    await beat_once(broken, monkeypatch)
    assert came == []


async def test_a_place_that_does_not_hear_ends_nothing(
    units: Units, seconds: Seconds, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await beat_once(World(units, seconds, "http://127.0.0.1:1/ping/secret-word"), monkeypatch)
    assert "no heartbeat" in caplog.text
    assert "secret-word" not in caplog.text
