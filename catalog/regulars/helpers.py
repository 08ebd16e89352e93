"""A volunteer who helps every week: from one shift on, in its role."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from catalog.errors import RuleError, Stale
from catalog.people.permissions import Asker
from catalog.regulars import assigning
from catalog.regulars.agreed import Standing, active, blind_of, days_of, shown, weekday_at
from catalog.regulars.rhythm import Rhythm, original_day
from catalog.schedule.stored import weekday_held
from catalog.shifts import places, roles, taking
from catalog.shifts.roles import Helper
from catalog.shifts.suiting import must_suit
from db.models import ON_SHIFT, Occurrence, Regular, Series, Shift


@dataclass(unsafe_hash=True)
class EnoughHelpRegularly(RuleError):
    """On every coming date enough people stand in the role; single shifts can still be taken."""

    role: str


def become(session: Session, asker: Asker, assignment_id: int, *, now: dt.datetime) -> Standing:
    """`Kom hver torsdag`, from one's own shift on; a second tap changes nothing.

    Raises NotFound, Stale for a shift that was given up, what `must_suit` raises for who left the role, and
    EnoughHelpRegularly when no coming date has room for one more who stands in it.
    """
    places.hold_person(session, asker.id)
    own = taking.assignment_of(session, asker, assignment_id)
    place = places.lock(session, own.shift)
    session.refresh(own)
    weekday = weekday_at(session, place.occurrence)
    if own.status not in ON_SHIFT or weekday is None:
        raise Stale
    must_suit(session, asker.id, place)
    mine = active(session, asker.id, place.occurrence.series, weekday, place.shift.role)
    if mine is None:
        mine = Regular(
            series=place.occurrence.series,
            person=asker.id,
            person_blind=blind_of(session, asker.id),
            weekday=weekday,
            role=place.shift.role,
            since_on=original_day(place.occurrence.original_start),
            created_at=now,
        )
        if not days_that_need(session, mine, days_of(session, mine, now)):
            raise EnoughHelpRegularly(mine.role)
        session.add(mine)
        session.flush()
    return shown(session, mine, now)


def offered_weekday(session: Session, asker: Asker, assignment_id: int) -> int | None:
    """Which `Kom hver …` a shift's screen offers; None without a rhythm, and where one helps already."""
    own = taking.assignment_of(session, asker, assignment_id)
    place = places.find(session, own.shift)
    weekday = weekday_at(session, place.occurrence)
    if own.status not in ON_SHIFT or not place.goes_on or weekday is None:
        return None
    mine = active(session, asker.id, place.occurrence.series, weekday, place.shift.role)
    if mine is not None:
        return None
    return weekday_held(session.get_one(Series, place.occurrence.series), weekday)


def leave_role(session: Session, asker: Asker, holder_id: int, *, now: dt.datetime) -> Helper:
    """No more in a role, nor regularly in it; shifts the person answered themselves stay. NotFound."""
    left = roles.leave(session, asker, holder_id, now=now)
    mine = (
        select(Regular)
        .join(Series, col(Series.id) == Regular.series)
        .where(
            Regular.person_blind == blind_of(session, asker.id),
            Regular.role == left.role,
            Series.initiative == left.initiative,
            col(Regular.ended_at).is_(None),
        )
        .order_by(col(Regular.id))
    )
    for one in session.exec(mine).all():
        one.ended_at = now
        session.flush()
        assigning.give_up_what_is_not_theirs(session, asker, one, now=now)
    return left


def days_that_need(session: Session, mine: Regular, days: Sequence[dt.date]) -> list[dt.date]:
    """Those of the days on which the others who stand in the role leave room for one more."""
    others = session.exec(
        select(Regular).where(
            Regular.series == mine.series,
            Regular.role == mine.role,
            col(Regular.id) != (mine.id or 0),
            col(Regular.ended_at).is_(None),
        )
    ).all()
    rhythms = [Rhythm(one.weekday, one.every, one.since_on) for one in others]
    room = _room_by_day(session, mine)
    return [day for day in days if sum(one.has(day) for one in rhythms) < room.get(day, 0)]


def _room_by_day(session: Session, mine: Regular) -> dict[dt.date, int]:
    """How many may stand in the role on each local day: what is needed less what is for newcomers."""
    found = session.exec(
        select(Shift, Occurrence.original_start)
        .join(Occurrence, col(Occurrence.id) == Shift.occurrence)
        .where(Occurrence.series == mine.series, Shift.role == mine.role, col(Shift.withdrawn_at).is_(None))
    ).all()
    return {original_day(start): shift.needed - assigning.for_newcomers(shift) for shift, start in found}
