"""A weekly dinner and the people around it, for the machines of those who come or help regularly."""

import datetime as dt

from hypothesis import HealthCheck, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from sqlalchemy import Engine

from catalog.errors import RuleError
from catalog.schedule.changes import cancel_occurrence, hold_after_all, move_occurrence
from catalog.schedule.entry import SeriesEntry
from catalog.schedule.fields import Words
from catalog.schedule.times import wall
from db.engine import open_session
from db.models import Occurrence, Role
from tests.conftest import NOON
from tests.domain.people_and_dates import ZONE, initiative, meet
from tests.domain.schedules import bring, dates

weeks = st.integers(0, 2)
WHY = Words(da="Salen er optaget")


class WeeklyDates(RuleBasedStateMachine):
    """A series in a database of its own, a coordinator who moves and cancels its dates, and so many people;
    each step is a savepoint, as a unit of work is.
    """

    engine: Engine

    def __init__(self, series: SeriesEntry, people: int) -> None:
        super().__init__()
        self.connection = self.engine.connect()
        self.transaction = self.connection.begin()
        self.session = open_session(self.connection)
        self.now = NOON
        initiative(self.session)
        bring(self.session, series, now=NOON)
        self.askers = [meet(self.session, f"Person {n}", NOON) for n in range(people)]
        self.boss = meet(self.session, "Ida", NOON, role=Role.COORDINATOR)

    def teardown(self) -> None:
        self.session.close()
        self.transaction.rollback()
        self.connection.close()

    def attempt(self, work: object, *args: object, **options: object) -> None:
        assert callable(work)
        with self.session.begin_nested() as unit:
            try:
                work(self.session, *args, **options, now=self.now)
            except RuleError:
                unit.rollback()

    def ahead(self, week: int) -> Occurrence:
        rows = [row for row in dates(self.session) if row.starts_at > self.now]
        return rows[min(week, len(rows) - 1)]

    @rule(week=weeks)
    def date_is_cancelled(self, week: int) -> None:
        self.attempt(cancel_occurrence, self.boss, self.ahead(week).id, WHY)

    @rule(week=weeks)
    def date_is_held_after_all(self, week: int) -> None:
        self.attempt(hold_after_all, self.boss, self.ahead(week).id)

    @rule(week=weeks, hours=st.sampled_from([1, 24, -26]))
    def date_is_moved(self, week: int, hours: int) -> None:
        row = self.ahead(week)
        to = wall(row.starts_at, ZONE) + dt.timedelta(hours=hours)
        self.attempt(move_occurrence, self.boss, row.id, WHY, local_start=to)


def run(machine: type[WeeklyDates], engine: Engine, examples: int, steps: int) -> None:
    """So many random histories of so many steps."""
    run_state_machine_as_test(
        type(f"{machine.__name__}Here", (machine,), {"engine": engine}),
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
