"""The long poll is held open for ever: recovered within 150 simulated seconds, or left to the supervisor."""

import asyncio
import datetime as dt
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import func, select
from telegram import Bot

from bot.database import Database
from bot.receiver import Receiver
from bot.telegram_client import PerhapsSent, TelegramClient
from bot.watch import NoRoundTrip
from catalog.finding.library import Fitting
from db.models import Inbox
from tests.heart import TOKEN, StillClock

from .simulated import InlineUnits, JumpingLoop, jumping

RECOVERED = 150.0


class Held(TelegramClient):
    """Holds every poll open until the connection is made anew; `deaf` ones even then."""

    def __init__(self, *, deaf: bool = False) -> None:
        self.bot = Bot(TOKEN)
        self.deaf = deaf
        self.fresh = False
        self.polls = 0

    async def poll(self, offset: int | None, _allowed: list[str], *, seconds: int = 25) -> list[Any]:
        self.polls += 1
        while not self.fresh:
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                if not self.deaf:
                    raise
        if offset is None:
            return [text_update()]
        await asyncio.sleep(seconds)
        return []

    async def reconnect_poll(self) -> None:
        self.fresh = True


def text_update() -> dict[str, Any]:
    person = {"id": 77, "is_bot": False, "first_name": "Karen"}
    chat = {"id": 77, "type": "private", "first_name": "Karen"}
    message = {"message_id": 1, "date": 1_790_000_000, "chat": chat, "from": person, "text": "hej"}
    return {"update_id": 1, "message": message}


def receiver(units: InlineUnits, held: Held, now: dt.datetime, kept_at: list[float]) -> Receiver:
    return Receiver(
        Database(units),
        held,
        StillClock(now),  # type: ignore[arg-type] # it has now()
        bot_name=lambda: "KomMedBot",
        kick=lambda: kept_at.append(asyncio.get_running_loop().time()),
        fitting=lambda _text: Fitting(),
    )


async def both(one: Receiver, stopping: asyncio.Event, until: float) -> None:
    """The poll and its watchdog, as the program runs them."""
    polling = asyncio.ensure_future(one.poll(stopping))
    watching = asyncio.ensure_future(one.watch.run(stopping))
    await asyncio.wait({polling, watching}, timeout=until, return_when=asyncio.FIRST_COMPLETED)
    stopping.set()
    try:
        if watching.done():
            watching.result()
    finally:
        polling.cancel()
        await asyncio.wait({watching}, timeout=60)


def test_it_is_connected_anew_and_nothing_is_lost(
    kept: Engine, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_at: list[float] = []
    with jumping(monkeypatch) as loop:
        units, held = InlineUnits(kept), Held()
        one = receiver(units, held, now, kept_at)
        loop.run_until_complete(both(one, asyncio.Event(), until=1_000))
        stored = units.reading(lambda session: session.exec(select(func.count()).select_from(Inbox)).one())
        assert stored.result() == 1
        units.close()
    assert len(kept_at) == 1
    assert kept_at[0] <= RECOVERED
    assert held.polls > 30


def test_what_cannot_be_connected_anew_ends_for_the_supervisor(
    kept: Engine, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    with jumping(monkeypatch) as loop:
        units = InlineUnits(kept)
        one = receiver(units, Held(deaf=True), now, [])
        with pytest.raises(NoRoundTrip):
            loop.run_until_complete(both(one, asyncio.Event(), until=1_000))
        assert loop.time() <= RECOVERED
        release(loop)
        units.close()


def test_hours_without_a_network_are_no_reason_to_end(
    kept: Engine, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Trouble that comes to an end again and again is waited out; the connections are made anew meanwhile."""

    class Offline(Held):
        renewed = 0

        async def poll(self, *_what: Any, **_how: Any) -> list[Any]:
            await asyncio.sleep(10)
            raise PerhapsSent("no answer")

        async def reconnect_poll(self) -> None:
            self.renewed += 1

    with jumping(monkeypatch) as loop:
        units, offline = InlineUnits(kept), Offline()
        one = receiver(units, offline, now, [])
        loop.run_until_complete(both(one, asyncio.Event(), until=6 * 3600))
        assert loop.time() >= 6 * 3600
        assert offline.renewed > 100
        units.close()


def release(loop: JumpingLoop) -> None:
    """Let go of tasks that do not want to end."""
    for task in asyncio.all_tasks(loop):
        task._log_destroy_pending = False  # type: ignore[attr-defined] # or asyncio complains at exit
