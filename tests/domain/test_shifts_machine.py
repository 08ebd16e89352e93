"""Shifts in any order of taking, giving up, stand-ins, moved dates and one's own word: as the model says."""

import datetime as dt
from collections import Counter

import pytest
from hypothesis import HealthCheck, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import Engine
from sqlmodel import col, select

from catalog.errors import RuleError
from catalog.people.permissions import Asker, Held
from catalog.schedule.perform import perform
from catalog.schedule.steps import Effect, ShiftStep, Step
from catalog.shifts import alerts, asked_again, confirming, fair_turn, places, standins, taking
from catalog.shifts.people import blind_of
from db.engine import open_session
from db.models import (
    HOLDS_SHIFT,
    ON_SHIFT,
    AskStatus,
    Assignment,
    AssignmentStatus,
    Participation,
    Role,
    Shift,
    ShiftAlert,
    ShiftAsk,
)
from tests.conftest import NOON
from tests.domain.helping import helper, looks_after, shift
from tests.domain.helping_model import OK, Model, Watch
from tests.domain.people_and_dates import DAY, HOUR, ZONE

PEOPLE = 5
people, shifts = st.integers(0, PEOPLE - 1), st.integers(0, 3)
LATE = DAY


class Helping(RuleBasedStateMachine):
    engine: Engine

    def __init__(self) -> None:
        super().__init__()
        self.connection = self.engine.connect()
        self.transaction = self.connection.begin()
        self.session = open_session(self.connection)
        self.now = NOON
        plan = [(2 * DAY, 2, 2), (2 * DAY + HOUR, 3, 1), (2 * DAY + 2 * HOUR, 1, 1), (4 * DAY, 2, 3)]
        self.numbers = [
            shift(self.session, NOON + begins, hours=hours, needed=needed, name=f"date {n}")
            for n, (begins, hours, needed) in enumerate(plan)
        ]
        self.model = Model(
            [Watch(NOON + begins, NOON + begins + hours * HOUR, n) for begins, hours, n in plan]
        )
        self.boss = looks_after(self.session, "Jonas", NOON)
        self.askers = [helper(self.session, f"Person {n}", self.numbers[0], NOON) for n in range(PEOPLE)]

    def teardown(self) -> None:
        self.session.close()
        self.transaction.rollback()
        self.connection.close()

    def attempt(self, work: object, *args: object, **options: object) -> str:
        assert callable(work)
        with self.session.begin_nested() as unit:
            try:
                work(self.session, *args, **options, now=self.now)
            except RuleError as error:
                unit.rollback()
                return type(error).__name__
        return OK

    def assignment(self, person: int, number: int) -> int:
        """The person's newest assignment on a shift, 0 for none."""
        blind = blind_of(self.session, self.askers[person].id)
        mine = select(Assignment.id).where(
            Assignment.shift == self.numbers[number], Assignment.person_blind == blind
        )
        return self.session.exec(mine.order_by(col(Assignment.id).desc())).first() or 0

    @rule(person=people, number=shifts)
    def take(self, person: int, number: int) -> None:
        blind = blind_of(self.session, self.askers[person].id)
        asked = standins.has_open_ask(self.session, self.numbers[number], blind)
        said = self.attempt(taking.take, self.askers[person], self.numbers[number])
        assert said == self.model.take(person, number, self.now, asked=asked)

    @rule(person=people, number=shifts)
    def drop(self, person: int, number: int) -> None:
        mine = self.assignment(person, number)
        if mine:
            said = self.attempt(taking.drop, self.askers[person], mine)
            assert said == self.model.drop(person, number, self.now)

    @rule(person=people, number=shifts)
    def want_stand_in(self, person: int, number: int) -> None:
        mine = self.assignment(person, number)
        if mine:
            said = self.attempt(taking.want_standin, self.askers[person], mine)
            assert said == self.model.want_stand_in(person, number, self.now, wanted=True)

    @rule(person=people, number=shifts)
    def keep(self, person: int, number: int) -> None:
        mine = self.assignment(person, number)
        if mine:
            said = self.attempt(taking.keep, self.askers[person], mine)
            assert said == self.model.want_stand_in(person, number, self.now, wanted=False)

    @rule(person=people, number=shifts, came=st.booleans())
    def confirm(self, person: int, number: int, came: bool) -> None:
        mine = self.assignment(person, number)
        if mine:
            said = self.attempt(confirming.confirm, self.askers[person], mine, came=came)
            assert said == self.model.confirm(person, number, self.now, came=came)

    @rule(number=shifts, days=st.integers(1, 3))
    def move(self, number: int, days: int) -> None:
        """Its date is held on a later day; nobody can move what has begun."""
        row = places.find(self.session, self.numbers[number])
        if self.now >= row.shift.starts_at:
            return
        times = ("starts_at", "ends_at")
        later = {name: getattr(row.occurrence, name) + days * DAY for name in times}
        shift = ShiftStep(row.shift, {name: getattr(row.shift, name) + days * DAY for name in times})
        step = Step(row.occurrence, Effect.MOVED, 0, later, (shift,))
        perform(self.session, step, ZONE, reason={"da": "Salen er optaget"}, now=self.now)
        self.model.move(number, days * DAY)
        self.now += dt.timedelta(seconds=1)

    @rule(person=people)
    def decline(self, person: int) -> None:
        blind = blind_of(self.session, self.askers[person].id)
        for ask in self.session.exec(select(ShiftAsk.id).where(ShiftAsk.person_blind == blind)).all():
            assert self.attempt(standins.decline, self.askers[person], ask) == OK

    @rule(hours=st.sampled_from([0.1, 1, 5, 12, 23]))
    def pass_time(self, hours: float) -> None:
        """Time passes, and the ticks run."""
        self.now += hours * HOUR
        for tick in (standins.lead_on, alerts.escalate, confirming.ask):
            assert self.attempt(tick) == OK
        self.asked_are_those_whom_it_concerns()
        self.one_alarm_a_shift_and_none_without_need()

    def rows(self, *statuses: AssignmentStatus) -> list[Assignment]:
        found = select(Assignment).order_by(col(Assignment.id)).execution_options(populate_existing=True)
        return [row for row in self.session.exec(found) if row.status in statuses]

    def person(self, row: Assignment | ShiftAsk) -> int:
        return next(n for n, asker in enumerate(self.askers) if asker.id == row.person)

    @invariant()
    def the_model_agrees(self) -> None:
        found: list[dict[int, bool]] = [{} for _ in self.numbers]
        for row in self.rows(*ON_SHIFT):
            looks = row.status is AssignmentStatus.STANDIN_WANTED
            found[self.numbers.index(row.shift)][self.person(row)] = looks
        assert found == [watch.on for watch in self.model.watches]

    @invariant()
    def those_who_have_not_answered_are_shown_to_the_host(self) -> None:
        host = Asker(self.boss.id, "da", frozenset({Held(Role.HOST, None)}))
        shown: list[set[int]] = []
        for number in self.numbers:
            place = places.find(self.session, number)
            quiet = {
                one.assignment for one in asked_again.silent(self.session, host, place.occurrence.id or 0)
            }
            shown.append({self.person(row) for row in self.rows(*ON_SHIFT) if row.id in quiet})
        assert shown == self.model.unanswered()

    @invariant()
    def places_are_counted_and_nobody_has_two(self) -> None:
        held = Counter(row.shift for row in self.rows(*HOLDS_SHIFT))
        twice = Counter((row.shift, row.person) for row in self.rows(*HOLDS_SHIFT))
        assert set(twice.values()) <= {1}
        for number in self.numbers:
            row = self.session.get_one(Shift, number, populate_existing=True)
            assert row.taken == held[number] <= row.needed

    @invariant()
    def help_counts_once_and_only_on_ones_word(self) -> None:
        written = self.session.exec(select(Participation.minutes)).all()
        assert sorted(one or 0 for one in written) == self.model.helped()

    def asked_are_those_whom_it_concerns(self) -> None:
        asks = self.session.exec(select(ShiftAsk).execution_options(populate_existing=True)).all()
        assert set(Counter((one.shift, one.person) for one in asks).values()) <= {1}
        for number in self.numbers:
            place = places.find(self.session, number)
            still = [one for one in asks if one.shift == number and one.status is AskStatus.OPEN]
            if self.now >= place.shift.starts_at:
                continue
            if not places.looked_for(self.session, number):
                assert still == []
            elif self.was_given_up(number):
                left = fair_turn.candidates(self.session, place)
                assert left == [] or (still and place.shift.starts_at - self.now >= LATE)

    def was_given_up(self, number: int) -> bool:
        gone = self.rows(AssignmentStatus.RELEASED, AssignmentStatus.STANDIN_WANTED)
        return any(row.shift == number for row in gone)

    def one_alarm_a_shift_and_none_without_need(self) -> None:
        unseen = self.session.exec(select(ShiftAlert).where(col(ShiftAlert.closed_at).is_(None))).all()
        assert set(Counter(one.shift for one in unseen).values()) <= {1}
        for one in unseen:
            assert self.now < places.find(self.session, one.shift).shift.starts_at
            assert places.looked_for(self.session, one.shift) > 0
            assert one.told == [self.boss.id]


def run(engine: Engine, name: str, examples: int) -> None:
    run_state_machine_as_test(
        type(name, (Helping,), {"engine": engine}),
        settings=settings(
            max_examples=examples,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_shifts_and_stand_ins(engine: Engine) -> None:
    run(engine, "HelpingHere", 25)


@pytest.mark.full
def test_shifts_and_stand_ins_at_length(engine: Engine) -> None:
    run(engine, "HelpingAtLength", 125)
