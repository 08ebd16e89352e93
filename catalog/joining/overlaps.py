"""Two things at the same time: a guest is told, and may say yes all the same.

Another visit, or a shift of one's own elsewhere. A shift at the very date one visits is nothing to warn of:
in these cafés guests and volunteers lend a hand alike, and one is counted once as a guest and once as a
volunteer.
"""

import datetime as dt
from dataclasses import dataclass

from sqlmodel import Session, col, select

from catalog.joining.mine import blind_of
from catalog.joining.terms import facts_of, guests_mode, volunteers_mode
from catalog.offers.facts import Mode
from catalog.people.permissions import Asker
from catalog.shifts import places
from db.models import HOLDS_PLACES, Initiative, Occurrence, OccurrenceStatus, SignUp


@dataclass(frozen=True)
class Overlap:
    """Another date at which the person has a place (`sign_up`), is offered one, or has a shift
    (`assignment`), at the same time.
    """

    title: dict[str, str]
    starts_at: dt.datetime
    ends_at: dt.datetime
    discreet: bool
    sign_up: int | None = None
    assignment: int | None = None


def overlapping(session: Session, asker: Asker, occurrence_id: int) -> Overlap | None:
    """The first other visit of the asker's own that overlaps a date, else their first shift at another date
    that does; touching ends do not.

    What the person signed others up for, cancelled dates and places in a queue are no visits.
    """
    date = session.get(Occurrence, occurrence_id)
    if date is None:
        return None
    visit = _visit(session, asker, date.starts_at, date.ends_at, but=occurrence_id)
    return visit or _shift(session, asker, date)


def visit_during(session: Session, asker: Asker, shift_id: int) -> Overlap | None:
    """The first visit of the asker's own, at another date, that overlaps a shift; NotFound."""
    place = places.find(session, shift_id)
    starts_at, ends_at = place.shift.starts_at, place.shift.ends_at
    return _visit(session, asker, starts_at, ends_at, but=place.occurrence.id or 0)


def _visit(
    session: Session, asker: Asker, starts_at: dt.datetime, ends_at: dt.datetime, *, but: int
) -> Overlap | None:
    found = session.exec(
        select(SignUp, Occurrence, Initiative)
        .join(Occurrence, col(Occurrence.id) == SignUp.occurrence)
        .join(Initiative, col(Initiative.slug) == Occurrence.initiative)
        .where(
            col(SignUp.person_blind) == blind_of(session, asker.id),
            col(SignUp.guest_blind) == "",
            col(SignUp.status).in_(HOLDS_PLACES),
            col(Occurrence.id) != but,
            col(Occurrence.status) == OccurrenceStatus.PLANNED,
            col(Occurrence.starts_at) < ends_at,
            col(Occurrence.ends_at) > starts_at,
        )
        .order_by(col(Occurrence.starts_at), col(SignUp.id))
        .limit(1)
    ).first()
    if found is None:
        return None
    sign_up, other, initiative = found
    discreet = guests_mode(facts_of(initiative)) is not Mode.OPEN
    return Overlap(other.title, other.starts_at, other.ends_at, discreet, sign_up=sign_up.id)


def _shift(session: Session, asker: Asker, date: Occurrence) -> Overlap | None:
    for assignment, shift, other in places.shifts_during(session, asker.id, date.starts_at, date.ends_at):
        if other.id != date.id:
            initiative = session.get_one(Initiative, other.initiative)
            discreet = volunteers_mode(facts_of(initiative)) is not Mode.OPEN
            return Overlap(other.title, shift.starts_at, shift.ends_at, discreet, assignment=assignment.id)
    return None
