"""One update, one transaction: claim, handle, answer, finish; then the answer leaves."""

import asyncio
import datetime as dt
import logging
import traceback
from collections.abc import Callable

from sqlmodel import Session

from bot.calls import calls_of
from bot.clock import Clock, real_seconds
from bot.sender import Sender
from db import inbox, outbox
from db.engine import ring_of
from db.inbox import MOST_ATTEMPTS, Claimed, LeaseLost
from db.outbox import Letter
from db.units import Units
from handlers.answering import answer, apologise
from handlers.screen import Reply
from handlers.turn import UNDECODABLE, House, Incoming

log = logging.getLogger("kommed.worker")
IDLE_SECONDS = 0.5


class Worker:
    """Works through the inbox; `kick()` wakes it when something arrived."""

    def __init__(self, units: Units, sender: Sender, house: House, clock: Clock, holder: str) -> None:
        self._units = units
        self._sender = sender
        self._house = house
        self._clock = clock
        self._holder = holder
        self._news = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self.on_handled: Callable[[str, str], None] = lambda _kind, _how: None
        self.on_answered: Callable[[Claimed], None] = lambda _row: None

    def kick(self) -> None:
        """Something arrived."""
        self._news.set()

    async def run(self, stopping: asyncio.Event) -> None:
        """Claim and handle until told to stop; then finish what is in hand."""
        while not stopping.is_set():
            self._news.clear()
            claimed = await self._claim()
            for row in claimed:
                self._start(row)
            if not claimed:
                await self._idle()
        await self.finish()

    async def finish(self) -> None:
        """Wait for the updates in hand and for their answers."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def drain(self) -> None:
        """Handle everything that is open now, answers included."""
        while True:
            claimed = await self._claim()
            for row in claimed:
                self._start(row)
            if not claimed and not self._tasks:
                return
            await self.finish()

    async def _claim(self) -> list[Claimed]:
        def claim(session: Session) -> list[Claimed]:
            return inbox.claim(session, self._holder, real=real_seconds())

        try:
            return await asyncio.wrap_future(self._units.writing(claim))
        except Exception as error:
            log.error("cannot claim: %s", type(error).__name__)
            await asyncio.sleep(IDLE_SECONDS)
            return []

    async def _idle(self) -> None:
        try:
            async with asyncio.timeout(IDLE_SECONDS):
                await self._news.wait()
        except TimeoutError:
            pass

    def _start(self, row: Claimed) -> None:
        task = asyncio.get_running_loop().create_task(self._handle(row))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _handle(self, row: Claimed) -> None:
        now = self._clock.now()
        try:
            letters = await asyncio.wrap_future(
                self._units.writing(lambda session: self._unit(session, row, now=now))
            )
            self.on_handled(row.kind, "handled")
        except LeaseLost:
            return
        except Exception as error:
            letters = await self._after_error(row, error)
        self.kick()
        await self._sender.deliver(letters)
        self.on_answered(row)

    def _unit(self, session: Session, row: Claimed, *, now: dt.datetime) -> list[Letter]:
        if row.kind == UNDECODABLE:
            return self._park(session, row, UNDECODABLE)
        inbox.finish(session, row.update_id, self._holder, now=now)
        incoming = Incoming.of(row.body or {})
        reply, person = answer(session, incoming, self._house, now=now)
        return self._say(session, reply, incoming, person, now=now)

    def _say(
        self,
        session: Session,
        reply: Reply | None,
        incoming: Incoming,
        person: int | None,
        *,
        now: dt.datetime,
    ) -> list[Letter]:
        if reply is None:
            return []
        calls = calls_of(reply, incoming, person or 0, ring_of(session))
        return outbox.reply(
            session,
            calls,
            chat_id=incoming.chat_id,
            person=person,
            holder=self._holder,
            now=now,
            real=real_seconds(),
        )

    async def _after_error(self, row: Claimed, error: Exception) -> list[Letter]:
        where = traceback.extract_tb(error.__traceback__)[-1]
        log.error(
            "update of kind %s failed (attempt %s): %s at %s:%s",
            row.kind,
            row.attempts,
            type(error).__name__,
            where.filename.rpartition("/")[2],
            where.lineno,
        )
        log.debug("the failure was", exc_info=error)
        self.on_handled(row.kind, "failed")

        def give_back(session: Session) -> list[Letter]:
            if row.attempts < MOST_ATTEMPTS:
                inbox.release(
                    session, row.update_id, self._holder, attempts=row.attempts, real=real_seconds()
                )
                return []
            return self._park(session, row, type(error).__name__)

        try:
            return await asyncio.wrap_future(self._units.writing(give_back))
        except Exception as again:
            log.error("cannot give the row back: %s; its lease will run out", type(again).__name__)
            return []

    def _park(self, session: Session, row: Claimed, why: str) -> list[Letter]:
        now = self._clock.now()
        inbox.finish(session, row.update_id, self._holder, now=now, parked=why)
        self.on_handled(row.kind, "parked")
        try:
            incoming = Incoming.of(row.body or {})
        except TypeError:
            return []
        reply, person = apologise(session, incoming)
        return self._say(session, reply, incoming, person, now=now)
