"""Domain time: real time plus an offset that the database keeps, so that every worker and command sees the
same.
"""

import asyncio
import datetime as dt
import time
from collections.abc import Coroutine
from typing import Any, TypeVar

from sqlmodel import Session

from db import meta

T = TypeVar("T")
FIRST_YEAR, LAST_YEAR = 2000, 2099
OUT_OF_REACH = "the clock reaches from 2000 to 2099"


class Elapsed:
    """Seconds since 1970 that never go back. A machine's clock that is put forward is followed, since whoever
    slept must not think it is still its turn; one that is set back stops nobody's retry, lease or pace.
    """

    def __init__(self) -> None:
        self._began = float("-inf")

    def __call__(self) -> float:
        """Now."""
        ticks = time.monotonic()
        self._began = max(self._began, time.time() - ticks)
        return self._began + ticks


_elapsed = Elapsed()


def real_seconds() -> float:
    """Elapsed real time for leases, pace and time-outs; never sees the offset."""
    return _elapsed()


async def pause(stopping: asyncio.Event, seconds: float) -> None:
    """Wait so many real seconds, or until told to stop."""
    try:
        async with asyncio.timeout(seconds):
            await stopping.wait()
    except TimeoutError:
        return


async def unless(stopping: asyncio.Event, work: Coroutine[Any, Any, T]) -> T | None:
    """What the work gives; None, and the work is cut short, when told to stop before its end."""
    task, stop = asyncio.ensure_future(work), asyncio.ensure_future(stopping.wait())
    try:
        await asyncio.wait({task, stop}, return_when=asyncio.FIRST_COMPLETED)
        return task.result() if task.done() else None
    finally:
        stop.cancel()
        if task.cancel():
            await asyncio.wait({task})


def must_be_within_reach(instant: dt.datetime) -> dt.datetime:
    """The instant itself; ValueError outside the years in which calendars are known."""
    if not FIRST_YEAR <= instant.year <= LAST_YEAR:
        raise ValueError(OUT_OF_REACH)
    return instant.astimezone(dt.UTC)


class Clock:
    """`now()` is domain time; only this class reads the machine's clock."""

    def __init__(self, offset: dt.timedelta = dt.timedelta()) -> None:
        self.offset = offset

    def now(self) -> dt.datetime:
        """The current instant, in UTC."""
        return dt.datetime.now(dt.UTC) + self.offset

    def read_offset(self, session: Session) -> None:
        """Take over the offset that the database keeps."""
        kept = meta.read(session, meta.CLOCK_OFFSET)
        self.offset = dt.timedelta(seconds=float(kept)) if kept else dt.timedelta()

    def start_at(self, session: Session, instant: dt.datetime) -> None:
        """Start a database that has no clock yet at an instant; one that has keeps its own."""
        if meta.read(session, meta.CLOCK_OFFSET) is None:
            self._keep(session, instant - dt.datetime.now(dt.UTC))
        self.read_offset(session)

    def move_to(self, session: Session, instant: dt.datetime, *, waited: float = 0.0) -> None:
        """Move on to an instant; ValueError when it lay behind when asked for, `waited` real seconds ago,
        be it by another worker's move.
        """
        self.read_offset(session)
        ahead = instant - self.now()
        if ahead < dt.timedelta(seconds=-1 - waited):
            raise ValueError("the clock never goes back")
        self._keep(session, self.offset + max(ahead, dt.timedelta()))
        self.read_offset(session)

    def _keep(self, session: Session, offset: dt.timedelta) -> None:
        meta.write(session, meta.CLOCK_OFFSET, repr(offset.total_seconds()))
