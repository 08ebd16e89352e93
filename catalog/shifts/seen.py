"""Shifts as people see them: open ones in one's roles, one's own, and what only a holder may read."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, or_, select

from catalog.errors import NotFound
from catalog.joining.terms import children_at
from catalog.offers.facts import Mode
from catalog.people.permissions import Asker
from catalog.schedule.fields import Contact, Place as Where
from catalog.schedule.stored import contact_of
from catalog.shifts import places
from catalog.shifts.asked_again import waits_for
from catalog.shifts.people import blind_of
from catalog.shifts.suiting import suits
from catalog.shifts.terms import RoleTerms
from db.models import (
    HOLDS_SHIFT,
    ON_SHIFT,
    Assignment,
    AssignmentStatus,
    HolderStatus,
    Initiative,
    Occurrence,
    OccurrenceStatus,
    RoleHolder,
    Series,
    Shift,
)


@dataclass(frozen=True)
class ShiftCard:
    """A shift as anybody in the role may see it: no address, no door, no key. Instants are UTC.

    `lacking` people are wanted on it, stand-ins included. `discreet`: the title only after a tap.
    """

    shift: int
    initiative: str
    title: dict[str, str]
    role: str
    starts_at: dt.datetime
    ends_at: dt.datetime
    needed: int
    lacking: int
    cancelled: bool
    discreet: bool
    terms: RoleTerms


@dataclass(frozen=True)
class MyShift:
    """One's own shift, with what only its holder may read: where, the phone, what is practical.

    `date_starts_at` is when the whole date begins. `answered` is False while only the tick has put a regular
    on it, `asked_again` True while the person has not said whether a new time suits.
    """

    assignment: int
    status: AssignmentStatus
    card: ShiftCard
    place: Where | None
    contact: Contact | None
    practical: dict[str, str] | None
    coming: bool
    date_starts_at: dt.datetime
    answered: bool = True
    asked_again: bool = False


Row = tuple[Shift, Occurrence, Series, Initiative]
_ROWS = (
    select(Shift, Occurrence, Series, Initiative)
    .join(Occurrence, col(Occurrence.id) == Shift.occurrence)
    .join(Series, col(Series.id) == Occurrence.series)
    .join(Initiative, col(Initiative.slug) == Occurrence.initiative)
    .order_by(col(Shift.starts_at), col(Shift.id))
    .execution_options(populate_existing=True)
)


def card(session: Session, shift_id: int) -> ShiftCard:
    """The card of one shift, whatever has become of it; NotFound."""
    row = session.exec(_ROWS.where(Shift.id == shift_id)).first()
    if row is None:
        raise NotFound
    return _card(session, row)


def open_shifts(
    session: Session, asker: Asker, *, now: dt.datetime, until: dt.datetime | None = None
) -> tuple[ShiftCard, ...]:
    """`/vagter`: shifts of the asker's own roles that want people and that the asker could take now.

    Soonest day first, on a day the one that lacks most.
    """
    holders = _roles(session, asker)
    if not holders:
        return ()
    roles = {(one.initiative, one.role): one for one in holders}
    mine = or_(*((col(Occurrence.initiative) == slug) & (col(Shift.role) == role) for slug, role in roles))
    wanted = _ROWS.where(
        mine,
        col(Shift.starts_at) > now,
        col(Shift.withdrawn_at).is_(None),
        col(Occurrence.status) == OccurrenceStatus.PLANNED,
        col(Series.withdrawn_at).is_(None),
        col(Initiative.withdrawn_at).is_(None),
    )
    if until is not None:
        wanted = wanted.where(col(Shift.starts_at) <= until)
    blind, found = blind_of(session, asker.id), []
    taken = _times_of(session, blind, now)
    for row in session.exec(wanted).all():
        shown = _card(session, row)
        holder = roles[shown.initiative, shown.role]
        free = all(shown.ends_at <= start or shown.starts_at >= end for start, end in taken)
        if shown.lacking and free and suits(session, holder, places.find(session, shown.shift)):
            found.append((_day(row), -shown.lacking, shown.starts_at, shown.shift, shown))
    return tuple(shown for *_, shown in sorted(found, key=lambda one: one[:-1]))


def next_of_role(session: Session, shift_id: int, *, now: dt.datetime, limit: int) -> tuple[ShiftCard, ...]:
    """The next shifts of the same role that want people, whoever asks."""
    place = places.find(session, shift_id)
    wanted = _ROWS.where(
        Occurrence.initiative == place.initiative,
        Shift.role == place.shift.role,
        col(Shift.starts_at) > now,
        col(Shift.withdrawn_at).is_(None),
        col(Occurrence.status) == OccurrenceStatus.PLANNED,
    )
    cards = (_card(session, row) for row in session.exec(wanted.limit(limit * 4)).all())
    return tuple(one for one in cards if one.lacking)[:limit]


def my_shifts(session: Session, asker: Asker, *, now: dt.datetime) -> tuple[MyShift, ...]:
    """The shifts the asker is expected on that are not over, soonest first."""
    mine = session.exec(
        select(Assignment)
        .where(Assignment.person_blind == blind_of(session, asker.id), col(Assignment.status).in_(ON_SHIFT))
        .execution_options(populate_existing=True)
    ).all()
    by_shift = {one.shift: one for one in mine}
    ahead = _ROWS.where(col(Shift.id).in_(by_shift), col(Shift.ends_at) > now)
    return tuple(_mine(session, by_shift[row[0].id or 0], row) for row in session.exec(ahead).all())


def my_shift(session: Session, asker: Asker, assignment_id: int) -> MyShift:
    """One's own shift, whatever has become of it; NotFound for others'."""
    mine = session.get(Assignment, assignment_id, populate_existing=True)
    if mine is None or mine.person_blind != blind_of(session, asker.id):
        raise NotFound
    return _mine(session, mine, session.exec(_ROWS.where(Shift.id == mine.shift)).one())


def _mine(session: Session, assignment: Assignment, row: Row) -> MyShift:
    shift, occurrence, series, _initiative = row
    holds = assignment.status in HOLDS_SHIFT
    contact = contact_of(series)
    return MyShift(
        assignment=assignment.id or 0,
        status=assignment.status,
        card=_card(session, row),
        place=Where(**occurrence.place) if holds and occurrence.place is not None else None,
        contact=Contact.model_validate(contact, strict=False) if holds and contact else None,
        practical=shift.practical if holds else None,
        coming=assignment.coming_at is not None,
        date_starts_at=occurrence.starts_at,
        answered=not assignment.as_regular,
        asked_again=waits_for(assignment, occurrence, ZoneInfo(series.zone)),
    )


def _card(session: Session, row: Row) -> ShiftCard:
    shift, occurrence, series, initiative = row
    modes = {**initiative.facts, **initiative.edits}.get("modes") or {}
    return ShiftCard(
        shift=shift.id or 0,
        initiative=initiative.slug,
        title=occurrence.title,
        role=shift.role,
        starts_at=shift.starts_at,
        ends_at=shift.ends_at,
        needed=shift.needed,
        lacking=max(0, shift.needed - shift.taken) + _looking(session, shift.id or 0),
        cancelled=occurrence.status is OccurrenceStatus.CANCELLED or shift.withdrawn_at is not None,
        discreet=modes.get("volunteers") == Mode.DISCREET,
        terms=RoleTerms.of(shift.terms, children=children_at(series, initiative)),
    )


def _looking(session: Session, shift_id: int) -> int:
    looking = select(Assignment.id).where(
        Assignment.shift == shift_id, col(Assignment.status) == AssignmentStatus.STANDIN_WANTED
    )
    return len(session.exec(looking).all())


def _day(row: Row) -> dt.date:
    shift, _occurrence, series, _initiative = row
    return shift.starts_at.astimezone(ZoneInfo(series.zone)).date()


def _roles(session: Session, asker: Asker) -> list[RoleHolder]:
    statement = select(RoleHolder).where(
        RoleHolder.person_blind == blind_of(session, asker.id), RoleHolder.status == HolderStatus.ACTIVE
    )
    return list(session.exec(statement).all())


def _times_of(session: Session, blind: str, now: dt.datetime) -> list[tuple[dt.datetime, dt.datetime]]:
    statement = (
        select(Shift.starts_at, Shift.ends_at)
        .join(Assignment, col(Assignment.shift) == Shift.id)
        .join(Occurrence, col(Occurrence.id) == Shift.occurrence)
        .where(
            Assignment.person_blind == blind,
            col(Assignment.status).in_(ON_SHIFT),
            col(Shift.ends_at) > now,
            col(Shift.withdrawn_at).is_(None),
            col(Occurrence.status) != OccurrenceStatus.CANCELLED,
        )
    )
    return [(starts, ends) for starts, ends in session.exec(statement).all()]
