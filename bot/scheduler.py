"""APScheduler only ticks: in memory, late ticks still run, one at a time, all work is rows."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.clock import Clock, real_seconds
from bot.database import Database, is_away
from bot.jobs import TICKS, Tick
from bot.metrics import Metrics
from bot.sender import Sender
from bot.worker import Worker
from catalog.finding.library import FOLLOW_SECONDS
from db import delivering
from handlers.turn import House

log = logging.getLogger("kommed.scheduler")
SEND_SECONDS = 0.5
SETTLE_SECONDS = 120.0
TIDY_SECONDS = 30.0
"""What was erased is off the disk within a minute."""


class Ticker:
    """Runs the ticks on time, or all of them at once after the clock was moved."""

    def __init__(
        self,
        database: Database,
        worker: Worker,
        sender: Sender,
        house: House,
        clock: Clock,
        metrics: Metrics,
    ) -> None:
        self._database = database
        self._worker = worker
        self._sender = sender
        self._house = house
        self._clock = clock
        self._metrics = metrics
        self._one_at_a_time = asyncio.Lock()
        self._delivering = asyncio.Lock()
        self._stopping = False
        self._scheduler = AsyncIOScheduler(
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}, timezone="UTC"
        )

    def start(self) -> None:
        """Begin to tick."""
        for tick in TICKS:
            self._every(tick.seconds, tick.name, self._ticking(tick))
        self._every(SEND_SECONDS, "deliver_due", self._deliver)
        self._every(5.0, "keep_leases", self._keep_leases)
        self._every(TIDY_SECONDS, "tidy", self._tidy)
        self._every(FOLLOW_SECONDS, "follow_catalogue", self.follow_catalogue)
        self._scheduler.start()

    async def stop(self) -> None:
        """No more ticks; what one has in hand is brought to its end first."""
        self._stopping = True
        if not self._scheduler.running:
            return
        self._scheduler.pause()
        try:
            async with self._one_at_a_time, self._delivering:
                pass
        finally:
            self._scheduler.shutdown(wait=False)

    async def run_all(self) -> None:
        """Every tick once, in order, then everything due is handed over; at most two minutes."""
        async with asyncio.timeout(SETTLE_SECONDS):
            await self._worker.drain()
            for tick in TICKS:
                await self._run(tick)
            while await self._sender.deliver_due() or (not self._sender.waits and await self._open_due()):  # noqa: ASYNC110 - rows, not events
                await asyncio.sleep(0.02)
        await self._tidy()

    async def follow_catalogue(self) -> None:
        """The search's index is built anew where the catalogue has moved; searches go on with the old one."""
        library = self._house.library
        try:
            catalogue = await asyncio.wrap_future(self._database.units.reading(library.moved))
            if catalogue is not None:
                await asyncio.to_thread(library.renew, catalogue)
        except Exception as error:
            self._complain("following the catalogue", error)

    def _every(self, seconds: float, name: str, work: Callable[[], Awaitable[None]]) -> None:
        self._scheduler.add_job(work, IntervalTrigger(seconds=seconds, timezone="UTC"), id=name)

    def _ticking(self, tick: Tick) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            try:
                await self._run(tick)
            except Exception as error:
                self._complain(f"tick {tick.name}", error)

        return run

    async def _run(self, tick: Tick) -> None:
        async with self._one_at_a_time:
            began = time.perf_counter()
            now = self._clock.now()
            done = await self._database.once(lambda session: tick.work(session, self._house, now))
            self._metrics.ticks.labels(tick.name).observe(time.perf_counter() - began)
        if done:
            log.debug("tick %s: %s", tick.name, done)

    async def _tidy(self) -> None:
        try:
            await asyncio.wrap_future(self._database.units.tidy())
        except Exception as error:
            self._complain("tidying", error)

    async def _deliver(self) -> None:
        try:
            async with self._delivering:
                await self._sender.deliver_all(lambda: self._stopping)
        except Exception as error:
            self._complain("delivering", error)

    async def _open_due(self) -> bool:
        now = self._clock.now()
        ready = await self._database.read(
            lambda session: delivering.ready(session, now=now, real=real_seconds())
        )
        return bool(ready)

    async def _keep_leases(self) -> None:
        try:
            await self._worker.keep_leases()
            await asyncio.wrap_future(self._database.units.reading(self._clock.read_offset))
        except Exception as error:
            self._complain("keeping the leases", error)

    def _complain(self, what: str, error: Exception) -> None:
        """That the database is away was said already."""
        if not is_away(error):
            log.error("%s failed: %s", what, type(error).__name__, exc_info=error)
