"""Letters on their way: claimed under a lease, in order per chat, finished with an outcome.

Leases and waits are elapsed real seconds (`real`, `later`); when a letter is due is domain time (`now`).
"""

import datetime as dt
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, exists, func, or_, select, update
from sqlalchemy.orm import aliased
from sqlalchemy.sql.dml import ReturningUpdate
from sqlmodel import Session, col

from db.inbox import STRAY_SECONDS
from db.models import Lane, Outbox, Outcome
from db.outbox import COLUMNS, LEASE_SECONDS, Letter

_ORDER = tuple(Lane)
_earlier = aliased(Outbox)
_other = aliased(Outbox)
_open_and_due = and_(col(Outbox.outcome).is_(None), col(Outbox.send_after) <= bindparam("now"))
_earlier_in_chat = and_(
    col(_earlier.chat) == col(Outbox.chat),
    col(_earlier.outcome).is_(None),
    col(_earlier.send_after) <= bindparam("now"),
    col(_earlier.id) < col(Outbox.id),
)
_claimable = and_(
    _open_and_due,
    col(Outbox.not_before) <= bindparam("real"),
    or_(
        col(Outbox.leased_until).is_(None),
        col(Outbox.leased_until) < bindparam("real"),
        col(Outbox.leased_until) - LEASE_SECONDS - STRAY_SECONDS > bindparam("real"),
    ),
    ~exists().where(_earlier_in_chat),
)


def _claiming(*lanes: Lane) -> ReturningUpdate[Any]:
    """Claims in the chats that wait for something of these lanes; without lanes in any chat."""
    chats = select(col(_other.chat)).where(
        col(_other.outcome).is_(None), col(_other.lane).in_(lanes), col(_other.send_after) <= bindparam("now")
    )
    narrower: list[ColumnElement[bool]] = [col(Outbox.chat).in_(chats)] if lanes else []
    following = (
        select(col(Outbox.id))
        .where(_claimable, *narrower)
        .order_by(col(Outbox.send_after), col(Outbox.id))
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True)
    )
    return (
        update(Outbox)
        .where(col(Outbox.id).in_(following.scalar_subquery()))
        .values(lease=bindparam("holder"), leased_until=bindparam("until"), attempts=col(Outbox.attempts) + 1)
        .returning(*COLUMNS)
    )


_CLAIMS = (_claiming(Lane.REPLY), _claiming(Lane.NOTICE), _claiming())
_held = and_(
    col(Outbox.id) == bindparam("row"),
    col(Outbox.lease) == bindparam("holder"),
    col(Outbox.outcome).is_(None),
)
_HAND = update(Outbox).where(_held).values(handed_at=bindparam("at"), leased_until=bindparam("until"))
_FINISH = (
    update(Outbox)
    .where(_held)
    .values(
        outcome=bindparam("result"),
        reason=bindparam("why"),
        finished_at=bindparam("at"),
        message_id=bindparam("message"),
        payload=None,
        chat_id=None,
        lease=None,
        leased_until=None,
    )
)
_RETRY = (
    update(Outbox)
    .where(_held)
    .values(lease=None, leased_until=None, handed_at=bindparam("doubt"), not_before=bindparam("later"))
)
_open_rows = update(Outbox).where(col(Outbox.outcome).is_(None))
_PAUSE_CHAT = _open_rows.where(col(Outbox.chat) == bindparam("which")).values(not_before=bindparam("later"))
_FREE = _open_rows.where(col(Outbox.lease) == bindparam("holder")).values(lease=None, leased_until=None)
_FREE_CHAT = _FREE.where(col(Outbox.chat) == bindparam("which"))
_OPEN_DUE = select(func.count()).select_from(Outbox).where(_open_and_due)
_READY = _OPEN_DUE.where(
    col(Outbox.not_before) <= bindparam("real"),
    ~exists().where(_earlier_in_chat, col(_earlier.not_before) > bindparam("real")),
)


def claim(session: Session, holder: str, *, now: dt.datetime, real: float, most: int = 32) -> list[Letter]:
    """Take what is due, of each chat the oldest open row only: chats that wait for an answer come first, then
    those that wait for a notice.
    """
    connection = session.connection()
    values = {"now": now, "real": real, "holder": holder, "until": real + LEASE_SECONDS}
    rows: list[Any] = []
    for claiming in _CLAIMS:
        if len(rows) < most:
            rows += connection.execute(claiming, {**values, "most": most - len(rows)}).all()
    return sorted((Letter(*row) for row in rows), key=lambda one: (_ORDER.index(one.lane), one.id))


def hand(session: Session, letter: Letter, holder: str, *, now: dt.datetime, real: float) -> bool:
    """Note that the request leaves right after this commit, and renew the lease for it.

    False when the row is no longer the holder's.
    """
    values = {"row": letter.id, "holder": holder, "at": now, "until": real + LEASE_SECONDS}
    return session.connection().execute(_HAND, values).rowcount == 1


def finish(
    session: Session,
    letter: Letter,
    holder: str,
    outcome: Outcome,
    *,
    now: dt.datetime,
    reason: str | None = None,
    message_id: int | None = None,
) -> bool:
    """Close the row with its outcome and forget what it said; False when it is no longer the holder's."""
    values = {
        "row": letter.id,
        "holder": holder,
        "result": outcome,
        "why": reason,
        "at": now,
        "message": message_id,
    }
    return session.connection().execute(_FINISH, values).rowcount == 1


def retry(
    session: Session, letter: Letter, holder: str, *, later: float, doubt_since: dt.datetime | None
) -> None:
    """Give the row back for another try at the elapsed second `later`, and with it all of its chat in hand.

    `doubt_since`: when it was handed over without an answer, now or before; None when it surely never left.
    """
    values = {"row": letter.id, "holder": holder, "later": later, "doubt": doubt_since}
    session.connection().execute(_RETRY, values)
    session.connection().execute(_FREE_CHAT, {"which": letter.chat, "holder": holder})


def pause_chat(session: Session, chat: str, *, later: float) -> None:
    """Telegram asked this chat to wait: all its open rows wait, the others go on."""
    session.connection().execute(_PAUSE_CHAT, {"which": chat, "later": later})


def free(session: Session, holder: str) -> int:
    """Free every row of a holder that is known to be dead or is stopping."""
    return session.connection().execute(_FREE, {"holder": holder}).rowcount


def open_due(session: Session, *, now: dt.datetime) -> int:
    """How many rows are due and not finished."""
    return int(session.connection().execute(_OPEN_DUE, {"now": now}).scalar_one())


def ready(session: Session, *, now: dt.datetime, real: float) -> int:
    """How many rows are due, unfinished and wait for no retry, their own or an earlier one of their chat."""
    return int(session.connection().execute(_READY, {"now": now, "real": real}).scalar_one())
