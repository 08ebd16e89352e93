"""Domain time: kept by the database, never back, the same for everybody; real time never sees it."""

import asyncio
import datetime as dt
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from sqlmodel import Session

from bot.clock import Clock, Elapsed, must_be_within_reach, pause, real_seconds
from db import meta
from tests.conftest import NOON

HOUR = dt.timedelta(hours=1)
SECOND = dt.timedelta(seconds=1)


@pytest.fixture(autouse=True)
def machine(monkeypatch: pytest.MonkeyPatch) -> list[dt.datetime]:
    """The machine's clock, standing still at noon until a test moves it."""
    at = [NOON]

    class Machine(dt.datetime):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> dt.datetime:  # type: ignore[override] # a plain datetime, which the clock takes as well
            return at[0].astimezone(tz)

    module = SimpleNamespace(datetime=Machine, timedelta=dt.timedelta, UTC=dt.UTC)
    monkeypatch.setattr("bot.clock.dt", module)
    return at


def test_a_new_database_runs_with_the_machine(session: Session, machine: list[dt.datetime]) -> None:
    clock = Clock()
    clock.read_offset(session)
    assert clock.now() == NOON
    machine[0] += HOUR
    assert clock.now() == NOON + HOUR


def test_a_clock_that_was_started_runs_on(session: Session, machine: list[dt.datetime]) -> None:
    clock = Clock()
    clock.start_at(session, NOON + 100 * HOUR)
    assert clock.now() == NOON + 100 * HOUR
    machine[0] += HOUR
    assert clock.now() == NOON + 101 * HOUR


def test_a_database_with_a_clock_keeps_its_own(session: Session) -> None:
    Clock().start_at(session, NOON - 100 * HOUR)
    later = Clock()
    later.start_at(session, NOON + 500 * HOUR)
    assert later.now() == NOON - 100 * HOUR


def test_another_clock_sees_a_move(session: Session) -> None:
    first, second = Clock(), Clock()
    first.move_to(session, NOON + 5 * HOUR)
    assert second.now() == NOON
    second.read_offset(session)
    assert second.now() == first.now() == NOON + 5 * HOUR


def test_it_never_goes_back(session: Session) -> None:
    clock = Clock()
    clock.move_to(session, NOON + HOUR)
    with pytest.raises(ValueError, match="never goes back"):
        clock.move_to(session, NOON)
    assert clock.now() == NOON + HOUR
    clock.move_to(session, NOON + HOUR - SECOND / 2)
    assert clock.now() == NOON + HOUR


def test_a_wish_that_waited_does_not_lie_behind(session: Session, machine: list[dt.datetime]) -> None:
    clock = Clock()
    asked_at = clock.now()
    machine[0] += 30 * SECOND
    clock.move_to(session, asked_at, waited=30)
    assert clock.now() == NOON + 30 * SECOND
    with pytest.raises(ValueError, match="never goes back"):
        clock.move_to(session, asked_at, waited=20)


def test_nor_behind_what_another_worker_made_of_it(session: Session) -> None:
    first, second = Clock(), Clock()
    first.move_to(session, NOON + 10 * HOUR)
    with pytest.raises(ValueError, match="never goes back"):
        second.move_to(session, NOON + 5 * HOUR)
    second.read_offset(session)
    assert second.now() == NOON + 10 * HOUR


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(steps=st.lists(st.integers(-50, 50), max_size=8))
def test_whatever_is_wished_time_only_grows(steps: list[int], session: Session) -> None:
    savepoint = session.begin_nested()
    clock = Clock()
    seen = [clock.now()]
    for hours in steps:
        try:
            clock.move_to(session, clock.now() + hours * HOUR)
        except ValueError:
            assert hours < 0
        seen.append(clock.now())
    assert seen == sorted(seen)
    other = Clock()
    other.read_offset(session)
    assert other.now() == clock.now()
    savepoint.rollback()
    clock.read_offset(session)


def test_leases_and_pace_never_see_the_offset(session: Session) -> None:
    before = real_seconds()
    clock = Clock()
    clock.move_to(session, NOON + 1000 * HOUR)
    assert real_seconds() - before < 3600
    assert float(meta.read(session, meta.CLOCK_OFFSET) or 0) == 1000 * 3600


@pytest.mark.parametrize("year", [1, 1999, 2100, 9999])
def test_far_away_years_are_out_of_reach(year: int) -> None:
    with pytest.raises(ValueError, match="from 2000 to 2099"):
        must_be_within_reach(NOON.replace(year=year))
    assert must_be_within_reach(NOON) == NOON


async def test_a_pause_ends_when_it_is_told_to() -> None:
    stopping = asyncio.Event()
    stopping.set()
    await pause(stopping, 1000)
    await pause(asyncio.Event(), 0)


STEPS = st.lists(st.tuples(st.floats(0, 100), st.floats(-7200, 7200)), max_size=20)


@given(steps=STEPS)
def test_elapsed_seconds_never_go_back_and_never_stand_still(steps: list[tuple[float, float]]) -> None:
    """So many seconds pass, and the machine's clock is put so far forward or back."""
    at = SimpleNamespace(wall=1_790_000_000.0, ticks=50.0)
    elapsed = Elapsed()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.clock.time", SimpleNamespace(time=lambda: at.wall, monotonic=lambda: at.ticks))
        before = elapsed()
        for passed, moved in steps:
            at.ticks += passed
            at.wall += passed + moved
            now = elapsed()
            assert now >= before + passed - 1e-6
            assert now >= at.wall - 1e-6
            before = now
