"""A guest who comes every week: from one sign-up on, with its party."""

import datetime as dt
from dataclasses import dataclass

from sqlmodel import Session, col, func, select

from catalog.errors import PartyTooBig, RuleError, Stale
from catalog.joining import seats
from catalog.joining.mine import sign_up_of
from catalog.people.permissions import Asker
from catalog.regulars.agreed import Standing, active, blind_of, shown, weekday_at
from catalog.regulars.rhythm import left_for_newcomers, original_day
from catalog.schedule.stored import weekday_held
from db.models import ACTIVE, Occurrence, Regular, Series, SignUp


@dataclass(unsafe_hash=True)
class RegularsFull(RuleError):
    """So many come regularly that no more places can be promised; single dates can still be joined."""


def become(session: Session, asker: Asker, sign_up_id: int, *, now: dt.datetime) -> Standing:
    """`Kom hver torsdag`, from one's own sign-up on, with its party; a second tap changes nothing.

    Raises NotFound, Stale for a sign-up that is over or for somebody else, and RegularsFull: of three places
    or more one stays for newcomers.
    """
    own = sign_up_of(session, asker, sign_up_id)
    date = seats.lock(session, own.occurrence)
    weekday = weekday_at(session, date.occurrence)
    if own.status not in ACTIVE or own.guest_blind or weekday is None:
        raise Stale
    mine = active(session, asker.id, date.occurrence.series, weekday)
    if mine is None:
        _must_have_room(session, date.occurrence, weekday, own.party)
        mine = Regular(
            series=date.occurrence.series,
            person=asker.id,
            person_blind=blind_of(session, asker.id),
            weekday=weekday,
            since_on=original_day(date.occurrence.original_start),
            party=own.party,
            children=own.children,
            created_at=now,
        )
        session.add(mine)
        session.flush()
    return shown(session, mine, now)


def offered_weekday(session: Session, sign_up_id: int) -> int | None:
    """Which `Kom hver …` a sign-up's screen offers; None without a rhythm, and where one comes already."""
    own = session.get(SignUp, sign_up_id)
    if own is None or own.guest_blind or own.status not in ACTIVE or own.person is None:
        return None
    occurrence = session.get_one(Occurrence, own.occurrence)
    weekday = weekday_at(session, occurrence)
    if weekday is None or active(session, own.person, occurrence.series, weekday) is not None:
        return None
    return weekday_held(session.get_one(Series, occurrence.series), weekday)


def set_party(session: Session, mine: Regular, party: int) -> None:
    """So many people from the next date on. Raises PartyTooBig, RegularsFull, Stale for a volunteer."""
    if mine.role:
        raise Stale
    session.exec(select(Series.id).where(Series.id == mine.series).with_for_update()).one()
    following = session.exec(
        select(Occurrence).where(Occurrence.series == mine.series).order_by(col(Occurrence.starts_at).desc())
    ).first()
    if following is not None:
        most = seats.find(session, following.id or 0).terms.party_max
        if not 1 <= party <= most:
            raise PartyTooBig(most)
        _must_have_room(session, following, mine.weekday, party - mine.party)
    mine.party, mine.children = party, min(mine.children, party - 1)


def _must_have_room(session: Session, occurrence: Occurrence, weekday: int, more: int) -> None:
    if occurrence.seats is None:
        return
    promised = session.exec(
        select(func.coalesce(func.sum(Regular.party), 0)).where(
            Regular.series == occurrence.series,
            Regular.weekday == weekday,
            Regular.role == "",
            col(Regular.ended_at).is_(None),
        )
    ).one()
    if more > 0 and promised + more > occurrence.seats - left_for_newcomers(occurrence.seats):
        raise RegularsFull
