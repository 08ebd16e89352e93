"""What came in: stored and committed before Telegram is told, claimed one update at a time per chat under
a lease.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, bindparam, exists, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from db.models import Inbox

LEASE_SECONDS = 15.0
STRAY_SECONDS = 60.0
"""What waits or is leased for so much longer than it could be, was written before a clock was set back."""
MOST_ATTEMPTS = 3
RETRY_AFTER = {1: 0.3, 2: 2.0}


@dataclass(frozen=True)
class Arrived:
    """An update as it is stored: `body` holds only the fields that a route reads."""

    update_id: int
    chat: str
    kind: str
    body: dict[str, Any]


@dataclass(frozen=True)
class Claimed:
    """An update in hand; `attempts` counts this one."""

    update_id: int
    chat: str
    kind: str
    body: dict[str, Any] | None
    attempts: int


class LeaseLost(RuntimeError):
    """Another worker has taken the row over; this unit must leave no trace."""


_earlier = aliased(Inbox)
_is_free = and_(
    col(Inbox.done_at).is_(None),
    or_(
        col(Inbox.not_before) <= bindparam("real"),
        col(Inbox.not_before) - STRAY_SECONDS > bindparam("real"),
    ),
    or_(
        col(Inbox.leased_until).is_(None),
        col(Inbox.leased_until) < bindparam("real"),
        col(Inbox.leased_until) - LEASE_SECONDS - STRAY_SECONDS > bindparam("real"),
    ),
)
_earlier_is_open = exists().where(
    col(_earlier.chat) == col(Inbox.chat),
    col(_earlier.done_at).is_(None),
    col(_earlier.update_id) < col(Inbox.update_id),
)
_NEXT = (
    select(col(Inbox.update_id))
    .where(_is_free, ~_earlier_is_open)
    .order_by(col(Inbox.update_id))
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_CLAIM = (
    update(Inbox)
    .where(col(Inbox.update_id).in_(_NEXT.scalar_subquery()))
    .values(
        lease=bindparam("holder"),
        leased_until=bindparam("until"),
        attempts=col(Inbox.attempts) + 1,
    )
    .returning(col(Inbox.update_id), col(Inbox.chat), col(Inbox.kind), col(Inbox.body), col(Inbox.attempts))
)
_held = and_(
    col(Inbox.update_id) == bindparam("row"),
    col(Inbox.lease) == bindparam("holder"),
    col(Inbox.done_at).is_(None),
)
_FINISH = (
    update(Inbox)
    .where(_held)
    .values(done_at=bindparam("now"), body=None, lease=None, leased_until=None, parked=bindparam("why"))
)
_RELEASE = update(Inbox).where(_held).values(lease=None, leased_until=None, not_before=bindparam("later"))
_FREE = (
    update(Inbox)
    .where(col(Inbox.lease) == bindparam("holder"), col(Inbox.done_at).is_(None))
    .values(lease=None, leased_until=None)
)
_RENEW = (
    update(Inbox)
    .where(
        col(Inbox.update_id).in_(bindparam("rows", expanding=True)),
        col(Inbox.lease) == bindparam("holder"),
        col(Inbox.done_at).is_(None),
    )
    .values(leased_until=bindparam("until"))
)
_OLDEST_OPEN = select(func.min(col(Inbox.received_at))).where(col(Inbox.done_at).is_(None))
_NEWEST = select(func.max(col(Inbox.update_id)))


def store(session: Session, arrived: list[Arrived], *, now: dt.datetime) -> int:
    """Keep updates that were not kept before (the same update twice has one effect); how many were new."""
    if not arrived:
        return 0
    rows = [
        {
            "update_id": one.update_id,
            "chat": one.chat,
            "kind": one.kind,
            "body": one.body,
            "received_at": now,
            "not_before": 0.0,
            "attempts": 0,
        }
        for one in arrived
    ]
    insert = sqlite.insert if session.connection().dialect.name == "sqlite" else postgresql.insert
    statement = (
        insert(Inbox)
        .values(rows)
        .on_conflict_do_nothing(index_elements=["update_id"])
        .returning(col(Inbox.update_id))
    )
    return len(session.connection().execute(statement).all())


def claim(session: Session, holder: str, *, real: float, most: int = 16) -> list[Claimed]:
    """Take the oldest open update of up to `most` chats under a lease of 15 s (`real`: elapsed seconds)."""
    values = {"real": real, "holder": holder, "until": real + LEASE_SECONDS, "most": most}
    rows = session.connection().execute(_CLAIM, values).all()
    return sorted((Claimed(*row) for row in rows), key=lambda one: one.update_id)


def finish(
    session: Session, update_id: int, holder: str, *, now: dt.datetime, parked: str | None = None
) -> None:
    """Close the row and forget its body; LeaseLost when somebody else holds it, so that the unit is
    undone.
    """
    values = {"row": update_id, "holder": holder, "now": now, "why": parked}
    if session.connection().execute(_FINISH, values).rowcount != 1:
        raise LeaseLost(str(update_id))


def release(session: Session, update_id: int, holder: str, *, attempts: int, real: float) -> None:
    """Give the row back after an unexpected error: again in 0.3 s, then in 2 s."""
    later = real + RETRY_AFTER.get(attempts, 2.0)
    session.connection().execute(_RELEASE, {"row": update_id, "holder": holder, "later": later})


def free(session: Session, holder: str) -> int:
    """Free every row of a holder that is known to be dead or is stopping."""
    return session.connection().execute(_FREE, {"holder": holder}).rowcount


def renew(session: Session, holder: str, rows: Collection[int], *, real: float) -> None:
    """Keep a holder's leases of these rows, which it still works on."""
    values = {"rows": list(rows), "holder": holder, "until": real + LEASE_SECONDS}
    session.connection().execute(_RENEW, values)


def newest(session: Session) -> int | None:
    """The highest update id ever kept; None in an empty database."""
    return session.connection().execute(_NEWEST).scalar()


def oldest_open(session: Session) -> dt.datetime | None:
    """When the oldest unfinished update arrived."""
    return session.connection().execute(_OLDEST_OPEN).scalar()
