"""Loading a schedule into the database: all or nothing, twice is once, and never over people's heads."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from catalog.joining.capacity import seats_changed
from catalog.regulars.stopped import ends_earlier, tell as tell_regulars, without_place
from catalog.schedule.entry import SeriesEntry
from catalog.schedule.known import check_initiatives
from catalog.schedule.people import Told
from catalog.schedule.perform import perform
from catalog.schedule.series import horizon_on, make
from catalog.schedule.steps import Effect, Step, Steps, steps_of
from catalog.schedule.stored import effective, public_part, sealed_part
from catalog.schedule.times import COPENHAGEN, key_of, wall
from db.models import Audit, Series


class WouldDisturb(Exception):
    """The load would move, cancel or withdraw dates with people on them; `lines` name each date."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did, in series of the file; `lines` say it one by one, in English, for a terminal."""

    added: int
    changed: int
    withdrawn: int
    kept: int
    lines: tuple[str, ...]


@dataclass(slots=True)
class _Work:
    """One series on its way: the entry that holds from now on (None: withdrawn) and what must be done."""

    series: Series
    entry: SeriesEntry | None
    is_new: bool = False
    differs: bool = False
    edits: tuple[str, ...] = ()
    ends: bool = False
    """It is withdrawn, or ends earlier than it did."""
    steps: Steps = field(default_factory=lambda: Steps((), (), ()))

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.series.zone)

    @property
    def changed(self) -> bool:
        return not self.is_new and self.entry is not None and (self.differs or bool(self.steps.changes))

    @property
    def kept(self) -> tuple[str, ...]:
        edits = (f"{self.series.name}: {name} stays as edited in the chat" for name in self.edits)
        return (*edits, *self.steps.kept)


def load(
    session: Session,
    entries: Sequence[SeriesEntry],
    *,
    source: str,
    actor: int | None,
    now: dt.datetime,
    zone: str = COPENHAGEN,
    take_file: bool = False,
    reason: str | None = None,
) -> Loaded:
    """Bring the series of a file into the database; the caller commits, or rolls back (dry run, exception).

    `source` is the file as it was named; a series that came from a file of the same name and is no longer in
    it is withdrawn. What was edited in the chat stays unless `take_file`. Raises ScheduleMistakes for what
    only the database can know, and WouldDisturb when people would be moved, cancelled or withdrawn and there
    is no `reason` (Danish, shown to them); with one it is done and they are told.
    """
    check_initiatives(session, entries, source)
    file_name = PurePath(source).name
    works = [_prepare(session, entry, file_name, zone, take_file) for entry in entries]
    works += _withdrawals(session, frozenset(entry.id for entry in entries), file_name, now)
    session.flush()
    for work in works:
        work.steps = steps_of(session, work.series, work.entry, now=now, take_file=take_file)
    if reason is None:
        _refuse_to_disturb(works)
    lines = [line for work in works for line in _carry_out(session, work, reason, now)]
    loaded = Loaded(
        added=sum(work.is_new for work in works),
        changed=sum(work.changed for work in works),
        withdrawn=sum(work.entry is None for work in works),
        kept=sum(bool(work.kept) for work in works),
        lines=tuple(lines),
    )
    _write_down(session, loaded, actor, file_name, now)
    return loaded


def _prepare(session: Session, entry: SeriesEntry, file_name: str, zone: str, take_file: bool) -> _Work:
    found = session.exec(select(Series).where(Series.name == entry.id).with_for_update()).first()
    public, sealed = public_part(entry), sealed_part(entry)
    series = found or Series(name=entry.id, initiative=entry.initiative, entry=public, zone=zone)
    returns = series.withdrawn_at is not None
    # An edit that says what the file says by now is no longer one.
    edits = {} if take_file else {key: new for key, new in series.edits.items() if public.get(key) != new}
    before = (series.entry, series.contact, series.zone)
    ended_on = None if returns else effective(series).until
    differs = before != (public, sealed, zone) or (take_file and bool(series.edits))
    if found is None or differs or returns or (series.loaded_from, series.edits) != (file_name, edits):
        series.entry, series.contact, series.zone, series.edits = public, sealed, zone, edits
        series.initiative, series.loaded_from, series.withdrawn_at = entry.initiative, file_name, None
        series.version += found is not None
        session.add(series)
    is_new = found is None or returns
    now_ends = effective(series)
    ends = not is_new and ends_earlier(ended_on, now_ends.until)
    return _Work(series, now_ends, is_new, differs, tuple(sorted(edits)), ends)


def _withdrawals(
    session: Session, still_there: frozenset[str], file_name: str, now: dt.datetime
) -> list[_Work]:
    of_file = session.exec(
        select(Series)
        .where(Series.loaded_from == file_name, col(Series.withdrawn_at).is_(None))
        .order_by(col(Series.name))
        .with_for_update()
    ).all()
    gone = [series for series in of_file if series.name not in still_there]
    for series in gone:
        series.withdrawn_at = now
        series.version += 1
        session.add(series)
    return [_Work(series, None, ends=True) for series in gone]


def _refuse_to_disturb(works: Sequence[_Work]) -> None:
    disturbed = tuple(
        f"{step.occurrence.name}: would be {step.effect}{_where_to(work, step)}, {_people(step.people)} on it"
        for work in works
        for step in work.steps.changes
        if step.disturbs
    )
    if disturbed:
        raise WouldDisturb(disturbed)


def _carry_out(session: Session, work: _Work, reason: str | None, now: dt.datetime) -> Iterator[str]:
    name, why = work.series.name, None if reason is None else {"da": reason}
    if work.entry is None:
        yield f"{name}: withdrawn, it is no longer in the file"
    regulars = without_place(session, work.series, work.steps.changes) if work.ends else {}
    for step in work.steps.changes:
        said = f"{step.occurrence.name}: {step.effect}{_where_to(work, step)}"
        told = perform(session, step, work.zone, reason=why, now=now)
        if "seats" in step.values and step.occurrence.id is not None:
            seats_changed(session, step.occurrence.id, now=now)
        if step.disturbs:
            yield f"{said}{_said_to(told)}"
    told = tell_regulars(session, work.series, regulars, why, now=now)
    if regulars:
        yield f"{name}: who comes every time{_said_to(told)}"
    made = make(session, work.series, work.steps.missing)
    if work.entry is not None:
        work.series.extended_to = horizon_on(work.series, now)
        session.add(work.series)
    if work.is_new or work.changed:
        yield f"{name}: {'added' if work.is_new else 'changed'}{_dates(work, made)}"
    for line in work.kept:
        yield f"kept {line}"


def _dates(work: _Work, made: int) -> str:
    quiet = sum(not step.delete and not step.disturbs for step in work.steps.changes)
    gone = sum(step.delete for step in work.steps.changes)
    counted = ((made, "new"), (quiet, "changed"), (gone, "without people taken away"))
    said = ", ".join(f"{n} {how}" for n, how in counted if n)
    return f" (dates: {said})" if said else ""


def _where_to(work: _Work, step: Step) -> str:
    if step.effect is not Effect.MOVED:
        return ""
    starts_at = step.values.get("starts_at")
    return " to another place" if starts_at is None else f" to {key_of(wall(starts_at, work.zone))}"


def _people(number: int) -> str:
    return f"{number} {'person is' if number == 1 else 'people are'}"


def _said_to(told: Told) -> str:
    to_ring = f", {told.not_reached} must be rung" if told.not_reached else ""
    return f", {told.told} told{to_ring}" if told.told or to_ring else ""


def _write_down(
    session: Session, loaded: Loaded, actor: int | None, file_name: str, now: dt.datetime
) -> None:
    counts = {"added": loaded.added, "changed": loaded.changed, "withdrawn": loaded.withdrawn}
    if any(counts.values()):
        session.add(Audit(at=now, actor=actor, action="schedule-load", subject=file_name, facts=counts))
    session.flush()
