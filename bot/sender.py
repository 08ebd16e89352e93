"""Handing letters to Telegram, and writing down what became of each."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, TypeVar

from sqlmodel import Session, col, select, update
from telegram import InputFile
from telegram.error import TelegramError

from bot.calls import DOCUMENT, Call, show
from bot.clock import Clock, real_seconds
from bot.line import Line
from bot.outcomes import Sent, judged, left_behind, unmade
from bot.pacing import FREE_METHODS, Pacer
from db import delivering
from db.engine import ring_of
from db.models import MessageClass, Outcome, Person
from db.outbox import Letter
from db.outbox_figures import TOO_LATE
from db.units import Units
from handlers.documents.file import File
from handlers.notice import Skip
from handlers.notices import make_document, render_notice
from handlers.turn import House

log = logging.getLogger("kommed.sender")
T = TypeVar("T")
LOOK_SECONDS = 0.25


class Sender:
    """Delivers letters in order per chat; many chats at once."""

    def __init__(
        self, units: Units, line: Line, pacer: Pacer, house: House, clock: Clock, holder: str
    ) -> None:
        self._units = units
        self._line = line
        self._pacer = pacer
        self._house = house
        self._clock = clock
        self._holder = holder
        self._chats: dict[str, asyncio.Lock] = {}
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
        return await self._write(
            lambda session: delivering.claim(
                session, self._holder, now=self._clock.now(), real=real_seconds(), most=most
            )
        )

    @property
    def waits(self) -> bool:
        """Whether Telegram cannot be reached, so that nothing leaves."""
        return self._line.is_down

    async def deliver(self, letters: Iterable[Letter]) -> None:
        """Hand over letters one after another; behind one that has to wait, the rest of its chat waits too.

        Raises nothing: when the database fails, the leases run out and somebody else goes on.
        """
        waiting: set[str] = set()
        for letter in letters:
            if letter.chat in waiting:
                continue
            async with self._chats.setdefault(letter.chat, asyncio.Lock()):
                try:
                    settled = await self._settle(letter)
                except Exception as error:
                    log.error("letter %s is left to its lease: %s", letter.id, type(error).__name__)
                    settled = False
            if not settled:
                waiting.add(letter.chat)
        if len(self._chats) > 10_000:
            self._chats = {chat: lock for chat, lock in self._chats.items() if lock.locked()}

    async def _settle(self, letter: Letter) -> bool:
        sent = await self._send(letter)
        return False if sent is None else await self._close(letter, sent)

    async def _send(self, letter: Letter) -> Sent | None:
        """How it ended; None when the row is no longer ours."""
        if self._too_late(letter):
            return Sent(Outcome.SKIPPED, TOO_LATE)
        if letter.handed_at is not None and (ended := left_behind(letter)) is not None:
            return ended
        call = await self._call_for(letter)
        if isinstance(call, Sent):
            return call
        sent = await self._hand_over(letter, call)
        if sent is not None and sent.again is not None:
            sent = await self._hand_over(letter, sent.again)
        return sent

    def _too_late(self, letter: Letter) -> bool:
        return letter.expires_at is not None and letter.expires_at <= self._clock.now()

    async def _call_for(self, letter: Letter) -> Call | Sent:
        if letter.message_class is MessageClass.REPLY and letter.kind != DOCUMENT:
            return letter.kind, letter.payload
        try:
            return await asyncio.wrap_future(self._units.reading(lambda session: self._made(session, letter)))
        except Exception as error:
            log.error("letter %s (%s) cannot be made", letter.id, letter.kind, exc_info=error)
            return unmade(letter, error)

    def _made(self, session: Session, letter: Letter) -> Call | Sent:
        now = self._clock.now()
        if letter.kind == DOCUMENT:
            made = make_document(session, letter.payload, letter.person, self._house, now=now)
            return _skipped(made) if isinstance(made, Skip) else _document(made, letter.chat_id)
        doubt = letter.handed_at is not None
        screen = render_notice(
            session, letter.kind, letter.payload, letter.person, self._house, now=now, doubt=doubt
        )
        if isinstance(screen, Skip):
            return _skipped(screen)
        return show(screen, letter.chat_id, letter.person or 0, ring_of(session))

    async def _hand_over(self, letter: Letter, call: Call) -> Sent | None:
        method, parameters = call
        if method not in FREE_METHODS:
            await self._pacer.breathe(letter.chat, group=letter.chat_id < 0)
            await self._pacer.slot(letter.lane)
            self.on_request()
            if self._too_late(letter):
                return Sent(Outcome.SKIPPED, TOO_LATE)
        if self._line.is_down:
            return Sent(None, "Telegram is away")
        mine = await self._write(
            lambda session: delivering.hand(
                session, letter, self._holder, now=self._clock.now(), real=real_seconds()
            )
        )
        if not mine:
            return None
        try:
            result = await self._line.call(method, parameters)
        except TelegramError as error:
            return judged(error, letter, call)
        message_id = result.get("message_id") if isinstance(result, dict) else None
        return Sent(Outcome.SENT, message_id=message_id)

    async def _close(self, letter: Letter, sent: Sent) -> bool:
        if sent.outcome is None:
            await self._write(lambda session: self._give_back(session, letter, sent))
            log.warning("letter %s waits %.1f s: %s", letter.id, sent.wait, sent.reason)
            return False
        outcome = sent.outcome
        await self._write(lambda session: self._finish(session, letter, sent, outcome))
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

    def _write(self, work: Callable[[Session], T]) -> Awaitable[T]:
        return asyncio.wrap_future(self._units.writing(work))


def _skipped(skip: Skip) -> Sent:
    return Sent(Outcome.SKIPPED, skip.why)


def _document(file: File, chat_id: int) -> Call:
    parameters: dict[str, Any] = {
        "chat_id": chat_id,
        "document": InputFile(file.content, filename=file.name),
        "caption": file.caption,
        "protect_content": file.protected or None,
    }
    return "sendDocument", parameters


def _note_unreachable(session: Session, person: int, now: Any) -> None:
    known = session.exec(select(Person.unreachable_since).where(Person.id == person)).first()
    if known is None:
        session.exec(update(Person).where(col(Person.id) == person).values(unreachable_since=now))
