"""Changing one date in the chat: cancelled, or moved in time or place; later loads of the file leave it."""

import datetime as dt
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from catalog.errors import NotFound, OccurrenceCancelled, OccurrenceOver
from catalog.joining.capacity import seats_changed
from catalog.people.permissions import Asker
from catalog.schedule import undoing
from catalog.schedule.agreed import anybody_has_to_answer
from catalog.schedule.fields import Place, Words
from catalog.schedule.matching import is_live
from catalog.schedule.people import Told, people_on, persons_on
from catalog.schedule.perform import perform
from catalog.schedule.planned import said, times_of
from catalog.schedule.steps import Effect, ShiftStep, Step
from catalog.schedule.stored import effective
from catalog.schedule.times import instant, wall
from db.models import Audit, Occurrence, OccurrenceStatus, Role, Series, Shift


@dataclass(frozen=True, slots=True)
class Touched:
    """Whom a change would concern: heads on the date, and persons who would get a message."""

    heads: int
    persons: int


@dataclass(frozen=True, slots=True)
class Done:
    """What a change came to; `change`: the number under which it can be undone, None: nothing changed."""

    change: int | None
    told: Told


NOTHING_DONE = Done(None, Told())


def touched(session: Session, occurrence_id: int) -> Touched:
    """The preview before a date is cancelled or moved; raises NotFound."""
    row, series = _found(session, occurrence_id)
    heads = people_on(session, series.id or 0).get(row.id, 0)
    return Touched(heads, len(persons_on(session, occurrence_id)))


def would_ask(session: Session, occurrence_id: int, local_start: dt.datetime) -> bool:
    """The preview before a date is moved: whether anybody would be asked if they can come then too."""
    row, series = _found(session, occurrence_id)
    zone = ZoneInfo(series.zone)
    return anybody_has_to_answer(session, row, zone, starts_at=instant(local_start, zone))


def cancel_occurrence(
    session: Session, asker: Asker, occurrence_id: int, reason: Words, *, now: dt.datetime
) -> Done:
    """Cancel one date and tell everyone on it why; a second time changes nothing.

    For coordinators of the initiative (NotAllowed). Raises NotFound, and OccurrenceOver from the start on.
    """
    row, series = _changeable(session, asker, occurrence_id, now)
    if row.status is OccurrenceStatus.CANCELLED:
        return NOTHING_DONE
    step = Step(
        row,
        Effect.CANCELLED,
        people_on(session, series.id or 0).get(row.id, 0),
        {"status": OccurrenceStatus.CANCELLED},
        reason=said(reason),
    )
    return _do(session, asker, series, step, now)


def move_occurrence(
    session: Session,
    asker: Asker,
    occurrence_id: int,
    reason: Words,
    *,
    local_start: dt.datetime | None = None,
    place: Place | None = None,
    now: dt.datetime,
) -> Done:
    """Move one date to another wall time, another place or both, and tell everyone on it why.

    Deadlines and shifts keep their distance from the start. For coordinators of the initiative (NotAllowed).
    Raises NotFound, OccurrenceCancelled, and OccurrenceOver when the old or the new start is past.
    """
    row, series = _changeable(session, asker, occurrence_id, now)
    if row.status is OccurrenceStatus.CANCELLED:
        raise OccurrenceCancelled
    zone = ZoneInfo(series.zone)
    values: dict[str, object] = {}
    shifts: tuple[ShiftStep, ...] = ()
    if local_start is not None and local_start != wall(row.starts_at, zone):
        if instant(local_start, zone) <= now:
            raise OccurrenceOver
        times = times_of(effective(series), local_start, zone)
        lasting = replace(times, ends_at=times.starts_at + (row.ends_at - row.starts_at))
        values |= lasting.columns()
        shifts = _shifts_moved(session, row, local_start, zone)
    wanted = None if place is None else place.model_dump(mode="json", exclude_none=True)
    if wanted is not None and wanted != row.place:
        values["place"] = wanted
    if not values:
        return NOTHING_DONE
    people = people_on(session, series.id or 0).get(row.id, 0)
    step = Step(row, Effect.MOVED, people, values, shifts, said(reason))
    return _do(session, asker, series, step, now)


def _shifts_moved(
    session: Session, row: Occurrence, local_start: dt.datetime, zone: ZoneInfo
) -> tuple[ShiftStep, ...]:
    by = local_start - wall(row.starts_at, zone)
    shifts = session.exec(select(Shift).where(Shift.occurrence == row.id).order_by(col(Shift.id))).all()
    return tuple(
        ShiftStep(
            shift,
            {name: instant(wall(getattr(shift, name), zone) + by, zone) for name in ("starts_at", "ends_at")},
        )
        for shift in shifts
    )


def hold_after_all(session: Session, asker: Asker, occurrence_id: int, *, now: dt.datetime) -> Done:
    """A date that was cancelled takes place after all, and everyone on it hears so; else nothing changes.

    For coordinators of the initiative (NotAllowed). Raises NotFound, and OccurrenceOver from the start on.
    """
    row, series = _changeable(session, asker, occurrence_id, now)
    if row.status is not OccurrenceStatus.CANCELLED:
        return NOTHING_DONE
    people = people_on(session, series.id or 0).get(row.id, 0)
    step = Step(row, Effect.BACK, people, {"status": OccurrenceStatus.PLANNED})
    return _do(session, asker, series, step, now)


def set_seats(session: Session, asker: Asker, occurrence_id: int, seats: int, *, now: dt.datetime) -> Done:
    """So many seats at one date. More are offered to the queue at once, fewer throw nobody out.

    For coordinators of the initiative (NotAllowed). Raises NotFound, and OccurrenceOver from the start on.
    """
    row, series = _changeable(session, asker, occurrence_id, now)
    if row.seats == seats:
        return NOTHING_DONE
    people = people_on(session, series.id or 0).get(row.id, 0)
    step = Step(row, Effect.QUIET, people, {"seats": seats})
    done = _do(session, asker, series, step, now)
    seats_changed(session, occurrence_id, now=now)
    return done


def _do(session: Session, asker: Asker, series: Series, step: Step, now: dt.datetime) -> Done:
    row = step.occurrence
    before = undoing.as_it_was(step)
    edited = {"starts_at", "place", "status", "seats"} & set(step.values)
    row.edited = sorted({*row.edited, *edited})
    told = perform(session, step, ZoneInfo(series.zone), reason=None, now=now)
    facts = {"told": told.told, "not_reached": told.not_reached}
    change = Audit(
        at=now,
        actor=asker.id,
        action=f"occurrence-{step.effect.name.lower()}",
        subject=row.name,
        facts={**facts, "undo": {**before, "occurrence": row.id, "version": row.version}},
    )
    session.add(change)
    session.flush()
    return Done(change.id, told)


def _found(session: Session, occurrence_id: int, *, locked: bool = False) -> tuple[Occurrence, Series]:
    statement = (
        select(Occurrence, Series)
        .join(Series, col(Series.id) == col(Occurrence.series))
        .where(Occurrence.id == occurrence_id)
    )
    found = session.exec(statement.with_for_update(of=Occurrence) if locked else statement).first()
    if found is None:
        raise NotFound
    return found


def _changeable(
    session: Session, asker: Asker, occurrence_id: int, now: dt.datetime
) -> tuple[Occurrence, Series]:
    row, series = _found(session, occurrence_id, locked=True)
    asker.must(Role.COORDINATOR, row.initiative)
    if not is_live(row, now):
        raise OccurrenceOver
    return row, series
