"""A shift's places: taken by one conditional UPDATE, given back by another.

Locks go in one order: the volunteer, the occurrence, the shift, then assignments and asks. A volunteer's own
row is held so that two overlapping shifts are never taken at once from two devices or by a tick.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, bindparam, func, update
from sqlmodel import Session, col, select

from catalog.errors import NotFound, OccurrenceCancelled
from catalog.joining.terms import children_at, facts_of, volunteers_mode
from catalog.offers.facts import Mode
from catalog.shifts.people import blind_of
from catalog.shifts.refusals import ShiftBegun, ShiftsOverlap
from catalog.shifts.terms import RoleTerms
from db.models import (
    ON_SHIFT,
    Assignment,
    AssignmentStatus,
    Initiative,
    Occurrence,
    OccurrenceStatus,
    Person,
    Series,
    Shift,
)

_TAKE = (
    update(Shift)
    .where(
        col(Shift.id) == bindparam("shift_id"),
        col(Shift.withdrawn_at).is_(None),
        col(Shift.taken) + bindparam("kept") < col(Shift.needed),
    )
    .values(taken=col(Shift.taken) + 1)
)
_GIVE_BACK = update(Shift).where(col(Shift.id) == bindparam("shift_id")).values(taken=col(Shift.taken) - 1)


@dataclass(frozen=True)
class Place:
    """A shift as it is now, with its date and what its series and initiative say."""

    shift: Shift
    occurrence: Occurrence
    zone: ZoneInfo
    volunteers: Mode
    closed: bool
    """The series or the initiative is no longer on offer, or helps nobody in through the bot."""
    children: bool
    """Children under 15 are there."""

    @property
    def id(self) -> int:
        """The shift's number."""
        assert self.shift.id is not None  # noqa: S101 - a stored row
        return self.shift.id

    @property
    def initiative(self) -> str:
        """Whose shift it is."""
        return self.occurrence.initiative

    @property
    def terms(self) -> RoleTerms:
        """What the role asks."""
        return RoleTerms.of(self.shift.terms, children=self.children)

    @property
    def free(self) -> int:
        """Places nobody has taken."""
        return max(0, self.shift.needed - self.shift.taken)

    @property
    def goes_on(self) -> bool:
        """Whether it is neither withdrawn nor cancelled."""
        return self.shift.withdrawn_at is None and self.occurrence.status is not OccurrenceStatus.CANCELLED


def find(session: Session, shift_id: int) -> Place:
    """The shift as it is now; NotFound when there is none."""
    return _found(session, shift_id, locked=False)


def lock(session: Session, shift_id: int) -> Place:
    """The same, its date and its row held until the commit."""
    session.flush()
    return _found(session, shift_id, locked=True)


def hold_person(session: Session, person: int, *, wait: bool = True) -> bool:
    """Hold a volunteer's row until the commit; without `wait` False when somebody else has it right now."""
    statement = select(Person.id).where(Person.id == person)
    held = session.exec(statement.with_for_update(key_share=True, skip_locked=not wait)).first()
    return held is not None


def take(session: Session, shift_id: int, *, kept: int = 0) -> bool:
    """Take one place if more than `kept` are left; False changes nothing."""
    values = {"shift_id": shift_id, "kept": kept}
    return session.connection().execute(_TAKE, values).rowcount > 0


def give_back(session: Session, shift_id: int) -> None:
    """Free one place."""
    session.connection().execute(_GIVE_BACK, {"shift_id": shift_id})


def must_be_ahead(place: Place, now: dt.datetime) -> None:
    """Raise NotFound for a withdrawn shift, OccurrenceCancelled, ShiftBegun from its start on."""
    if place.shift.withdrawn_at is not None:
        raise NotFound
    if place.occurrence.status is OccurrenceStatus.CANCELLED:
        raise OccurrenceCancelled
    if now >= place.shift.starts_at:
        raise ShiftBegun


def looked_for(session: Session, shift_id: int) -> int:
    """How many people are wanted: places nobody has taken and places whose holder looks for a stand-in."""
    return find(session, shift_id).free + stand_ins_wanted(session, shift_id)


def stand_ins_wanted(session: Session, shift_id: int) -> int:
    """How many on a shift look for a stand-in."""
    looking = select(func.count()).where(
        col(Assignment.shift) == shift_id, col(Assignment.status) == AssignmentStatus.STANDIN_WANTED
    )
    return session.exec(looking).one()


def busy(session: Session, person: int, starts_at: dt.datetime, ends_at: dt.datetime) -> bool:
    """Whether somebody is expected on a shift at that time; touching ends are fine."""
    return bool(shifts_during(session, person, starts_at, ends_at))


def shifts_during(
    session: Session, person: int, starts_at: dt.datetime, ends_at: dt.datetime
) -> Sequence[tuple[Assignment, Shift, Occurrence]]:
    """What somebody is expected on at that time, soonest first; touching ends are fine."""
    mine = col(Assignment.person_blind) == blind_of(session, person)
    return _meeting(session, starts_at, ends_at, mine)


def busy_blinds(session: Session, starts_at: dt.datetime, ends_at: dt.datetime) -> frozenset[str]:
    """Everybody who is expected on a shift at that time, by blind index."""
    found = _meeting(session, starts_at, ends_at, col(Assignment.person_blind).is_not(None))
    return frozenset(str(assignment.person_blind) for assignment, _shift, _date in found)


def must_be_free(session: Session, blind: str, place: Place) -> None:
    """Raise ShiftsOverlap when the volunteer is expected on another shift at that time."""
    shift, mine = place.shift, col(Assignment.person_blind) == blind
    for _, other, occurrence in _meeting(session, shift.starts_at, shift.ends_at, mine):
        if other.id != shift.id:
            raise ShiftsOverlap(occurrence.title.get("da", ""), other.starts_at)


def _meeting(
    session: Session, starts_at: dt.datetime, ends_at: dt.datetime, whose: ColumnElement[bool]
) -> Sequence[tuple[Assignment, Shift, Occurrence]]:
    statement = (
        select(Assignment, Shift, Occurrence)
        .join(Shift, col(Shift.id) == Assignment.shift)
        .join(Occurrence, col(Occurrence.id) == Shift.occurrence)
        .where(
            whose,
            col(Assignment.status).in_(ON_SHIFT),
            col(Occurrence.status) != OccurrenceStatus.CANCELLED,
            col(Shift.withdrawn_at).is_(None),
            col(Shift.starts_at) < ends_at,
            col(Shift.ends_at) > starts_at,
        )
        .order_by(col(Shift.starts_at))
    )
    return session.exec(statement).all()


def _found(session: Session, shift_id: int, *, locked: bool) -> Place:
    number = session.exec(select(Shift.occurrence).where(Shift.id == shift_id)).first()
    if number is None:
        raise NotFound
    dates = (
        select(Occurrence, Series, Initiative)
        .join(Series, col(Series.id) == Occurrence.series)
        .join(Initiative, col(Initiative.slug) == Occurrence.initiative)
        .where(col(Occurrence.id) == number)
        .execution_options(populate_existing=True)
    )
    shifts = select(Shift).where(Shift.id == shift_id).execution_options(populate_existing=True)
    if locked:
        dates, shifts = dates.with_for_update(of=Occurrence), shifts.with_for_update()
    occurrence, series, initiative = session.exec(dates).one()
    shift = session.exec(shifts).one()
    mode = volunteers_mode(facts_of(initiative))
    gone = series.withdrawn_at is not None or initiative.withdrawn_at is not None
    closed, children = gone or mode is Mode.INFO_ONLY, children_at(series, initiative)
    return Place(shift, occurrence, ZoneInfo(series.zone), mode, closed, children)
