"""A volunteer's own data, and its end: what is shown to them, what is erased, what is forgotten in time."""

import datetime as dt
from typing import Any

from sqlmodel import Session, SQLModel, col, delete, select, update

from catalog.people.permissions import Asker
from catalog.shifts import taking
from catalog.shifts.people import blind_of
from catalog.shifts.seen import my_shifts
from db.models import (
    Assignment,
    NeedMark,
    Occurrence,
    RoleHolder,
    Shift,
    ShiftAlert,
    ShiftAsk,
)

_OF_STAFF: tuple[tuple[type[SQLModel], str], ...] = (
    (RoleHolder, "decided_by"),
    (NeedMark, "set_by"),
    (ShiftAsk, "asked_by"),
    (ShiftAlert, "seen_by"),
)


def own_help(session: Session, person: int) -> dict[str, list[dict[str, Any]]]:
    """What is stored about somebody who helps: roles, shifts, settled needs, answers to being asked."""
    blind = blind_of(session, person)
    holders = session.exec(select(RoleHolder).where(RoleHolder.person_blind == blind)).all()
    marks = session.exec(select(NeedMark).where(NeedMark.person_blind == blind)).all()
    asks = session.exec(select(ShiftAsk).where(ShiftAsk.person_blind == blind)).all()
    return {
        "helps_as": [
            {
                "initiative": one.initiative,
                "role": one.role,
                "status": one.status.value,
                "evenings": one.evenings,
                "since": one.created_at.isoformat(),
            }
            for one in holders
        ],
        "shifts": _own_shifts(session, blind),
        "settled_needs": [
            {"initiative": one.initiative, "need": one.need, "on": one.settled_on.isoformat()}
            for one in marks
        ],
        "asked_to_help": [{"answer": one.status.value, "at": one.asked_at.isoformat()} for one in asks],
    }


def _own_shifts(session: Session, blind: str) -> list[dict[str, Any]]:
    found = session.exec(
        select(Assignment, Shift, Occurrence)
        .join(Shift, col(Shift.id) == Assignment.shift)
        .join(Occurrence, col(Occurrence.id) == Shift.occurrence)
        .where(Assignment.person_blind == blind)
        .order_by(col(Shift.starts_at), col(Assignment.id))
    ).all()
    return [
        {
            "title": occurrence.title.get("da"),
            "role": shift.role,
            "starts_at": shift.starts_at.isoformat(),
            "ends_at": shift.ends_at.isoformat(),
            "status": one.status.value,
            "said_by": None if one.confirmed_by is None else one.confirmed_by.value,
            "taken_at": one.taken_at.isoformat(),
        }
        for one, shift, occurrence in found
    ]


def erase_help(session: Session, asker: Asker, *, now: dt.datetime) -> None:
    """Coming shifts are free again and others are asked; roles, marks and asks go; the past keeps its
    counts without the person.
    """
    for own in my_shifts(session, asker, now=now):
        if own.card.starts_at > now:
            taking.drop(session, asker, own.assignment, now=now)
    blind = blind_of(session, asker.id)
    session.exec(
        update(Assignment).where(col(Assignment.person_blind) == blind).values(person=None, person_blind=None)
    )
    for table in (RoleHolder, NeedMark, ShiftAsk):
        session.exec(delete(table).where(col(table.person_blind) == blind))
    for kept, column in _OF_STAFF:
        by = getattr(kept, column)
        session.exec(update(kept).where(col(by) == asker.id).values({column: None}))


def forget_shifts(session: Session, *, ended_before: dt.datetime) -> int:
    """Cut the link between volunteers and shifts that ended before then; the counts stay. How many were
    cut.
    """
    over = select(Shift.id).where(col(Shift.ends_at) < ended_before)
    cut = (
        update(Assignment)
        .where(col(Assignment.person_blind).is_not(None), col(Assignment.shift).in_(over))
        .values(person=None, person_blind=None)
    )
    session.exec(delete(ShiftAsk).where(col(ShiftAsk.shift).in_(over)))
    return session.connection().execute(cut).rowcount
