"""Invites: links that give a role once, to the first person who follows them."""

import datetime as dt
import hashlib
import secrets
from dataclasses import dataclass

from sqlmodel import Session, col, select, update

from catalog.errors import RuleError
from catalog.offers.cards import names
from catalog.people.permissions import Asker
from catalog.quiet import in_waking_hours
from db import outbox
from db.models import Grant, Initiative, Invite, MessageClass, Role

_SECRET_BYTES = 24
"""Written in hexadecimal: a link that happened to begin with `o_` would be one to an offer."""
USUAL_HOURS = 72
MOST_HOURS = {Role.ADMIN: 24}
MOST_HOURS_ELSE = 168


@dataclass(unsafe_hash=True)
class NoSuchInitiative(RuleError):
    """The slug names no initiative."""

    slug: str


@dataclass(unsafe_hash=True)
class BadHours(RuleError):
    """An invite cannot live that long."""

    most: int


@dataclass(frozen=True)
class TakenUp:
    """The role that a link gave, for one initiative (its name) or (None) for all."""

    role: Role
    name: dict[str, str] | None


def invite(
    session: Session,
    role: Role,
    *,
    initiative: str | None = None,
    hours: int | None = None,
    invited_by: int | None = None,
    now: dt.datetime,
) -> str:
    """The payload of a new link; only its hash is kept. Raises NoSuchInitiative, BadHours (1 to 168, admin
    24).
    """
    most = MOST_HOURS.get(role, MOST_HOURS_ELSE)
    lives = min(USUAL_HOURS, most) if hours is None else hours
    if not 1 <= lives <= most:
        raise BadHours(most)
    if initiative is not None and session.get(Initiative, initiative) is None:
        raise NoSuchInitiative(initiative)
    payload = secrets.token_hex(_SECRET_BYTES)
    session.add(
        Invite(
            token_hash=_hash(payload),
            role=role,
            initiative=initiative,
            invited_by=invited_by,
            created_at=now,
            expires_at=now + dt.timedelta(hours=lives),
        )
    )
    session.flush()
    return payload


def accept(session: Session, asker: Asker, payload: str, *, now: dt.datetime) -> TakenUp | None:
    """Give the role behind a link to its first follower; None when it is spent. The same person may press
    again.
    """
    found = session.exec(select(Invite).where(Invite.token_hash == _hash(payload))).first()
    if found is None or found.expires_at <= now or found.used_by not in {None, asker.id}:
        return None
    taken = TakenUp(found.role, _name(session, found.initiative))
    if found.used_by == asker.id:
        return taken
    claimed = session.connection().execute(
        update(Invite)
        .where(col(Invite.id) == found.id, col(Invite.used_by).is_(None))
        .values(used_by=asker.id, used_at=now)
    )
    if claimed.rowcount != 1:
        return None
    session.add(
        Grant(
            person=asker.id,
            role=found.role,
            initiative=found.initiative,
            granted_by=found.invited_by,
            granted_at=now,
            renewed_on=now.date(),
        )
    )
    if found.invited_by is not None:
        facts = {"person": asker.id, "role": found.role.value}
        outbox.notify(
            session,
            found.invited_by,
            "invite-used",
            facts,
            message_class=MessageClass.NOTICE,
            now=now,
            send_after=in_waking_hours(session, now),
        )
    session.flush()
    return taken


def _name(session: Session, slug: str | None) -> dict[str, str] | None:
    return None if slug is None else names(session, frozenset({slug})).get(slug, {"da": slug})


def _hash(payload: str) -> str:
    return hashlib.sha256(payload.encode()).hexdigest()
