"""500 people and one last seat on PostgreSQL, from two processes with as many connections as workers have.

Who gets it is decided by `seats.TAKE`, one statement. It is measured on its own, as PERFORMANCE.md 3 did, and
as a sign-up uses it: after a look, in a transaction. Beside both `SELECT … FOR UPDATE`, which needs its
transaction until it has decided. All three go straight to the driver: compared is the decision, not what
SQLAlchemy spends around each statement. As a child: `… last_seat URL how`.
"""

import queue
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from enum import Enum

import psycopg
from psycopg import Connection, Cursor
from sqlalchemy import ClauseElement, bindparam, make_url
from sqlmodel import col, select

from catalog.joining import seats
from db.crypto import new_ring
from db.engine import open_engine, open_session, parse_url
from db.migrate import migrate
from db.models import Occurrence
from db.units import WRITERS
from tests.bench.scratch import NOT_MEASURED, on_scratch
from tests.conftest import NOON
from tests.domain.people_and_dates import DAY, date

PEOPLE = 500
PROCESSES = 2
ROUNDS = 15
WARM = 8
"""A worker has run for weeks: each connection has asked so often before, about a date that is not there."""
DATABASE = "kommed_bench_last_seat"
_SEATS = select(col(Occurrence.seats), col(Occurrence.taken)).where(
    col(Occurrence.id) == bindparam("occurrence_id")
)
HOW = ("take", "look", "lock")


def report() -> str:
    """The median of the rounds each way, and what ours is of the other's; a sentence without a server."""
    spent = on_scratch(DATABASE, _measured)
    if spent is None:
        return NOT_MEASURED
    take, look, lock = (statistics.median(spent[how]) for how in HOW)
    return (
        "| 500 people, one seat | ms | of FOR UPDATE |\n| --- | --- | --- |\n"
        f"| `TAKE`, one statement | {take * 1000:.0f} | {take / lock:.2f} |\n"
        f"| a look, then `TAKE`, in a transaction | {look * 1000:.0f} | {look / lock:.2f} |\n"
        f"| `SELECT … FOR UPDATE` | {lock * 1000:.0f} | 1 |"
    )


def _measured(url: str) -> dict[str, list[float]]:
    engine = open_engine(parse_url(url), new_ring())
    migrate(engine)
    with engine.begin() as connection, open_session(connection) as session:
        assert date(session, NOON + DAY, seats=1) == 1
        session.commit()
    spent: dict[str, list[float]] = {how: [] for how in HOW}
    for _ in range(ROUNDS):
        for how in HOW:
            with engine.begin() as connection, open_session(connection) as session:
                session.get_one(Occurrence, 1).taken = 0
                session.commit()
            spent[how].append(_round(url, how))
    engine.dispose()
    return spent


def _round(url: str, how: str) -> float:
    command = [sys.executable, "-m", "tests.bench.last_seat", url, how]
    children = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(PROCESSES)
    ]
    pipes = [(one.stdin, one.stdout) for one in children if one.stdin and one.stdout]
    assert [out.readline() for _, out in pipes] == ["ready\n"] * PROCESSES
    began = time.perf_counter()
    for into, _ in pipes:
        into.write("go\n")
        into.flush()
    winners = sum(int(out.readline()) for _, out in pipes)
    spent = time.perf_counter() - began
    for child in children:
        child.communicate()
    assert winners == 1
    return spent


class _Statement:
    """A statement of the product as the driver gets it; `n` is 1."""

    def __init__(self, statement: ClauseElement) -> None:
        compiled = statement.compile(dialect=make_url("postgresql+psycopg://").get_dialect()())
        self._sql = str(compiled).encode()
        self._values = {
            name: value.value if isinstance(value, Enum) else value
            for name, value in (compiled.construct_params({"n": 1, "occurrence_id": 0}) or {}).items()
        }

    def sent(self, connection: Connection, date_id: int) -> Cursor:
        """The driver's cursor after it, for that date."""
        return connection.execute(self._sql, {**self._values, "occurrence_id": date_id})


_TAKE, _LOOK, _LOCK = (_Statement(one) for one in (seats.TAKE, _SEATS, _SEATS.with_for_update()))


def _take(connection: Connection, date_id: int) -> bool:
    return _TAKE.sent(connection, date_id).rowcount == 1


def _look(connection: Connection, date_id: int) -> bool:
    return _after(_LOOK, connection, date_id)


def _lock(connection: Connection, date_id: int) -> bool:
    return _after(_LOCK, connection, date_id)


def _after(look: _Statement, connection: Connection, date_id: int) -> bool:
    with connection.transaction():
        row = look.sent(connection, date_id).fetchone()
        return row is not None and row[1] + 1 <= row[0] and _take(connection, date_id)


def _child(url: str, how: str) -> None:
    decide = {"take": _take, "look": _look, "lock": _lock}[how]
    free: queue.SimpleQueue[Connection] = queue.SimpleQueue()
    for _ in range(WRITERS):
        connection = psycopg.connect(url, autocommit=True)
        assert not any(decide(connection, 0) for _ in range(WARM))
        free.put(connection)

    def one(_: int) -> bool:
        connection = free.get()
        try:
            return decide(connection, 1)
        finally:
            free.put(connection)

    with ThreadPoolExecutor(WRITERS) as pool:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.readline()
        sys.stdout.write(f"{sum(pool.map(one, range(PEOPLE // PROCESSES)))}\n")


if __name__ == "__main__":
    _child(*sys.argv[1:])
