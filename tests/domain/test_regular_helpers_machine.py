"""Random volunteers who help every week, with pauses, drop-outs, stand-ins, moved and cancelled dates: never
more than needed, places kept for newcomers, nobody twice or in two places, one message a shift.
"""

import datetime as dt
from collections import Counter

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule
from sqlalchemy import Engine
from sqlmodel import col, select

from catalog.people.permissions import Asker
from catalog.presence import attendance
from catalog.regulars import helpers, standing
from catalog.regulars.assigning import assign
from catalog.regulars.rhythm import Rhythm, original_day
from catalog.schedule.series import extend
from catalog.shifts import alerts, confirming, standins, taking
from db.models import (
    HOLDS_SHIFT,
    ON_SHIFT,
    Assignment,
    AssignmentStatus,
    ConfirmedBy,
    Occurrence,
    OccurrenceStatus,
    Outbox,
    Participation,
    Regular,
    Shift,
)
from db.outbox import blind_key
from tests.conftest import NOON
from tests.domain.helping import joins
from tests.domain.people_and_dates import DAY
from tests.domain.schedules import dates, entry, shifts_of
from tests.domain.weekly_dates import WeeklyDates, run, weeks

PEOPLE = 5
NEWCOMERS = {"køkken": 1, "vært": 0}
ROLES = [
    {"role": "køkken", "needed": 3, "starts": "15:30", "ends": "19:30", "keep_open": 1},
    {"role": "vært", "needed": 1, "starts": "17:00", "ends": "19:45", "keep_open": 1},
]
people, roles = st.integers(0, PEOPLE - 1), st.integers(0, 1)


class HelpingRegularly(WeeklyDates):
    """A weekly dinner with three cooks and a host."""

    def __init__(self) -> None:
        super().__init__(entry(shifts=ROLES), PEOPLE)
        for asker in self.askers:
            for shift in shifts_of(self.session, dates(self.session)[0]):
                joins(self.session, asker, shift.id or 0, NOON)

    def assignment(self, person: int, week: int, role: int) -> int:
        shift = shifts_of(self.session, self.ahead(week))[role]
        theirs = self.askers[person].id
        mine = [one.id for one in self.assignments() if (one.shift, one.person) == (shift.id, theirs)]
        return (mine or [0])[-1] or 0

    def regular_of(self, asker: Asker) -> int:
        mine = standing.standing(self.session, asker, now=self.now)
        return mine[-1].regular if mine else 0

    @rule(person=people, week=weeks, role=roles)
    def take(self, person: int, week: int, role: int) -> None:
        shift = shifts_of(self.session, self.ahead(week))[role]
        self.attempt(taking.take, self.askers[person], shift.id)

    @rule(person=people, week=weeks, role=roles)
    def drop(self, person: int, week: int, role: int) -> None:
        self.attempt(taking.drop, self.askers[person], self.assignment(person, week, role))

    @rule(person=people, week=weeks, role=roles)
    def wants_a_stand_in(self, person: int, week: int, role: int) -> None:
        self.attempt(taking.want_standin, self.askers[person], self.assignment(person, week, role))

    @rule(person=people, week=weeks, role=roles)
    def says_yes(self, person: int, week: int, role: int) -> None:
        self.attempt(taking.keep, self.askers[person], self.assignment(person, week, role))

    @rule(person=people, came=st.booleans())
    def answers_for_the_past(self, person: int, came: bool) -> None:
        asker = self.askers[person]
        for one in self.assignments():
            if one.person == asker.id:
                stood, by = one.status, one.confirmed_by
                self.attempt(confirming.confirm, asker, one.id, came=came)
                self.session.refresh(one)
                assert by is not ConfirmedBy.HOST or one.status is stood, "the host's word holds"

    @rule(week=weeks, press=st.booleans())
    def host_saves_a_list(self, week: int, press: bool) -> None:
        """Of the latest dates that have begun: everybody came, or one press on each name."""
        for row in [row for row in dates(self.session) if row.starts_at <= self.now][-1 - week :]:
            self.attempt(attendance.all_came, self.boss, row.id)
            for one in self.assignments() if press else ():
                self.attempt(attendance.step_helper, self.boss, one.id)
            self.attempt(attendance.save, self.boss, row.id)

    @initialize(chosen=st.lists(roles, min_size=2, max_size=PEOPLE))
    def some_help_regularly(self, chosen: list[int]) -> None:
        for person, role in enumerate(chosen):
            self.becomes(person, role)

    @rule(person=people, role=roles)
    def becomes(self, person: int, role: int) -> None:
        self.take(person, 0, role)
        self.attempt(helpers.become, self.askers[person], self.assignment(person, 0, role))

    @rule(person=people, every=st.sampled_from([1, 2]))
    def changes(self, person: int, every: int) -> None:
        asker = self.askers[person]
        self.attempt(standing.change, asker, self.regular_of(asker), every=every)

    @rule(person=people, days=st.sampled_from([None, 7, 20]))
    def pauses(self, person: int, days: int | None) -> None:
        asker = self.askers[person]
        until = None if days is None else self.now.date() + days * DAY
        self.attempt(standing.pause, asker, self.regular_of(asker), until)

    @rule(person=people)
    def leaves(self, person: int) -> None:
        asker = self.askers[person]
        self.attempt(standing.leave, asker, self.regular_of(asker))

    @rule(hours=st.sampled_from([3, 30, 170]))
    def time_passes(self, hours: int) -> None:
        self.now += dt.timedelta(hours=hours)
        extend(self.session, now=self.now)
        for tick in (standins.lead_on, alerts.escalate, confirming.ask):
            self.attempt(tick)
        self.tick()

    @rule()
    def tick(self) -> None:
        before = {one.id for one in self.assignments()}
        given_up = {
            (one.shift, one.person)
            for one in self.assignments()
            if one.status is AssignmentStatus.RELEASED and not one.as_regular
        }
        self.attempt(assign)
        for one in self.assignments():
            if one.id not in before:
                assert (one.shift, one.person) not in given_up, "given up once is given up"
                self.is_rightly_made(one)
        again = {one.id for one in self.assignments()}
        self.attempt(assign)
        assert {one.id for one in self.assignments()} == again, "a second tick makes nothing"

    def is_rightly_made(self, made: Assignment) -> None:
        """For a regular in the role whose day it is, on a date that is held, leaving newcomers' places."""
        shift = self.session.get_one(Shift, made.shift, populate_existing=True)
        row = self.session.get_one(Occurrence, shift.occurrence)
        stands = [one for one in self.regulars() if one.role == shift.role]
        assert any(
            one.person == made.person and Rhythm.of(one).has(original_day(row.original_start))
            for one in stands
        )
        assert row.status is OccurrenceStatus.PLANNED
        assert made.as_regular
        regulars_on = [one for one in self.on(shift) if one.person in {one.person for one in stands}]
        assert len(regulars_on) <= shift.needed - NEWCOMERS[shift.role]

    def on(self, shift: Shift) -> list[Assignment]:
        return [one for one in self.assignments() if one.shift == shift.id and one.status in HOLDS_SHIFT]

    def assignments(self) -> list[Assignment]:
        found = select(Assignment).order_by(col(Assignment.id)).execution_options(populate_existing=True)
        return list(self.session.exec(found).all())

    def regulars(self) -> list[Regular]:
        return list(self.session.exec(select(Regular).where(col(Regular.ended_at).is_(None))).all())

    @invariant()
    def places_are_counted_and_never_more_than_needed(self) -> None:
        held = Counter(one.shift for one in self.assignments() if one.status in HOLDS_SHIFT)
        for shift in self.session.exec(select(Shift).execution_options(populate_existing=True)).all():
            assert shift.taken == held[shift.id or 0] <= shift.needed

    @invariant()
    def nobody_twice_and_nobody_in_two_places(self) -> None:
        expected = [one for one in self.assignments() if one.status in ON_SHIFT]
        held = [(one.shift, one.person) for one in self.assignments() if one.status in HOLDS_SHIFT]
        assert len(held) == len(set(held))
        dates_of = {shift.id: shift.occurrence for shift in self.session.exec(select(Shift)).all()}
        places = Counter((dates_of[one.shift], one.person) for one in expected)
        assert all(count == 1 for count in places.values()), "the two roles of a date overlap"
        standing_in = Counter((one.person, one.role, one.weekday) for one in self.regulars())
        assert all(count == 1 for count in standing_in.values())

    @invariant()
    def nothing_unanswered_is_left_where_it_does_not_belong(self) -> None:
        stands = {(one.person, one.role): Rhythm.of(one) for one in self.regulars()}
        for one in self.assignments():
            shift = self.session.get_one(Shift, one.shift)
            row = self.session.get_one(Occurrence, shift.occurrence)
            if one.as_regular and one.status in ON_SHIFT and shift.starts_at > self.now:
                assert one.person is not None
                assert stands[one.person, shift.role].has(original_day(row.original_start))

    @invariant()
    def one_message_for_each_shift_the_tick_gave_and_none_to_others(self) -> None:
        found = select(Outbox).where(Outbox.kind == "regular-shift")
        told = {one.dedupe_key: one.person for one in self.session.exec(found).all()}
        mine = {blind_key(self.session, f"regular-shift:{one.id}"): one for one in self.assignments()}
        assert all(mine[key or ""].person == person for key, person in told.items())
        made = {key for key, one in mine.items() if one.as_regular}
        assert made <= set(told)

    @invariant()
    def help_counts_once(self) -> None:
        done = [one for one in self.assignments() if one.status is AssignmentStatus.DONE]
        assert len(self.session.exec(select(Participation.id)).all()) == len(done)


def test_helping_regularly(engine: Engine) -> None:
    run(HelpingRegularly, engine, 12, 30)


@pytest.mark.full
def test_helping_regularly_at_length(engine: Engine) -> None:
    run(HelpingRegularly, engine, 200, 50)
