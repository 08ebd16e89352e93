"""The pace of sending: one budget for all workers, kept in the database, and a breath between messages of
one chat.
"""

import asyncio
import heapq
import itertools
from collections import deque

from sqlalchemy import bindparam, case, or_, update
from sqlmodel import Session, col

from bot.clock import real_seconds
from bot.database import Database
from db.models import Lane, Pace

BUDGET = "send"
CHAT_BURST = 10
CHAT_SECONDS = 1.0
GROUP_BURST = 3
GROUP_SECONDS = 60 / 17
RESERVED_SECONDS = 0.2
"""As many places as this are reserved at once when many wait: one commit for all of them."""
MOST_IN_HAND = 32
FREE_METHODS = frozenset({"answerCallbackQuery", "deleteMessage"})
_ORDER = {Lane.REPLY: 0, Lane.NOTICE: 1, Lane.BULK: 2}

AHEAD_SECONDS, AHEAD_PLACES = 60.0, 100
"""No workers give out more of the budget than so many places, and a minute. What lies further ahead was given
out before the machine's clock was set back.
"""

_RESERVE = (
    update(Pace)
    .where(col(Pace.name) == BUDGET)
    .values(
        next_at=case(
            (
                or_(col(Pace.next_at) < bindparam("real"), col(Pace.next_at) > bindparam("farthest")),
                bindparam("real"),
            ),
            else_=col(Pace.next_at),
        )
        + bindparam("step")
    )
    .returning(col(Pace.next_at))
)


def reserve(session: Session, *, real: float, rate: float, places: int = 1) -> list[float]:
    """Take the next places in the budget; the elapsed seconds at which they begin."""
    step = 1.0 / rate
    farthest = real + AHEAD_SECONDS + AHEAD_PLACES * step
    values = {"real": real, "step": step * places, "farthest": farthest}
    row = session.connection().execute(_RESERVE, values).first()
    if row is None:
        session.merge(Pace(name=BUDGET, next_at=real + step * places))
        session.flush()
    begins = real if row is None else float(row[0]) - step * places
    return [begins + step * number for number in range(places)]


class Pacer:
    """Hands out places one after another: replies before notices before bulk."""

    def __init__(self, database: Database, rate: float) -> None:
        self._database = database
        self._rate = rate
        self._busy = False
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._count = itertools.count()
        self._places: deque[float] = deque()
        self._chats: dict[str, float] = {}
        self.handful = max(1, min(MOST_IN_HAND, int(rate)))
        """How many letters to take in hand: about a second's worth, so that later answers overtake."""

    async def slot(self, lane: Lane) -> None:
        """Wait until the budget of all workers has room for one message."""
        await self._turn(lane)
        try:
            await self._wait_for_place()
        finally:
            self._next_turn()

    async def _turn(self, lane: Lane) -> None:
        if not self._busy:
            self._busy = True
            return
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (_ORDER[lane], next(self._count), mine))
        try:
            await mine
        except asyncio.CancelledError:
            if not mine.cancelled():
                self._next_turn()
            raise

    def _next_turn(self) -> None:
        while self._waiting:
            _, _, first = heapq.heappop(self._waiting)
            if not first.done():
                first.set_result(None)
                return
        self._busy = False
        self._places.clear()

    async def breathe(self, chat: str, *, group: bool = False) -> None:
        """A few messages at once to a chat, then one a second, 17 a minute to a group; quiet wins them back.

        With its few at once a group never gets more than 20 in any minute.
        """
        burst, seconds = (GROUP_BURST, GROUP_SECONDS) if group else (CHAT_BURST, CHAT_SECONDS)
        now = asyncio.get_running_loop().time()
        begins = max(self._chats.get(chat, 0.0), now)
        self._chats[chat] = begins + seconds
        ahead = begins - now - (burst - 1) * seconds
        if ahead > 0:
            await asyncio.sleep(ahead)
        if len(self._chats) > 10_000:
            self._chats = {one: until for one, until in self._chats.items() if until > now}

    async def _wait_for_place(self) -> None:
        if not self._places:
            wanted = max(1, min(len(self._waiting) + 1, int(self._rate * RESERVED_SECONDS)))
            self._places += await self._database.write(
                lambda session: reserve(session, real=real_seconds(), rate=self._rate, places=wanted)
            )
        ahead = self._places.popleft() - real_seconds()
        if ahead > 0:
            await asyncio.sleep(ahead)
