"""The one thing that is said without the outbox: while the database is away, who waits hears so, and who is
in danger gets the numbers.

Everything else we say is a row first. This cannot be: there is nowhere to write it. What it is about stays in
the inbox or with Telegram, and is answered as usual when the database is back.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from telegram.error import RetryAfter, TelegramError

from bot.calls import Call, calls_of
from bot.clock import Clock, pause, real_seconds
from bot.database import TRY_EVERY, Database
from bot.line import Line
from bot.telegram_client import NotSent, seconds_to_wait
from bot.waiting import Wait, Waiting
from db.crypto import lent
from handlers.outage import excuse, is_urgent
from handlers.turn import House, Incoming

log = logging.getLogger("kommed.excuses")
LOOK_SECONDS = 0.5
URGENT_WAITS, OTHERS_WAIT, OTHERS_WAIT_ON = 1.0, 3.0, 1.0
"""Seconds until somebody is told; the last while the database is known to be away."""
ONE_CHAT_EVERY = 300.0
PACE_SECONDS = 0.04
ANSWERED_WITHIN = 5.0
REMEMBERED = 10_000


class Excuses:
    """Looks after those who wait: says it once per update, and once per chat in five minutes."""

    def __init__(self, database: Database, line: Line, waiting: Waiting, house: House, clock: Clock) -> None:
        self._database = database
        self._line = line
        self._waiting = waiting
        self._house = house
        self._clock = clock
        self._looked_at = self._held_until = 0.0
        self._updates: OrderedDict[int, None] = OrderedDict()
        self._chats: OrderedDict[int, float] = OrderedDict()
        self.on_said: Callable[[str], None] = lambda _kind: None

    async def run(self, stopping: asyncio.Event) -> None:
        """Look twice a second until told to stop; no error ends it."""
        while not stopping.is_set():
            try:
                await self.look()
            except Exception as error:
                log.error("looking after those who wait failed: %s", type(error).__name__, exc_info=error)
            await pause(stopping, LOOK_SECONDS)

    async def look(self) -> None:
        """Ask the database whether it works when somebody waits too long; tell them if it does not."""
        await self._tell()
        late = any(self._is_late(one) for one in self._waiting.all().values())
        due = real_seconds() >= self._looked_at + TRY_EVERY
        if due and (late or self._database.is_away):
            self._looked_at = real_seconds()
            if await self._database.look():
                self._waiting.forgive()
            else:
                await self._tell()

    def _is_late(self, one: Wait) -> bool:
        others = OTHERS_WAIT_ON if self._database.is_away else OTHERS_WAIT
        return real_seconds() - one.since >= (URGENT_WAITS if is_urgent(one.incoming) else others)

    async def _tell(self) -> None:
        """Everybody who is late and was not told, the urgent first."""
        late = [
            (number, one.incoming)
            for number, one in self._waiting.all().items()
            if self._is_late(one)
            and number not in self._updates
            and (one.has_failed or self._database.is_away)
            and real_seconds() >= self._held_until
        ]
        late.sort(key=lambda one: not is_urgent(one[1]))
        await asyncio.gather(*(self._in_turn(place, *one) for place, one in enumerate(late)))

    async def _in_turn(self, place: int, number: int, incoming: Incoming) -> None:
        self._updates[number] = None
        _trim(self._updates)
        said_before = real_seconds() < self._chats.get(incoming.chat_id, -ONE_CHAT_EVERY) + ONE_CHAT_EVERY
        language = self._waiting.language_of(incoming)
        reply = excuse(incoming, language, self._house, now=self._clock.now(), again=said_before)
        if reply is None:
            return
        if reply.screen is not None and not is_urgent(incoming):
            self._chats[incoming.chat_id] = real_seconds()
            _trim(self._chats)
        await asyncio.sleep(place * PACE_SECONDS)
        if await self._say(calls_of(reply, incoming, 0, lent(self._database.units.engine.dialect))):
            self.on_said("urgent" if is_urgent(incoming) else "excuse")
        else:
            self._updates.pop(number, None)
            self._chats.pop(incoming.chat_id, None)

    async def _say(self, calls: Sequence[Call]) -> bool:
        """False when Telegram cannot have heard it."""
        for method, parameters in calls:
            try:
                async with asyncio.timeout(ANSWERED_WITHIN):
                    await self._line.call(method, parameters)
            except RetryAfter as error:
                self._held_until = real_seconds() + seconds_to_wait(error)
                return False
            except NotSent:
                return False
            except (TelegramError, TimeoutError) as error:
                log.warning("an excuse came to nothing: %s", type(error).__name__)
        return True


def _trim(kept: OrderedDict[int, Any]) -> None:
    while len(kept) > REMEMBERED:
        kept.popitem(last=False)
