"""Units of work: each undone alone, kept together, told only after the commit."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from typing import Any

import pytest
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from db import meta
from db.models import Meta, OptOut
from db.units import GROUP, Units, UnitsClosed


@pytest.fixture
def commits() -> list[int]:
    """How many units each commit held."""
    return []


@pytest.fixture
def units(kept: Engine, commits: list[int]) -> Iterator[Units]:
    units = Units(kept, on_commit=commits.append)
    yield units
    units.close()


def note(name: str) -> Callable[[Session], str]:
    def work(session: Session) -> str:
        meta.write(session, name, "here")
        return name

    return work


def broken(session: Session) -> None:
    meta.write(session, "of the broken unit", "here")
    raise ZeroDivisionError


def seen(engine: Engine) -> set[str]:
    with engine.connect() as connection:
        return set(connection.execute(select(Meta.name)).scalars())


def together(units: Units, *works: Callable[[Session], Any]) -> list[Future[Any]]:
    """Hand in units that wait for one another, as they do under load: on SQLite they become one group."""
    gate, begun = threading.Event(), threading.Event()

    def hold(_session: Session) -> None:
        begun.set()
        gate.wait()

    held = units.writing(hold)
    begun.wait()
    futures = [units.writing(work) for work in works]
    gate.set()
    held.result()
    return futures


def is_sqlite(units: Units) -> bool:
    return units.engine.dialect.name == "sqlite"


def test_an_error_in_one_unit_does_not_touch_its_neighbours(units: Units, kept: Engine) -> None:
    first, second, third = together(units, note("a"), broken, note("b"))
    assert (first.result(), third.result()) == ("a", "b")
    with pytest.raises(ZeroDivisionError):
        second.result()
    assert seen(kept) == {"a", "b"}


def test_an_error_of_the_database_does_not_touch_the_neighbours_either(units: Units, kept: Engine) -> None:
    def nonsense(session: Session) -> None:
        meta.write(session, "before the nonsense", "here")
        session.connection().execute(text("SELECT * FROM there_is_no_such_table"))

    first, second, third = together(units, note("a"), nonsense, note("b"))
    assert second.exception() is not None
    assert (first.result(), third.result()) == ("a", "b")
    assert seen(kept) == {"a", "b"}


def test_units_that_wait_share_one_commit_on_sqlite(units: Units, commits: list[int]) -> None:
    for future in together(units, *(note(f"n{number}") for number in range(10))):
        future.result()
    assert commits == ([10] if is_sqlite(units) else [1] * 10)


def test_a_group_has_a_limit(units: Units, commits: list[int]) -> None:
    for future in together(units, *(note(f"n{number}") for number in range(GROUP + 5))):
        future.result()
    assert max(commits) == (GROUP if is_sqlite(units) else 1)
    assert sum(commits) == GROUP + 5


def test_a_commit_that_wrote_nothing_is_none(units: Units, commits: list[int]) -> None:
    units.writing(lambda session: session.connection().execute(text("SELECT 1")).scalar()).result()
    assert commits == []


def test_a_unit_is_told_only_after_its_commit(kept: Engine) -> None:
    told: list[bool] = []
    futures: list[Future[str]] = []
    units = Units(kept, on_commit=lambda _count: told.append(any(one.done() for one in futures)))
    futures += together(units, note("a"), note("b"))
    for future in futures:
        future.result()
    units.close()
    assert told[0] is False


def test_a_failing_commit_fails_all_of_its_group_and_the_next_group_works(units: Units, kept: Engine) -> None:
    failing = threading.Event()
    failing.set()

    def fail(_connection: Any) -> None:
        if failing.is_set():
            raise OSError("the disk is full")

    futures = []
    try:
        gate = together(units, *(note(f"n{number}") for number in range(3)))
        for future in gate:
            future.result()
        event.listen(kept, "commit", fail)
        futures = [units.writing(note(f"lost{number}")) for number in range(3)]
        for future in futures:
            with pytest.raises(OSError, match="disk is full"):
                future.result()
    finally:
        failing.clear()
        event.remove(kept, "commit", fail)
    assert units.writing(note("after")).result() == "after"
    assert seen(kept) == {"n0", "n1", "n2", "after"}


def test_what_only_the_commit_finds_fails_the_guilty_one_alone(units: Units, kept: Engine) -> None:
    if not is_sqlite(units):
        pytest.skip("PostgreSQL finds it at once")

    def orphan(session: Session) -> None:
        session.connection().execute(text("PRAGMA defer_foreign_keys=ON"))
        session.connection().execute(
            text("INSERT INTO opt_out (person, kind, at) VALUES (999, 'all', '2026-12-01 11:00:00')")
        )

    neighbour, wrong = together(units, note("neighbour"), orphan)
    assert neighbour.result() == "neighbour"
    with pytest.raises(IntegrityError):
        wrong.result()
    assert seen(kept) == {"neighbour"}
    assert units.reading(lambda session: session.exec(select(OptOut.id)).all()).result() == []
    assert units.writing(note("after")).result() == "after"


def test_readers_write_nothing(units: Units, kept: Engine) -> None:
    assert units.reading(note("a")).result() == "a"
    assert seen(kept) == set()


def test_readers_see_what_was_committed(units: Units) -> None:
    units.writing(note("a")).result()
    assert units.reading(lambda session: meta.read(session, "a")).result() == "here"


def test_an_error_of_a_reader_comes_back(units: Units) -> None:
    with pytest.raises(ZeroDivisionError):
        units.reading(broken).result()


def test_a_reader_does_not_wait_for_a_writer(units: Units) -> None:
    gate, begun = threading.Event(), threading.Event()

    def slow(session: Session) -> None:
        meta.write(session, "slow", "here")
        begun.set()
        gate.wait()

    writer = units.writing(slow)
    begun.wait()
    assert units.reading(lambda session: meta.read(session, "slow")).result() is None
    gate.set()
    writer.result()


def test_closing_finishes_what_was_handed_in_and_refuses_what_comes_later(kept: Engine) -> None:
    units = Units(kept)
    futures = together(units, *(note(f"n{number}") for number in range(20)))
    units.close()
    assert {future.result() for future in futures} == {f"n{number}" for number in range(20)}
    with pytest.raises(UnitsClosed):
        units.writing(note("too late"))
    with pytest.raises(UnitsClosed):
        units.reading(note("too late"))
    units.close()


def test_a_unit_that_nobody_waits_for_any_more_is_not_run(units: Units, kept: Engine) -> None:
    gate, begun = threading.Event(), threading.Event()

    def hold(_session: Session) -> None:
        begun.set()
        gate.wait()

    held = units.writing(hold)
    begun.wait()
    dropped, wanted = units.writing(note("dropped")), units.writing(note("wanted"))
    gave_up = dropped.cancel()
    gate.set()
    held.result()
    assert wanted.result() == "wanted"
    assert seen(kept) == ({"wanted"} if gave_up else {"wanted", "dropped"})
    assert gave_up or not is_sqlite(units)


async def test_a_waiter_that_is_cancelled_in_the_middle_spoils_nothing(units: Units, kept: Engine) -> None:
    gate, begun = threading.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()

    def slow(session: Session) -> str:
        meta.write(session, "slow", "here")
        loop.call_soon_threadsafe(begun.set)
        gate.wait()
        return "slow"

    waiter = asyncio.wrap_future(units.writing(slow))
    await begun.wait()
    neighbour = asyncio.wrap_future(units.writing(note("neighbour")))
    waiter.cancel()
    gate.set()
    assert await neighbour == "neighbour"
    await asyncio.to_thread(units.close)
    assert seen(kept) == {"slow", "neighbour"}
