"""What the database holds after a walk that was killed again and again."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlmodel import Session, col, func, select

from db.crypto import lend, read_ring
from db.engine import open_engine, open_session, parse_url
from db.models import (
    Attendance,
    Grant,
    HeadCount,
    Inbox,
    MessageClass,
    Outbox,
    Outcome,
    Participation,
    Person,
    QueryCounter,
    SignUp,
)
from tests.journeys.program import Program

SETTLED = frozenset({Outcome.SENT, Outcome.SKIPPED, Outcome.UNCERTAIN})


@dataclass(frozen=True)
class Traces:
    """What the effects of a walk add up to. Each would grow if an update had its effect twice."""

    people: int
    searches: int
    sign_ups: int
    seats: int
    grants: int
    marked: int
    counted: int
    heads: int


AFTER_THE_WALK = Traces(people=2, searches=1, sign_ups=1, seats=3, grants=1, marked=1, counted=1, heads=6)
"""Karen searched once and signed up for three; Lise became coordinator, marked her and counted six."""


@contextmanager
def reading(program: Program) -> Iterator[Session]:
    """A session on the program's database, which is rolled back."""
    url = program.settings.get("DATABASE_URL") or f"sqlite:///{program.folder}/var/kommed.db"
    engine = open_engine(parse_url(url))
    lend(read_ring(program.folder / "var" / "kommed.secret"), engine)
    with engine.connect() as connection, open_session(connection) as session:
        yield session
    engine.dispose()


def check_nothing_is_left_open(session: Session, deaths: int) -> None:
    """Every update was handled, every letter has an outcome; doubt only where somebody died."""
    inbox = session.exec(select(Inbox)).all()
    assert inbox
    assert [one.kind for one in inbox if one.done_at is None or one.parked is not None] == []
    letters = session.exec(select(Outbox)).all()
    outcomes = [one.outcome for one in letters]
    assert set(outcomes) <= SETTLED, [(one.kind, one.outcome, one.reason) for one in letters]
    assert outcomes.count(Outcome.UNCERTAIN) <= deaths


def traces(session: Session) -> Traces:
    """What the effects add up to."""
    return Traces(
        people=_rows(session, Person),
        searches=session.exec(select(func.coalesce(func.sum(QueryCounter.n), 0))).one(),
        sign_ups=_rows(session, SignUp),
        seats=session.exec(select(func.coalesce(func.sum(SignUp.party), 0))).one(),
        grants=_rows(session, Grant),
        marked=_rows(session, Attendance),
        counted=_rows(session, HeadCount),
        heads=session.exec(select(func.coalesce(func.sum(Participation.heads), 0))).one(),
    )


def reminders(session: Session) -> list[Outcome | None]:
    """What became of the reminders, in the order in which they were planned."""
    planned = select(Outbox).where(col(Outbox.message_class) == MessageClass.REMINDER)
    return [one.outcome for one in session.exec(planned.order_by(col(Outbox.id))).all()]


def _rows(session: Session, table: type) -> int:
    return session.exec(select(func.count()).select_from(table)).one()
