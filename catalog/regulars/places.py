"""Places that are made for those who come every time, one person or a group: taken, told of, given up."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from catalog.joining import seats
from catalog.joining.mine import blind_of
from catalog.joining.waitlist import promote, withdraw
from catalog.quiet import house_quiet_hours, quiet_until
from catalog.regulars.rhythm import left_for_newcomers, original_day
from catalog.schedule.times import instant, wall
from db.models import Occurrence, SignUp, SignUpStatus

BEFORE_OTHERS = dt.timedelta(minutes=15)
"""So that nobody who comes every week has to run for it."""
TOLD_AHEAD = dt.timedelta(days=6)
"""Told earlier, people came in the wrong week (FEATURES.md 2.2)."""


@dataclass(frozen=True)
class Comer:
    """For whom: `party` heads of a person, or of a group of theirs (`guest`, with its blind index)."""

    person: int
    party: int
    children: int = 0
    escorts: int = 0
    guest: str | None = None
    guest_blind: str = ""


def knows(session: Session, comer: Comer, occurrence_id: int) -> bool:
    """Whether there is, or was and was given up, a sign-up of theirs at the date."""
    found = select(SignUp.id).where(
        SignUp.occurrence == occurrence_id,
        SignUp.person_blind == blind_of(session, comer.person),
        SignUp.guest_blind == comer.guest_blind,
    )
    return session.exec(found).first() is not None


def has_room(session: Session, date: seats.Date, comer: Comer, now: dt.datetime) -> bool:
    """Whether the party finds its places and one is left for newcomers where there are three or more."""
    fits = date.left is None or comer.party <= date.left - left_for_newcomers(date.occurrence.seats)
    return fits and not seats.belongs_to_queue(session, date, now)


def hold(session: Session, date: seats.Date, comer: Comer, now: dt.datetime) -> SignUp | None:
    """Take the places at a date that is locked; None when it has not so many."""
    if not seats.take(session, date.id, comer.party):
        return None
    new = SignUp(
        occurrence=date.id,
        person=comer.person,
        person_blind=blind_of(session, comer.person),
        party=comer.party,
        children=comer.children,
        escorts=comer.escorts,
        guest=comer.guest,
        guest_blind=comer.guest_blind,
        as_regular=True,
        status=SignUpStatus.CONFIRMED,
        created_at=now,
        queued_at=now,
        agreed_start=date.occurrence.starts_at,
    )
    session.add(new)
    session.flush()
    return new


def told_at(session: Session, date: seats.Date, now: dt.datetime) -> dt.datetime:
    """When the one message about a place leaves: at most six days ahead, not in quiet hours."""
    earliest = max(now, instant(wall(date.occurrence.starts_at, date.zone) - TOLD_AHEAD, date.zone))
    return quiet_until(earliest, house_quiet_hours(session), date.zone)


def unanswered(
    session: Session, person: int, series: int, *, now: dt.datetime, guest_blind: str = ""
) -> Sequence[tuple[SignUp, dt.date]]:
    """Places made for them at dates to come, without a `Jeg kommer` yet, each with its day of the rule."""
    session.flush()
    made = session.exec(
        select(SignUp, Occurrence.original_start)
        .join(Occurrence, col(Occurrence.id) == col(SignUp.occurrence))
        .where(
            Occurrence.series == series,
            col(Occurrence.starts_at) > now,
            SignUp.person_blind == blind_of(session, person),
            SignUp.guest_blind == guest_blind,
            col(SignUp.as_regular).is_(True),
            SignUp.status == SignUpStatus.CONFIRMED,
            col(SignUp.coming_at).is_(None),
        )
        .order_by(col(SignUp.occurrence))
    ).all()
    return [(sign_up, original_day(original_start)) for sign_up, original_start in made]


def give_up(session: Session, sign_up: SignUp, now: dt.datetime) -> None:
    """Take a place away as if it had never been, so that it can be made again; the queue is asked."""
    occurrence = sign_up.occurrence
    seats.lock(session, occurrence)
    withdraw(session, sign_up, now=now)
    promote(session, occurrence, now=now)
    session.delete(sign_up)
    session.flush()
