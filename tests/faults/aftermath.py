"""What the database holds after a walk that was killed again and again."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlmodel import Session, col, select

from db.crypto import lend, read_ring
from db.engine import open_engine, open_session, parse_url
from db.models import Inbox, MessageClass, Outbox, Outcome, SignUp
from tests.journeys.program import Program

SETTLED = frozenset({Outcome.SENT, Outcome.SKIPPED, Outcome.UNCERTAIN})


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


def parties(session: Session) -> list[int]:
    """How many people each sign-up stands for."""
    return list(session.exec(select(SignUp.party)).all())


def reminders(session: Session) -> list[Outcome | None]:
    """What became of the reminders, in the order in which they were planned."""
    planned = select(Outbox).where(col(Outbox.message_class) == MessageClass.REMINDER)
    return [one.outcome for one in session.exec(planned.order_by(col(Outbox.id))).all()]
