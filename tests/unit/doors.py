"""A receiver with a door to knock on: what the tests of the receiver share."""

import asyncio
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot import receiver as receiving, sender as sending, worker as working
from bot.database import Database
from bot.receiver import Receiver
from catalog.finding.library import Fitting
from db.models import Inbox
from db.units import Units
from tests.heart import Post, Seconds, StillClock, Telegram

URGENT = "jeg vil tage livet af mig selv"


@dataclass
class Door:
    """A receiver over a real database and a Telegram that answers as told."""

    units: Units
    telegram: Telegram
    receiver: Receiver
    seconds: Seconds
    kicks: list[None] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)

    async def store(self, *raws: Any) -> int:
        return await self.receiver.store(raws)

    def rows(self) -> list[Inbox]:
        def work(session: Session) -> list[Inbox]:
            return list(session.exec(select(Inbox).order_by("update_id")).all())

        return self.units.writing(work).result()

    async def poll(self, *answers: Any) -> None:
        """Poll until every answer was given; a last empty one ends it."""
        stopping = asyncio.Event()

        def last() -> list[Any]:
            stopping.set()
            return []

        self.telegram.polls.extend([*answers, last])
        await self.receiver.poll(stopping)


def door(units: Units, now: dt.datetime, seconds: Seconds) -> Door:
    telegram = Telegram()
    kicks: list[None] = []
    receiver = Receiver(
        Database(units),
        telegram,
        StillClock(now),  # type: ignore[arg-type] # it has now()
        bot_name=lambda: "KomMedBot",
        kick=lambda: kicks.append(None),
        fitting=lambda _text: Fitting(("brunchcafe",)),
    )
    made = Door(units, telegram, receiver, seconds, kicks)
    receiver.on_dropped = made.dropped.append
    return made


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> Seconds:
    seconds = Seconds()
    for module in (receiving, sending, working):
        monkeypatch.setattr(module, "real_seconds", seconds)
    return seconds


@pytest.fixture
def here(kept: Engine, now: dt.datetime, seconds: Seconds, monkeypatch: pytest.MonkeyPatch) -> Iterator[Door]:
    units = Units(kept)
    made = door(units, now, seconds)

    async def pause(_stopping: asyncio.Event, wait: float) -> None:
        made.pauses.append(wait)
        seconds.now += wait

    monkeypatch.setattr(receiving, "pause", pause)
    yield made
    units.close()


SENDER = 7_340_019_253


def text(number: int, words: str = "hej", *, sender: int = SENDER, **fields: Any) -> dict[str, Any]:
    person = {"id": sender, "is_bot": False, "first_name": "Karen", "language_code": "da"}
    chat = {"id": sender, "type": "private", "first_name": "Karen"}
    message = {"message_id": number, "date": 1_790_000_000, "chat": chat, "from": person, "text": words}
    return {"update_id": number, "message": message | fields}


def tap(number: int, *, sender: int = SENDER) -> dict[str, Any]:
    pressed = text(number, sender=sender)["message"]
    query = {
        "id": str(number),
        "from": pressed["from"],
        "chat_instance": "1",
        "data": "st::seal",
        "message": pressed,
    }
    return {"update_id": number, "callback_query": query}


def group(number: int, words: str, chat: int = -100) -> dict[str, Any]:
    raw = text(number, words)
    raw["message"]["chat"] = {"id": chat, "type": "supergroup", "title": "Nabolaget"}
    return raw


UNREADABLE: list[dict[str, Any]] = [
    {"update_id": 2, "message": {"chat": {"id": SENDER, "type": "private"}, "text": "uden dato og nummer"}},
    {"update_id": 2, "message": {**text(2)["message"], "text": ["en", "liste"]}},
    {"update_id": 2, "message": {**text(2)["message"], "text": "\ud83d halvt et tegn"}},
    {"update_id": 2, "message": {**text(2)["message"], "date": "i går"}},
    {"update_id": 2, "callback_query": {"id": "1", "message": text(2)["message"]}},
]


async def drain(post: Post) -> None:
    for _ in range(6):
        await post.worker.drain()
        post.seconds.now += 1
