"""A loop that was blocked for a minute, a scheduler that slept, a worker that slept past its lease: no
reminder is lost, and none is seen twice.
"""

import asyncio
import datetime as dt
from typing import Any

import pytest
from sqlmodel import Session, col, select

from bot.jobs import TICKS
from bot.metrics import Metrics
from bot.scheduler import Ticker
from catalog.finding.library import Library
from db.engine import open_session
from db.inbox import Claimed
from db.models import MessageClass, Outbox, Outcome
from db.outbox import Letter
from tests.heart import house

from .aftermath import traces
from .figures import Figures
from .household import Household, household, second_process
from .phones import Phone
from .towns import Towns

GUESTS = 8
EVE = dt.datetime(2026, 12, 2, 16, 30, tzinfo=dt.UTC)
"""When the dinner's guests are reminded, the day before."""
A_MINUTE = 60.0


async def sign_up_guests(home: Household) -> list[Phone]:
    """Eight people for Thursday's dinner; the clock stands right before they are reminded."""
    guests = [home.phones.phone(7001 + number) for number in range(GUESTS)]
    for guest in guests:
        await home.writes(guest, "fælles spisning på torsdag", "Fællesspisning")
        await home.presses(guest, "Fællesspisning", "pladser tilbage")
        await home.presses(guest, "Tilmeld mig tors. 3.12.", "Du er tilmeldt")
    home.clock.at = EVE - dt.timedelta(seconds=30)
    return guests


def pass_time(home: Household, seconds: float) -> None:
    """Time passes and nobody does anything."""
    home.seconds.now += seconds
    home.clock.at += dt.timedelta(seconds=seconds)


def reminded(guests: list[Phone]) -> list[int]:
    """How many reminders each has seen."""
    return [sum("Husk i morgen" in one.text for one in guest.seen) for guest in guests]


def outcomes(home: Household) -> list[Outcome | None]:
    with home.engine.connect() as connection, open_session(connection) as session:
        return [row.outcome for row in _reminders(session)]


def _reminders(session: Session) -> list[Outbox]:
    return list(session.exec(select(Outbox).where(col(Outbox.message_class) == MessageClass.REMINDER)).all())


async def test_a_loop_blocked_for_a_minute(
    towns: Towns,
    library: Library,
    now: dt.datetime,
    monkeypatch: pytest.MonkeyPatch,
    figures: Figures,
    database_kind: str,
) -> None:
    """Blocked when they fall due, and again while one of them is on its way; a second worker goes on then."""
    with (
        towns.another() as engine,
        household(engine, house(library), now, monkeypatch) as home,
        second_process(home) as other,
    ):
        guests = await sign_up_guests(home)
        pass_time(home, A_MINUTE)
        await home.tick("plan_reminders")
        send = home.phones.call
        calls = 0

        async def slow(method: str, parameters: dict[str, Any]) -> Any:
            nonlocal calls
            calls += 1
            if calls == GUESTS // 2:
                pass_time(home, A_MINUTE + 1)
                await other.live(2)
            return await send(method, parameters)

        monkeypatch.setattr(home.phones, "call", slow)
        await home.live(2)
        assert reminded(guests) == [1] * GUESTS
        ends = outcomes(home)
        assert len(ends) == GUESTS
        assert set(ends) <= {Outcome.SENT, Outcome.UNCERTAIN}
    figures.note(
        f"event loop blocked for 60 s ({database_kind})",
        reminders=GUESTS,
        lost=0,
        doubled=0,
        in_doubt=ends.count(Outcome.UNCERTAIN),
    )


async def test_a_worker_that_sleeps_past_its_lease_changes_nothing(
    towns: Towns, library: Library, now: dt.datetime, monkeypatch: pytest.MonkeyPatch, figures: Figures
) -> None:
    """Asleep between the claim and its unit for a minute, while another process does the work."""
    with (
        towns.another() as engine,
        household(engine, house(library), now, monkeypatch) as home,
        second_process(home) as other,
    ):
        settle = home.worker._settle

        async def asleep(row: Claimed) -> list[Letter]:
            pass_time(home, A_MINUTE)
            await other.live(2)
            return await settle(row)

        monkeypatch.setattr(home.worker, "_settle", asleep)
        karen = home.phones.phone(7001)
        await home.writes(karen, "fælles spisning på torsdag", "Fællesspisning")
        await home.presses(karen, "Fællesspisning", "pladser tilbage")
        await home.presses(karen, "Tilmeld mig tors. 3.12.", "Du er tilmeldt")
        await home.live(2)
        assert sum("Du er tilmeldt" in one.text for one in karen.seen) == 1
        with home.engine.connect() as connection, open_session(connection) as session:
            assert traces(session).seats == 1
            assert {row.outcome for row in session.exec(select(Outbox)).all()} == {Outcome.SENT}
    figures.note("worker that sleeps past its lease", steps=3, lost=0, doubled=0)


async def test_ticks_that_were_slept_through_run_late(
    towns: Towns, library: Library, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """APScheduler drops late runs unless it is told not to: every tick that is a day late still runs."""
    with towns.another() as engine, household(engine, house(library), now, monkeypatch) as home:
        metrics = Metrics()
        clock: Any = home.clock
        ticker = Ticker(home.database, home.worker, home.sender, home.house, clock, metrics)
        ticker.start()
        for job in ticker._scheduler.get_jobs():
            job.modify(next_run_time=dt.datetime.now(dt.UTC) - dt.timedelta(days=1))
        async with asyncio.timeout(60):
            while any(_runs(metrics, tick.name) == 0 for tick in TICKS):  # noqa: ASYNC110 - a counter, no event
                await asyncio.sleep(0.01)
        await ticker.stop()


def _runs(metrics: Metrics, tick: str) -> float:
    return metrics.registry.get_sample_value("kommed_tick_seconds_count", {"tick": tick}) or 0.0
