"""Hours that pass in seconds: an event loop whose time jumps to whatever is next, and a Telegram in it."""

import asyncio
import datetime as dt
import selectors
import sqlite3
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, TypeVar

import pytest
from sqlalchemy import Engine
from sqlmodel import Session
from telegram import Bot
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter

from bot import clock as clocks
from bot.database import Database
from bot.line import Line
from bot.pacing import Pacer
from bot.sender import Sender
from bot.telegram_client import CONNECT_SECONDS, READ_SECONDS, NotSent, PerhapsSent, TelegramClient
from catalog.people.register import meet
from db.engine import open_session
from db.units import Units
from handlers.turn import House
from tests.heart import HOLDER, TOKEN, house

T = TypeVar("T")
EPOCH = 1_790_000_000.0
LATENCY = 0.05
RATE = 25.0
LOOKS = 15.0
"""How often the simulated tick looks for letters; the real one does so twice a second."""


class _Eager(selectors.DefaultSelector):
    """Never waits: where nothing is ready, the time of the loop moves on to the next timer."""

    loop: "JumpingLoop"

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if ready:
            return ready
        if timeout is None:
            raise RuntimeError("nothing will ever happen")
        self.loop.jump(timeout)
        return []


class JumpingLoop(asyncio.SelectorEventLoop):
    """An event loop in which waiting takes no time."""

    def __init__(self) -> None:
        selector = _Eager()
        selector.loop = self
        self._elapsed = 0.0
        super().__init__(selector)

    def time(self) -> float:
        """Elapsed simulated seconds."""
        return self._elapsed

    def jump(self, seconds: float) -> None:
        """Let time pass."""
        self._elapsed += max(0.0, seconds)


def unhurried(connection: Any) -> None:
    """A database connection that waits for no disk: what is tested here survives no power cut."""
    if isinstance(connection, sqlite3.Connection):
        connection.execute("PRAGMA synchronous=OFF")
    else:
        connection.autocommit = True
        connection.execute("SET synchronous_commit TO off")
        connection.autocommit = False


class InlineUnits(Units):
    """Units of work that run at once, in the thread of the simulation."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._connection = engine.connect()
        unhurried(self._connection.connection.driver_connection)

    def writing(self, work: Callable[[Session], T]) -> "Future[T]":
        """Run it now."""
        future: Future[T] = Future()
        try:
            with self._connection.begin(), open_session(self._connection) as session:
                result = work(session)
                session.commit()
        except Exception as error:
            future.set_exception(error)
        else:
            future.set_result(result)
        return future

    reading = writing

    def close(self) -> None:
        """End the connection, which is not as others are."""
        self._connection.invalidate()
        self._connection.close()


Weather = Callable[[float, int], str]
"""What a request at an elapsed second to a chat meets: `fine`, or one of the troubles of `Sky`."""


class Sky(TelegramClient):
    """Telegram under some weather; knows what really arrived and which answers were lost."""

    def __init__(self, weather: Weather) -> None:
        self.bot = Bot(TOKEN)
        self.weather = weather
        self.arrived: list[tuple[float, int, str]] = []
        self.lost: list[int] = []

    async def call(self, method: str, parameters: dict[str, Any]) -> Any:
        """A request as the weather has it; every letter carries its chat's id."""
        chat = int(parameters.get("chat_id", 0))
        trouble = self.weather(asyncio.get_running_loop().time(), chat)
        if trouble != "fine":
            await self._fail(trouble, chat, parameters)
        await asyncio.sleep(LATENCY)
        if method != "getMe":
            self._arrive(chat, parameters)
        return {"message_id": len(self.arrived), "username": "KomMedTestBot"}

    def _arrive(self, chat: int, parameters: dict[str, Any]) -> None:
        now = asyncio.get_running_loop().time()
        self.arrived.append((now, chat, str(parameters.get("text", ""))))

    async def _fail(self, trouble: str, chat: int, parameters: dict[str, Any]) -> None:
        match trouble:
            case "refused":
                raise NotSent("no connection")
            case "no name":
                await asyncio.sleep(CONNECT_SECONDS)
                raise NotSent("no connection")
            case "502":
                await asyncio.sleep(LATENCY)
                raise NetworkError("Bad Gateway")
            case "flood":
                raise RetryAfter(30)
            case "blocked":
                raise Forbidden("bot was blocked by the user")
            case "unkind":
                raise BadRequest("something is wrong")
        if trouble == "lost":
            self._arrive(chat, parameters)
        self.lost.append(chat)
        await asyncio.sleep(READ_SECONDS)
        raise PerhapsSent("no answer")


@dataclass
class Simulation:
    """A sender over a real database, under some weather."""

    loop: JumpingLoop
    units: InlineUnits
    sky: Sky
    sender: Sender
    began: dt.datetime
    people: dict[int, int] = field(default_factory=dict)
    """Person → chat."""

    def now(self) -> dt.datetime:
        """Domain time, which runs with the simulation."""
        return self.began + dt.timedelta(seconds=self.loop.time())

    def write(self, work: Callable[[Session], T]) -> T:
        """Something in the database."""
        return self.units.writing(work).result()

    def meet(self, count: int) -> list[int]:
        """So many people who have written to the bot."""

        def work(session: Session) -> list[int]:
            met = [meet(session, 1_000 + n, 1_000 + n, now=self.began) for n in range(count)]
            session.flush()
            self.people |= {one.id or 0: one.chat_id or 0 for one in met}
            return [one.id or 0 for one in met]

        return self.write(work)

    def run(self, seconds: float) -> None:
        """Let so much time pass, with the sender's tick."""
        self.loop.run_until_complete(self.tick(seconds))

    async def tick(self, seconds: float) -> None:
        """The same beside something else."""
        end = self.loop.time() + seconds
        while self.loop.time() < end:
            await self.sender.deliver_all(lambda: self.loop.time() >= end)
            await asyncio.sleep(LOOKS)


@contextmanager
def jumping(monkeypatch: pytest.MonkeyPatch) -> Iterator[JumpingLoop]:
    """A loop in which waiting takes no time, and its seconds as those that everybody sees."""
    loop = JumpingLoop()
    machine = SimpleNamespace(time=lambda: EPOCH + loop.time(), monotonic=loop.time)
    monkeypatch.setattr(clocks, "time", machine)
    monkeypatch.setattr(clocks, "_elapsed", clocks.Elapsed())
    try:
        yield loop
    finally:
        loop.close()


@contextmanager
def simulation(
    engine: Engine,
    weather: Weather,
    monkeypatch: pytest.MonkeyPatch,
    began: dt.datetime,
    *,
    rate: float = 25.0,
) -> Iterator[Simulation]:
    """A town's post office under some weather."""
    with jumping(monkeypatch) as loop:
        units, sky, home = InlineUnits(engine), Sky(weather), house()
        made = Simulation(loop, units, sky, _sender(units, sky, home), began)
        made.sender._clock = made  # type: ignore[assignment] # it has now()
        try:
            yield made
        finally:
            units.close()


def _sender(units: Units, sky: Sky, home: House) -> Sender:
    nobodys_clock: Any = None
    database = Database(units)
    return Sender(database, Line(sky), Pacer(database, RATE), home, nobodys_clock, HOLDER)


def run(loop: JumpingLoop, work: Coroutine[Any, Any, T]) -> T:
    """Run something to its end."""
    return loop.run_until_complete(work)
