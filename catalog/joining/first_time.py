"""The first time somewhere: the host knows if the person says so, and the day after one question is asked."""

import datetime as dt
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from catalog.errors import Stale
from catalog.joining import seats
from catalog.joining.mine import number, sign_up_of
from catalog.offers import cards
from catalog.offers.facts import Mode, Shelf
from catalog.people.permissions import Asker
from catalog.quiet import house_quiet_hours, quiet_until
from catalog.schedule.dates import SignUpState, happening
from catalog.schedule.times import instant, wall
from db.models import (
    Attendance,
    AttendanceOutcome,
    MessageClass,
    Occurrence,
    OccurrenceStatus,
    SignUp,
    SignUpStatus,
)
from db.outbox import notify

HOW_WAS_IT = "how-was-it"
ASKED_AT = dt.time(10)
"""On the wall, the day after."""
OTHERS = 2
LOOK_AHEAD = dt.timedelta(days=28)
_DAY = dt.timedelta(days=1)


def say(session: Session, asker: Asker, sign_up_id: int, *, now: dt.datetime) -> None:
    """`Det er min første gang`: the host sees it on the list. Stale unless confirmed at a date ahead."""
    own = sign_up_of(session, asker, sign_up_id)
    seats.must_be_ahead(seats.find(session, own.occurrence), now)
    if own.status is not SignUpStatus.CONFIRMED:
        raise Stale
    own.first_time = True
    session.flush()


def ask_how_it_was(session: Session, *, zone: ZoneInfo, now: dt.datetime) -> int:
    """The tick: the day after at 10 o'clock, one question to who said it was their first time; how many.

    Not to who did not come, and not about a date that was cancelled.
    """
    first = (
        select(SignUp, Occurrence.ends_at)
        .join(Occurrence, col(Occurrence.id) == SignUp.occurrence)
        .join(Attendance, col(Attendance.sign_up) == SignUp.id, isouter=True)
        .where(
            col(SignUp.first_time).is_(True),
            col(SignUp.status) == SignUpStatus.CONFIRMED,
            col(Occurrence.status) != OccurrenceStatus.CANCELLED,
            col(Occurrence.ends_at) <= now,
            col(Occurrence.ends_at) > now - 3 * _DAY,
            col(Attendance.outcome).is_(None) | (col(Attendance.outcome) != AttendanceOutcome.ABSENT),
        )
        .order_by(col(SignUp.id))
    )
    asked = 0
    for sign_up, ended_at in session.exec(first).all():
        morning = instant(dt.datetime.combine(wall(ended_at, zone).date() + _DAY, ASKED_AT), zone)
        if sign_up.person is None or not morning <= now < morning + _DAY:
            continue
        asked += notify(
            session,
            sign_up.person,
            HOW_WAS_IT,
            {"sign_up": number(sign_up)},
            message_class=MessageClass.NOTICE,
            now=now,
            send_after=quiet_until(now, house_quiet_hours(session), zone),
            expires_at=morning + _DAY,
            dedupe_key=f"{HOW_WAS_IT}:{sign_up.id}",
        )
    return asked


def other_offers(session: Session, initiative: str, *, now: dt.datetime) -> tuple[str, ...]:
    """Two other offers that are open and soon, those of the same kind first; fewer when there are no more."""
    ahead = happening(session, now, now + LOOK_AHEAD, now=now)
    slugs = dict.fromkeys(
        one.initiative for one in ahead if one.sign_up is SignUpState.OPEN and one.initiative != initiative
    )
    kind = cards.known(session, initiative).kind
    found = [
        offer
        for offer in (cards.known(session, slug) for slug in slugs)
        if offer.modes.guests is Mode.OPEN and offer.catalogue is Shelf.CORE
    ]
    return tuple(one.slug for one in sorted(found, key=lambda one: one.kind is not kind)[:OTHERS])
