"""Many people, one last place, several connections at once."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from sqlalchemy import Engine
from sqlmodel import Session, select

from catalog.errors import RuleError
from catalog.joining import lapsing, signups
from catalog.joining.signups import FullWithWaitlist, SignedUp
from catalog.people.permissions import Asker
from db.models import Occurrence, SignUp, SignUpStatus
from db.units import Units
from tests.domain.people_and_dates import DAY, date, meet
from tests.domain.two_engines import commit, shared

__all__ = ["shared"]
CROWD = 12


def crowd(engine: Engine, now: dt.datetime, seats: int, name: str) -> tuple[int, list[Asker]]:
    def make(session: Session) -> tuple[int, list[Asker]]:
        dinner = date(session, now + 2 * DAY, seats=seats, name=name)
        return dinner, [meet(session, f"{name} {n}", now) for n in range(CROWD)]

    made: tuple[int, list[Asker]] = commit(engine, make)
    return made


def everybody_at_once(shared: tuple[Engine, Engine], work: Any, askers: list[Asker]) -> list[Any]:
    """Each person's tap in a unit of its own, half of them at either engine."""
    both = [Units(engine) for engine in shared]
    try:
        with ThreadPoolExecutor(CROWD) as pool:
            futures = list(
                pool.map(
                    lambda numbered: both[numbered[0] % 2].writing(lambda s: work(s, numbered[1])),
                    enumerate(askers),
                )
            )
            return [future.exception(timeout=60) or future.result() for future in futures]
    finally:
        for units in both:
            units.close()


def taken(engine: Engine, dinner: int) -> tuple[int, list[SignUpStatus]]:
    def look(session: Session) -> tuple[int, list[SignUpStatus]]:
        statuses = session.exec(select(SignUp.status).where(SignUp.occurrence == dinner)).all()
        return session.get_one(Occurrence, dinner).taken, sorted(map(SignUpStatus, statuses))

    found: tuple[int, list[SignUpStatus]] = commit(engine, look)
    return found


def test_the_last_place_has_one_winner(shared: tuple[Engine, Engine], now: dt.datetime) -> None:
    for attempt in range(5):
        dinner, askers = crowd(shared[0], now, 1, f"last-{attempt}")
        results = everybody_at_once(
            shared,
            lambda session, asker, dinner=dinner: signups.sign_up(session, asker, dinner, now=now),
            askers,
        )
        assert [type(one) for one in results].count(SignedUp) == 1
        assert [type(one) for one in results].count(FullWithWaitlist) == CROWD - 1
        assert taken(shared[0], dinner) == (1, [SignUpStatus.CONFIRMED])


def test_everybody_else_queues_once(shared: tuple[Engine, Engine], now: dt.datetime) -> None:
    dinner, askers = crowd(shared[0], now, 2, "queue")

    def tap(session: Session, asker: Asker) -> object:
        return signups.sign_up(session, asker, dinner, queue=True, now=now)

    results = everybody_at_once(shared, tap, [asker for asker in askers for _ in range(2)])
    assert all(isinstance(one, SignedUp) for one in results)
    expected = [SignUpStatus.CONFIRMED] * 2 + [SignUpStatus.WAITLISTED] * (CROWD - 2)
    assert taken(shared[0], dinner) == (2, expected)


def test_one_person_tapping_everywhere_at_once_has_one_place(
    shared: tuple[Engine, Engine], now: dt.datetime
) -> None:
    for attempt in range(5):
        dinner, askers = crowd(shared[0], now, 5, f"impatient-{attempt}")

        def tap(session: Session, asker: Asker, dinner: int = dinner) -> object:
            return signups.sign_up(session, asker, dinner, party=2, now=now)

        results = everybody_at_once(shared, tap, askers[:1] * CROWD)
        assert [one.new for one in results].count(True) == 1
        assert taken(shared[0], dinner) == (2, [SignUpStatus.CONFIRMED])


def test_leaving_and_joining_at_once_loses_no_place(shared: tuple[Engine, Engine], now: dt.datetime) -> None:
    dinner, askers = crowd(shared[0], now, CROWD // 2, "both-ways")

    def both(session: Session, asker: Asker) -> object:
        joined = signups.sign_up(session, asker, dinner, queue=True, now=now)
        assert isinstance(joined, SignedUp)
        return joined.sign_up

    numbers = everybody_at_once(shared, both, askers)

    def leave(session: Session, asker: Asker) -> object:
        own = numbers[askers.index(asker)]
        try:
            return signups.cancel(session, asker, own, now=now)
        finally:
            lapsing.expire_offers(session, now=now)

    results = everybody_at_once(shared, leave, askers)
    assert not [one for one in results if isinstance(one, RuleError | AssertionError)]
    assert taken(shared[0], dinner) == (0, [SignUpStatus.CANCELLED] * CROWD)
