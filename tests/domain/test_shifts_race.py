"""Many volunteers, one last shift, two engines on one database as two processes have."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from sqlalchemy import Engine
from sqlmodel import Session

from catalog.people.permissions import Asker
from catalog.shifts import taking
from catalog.shifts.refusals import ShiftFull, ShiftsOverlap
from catalog.shifts.taking import Taken
from db.units import Units
from tests.domain.helping import helper, people_on, shift, taken
from tests.domain.people_and_dates import DAY
from tests.domain.two_engines import commit, shared

__all__ = ["shared"]
CROWD = 8


def at_once(shared: tuple[Engine, Engine], works: list[Any]) -> list[Any]:
    """Each in a unit of its own, half of them at either engine; results, or the errors they raised."""
    both = [Units(engine) for engine in shared]
    try:
        with ThreadPoolExecutor(len(works)) as pool:
            futures = list(pool.map(lambda one: both[one[0] % 2].writing(one[1]), enumerate(works)))
        return [future.exception(timeout=60) or future.result() for future in futures]
    finally:
        for units in both:
            units.close()


def takes(asker: Asker, number: int, now: dt.datetime) -> Any:
    return lambda session: taking.take(session, asker, number, now=now)


def test_the_last_shift_has_one_winner(shared: tuple[Engine, Engine], now: dt.datetime) -> None:
    for attempt in range(3):

        def make(session: Session, attempt: int = attempt) -> tuple[int, list[Asker]]:
            dinner = shift(session, now + 2 * DAY, name=f"last {attempt}")
            return dinner, [helper(session, f"{attempt} {n}", dinner, now) for n in range(CROWD)]

        dinner, askers = commit(shared[0], make)
        results = at_once(shared, [takes(one, dinner, now) for one in askers])
        assert sorted(type(one).__name__ for one in results) == ["ShiftFull"] * (CROWD - 1) + ["Taken"]
        assert commit(shared[0], lambda session, dinner=dinner: taken(session, dinner)) == 1


def test_nobody_gets_two_overlapping_shifts_at_once(shared: tuple[Engine, Engine], now: dt.datetime) -> None:
    for attempt in range(3):

        def make(session: Session, attempt: int = attempt) -> tuple[list[int], Asker]:
            both = [shift(session, now + 2 * DAY, name=f"both {attempt} {n}") for n in range(2)]
            return both, helper(session, f"To {attempt}", both[0], now)

        numbers, karen = commit(shared[0], make)
        results = at_once(shared, [takes(karen, number, now) for number in numbers * 3])
        assert {type(one) for one in results} <= {Taken, ShiftsOverlap}
        held = commit(shared[0], lambda session, n=numbers: [taken(session, one) for one in n])
        assert sorted(held) == [0, 1]


def test_two_stand_ins_for_one(shared: tuple[Engine, Engine], now: dt.datetime) -> None:
    def make(session: Session) -> tuple[int, Asker, list[Asker]]:
        dinner = shift(session, now + 2 * DAY, name="stand-ins")
        karen = helper(session, "Karen", dinner, now)
        mine = taking.take(session, karen, dinner, now=now).assignment
        others = [helper(session, f"Afløser {n}", dinner, now) for n in range(CROWD)]
        taking.want_standin(session, karen, mine, now=now)
        return dinner, karen, others

    dinner, karen, others = commit(shared[0], make)
    results = at_once(shared, [takes(one, dinner, now) for one in others])
    assert [type(one) for one in results].count(Taken) == 1
    assert {type(one) for one in results} == {Taken, ShiftFull}
    after = commit(shared[0], lambda session: people_on(session, dinner))
    assert (after[0], len(after), after[1][1]) == ((karen.id, "released"), 2, "taken")
