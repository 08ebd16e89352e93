"""Signing up somebody else: one person by a nickname, or an organisation's group under its own limit.

The one who signs up holds the sign-up and passes every message on. Nicknames are kept encrypted, and only
where taking part is nobody's secret.
"""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import func
from sqlmodel import Session, col, select

from catalog.errors import NotFound, PartyTooBig, RuleError
from catalog.joining.mine import blind_of
from catalog.joining.seats import Date
from catalog.offers.facts import Mode
from catalog.people.permissions import Asker
from catalog.quiet import in_waking_hours
from db.engine import ring_of
from db.models import ACTIVE, Case, GroupContact, MessageClass, Role, SignUp
from db.outbox import notify

GROUP_CONTACT = "group-contact"
MOST_OF_A_GROUP = 200


@dataclass(unsafe_hash=True)
class GroupTooBig(RuleError):
    """More heads than a coordinator allowed the group."""

    name: str
    most: int


@dataclass(frozen=True)
class Guest:
    """Who is signed up: a nickname, or (`group`) an organisation's group with its number; `escorts` of the
    party are its own staff, who take places but stand outside the tally.
    """

    name: str
    group: int | None = None
    escorts: int = 0


@dataclass(frozen=True)
class Group:
    """A group that a person may sign up: `most` heads, escorts included."""

    contact: int
    initiative: str
    name: str
    most: int


def guest_blind(session: Session, name: str) -> str:
    """Under what a guest's sign-ups are found; the same for a nickname however it is written."""
    return ring_of(session).blind("sign_up.guest", " ".join(name.split()).casefold())


def must_fit(session: Session, asker: Asker, date: Date, party: int, guest: Guest | None) -> None:
    """Raise PartyTooBig above what one person may bring, their own party and all their guests at the date
    together (but there is always room for themselves alone); GroupTooBig above a group's own limit; NotFound
    for a guest where nobody is to be named.
    """
    if guest is not None and date.terms.guests is not Mode.OPEN:
        raise NotFound
    if guest is not None and guest.group is not None:
        group = group_of(session, asker, guest.group)
        if group.initiative != date.occurrence.initiative:
            raise NotFound
        if not guest.escorts < party <= group.most:
            raise GroupTooBig(group.name, group.most)
        return
    alone = guest is None and party == 1
    others = 0 if alone else _brought(session, asker, date)
    _must_be_few(date, party, others, oneself=guest is None)


def must_still_fit(session: Session, asker: Asker, date: Date, own: SignUp, party: int) -> None:
    """The same for a sign-up whose party changes."""
    for group in groups_of(session, asker, date.occurrence.initiative):
        if own.guest_blind and guest_blind(session, group.name) == own.guest_blind:
            if not own.escorts < party <= group.most:
                raise GroupTooBig(group.name, group.most)
            return
    others = _brought(session, asker, date) - own.party
    _must_be_few(date, party, others, oneself=not own.guest_blind)


def allow_group(
    session: Session, asker: Asker, case_id: int, name: str, most: int, *, now: dt.datetime
) -> Group:
    """A coordinator lets the one who wrote a case sign up a group of so many; they are told.

    NotAllowed unless coordinator of the initiative, NotFound for a case about nothing in particular.
    """
    case = session.get(Case, case_id)
    if case is None or case.initiative is None or case.person is None:
        raise NotFound
    asker.must(Role.COORDINATOR, case.initiative)
    if not 1 <= most <= MOST_OF_A_GROUP:
        raise GroupTooBig(name, MOST_OF_A_GROUP)
    row = GroupContact(
        person=case.person,
        initiative=case.initiative,
        name=name,
        most=most,
        granted_by=asker.id,
        granted_at=now,
    )
    session.add(row)
    session.flush()
    notify(
        session,
        case.person,
        GROUP_CONTACT,
        {"contact": row.id},
        message_class=MessageClass.NOTICE,
        now=now,
        send_after=in_waking_hours(session, now),
    )
    return _group(row)


def group_of(session: Session, asker: Asker, contact: int) -> Group:
    """A group the asker may sign up; NotFound for others'."""
    row = session.get(GroupContact, contact)
    if row is None or row.person != asker.id or row.revoked_at is not None:
        raise NotFound
    return _group(row)


def groups_of(session: Session, asker: Asker, initiative: str) -> tuple[Group, ...]:
    """The groups the asker may sign up at an initiative, newest first."""
    wanted = (
        select(GroupContact)
        .where(
            GroupContact.person == asker.id,
            GroupContact.initiative == initiative,
            col(GroupContact.revoked_at).is_(None),
        )
        .order_by(col(GroupContact.id).desc())
    )
    return tuple(_group(row) for row in session.exec(wanted).all())


def guests_at(session: Session, asker: Asker, occurrence_id: int) -> tuple[str, ...]:
    """Whom the asker has to pass a message about a date on to."""
    wanted = select(SignUp.guest).where(
        col(SignUp.occurrence) == occurrence_id,
        col(SignUp.person_blind) == blind_of(session, asker.id),
        col(SignUp.status).in_(ACTIVE),
        col(SignUp.guest_blind) != "",
    )
    return tuple(name for name in session.exec(wanted.order_by(col(SignUp.id))).all() if name)


def _must_be_few(date: Date, party: int, others: int, *, oneself: bool) -> None:
    most = date.terms.party_max
    if not 1 <= party <= max(most - others, int(oneself)):
        raise PartyTooBig(most)


def _brought(session: Session, asker: Asker, date: Date) -> int:
    """Heads on the asker's sign-ups at a date, groups left out."""
    groups = [guest_blind(session, one.name) for one in groups_of(session, asker, date.occurrence.initiative)]
    heads = select(func.coalesce(func.sum(SignUp.party), 0)).where(
        col(SignUp.occurrence) == date.id,
        col(SignUp.person_blind) == blind_of(session, asker.id),
        col(SignUp.status).in_(ACTIVE),
        col(SignUp.escorts) == 0,
        col(SignUp.guest_blind).not_in(groups),
    )
    return int(session.exec(heads).one())


def _group(row: GroupContact) -> Group:
    return Group(row.id or 0, row.initiative, row.name, row.most)
