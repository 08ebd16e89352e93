"""Editing a series in the chat: this and the following dates, or all that are to come, with a preview.

A date that was changed singly stays as it is, and one with people on it is never moved or cancelled silently.
Another weekday stays in the week of the rule's own day, by which a date keeps its name, its people and its
regulars; they are asked whether it suits.
"""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, func, select

from catalog.errors import NotFound, OccurrenceOver, RuleError
from catalog.joining.capacity import seats_changed
from catalog.people.permissions import Asker
from catalog.regulars import stopped
from catalog.regulars.new_day import ask_regulars
from catalog.schedule import undoing
from catalog.schedule.agreed import anybody_has_to_answer
from catalog.schedule.fields import Words
from catalog.schedule.later import Later, Stop, with_change
from catalog.schedule.matching import is_live
from catalog.schedule.people import Told, persons_on
from catalog.schedule.perform import perform
from catalog.schedule.planned import last_original, local_start, planned_dates, said
from catalog.schedule.series import horizon_on, make
from catalog.schedule.steps import Step, Steps, steps_of
from catalog.schedule.stored import effective, with_edits
from catalog.schedule.times import instant
from db.models import Audit, Occurrence, Role, Series

Change: TypeAlias = Later | Stop


class Scope(StrEnum):
    """Which dates of a series an edit is for; past ones never change."""

    FOLLOWING = "following"
    ALL = "all"


@dataclass(unsafe_hash=True)
class NothingToChange(RuleError):
    """Every date is like that already, or was changed singly."""


@dataclass(unsafe_hash=True)
class TwoAtOnce(RuleError):
    """Two dates of the series would begin at the same time."""


@dataclass(frozen=True, slots=True)
class Affected:
    """What an edit would do: so many dates change, with so many heads on them; `persons` would be told.

    `gone` of the dates would be cancelled or (without people) taken away; `asks`: people are asked again
    whether they can come; `first` new start, if starts change.
    """

    dates: int
    heads: int
    persons: int
    gone: int = 0
    asks: bool = False
    first: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Edited:
    """What it came to; `change` is the number under which all of it can be undone, `over` how many heads a
    date has above its seats at most.
    """

    change: int
    dates: int
    told: Told
    over: int = 0


def preview(
    session: Session, asker: Asker, occurrence_id: int, scope: Scope, change: Change, *, now: dt.datetime
) -> Affected:
    """Who would be affected. For coordinators (NotAllowed); NotFound, OccurrenceOver, NothingToChange,
    TwoAtOnce.
    """
    row, series = _found(session, asker, occurrence_id, now)
    edits = _edits(session, series, row, scope, change, now)
    steps = _steps(session, series, edits, change, now)
    zone = ZoneInfo(series.zone)
    disturbing = [step for step in steps.changes if step.disturbs]
    persons = {person for step in disturbing for person in persons_on(session, step.occurrence.id or 0)}
    persons |= _regulars(session, series, edits, steps).keys()
    return Affected(
        len(steps.changes) + len(steps.missing),
        sum(step.people for step in disturbing),
        len(persons),
        len(steps.changes) if isinstance(change, Stop) else 0,
        any(_asks(session, step, zone) for step in disturbing),
        min((step.values["starts_at"] for step in steps.changes if "starts_at" in step.values), default=None),
    )


def edit_series(
    session: Session,
    asker: Asker,
    occurrence_id: int,
    scope: Scope,
    change: Change,
    reason: Words,
    *,
    now: dt.datetime,
) -> Edited:
    """Do it, and tell everyone whose date moves or is cancelled why; later loads of the file leave it.

    Deadlines and shifts keep their distance from the start. More seats are offered to the queue at once,
    fewer throw nobody out. A Stop is for every date after it, whatever the scope. Raises as `preview`.
    """
    row, series = _found(session, asker, occurrence_id, now)
    edits = _edits(session, series, row, scope, change, now)
    steps = _steps(session, series, edits, change, now)
    before, regulars = dict(series.edits), _regulars(session, series, edits, steps)
    series.edits = edits
    series.version += 1
    session.add(series)
    zone = ZoneInfo(series.zone)
    done = [_do(session, asker, step, zone, reason, now) for step in steps.changes]
    if make(session, series, steps.missing):
        series.extended_to = horizon_on(series, now)
    if isinstance(change, Later) and change.days:
        ask_regulars(session, series, change.days, now=now)
    heard = [*(one for _, one in done), stopped.tell(session, series, regulars, said(reason), now=now)]
    told = Told(sum(one.told for one in heard), sum(one.not_reached for one in heard))
    changes = [one for one, _ in done if one is not None]
    undo = {"series": series.id, "occurrence": row.id, "edits": before, "changes": changes}
    number = _write_down(session, asker, undoing.SERIES_EDITED, series.name, {"told": told.told, **undo}, now)
    over = over_capacity(session, [step.occurrence.id or 0 for step in steps.changes])
    return Edited(number, len(done) + len(steps.missing), told, over)


def _regulars(session: Session, series: Series, edits: dict[str, Any], steps: Steps) -> Mapping[int, str]:
    """Who comes regularly and is told by nothing else that the series ends."""
    old, new = effective(series).until, with_edits(series, edits).until
    return stopped.without_place(session, series, steps.changes) if stopped.ends_earlier(old, new) else {}


def over_capacity(session: Session, occurrences: Sequence[int]) -> int:
    """How many more places are held than there are, at the fullest of these dates; 0 when all fit."""
    too_full = select(func.max(col(Occurrence.taken) - col(Occurrence.seats))).where(
        col(Occurrence.id).in_(occurrences)
    )
    return max(0, session.exec(too_full).one() or 0)


def _do(
    session: Session, asker: Asker, step: Step, zone: ZoneInfo, reason: Words, now: dt.datetime
) -> tuple[int | None, Told]:
    before, row = undoing.as_it_was(step), step.occurrence
    told = perform(session, step, zone, reason=said(reason), now=now)
    if step.delete:
        return None, told
    undo = {**before, "occurrence": row.id, "version": row.version}
    facts = {"told": told.told, "undo": undo}
    number = _write_down(session, asker, "occurrence-edited", row.name, facts, now)
    if "seats" in step.values and row.id is not None:
        seats_changed(session, row.id, now=now)
    return number, told


def _write_down(
    session: Session, asker: Asker, action: str, subject: str, facts: dict[str, Any], now: dt.datetime
) -> int:
    audit = Audit(at=now, actor=asker.id, action=action, subject=subject, facts=facts)
    session.add(audit)
    session.flush()
    return audit.id or 0


def _steps(
    session: Session, series: Series, edits: dict[str, Any], change: Change, now: dt.datetime
) -> Steps:
    entry, zone, stops = with_edits(series, edits), ZoneInfo(series.zone), isinstance(change, Stop)
    steps = steps_of(session, series, entry, now=now, ending=stops)
    if not steps.changes and not (stops and edits.get("until") != series.edits.get("until")):
        raise NothingToChange
    if isinstance(change, Later) and change.days:
        at_once = Counter(date.starts_at for date in planned_dates(entry, zone, now=now))
        if max(at_once.values(), default=1) > 1:
            raise TwoAtOnce
    return steps


def _edits(
    session: Session, series: Series, row: Occurrence, scope: Scope, change: Change, now: dt.datetime
) -> dict[str, Any]:
    if isinstance(change, Stop):
        until = last_original(effective(series), change.last_on)
        return {**series.edits, "until": until.isoformat()}
    rows = [row] if scope is Scope.FOLLOWING else _live(session, series, now)
    for first in rows:
        original = dt.datetime.fromisoformat(first.original_start)
        edits = with_change(series.edits, original.date(), change)
        start = instant(local_start(with_edits(series, edits), original), ZoneInfo(series.zone))
        if start > now or "starts_at" in first.edited:
            return edits
    raise OccurrenceOver


def _live(session: Session, series: Series, now: dt.datetime) -> list[Occurrence]:
    """The dates to come, in the order of the rule."""
    ahead = select(Occurrence).where(Occurrence.series == series.id, col(Occurrence.starts_at) > now)
    rows = session.exec(ahead.order_by(col(Occurrence.original_start))).all()
    return [row for row in rows if is_live(row, now)]


def _asks(session: Session, step: Step, zone: ZoneInfo) -> bool:
    start = step.values.get("starts_at")
    return start is not None and anybody_has_to_answer(session, step.occurrence, zone, starts_at=start)


def _found(session: Session, asker: Asker, occurrence_id: int, now: dt.datetime) -> tuple[Occurrence, Series]:
    row = session.get(Occurrence, occurrence_id, populate_existing=True)
    if row is None:
        raise NotFound
    asker.must(Role.COORDINATOR, row.initiative)
    series = session.exec(select(Series).where(Series.id == row.series).with_for_update()).one()
    if effective(series).is_single or series.withdrawn_at is not None:
        raise NotFound
    if not is_live(row, now):
        raise OccurrenceOver
    return row, series
