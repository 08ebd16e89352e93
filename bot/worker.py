"""One update, one transaction: claim, handle, answer, finish; then the answer leaves."""

import asyncio
import datetime as dt
import logging
import traceback
from collections.abc import Callable
from functools import partial

from sqlmodel import Session

from bot.calls import calls_of
from bot.clock import Clock, real_seconds
from bot.database import Database, is_away
from bot.sender import Sender
from bot.waiting import Waiting
from db import inbox, outbox
from db.engine import ring_of
from db.inbox import MOST_ATTEMPTS, Claimed, LeaseLost
from db.models import Person
from db.outbox import Letter
from handlers.answering import answer, apologise
from handlers.screen import Reply
from handlers.turn import UNDECODABLE, House, Incoming

log = logging.getLogger("kommed.worker")
IDLE_SECONDS = 0.5
MOST_AT_ONCE = 16
TRIED_FOR = 600.0
"""Seconds after which trouble of the database counts as an error of the update's own: its chat moves on."""


class Worker:
    """Works through the inbox; `kick()` wakes it when something arrived."""

    def __init__(
        self,
        database: Database,
        sender: Sender,
        house: House,
        clock: Clock,
        holder: str,
        *,
        waiting: Waiting | None = None,
    ) -> None:
        self._database = database
        self._waiting = waiting or Waiting()
        self._sender = sender
        self._house = house
        self._clock = clock
        self._holder = holder
        self._news = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._in_hand: set[int] = set()
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
            return inbox.claim(session, self._holder, real=real_seconds(), most=MOST_AT_ONCE)

        began = real_seconds()
        try:
            claimed = await self._database.once(claim)
        except Exception as error:
            if not is_away(error):
                log.error("cannot claim: %s", type(error).__name__)
            await asyncio.sleep(IDLE_SECONDS)
            return []
        if len(claimed) < MOST_AT_ONCE:
            self._waiting.forget_kept(began)
        return [row for row in claimed if row.update_id not in self._in_hand]

    async def _idle(self) -> None:
        try:
            async with asyncio.timeout(IDLE_SECONDS):
                await self._news.wait()
        except TimeoutError:
            pass

    def _start(self, row: Claimed) -> None:
        self._in_hand.add(row.update_id)
        self._waiting.take(row.update_id, row.body)
        task = asyncio.get_running_loop().create_task(self._handle(row))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def keep_leases(self) -> None:
        """Stay the holder of what is in hand; what is not runs out, and is taken anew."""
        rows = frozenset(self._in_hand)
        if rows:
            await self._database.once(
                lambda session: inbox.renew(session, self._holder, rows, real=real_seconds())
            )

    async def _handle(self, row: Claimed) -> None:
        try:
            letters = await self._settle(row)
            self._in_hand.discard(row.update_id)
            self.kick()
            await self._sender.deliver(letters)
            self.on_answered(row)
        except LeaseLost:
            return
        finally:
            self._in_hand.discard(row.update_id)
            self._waiting.forget(row.update_id)

    async def _settle(self, row: Claimed) -> list[Letter]:
        """Run the update's unit until it is done or its error is its own; the letters to send now."""
        began = real_seconds()
        while True:
            try:
                letters = await self._database.once(partial(self._unit, row, self._clock.now()))
            except LeaseLost:
                raise
            except Exception as error:
                if not is_away(error) or self._database.is_left or real_seconds() > began + TRIED_FOR:
                    return await self._after_error(row, error)
                self._waiting.fail([row.update_id])
                await self._database.rest()
            else:
                self.on_handled(row.kind, "handled")
                return letters

    def _unit(self, row: Claimed, now: dt.datetime, session: Session) -> list[Letter]:
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
        known = session.get(Person, person) if person else None
        if known is not None:
            self._waiting.speaks(incoming.sender, known.language)
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
            return await self._database.once(give_back)
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
