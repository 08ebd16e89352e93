"""The pace: one budget in the database for all workers; replies before notices before bulk."""

import asyncio
import itertools
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from sqlalchemy import Engine
from sqlmodel import Session

from bot.database import Database
from bot.pacing import CHAT_BURST, CHAT_SECONDS, RESERVED_SECONDS, Pacer, reserve
from db.crypto import lent
from db.engine import open_engine
from db.models import Lane
from db.units import Units


@pytest.fixture
def units(kept: Engine) -> Iterator[Units]:
    units = Units(kept)
    yield units
    units.close()


def test_places_follow_one_another_at_the_rate(session: Session) -> None:
    begins = [reserve(session, real=100.0, rate=10.0)[0] for _ in range(4)]
    assert begins == pytest.approx([100.0, 100.1, 100.2, 100.3])


def test_a_budget_that_lay_idle_is_not_saved_up(session: Session) -> None:
    reserve(session, real=100.0, rate=10.0)
    begins = [reserve(session, real=200.0, rate=10.0)[0] for _ in range(2)]
    assert begins == pytest.approx([200.0, 200.1])


def test_several_places_at_once_cost_as_many(session: Session) -> None:
    assert reserve(session, real=100.0, rate=10.0, places=3) == pytest.approx([100.0, 100.1, 100.2])
    assert reserve(session, real=100.0, rate=10.0) == pytest.approx([100.3])


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    asked=st.lists(st.tuples(st.floats(0, 3), st.integers(1, 5)), max_size=20),
    rate=st.floats(0.1, 1000),
)
def test_never_more_than_the_rate_whoever_asks(
    asked: list[tuple[float, int]], rate: float, session: Session
) -> None:
    savepoint = session.begin_nested()
    real, begins = 1000.0, []
    for later, places in asked:
        real += later
        begins += reserve(session, real=real, rate=rate, places=places)
        assert begins[-1] >= real
    gaps = [after - before for before, after in itertools.pairwise(begins)]
    assert all(gap >= 1 / rate - 1e-6 for gap in gaps)
    savepoint.rollback()


@pytest.mark.parametrize("rate", [0.1, 25.0])
def test_a_clock_that_was_set_back_stops_nothing(session: Session, rate: float) -> None:
    """What was given out an hour ahead is no budget of anybody alive."""
    reserve(session, real=10_000.0, rate=rate)
    begins = [reserve(session, real=6_400.0, rate=rate)[0] for _ in range(2)]
    assert begins == pytest.approx([6_400.0, 6_400.0 + 1 / rate])


def test_two_engines_share_one_budget(kept: Engine, units: Units) -> None:
    other = Units(open_engine(kept.url, lent(kept.dialect)))
    both = [
        one.writing(lambda session: reserve(session, real=50.0, rate=2.0)).result()[0]
        for one in (units, other, units, other)
    ]
    other.close()
    assert both == pytest.approx([50.0, 50.5, 51.0, 51.5])


class Gated(Pacer):
    """A pacer whose places a test gives out one by one."""

    def __init__(self, units: Units) -> None:
        super().__init__(Database(units), 25.0)
        self.gate = asyncio.Semaphore(0)
        self.broken = False

    async def _wait_for_place(self) -> None:
        await self.gate.acquire()
        if self.broken:
            self.broken = False
            raise OSError("no database")


async def settle() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def wait_in(pacer: Pacer, lane: Lane, told: list[str], name: str) -> None:
    await pacer.slot(lane)
    told.append(name)


async def test_replies_before_notices_before_bulk_whoever_came_first(units: Units) -> None:
    pacer = Gated(units)
    told: list[str] = []
    waiting = []
    came = [
        ("b1", Lane.BULK),
        ("b2", Lane.BULK),
        ("n1", Lane.NOTICE),
        ("r1", Lane.REPLY),
        ("n2", Lane.NOTICE),
    ]
    for name, lane in came:
        waiting.append(asyncio.ensure_future(wait_in(pacer, lane, told, name)))
        await settle()
    for _ in waiting:
        pacer.gate.release()
        await settle()
    await asyncio.gather(*waiting)
    assert told == ["b1", "r1", "n1", "n2", "b2"]


async def test_who_gives_up_takes_no_place(units: Units) -> None:
    pacer = Gated(units)
    told: list[str] = []
    first = asyncio.ensure_future(wait_in(pacer, Lane.REPLY, told, "first"))
    gone = asyncio.ensure_future(wait_in(pacer, Lane.REPLY, told, "gone"))
    last = asyncio.ensure_future(wait_in(pacer, Lane.REPLY, told, "last"))
    await settle()
    gone.cancel()
    await settle()
    pacer.gate.release()
    pacer.gate.release()
    await asyncio.gather(first, last)
    assert told == ["first", "last"]
    assert pacer.gate.locked()


async def test_an_error_of_the_database_reaches_one_waiter_and_the_others_go_on(units: Units) -> None:
    pacer = Gated(units)
    told: list[str] = []
    pacer.broken = True
    names = ("a", "b", "c")
    waiting = [asyncio.ensure_future(wait_in(pacer, Lane.REPLY, told, name)) for name in names]
    await settle()
    for _ in range(3):
        pacer.gate.release()
    results = await asyncio.gather(*waiting, return_exceptions=True)
    assert [type(one) for one in results].count(OSError) == 1
    assert len(told) == 2


async def test_many_who_wait_cost_few_commits(kept: Engine) -> None:
    commits: list[int] = []
    units = Units(kept, on_commit=commits.append)
    rate = 100_000.0
    pacer = Pacer(Database(units), rate)
    told: list[str] = []
    await asyncio.gather(*(wait_in(pacer, Lane.REPLY, told, str(number)) for number in range(50)))
    await asyncio.to_thread(units.close)
    assert len(told) == 50
    assert len(commits) <= 3
    assert rate * RESERVED_SECONDS > 50


class Bell:
    """The event loop's clock and sleep, without waiting."""

    def __init__(self) -> None:
        self.now, self.slept = 1000.0, 0.0

    def time(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept += seconds
        self.now += seconds


@pytest.fixture
def bell(monkeypatch: pytest.MonkeyPatch) -> Bell:
    bell = Bell()
    monkeypatch.setattr(asyncio, "get_running_loop", lambda: bell)
    monkeypatch.setattr(asyncio, "sleep", bell.sleep)
    return bell


async def test_a_chat_has_a_burst_and_then_one_a_second(bell: Bell, kept: Engine) -> None:
    pacer = Pacer(None, 25.0)  # type: ignore[arg-type] # breathing needs no database
    for _ in range(CHAT_BURST):
        await pacer.breathe("a")
    assert bell.slept == 0
    for _ in range(3):
        await pacer.breathe("a")
    assert bell.slept == pytest.approx(3 * CHAT_SECONDS)
    await pacer.breathe("b")
    assert bell.slept == pytest.approx(3 * CHAT_SECONDS)
    bell.now += 2 * CHAT_SECONDS
    for _ in range(2):
        await pacer.breathe("a")
    assert bell.slept == pytest.approx(3 * CHAT_SECONDS)


async def test_a_group_never_gets_more_than_twenty_in_any_minute(bell: Bell, kept: Engine) -> None:
    pacer = Pacer(None, 25.0)  # type: ignore[arg-type] # breathing needs no database
    left: list[float] = []
    for number in range(100):
        await pacer.breathe("g", group=True)
        left.append(bell.now)
        bell.now += 40 if number == 50 else 0
    assert max(sum(at <= other < at + 60 for other in left) for at in left) <= 20
