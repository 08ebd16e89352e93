"""Who may take a shift: said yes to the role, approved where it asks for that, settled, home in time."""

import datetime as dt

from sqlmodel import Session

from catalog.schedule.times import wall
from catalog.shifts.places import Place
from catalog.shifts.refusals import AwaitsApproval, EndsTooLate, NeedUnsettled, NotInRole
from catalog.shifts.roles import holder_of, settled_needs
from db.models import HolderStatus, RoleHolder

YOUNG_UNTIL = dt.time(20)


def must_suit(session: Session, person: int, place: Place) -> None:
    """Raise NotInRole, AwaitsApproval, NeedUnsettled or EndsTooLate for whom the shift is not, or not yet."""
    holder = holder_of(session, person, place)
    if holder is None:
        raise NotInRole(place.shift.role)
    if holder.status is HolderStatus.ASKED:
        raise AwaitsApproval(place.shift.role)
    if place.terms.needed_first:
        settled = settled_needs(session, person, place.initiative)
        for need in place.terms.needed_first:
            if need not in settled:
                raise NeedUnsettled(need)
    if not holder.evenings and ends_late(place):
        raise EndsTooLate


def suits(session: Session, holder: RoleHolder, place: Place) -> bool:
    """The same as an answer, for somebody in the role."""
    if holder.status is not HolderStatus.ACTIVE or (not holder.evenings and ends_late(place)):
        return False
    first = place.terms.needed_first
    return not first or settled_needs(session, holder.person or 0, place.initiative).issuperset(first)


def ends_late(place: Place) -> bool:
    """Whether the shift goes on after 20.00 by the wall clock of its day."""
    starts, ends = (wall(at, place.zone) for at in (place.shift.starts_at, place.shift.ends_at))
    return ends.date() > starts.date() or ends.time() > YOUNG_UNTIL
