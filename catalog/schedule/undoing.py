"""`Fortryd` for staff: a date as it was, as long as nobody has been told of the change.

Who said yes to it as it was meanwhile, or still has to hear of an earlier change, gets a letter.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlmodel import Session, select

from catalog.errors import NotFound, OccurrenceOver, RuleError, Stale
from catalog.joining.capacity import seats_restored
from catalog.people.permissions import Asker
from catalog.schedule.agreed import anybody_has_to_answer
from catalog.schedule.matching import is_live
from catalog.schedule.news import Known, all_unheard, take_back_unheard, tell
from catalog.schedule.perform import perform
from catalog.schedule.planned import TIMES
from catalog.schedule.series import make
from catalog.schedule.steps import SHIFT_TIMES, Effect, Step, steps_of
from catalog.schedule.stored import effective
from db.batches import UNDONE
from db.models import Audit, Occurrence, OccurrenceStatus, Role, Series, Shift

SERIES_EDITED: Final = "series-edited"
_KEPT: Final = ("place", "status", "reason", "edited", "seats")
_AT: Final = (*TIMES, "asked_again_at")


@dataclass(unsafe_hash=True)
class AlreadyTold(RuleError):
    """A change of a date can no longer be undone unheard: people have been told."""


def as_it_was(step: Step) -> dict[str, Any]:
    """The columns that a change touches, as JSON, to be asked for before it is done."""
    row = step.occurrence
    shifts = {
        str(one.shift.id): {name: _text(getattr(one.shift, name)) for name in sorted(SHIFT_TIMES)}
        for one in step.shifts
        if one.shift is not None
    }
    kept = {name: getattr(row, name) for name in _KEPT}
    return {"row": {**kept, **{name: _text(getattr(row, name)) for name in _AT}}, "shifts": shifts}


def undo_change(session: Session, asker: Asker, change: int, *, now: dt.datetime) -> int:
    """Take back the last change of a date (or of a series) before its notices leave; the date's number.

    Nobody hears of it who has not heard of the change. For coordinators (NotAllowed). Raises NotFound,
    OccurrenceOver, Stale when the date was changed again since, and AlreadyTold when a notice has left or is
    leaving. A second tap is Stale.
    """
    audit = session.get(Audit, change)
    if audit is not None and audit.action == SERIES_EDITED:
        return _undo_series(session, asker, audit.facts or {}, now)
    undo = ((audit.facts if audit is not None else None) or {}).get("undo")
    if audit is None or undo is None:
        raise NotFound
    row = session.exec(
        select(Occurrence)
        .where(Occurrence.id == undo["occurrence"])
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one_or_none()
    if row is None:
        raise NotFound
    asker.must(Role.COORDINATOR, row.initiative)
    if row.version != undo["version"]:
        raise Stale
    if not is_live(row, now):
        raise OccurrenceOver
    session.flush()
    changed, unheard = Known.of(row), take_back_unheard(session, row, reason=UNDONE, now=now)
    if not all_unheard(session, row):
        raise AlreadyTold
    _restore(session, row, undo)
    session.flush()
    zone = ZoneInfo(session.exec(select(Series.zone).where(Series.id == row.series)).one())
    if row.asked_again_at is None and anybody_has_to_answer(session, row, zone):
        row.asked_again_at = now
    tell(session, row, changed, zone=zone, now=now, unheard=unheard)
    seats_restored(session, undo["occurrence"], now=now)
    session.add(Audit(at=now, actor=asker.id, action="occurrence-undone", subject=row.name))
    session.flush()
    return undo["occurrence"]  # type: ignore[no-any-return] # a number, as `changes` wrote it


def _undo_series(session: Session, asker: Asker, facts: Mapping[str, Any], now: dt.datetime) -> int:
    """Every date of an edit, and the rule itself; all of it or nothing (the caller rolls back)."""
    series = session.exec(select(Series).where(Series.id == facts["series"]).with_for_update()).one()
    asker.must(Role.COORDINATOR, series.initiative)
    for number in facts["changes"]:
        undo_change(session, asker, number, now=now)
    series.edits = facts["edits"]
    series.version += 1
    session.add(series)
    session.flush()
    _remake(session, series, now)
    return facts["occurrence"]  # type: ignore[no-any-return] # a number, as `editing` wrote it


def _remake(session: Session, series: Series, now: dt.datetime) -> None:
    """Dates that the edit took away come again, and those it made go; Stale when somebody is on one."""
    steps = steps_of(session, series, effective(series), now=now)
    made = [step for step in steps.changes if step.effect is Effect.WITHDRAWN]
    if any(not step.delete for step in made):
        raise Stale
    for step in made:
        perform(session, step, ZoneInfo(series.zone), reason=None, now=now)
    make(session, series, steps.missing)


def _restore(session: Session, row: Occurrence, undo: Mapping[str, Any]) -> None:
    before = undo["row"]
    for name in _AT:
        setattr(row, name, _instant(before[name]))
    row.place, row.reason, row.edited = before["place"], before["reason"], before["edited"]
    row.seats = before["seats"]
    row.status = OccurrenceStatus(before["status"])
    row.sequence += 1
    row.version += 1
    session.add(row)
    for number, times in undo["shifts"].items():
        shift = session.get(Shift, int(number))
        if shift is not None:
            shift.starts_at = _instant(times["starts_at"]) or shift.starts_at
            shift.ends_at = _instant(times["ends_at"]) or shift.ends_at
            session.add(shift)


def _text(at: dt.datetime | None) -> str | None:
    return None if at is None else at.isoformat()


def _instant(text: str | None) -> dt.datetime | None:
    return None if text is None else dt.datetime.fromisoformat(text)
