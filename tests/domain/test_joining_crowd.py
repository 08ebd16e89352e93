"""500 people and one last seat, from two processes at once: one winner, and a queue in order of arrival."""

import datetime as dt
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlmodel import Session, col, select

from db.crypto import KeyRing
from db.engine import open_engine, open_session, parse_url
from db.migrate import migrate
from db.models import Occurrence, SignUp, SignUpStatus
from tests.domain.people_and_dates import DAY, date, meet

PEOPLE = 500
PROCESSES = 2


class Crowd:
    """Processes that sign everybody up, round after round, each round at a date of its own."""

    def __init__(self, children: list["subprocess.Popen[str]"]) -> None:
        self.children = children

    def round(self) -> list[dict[str, Any]]:
        """All at once; what each person was answered."""
        for child in self.children:
            assert _line(child) == "ready\n"
        for child in self.children:
            assert child.stdin is not None
            child.stdin.write("go\n")
            child.stdin.flush()
        return [answer for child in self.children for answer in json.loads(_line(child))]


def _line(child: "subprocess.Popen[str]") -> str:
    assert child.stdout is not None
    return child.stdout.readline()


@contextmanager
def crowd(task: dict[str, Any], people: list[int]) -> Iterator[Crowd]:
    children = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.domain.crowd"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(PROCESSES)
    ]
    for n, child in enumerate(children):
        assert child.stdin is not None
        child.stdin.write(json.dumps({**task, "people": people[n::PROCESSES]}) + "\n")
        child.stdin.flush()
    try:
        yield Crowd(children)
        assert [child.wait(60) for child in children] == [0] * PROCESSES
    finally:
        for child in children:
            child.kill()
            child.communicate()


def rounds(url: str, ring: KeyRing, now: dt.datetime, how_many: int, *, queue: bool) -> None:
    """So many last seats, one after another, and what must be true after each."""
    engine = open_engine(parse_url(url), ring)
    migrate(engine)
    with engine.begin() as connection, open_session(connection) as session:
        people = [meet(session, f"Person {n}", now).id for n in range(PEOPLE)]
        dates = [date(session, now + 2 * DAY, seats=1, name=f"last-{n}") for n in range(how_many)]
        session.commit()
    task = {"url": url, "ring": ring.to_json(), "now": now.isoformat(), "occurrences": dates, "queue": queue}
    with crowd(task, people) as everybody:
        for occurrence in dates:
            answers = everybody.round()
            with engine.connect() as connection, open_session(connection) as session:
                _one_winner(session, occurrence, answers, queue=queue)
    engine.dispose()


def _one_winner(session: Session, occurrence: int, answers: list[dict[str, Any]], *, queue: bool) -> None:
    told = [one["status"] for one in answers]
    others = "waitlisted" if queue else "full"
    assert sorted(told) == sorted(["confirmed", *[others] * (PEOPLE - 1)]), set(told)
    assert session.get_one(Occurrence, occurrence).taken == 1
    rows = session.exec(
        select(SignUp).where(SignUp.occurrence == occurrence).order_by(col(SignUp.queued_at), col(SignUp.id))
    ).all()
    assert [row.status for row in rows].count(SignUpStatus.CONFIRMED) == 1
    waiting = [row.person for row in rows if row.status is SignUpStatus.WAITLISTED]
    places = {one["person"]: one["place"] for one in answers if one["place"] is not None}
    assert places == {person: place for place, person in enumerate(waiting, start=1)}
    assert len(waiting) == (PEOPLE - 1 if queue else 0)


def test_the_last_seat_has_one_winner(
    database_kind: str, fresh_database: Any, ring: KeyRing, now: dt.datetime
) -> None:
    rounds(fresh_database(database_kind), ring, now, 20, queue=False)


def test_the_queue_is_in_the_order_of_arrival(
    database_kind: str, fresh_database: Any, ring: KeyRing, now: dt.datetime
) -> None:
    rounds(fresh_database(database_kind), ring, now, 1, queue=True)


@pytest.mark.full
def test_a_thousand_last_seats(
    database_kind: str, fresh_database: Any, ring: KeyRing, now: dt.datetime
) -> None:
    rounds(fresh_database(database_kind), ring, now, 500, queue=False)
    rounds(fresh_database(database_kind), ring, now, 500, queue=True)
