"""How long the machinery's rows live. What the domain keeps is the domain's to forget."""

import datetime as dt

from sqlalchemy import delete, update
from sqlmodel import Session, col

from db.models import Audit, Inbox, Invite, Outbox

INBOX_DAYS = 7
"""Telegram repeats an update for 24 hours; the ids are kept longer, their bodies are gone."""
OUTBOX_DAYS = 30
"""Also the memory of what was reminded of, so never shorter than a reminder's week."""
PARKED_HOURS = 23
"""Looked at once an hour, so that no body is older than a day."""

AUDIT_DAYS = 730
"""What staff did: two years (DOMAIN.md 2.5)."""
INVITE_DAYS = 30
"""After it ran out; the role it gave is its own row."""


def purge(session: Session, *, now: dt.datetime) -> int:
    """Delete rows past their time; how many."""
    connection = session.connection()
    old_inbox = delete(Inbox).where(col(Inbox.done_at) < now - dt.timedelta(days=INBOX_DAYS))
    old_outbox = delete(Outbox).where(col(Outbox.finished_at) < now - dt.timedelta(days=OUTBOX_DAYS))
    old_audit = delete(Audit).where(col(Audit.at) < now - dt.timedelta(days=AUDIT_DAYS))
    old_invites = delete(Invite).where(col(Invite.expires_at) < now - dt.timedelta(days=INVITE_DAYS))
    stuck = (
        update(Inbox)
        .where(col(Inbox.done_at).is_(None), col(Inbox.received_at) < now - dt.timedelta(hours=PARKED_HOURS))
        .values(done_at=now, body=None, parked="too old", lease=None, leased_until=None)
    )
    return sum(
        connection.execute(one).rowcount for one in (old_inbox, old_outbox, old_audit, old_invites, stuck)
    )
