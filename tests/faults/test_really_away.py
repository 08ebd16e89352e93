"""The real program while somebody else keeps its database locked: who writes hears so, /readyz says 503, and
what was written is answered afterwards, once.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest

from bot.sandbox import Room
from tests.journeys.conftest import settings_for
from tests.journeys.desk import bot_at
from tests.journeys.nursery import Nursery
from tests.journeys.people import BotClient, wait_until
from tests.journeys.program import Program

from .figures import Figures

EXCUSE = "kan ikke slå noget op lige nu"
URGENT = "jeg vil tage livet af mig selv"
NOTHING = "Du er ikke tilmeldt noget"


@pytest.fixture
def program(
    server: tuple[Room, str],
    database_kind: str,
    fresh_database: Callable[[str], str],
    tmp_path: Path,
    nursery: Nursery,
) -> Program:
    _, url = server
    settings = settings_for(database_kind, fresh_database(database_kind), **bot_at(url))
    return Program(tmp_path, settings, nursery=nursery)


@contextmanager
def locked(program: Program) -> Iterator[None]:
    """Nobody else can write."""
    url = program.settings.get("DATABASE_URL")
    if url is not None:
        with psycopg.connect(url) as other:
            other.execute("LOCK TABLE inbox, outbox, meta IN ACCESS EXCLUSIVE MODE")
            yield
        return
    with closing(sqlite3.connect(program.folder / "var" / "kommed.db", isolation_level=None)) as other:
        other.execute("PRAGMA busy_timeout=10000")
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def ends_ready(program: Program, status: int) -> None:
    wait_until(
        lambda: program.http.get(f"{program.url}/readyz").status_code == status or None,
        told=lambda: program.log,
    )


def test_a_locked_database(
    server: tuple[Room, str], program: Program, database_kind: str, figures: Figures
) -> None:
    room, url = server
    with program:
        karen, lise = (BotClient(url, name, http=program.http) for name in ("Karen", "Lise"))
        karen.send("/mine")
        karen.sees(NOTHING)
        with locked(program):
            began = time.monotonic()
            karen.send("/mine")
            lise.send(URGENT)
            karen.sees(EXCUSE)
            waited = time.monotonic() - began
            lise.sees("Ring 112")
            ends_ready(program, 503)
        karen.sees(NOTHING)
        ends_ready(program, 200)
        program.move(0)
        texts = [one["text"] for one in karen.said()]
        assert sum(NOTHING in one for one in texts) == 2
        assert len(texts) == 3
        assert 1 <= sum("112" in one["text"] for one in lise.said()) <= 2
    assert room.violations == []
    figures.note(f"heard of a locked database ({database_kind})", milliseconds=round(waited * 1000))


def test_told_to_stop_while_the_database_is_locked(
    server: tuple[Room, str], program: Program, database_kind: str, figures: Figures
) -> None:
    """It ends without the database; whoever was heard is answered in the next life."""
    room, url = server
    with program:
        karen = BotClient(url, "Karen", http=program.http)
        karen.send("/mine")
        karen.sees(NOTHING)
        with locked(program):
            karen.send("/mine")
            karen.sees(EXCUSE)
            began = time.monotonic()
            program.stop()
            took = time.monotonic() - began
        program.start()
        program.move(0)
        assert sum(NOTHING in one["text"] for one in karen.said()) == 2
    assert room.violations == []
    figures.note(f"stopped with a locked database ({database_kind})", milliseconds=round(took * 1000))
