"""Handing letters to Telegram, and writing down what became of each."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from typing import Any

from sqlmodel import Session, col, select, update
from telegram.error import TelegramError

from bot.alone import OneAtATime
from bot.calls import DOCUMENT, Call
from bot.clock import Clock, real_seconds
from bot.database import Database
from bot.line import Line
from bot.making import made
from bot.outcomes import REPEATABLE, Sent, judged, left_behind, unmade
from bot.pacing import FREE_METHODS, Pacer
from db import delivering
from db.models import MessageClass, Outcome, Person
from db.outbox import Letter
from db.outbox_figures import TOO_LATE
from handlers.turn import House

log = logging.getLogger("kommed.sender")
LOOK_SECONDS = 0.25


class NotOurs(Exception):
    """The letter's row is somebody else's by now."""


class Sender:
    """Delivers letters in order per chat; many chats at once."""

    def __init__(
        self, database: Database, line: Line, pacer: Pacer, house: House, clock: Clock, holder: str
    ) -> None:
        self._database = database
        self._line = line
        self._pacer = pacer
        self._house = house
        self._clock = clock
        self._holder = holder
        self._chats: dict[str, asyncio.Lock] = {}
        self._in_hand: set[int] = set()
        self._alone = OneAtATime()
        self.on_request: Callable[[], None] = lambda: None
        self.on_outcome: Callable[[Letter, Outcome], None] = lambda _letter, _outcome: None

    async def deliver_due(self) -> int:
        """Claim what is due or left behind and deliver it; how many letters that were."""
        letters = await self._claim(self._pacer.handful)
        await asyncio.gather(*(self.deliver([letter]) for letter in letters))
        return len(letters)

    async def deliver_all(self, stopping: Callable[[], bool]) -> None:
        """The same until nothing is due or in hand; a slow chat holds up no other."""
        in_hand: set[asyncio.Task[None]] = set()
        while True:
            room = self._pacer.handful - len(in_hand)
            letters = await self._claim(room) if room * 4 >= self._pacer.handful and not stopping() else []
            in_hand |= {asyncio.ensure_future(self.deliver([letter])) for letter in letters}
            if not in_hand:
                return
            _, in_hand = await asyncio.wait(in_hand, timeout=LOOK_SECONDS)

    async def _claim(self, most: int) -> list[Letter]:
        if not await self._line.is_open():
            return []
        letters = await self._database.once(
            lambda session: delivering.claim(
                session, self._holder, now=self._clock.now(), real=real_seconds(), most=most
            )
        )
        return [letter for letter in letters if letter.id not in self._in_hand]

    @property
    def waits(self) -> bool:
        """Whether Telegram cannot be reached, so that nothing leaves."""
        return self._line.is_down

    async def deliver(self, letters: Iterable[Letter]) -> None:
        """Hand over letters one after another; behind one that has to wait, the rest of its chat waits too.

        Raises nothing. While the database is away they stay in hand, so that nothing is sent twice for want
        of a note; when something else fails, the leases run out and somebody else goes on.
        """
        letters = list(letters)
        ids = {letter.id for letter in letters}
        self._in_hand |= ids
        try:
            await self._deliver(letters)
        finally:
            self._in_hand -= ids

    async def _deliver(self, letters: list[Letter]) -> None:
        waiting: set[str] = set()
        for letter in letters:
            if letter.chat in waiting:
                continue
            async with self._chats.setdefault(letter.chat, asyncio.Lock()):
                try:
                    settled = await self._settle(letter)
                except NotOurs:
                    settled = False
                except Exception as error:
                    log.error("letter %s is left to its lease: %s", letter.id, type(error).__name__)
                    settled = False
            if not settled:
                waiting.add(letter.chat)
        if len(self._chats) > 10_000:
            self._chats = {chat: lock for chat, lock in self._chats.items() if lock.locked()}

    async def _settle(self, letter: Letter) -> bool:
        """See a letter out; whether the rest of its chat may follow."""
        call, is_second = await self._call_for(letter), False
        while not isinstance(call, Sent):
            ended = await self._hand(letter, call)
            if ended is not None:
                return await self._close(letter, ended)
            async with self._alone.turn() if _is_seen_twice(letter, call) else nullcontext():
                sent = await self._request(letter, call)
                if sent.again is None or is_second:
                    return await self._close(letter, sent)
            call, is_second = sent.again, True
        return await self._close(letter, call)

    def _too_late(self, letter: Letter) -> bool:
        return letter.expires_at is not None and letter.expires_at <= self._clock.now()

    async def _call_for(self, letter: Letter) -> Call | Sent:
        if self._too_late(letter):
            return Sent(Outcome.SKIPPED, TOO_LATE)
        if letter.handed_at is not None and (ended := left_behind(letter)) is not None:
            return ended
        if letter.message_class is MessageClass.REPLY and letter.kind != DOCUMENT:
            return letter.kind, letter.payload
        try:
            return await self._database.read(
                lambda session: made(session, letter, self._house, now=self._clock.now())
            )
        except Exception as error:
            log.error("letter %s (%s) cannot be made", letter.id, letter.kind, exc_info=error)
            return unmade(letter, error)

    async def _hand(self, letter: Letter, call: Call) -> Sent | None:
        """Wait for its turn and note that it leaves; None when it may, NotOurs when the row is taken over."""
        method, _ = call
        if method not in FREE_METHODS:
            await self._pacer.breathe(letter.chat, group=letter.chat_id < 0)
            await self._pacer.slot(letter.lane)
            self.on_request()
            if self._too_late(letter):
                return Sent(Outcome.SKIPPED, TOO_LATE)
        if self._line.is_down:
            return Sent(None, "Telegram is away")
        mine = await self._database.write(
            lambda session: delivering.hand(
                session, letter, self._holder, now=self._clock.now(), real=real_seconds()
            )
        )
        if not mine:
            raise NotOurs
        return Sent(Outcome.SKIPPED, TOO_LATE) if self._too_late(letter) else None

    async def _request(self, letter: Letter, call: Call) -> Sent:
        try:
            result = await self._line.call(*call)
        except TelegramError as error:
            return judged(error, letter, call)
        message_id = result.get("message_id") if isinstance(result, dict) else None
        return Sent(Outcome.SENT, message_id=message_id)

    async def _close(self, letter: Letter, sent: Sent) -> bool:
        if sent.outcome is None:
            await self._database.write(lambda session: self._give_back(session, letter, sent))
            log.warning("letter %s waits %.1f s: %s", letter.id, sent.wait, sent.reason)
            return False
        outcome = sent.outcome
        await self._database.write(lambda session: self._finish(session, letter, sent, outcome))
        if outcome in {Outcome.FAILED, Outcome.UNCERTAIN}:
            log.warning("letter %s (%s) %s: %s", letter.id, letter.kind, outcome.value, sent.reason)
        self.on_outcome(letter, outcome)
        return True

    def _give_back(self, session: Session, letter: Letter, sent: Sent) -> None:
        later = real_seconds() + sent.wait
        doubt_since = letter.handed_at or (self._clock.now() if sent.doubt else None)
        delivering.retry(session, letter, self._holder, later=later, doubt_since=doubt_since)
        if sent.pause:
            delivering.pause_chat(session, letter.chat, later=later)

    def _finish(self, session: Session, letter: Letter, sent: Sent, outcome: Outcome) -> None:
        now = self._clock.now()
        finished = delivering.finish(
            session,
            letter,
            self._holder,
            outcome,
            now=now,
            reason=sent.reason,
            message_id=sent.message_id,
        )
        if finished and outcome is Outcome.BLOCKED and letter.person is not None:
            _note_unreachable(session, letter.person, now)


def _is_seen_twice(letter: Letter, call: Call) -> bool:
    """Whether it is sent again after a crash, and would then stand in the chat twice."""
    method, _ = call
    return letter.message_class is MessageClass.REPLY and method not in REPEATABLE


def _note_unreachable(session: Session, person: int, now: Any) -> None:
    known = session.exec(select(Person.unreachable_since).where(Person.id == person)).first()
    if known is None:
        session.exec(update(Person).where(col(Person.id) == person).values(unreachable_since=now))
