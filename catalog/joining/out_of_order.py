"""A coordinator goes out of order in a waitlist, with a reason that is kept."""

import datetime as dt
from dataclasses import dataclass

from sqlmodel import Session, col, select

from catalog.errors import NotFound, RuleError, Stale
from catalog.joining import seats
from catalog.joining.mine import number
from catalog.joining.waitlist import promote
from catalog.offers.facts import Mode
from catalog.people.permissions import Asker
from db.models import Audit, Person, Role, SignUp, SignUpStatus

LONGEST_REASON = 200
_INSTANT = dt.timedelta(microseconds=1)


@dataclass(unsafe_hash=True)
class ReasonMissing(RuleError):
    """Going out of order needs a reason of at most so many characters."""

    most: int


@dataclass(frozen=True)
class Waiting:
    """One place in the queue; `label` is a call name or a code word, `moved_up` went before others."""

    sign_up: int
    label: str
    party: int
    moved_up: bool


def queue_of(session: Session, asker: Asker, occurrence_id: int) -> tuple[Waiting, ...]:
    """The queue of a date in its order, for coordinators of the initiative (NotAllowed)."""
    date = seats.find(session, occurrence_id)
    asker.must(Role.COORDINATOR, date.occurrence.initiative)
    discreet = date.terms.guests is not Mode.OPEN
    found = []
    for row in _queue(session, occurrence_id):
        person = session.get(Person, row.person) if row.person is not None else None
        name = None if discreet else row.guest or (person.call_name if person else None)
        label = name or (person.code_word if person else "–")
        found.append(Waiting(number(row), label, row.party, row.moved_up_reason is not None))
    return tuple(found)


def move_up(session: Session, asker: Asker, sign_up_id: int, reason: str, *, now: dt.datetime) -> int:
    """Put somebody first in the queue, and offer them a free place at once; how many offers were made.

    The reason is kept with the sign-up (the person can see it among their own data), who did it in the
    audit. Raises NotAllowed, NotFound, ReasonMissing, Stale when they no longer wait.
    """
    row = session.get(SignUp, sign_up_id)
    if row is None:
        raise NotFound
    date = seats.lock(session, row.occurrence)
    asker.must(Role.COORDINATOR, date.occurrence.initiative)
    reason = " ".join(reason.split())
    if not 1 <= len(reason) <= LONGEST_REASON:
        raise ReasonMissing(LONGEST_REASON)
    seats.must_be_ahead(date, now)
    queue = _queue(session, date.id)
    if row not in queue:
        raise Stale
    if queue[0] is not row:
        row.queued_at = queue[0].queued_at - _INSTANT
        row.version += 1
    row.moved_up_reason = reason
    audit = Audit(at=now, actor=asker.id, action="queue-out-of-order", subject=date.occurrence.name, facts={})
    session.add(audit)
    session.flush()
    return promote(session, date.id, now=now)


def _queue(session: Session, occurrence_id: int) -> list[SignUp]:
    waiting = (
        select(SignUp)
        .where(col(SignUp.occurrence) == occurrence_id, col(SignUp.status) == SignUpStatus.WAITLISTED)
        .order_by(col(SignUp.queued_at), col(SignUp.id))
        .execution_options(populate_existing=True)
    )
    return list(session.exec(waiting).all())
