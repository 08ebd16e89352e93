"""The start of a date that people said yes to: moved too far from it, the date asks them again."""

import datetime as dt
from typing import Final
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from catalog.joining.mine import blind_of as blind_guest
from catalog.schedule.times import wall
from catalog.shifts.people import blind_of as blind_volunteer
from db.models import ON_SHIFT, Assignment, Occurrence, Shift, SignUp, SignUpStatus

STILL_THE_SAME: Final = dt.timedelta(hours=2)
"""Moved by no more than this within its day, a date still suits those who said yes to it."""


def asks_again(agreed: dt.datetime, starts_at: dt.datetime, zone: ZoneInfo) -> bool:
    """Whether people have to say again that they come: on another day than the one they said yes to, or more
    than two hours from it, in one step or in several.
    """
    other_day = wall(agreed, zone).date() != wall(starts_at, zone).date()
    return other_day or abs(starts_at - agreed) > STILL_THE_SAME


def has_to_answer(agreed: dt.datetime | None, occurrence: Occurrence, zone: ZoneInfo) -> bool:
    """Whether somebody whose yes was to `agreed` has to say that the time of a date suits.

    None: what they said yes to is not known, so they have to as long as anybody is asked.
    """
    if agreed is None:
        return occurrence.asked_again_at is not None
    return asks_again(agreed, occurrence.starts_at, zone)


def anybody_has_to_answer(
    session: Session,
    occurrence: Occurrence,
    zone: ZoneInfo,
    *,
    starts_at: dt.datetime | None = None,
    person: int | None = None,
) -> bool:
    """Whether that is so for anybody with a place or a shift at a date, or for one `person`'s; perhaps if it
    started at `starts_at`.
    """
    start = occurrence.starts_at if starts_at is None else starts_at
    return any(
        occurrence.asked_again_at is not None if agreed is None else asks_again(agreed, start, zone)
        for agreed in _agreed_starts(session, occurrence, person)
    )


def stands_again(
    agreed: dt.datetime | None, told: dt.datetime | None, starts_at: dt.datetime, zone: ZoneInfo
) -> dt.datetime | None:
    """What somebody said yes to, where the start they were `told` asked them again and the new one does not:
    their answer is not needed any more. None: else.
    """
    if agreed is None or told is None or not asks_again(agreed, told, zone):
        return None
    return None if asks_again(agreed, starts_at, zone) else agreed


def _agreed_starts(session: Session, occurrence: Occurrence, person: int | None) -> set[dt.datetime | None]:
    places = select(SignUp.agreed_start).where(
        SignUp.occurrence == occurrence.id, SignUp.status == SignUpStatus.CONFIRMED
    )
    shifts = (
        select(Assignment.agreed_start)
        .join(Shift, col(Shift.id) == Assignment.shift)
        .where(Shift.occurrence == occurrence.id, col(Assignment.status).in_(ON_SHIFT))
    )
    if person is not None:
        places = places.where(SignUp.person_blind == blind_guest(session, person))
        shifts = shifts.where(Assignment.person_blind == blind_volunteer(session, person))
    return {start for one in (places, shifts) for start in session.exec(one.distinct()).all()}
