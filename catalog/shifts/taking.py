"""Taking a shift and giving it up again."""

import datetime as dt
from dataclasses import dataclass

from sqlmodel import Session, col, select

from catalog.errors import NotFound, RuleError, Stale
from catalog.people.permissions import Asker
from catalog.schedule.agreed import asks_again
from catalog.schedule.news import has_seen
from catalog.shifts import alerts, asks, places, standins
from catalog.shifts.asked_again import waits_for
from catalog.shifts.people import blind_of
from catalog.shifts.places import Place
from catalog.shifts.refusals import ShiftFull
from catalog.shifts.suiting import must_suit
from db.models import HOLDS_SHIFT, ON_SHIFT, Assignment, AssignmentStatus


@dataclass(frozen=True)
class Taken:
    """The asker is on a shift; `new` is False for a second press."""

    assignment: int
    shift: int
    new: bool


@dataclass(frozen=True)
class Dropped:
    """The asker is off a shift. `late`: less than 24 hours before it."""

    assignment: int
    shift: int
    late: bool


def take(session: Session, asker: Asker, shift_id: int, *, now: dt.datetime) -> Taken:
    """`Tag vagten`: a free place, or the place of somebody who looks for a stand-in and is free now.

    Who was asked to stand in relieves that somebody even when other places are free too.
    Who is on it already stays on it, and looks for a stand-in no more. Refusals, in order: NotFound,
    OccurrenceCancelled, ShiftBegun, NotInRole, AwaitsApproval, NeedUnsettled, EndsTooLate, ShiftsOverlap,
    ShiftFull.
    """
    places.hold_person(session, asker.id)
    place = places.lock(session, shift_id)
    places.must_be_ahead(place, now)
    blind = blind_of(session, asker.id)
    mine = active_on(session, blind, shift_id)
    if mine is not None:
        return _stay(session, mine, place, now)
    must_suit(session, asker.id, place)
    places.must_be_free(session, blind, place)
    _get_place(session, place, blind, now)
    taken = _added(session, asker.id, blind, place, now)
    has_seen(session, place.occurrence, asker.id, place.zone, now=now)
    standins.answered(session, place, blind, now=now)
    return Taken(taken, shift_id, new=True)


def fits(session: Session, person: int, place: Place, *, now: dt.datetime) -> bool:
    """Whether somebody could be on a shift if it had a place: ahead, in the role, settled, free then."""
    try:
        places.must_be_ahead(place, now)
        must_suit(session, person, place)
        places.must_be_free(session, blind_of(session, person), place)
    except RuleError:
        return False
    return True


def would_take(session: Session, asker: Asker, shift_id: int, *, now: dt.datetime) -> bool:
    """Whether `take` would put the asker on a shift now: not on it yet, it fits them and wants people."""
    place = places.find(session, shift_id)
    on_it = active_on(session, blind_of(session, asker.id), shift_id) is not None
    wanted = places.looked_for(session, shift_id) > 0
    return not on_it and wanted and fits(session, asker.id, place, now=now)


def assign(session: Session, person: int, place: Place, *, kept: int, now: dt.datetime) -> int | None:
    """Put somebody whom the shift `fits` on it without a press, if more than `kept` places are left: their
    assignment. The caller holds the person and the shift.
    """
    if not places.take(session, place.id, kept=kept):
        return None
    blind = blind_of(session, person)
    taken = _added(session, person, blind, place, now, as_regular=True)
    standins.answered(session, place, blind, now=now)
    return taken


def drop(session: Session, asker: Asker, assignment_id: int, *, now: dt.datetime) -> Dropped:
    """`Jeg kan slet ikke komme`: the place is free at once, and others are asked. A second press changes
    nothing.

    Raises Stale for a shift that is over for them, ShiftBegun from its start on.
    """
    mine, place = _mine(session, asker, assignment_id)
    if mine.status in ON_SHIFT:
        if place.goes_on:
            places.must_be_ahead(place, now)
        release(session, mine, place, now=now)
    elif mine.status is not AssignmentStatus.RELEASED:
        raise Stale
    mine.as_regular = False
    session.flush()
    ended_at = mine.ended_at or now
    return Dropped(assignment_id, place.id, late=place.shift.starts_at - ended_at < asks.LATE)


def release(session: Session, mine: Assignment, place: Place, *, now: dt.datetime) -> None:
    """Free a place somebody holds: others are asked, and within 24 hours of the start an alarm is raised.
    The caller holds the person and the shift.
    """
    mine.status, mine.ended_at = AssignmentStatus.RELEASED, now
    mine.version += 1
    session.flush()
    places.give_back(session, place.id)
    standins.ask_next(session, place.id, now=now)
    if place.goes_on and place.shift.starts_at - asks.LATE <= now < place.shift.starts_at:
        alerts.raise_alert(session, place.id, now=now)


def want_standin(session: Session, asker: Asker, assignment_id: int, *, now: dt.datetime) -> Taken:
    """`Find en afløser`: others are asked; until one says yes the person is still expected.

    Raises Stale for a shift that is over for them, ShiftBegun from its start on.
    """
    mine, place = _mine(session, asker, assignment_id)
    places.must_be_ahead(place, now)
    if mine.status not in ON_SHIFT:
        raise Stale
    new = mine.status is AssignmentStatus.TAKEN
    mine.as_regular = False
    if new:
        mine.status = AssignmentStatus.STANDIN_WANTED
        mine.version += 1
        session.flush()
        standins.ask_next(session, place.id, now=now)
    return Taken(assignment_id, place.id, new)


def keep(
    session: Session, asker: Asker, assignment_id: int, *, to: dt.datetime | None = None, now: dt.datetime
) -> bool:
    """`Jeg kommer alligevel`, or `Jeg kommer` to a reminder or to a new time: expected after all, and sure
    of it. Whether it still holds.

    `to`: the date's start when the button was made (None: as it is now). Where the date has moved far from
    it since, the yes was to another time, and nothing changes. Raises Stale for a shift that is over for
    them, ShiftBegun from its start on.
    """
    mine, place = _mine(session, asker, assignment_id)
    places.must_be_ahead(place, now)
    if mine.status not in ON_SHIFT:
        raise Stale
    start = place.occurrence.starts_at
    if to is not None and asks_again(to, start, place.zone):
        return False
    if mine.coming_at is None or waits_for(mine, place.occurrence, place.zone):
        mine.coming_at = now
    mine.agreed_start = start if to is None else to
    _stay(session, mine, place, now)
    if mine.agreed_start == start:
        has_seen(session, place.occurrence, asker.id, place.zone, now=now)
    return True


def active_on(session: Session, blind: str, shift_id: int) -> Assignment | None:
    """The volunteer's assignment that holds a place of a shift."""
    statement = select(Assignment).where(
        Assignment.shift == shift_id,
        Assignment.person_blind == blind,
        col(Assignment.status).in_(HOLDS_SHIFT),
    )
    return session.exec(statement.execution_options(populate_existing=True)).first()


def assignment_of(session: Session, asker: Asker, assignment_id: int) -> Assignment:
    """The asker's own assignment with this number, whatever its status; NotFound for others'."""
    found = session.get(Assignment, assignment_id, populate_existing=True)
    if found is None or found.person_blind != blind_of(session, asker.id):
        raise NotFound
    return found


def _get_place(session: Session, place: Place, blind: str, now: dt.datetime) -> None:
    asked = standins.has_open_ask(session, place.id, blind)
    if asked and standins.relieve(session, place, now=now):
        return
    if not places.take(session, place.id) and not standins.relieve(session, place, now=now):
        raise ShiftFull


def _mine(session: Session, asker: Asker, assignment_id: int) -> tuple[Assignment, Place]:
    places.hold_person(session, asker.id)
    place = places.lock(session, assignment_of(session, asker, assignment_id).shift)
    return assignment_of(session, asker, assignment_id), place


def _stay(session: Session, mine: Assignment, place: Place, now: dt.datetime) -> Taken:
    mine.as_regular = False
    if mine.status is AssignmentStatus.STANDIN_WANTED:
        mine.status = AssignmentStatus.TAKEN
        mine.version += 1
        session.flush()
        standins.settle(session, place.id, now=now)
    session.flush()
    return Taken(mine.id or 0, place.id, new=False)


def _added(
    session: Session, person: int, blind: str, place: Place, now: dt.datetime, *, as_regular: bool = False
) -> int:
    new = Assignment(
        shift=place.id,
        person=person,
        person_blind=blind,
        status=AssignmentStatus.TAKEN,
        taken_at=now,
        as_regular=as_regular,
        agreed_start=place.occurrence.starts_at,
    )
    session.add(new)
    session.flush()
    assert new.id is not None  # noqa: S101 - a stored row
    return new.id
