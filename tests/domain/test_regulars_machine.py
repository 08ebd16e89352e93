"""Random regulars, pauses, sign-ups, cancelled and moved dates: places never above capacity, nobody twice."""

import datetime as dt
from collections import Counter

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule
from sqlalchemy import Engine
from sqlmodel import col, select

from catalog.joining import signups
from catalog.people.permissions import Asker
from catalog.regulars import guests, standing
from catalog.regulars.placing import place
from catalog.regulars.rhythm import Rhythm, original_day
from catalog.schedule.series import extend
from db.models import ACTIVE, HOLDS_PLACES, Occurrence, Outbox, Regular, SignUp, SignUpStatus
from db.outbox import blind_key
from tests.domain.people_and_dates import DAY
from tests.domain.schedules import three
from tests.domain.weekly_dates import WeeklyDates, run, weeks

PEOPLE, SEATS = 4, 4
people = st.integers(0, PEOPLE - 1)


class Regulars(WeeklyDates):
    """A weekly dinner with four seats."""

    def __init__(self) -> None:
        super().__init__(three(seats=SEATS, sign_up_opens="14d"), PEOPLE)

    def sign_up_of(self, asker: Asker, row: Occurrence) -> int:
        mine = [one.id for one in self.sign_ups() if one.occurrence == row.id and one.person == asker.id]
        return (mine or [0])[-1] or 0

    def regular_of(self, asker: Asker) -> int:
        mine = standing.standing(self.session, asker, now=self.now)
        return mine[0].regular if mine else 0

    @rule(person=people, week=weeks, party=st.integers(1, 3), queue=st.booleans())
    def sign_up(self, person: int, week: int, party: int, queue: bool) -> None:
        row = self.ahead(week)
        self.attempt(signups.sign_up, self.askers[person], row.id, party=party, queue=queue)

    @rule(person=people, week=weeks)
    def cancel(self, person: int, week: int) -> None:
        asker = self.askers[person]
        self.attempt(signups.cancel, asker, self.sign_up_of(asker, self.ahead(week)))

    @rule(person=people, week=weeks)
    def says_yes(self, person: int, week: int) -> None:
        asker = self.askers[person]
        self.attempt(signups.coming, asker, self.sign_up_of(asker, self.ahead(week)))

    @initialize(parties=st.lists(st.integers(1, 2), min_size=2, max_size=PEOPLE))
    def some_come_regularly(self, parties: list[int]) -> None:
        for person, party in enumerate(parties):
            self.becomes(person, party)

    @rule(person=people, party=st.integers(1, 2))
    def becomes(self, person: int, party: int) -> None:
        asker, row = self.askers[person], self.ahead(0)
        self.attempt(signups.sign_up, asker, row.id, party=party)
        self.attempt(guests.become, asker, self.sign_up_of(asker, row))

    @rule(person=people, every=st.sampled_from([1, 2]), party=st.integers(1, 3))
    def changes(self, person: int, every: int, party: int) -> None:
        asker = self.askers[person]
        self.attempt(standing.change, asker, self.regular_of(asker), every=every, party=party)

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
        self.tick()

    @rule()
    def tick(self) -> None:
        before = {one.id for one in self.sign_ups()}
        self.attempt(place)
        for one in self.sign_ups():
            if one.id not in before:
                self.is_rightly_made(one)
        again = {one.id for one in self.sign_ups()}
        self.attempt(place)
        assert {one.id for one in self.sign_ups()} == again, "a second tick makes nothing"

    def is_rightly_made(self, made: SignUp) -> None:
        """For a regular whose day it is, not paused, leaving a place for newcomers, with one message."""
        row = self.session.get_one(Occurrence, made.occurrence)
        mine = [one for one in self.regulars() if one.person == made.person]
        assert any(Rhythm.of(one).has(original_day(row.original_start)) for one in mine)
        assert row.taken <= SEATS - 1
        letters = self.session.exec(
            select(Outbox).where(Outbox.dedupe_key == blind_key(self.session, f"regular-place:{made.id}"))
        )
        assert len(letters.all()) == 1

    def sign_ups(self) -> list[SignUp]:
        found = select(SignUp).order_by(col(SignUp.id)).execution_options(populate_existing=True)
        return list(self.session.exec(found).all())

    def regulars(self) -> list[Regular]:
        return list(self.session.exec(select(Regular).where(col(Regular.ended_at).is_(None))).all())

    @invariant()
    def places_are_counted_and_never_more_than_there_are(self) -> None:
        held: Counter[int] = Counter()
        for one in self.sign_ups():
            if one.status in HOLDS_PLACES:
                held[one.occurrence] += one.party
        for row in self.session.exec(select(Occurrence).execution_options(populate_existing=True)).all():
            assert row.taken == held[row.id or 0] <= SEATS

    @invariant()
    def nobody_twice(self) -> None:
        active = Counter((one.occurrence, one.person) for one in self.sign_ups() if one.status in ACTIVE)
        assert all(count == 1 for count in active.values())
        assert all(count == 1 for count in Counter(one.person for one in self.regulars()).values())

    @invariant()
    def what_was_promised_leaves_a_place_for_newcomers(self) -> None:
        assert sum(one.party for one in self.regulars()) <= SEATS - 1

    @invariant()
    def no_unanswered_place_of_the_tick_is_left_where_it_does_not_belong(self) -> None:
        rhythms = {one.person: Rhythm.of(one) for one in self.regulars()}
        for one in self.sign_ups():
            row = self.session.get_one(Occurrence, one.occurrence)
            unanswered = one.status is SignUpStatus.CONFIRMED and one.coming_at is None
            if one.as_regular and unanswered and row.starts_at > self.now:
                assert one.person in rhythms
                assert rhythms[one.person].has(original_day(row.original_start))


def test_regulars(engine: Engine) -> None:
    run(Regulars, engine, 12, 30)


@pytest.mark.full
def test_regulars_at_length(engine: Engine) -> None:
    run(Regulars, engine, 200, 50)
