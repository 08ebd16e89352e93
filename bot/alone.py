"""One at a time: how many answers a killed process can leave that were seen and are sent again."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

MOST_SECONDS = 2.0
"""Longer than Telegram takes to answer; whoever takes longer holds up nobody else."""


class OneAtATime:
    """A turn that one holds while the others wait in order of arrival, for two seconds at most."""

    def __init__(self) -> None:
        self._lock = asyncio.Lock()

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for the turn and hold it for the block, or for as much of it as two seconds."""
        await self._lock.acquire()
        over = asyncio.get_running_loop().call_later(MOST_SECONDS, self._lock.release)
        try:
            yield
        finally:
            if over.when() > asyncio.get_running_loop().time():
                over.cancel()
                self._lock.release()
