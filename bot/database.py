"""The database as the shell sees it: something that may be away for minutes.

`db.units` bridges trouble of a second or two. What lasts longer is waited out here, so that what is in hand
stays in hand; `bot.excuses` tells the people who wait.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import TypeVar

from sqlmodel import Session

from bot.clock import pause, real_seconds
from db import meta, trouble
from db.units import Units

log = logging.getLogger("kommed.database")
T = TypeVar("T")
Work = Callable[[Session], T]
TRY_EVERY = 1.0
ANSWERS_WITHIN = 2.0
"""Seconds; a database that takes no note of a few letters in this time is away."""


def is_away(error: BaseException) -> bool:
    """Whether an error says that the database cannot do anything at the moment."""
    return isinstance(error, trouble.InDoubt) or trouble.passes(error)


class Database:
    """Units of work that wait until the database is back, and whether it is there at all."""

    def __init__(self, units: Units, stopping: asyncio.Event | None = None) -> None:
        self.units = units
        self._stopping = stopping or asyncio.Event()
        self.away_since: float | None = None
        self.on_change: Callable[[bool], None] = lambda _away: None

    @property
    def is_away(self) -> bool:
        """Whether it could not do what it was asked to, and has taken nothing down since."""
        return self.away_since is not None

    @property
    def is_left(self) -> bool:
        """Whether the program stops, so that nobody waits for the database any more."""
        return self._stopping.is_set()

    async def once(self, work: Work[T]) -> T:
        """Run work in a transaction; whatever undid it is raised."""
        try:
            return await asyncio.wrap_future(self.units.writing(work))
        except Exception as error:
            self.note(error)
            raise

    async def write(self, work: Work[T]) -> T:
        """The same, again and again while the database is away. For work that may be done twice.

        Raises what says that it is not away, and anything once the program stops.
        """
        return await self._insist(lambda: asyncio.wrap_future(self.units.writing(work)))

    async def read(self, work: Work[T]) -> T:
        """The same on a reader's connection."""
        return await self._insist(lambda: asyncio.wrap_future(self.units.reading(work)))

    async def _insist(self, begin: Callable[[], "asyncio.Future[T]"]) -> T:
        while True:
            try:
                return await begin()
            except Exception as error:
                self.note(error)
                if self.is_left or not is_away(error):
                    raise
            await self.rest()

    async def rest(self) -> None:
        """Wait a second before the next try, or until the program stops."""
        await pause(self._stopping, TRY_EVERY)

    def note(self, error: BaseException) -> None:
        """Something could not be done; only `look` finds out that the database is back."""
        if self.away_since is None and is_away(error):
            self._change(real_seconds())
            log.error("the database is away: %s", type(error).__name__)

    async def look(self) -> bool:
        """Whether the database takes a note within two seconds."""
        try:
            async with asyncio.timeout(ANSWERS_WITHIN):
                await asyncio.wrap_future(self.units.writing(_note))
        except Exception as error:
            if self.away_since is None:
                self._change(real_seconds())
                log.error("the database takes no note: %s", type(error).__name__)
            return False
        if self.away_since is not None:
            log.warning("the database is back after %.0f s", real_seconds() - self.away_since)
            self._change(None)
        return True

    def _change(self, away_since: float | None) -> None:
        self.away_since = away_since
        self.on_change(away_since is not None)


def _note(session: Session) -> None:
    meta.write(session, meta.LOOKED_AT, repr(real_seconds()))
