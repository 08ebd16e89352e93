"""Two visits at the same time: a guest is told, and may say yes all the same."""

import datetime as dt
from dataclasses import dataclass

from sqlmodel import Session, col, select

from catalog.joining.mine import blind_of
from catalog.joining.terms import facts_of, guests_mode
from catalog.offers.facts import Mode
from catalog.people.permissions import Asker
from db.models import HOLDS_PLACES, Initiative, Occurrence, OccurrenceStatus, SignUp


@dataclass(frozen=True)
class Overlap:
    """Another date at which the person has a place, or is offered one, at the same time."""

    sign_up: int
    title: dict[str, str]
    starts_at: dt.datetime
    ends_at: dt.datetime
    discreet: bool


def overlapping(session: Session, asker: Asker, occurrence_id: int) -> Overlap | None:
    """The first other visit of the asker's own that overlaps a date; touching ends do not.

    What the person signed others up for, cancelled dates and places in a queue are no visits.
    """
    date = session.get(Occurrence, occurrence_id)
    if date is None:
        return None
    found = session.exec(
        select(SignUp, Occurrence, Initiative)
        .join(Occurrence, col(Occurrence.id) == SignUp.occurrence)
        .join(Initiative, col(Initiative.slug) == Occurrence.initiative)
        .where(
            col(SignUp.person_blind) == blind_of(session, asker.id),
            col(SignUp.guest_blind) == "",
            col(SignUp.status).in_(HOLDS_PLACES),
            col(Occurrence.id) != occurrence_id,
            col(Occurrence.status) == OccurrenceStatus.PLANNED,
            col(Occurrence.starts_at) < date.ends_at,
            col(Occurrence.ends_at) > date.starts_at,
        )
        .order_by(col(Occurrence.starts_at), col(SignUp.id))
        .limit(1)
    ).first()
    if found is None:
        return None
    sign_up, other, initiative = found
    discreet = guests_mode(facts_of(initiative)) is not Mode.OPEN
    return Overlap(sign_up.id or 0, other.title, other.starts_at, other.ends_at, discreet)
