"""The tick that gives regulars their places, shortly before a date opens for everybody."""

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from sqlmodel import Session, and_, col, or_, select

from catalog.joining import seats
from catalog.joining.mine import blind_of as guest_blind_of, number
from catalog.joining.waitlist import promote, withdraw
from catalog.people.permissions import Asker
from catalog.quiet import house_quiet_hours, quiet_until
from catalog.regulars.agreed import Freed
from catalog.regulars.rhythm import Rhythm, left_for_newcomers, original_day
from catalog.schedule.times import instant, wall
from db.models import (
    Initiative,
    MessageClass,
    Occurrence,
    OccurrenceStatus,
    Regular,
    Series,
    SignUp,
    SignUpStatus,
)
from db.outbox import notify

PLACE, NO_PLACE = "regular-place", "regular-no-place"
BEFORE_OTHERS = dt.timedelta(minutes=15)
"""So that nobody who comes every week has to run for it."""
AHEAD = dt.timedelta(days=14)
"""How early a place is made where sign-up is always open."""
TOLD_AHEAD = dt.timedelta(days=6)
"""Told earlier, people came in the wrong week (FEATURES.md 2.2)."""


def place(session: Session, *, now: dt.datetime) -> int:
    """Give every regular a place at every date of theirs that opens; how many were made.

    A date the person ever had a sign-up for is left alone, so a cancelled one stays cancelled. Each place
    comes with one message. Where there is no room, or only that for newcomers, they are told once instead.
    """
    made = 0
    for regular, occurrence_id in tuple(_due(session, now)):
        made += _place_at(session, regular, occurrence_id, now)
    return made


def _due(session: Session, now: dt.datetime) -> Iterator[tuple[Regular, int]]:
    opens = or_(
        and_(col(Occurrence.opens_at).is_(None), col(Occurrence.starts_at) <= now + AHEAD),
        col(Occurrence.opens_at) <= now + BEFORE_OTHERS,
    )
    found = session.exec(
        select(Regular, Occurrence.id, Occurrence.original_start)
        .join(Occurrence, col(Occurrence.series) == col(Regular.series))
        .join(Series, col(Series.id) == col(Regular.series))
        .join(Initiative, col(Initiative.slug) == col(Occurrence.initiative))
        .where(
            col(Regular.ended_at).is_(None),
            Regular.role == "",
            col(Series.withdrawn_at).is_(None),
            col(Initiative.withdrawn_at).is_(None),
            Occurrence.status == OccurrenceStatus.PLANNED,
            col(Occurrence.closes_at) > now,
            opens,
        )
        .order_by(col(Occurrence.id), col(Regular.id))
    )
    for regular, occurrence_id, original_start in found.all():
        if occurrence_id is not None and Rhythm.of(regular).has(original_day(original_start)):
            yield regular, occurrence_id


def _place_at(session: Session, regular: Regular, occurrence_id: int, now: dt.datetime) -> bool:
    if _knows(session, regular, occurrence_id):
        return False
    date = seats.lock(session, occurrence_id)
    if _knows(session, regular, occurrence_id) or not date.terms.sign_up or date.occurrence.seats == 0:
        return False
    spare = left_for_newcomers(date.occurrence.seats)
    fits = date.left is None or regular.party <= date.left - spare
    if not fits or seats.belongs_to_queue(session, date):
        _say_no_place(session, regular, date.occurrence, now)
        return False
    if not seats.take(session, occurrence_id, regular.party):
        return False
    new = SignUp(
        occurrence=occurrence_id,
        person=regular.person,
        person_blind=guest_blind_of(session, regular.person),
        party=regular.party,
        children=regular.children,
        as_regular=True,
        status=SignUpStatus.CONFIRMED,
        created_at=now,
        queued_at=now,
    )
    session.add(new)
    session.flush()
    _say_place(session, regular, new, date, now)
    return True


def _knows(session: Session, regular: Regular, occurrence_id: int) -> bool:
    """Whether the person has, or had and gave up, a sign-up of their own at the date."""
    found = select(SignUp.id).where(
        SignUp.occurrence == occurrence_id,
        SignUp.person_blind == guest_blind_of(session, regular.person),
        SignUp.guest_blind == "",
    )
    return session.exec(found).first() is not None


def _say_place(
    session: Session, regular: Regular, sign_up: SignUp, date: seats.Date, now: dt.datetime
) -> None:
    zone, starts_at = ZoneInfo(date.terms.zone), date.occurrence.starts_at
    earliest = max(now, instant(wall(starts_at, zone) - TOLD_AHEAD, zone))
    notify(
        session,
        regular.person,
        PLACE,
        {"sign_up": number(sign_up)},
        message_class=MessageClass.NOTICE,
        now=now,
        send_after=quiet_until(earliest, house_quiet_hours(session), zone),
        expires_at=starts_at,
        dedupe_key=f"{PLACE}:{sign_up.id}",
    )


def _say_no_place(session: Session, regular: Regular, occurrence: Occurrence, now: dt.datetime) -> None:
    zone = ZoneInfo(session.get_one(Series, occurrence.series).zone)
    notify(
        session,
        regular.person,
        NO_PLACE,
        {"occurrence": occurrence.id},
        message_class=MessageClass.NOTICE,
        now=now,
        send_after=quiet_until(max(now, occurrence.opens_at or now), house_quiet_hours(session), zone),
        expires_at=occurrence.closes_at,
        dedupe_key=f"{NO_PLACE}:{regular.id}:{occurrence.id}",
    )


def give_up_what_is_not_theirs(
    session: Session, asker: Asker, regular: Regular, *, now: dt.datetime
) -> Freed:
    """Places made for a regular at dates that are theirs no longer go on, unless they said `Jeg kommer`.

    The sign-up is taken away as if it had never been, so that a pause that ends early gives it again.
    """
    session.flush()
    rhythm = Rhythm.of(regular)
    made = session.exec(
        select(SignUp, Occurrence.original_start)
        .join(Occurrence, col(Occurrence.id) == col(SignUp.occurrence))
        .where(
            Occurrence.series == regular.series,
            col(Occurrence.starts_at) > now,
            SignUp.person_blind == guest_blind_of(session, asker.id),
            col(SignUp.as_regular).is_(True),
            SignUp.status == SignUpStatus.CONFIRMED,
            col(SignUp.coming_at).is_(None),
        )
        .order_by(col(SignUp.occurrence))
    ).all()
    gone = 0
    for sign_up, original_start in made:
        day = original_day(original_start)
        if rhythm.on_its_weekday(day) and (regular.ended_at is not None or not rhythm.has(day)):
            _give_up(session, sign_up, now)
            gone += 1
    return Freed(gone)


def _give_up(session: Session, sign_up: SignUp, now: dt.datetime) -> None:
    occurrence = sign_up.occurrence
    seats.lock(session, occurrence)
    withdraw(session, sign_up, now=now)
    promote(session, occurrence, now=now)
    session.delete(sign_up)
    session.flush()
