"""Trouble of the database under a unit of work: run again where that helps, never twice, told otherwise."""

import contextlib
import sqlite3
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, col, select

from db import meta, trouble
from db.models import Meta
from db.units import Units
from tests.domain.test_units import together

from .ailing import Ailing, Trouble, ailing, cut_connection, disk_error, full_disk, only

AT_ONCE = (0.0, 0.0)
Runs = list[str]


@pytest.fixture
def patient(kept: Engine) -> Iterator[Ailing]:
    with ailing(kept) as patient:
        yield patient


@pytest.fixture
def units(kept: Engine) -> Iterator[Units]:
    units = Units(kept, patience=AT_ONCE)
    yield units
    units.close()


@pytest.fixture
def runs() -> Runs:
    """The runs of units, in order."""
    return []


def add(name: str, runs: Runs) -> Any:
    """A unit that adds a row; twice, and there are two rows or an error."""

    def work(session: Session) -> str:
        runs.append(name)
        session.connection().execute(
            text("INSERT INTO meta (name, value) VALUES (:name, 'x')"), {"name": name}
        )
        return name

    return work


def kept_names(units: Units) -> list[str]:
    return sorted(units.reading(lambda session: session.exec(select(col(Meta.name))).all()).result())


def cuts(engine: Engine) -> Trouble:
    if engine.dialect.name != "postgresql":
        pytest.skip("SQLite has no connection to lose")
    return cut_connection(engine)


@pytest.mark.parametrize("point", [1, 2], ids=["the write", "the commit"])
@pytest.mark.parametrize("fails", [disk_error, full_disk])
def test_what_fails_once_is_done_again(
    units: Units, patient: Ailing, runs: Runs, point: int, fails: Trouble
) -> None:
    patient.before = only(point, fails)
    assert units.writing(add("a", runs)).result() == "a"
    assert runs == ["a", "a"]
    assert kept_names(units) == ["a"]


def test_a_lasting_trouble_is_told_and_what_comes_later_succeeds(
    units: Units, patient: Ailing, runs: Runs
) -> None:
    patient.before = full_disk
    with pytest.raises(OperationalError):
        units.writing(add("a", runs)).result()
    assert len(runs) == len(AT_ONCE) + 1
    patient.before = only(0, full_disk)
    assert units.writing(add("a", runs)).result() == "a"
    assert kept_names(units) == ["a"]


def test_a_mistake_in_a_statement_is_told_at_once(units: Units, runs: Runs) -> None:
    def nonsense(session: Session) -> None:
        runs.append("nonsense")
        session.connection().execute(text("SELECT * FROM there_is_no_such_table"))

    for opened in (units.writing, units.reading):
        runs.clear()
        assert opened(nonsense).exception() is not None
        assert runs == ["nonsense"]


@pytest.mark.parametrize("point", [1, 2], ids=["before the write", "before the commit"])
def test_a_lost_connection_is_replaced_and_the_unit_done_once(
    kept: Engine, units: Units, patient: Ailing, runs: Runs, point: int
) -> None:
    patient.before = only(point, cuts(kept))
    assert units.writing(add("a", runs)).result() == "a"
    assert runs == ["a", "a"]
    assert kept_names(units) == ["a"]


def test_a_commit_whose_answer_was_lost_is_not_done_twice(
    kept: Engine, units: Units, patient: Ailing, runs: Runs
) -> None:
    patient.after = only(2, cuts(kept))
    assert units.writing(add("a", runs)).result() == "a"
    assert runs == ["a"]
    assert kept_names(units) == ["a"]


def test_a_commit_that_nobody_can_be_asked_about_is_never_repeated(
    kept: Engine, units: Units, patient: Ailing, runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trouble, "ASK_EVERY", 0.0)
    monkeypatch.setattr(trouble, "_status", lambda _engine, _mark: None)
    patient.before = only(2, cuts(kept))
    with pytest.raises(trouble.InDoubt):
        units.writing(add("a", runs)).result()
    assert runs == ["a"]


def test_a_reader_whose_connection_broke_reads_again(
    kept: Engine, units: Units, patient: Ailing, runs: Runs
) -> None:
    cut = cuts(kept)

    def read(session: Session) -> int:
        runs.append("read")
        if len(runs) == 1:
            with contextlib.suppress(psycopg.OperationalError):
                cut(0, session.connection().connection.driver_connection)
        return int(session.connection().execute(text("SELECT 7")).scalar_one())

    assert units.reading(read).result() == 7
    assert runs == ["read", "read"]


def _give_back_free_pages(engine: Engine) -> None:
    """What earlier tests wrote and deleted left room in the file."""
    with engine.connect() as connection:
        sqlite = connection.connection.driver_connection
        assert isinstance(sqlite, sqlite3.Connection)
        sqlite.execute("VACUUM")


def test_a_file_that_may_not_grow(units: Units, kept: Engine, runs: Runs) -> None:
    """SQLite itself says full, and undoes the whole transaction; the small ones beside are done again."""
    if kept.dialect.name != "sqlite":
        pytest.skip("the limit is SQLite's")

    def limit(connection: sqlite3.Connection, _record: Any) -> None:
        connection.execute("PRAGMA max_page_count=1")

    def large(session: Session) -> str:
        meta.write(session, "large", "x" * 400_000)
        return "large"

    _give_back_free_pages(kept)
    event.listen(kept, "connect", limit)
    try:
        small, too_large, later = together(units, add("small", runs), large, add("later", runs))
        with pytest.raises(OperationalError) as told:
            too_large.result()
        assert trouble.passes(told.value)
        assert (small.result(), later.result()) == ("small", "later")
    finally:
        event.remove(kept, "connect", limit)
    assert units.writing(large).result() == "large"
    assert kept_names(units) == ["large", "later", "small"]
