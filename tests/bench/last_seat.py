"""500 people and one last seat on PostgreSQL, from two processes with as many connections as workers have.

Who gets it is decided by `seats.TAKE`, one statement. It is measured on its own, as PERFORMANCE.md 3 did, and
as a sign-up uses it: after a look, in a transaction. Beside both `SELECT … FOR UPDATE`, which needs its
transaction until it has decided. As a child: `… last_seat URL how`.
"""

import queue
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import Connection
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
ROUNDS = 9
DATABASE = "kommed_bench_last_seat"
_LOOK = select(col(Occurrence.seats), col(Occurrence.taken)).where(col(Occurrence.id) == 1)
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


def _take(connection: Connection) -> bool:
    return connection.execute(seats.TAKE, {"occurrence_id": 1, "n": 1}).rowcount == 1


def _look(connection: Connection) -> bool:
    most, taken = connection.execute(_LOOK).one()
    return (most is None or taken + 1 <= most) and _take(connection)


def _lock(connection: Connection) -> bool:
    most, taken = connection.execute(_LOOK.with_for_update()).one()
    return (most is None or taken + 1 <= most) and _take(connection)


def _child(url: str, how: str) -> None:
    engine = open_engine(parse_url(url), new_ring())
    if how == "take":
        engine = engine.execution_options(isolation_level="AUTOCOMMIT")
    free: queue.SimpleQueue[Connection] = queue.SimpleQueue()
    for _ in range(WRITERS):
        free.put(engine.connect())

    decide = {"take": _take, "look": _look, "lock": _lock}[how]

    def one(_: int) -> bool:
        connection = free.get()
        try:
            with connection.begin():
                return decide(connection)
        finally:
            free.put(connection)

    with ThreadPoolExecutor(WRITERS) as pool:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.readline()
        sys.stdout.write(f"{sum(pool.map(one, range(PEOPLE // PROCESSES)))}\n")


if __name__ == "__main__":
    _child(*sys.argv[1:])
