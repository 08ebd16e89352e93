"""Who has to hear about a date (everyone confirmed, offered or waiting), and when the notice leaves."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, func, select

from catalog.joining.mine import blind_of as blind_guest
from catalog.quiet import QuietHours, in_good_time
from catalog.shifts.people import blind_of as blind_volunteer
from db.models import ACTIVE, ON_SHIFT, Assignment, Occurrence, Shift, SignUp

UNDO: Final = dt.timedelta(minutes=2)
"""How long a notice caused by staff can still be undone."""
AT_ONCE_WITHIN: Final = dt.timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class Told:
    """How many were queued a message, and how many cannot be reached by one (the host rings them)."""

    told: int = 0
    not_reached: int = 0


def people_on(session: Session, series: int) -> Mapping[int | None, int]:
    """Heads on each occurrence of a series: sign-ups confirmed, offered or waiting, and people on shifts."""
    heads: dict[int | None, int] = defaultdict(int)
    signed_up = (
        select(SignUp.occurrence, func.sum(SignUp.party))
        .join(Occurrence, col(Occurrence.id) == col(SignUp.occurrence))
        .where(Occurrence.series == series, col(SignUp.status).in_(ACTIVE))
        .group_by(col(SignUp.occurrence))
    )
    on_shifts = (
        select(Shift.occurrence, func.sum(Shift.taken))
        .join(Occurrence, col(Occurrence.id) == col(Shift.occurrence))
        .where(Occurrence.series == series, col(Shift.taken) > 0)
        .group_by(col(Shift.occurrence))
    )
    for statement in (signed_up, on_shifts):
        for occurrence, count in session.exec(statement).all():
            heads[occurrence] += int(count)
    return heads


def persons_on(session: Session, occurrence: int) -> Sequence[int]:
    """The persons behind those heads, each once: who signed up, then who has a shift, in that order."""
    signed_up = session.exec(
        select(SignUp.person)
        .where(SignUp.occurrence == occurrence, col(SignUp.status).in_(ACTIVE))
        .order_by(col(SignUp.id))
    ).all()
    on_shifts = session.exec(
        select(Assignment.person)
        .join(Shift, col(Shift.id) == Assignment.shift)
        .where(Shift.occurrence == occurrence, col(Assignment.status).in_(ON_SHIFT))
        .order_by(col(Assignment.id))
    ).all()
    found = (*signed_up, *on_shifts)
    return tuple(dict.fromkeys(person for person in found if person is not None))


def leaves_at(first: dt.datetime, quiet: QuietHours, zone: ZoneInfo, *, now: dt.datetime) -> dt.datetime:
    """When a notice of staff about a start leaves: after the two minutes in which it can be undone.

    At once when the start is under 3 hours away. In quiet hours it waits for their end, unless the start is
    less than 6 hours after that.
    """
    at = now if first - now < AT_ONCE_WITHIN else now + UNDO
    return in_good_time(at, first, quiet, zone)


def is_on(session: Session, person: int, occurrence_id: int) -> bool:
    """Whether somebody still is signed up to a date, waits for it or has a shift there."""
    signed_up = select(SignUp.id).where(
        SignUp.occurrence == occurrence_id,
        SignUp.person_blind == blind_guest(session, person),
        col(SignUp.status).in_(ACTIVE),
    )
    helps = (
        select(Assignment.id)
        .join(Shift, col(Shift.id) == Assignment.shift)
        .where(
            Shift.occurrence == occurrence_id,
            Assignment.person_blind == blind_volunteer(session, person),
            col(Assignment.status).in_(ON_SHIFT),
        )
    )
    return any(session.exec(one).first() is not None for one in (signed_up, helps))
