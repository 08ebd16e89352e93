"""Updates from Telegram into the inbox: committed first, confirmed to Telegram afterwards."""

import asyncio
import json
import logging
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

from sqlmodel import Session
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.clock import Clock, pause, real_seconds
from bot.database import Database
from bot.reading_updates import ALLOWED, Fits, number_of, private_chat_of, read_update
from bot.telegram_client import POLL_SECONDS, TelegramClient, seconds_to_wait
from bot.waiting import Waiting
from bot.watch import Watch
from db import inbox, outbox
from db.inbox import Arrived, Claimed
from handlers.turn import UNDECODABLE, Incoming

log = logging.getLogger("kommed.receiver")
NO_ROUND_TRIP = 3 * (POLL_SECONDS + 10)
GIVE_UP = NO_ROUND_TRIP + 30
A_SECOND, TAPS_A_SECOND, A_MINUTE = 5, 25, 60
A_GROUP_SECONDS = 60.0
WARN_SECONDS = 60.0
SHORTEST_WAIT, LONGEST_WAIT = 1.0, 30.0
STORED_WITHIN = 4.0
MOST_TRIES = 3
ALWAYS_READ = frozenset({"/stop", "/slet", "/forget", "/akut", "/urgent"})


class NotStored(RuntimeError):
    """The database did not store updates within four seconds; it may still do so."""


class FloodBucket:
    """Above 5 updates a second or 60 a minute of one person without an answer, the rest is dropped unread.

    Who waits for each answer never floods. A finger may knock on a button more often (25 a second): every
    knock is answered. Harmless when lost.
    """

    def __init__(self) -> None:
        self._seen: dict[tuple[int, bool], deque[float]] = {}

    def overflows(self, sender: int, *, real: float, tap: bool = False) -> bool:
        """Whether this update is one too many; counts it."""
        seen = self._seen.setdefault((sender, tap), deque(maxlen=A_MINUTE + 1))
        seen.append(real)
        while seen and seen[0] < real - 60:
            seen.popleft()
        if len(self._seen) > 10_000:
            self._seen = {one: times for one, times in self._seen.items() if times and times[-1] > real - 60}
        last_second = sum(1 for at in seen if at > real - 1)
        return len(seen) > A_MINUTE or last_second > (TAPS_A_SECOND if tap else A_SECOND)

    def answered(self, sender: int, *, tap: bool = False) -> None:
        """An update of this person was answered: one fewer waits."""
        seen = self._seen.get((sender, tap))
        if seen:
            seen.popleft()


class Receiver:
    """Stores updates; polls when there is no webhook. `kick` is called when something new was stored."""

    def __init__(
        self,
        database: Database,
        client: TelegramClient,
        clock: Clock,
        *,
        bot_name: Callable[[], str],
        kick: Callable[[], None],
        fitting: Fits,
        waiting: Waiting | None = None,
    ) -> None:
        self._database = database
        self._waiting = waiting or Waiting()
        self._client = client
        self._clock = clock
        self._bot_name = bot_name
        self._kick = kick
        self._fitting = fitting
        self._flood = FloodBucket()
        self._groups: dict[tuple[int, bool], float] = {}
        self._offset: int | None = None
        self._wait, self._warned, self._renewed = SHORTEST_WAIT, 0.0, 0.0
        self.last_round_trip = real_seconds()
        self.watch = Watch(GIVE_UP)
        self.refused = False
        self.on_dropped: Callable[[str], None] = lambda _why: None
        self.on_kept: Callable[[float], None] = lambda _count: None

    def note_answered(self, row: Claimed) -> None:
        """An update was answered, so its sender does not flood."""
        sender = (row.body or {}).get("sender")
        if isinstance(sender, int):
            self._flood.answered(sender, tap=row.kind == "tap")

    async def store(self, raws: Sequence[Any]) -> int:
        """Look at updates in memory, keep what concerns somebody, commit; how many were new.

        What cannot be decoded is kept as such, so that the worker parks it and apologises. Raises what kept
        the database from storing, NotStored when it took too long; then Telegram shows them again.
        """
        read = [one for raw in raws if (one := self._read(raw)) is not None]
        if not read:
            return 0
        for number, incoming in read:
            self._waiting.note(number, incoming)
        numbers = [number for number, _ in read]
        now = self._clock.now()

        def keep(session: Session) -> int:
            arrived = [
                Arrived(number, outbox.chat_key(session, incoming.chat_id), incoming.kind, incoming.body())
                for number, incoming in read
            ]
            return inbox.store(session, arrived, now=now)

        try:
            new = await self._in_time(keep)
        except Exception:
            self._waiting.fail(numbers)
            self._forget(read)
            raise
        self._waiting.keep(numbers)
        if new:
            self.on_kept(new)
            self._kick()
        return new

    async def _in_time(self, keep: Callable[[Session], int]) -> int:
        """A database that hangs must not keep us from seeing who else writes."""
        try:
            async with asyncio.timeout(STORED_WITHIN):
                return await self._database.once(keep)
        except TimeoutError as error:
            raise NotStored from error

    async def poll(self, stopping: asyncio.Event) -> None:
        """Long-poll until told to stop; 401 and 404 end with InvalidToken, all else is tried for ever."""
        while not stopping.is_set():
            self.watch.note()
            try:
                async with asyncio.timeout(NO_ROUND_TRIP):
                    seconds = 0 if self.refused else POLL_SECONDS
                    raws = await self._client.poll(self._offset, ALLOWED, seconds=seconds)
                await self._take(raws, stopping)
            except InvalidToken:
                raise
            except TelegramError as error:
                await self._sit_out(error, stopping)
            except TimeoutError:
                await self._connect_anew()
            except Exception as error:
                if not self._database.is_away:
                    log.error("cannot store updates: %s; they stay with Telegram", type(error).__name__)
                await pause(stopping, 1.0)

    async def _take(self, raws: Sequence[Any], stopping: asyncio.Event) -> None:
        """Store what was polled; only then the next poll confirms it."""
        await self.store(raws)
        newest = max((number_of(raw) for raw in raws), default=-1)
        if newest >= 0:
            self._offset = newest + 1
        elif raws:
            await pause(stopping, 1.0)
        self.last_round_trip, self.refused, self._wait = real_seconds(), False, SHORTEST_WAIT

    async def _sit_out(self, error: TelegramError, stopping: asyncio.Event) -> None:
        if isinstance(error, Conflict):
            self.refused = True
            if real_seconds() - self._warned >= WARN_SECONDS:
                log.warning("another program polls with this token (409); trying on")
                self._warned = real_seconds()
            await pause(stopping, 2.0)
        elif isinstance(error, RetryAfter):
            await pause(stopping, seconds_to_wait(error))
        else:
            log.info("polling failed (%s); again in %.0f s", type(error).__name__, self._wait)
            if real_seconds() - max(self.last_round_trip, self._renewed) > NO_ROUND_TRIP:
                await self._connect_anew()
            await pause(stopping, self._wait)
            self._wait = min(LONGEST_WAIT, self._wait * 2)

    async def _connect_anew(self) -> None:
        log.warning("no round trip to Telegram in %s s: connecting anew", NO_ROUND_TRIP)
        self._renewed = real_seconds()
        await self._client.reconnect_poll()

    def _read(self, raw: Any) -> tuple[int, Incoming] | None:
        number = number_of(raw)
        if number < 0:
            self.on_dropped("unnumbered")
            return None
        incoming = self._decode(number, raw)
        if incoming is None or self._too_much(incoming):
            return None
        return number, incoming

    def _decode(self, number: int, raw: dict[str, Any]) -> Incoming | None:
        """Tried three times at once, in memory: what is not understood may be secret and is not kept."""
        for attempt in range(1, MOST_TRIES + 1):
            try:
                incoming = read_update(
                    raw, self._client.bot, bot_name=self._bot_name(), fitting=self._fitting
                )
                json.dumps(incoming.body() if incoming else None, ensure_ascii=False).encode()
            except Exception as error:
                why = type(error).__name__
                log.warning("update %s cannot be decoded (attempt %s): %s", number, attempt, why)
            else:
                return incoming
        self.on_dropped(UNDECODABLE)
        return Incoming(UNDECODABLE, *private_chat_of(raw))

    def _too_much(self, incoming: Incoming) -> bool:
        real = real_seconds()
        if incoming.kind == "group":
            return self._group_was_answered(incoming, real)
        over = self._flood.overflows(incoming.sender, real=real, tap=incoming.kind == "tap")
        first_word = (incoming.text or "").lower().split(maxsplit=1)[:1]
        if not over or incoming.kind == "urgent" or ALWAYS_READ.issuperset(first_word):
            return False
        self.on_dropped("flood")
        return True

    def _forget(self, read: Sequence[tuple[int, Incoming]]) -> None:
        """They will come again: until they are stored they are no flood, and their group was not answered."""
        for _, incoming in read:
            self._flood.answered(incoming.sender, tap=incoming.kind == "tap")
            self._groups.pop((incoming.chat_id, incoming.tier > 0), None)

    def _group_was_answered(self, incoming: Incoming, real: float) -> bool:
        """A group gets its one answer at most once a minute; urgent words count apart."""
        self._groups = {one: at for one, at in self._groups.items() if at > real - A_GROUP_SECONDS}
        which = (incoming.chat_id, incoming.tier > 0)
        if which in self._groups:
            return True
        self._groups[which] = real
        return False
