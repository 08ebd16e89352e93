"""A date moved, cancelled and undone at random: who is asked and what is told, as in the model."""

import datetime as dt
import random
from collections import Counter

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from catalog.errors import RuleError
from catalog.joining import asked_again, signups
from catalog.schedule import changes, news, undoing
from catalog.schedule.fields import Words
from catalog.shifts import asked_again as on_shifts, taking
from db.engine import open_session
from db.models import Occurrence, Outbox, Outcome, Role
from tests.conftest import NOON
from tests.domain.helping import joins, shift
from tests.domain.moved_model import DAY as DAY_OF_MINUTES, Model, State
from tests.domain.people_and_dates import ZONE, date, meet

STEPS_OF_A_DATE = 40
WHY = Words(da="Salen er optaget")
MIDNIGHT = dt.datetime.fromisoformat("2026-12-01T00:00")
GUESTS, HELPERS = ("Anna", "Bo", "Carl"), ("Dora", "Emil")
STARTS = tuple(
    20 * DAY_OF_MINUTES + minutes
    for minutes in (17 * 60, 18 * 60 + 30, 19 * 60, 19 * 60 + 30, 20 * 60, 23 * 60, 24 * 60, 41 * 60)
)


class Both:
    """One date, three guests, two volunteers, and a coordinator who cannot make up her mind."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.now = NOON
        self.model = Model(State(STARTS[0]))
        begins = at(STARTS[0]).replace(tzinfo=ZONE).astimezone(dt.UTC)
        self.date = date(self.session, begins, seats=40, entry=ENTRY)
        self.shift = shift(self.session, begins, needed=3, occurrence=self.date)
        self.boss = meet(self.session, "Ida", NOON, role=Role.COORDINATOR)
        self.people = {name: meet(self.session, name, NOON) for name in (*GUESTS, *HELPERS)}
        self.names = {asker.id: name for name, asker in self.people.items()}
        self.places: dict[str, int] = {}
        self.change: int | None = None
        for name in HELPERS:
            joins(self.session, self.people[name], self.shift, NOON)
        for name in self.people:
            self.comes(name)

    def step(self, dice: random.Random) -> None:
        """One thing that somebody does, here and there."""
        name, start = dice.choice(tuple(self.people)), dice.choice(STARTS)
        what = dice.choices(
            ("moved", "cancelled", "held", "undone", "letters", "yes", "old yes", "comes", "regrets", "wait"),
            (20, 5, 8, 10, 12, 12, 12, 10, 6, 5),
        )[0]
        match what:
            case "moved":
                self.is_moved(start)
            case "cancelled":
                self.is_cancelled()
            case "held":
                self.is_held_after_all()
            case "undone":
                self.is_undone()
            case "letters":
                self.letters_leave()
            case "yes":
                self.says_yes(name, None)
            case "old yes":
                self.says_yes(name, start)
            case "comes":
                self.gives_up(name) if name in self.places else self.comes(name)
            case "regrets":
                self.gives_up_and_regrets(name)
            case _:
                self.now += dt.timedelta(minutes=dice.choice((1, 90)))

    def comes(self, name: str) -> None:
        """A new yes, to the time as it is now."""
        if name not in self.places and not self.model.now.called_off:
            asker = self.people[name]
            if name in GUESTS:
                signed = signups.sign_up(self.session, asker, self.date, now=self.now)
                assert isinstance(signed, signups.SignedUp)
                self.places[name] = signed.sign_up
            else:
                self.places[name] = taking.take(self.session, asker, self.shift, now=self.now).assignment
            self.model.joins(name)

    def gives_up(self, name: str) -> None:
        if name in self.places:
            give_up = signups.cancel if name in GUESTS else taking.drop
            give_up(self.session, self.people[name], self.places.pop(name), now=self.now)
            self.model.leaves(name)

    def gives_up_and_regrets(self, name: str) -> None:
        """`Fortryd` is a yes to the time the date has now."""
        if name in GUESTS and name in self.places and not self.model.now.called_off:
            asker, place = self.people[name], self.places[name]
            signups.cancel(self.session, asker, place, now=self.now)
            signups.undo_cancel(self.session, asker, place, now=self.now)
            self.model.joins(name)

    def says_yes(self, name: str, under: int | None) -> None:
        """`Jeg kommer`, under the time as it is or under one of long ago."""
        if name in self.places:
            to = self.model.now.start if under is None else under
            say = signups.coming if name in GUESTS else taking.keep
            seen = None if under is None else at(under).replace(tzinfo=ZONE)
            self.attempt(say, self.people[name], self.places[name], to=seen)
            self.model.yes(name, to)

    def is_moved(self, start: int) -> None:
        done = self.attempt(changes.move_occurrence, self.boss, self.date, WHY, local_start=at(start))
        if done is not None and not self.model.now.called_off:
            self.changed(done, State(start))

    def is_cancelled(self) -> None:
        done = self.attempt(changes.cancel_occurrence, self.boss, self.date, WHY)
        self.changed(done, State(self.model.now.start, called_off=True))

    def is_held_after_all(self) -> None:
        done = self.attempt(changes.hold_after_all, self.boss, self.date)
        self.changed(done, State(self.model.now.start))

    def changed(self, done: object, to: State) -> None:
        assert isinstance(done, changes.Done)
        self.change = self.change if done.change is None else done.change
        self.model.changes(to)

    def is_undone(self) -> None:
        """As long as nobody has heard of it."""
        if self.change is not None:
            undone = self.attempt(undoing.undo_change, self.boss, self.change)
            assert (undone is not None) or self.model.undo is None or not self.places
            if undone is not None and self.model.undo is not None:
                self.model.undone()
            self.change = None

    def letters_leave(self) -> None:
        """Everything that waits: one letter to each whom it concerns, true when it leaves."""
        waiting = select(Outbox).where(
            col(Outbox.kind).in_(list(news.NoticeKind)), col(Outbox.outcome).is_(None)
        )
        rows = self.session.exec(waiting.order_by(col(Outbox.id))).all()
        left = []
        for row in rows:
            self.now = max(self.now, row.send_after)
            before = news.still_to_tell(self.session, row.payload or {}, row.person or 0)
            row.finished_at, row.handed_at = self.now, self.now
            row.outcome = Outcome.SENT if before is not None else Outcome.SKIPPED
            if before is not None:
                was = State(self.minutes(before.starts_at), before.cancelled)
                left.append((self.names[row.person or 0], (was, self.as_it_is())))
        self.session.flush()
        assert Counter(left) == Counter(self.model.letters().items())

    def agree(self) -> None:
        """Asked are exactly those whose yes was to a time that does not hold any more."""
        assert self.as_it_is() == self.model.now
        guests = {one.label for one in asked_again.unanswered(self.session, self.boss, self.date)}
        helpers = {one.label for one in on_shifts.silent(self.session, self.boss, self.date)}
        assert guests | helpers == self.model.asked()
        assert self.row.asked_again_at is not None or not self.model.asked()

    def attempt(self, work: object, *args: object, **options: object) -> object:
        assert callable(work)
        with self.session.begin_nested() as unit:
            try:
                return work(self.session, *args, **options, now=self.now)
            except RuleError:
                unit.rollback()
        return None

    @property
    def row(self) -> Occurrence:
        return self.session.get_one(Occurrence, self.date, populate_existing=True)

    def as_it_is(self) -> State:
        row = self.row
        return State(self.minutes(row.starts_at), row.status == "cancelled")

    def minutes(self, instant: dt.datetime) -> int:
        return (instant.astimezone(ZONE).replace(tzinfo=None) - MIDNIGHT) // dt.timedelta(minutes=1)


def at(minutes: int) -> dt.datetime:
    return MIDNIGHT + dt.timedelta(minutes=minutes)


ENTRY = {
    "id": "x",
    "initiative": "faellesspisning",
    "title": {"da": "Fællesspisning"},
    "starts": at(STARTS[0]).isoformat(timespec="minutes"),
    "minutes": 120,
}


def walk(engine: Engine, steps: int, seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(steps // STEPS_OF_A_DATE):
        with engine.connect() as connection:
            transaction = connection.begin()
            with open_session(connection) as session:
                both = Both(session)
                for _ in range(STEPS_OF_A_DATE):
                    both.step(dice)
                    both.agree()
            transaction.rollback()


def test_who_is_asked_and_what_is_told(engine: Engine) -> None:
    walk(engine, 1_500 if engine.dialect.name == "sqlite" else 400, seed=20261201)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(5))
def test_who_is_asked_and_what_is_told_for_long(engine: Engine, seed: int) -> None:
    walk(engine, 10_000, seed=seed)
