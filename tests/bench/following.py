"""How long until another worker answers by a phrase that a coordinator has added, on PostgreSQL.

From the commit, with everything between: the tick that looks, the catalogue read, the index made. The worker
is a process of its own that looks as the program does, with no chat around it; as a child: `… following URL`.
"""

import asyncio
import statistics
import subprocess
import sys
import time

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.clock import Clock
from bot.database import Database
from bot.metrics import Metrics
from bot.scheduler import Ticker
from catalog.finding import phrases
from catalog.finding.library import FOLLOW_SECONDS, Library
from catalog.offers import sync
from catalog.offers.files import SHIPPED, read_folder
from catalog.people.permissions import Asker, Held
from db.crypto import new_ring
from db.engine import open_engine, open_session, parse_url
from db.migrate import migrate
from db.roles import Role
from db.units import Units
from tests.bench.scratch import NOT_MEASURED, on_scratch
from tests.conftest import NOON
from tests.heart import house

ROUNDS = 15
WORKERS = 2
DATABASE = "kommed_bench_following"
_KAREN = Asker(1, "da", frozenset({Held(Role.COORDINATOR, None)}))
_LOOK_SECONDS = 0.02


def report() -> str:
    """Median and worst of the rounds, over both workers; a sentence without a server."""
    spent = on_scratch(DATABASE, _measured)
    if spent is None:
        return NOT_MEASURED
    return (
        "| workers | phrases added | known after, median s | worst s |\n| --- | --- | --- | --- |\n"
        f"| {WORKERS} | {ROUNDS} | {statistics.median(spent):.2f} | {max(spent):.2f} |"
    )


def _measured(url: str) -> list[float]:
    engine = open_engine(parse_url(url), new_ring())
    migrate(engine)
    with engine.begin() as connection, open_session(connection) as session:
        sync.load(session, read_folder(SHIPPED), now=NOON)
        session.commit()
    command = [sys.executable, "-m", "tests.bench.following", url]
    workers = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(WORKERS)
    ]
    for worker in workers:
        _line(worker)
    spent: list[float] = []
    slugs = sorted(read_folder(SHIPPED).offers)
    for number in range(ROUNDS):
        phrase = slugs[number * 7][::-1].replace("-", " ") + " baglaens"
        for worker in workers:
            _tell(worker, phrase)
        with engine.begin() as connection, open_session(connection) as session:
            phrases.add(session, _KAREN, slugs[number * 7], phrase, language="da", now=NOON)
            session.commit()
        began = time.time()
        spent += [float(_line(worker)) - began for worker in workers]
    for worker in workers:
        worker.communicate()
    engine.dispose()
    return spent


def _line(worker: subprocess.Popen[str]) -> str:
    assert worker.stdout is not None
    return worker.stdout.readline()


def _tell(worker: subprocess.Popen[str], phrase: str) -> None:
    assert worker.stdin is not None
    worker.stdin.write(phrase + "\n")
    worker.stdin.flush()


async def _follow(url: str) -> None:
    """A worker: says when it is ready, and for each phrase that it is told the moment it can be found."""
    units, library = Units(open_engine(parse_url(url), new_ring())), Library()
    await asyncio.wrap_future(units.reading(library.index))
    ticker = Ticker(Database(units), None, None, house(library), Clock(), Metrics())  # type: ignore[arg-type]  # the other ticks
    scheduler = AsyncIOScheduler(job_defaults={"coalesce": True, "max_instances": 1}, timezone="UTC")
    scheduler.add_job(ticker.follow_catalogue, IntervalTrigger(seconds=FOLLOW_SECONDS, timezone="UTC"))
    scheduler.start()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while phrase := (await asyncio.to_thread(sys.stdin.readline)).strip():
        while not library.fitting(phrase).slugs:  # noqa: ASYNC110 - asks as people do, and nothing tells when
            await asyncio.sleep(_LOOK_SECONDS)
        sys.stdout.write(f"{time.time()}\n")
        sys.stdout.flush()
    scheduler.shutdown(wait=False)
    units.close()


if __name__ == "__main__":
    asyncio.run(_follow(sys.argv[1]))
