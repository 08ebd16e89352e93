"""Roles that make no sense without another (`after:`): no driver, no food, nothing to host."""

from sqlmodel import Session, col, select

from catalog.shifts.places import Place
from db.models import Shift


def dependents(session: Session, place: Place) -> tuple[Shift, ...]:
    """The shifts of the same date that hang on this one, directly or through others, by their start."""
    same_date = session.exec(
        select(Shift)
        .where(Shift.occurrence == place.occurrence.id, col(Shift.withdrawn_at).is_(None))
        .order_by(col(Shift.starts_at), col(Shift.id))
    ).all()
    missing = {place.shift.role}
    while True:
        hanging = {one.role for one in same_date if (one.terms or {}).get("after") in missing}
        if hanging <= missing:
            break
        missing |= hanging
    return tuple(one for one in same_date if one.role in missing - {place.shift.role})
