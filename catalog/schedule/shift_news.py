"""What volunteers are told when their shift changes and its date does not: one letter, from how they know the
shift to how it is when the letter leaves.

As `catalog.schedule.news` does it of dates: a letter that has not left is taken back when the shift changes
again.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from catalog.quiet import house_quiet_hours
from catalog.schedule.news import REPLACED
from catalog.schedule.people import Told, leaves_at
from db.batches import notify_all, take_back
from db.models import ON_SHIFT, Assignment, MessageClass, Occurrence, Shift

SHIFT_CHANGED: Final = "shift-changed"


@dataclass(frozen=True, slots=True)
class KnownShift:
    """When somebody knows a shift to be (UTC), or that it is off the plan."""

    starts_at: dt.datetime
    ends_at: dt.datetime
    off: bool = False

    @classmethod
    def of(cls, shift: Shift) -> "KnownShift":
        """How it is now."""
        return cls(shift.starts_at, shift.ends_at, shift.withdrawn_at is not None)

    @classmethod
    def before(cls, facts: Mapping[str, Any]) -> "KnownShift":
        """How the reader of a letter knows it."""
        start, end = (dt.datetime.fromisoformat(facts[name]) for name in ("old_start", "old_end"))
        return cls(start, end, bool(facts.get("old_off")))

    def is_as(self, other: "KnownShift") -> bool:
        """Whether it is the same to a reader: of what is off the plan, the time does not matter."""
        return self == other or (self.off and other.off)


def tell_of_shift(
    session: Session,
    row: Occurrence,
    shift: Shift,
    before: KnownShift,
    *,
    zone: ZoneInfo,
    reason: Mapping[str, str] | None,
    now: dt.datetime,
) -> Told:
    """Queue the letter about a shift that has just been changed for everyone on it who knows it otherwise.

    They know it as it was `before`, except those whose last letter has not left. People without Telegram are
    counted as not reached.
    """
    batches = [_batch(shift, version) for version in range(row.version + 1)]
    unheard: dict[int, KnownShift] = {}
    for person, facts in take_back(session, batches, reason=REPLACED, now=now):
        unheard.setdefault(person, KnownShift.before(facts))
    after, told, missed = KnownShift.of(shift), 0, 0
    for person in _persons_on(session, shift):
        known = unheard.get(person, before)
        if known.is_as(after):
            continue
        first, last = sorted((known.starts_at, after.starts_at))
        reached = notify_all(
            session,
            [person],
            SHIFT_CHANGED,
            _facts(shift, known, reason),
            batch=batches[-1],
            message_class=MessageClass.SAFETY,
            now=now,
            send_after=leaves_at(first, house_quiet_hours(session), zone, now=now),
            expires_at=last,
        )
        told, missed = told + reached, missed + 1 - reached
    return Told(told, missed)


def still_to_tell(session: Session, facts: Mapping[str, Any]) -> KnownShift | None:
    """When a letter leaves: how its reader knows the shift; None when it is as they know it."""
    shift = session.get_one(Shift, int(facts["shift"]), populate_existing=True)
    known = KnownShift.before(facts)
    return None if known.is_as(KnownShift.of(shift)) else known


def _facts(shift: Shift, known: KnownShift, reason: Mapping[str, str] | None) -> dict[str, Any]:
    return {
        "shift": shift.id,
        "old_start": known.starts_at.isoformat(),
        "old_end": known.ends_at.isoformat(),
        "old_off": known.off,
        "reason": dict(reason or {}),
    }


def _persons_on(session: Session, shift: Shift) -> list[int]:
    found = session.exec(
        select(Assignment.person)
        .where(Assignment.shift == shift.id, col(Assignment.status).in_(ON_SHIFT))
        .order_by(col(Assignment.id))
    ).all()
    return [person for person in found if person is not None]


def _batch(shift: Shift, version: int) -> str:
    return f"{SHIFT_CHANGED}:{shift.id}:{version}"
