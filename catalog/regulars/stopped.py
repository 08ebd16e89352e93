"""A series ends: who comes every time hears of it once, also with no place on a date that is cancelled for it
(paused, every second week, a date whose places are not made yet).

Whoever holds a place there hears of that date instead, with the same reason. Nobody's standing place is
ended: if the series goes on one day, so do they.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, func, select

from catalog.errors import NotFound
from catalog.joining.terms import facts_of, guests_mode, volunteers_mode
from catalog.offers.facts import Mode
from catalog.quiet import house_quiet_hours, quiet_until
from catalog.schedule.fields import Words
from catalog.schedule.people import UNDO, Told, persons_on
from catalog.schedule.steps import Step
from catalog.schedule.stored import effective
from db.models import (
    GroupContact,
    Initiative,
    MessageClass,
    Occurrence,
    OccurrenceStatus,
    Regular,
    Series,
    StandingGroup,
)
from db.outbox import notify

STOPPED = "regular-stopped"


@dataclass(frozen=True)
class Stopped:
    """What somebody who comes regularly is told of the end: its last date to come (None: there is none) and
    why. `discreet`: the title is shown only after a tap.
    """

    initiative: str
    title: dict[str, str]
    last_at: dt.datetime | None
    reason: Words | None
    discreet: bool


def ends_earlier(old: dt.date | None, new: dt.date | None) -> bool:
    """Whether a rule that ended on `old` (None: never) and now ends on `new` was stopped."""
    return new is not None and (old is None or new < old)


def without_place(session: Session, series: Series, steps: Sequence[Step]) -> Mapping[int, str]:
    """Who comes to a series regularly, or brings a group, and is on none of the dates that change: by person
    the role, empty for guests. To be asked before the dates change.
    """
    held = {person for step in steps for person in persons_on(session, step.occurrence.id or 0)}
    regulars = session.exec(
        select(Regular)
        .where(Regular.series == series.id, col(Regular.ended_at).is_(None))
        .order_by(col(Regular.id))
    ).all()
    groups = session.exec(
        select(GroupContact.person)
        .join(StandingGroup, col(StandingGroup.contact) == GroupContact.id)
        .where(
            StandingGroup.series == series.id,
            col(StandingGroup.ended_at).is_(None),
            col(GroupContact.revoked_at).is_(None),
        )
        .order_by(col(GroupContact.id))
    ).all()
    found = {**dict.fromkeys(groups, ""), **{one.person: one.role for one in reversed(regulars)}}
    return {person: role for person, role in found.items() if person not in held}


def tell(
    session: Session,
    series: Series,
    persons: Mapping[int, str],
    reason: Mapping[str, str] | None,
    *,
    now: dt.datetime,
) -> Told:
    """Queue it for them (`without_place`), once for each end of a series.

    It leaves when the end can no longer be undone, not in quiet hours.
    """
    until = None if series.withdrawn_at is not None else effective(series).until
    leaves_at = quiet_until(now + UNDO, house_quiet_hours(session), ZoneInfo(series.zone))
    told = sum(
        notify(
            session,
            person,
            STOPPED,
            {
                "series": series.id,
                "role": role,
                "until": None if until is None else until.isoformat(),
                "reason": None if reason is None else dict(reason),
            },
            message_class=MessageClass.NOTICE,
            now=now,
            send_after=leaves_at,
            dedupe_key=f"{STOPPED}:{series.id}:{series.version}:{person}",
        )
        for person, role in persons.items()
    )
    return Told(told, len(persons) - told)


def stopped(session: Session, facts: Mapping[str, Any], *, now: dt.datetime) -> Stopped | None:
    """Read again when it leaves; None when the series goes on after all. Raises NotFound."""
    series = session.get(Series, int(facts["series"]))
    if series is None:
        raise NotFound
    until = effective(series).until
    if series.withdrawn_at is None and (until is None or until.isoformat() != facts["until"]):
        return None
    initiative = session.get_one(Initiative, series.initiative)
    mode = volunteers_mode if facts["role"] else guests_mode
    last_at = session.exec(
        select(func.max(col(Occurrence.starts_at))).where(
            Occurrence.series == series.id,
            col(Occurrence.starts_at) > now,
            Occurrence.status == OccurrenceStatus.PLANNED,
        )
    ).one()
    return Stopped(
        initiative=initiative.slug,
        title={**series.entry, **series.edits}.get("title", {}),
        last_at=last_at,
        reason=None if facts["reason"] is None else Words(**facts["reason"]),
        discreet=mode(facts_of(initiative)) is not Mode.OPEN,
    )
