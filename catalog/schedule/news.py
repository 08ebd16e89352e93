"""What people are told when a date changes: one letter, from how they know it to how it is when it leaves.

A letter that has not left is taken back when the date changes again, and what its reader knows is what it
started from. So nobody reads a time that does not hold any more, and a date that is back where it was before
anybody heard of it is not spoken of at all.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlmodel import Session

from catalog.quiet import house_quiet_hours
from catalog.schedule.agreed import anybody_has_to_answer
from catalog.schedule.people import Told, is_on, leaves_at, persons_on
from db.batches import notify_all, take_back, take_back_from
from db.models import MessageClass, Occurrence, OccurrenceStatus
from db.outbox_figures import Progress, progress

REPLACED: Final = "replaced"
"""Why a letter was skipped that a newer one makes superfluous."""
SEEN: Final = "seen already"


class NoticeKind(StrEnum):
    """What people are told; the names of the renderers."""

    CANCELLED = "occurrence-cancelled"
    MOVED = "occurrence-moved"


@dataclass(frozen=True, slots=True)
class Known:
    """How somebody knows a date: its start, its place as stored, and whether it is cancelled."""

    starts_at: dt.datetime
    place: Mapping[str, Any] | None
    cancelled: bool

    @classmethod
    def of(cls, row: Occurrence) -> "Known":
        """How it is now."""
        return cls(row.starts_at, row.place, row.status is OccurrenceStatus.CANCELLED)

    @classmethod
    def before(cls, facts: Mapping[str, Any], row: Occurrence) -> "Known":
        """How the reader of a letter knows it; older letters name a place only where it changed."""
        start = dt.datetime.fromisoformat(facts["old_start"])
        return cls(start, facts.get("old_place", row.place), bool(facts.get("back")))


def tell(
    session: Session,
    row: Occurrence,
    before: Known,
    *,
    zone: ZoneInfo,
    now: dt.datetime,
    unheard: Mapping[int, Known] | None = None,
) -> Told:
    """Queue the letter about a date that has just been changed for everyone on it who knows it otherwise.

    They know it as it was `before`, except those whose last letter has not left (`unheard`, when the caller
    took them back already). Worth sending until the later of the old and the new start. People without
    Telegram are counted as not reached.
    """
    after = Known.of(row)
    unheard = take_back_unheard(session, row, now=now) if unheard is None else unheard
    reached = missed = 0
    for known, persons in _by_what_they_know(persons_on(session, _number(row)), before, unheard):
        if known != after:
            told = _tell(session, row, known, persons, zone, now)
            reached, missed = reached + told, missed + len(persons) - told
    return Told(reached, missed)


def take_back_unheard(
    session: Session, row: Occurrence, *, reason: str = REPLACED, now: dt.datetime
) -> Mapping[int, Known]:
    """Take back every letter about a date that nobody has claimed; how those whom they were for know it."""
    taken = take_back(session, _batches(row), reason=reason, now=now)
    unheard: dict[int, Known] = {}
    for person, facts in taken:
        unheard.setdefault(person, Known.before(facts, row))
    return unheard


def has_seen(session: Session, row: Occurrence, person: int, zone: ZoneInfo, *, now: dt.datetime) -> None:
    """Somebody has just said yes to a date as it is: a letter that would tell them so is not needed, unless
    it asks about another place of theirs.
    """
    if row.sequence and not anybody_has_to_answer(session, row, zone, person=person):
        take_back_from(session, _batches(row), person, reason=SEEN, now=now)


def still_to_tell(session: Session, facts: Mapping[str, Any], person: int) -> Known | None:
    """When a letter leaves: how its reader knows the date; None when they are not on it any more, or it is
    as they know it.
    """
    row = session.get_one(Occurrence, int(facts["occurrence"]), populate_existing=True)
    known = Known.before(facts, row)
    return known if known != Known.of(row) and is_on(session, person, _number(row)) else None


def all_unheard(session: Session, row: Occurrence) -> bool:
    """Whether of the letters about the newest change none has left or is leaving."""
    seen = heard(session, _number(row))
    return seen.skipped == seen.all


def heard(session: Session, occurrence_id: int) -> Progress:
    """How far the letters about a date's newest change have come."""
    row = session.get_one(Occurrence, occurrence_id)
    return progress(session, *(_batch(row, kind, row.sequence) for kind in NoticeKind))


def _tell(
    session: Session, row: Occurrence, known: Known, persons: Sequence[int], zone: ZoneInfo, now: dt.datetime
) -> int:
    first, last = sorted((known.starts_at, row.starts_at))
    kind = NoticeKind.CANCELLED if row.status is OccurrenceStatus.CANCELLED else NoticeKind.MOVED
    facts = {
        "occurrence": row.id,
        "old_start": known.starts_at.isoformat(),
        "old_place": known.place,
        "sequence": row.sequence,
    }
    return notify_all(
        session,
        persons,
        kind,
        facts | {"back": True} if known.cancelled else facts,
        batch=_batch(row, kind, row.sequence),
        message_class=MessageClass.SAFETY,
        now=now,
        send_after=leaves_at(first, house_quiet_hours(session), zone, now=now),
        expires_at=last,
    )


def _by_what_they_know(
    persons: Sequence[int], before: Known, unheard: Mapping[int, Known]
) -> Iterator[tuple[Known, list[int]]]:
    groups: list[tuple[Known, list[int]]] = []
    for person in persons:
        known = unheard.get(person, before)
        of_them = next((group for one, group in groups if one == known), None)
        if of_them is None:
            groups.append((known, [person]))
        else:
            of_them.append(person)
    return iter(groups)


def _batches(row: Occurrence) -> list[str]:
    """The letters about every change of a date up to now."""
    return [_batch(row, kind, nth) for nth in range(row.sequence + 1) for kind in NoticeKind]


def _batch(row: Occurrence, kind: NoticeKind, sequence: int) -> str:
    return f"{kind}:{_number(row)}:{sequence}"


def _number(row: Occurrence) -> int:
    if row.id is None:
        raise ValueError("an occurrence that is in no database has nobody on it")
    return row.id
