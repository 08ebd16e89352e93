"""A whole program in memory, from the update to the answer, over a real database: it can die and live again,
and its time passes only when a test says so.
"""

import asyncio
import datetime as dt
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from bot import pacing, receiver as receiving, sender as sending, worker as working
from bot.database import Database
from bot.jobs import TICKS
from bot.line import Line
from bot.pacing import Pacer
from bot.receiver import Receiver
from bot.sender import Sender
from bot.worker import Worker
from catalog.finding.library import Fitting
from db.crypto import lent
from db.engine import open_engine
from db.holders import free_the_dead, new_holder
from db.units import Units
from handlers.turn import House
from tests.heart import FAST, Seconds, StillClock

from .phones import Phone, Phones

LOOK = 0.5
"""Simulated seconds between two looks, as the worker and the ticks have them."""
WITHIN = 10.0
"""Simulated seconds within which a person hears something (issue 5)."""
AT_ONCE = (0.0, 0.0, 0.0)


class Died(BaseException):
    """The process is gone: nothing it does from here on has any effect."""


class NotHeard(AssertionError):
    """Somebody waited longer than ten simulated seconds."""


@dataclass
class Household:
    """The parts of one life of the program, and the people around it."""

    engine: Engine
    house: House
    clock: StillClock
    seconds: Seconds
    phones: Phones = field(default_factory=Phones)
    dies_at: Callable[[int], str | None] = lambda _commit: None
    """For the n-th commit of this life: "before" or "after" it the process dies; None: it does not."""
    deaths: int = 0
    _commits: int = 0
    _dead: bool = False
    _end: str | None = None
    _counting: threading.Lock = field(default_factory=threading.Lock)
    units: Units = field(init=False)
    database: Database = field(init=False)
    worker: Worker = field(init=False)
    sender: Sender = field(init=False)
    receiver: Receiver = field(init=False)

    def rise(self) -> None:
        """A new process: it frees what its dead predecessor held."""
        self._commits, self._dead, self._end = 0, False, None
        self.units = Units(self.engine, on_commit=self._before, after_commit=self._after, patience=AT_ONCE)
        holder = new_holder()
        line = Line(_Mortal(self))  # type: ignore[arg-type] # it can be called
        clock: Any = self.clock
        self.database = Database(self.units)
        self.sender = Sender(self.database, line, Pacer(self.database, FAST), self.house, clock, holder)
        self.worker = Worker(self.database, self.sender, self.house, clock, holder)
        self.receiver = Receiver(
            self.database,
            self.phones,
            clock,
            bot_name=self.house.bot_name,
            kick=self.worker.kick,
            fitting=lambda _text: Fitting(),
        )
        self.worker.on_answered = self.receiver.note_answered
        self.units.writing(lambda session: self._prepare(session, holder)).result()

    def _prepare(self, session: Session, holder: str) -> None:
        free_the_dead(session, holder)
        self.house.library.index(session)

    def bury(self) -> None:
        """The end of a life."""
        self.units.close()

    async def live(self, seconds: float = LOOK) -> None:
        """So many simulated seconds; who dies in them rises again."""
        until = self.seconds.now + seconds
        while self.seconds.now < until:
            try:
                await self._look()
            except Died:
                await self._die()
            self.seconds.now += LOOK
            self.clock.at += dt.timedelta(seconds=LOOK)

    async def until(self, heard: Callable[[], bool], what: str = "") -> None:
        """Live until somebody has heard something; NotHeard after ten seconds."""
        until = self.seconds.now + WITHIN
        while not heard():
            if self.seconds.now >= until:
                raise NotHeard(f"{what}; {self.told()}")
            await self.live()

    async def writes(self, phone: Phone, text: str, expected: str) -> None:
        """Somebody writes and sees these words."""
        before = _looks(phone)
        self.phones.write(phone, text)
        await self.until(lambda: _news(phone, before, expected), f"{text!r} → {expected!r}")

    async def presses(self, phone: Phone, label: str, expected: str) -> None:
        """Somebody presses the newest such button, is answered, and sees these words."""
        await self.until(lambda: any(one.startswith(label) for one in phone.labels()), label)
        before = _looks(phone)
        press = self.phones.press(phone, label)
        await self.until(lambda: _news(phone, before, expected), f"[{label}] → {expected!r}")
        await self.until(lambda: press in phone.toasts, f"the toast of {label}")

    async def tick(self, name: str) -> None:
        """One of the ticks runs."""
        (tick,) = [one for one in TICKS if one.name == name]
        now = self.clock.now()
        work = asyncio.wrap_future(self.units.writing(lambda session: tick.work(session, self.house, now)))
        try:
            await work
        except Died:
            await self._die()
        except Exception:
            return

    def told(self) -> list[str]:
        """What was said, for a failure's message."""
        return [
            f"{phone.id}: {one.text[:60]!r}" for phone in self.phones.chats.values() for one in phone.seen
        ]

    async def _look(self) -> None:
        updates = list(self.phones.unconfirmed)
        if await self._try(self.receiver.store(updates)):
            del self.phones.unconfirmed[: len(updates)]
        await self.worker.drain()
        await self._try(self.sender.deliver_all(lambda: False))
        if self._dead:
            raise Died

    async def _try(self, work: Any) -> bool:
        try:
            await work
        except Exception:
            return False
        return not self._dead

    async def _die(self) -> None:
        """The dead leave their tasks; whoever waits for them hears that they died."""
        self.deaths += 1
        self._dead = True
        asyncio.get_running_loop().set_exception_handler(_mourn)
        while pending := [one for one in asyncio.all_tasks() if one is not asyncio.current_task()]:
            for task in pending:
                task.cancel()
            await asyncio.gather(*pending, return_exceptions=True)
        await asyncio.to_thread(self.bury)
        while True:
            try:
                self.rise()
            except Died:
                self.deaths += 1
                self.bury()
            else:
                return

    def _before(self, _units: int) -> None:
        with self._counting:
            self._commits += 1
            self._end = self._end or self.dies_at(self._commits)
        self._die_if(self._dead or self._end == "before")

    def _after(self, _units: int) -> None:
        self._die_if(self._dead or self._end == "after")

    def _die_if(self, dead: bool) -> None:
        if dead:
            self._dead = True
            raise Died


class _Mortal:
    """The way to Telegram, which a dead process no longer has."""

    def __init__(self, household: Household) -> None:
        self._household = household

    async def call(self, method: str, parameters: dict[str, Any]) -> Any:
        """Call a method of the Bot API."""
        if self._household._dead:
            raise Died
        return await self._household.phones.call(method, parameters)


@contextmanager
def household(
    engine: Engine, house: House, now: dt.datetime, patch: pytest.MonkeyPatch, **more: Any
) -> Iterator[Household]:
    """A program that lives, with a clock that stands until somebody lives."""
    seconds = Seconds()
    for module in (sending, working, receiving):
        patch.setattr(module, "real_seconds", seconds)
    patch.setattr(pacing, "CHAT_SECONDS", 0.0)
    patch.setattr(working, "IDLE_SECONDS", 0.0)
    home = Household(engine, house, StillClock(now), seconds, **more)
    home.rise()
    yield home
    home.bury()


@contextmanager
def second_process(first: Household) -> Iterator[Household]:
    """Another process on the same database, with the same Telegram and the same time."""
    engine = open_engine(first.engine.url, lent(first.engine.dialect))
    home = Household(engine, first.house, first.clock, first.seconds, first.phones)
    home.rise()
    yield home
    home.bury()


def _mourn(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Tasks of the dead that nobody waited for."""
    if not isinstance(context.get("exception"), Died):
        loop.default_exception_handler(context)


def _looks(phone: Phone) -> list[str]:
    return [f"{one.number} {one.text} {list(one.buttons)}" for one in phone.seen]


def _news(phone: Phone, before: list[str], expected: str) -> bool:
    return any(expected in one for one in _looks(phone) if one not in before)
