"""The rules against a model that was written without looking at them: they agree after every random step."""

import datetime as dt
import random
from collections import Counter

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from catalog.errors import RuleError
from catalog.joining import capacity, lapsing, signups, together, waitlist
from catalog.joining.mine import blind_of
from catalog.people.permissions import Asker
from db.engine import open_session
from db.models import Occurrence, OccurrenceStatus, Outbox, SignUp, SignUpStatus
from tests.conftest import NOON
from tests.domain.joining_model import DAY, HOUR, Model
from tests.domain.people_and_dates import date, meet

PEOPLE = 7
STEPS_OF_A_DATE = 50
STATES = {
    SignUpStatus.CONFIRMED: "in",
    SignUpStatus.WAITLISTED: "waits",
    SignUpStatus.OFFERED: "offered",
    SignUpStatus.CANCELLED: "out",
    SignUpStatus.EXPIRED: "out",
}


class Both:
    """The same date in the program and in the model."""

    def __init__(self, session: Session, dice: random.Random) -> None:
        self.session, self.dice = session, dice
        start, seats = dice.randrange(3 * HOUR, 4 * DAY), dice.randrange(1, 6)
        self.closes_before = dice.choice((2 * HOUR, 0))
        self.model = Model(seats=seats, start=start, closes=start - self.closes_before)
        starts_at = NOON + dt.timedelta(minutes=start)
        closes_at = starts_at - dt.timedelta(minutes=self.closes_before)
        self.date = date(session, starts_at, seats=seats, closes_at=closes_at)
        self.askers = [meet(session, f"Person {n}", NOON) for n in range(PEOPLE)]
        self.people = {blind_of(session, asker.id): n for n, asker in enumerate(self.askers)}
        self.numbers = {asker.id: n for n, asker in enumerate(self.askers)}

    @property
    def now(self) -> dt.datetime:
        return NOON + dt.timedelta(minutes=self.model.now)

    @property
    def row(self) -> Occurrence:
        return self.session.get_one(Occurrence, self.date, populate_existing=True)

    def attempt(self, work: object, *args: object, **options: object) -> None:
        assert callable(work)
        with self.session.begin_nested() as unit:
            try:
                work(self.session, *args, **options, now=self.now)
            except RuleError:
                unit.rollback()

    def last_of(self, asker: Asker) -> int:
        rows = select(SignUp.id).where(
            SignUp.occurrence == self.date, SignUp.person_blind == blind_of(self.session, asker.id)
        )
        return self.session.exec(rows.order_by(col(SignUp.id).desc())).first() or 0

    def step(self) -> None:
        """One thing that somebody does, here and there."""
        dice, model = self.dice, self.model
        person, party = dice.randrange(PEOPLE), dice.randrange(1, 5)
        asker = self.askers[person]
        what = dice.choices(
            (
                *("sign up", "change", "cancel", "accept", "decline", "tick", "wait", "seats", "move"),
                *("wait together", "call off"),
            ),
            (30, 12, 12, 12, 6, 8, 10, 6, 2, 8, 0.3),
        )[0]
        match what:
            case "sign up":
                queue = dice.random() < 0.7
                model.sign_up(person, party, queue=queue)
                self.attempt(signups.sign_up, asker, self.date, party=party, queue=queue)
            case "change":
                model.change(person, party)
                self.attempt(signups.change_party, asker, self.last_of(asker), party=party)
            case "wait together":
                model.wait_together(person, party)
                self.attempt(together.wait_together, asker, self.last_of(asker), party=party)
            case "cancel":
                model.cancel(person)
                self.attempt(signups.cancel, asker, self.last_of(asker))
            case "accept":
                model.accept(person)
                self.attempt(waitlist.accept, asker, self.last_of(asker))
            case "decline":
                model.decline(person)
                self.attempt(waitlist.decline, asker, self.last_of(asker))
            case "tick":
                model.tick()
                self.attempt(lapsing.expire_offers)
            case "wait":
                model.now += dice.choice((1, 7, HOUR, 5 * HOUR, 11 * HOUR))
            case _:
                self.staff(what)

    def staff(self, what: str) -> None:
        """What a coordinator does to the date."""
        row, model = self.row, self.model
        if what == "seats":
            row.seats = self.dice.randrange(1, 8)
            model.set_seats(row.seats)
            self.attempt(capacity.seats_changed, self.date)
        elif what == "move":
            model.start = max(model.now + 1, model.start + self.dice.choice((-DAY, -HOUR, HOUR, DAY)))
            model.closes = model.start - self.closes_before
            row.starts_at = NOON + dt.timedelta(minutes=model.start)
            row.closes_at = NOON + dt.timedelta(minutes=model.closes)
        else:
            model.called_off, row.status = True, OccurrenceStatus.CANCELLED
        self.session.flush()

    def agree(self) -> None:
        rows = self.session.exec(
            select(SignUp)
            .where(SignUp.occurrence == self.date)
            .order_by(col(SignUp.id))
            .execution_options(populate_existing=True)
        ).all()
        here = [(self.people[row.person_blind or ""], row.party, STATES[row.status]) for row in rows]
        there = [(one.person, one.party, one.state) for one in self.model.entries]
        assert here == there
        assert self.row.taken == self.model.held
        queue = sorted(
            (row for row in rows if row.status is SignUpStatus.WAITLISTED),
            key=lambda row: (row.queued_at, row.id),
        )
        assert [self.people[row.person_blind or ""] for row in queue] == [
            one.person for one in self.model.queue
        ]
        letters = select(Outbox.person).where(Outbox.kind == "place-offered")
        told = Counter(self.numbers[person or 0] for person in self.session.exec(letters).all())
        assert told == Counter(self.model.offers)


def walk(engine: Engine, steps: int, seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(steps // STEPS_OF_A_DATE):
        with engine.connect() as connection:
            transaction = connection.begin()
            with open_session(connection) as session:
                both = Both(session, dice)
                for _ in range(STEPS_OF_A_DATE):
                    both.step()
                    both.agree()
            transaction.rollback()


def test_the_rules_agree_with_the_model(engine: Engine) -> None:
    walk(engine, 2_000 if engine.dialect.name == "sqlite" else 500, seed=20261201)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(10))
def test_the_rules_agree_with_the_model_for_long(engine: Engine, seed: int) -> None:
    walk(engine, 20_000, seed=seed)
