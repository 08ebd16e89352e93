"""The tick that gives volunteers who help every week their shifts, and what a pause takes back."""

import datetime as dt
from collections.abc import Iterator

from sqlmodel import Session, col, select

from catalog.people.permissions import Asker
from catalog.quiet import house_quiet_hours, quiet_until
from catalog.regulars.agreed import Freed
from catalog.regulars.places import TOLD_AHEAD
from catalog.regulars.rhythm import ENOUGH_TO_SHARE, Rhythm, original_day
from catalog.schedule.times import instant, wall
from catalog.shifts import asks, places, taking
from catalog.shifts.offered import AHEAD
from catalog.shifts.people import blind_of
from catalog.shifts.places import Place
from db.models import (
    HOLDS_SHIFT,
    ON_SHIFT,
    Assignment,
    AssignmentStatus,
    Initiative,
    MessageClass,
    Occurrence,
    OccurrenceStatus,
    Regular,
    Series,
    Shift,
)
from db.outbox import notify

SHIFT, NO_SHIFT = "regular-shift", "regular-no-shift"


def assign(session: Session, *, now: dt.datetime) -> int:
    """Put everybody who helps regularly on their shifts of the next four weeks; how many were put.

    Only where more is free than is kept for newcomers, who suits the role, is free then, and never
    gave that shift up. Each shift comes with one message; where enough others help, they are told once.

    A visit of their own elsewhere at that time does not hold it back. Others count on who comes every week,
    and leaving the place empty without a word would let them down, while nobody is there to be warned: so
    the message says that there are two things at that time, and both `Meld afbud` are at hand. Nothing is
    taken back in silence, and the person decides.
    """
    return sum(_assign_at(session, regular, shift, now) for regular, shift in tuple(_due(session, now)))


def for_newcomers(shift: Shift) -> int:
    """How many places of a shift are not for those who stand in its role; none where two or fewer help."""
    return shift.keep_open if shift.needed >= ENOUGH_TO_SHARE else 0


def _due(session: Session, now: dt.datetime) -> Iterator[tuple[Regular, int]]:
    found = session.exec(
        select(Regular, Shift.id, Occurrence.original_start)
        .join(Occurrence, col(Occurrence.series) == col(Regular.series))
        .join(Shift, col(Shift.occurrence) == col(Occurrence.id))
        .join(Series, col(Series.id) == col(Regular.series))
        .join(Initiative, col(Initiative.slug) == col(Occurrence.initiative))
        .where(
            col(Regular.ended_at).is_(None),
            Regular.role == Shift.role,
            col(Series.withdrawn_at).is_(None),
            col(Initiative.withdrawn_at).is_(None),
            col(Shift.withdrawn_at).is_(None),
            Occurrence.status == OccurrenceStatus.PLANNED,
            col(Shift.starts_at) > now,
            col(Shift.starts_at) <= now + AHEAD,
        )
        .order_by(col(Occurrence.id), col(Shift.id), col(Regular.id))
    ).all()
    known = _known(session, {shift for _, shift, _ in found if shift is not None})
    for regular, shift, original_start in found:
        theirs = Rhythm.of(regular).has(original_day(original_start))
        if shift is not None and theirs and (shift, blind_of(session, regular.person)) not in known:
            yield regular, shift


def _known(session: Session, shifts: set[int]) -> frozenset[tuple[int, str]]:
    """Who is on these shifts or gave one up themselves, by blind index; what a pause freed is not known."""
    answered = (col(Assignment.status) != AssignmentStatus.RELEASED) | col(Assignment.as_regular).is_(False)
    found = select(Assignment.shift, Assignment.person_blind).where(
        col(Assignment.shift).in_(shifts), col(Assignment.person_blind).is_not(None), answered
    )
    return frozenset((shift, str(blind)) for shift, blind in session.exec(found).all())


def _assign_at(session: Session, regular: Regular, shift_id: int, now: dt.datetime) -> bool:
    if not places.hold_person(session, regular.person, wait=False):
        return False
    place = places.lock(session, shift_id)
    session.refresh(regular)
    theirs = regular.ended_at is None and Rhythm.of(regular).has(
        original_day(place.occurrence.original_start)
    )
    known = (shift_id, blind_of(session, regular.person)) in _known(session, {shift_id})
    if place.closed or known or not theirs or not taking.fits(session, regular.person, place, now=now):
        return False
    kept = max(0, for_newcomers(place.shift) - _newcomers_on(session, place))
    assignment = taking.assign(session, regular.person, place, kept=kept, now=now)
    if assignment is None:
        _tell(session, regular, place, NO_SHIFT, {"shift": shift_id}, f"{regular.id}:{shift_id}", now)
        return False
    _tell(session, regular, place, SHIFT, {"assignment": assignment}, str(assignment), now)
    return True


def _newcomers_on(session: Session, place: Place) -> int:
    """How many are on a shift who do not stand in its role: they have the places kept for newcomers."""
    on_it = session.exec(
        select(Assignment.person_blind).where(
            Assignment.shift == place.id, col(Assignment.status).in_(HOLDS_SHIFT)
        )
    ).all()
    stands = session.exec(
        select(Regular.person).where(
            Regular.series == place.occurrence.series,
            Regular.role == place.shift.role,
            col(Regular.ended_at).is_(None),
        )
    ).all()
    standing = {blind_of(session, person) for person in stands}
    return sum(blind not in standing for blind in on_it)


def _tell(
    session: Session,
    regular: Regular,
    place: Place,
    kind: str,
    facts: dict[str, int],
    which: str,
    now: dt.datetime,
) -> None:
    starts_at, zone = place.shift.starts_at, place.zone
    earliest = max(now, instant(wall(starts_at, zone) - TOLD_AHEAD, zone))
    notify(
        session,
        regular.person,
        kind,
        facts,
        message_class=MessageClass.NOTICE,
        now=now,
        send_after=quiet_until(earliest, house_quiet_hours(session), zone),
        expires_at=starts_at,
        dedupe_key=f"{kind}:{which}",
    )


def give_up_what_is_not_theirs(
    session: Session, asker: Asker, regular: Regular, *, now: dt.datetime
) -> Freed:
    """Shifts the tick gave a volunteer at dates that are theirs no longer are free, and others are asked.

    Within 24 hours of the start that is a late drop-out, with its alarm. What the person answered themselves
    (`Jeg kommer`, `Find en afløser`, a shift they took) stays. A pause that ends early brings back what it
    freed and nobody has taken.
    """
    places.hold_person(session, asker.id)
    freed = late = kept = 0
    for number, shift_id in _made(session, asker, regular, now):
        place = places.lock(session, shift_id)
        mine = session.get_one(Assignment, number, populate_existing=True)
        if mine.status is AssignmentStatus.TAKEN and mine.as_regular:
            taking.release(session, mine, place, now=now)
            freed += 1
            late += place.goes_on and place.shift.starts_at - now < asks.LATE
        else:
            kept += place.goes_on
    return Freed(freed, late, kept)


def _made(session: Session, asker: Asker, regular: Regular, now: dt.datetime) -> list[tuple[int, int]]:
    """The person's coming assignments of that role and weekday which the rhythm has no longer."""
    session.flush()
    rhythm = Rhythm.of(regular)
    found = session.exec(
        select(Assignment.id, Assignment.shift, Occurrence.original_start)
        .join(Shift, col(Shift.id) == Assignment.shift)
        .join(Occurrence, col(Occurrence.id) == Shift.occurrence)
        .where(
            Occurrence.series == regular.series,
            Shift.role == regular.role,
            col(Shift.starts_at) > now,
            Assignment.person_blind == blind_of(session, asker.id),
            col(Assignment.status).in_(ON_SHIFT),
        )
        .order_by(col(Occurrence.id), col(Shift.id))
    ).all()
    return [
        (number, shift)
        for number, shift, start in found
        if number is not None
        and rhythm.on_its_weekday(original_day(start))
        and (regular.ended_at is not None or not rhythm.has(original_day(start)))
    ]
