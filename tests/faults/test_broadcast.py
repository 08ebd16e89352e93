"""A coordinator writes to thousands: paced, seen at every moment by kind, and nobody who asks waits behind.

Simulated time; the sender, the pace and the database are real.
"""

import asyncio
import datetime as dt
import itertools
from collections import Counter
from functools import partial

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.clock import real_seconds
from catalog.joining import signups
from catalog.offers import sync
from catalog.offers.files import SHIPPED, read_folder
from catalog.people.permissions import Asker, Held
from catalog.schedule import messages
from catalog.schedule.people import UNDO
from db import outbox
from db.models import Outbox, Outcome, Role
from db.outbox_figures import Progress
from tests.domain.people_and_dates import DAY, ZONE, date
from tests.heart import HOLDER

from .figures import Figures
from .simulated import RATE, Simulation, simulation

EVERY = {"blocked": 50, "unkind": 97, "lost": 83}
"""Every so many-th chat has blocked the bot, gets a refusal, or loses its answer."""
SLOWEST_ANSWER = 1.0
TOLD = 8


def weather(_at: float, chat: int) -> str:
    return next((trouble for trouble, nth in EVERY.items() if chat and chat % nth == 0), "fine")


def expected(people: int) -> Progress:
    """What becomes of the letters, by kind."""
    kinds = Counter(weather(0, 1_000 + number) for number in range(people))
    return Progress(
        sent=kinds["fine"], blocked=kinds["blocked"], failed=kinds["unkind"], uncertain=kinds["lost"]
    )


def everybody_joins(town: Simulation, people: int) -> int:
    """So many people on one date."""
    on_it = town.meet(people)

    def work(session: Session) -> int:
        sync.load(session, read_folder(SHIPPED), now=town.began)
        dinner = date(session, town.began + 5 * DAY, seats=None)
        for person in on_it:
            signups.sign_up(session, Asker(person, "da"), dinner, now=town.began)
        return dinner

    return town.write(work)


def answered(chat: int, now: dt.datetime, session: Session) -> list[outbox.Letter]:
    """Somebody's answer, in this worker's hands."""
    calls = [("sendMessage", {"chat_id": chat, "text": "svar"})]
    real = real_seconds()
    return outbox.reply(session, calls, chat_id=chat, person=None, holder=HOLDER, now=now, real=real)


async def answers(town: Simulation, count: int, over: float) -> list[float]:
    """People who ask meanwhile, one after another, from chats that Telegram answers; how long each of them
    waited for the answer.
    """
    waited = []
    chats = (chat for chat in itertools.count(900_000) if weather(0, chat) == "fine")
    for chat in itertools.islice(chats, count):
        await asyncio.sleep(over / count)
        asked = town.loop.time()
        letters = town.write(partial(answered, chat, town.now()))
        await town.sender.deliver(letters)
        waited.append(town.loop.time() - asked)
    return waited


@pytest.mark.parametrize(
    "people", [pytest.param(300, id="short"), pytest.param(5_000, id="full", marks=pytest.mark.full)]
)
def test_a_message_to_everybody(
    people: int,
    kept: Engine,
    now: dt.datetime,
    monkeypatch: pytest.MonkeyPatch,
    figures: Figures,
    database_kind: str,
) -> None:
    with simulation(kept, weather, monkeypatch, now) as town:
        dinner = everybody_joins(town, people)
        boss = Asker(1, "da", frozenset({Held(Role.COORDINATOR, None)}))
        number = town.write(
            lambda session: messages.send(session, boss, dinner, "Husk tøj.", zone=ZONE, now=now)
        )
        seen: list[Progress] = []

        async def look() -> None:
            for _ in range(TOLD):
                await asyncio.sleep(people / RATE / TOLD)
                seen.append(town.write(lambda session: messages.message(session, boss, number).progress))

        async def all_at_once() -> list[float]:
            ticking = asyncio.ensure_future(town.tick(people / RATE + 60))
            waited, _ = await asyncio.gather(answers(town, people // 10, people / RATE), look())
            await ticking
            return waited

        town.run(UNDO.total_seconds() - 15)
        assert town.sky.arrived == []
        waited = town.loop.run_until_complete(all_at_once())
        town.run(60)
        ended = town.write(lambda session: messages.message(session, boss, number).progress)
        assert ended == expected(people)
        assert all(one.all == people for one in seen)
        assert [one.sent for one in seen] == sorted(one.sent for one in seen)
        assert max(waited) <= SLOWEST_ANSWER
        busiest = paced(town)
        nobody_twice(town)
    figures.note(
        f"a message to {people:,} ({database_kind})",
        sent=ended.sent,
        blocked=ended.blocked,
        failed=ended.failed,
        uncertain=ended.uncertain,
        most_in_a_second=busiest,
        slowest_answer_in_ms=round(1000 * max(waited)),
        seconds_in_all=round(max(at for at, chat, _ in town.sky.arrived if chat < 900_000)),
    )


def paced(town: Simulation) -> int:
    """The most that left in any second; never more than the rate (one more for both ends of it)."""
    times = sorted(at for at, _, _ in town.sky.arrived)
    most = max(sum(begin <= at < begin + 1 for at in times[n : n + 60]) for n, begin in enumerate(times))
    assert most <= RATE + 1
    return most


def nobody_twice(town: Simulation) -> None:
    came = Counter(chat for _, chat, _ in town.sky.arrived)
    assert set(came.values()) == {1}
    rows = town.write(lambda session: list(session.exec(select(Outbox)).all()))
    assert {row.outcome for row in rows} <= {*Outcome} - {Outcome.SKIPPED}
