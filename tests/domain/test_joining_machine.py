"""Random people in random order: held places never above capacity, the queue's order kept, nobody twice."""

import datetime as dt
from collections import Counter

import pytest
from hypothesis import HealthCheck, settings, strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Engine
from sqlmodel import col, select

from catalog.errors import RuleError
from catalog.joining import capacity, lapsing, signups, together, waitlist
from catalog.people.permissions import Asker
from catalog.schedule.news import Known, NoticeKind, tell
from db.engine import open_session
from db.models import (
    ACTIVE,
    HOLDS_PLACES,
    Grant,
    Occurrence,
    OccurrenceStatus,
    Outbox,
    Role,
    SignUp,
    SignUpStatus,
)
from tests.conftest import NOON
from tests.domain.people_and_dates import DAY, HOUR, ZONE, date, meet

PEOPLE = 6
people = st.integers(0, PEOPLE - 1)
parties = st.integers(1, 4)


class Joining(RuleBasedStateMachine):
    """One date, six people, everything they can do; each step is a savepoint, as a unit of work is."""

    engine: Engine

    def __init__(self) -> None:
        super().__init__()
        self.connection = self.engine.connect()
        self.transaction = self.connection.begin()
        self.session = open_session(self.connection)
        self.now = NOON
        self.starts = NOON + 3 * DAY
        self.date = date(self.session, self.starts, seats=4)
        self.askers = [meet(self.session, f"Person {n}", NOON) for n in range(PEOPLE)]
        self.coordinator = meet(self.session, "Jonas", NOON)
        grant = Grant(
            person=self.coordinator.id, role=Role.COORDINATOR, granted_at=NOON, renewed_on=NOON.date()
        )
        self.session.add(grant)
        self.capacity = 4
        self.over = False
        """Fewer places than people, since a coordinator lowered the number."""

    def teardown(self) -> None:
        self.session.close()
        self.transaction.rollback()
        self.connection.close()

    def sign_up_of(self, asker: Asker) -> int:
        """The person's last sign-up, 0 when they have none."""
        mine = select(SignUp).where(SignUp.occurrence == self.date).order_by(col(SignUp.id))
        numbers = [row.id for row in self.session.exec(mine) if row.person == asker.id and row.id]
        return numbers[-1] if numbers else 0

    def attempt(self, work: object, *args: object, **options: object) -> None:
        assert callable(work)
        waiting = {row.id for row in self.rows(SignUpStatus.WAITLISTED)}
        with self.session.begin_nested() as unit:
            try:
                work(self.session, *args, **options, now=self.now)
            except RuleError:
                unit.rollback()
        self.nobody_was_passed_over_who_fits(waiting)

    def nobody_was_passed_over_who_fits(self, waited: set[int | None]) -> None:
        """Of those who waited together, whoever is asked leaves only bigger parties waiting ahead of them."""
        for asked in self.rows(SignUpStatus.OFFERED):
            for still in self.rows(SignUpStatus.WAITLISTED):
                if asked.id in waited and still.id in waited and _place(still) < _place(asked):
                    assert still.party > asked.party

    @rule(person=people, party=parties, queue=st.booleans())
    def sign_up(self, person: int, party: int, queue: bool) -> None:
        asker = self.askers[person]
        self.attempt(signups.sign_up, asker, self.date, party=party, queue=queue)

    @rule(person=people)
    def cancel(self, person: int) -> None:
        self.attempt(signups.cancel, self.askers[person], self.sign_up_of(self.askers[person]))

    @rule(person=people)
    def undo(self, person: int) -> None:
        self.attempt(signups.undo_cancel, self.askers[person], self.sign_up_of(self.askers[person]))

    @rule(person=people, party=parties)
    def change(self, person: int, party: int) -> None:
        asker = self.askers[person]
        self.attempt(signups.change_party, asker, self.sign_up_of(asker), party=party)

    @rule(person=people, party=parties)
    def wait_together(self, person: int, party: int) -> None:
        asker = self.askers[person]
        self.attempt(together.wait_together, asker, self.sign_up_of(asker), party=party)

    @rule(person=people)
    def accept(self, person: int) -> None:
        self.attempt(waitlist.accept, self.askers[person], self.sign_up_of(self.askers[person]))

    @rule(person=people)
    def decline(self, person: int) -> None:
        self.attempt(waitlist.decline, self.askers[person], self.sign_up_of(self.askers[person]))

    @rule()
    def tick(self) -> None:
        self.attempt(lapsing.expire_offers)

    @precondition(lambda self: self.capacity < 8)
    @rule(more=st.integers(1, 2))
    def raise_capacity(self, more: int) -> None:
        self.capacity += more
        self.occurrence.seats = self.capacity
        self.attempt(capacity.seats_changed, self.date)

    @precondition(lambda self: self.capacity > 1)
    @rule()
    def lower_capacity(self) -> None:
        """Nobody is thrown out; the coordinator hears of it when there are too few places now."""
        before = {row.id: row.status for row in self.rows(*ACTIVE)}
        self.capacity -= 1
        self.occurrence.seats = self.capacity
        told = self.letters("over-capacity")
        self.attempt(capacity.seats_changed, self.date)
        assert {row.id: row.status for row in self.rows(*ACTIVE)} == before
        if self.occurrence.taken > self.capacity:
            self.over = True
            assert self.letters("over-capacity") >= max(1, told)

    @precondition(lambda self: self.occurrence.status is OccurrenceStatus.PLANNED and self.now < self.starts)
    @rule(hours=st.sampled_from([-24, -2, 3, 48]))
    def move(self, hours: int) -> None:
        """Everybody on it hears of it in one letter."""
        self.starts = max(self.now + HOUR, self.starts + hours * HOUR)
        row, before = self.occurrence, Known.of(self.occurrence)
        row.starts_at, row.ends_at = self.starts, self.starts + 2 * HOUR
        row.closes_at, row.sequence = self.starts - 2 * HOUR, row.sequence + 1
        self.session.flush()
        self.everybody_is_told(before)
        self.attempt(waitlist.promote, self.date)

    @precondition(lambda self: self.occurrence.status is OccurrenceStatus.PLANNED and self.now < self.starts)
    @rule(really=st.sampled_from([False, False, False, True]))
    def call_off(self, really: bool) -> None:
        if really:
            row, before = self.occurrence, Known.of(self.occurrence)
            row.status, row.sequence = OccurrenceStatus.CANCELLED, row.sequence + 1
            self.session.flush()
            self.everybody_is_told(before)

    def everybody_is_told(self, before: Known) -> None:
        """Confirmed, offered or waiting: one letter each that has not left, unless it is as they know it; and
        nobody else has one.
        """
        told = tell(self.session, self.occurrence, before, zone=ZONE, now=self.now)
        waiting = select(Outbox.person, Outbox.payload).where(
            col(Outbox.kind).in_(list(NoticeKind)),
            col(Outbox.outcome).is_(None),
            col(Outbox.handed_at).is_(None),
        )
        letters = self.session.exec(waiting).all()
        active = {row.person for row in self.rows(*ACTIVE)}
        assert {person for person, _ in letters} <= active
        assert len(letters) == len({person for person, _ in letters}) == told.told
        assert told.told == len(active) or self.letters("occurrence-moved") > told.told, "nothing was waiting"

    def letters(self, kind: str) -> int:
        return len(self.session.exec(select(Outbox.id).where(Outbox.kind == kind)).all())

    @rule(hours=st.sampled_from([1, 9, 25]))
    def pass_time(self, hours: int) -> None:
        self.now += hours * HOUR

    @rule()
    def letters_leave(self) -> None:
        """What is due is handed to Telegram, so it can no longer be taken back."""
        open_ones = select(Outbox).where(col(Outbox.handed_at).is_(None))
        for letter in self.session.exec(open_ones):
            if letter.send_after <= self.now:
                letter.handed_at = self.now
        self.session.flush()

    @property
    def occurrence(self) -> Occurrence:
        return self.session.get_one(Occurrence, self.date, populate_existing=True)

    def rows(self, *statuses: SignUpStatus) -> list[SignUp]:
        found = select(SignUp).where(SignUp.occurrence == self.date).execution_options(populate_existing=True)
        return [row for row in self.session.exec(found) if row.status in statuses]

    @invariant()
    def places_are_counted_and_never_more_than_there_are(self) -> None:
        assert self.occurrence.taken == sum(row.party for row in self.rows(*HOLDS_PLACES))
        if self.occurrence.taken <= self.capacity:
            self.over = False
        assert self.occurrence.taken >= 0
        assert self.over or self.occurrence.taken <= self.capacity
        assert all(0 <= row.children < row.party for row in self.rows(*SignUpStatus))

    @invariant()
    def nobody_twice(self) -> None:
        active = Counter(row.person for row in self.rows(*ACTIVE))
        assert all(count == 1 for count in active.values())

    @invariant()
    def nobody_waits_for_a_place_that_is_free(self) -> None:
        """Unless it is too late to ask: the first whose party fits has an offer."""
        if self.now > self.starts - DAY or self.occurrence.status is not OccurrenceStatus.PLANNED:
            return
        left = self.capacity - self.occurrence.taken
        assert all(row.party > left for row in self.rows(SignUpStatus.WAITLISTED))

    @invariant()
    def an_open_offer_has_exactly_one_letter(self) -> None:
        letters = Counter(
            (letter.payload or {}).get("sign_up")
            for letter in self.session.exec(select(Outbox).where(col(Outbox.outcome).is_(None)))
        )
        for row in self.rows(SignUpStatus.OFFERED):
            assert row.offer_expires_at is not None
            assert letters[row.id] >= 1


def _place(row: SignUp) -> tuple[dt.datetime, int]:
    return row.queued_at, row.id or 0


def test_seats_and_waitlist(engine: Engine) -> None:
    machine = type("JoiningHere", (Joining,), {"engine": engine})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=35 if engine.dialect.name == "sqlite" else 15,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.full
def test_seats_and_waitlist_at_length(engine: Engine) -> None:
    machine = type("JoiningAtLength", (Joining,), {"engine": engine})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=200,
            stateful_step_count=50,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
