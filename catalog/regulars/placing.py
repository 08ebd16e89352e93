"""The tick that gives regulars their places, shortly before a date opens for everybody."""

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from sqlmodel import Session, and_, col, or_, select

from catalog.joining import seats
from catalog.joining.mine import number
from catalog.people.permissions import Asker
from catalog.quiet import house_quiet_hours, quiet_until
from catalog.regulars.agreed import Freed
from catalog.regulars.places import BEFORE_OTHERS, Comer, give_up, has_room, hold, knows, told_at, unanswered
from catalog.regulars.rhythm import Rhythm, original_day
from db.models import (
    Initiative,
    MessageClass,
    Occurrence,
    OccurrenceStatus,
    Regular,
    Series,
    SignUp,
)
from db.outbox import notify

PLACE, NO_PLACE = "regular-place", "regular-no-place"
AHEAD = dt.timedelta(days=14)
"""How early a place is made where sign-up is always open."""


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
    comer = Comer(regular.person, regular.party, regular.children)
    if knows(session, comer, occurrence_id):
        return False
    date = seats.lock(session, occurrence_id)
    no_sign_up = not date.terms.sign_up or date.occurrence.seats == 0
    if knows(session, comer, occurrence_id) or no_sign_up:
        return False
    if not has_room(session, date, comer, now):
        _say_no_place(session, regular, date.occurrence, now)
        return False
    new = hold(session, date, comer, now)
    if new is not None:
        _say_place(session, regular, new, date, now)
    return new is not None


def _say_place(
    session: Session, regular: Regular, sign_up: SignUp, date: seats.Date, now: dt.datetime
) -> None:
    notify(
        session,
        regular.person,
        PLACE,
        {"sign_up": number(sign_up)},
        message_class=MessageClass.NOTICE,
        now=now,
        send_after=told_at(session, date, now),
        expires_at=date.occurrence.starts_at,
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
    rhythm, gone = Rhythm.of(regular), 0
    for sign_up, day in unanswered(session, asker.id, regular.series, now=now):
        if rhythm.on_its_weekday(day) and (regular.ended_at is not None or not rhythm.has(day)):
            give_up(session, sign_up, now)
            gone += 1
    return Freed(gone)
