"""What the tests of receiver, worker and sender share: a Telegram that answers as told, time that stands."""

import datetime as dt
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session
from telegram import Bot

from bot.database import Database
from bot.line import Line
from bot.pacing import Pacer
from bot.sender import Sender
from bot.telegram_client import NotSent, TelegramClient
from bot.worker import Worker
from catalog.finding.library import Library
from catalog.people.permissions import Asker
from catalog.people.register import asker_of, meet
from catalog.quiet import QuietHours
from db.units import Units
from handlers.turn import House

ZONE = ZoneInfo("Europe/Copenhagen")
FAST = 100_000.0
HOLDER = "host:1:aa"
TOKEN = "4242:AAH-not-a-real-token_123"


class Telegram(TelegramClient):
    """Notes every call; gives back what a test put into `answers` (exceptions are raised), else a message."""

    def __init__(self) -> None:
        self.bot = Bot(TOKEN)
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.answers: deque[Any] = deque()
        self.polls: deque[Any] = deque()
        self.offsets: list[int | None] = []
        self.reconnected = 0
        self.away = False
        self.probes = 0

    async def call(self, method: str, parameters: dict[str, Any]) -> Any:
        if method == "getMe":
            return self._me()
        self.calls.append((method, parameters))
        answer = self.answers.popleft() if self.answers else {"message_id": 1000 + len(self.calls)}
        if isinstance(answer, BaseException):
            raise answer
        return answer

    async def poll(self, offset: int | None, _allowed: list[str], *, seconds: int = 25) -> list[Any]:  # noqa: ARG002 - as the real one
        self.offsets.append(offset)
        answer = self.polls.popleft() if self.polls else []
        if isinstance(answer, BaseException):
            raise answer
        if callable(answer):
            answer = answer()
        return list(answer)

    async def reconnect_poll(self) -> None:
        self.reconnected += 1

    def _me(self) -> Any:
        self.probes += 1
        if self.away:
            raise NotSent("no connection")
        return {"username": "KomMedTestBot"}

    @property
    def texts(self) -> list[str]:
        """What was said, in order."""
        return [str(parameters.get("text")) for _, parameters in self.calls]

    @property
    def methods(self) -> list[str]:
        return [method for method, _ in self.calls]


@dataclass
class Seconds:
    """Elapsed real seconds that pass only when a test says so."""

    now: float = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class StillClock:
    """Domain time that stands still."""

    at: dt.datetime

    def now(self) -> dt.datetime:
        return self.at


def house(library: Library | None = None, **changes: Any) -> House:
    facts: dict[str, Any] = {
        "zone": ZONE,
        "quiet": QuietHours(),
        "library": library or Library(),
        "bot_name": lambda: "KomMedTestBot",
        "note_erasure": lambda _key, _at: None,
    }
    return House(**(facts | changes))


@dataclass
class Post:
    """A sender and a worker over a real database and a Telegram that answers as told."""

    units: Units
    telegram: Telegram
    clock: StillClock
    seconds: Seconds
    sender: Sender
    worker: Worker
    outcomes: list[tuple[str, str]] = field(default_factory=list)

    def write(self, work: Any) -> Any:
        return self.units.writing(work).result()

    def meet(self, number: int) -> Asker:
        def work(session: Session) -> Asker:
            return asker_of(session, meet(session, number, number, now=self.clock.at))

        asker: Asker = self.write(work)
        return asker


@contextmanager
def post_office(
    units: Units, now: dt.datetime, seconds: Seconds, home: House, *, holder: str = HOLDER
) -> Iterator[Post]:
    telegram, clock = Telegram(), StillClock(now)
    database = Database(units)
    pacer = Pacer(database, FAST)
    sender = Sender(database, Line(telegram), pacer, home, clock, holder)  # type: ignore[arg-type] # it has now()
    worker = Worker(database, sender, home, clock, holder)  # type: ignore[arg-type] # the same clock
    post = Post(units, telegram, clock, seconds, sender, worker)
    sender.on_outcome = lambda letter, outcome: post.outcomes.append((letter.kind, outcome.value))
    yield post
