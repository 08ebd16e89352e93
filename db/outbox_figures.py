"""What the outbox holds, in numbers: no person, no chat, no word."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlmodel import Session, col

from db.models import MessageClass, Outbox, Outcome, Pace
from db.outbox import blind_batch

TOO_LATE = "too late"
"""Why a letter was skipped whose time was over before it could leave."""


@dataclass(frozen=True)
class Ended:
    """How the letters of some hours ended. `late` were skipped because their time was over."""

    sent: int = 0
    late: int = 0
    uncertain: int = 0
    failed: int = 0
    blocked: int = 0

    @property
    def any(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.sent or self.late or self.uncertain or self.failed or self.blocked)


def ended(session: Session, since: dt.datetime, until: dt.datetime) -> Ended:
    """How the letters ended that were finished from `since` on, before `until`."""
    counted = (
        select(col(Outbox.outcome), col(Outbox.reason), func.count())
        .where(col(Outbox.finished_at) >= since, col(Outbox.finished_at) < until)
        .group_by(col(Outbox.outcome), col(Outbox.reason))
    )
    rows = session.connection().execute(counted).all()

    def count(outcome: Outcome) -> int:
        return sum(number for found, _, number in rows if found is outcome)

    late = sum(number for found, why, number in rows if found is Outcome.SKIPPED and why == TOO_LATE)
    return Ended(
        count(Outcome.SENT), late, count(Outcome.UNCERTAIN), count(Outcome.FAILED), count(Outcome.BLOCKED)
    )


@dataclass(frozen=True)
class Progress:
    """How far a message to many has come, in people."""

    waiting: int = 0
    sent: int = 0
    skipped: int = 0
    blocked: int = 0
    failed: int = 0
    uncertain: int = 0

    @property
    def all(self) -> int:
        """Everybody it is for."""
        return self.waiting + self.sent + self.skipped + self.blocked + self.failed + self.uncertain


def progress(session: Session, *batches: str) -> Progress:
    """How far these messages to many have come."""
    counted = (
        select(col(Outbox.outcome), func.count())
        .where(col(Outbox.batch).in_([blind_batch(session, one) for one in batches]))
        .group_by(col(Outbox.outcome))
    )
    rows = session.connection().execute(counted).all()
    return Progress(**{outcome.value if outcome else "waiting": number for outcome, number in rows})


def open_by_class(session: Session) -> dict[MessageClass, int]:
    """How many letters of each class have no outcome yet."""
    counted = (
        select(col(Outbox.message_class), func.count())
        .where(col(Outbox.outcome).is_(None))
        .group_by(col(Outbox.message_class))
    )
    rows = session.connection().execute(counted).all()
    return {row[0]: row[1] for row in rows}


def booked_ahead(session: Session, *, real: float) -> float:
    """How many seconds of the send budget are given out already."""
    next_at = session.connection().execute(select(func.max(col(Pace.next_at)))).scalar()
    return max(0.0, float(next_at) - real) if next_at is not None else 0.0
