"""Whose turn it is to be asked about a shift."""

from sqlmodel import Session, col, func, select

from catalog.schedule.times import wall
from catalog.shifts import places
from catalog.shifts.people import blind_of, willing
from catalog.shifts.places import Place
from catalog.shifts.suiting import suits
from db.models import Assignment, HolderStatus, Regular, RoleHolder, ShiftAsk


def candidates(session: Session, place: Place) -> list[int]:
    """The people whose turn it is, the first first."""
    return [one.person for one in turn(session, place) if one.person is not None]


def turn(session: Session, place: Place) -> list[RoleHolder]:
    """Suitable people without an overlap who were not asked about this shift, did not give it up and
    are on no break, who was asked longest ago first. Never who wants to be asked no more.
    """
    holders = session.exec(
        select(RoleHolder)
        .where(
            RoleHolder.initiative == place.initiative,
            RoleHolder.role == place.shift.role,
            RoleHolder.status == HolderStatus.ACTIVE,
            col(RoleHolder.person_blind).is_not(None),
        )
        .order_by(col(RoleHolder.id))
    ).all()
    out = places.busy_blinds(session, place.shift.starts_at, place.shift.ends_at)
    out |= _involved(session, place.id) | _on_a_break(session, place)
    fitting = [one for one in holders if one.person_blind not in out and suits(session, one, place)]
    there = willing(session, [one.person for one in fitting if one.person is not None])
    last = _last_asked(session, [one.person_blind or "" for one in fitting])
    fitting.sort(key=lambda one: (last.get(one.person_blind or "", ""), one.id))
    return [one for one in fitting if one.person in there]


def _on_a_break(session: Session, place: Place) -> frozenset[str]:
    """Who helps regularly in the role and pauses beyond the day of the shift, by blind index."""
    day = wall(place.shift.starts_at, place.zone).date()
    paused = select(Regular.person).where(
        Regular.series == place.occurrence.series,
        Regular.role == place.shift.role,
        col(Regular.ended_at).is_(None),
        col(Regular.paused_until) > day,
    )
    return frozenset(blind_of(session, person) for person in session.exec(paused).all())


def _last_asked(session: Session, blinds: list[str]) -> dict[str, str]:
    newest = (
        select(ShiftAsk.person_blind, func.max(ShiftAsk.asked_at))
        .where(col(ShiftAsk.person_blind).in_(blinds))
        .group_by(col(ShiftAsk.person_blind))
    )
    return {str(blind): at.isoformat() for blind, at in session.exec(newest).all()}


def _involved(session: Session, shift_id: int) -> frozenset[str]:
    """Who was asked about a shift, or was on it once, by blind index."""
    asked = session.exec(select(ShiftAsk.person_blind).where(ShiftAsk.shift == shift_id)).all()
    was_on = session.exec(select(Assignment.person_blind).where(Assignment.shift == shift_id)).all()
    return frozenset(blind for blind in (*asked, *was_on) if blind is not None)
