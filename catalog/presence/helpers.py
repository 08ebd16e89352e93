"""The volunteers on the host's list: marked by one press, counted by `Gem` (whose word counts:
catalog.shifts.confirming).
"""

import datetime as dt
from collections.abc import Sequence, Set as AbstractSet
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from catalog.errors import NotFound
from catalog.people.permissions import Asker
from catalog.presence.labels import Names
from catalog.shifts.asked_again import waits_for
from catalog.shifts.confirming import host_said
from db.models import (
    HOLDS_SHIFT,
    Assignment,
    AssignmentStatus,
    Attendance,
    AttendanceOutcome,
    Occurrence,
    Shift,
)

OWN_WORD = {
    AssignmentStatus.DONE: AttendanceOutcome.CAME,
    AssignmentStatus.ABSENT: AttendanceOutcome.ABSENT,
}


@dataclass
class OnShift:
    """Somebody on a shift of the date, and the host's mark, if there is one."""

    assignment: Assignment
    shift: Shift
    mark: Attendance | None

    @property
    def outcome(self) -> AttendanceOutcome:
        """What the host marked, else the volunteer's own word, else nothing."""
        if self.mark is not None:
            return self.mark.outcome
        return OWN_WORD.get(self.assignment.status, AttendanceOutcome.UNMARKED)


@dataclass(frozen=True)
class HelperLine:
    """A volunteer on the list; `label` is a call name or a code word. `unanswered`: they have not said
    whether a new time suits; `unsure`: the last reminder may not have reached them.
    """

    assignment: int
    label: str
    role: str
    outcome: AttendanceOutcome
    unreachable: bool = False
    unsure: bool = False
    unanswered: bool = False


@dataclass(frozen=True)
class HelperSums:
    """Volunteers by what is known of them."""

    came: int
    absent: int
    unmarked: int


def helpers_of(session: Session, occurrence_id: int) -> tuple[OnShift, ...]:
    """Everybody on a shift of a date, whatever became of it, by the start of their shift."""
    rows = session.exec(
        select(Assignment, Shift, Attendance)
        .join(Shift, col(Shift.id) == Assignment.shift)
        .join(Attendance, col(Attendance.assignment) == Assignment.id, isouter=True)
        .where(
            Shift.occurrence == occurrence_id,
            col(Shift.withdrawn_at).is_(None),
            col(Assignment.status).in_(HOLDS_SHIFT),
        )
        .order_by(col(Shift.starts_at), col(Shift.id), col(Assignment.id))
        .execution_options(populate_existing=True)
    ).all()
    return tuple(OnShift(assignment, shift, mark) for assignment, shift, mark in rows)


def helper_lines(
    helpers: Sequence[OnShift],
    names: Names,
    occurrence: Occurrence,
    zone: ZoneInfo,
    unsure: AbstractSet[int],
) -> tuple[HelperLine, ...]:
    """The volunteers of a date as the host sees them: role by role, in the order of their labels.

    `unsure`: assignments whose last reminder is in doubt.
    """
    lines = [
        HelperLine(
            assignment=one.assignment.id or 0,
            label=names.volunteer(one.assignment.person),
            role=one.shift.role,
            outcome=one.outcome,
            unreachable=one.assignment.person in names.unreachable,
            unsure=one.assignment.id in unsure,
            unanswered=one.outcome is AttendanceOutcome.UNMARKED
            and waits_for(one.assignment, occurrence, zone),
        )
        for one in helpers
    ]
    order = {role: at for at, role in reversed(list(enumerate(line.role for line in lines)))}
    return tuple(sorted(lines, key=lambda line: (order[line.role], line.label.casefold(), line.assignment)))


def mark(session: Session, one: OnShift, asker: Asker, *, came: bool, now: dt.datetime) -> None:
    """The host's mark; it counts once the list is saved."""
    outcome = AttendanceOutcome.CAME if came else AttendanceOutcome.ABSENT
    if one.mark is None:
        one.mark = Attendance(assignment=one.assignment.id, outcome=outcome, marked_at=now)
        session.add(one.mark)
    one.mark.outcome, one.mark.heads = outcome, int(came)
    one.mark.marked_by, one.mark.marked_at = asker.id, now
    session.flush()


def count(session: Session, helpers: Sequence[OnShift], asker: Asker, *, now: dt.datetime) -> None:
    """Everything the host marked becomes the host's word."""
    for one in helpers:
        if one.mark is not None:
            came = one.mark.outcome is AttendanceOutcome.CAME
            host_said(session, asker, one.assignment, came=came, now=now)


def sums(helpers: Sequence[OnShift]) -> HelperSums:
    """How many came, did not, and of how many nobody knows."""
    outcomes = [one.outcome for one in helpers]
    return HelperSums(
        came=outcomes.count(AttendanceOutcome.CAME),
        absent=outcomes.count(AttendanceOutcome.ABSENT),
        unmarked=outcomes.count(AttendanceOutcome.UNMARKED),
    )


def occurrence_of(session: Session, assignment_id: int) -> int:
    """The date of a volunteer's shift; NotFound."""
    found = select(Shift.occurrence).join(Assignment, col(Assignment.shift) == col(Shift.id))
    occurrence = session.exec(found.where(Assignment.id == assignment_id)).first()
    if occurrence is None:
        raise NotFound
    return occurrence
