"""Many volunteers, one last shift, two engines on one database as two processes have."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from sqlalchemy import Engine
from sqlmodel import Session, select

from catalog.people.permissions import Asker
from catalog.presence import attendance
from catalog.presence.helpers import occurrence_of
from catalog.regulars.assigning import assign
from catalog.shifts import confirming, taking
from catalog.shifts.refusals import ShiftFull, ShiftsOverlap
from catalog.shifts.taking import Taken
from db.models import Participation, Role
from db.units import Units
from tests.domain.cooks import cook, thursdays
from tests.domain.helping import helper, on_shift, people_on, shift, taken
from tests.domain.people_and_dates import DAY, meet
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


def test_the_hosts_word_and_ones_own_count_once(shared: tuple[Engine, Engine], now: dt.datetime) -> None:
    for attempt in range(3):

        def make(session: Session, attempt: int = attempt) -> tuple[Asker, int, Asker, int]:
            dinner = shift(session, now, name=f"words {attempt}")
            karen, mine = on_shift(session, f"Vi {attempt}", dinner, now - DAY)
            host = meet(session, f"Host {attempt}", now, role=Role.COORDINATOR)
            attendance.step_helper(session, host, mine, now=now)
            return karen, mine, host, occurrence_of(session, mine)

        karen, mine, host, date = commit(shared[0], make)
        at_once(
            shared,
            [
                lambda session, a=karen, m=mine: confirming.confirm(session, a, m, came=True, now=now + DAY),
                lambda session, h=host, d=date: attendance.save(session, h, d, now=now + DAY),
            ]
            * 3,
        )
        rows = select(Participation.id).where(Participation.occurrence == date)
        assert len(commit(shared[0], lambda session, rows=rows: session.exec(rows).all())) == 1


def test_two_workers_give_regulars_their_shifts_once(shared: tuple[Engine, Engine], now: dt.datetime) -> None:
    def make(session: Session) -> list[int]:
        every = thursdays(session, now)
        for n in range(3):
            cook(session, f"Fast {n}", every[0], now)
        return every

    every = commit(shared[0], make)
    late = helper_of(shared, every[1], now)
    works = [lambda session: assign(session, now=now)] * 4 + [takes(late, every[1], now)]
    results = at_once(shared, works)
    assert [one for one in results if isinstance(one, Exception)] == []
    assert commit(shared[0], lambda session: [taken(session, one) for one in every[:4]]) == [3, 4, 3, 3]


def helper_of(shared: tuple[Engine, Engine], number: int, now: dt.datetime) -> Asker:
    found: Asker = commit(shared[0], lambda session: helper(session, "Ny", number, now))
    return found
