"""Coordinators are told when their coverage has changed since they were last told, once a day at most."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session, select

from catalog.quiet import QuietHours
from catalog.schedule.times import wall
from catalog.shifts.coverage import Coverage, coverage
from catalog.shifts.people import coordinators
from db.models import CoverageSeen, Initiative, MessageClass
from db.outbox import notify

COVERAGE = "coverage"
TOLD_FROM = dt.time(9)
"""On the wall: early enough to ask people the same day, late enough to be read over the morning coffee."""


def tell(session: Session, *, zone: ZoneInfo, quiet: QuietHours, now: dt.datetime) -> int:
    """The tick: from nine in the morning until quiet hours, each initiative once a day, in one message to
    each coordinator; how many were told.

    That dates pass is no news. What nobody could be told is told once there is a coordinator.
    """
    local = wall(now, zone)
    if local.time() < TOLD_FROM or quiet.cover(local):
        return 0
    changed: dict[int, list[str]] = defaultdict(list)
    for one in coverage(session, now=now):
        for person in _whom_to_tell(session, one, local.date()):
            changed[person].append(one.initiative)
    return sum(_notify(session, person, slugs, local.date(), now) for person, slugs in changed.items())


def _whom_to_tell(session: Session, now_covered: Coverage, today: dt.date) -> Sequence[int]:
    people = coordinators(session, now_covered.initiative)
    if not people or not _hold(session, now_covered.initiative):
        return ()
    seen = session.get(CoverageSeen, now_covered.initiative, populate_existing=True)
    if seen is not None and seen.looked_on >= today:
        return ()
    before = seen.lacking if seen is not None else {}
    after = _as_shown(now_covered)
    session.merge(CoverageSeen(initiative=now_covered.initiative, lacking=after, looked_on=today))
    session.flush()
    return () if _still_true(before, now_covered) == after else people


def _hold(session: Session, initiative: str) -> bool:
    """Hold the initiative's row until the commit; False when another worker tells of it right now."""
    row = select(Initiative.slug).where(Initiative.slug == initiative)
    return session.exec(row.with_for_update(key_share=True, skip_locked=True)).first() is not None


def _as_shown(shown: Coverage) -> dict[str, Any]:
    """What is remembered of it: numbers of shifts and names of roles, and nobody's name."""
    return {
        "shifts": {str(one.shift): one.lacking for one in shown.gaps},
        "roles": {one.role: one.hold.value for one in shown.hanging},
    }


def _still_true(before: dict[str, Any], shown: Coverage) -> dict[str, Any]:
    """What was told, without the dates that have passed since and the roles that no longer have any."""
    shifts, roles = before.get("shifts", {}), before.get("roles", {})
    return {
        "shifts": {one: lacking for one, lacking in shifts.items() if int(one) in shown.ahead},
        "roles": {role: hold for role, hold in roles.items() if role in shown.roles},
    }


def _notify(session: Session, person: int, initiatives: list[str], today: dt.date, now: dt.datetime) -> bool:
    return notify(
        session,
        person,
        COVERAGE,
        {"initiatives": initiatives},
        message_class=MessageClass.NOTICE,
        now=now,
        send_after=now,
        dedupe_key=f"{COVERAGE}:{','.join(initiatives)}:{today.isoformat()}:{person}",
    )
