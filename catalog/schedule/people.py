"""Who has to hear of a change (everyone confirmed, offered or waiting), and when the notice leaves."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, func, select

from catalog.quiet import QuietHours, house_quiet_hours, in_good_time
from catalog.schedule.times import wall
from db.batches import notify_all
from db.models import ACTIVE, ON_SHIFT, Assignment, MessageClass, Occurrence, Shift, SignUp
from db.outbox_figures import Progress, progress

UNDO: Final = dt.timedelta(minutes=2)
"""How long a notice caused by staff can still be undone."""
AT_ONCE_WITHIN: Final = dt.timedelta(hours=3)
STILL_THE_SAME: Final = dt.timedelta(hours=2)
"""Moved by no more than this within its day, a date still suits those who said yes to it."""


class NoticeKind(StrEnum):
    """What people are told; the names of the renderers."""

    CANCELLED = "occurrence-cancelled"
    MOVED = "occurrence-moved"


@dataclass(frozen=True, slots=True)
class Told:
    """How many were queued a message, and how many cannot be reached by one (the host rings them)."""

    told: int = 0
    not_reached: int = 0


def people_on(session: Session, series: int) -> Mapping[int | None, int]:
    """Heads on each occurrence of a series: sign-ups confirmed, offered or waiting, and people on shifts."""
    heads: dict[int | None, int] = defaultdict(int)
    signed_up = (
        select(SignUp.occurrence, func.sum(SignUp.party))
        .join(Occurrence, col(Occurrence.id) == col(SignUp.occurrence))
        .where(Occurrence.series == series, col(SignUp.status).in_(ACTIVE))
        .group_by(col(SignUp.occurrence))
    )
    on_shifts = (
        select(Shift.occurrence, func.sum(Shift.taken))
        .join(Occurrence, col(Occurrence.id) == col(Shift.occurrence))
        .where(Occurrence.series == series, col(Shift.taken) > 0)
        .group_by(col(Shift.occurrence))
    )
    for statement in (signed_up, on_shifts):
        for occurrence, count in session.exec(statement).all():
            heads[occurrence] += int(count)
    return heads


def persons_on(session: Session, occurrence: int) -> Sequence[int]:
    """The persons behind those heads, each once: who signed up, then who has a shift, in that order."""
    signed_up = session.exec(
        select(SignUp.person)
        .where(SignUp.occurrence == occurrence, col(SignUp.status).in_(ACTIVE))
        .order_by(col(SignUp.id))
    ).all()
    on_shifts = session.exec(
        select(Assignment.person)
        .join(Shift, col(Shift.id) == Assignment.shift)
        .where(Shift.occurrence == occurrence, col(Assignment.status).in_(ON_SHIFT))
        .order_by(col(Assignment.id))
    ).all()
    found = (*signed_up, *on_shifts)
    return tuple(dict.fromkeys(person for person in found if person is not None))


def leaves_at(first: dt.datetime, quiet: QuietHours, zone: ZoneInfo, *, now: dt.datetime) -> dt.datetime:
    """When a notice of staff about a start leaves: after the two minutes in which it can be undone.

    At once when the start is under 3 hours away. In quiet hours it waits for their end, unless the start is
    less than 6 hours after that.
    """
    at = now if first - now < AT_ONCE_WITHIN else now + UNDO
    return in_good_time(at, first, quiet, zone)


def asks_again(old_start: dt.datetime, new_start: dt.datetime, zone: ZoneInfo) -> bool:
    """Whether people have to say again that they come: moved to another day, or by more than two hours."""
    other_day = wall(old_start, zone).date() != wall(new_start, zone).date()
    return other_day or abs(new_start - old_start) > STILL_THE_SAME


def tell(
    session: Session,
    occurrence: Occurrence,
    kind: NoticeKind,
    *,
    old_start: dt.datetime,
    zone: ZoneInfo,
    now: dt.datetime,
    back: bool = False,
    old_place: Mapping[str, Any] | None = None,
) -> Told:
    """Queue the notice for everyone on an occurrence that has just been changed.

    `old_place` is where it was, when that changed; `back` goes into the facts of MOVED when a cancelled date
    is held after all, at whatever time that is. Worth sending until the later of the old and the new start.
    People without Telegram are counted as not reached.
    """
    if occurrence.id is None:
        raise ValueError("an occurrence that is in no database has nobody on it")
    first, last = sorted((old_start, occurrence.starts_at))
    send_after = leaves_at(first, house_quiet_hours(session), zone, now=now)
    persons, batch = persons_on(session, occurrence.id), batch_of(occurrence, kind)
    told = notify_all(
        session,
        persons,
        kind,
        _facts(occurrence, old_start, back, old_place),
        batch=batch,
        message_class=MessageClass.SAFETY,
        now=now,
        send_after=send_after,
        expires_at=last,
    )
    return Told(told, len(persons) - told)


def heard(session: Session, occurrence_id: int) -> Progress:
    """How far the notice of a date's newest change has come."""
    occurrence = session.get_one(Occurrence, occurrence_id)
    return progress(session, *(batch_of(occurrence, kind) for kind in NoticeKind))


def batch_of(occurrence: Occurrence, kind: NoticeKind) -> str:
    """What everybody on a date is told of its newest change."""
    return f"{kind}:{occurrence.id}:{occurrence.sequence}"


def _facts(
    occurrence: Occurrence, old_start: dt.datetime, back: bool, old_place: Mapping[str, Any] | None
) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "occurrence": occurrence.id,
        "old_start": old_start.isoformat(),
        "sequence": occurrence.sequence,
    }
    if old_place is not None:
        facts["old_place"] = dict(old_place)
    return facts | {"back": True} if back else facts
