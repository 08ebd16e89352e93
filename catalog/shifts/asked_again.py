"""A date that was moved far asks its volunteers again, as it asks its guests (catalog.joining.asked_again).

Who does not answer stays on the shift, which nobody else is given: their yes is missing, not their word that
they cannot come. A no is `Meld afbud` like any other, with a stand-in or an alarm as the time left demands.
"""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from catalog.joining import seats
from catalog.offers.facts import Mode
from catalog.people.permissions import Asker
from catalog.people.staff import HOSTS, staff_of
from catalog.presence.labels import names_at_the_door
from catalog.quiet import house_quiet_hours, quiet_until
from catalog.schedule.agreed import has_to_answer, stands_again
from catalog.shifts.asks import LATE
from catalog.shifts.people import blind_of
from db.models import (
    ON_SHIFT,
    Assignment,
    MessageClass,
    Occurrence,
    OccurrenceStatus,
    Role,
    Series,
    Shift,
)
from db.outbox import notify

VOLUNTEERS_UNANSWERED = "volunteers-unanswered"
TIME_TO_ANSWER = dt.timedelta(hours=3)
"""Before the hosts hear of it; less when the start is nearer than that."""
LATEST = dt.timedelta(minutes=30)
"""Before the start: then a host can still ring."""


@dataclass(frozen=True)
class OwnShift:
    """One's own shift at a date; `role` is empty where volunteers are discreet. `asked`: their answer to a
    new time is missing. `agreed`: what they said yes to, where that answers a question asked before.
    """

    assignment: int
    role: str
    starts_at: dt.datetime
    ends_at: dt.datetime
    asked: bool
    agreed: dt.datetime | None = None


@dataclass(frozen=True)
class Silent:
    """A volunteer who has not said whether the new time suits; `label` is a call name or a code word."""

    assignment: int
    label: str
    role: str


def waits_for(assignment: Assignment, occurrence: Occurrence, zone: ZoneInfo) -> bool:
    """Whether somebody on a shift still has to say that the date's time suits: they said yes to another."""
    return assignment.status in ON_SHIFT and has_to_answer(assignment.agreed_start, occurrence, zone)


def own_at(
    session: Session, asker: Asker, occurrence_id: int, *, told: dt.datetime | None = None
) -> tuple[OwnShift, ...]:
    """The asker's own shifts at a date, soonest first; `told`: the start they were told of before."""
    date = seats.find(session, occurrence_id)
    blind, discreet = blind_of(session, asker.id), date.terms.volunteers is not Mode.OPEN
    return tuple(
        OwnShift(
            assignment.id or 0,
            "" if discreet else shift.role,
            shift.starts_at,
            shift.ends_at,
            waits_for(assignment, date.occurrence, date.zone),
            stands_again(assignment.agreed_start, told, date.occurrence.starts_at, date.zone),
        )
        for assignment, shift in _on_shift(session, occurrence_id)
        if assignment.person_blind == blind
    )


def silent(session: Session, asker: Asker, occurrence_id: int) -> tuple[Silent, ...]:
    """Who on a shift has not answered yet, by the start of it, for hosts of the initiative (NotAllowed)."""
    date = seats.find(session, occurrence_id)
    asker.must(Role.HOST, date.occurrence.initiative)
    on_shift = _on_shift(session, occurrence_id)
    found = [one for one in on_shift if waits_for(one[0], date.occurrence, date.zone)]
    persons = {one.person for one, _ in found if one.person is not None}
    names = names_at_the_door(session, set(), persons, date.terms)
    return tuple(Silent(one.id or 0, names.volunteer(one.person), shift.role) for one, shift in found)


def tell_hosts(session: Session, *, now: dt.datetime) -> int:
    """The tick: hosts hear once of a move which of its volunteers have not answered; how many heard.

    When sign-up closes, but at the latest 24 hours before the first shift, while a stand-in can still be
    found in fair turn. Whoever is asked later than that has three hours, and no longer than until 30 minutes
    before.
    """
    moved = session.exec(
        select(Occurrence, Series.zone)
        .join(Series, col(Series.id) == Occurrence.series)
        .where(
            col(Occurrence.asked_again_at).is_not(None),
            col(Occurrence.starts_at) > now,
            Occurrence.status == OccurrenceStatus.PLANNED,
        )
        .order_by(col(Occurrence.id))
    ).all()
    return sum(_tell_hosts_of(session, occurrence, ZoneInfo(zone), now) for occurrence, zone in moved)


def _tell_hosts_of(session: Session, occurrence: Occurrence, zone: ZoneInfo, now: dt.datetime) -> int:
    asked_at = occurrence.asked_again_at
    late = [
        shift.starts_at
        for assignment, shift in _on_shift(session, occurrence.id or 0)
        if waits_for(assignment, occurrence, zone)
    ]
    if not late or asked_at is None or now < _told_at(occurrence.closes_at, asked_at, min(late)):
        return 0
    morning = quiet_until(now, house_quiet_hours(session), zone)
    return sum(
        notify(
            session,
            person,
            VOLUNTEERS_UNANSWERED,
            {"occurrence": occurrence.id},
            message_class=MessageClass.NOTICE,
            now=now,
            send_after=morning if morning < min(late) - LATEST else now,
            expires_at=occurrence.starts_at,
            dedupe_key=f"{VOLUNTEERS_UNANSWERED}:{occurrence.id}:{occurrence.sequence}:{person}",
        )
        for person in staff_of(session, occurrence.initiative, HOSTS)
    )


def _told_at(closes_at: dt.datetime, asked_at: dt.datetime, first: dt.datetime) -> dt.datetime:
    due = max(min(closes_at, first - LATE), asked_at + TIME_TO_ANSWER)
    return min(due, first - LATEST)


def _on_shift(session: Session, occurrence_id: int) -> list[tuple[Assignment, Shift]]:
    session.flush()
    found = session.exec(
        select(Assignment, Shift)
        .join(Shift, col(Shift.id) == Assignment.shift)
        .where(
            Shift.occurrence == occurrence_id,
            col(Shift.withdrawn_at).is_(None),
            col(Assignment.status).in_(ON_SHIFT),
        )
        .order_by(col(Shift.starts_at), col(Assignment.id))
        .execution_options(populate_existing=True)
    ).all()
    return [(assignment, shift) for assignment, shift in found]
