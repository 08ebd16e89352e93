"""A whole program in simulated time over a database that goes away for minutes: it refuses, or it hangs."""

import asyncio
import datetime as dt
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from sqlalchemy import Engine
from sqlmodel import Session

from bot.database import Database
from bot.metrics import Metrics
from bot.parts import Inside, Parts, assemble
from db.holders import new_holder
from db.trouble import PATIENCE
from handlers.turn import House

from .ailing import Ailing, disk_error
from .household import WITHIN, NotHeard
from .phones import Phone, Phones
from .simulated import InlineUnits, JumpingLoop, T

REFUSES, HANGS = "refuses", "hangs"
TICK, LOOK = 0.5, 0.1


@dataclass(frozen=True)
class Heard:
    """Something that reached a telephone: at which second, what was said, or the toast of which press."""

    at: float
    text: str


class Exchange(Phones):
    """Telegram with a long poll, and what was heard when."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: dict[int, list[Heard]] = {}
        self.sent: list[dict[str, Any]] = []
        self.presses: dict[str, tuple[int, float]] = {}
        self._news = asyncio.Event()

    async def poll(self, offset: int | None, _allowed: list[str], *, seconds: int = 25) -> list[Any]:
        """What is not confirmed, at once or when somebody writes."""
        self.unconfirmed = [one for one in self.unconfirmed if one["update_id"] >= (offset or 0)]
        if not self.unconfirmed:
            self._news.clear()
            try:
                async with asyncio.timeout(seconds):
                    await self._news.wait()
            except TimeoutError:
                pass
        await asyncio.sleep(0.05)
        return list(self.unconfirmed)[:100]

    async def call(self, method: str, parameters: dict[str, Any]) -> Any:
        """The bot says something."""
        await asyncio.sleep(0.05)
        answer = await super().call(method, parameters)
        chat = parameters.get("chat_id") or self._presser(parameters.get("callback_query_id"))
        if chat is not None:
            now = asyncio.get_running_loop().time()
            said = str(parameters.get("text") or method)
            self.heard.setdefault(int(chat), []).append(Heard(now, said))
        return answer

    def press(self, phone: Phone, label: str) -> str:
        press = super().press(phone, label)
        self.presses[press] = (phone.id, asyncio.get_running_loop().time())
        return press

    def _presser(self, press: Any) -> int | None:
        return self.presses[press][0] if press in self.presses else None

    def _arrive(self, **what: Any) -> None:
        super()._arrive(**what)
        self.sent.append(self.unconfirmed[-1])
        self._news.set()


class Leaving(InlineUnits):
    """Units over a database that goes away at a chosen unit or moment."""

    def __init__(self, engine: Engine, patient: Ailing) -> None:
        super().__init__(engine)
        self._patient = patient
        self.trouble: str | None = None
        self.begun = self.needed = 0
        self.on_unit: Callable[[int], None] = lambda _number: None
        self._hung: list[tuple[Callable[[Session], Any], Future[Any]]] = []

    def writing(self, work: Callable[[Session], T]) -> "Future[T]":
        """Run it, refuse it after the patience of `db.units`, or leave it until the database is back."""
        self.begun += 1
        self.on_unit(self.begun)
        if self.trouble == HANGS:
            hung: Future[T] = Future()
            self._hung.append((work, hung))
            return hung
        done = super().writing(work)
        return self._later(done) if self.trouble else done

    reading = writing

    def leave(self, how: str) -> None:
        """From now on the database refuses or hangs."""
        self.trouble = how
        if how == REFUSES:
            self._patient.before = disk_error

    def come_back(self) -> None:
        """All is well again; what hung is done now, unless nobody waits for it."""
        self.trouble, self._patient.before = None, lambda _point, _driver: None
        hung, self._hung = self._hung, []
        for work, future in hung:
            if future.set_running_or_notify_cancel():
                done = super().writing(work)
                error = done.exception()
                future.set_exception(error) if error else future.set_result(done.result())

    def _later(self, done: "Future[T]") -> "Future[T]":
        told: Future[T] = Future()
        error = done.exception()

        def tell() -> None:
            if not told.cancelled():
                told.set_exception(error) if error else told.set_result(done.result())

        asyncio.get_running_loop().call_later(sum(PATIENCE), tell)
        return told


@dataclass
class Town:
    """The program, its people and its time."""

    loop: JumpingLoop
    units: Leaving
    house: House
    began: dt.datetime
    phones: Exchange = field(default_factory=Exchange)
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    parts: Parts = field(init=False)
    database: Database = field(init=False)

    def now(self) -> dt.datetime:
        """Domain time."""
        return self.began + dt.timedelta(seconds=self.loop.time())

    async def live(self, story: Coroutine[Any, Any, None]) -> None:
        """Run the program until the story ends."""
        self.database = Database(self.units, self.stopping)
        nobodys: Any = SimpleNamespace(send_rate=25.0)
        clock: Any = self
        inside = Inside(nobodys, self.database, self.house, clock, new_holder(), Metrics())
        self.parts = assemble(self.phones, inside)
        running = [
            asyncio.ensure_future(one)
            for one in (
                self.parts.receiver.poll(self.stopping),
                self.parts.worker.run(self.stopping),
                self.parts.excuses.run(self.stopping),
                self._tick(),
            )
        ]
        try:
            await story
        finally:
            self.stopping.set()
            for one in running[:1]:
                one.cancel()
            await asyncio.gather(*running, return_exceptions=True)

    def run(self, story: Coroutine[Any, Any, None]) -> None:
        """Let a story happen."""
        self.loop.run_until_complete(self.live(story))

    async def until(self, heard: Callable[[], bool], within: float, what: str) -> None:
        """Wait for something; NotHeard when it does not happen in so many seconds."""
        end = self.loop.time() + within
        while not heard():
            if self.loop.time() > end:
                raise NotHeard(f"{what}; {self.phones.heard}")
            await asyncio.sleep(LOOK)

    async def hears(self, phone: Phone) -> None:
        """The person hears something within ten seconds from now."""
        now = self.loop.time()
        heard = lambda: any(one.at > now for one in self.phones.heard.get(phone.id, []))  # noqa: E731
        await self.until(heard, WITHIN, f"{phone.id} after {now:.1f} s")

    async def _tick(self) -> None:
        while not self.stopping.is_set():
            try:
                await self.parts.sender.deliver_all(self.stopping.is_set)
                await self.parts.worker.keep_leases()
            except Exception:  # noqa: S110 - as the ticker has it: the next tick tries again
                pass
            await asyncio.sleep(TICK)


@contextmanager
def town(
    engine: Engine, patient: Ailing, house: House, began: dt.datetime, loop: JumpingLoop
) -> Iterator[Town]:
    """A town on a copy of its database."""
    units = Leaving(engine, patient)
    made = Town(loop, units, house, began)
    made.units.writing(house.library.index).result()
    yield made
    units.close()
