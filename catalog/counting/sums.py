"""Adding up what the database holds: by initiative and month, and any sum of those."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Set as AbstractSet
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, case, distinct, func, select
from sqlmodel import Session, col

from catalog.counting.bounds import unique_people
from catalog.schedule.times import instant, wall
from db.models import (
    Attendance,
    AttendanceOutcome,
    HeadCount,
    Occurrence,
    OccurrenceStatus,
    Participation,
    ParticipationRole,
    SignUp,
    SignUpStatus,
)

Cells = dict[tuple[str, int], "Sums"]
"""By initiative and month (year * 100 + month)."""
_DAY = dt.timedelta(days=1)


@dataclass
class Crowd:
    """People in one role. `nameless` of the heads have no name, `own` of them a pseudonym of their own;
    `shifts` of help with a length, `minutes` in all.
    """

    heads: int = 0
    shifts: int = 0
    minutes: int = 0
    nameless: int = 0
    own: int = 0
    largest_date: int = 0
    tokens: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, other: "Crowd") -> None:
        """Count another crowd in; the same pseudonym stays one person."""
        self.heads += other.heads
        self.shifts += other.shifts
        self.minutes += other.minutes
        self.nameless += other.nameless
        self.own += other.own
        self.largest_date = max(self.largest_date, other.largest_date)
        for year, tokens in other.tokens.items():
            self.tokens[year] |= tokens

    @property
    def people(self) -> tuple[int, int]:
        """Unique people, from and to."""
        return unique_people(self.tokens, self.heads - self.own, self.largest_date)


@dataclass
class Sums:
    """The figures of a cell; see catalog.counting.figures.Row for what they mean.

    `bookable` dates take sign-ups, `saved` dates have a saved list; without those, 0 is nobody's secret.
    """

    occurrences: int = 0
    bookable: int = 0
    saved: int = 0
    sign_ups: int = 0
    seats: int = 0
    no_shows: int = 0
    unmarked: int = 0
    guests: Crowd = field(default_factory=Crowd)
    helpers: Crowd = field(default_factory=Crowd)

    def add(self, other: "Sums") -> None:
        """Count another cell in."""
        self.occurrences += other.occurrences
        self.bookable += other.bookable
        self.saved += other.saved
        self.sign_ups += other.sign_ups
        self.seats += other.seats
        self.no_shows += other.no_shows
        self.unmarked += other.unmarked
        self.guests.add(other.guests)
        self.helpers.add(other.helpers)


@dataclass(frozen=True)
class Window:
    """The days counted, both included, by the wall clock of the zone; None: every initiative."""

    from_on: dt.date
    to_on: dt.date
    zone: ZoneInfo
    initiatives: AbstractSet[str] | None

    @property
    def instants(self) -> tuple[dt.datetime, dt.datetime]:
        """From its first midnight until, excluded, the one after its last day."""
        first, after = (dt.datetime.combine(day, dt.time()) for day in (self.from_on, self.to_on + _DAY))
        return instant(first, self.zone), instant(after, self.zone)


def added(cells: Iterable[Sums]) -> Sums:
    """The sum of cells; the cells stay as they are."""
    total = Sums()
    for cell in cells:
        total.add(cell)
    return total


def count(session: Session, window: Window, *, now: dt.datetime) -> Cells:
    """Everything in the window; a date that is not over has nobody unmarked yet."""
    session.flush()
    cells: Cells = defaultdict(Sums)
    _count_dates(session, window, cells, now)
    _count_people(session, window, cells)
    _count_largest_dates(session, window, cells)
    return cells


def _count_dates(session: Session, window: Window, cells: Cells, now: dt.datetime) -> None:
    start, end = window.instants
    saved = col(HeadCount.saved_at).is_not(None)
    absent = saved & (col(Attendance.outcome) == AttendanceOutcome.ABSENT)
    marked = saved & (col(Attendance.outcome) != AttendanceOutcome.UNMARKED)
    confirmed = col(SignUp.status) == SignUpStatus.CONFIRMED
    statement = (
        select(
            col(Occurrence.initiative),
            col(Occurrence.starts_at),
            col(Occurrence.ends_at),
            col(Occurrence.status),
            col(Occurrence.seats),
            col(HeadCount.saved_at),
            func.count(col(SignUp.id)),
            func.coalesce(func.sum(col(SignUp.party) - col(SignUp.escorts)), 0),
            func.coalesce(func.sum(case((absent, 1), else_=0)), 0),
            func.coalesce(func.sum(case((marked, 1), else_=0)), 0),
        )
        .select_from(Occurrence)
        .outerjoin(SignUp, (col(SignUp.occurrence) == col(Occurrence.id)) & confirmed)
        .outerjoin(Attendance, col(Attendance.sign_up) == col(SignUp.id))
        .outerjoin(HeadCount, col(HeadCount.occurrence) == col(Occurrence.id))
        .where(col(Occurrence.starts_at) >= start, col(Occurrence.starts_at) < end)
        .group_by(col(Occurrence.id), col(HeadCount.saved_at))
    )
    if window.initiatives is not None:
        statement = statement.where(col(Occurrence.initiative).in_(window.initiatives))
    dates = session.connection().execute(statement).all()
    for slug, starts_at, ends_at, status, seats, saved_at, sign_ups, heads, no_shows, marks in dates:
        local = wall(starts_at, window.zone)
        cell = cells[slug, local.year * 100 + local.month]
        if status is OccurrenceStatus.CANCELLED:
            continue
        unmarked = sign_ups - int(marks) if ends_at <= now else 0
        bookable, list_saved = int(seats != 0), int(saved_at is not None)
        cell.add(Sums(1, bookable, list_saved, sign_ups, int(heads), int(no_shows), unmarked))


def _count_people(session: Session, window: Window, cells: Cells) -> None:
    group = (
        col(Participation.initiative),
        col(Participation.month),
        col(Participation.role),
        col(Participation.token),
    )
    minutes = col(Participation.minutes)
    sums = (func.sum(col(Participation.heads)), func.count(), func.count(minutes), func.sum(minutes))
    statement = select(*group, *sums).where(*_inside(window)).group_by(*group)
    for slug, month, role, token, heads, rows, shifts, length in (
        session.connection().execute(statement).all()
    ):
        crowd = _crowd(cells, slug, month, role)
        crowd.heads += int(heads)
        crowd.shifts += int(shifts)
        crowd.minutes += int(length or 0)
        if token is None:
            crowd.nameless += int(heads)
        else:
            crowd.own += rows
            crowd.tokens[month // 100].add(token)


def _count_largest_dates(session: Session, window: Window, cells: Cells) -> None:
    """People at each single date: someone who did two things there is one of them."""
    group = (col(Participation.initiative), col(Participation.month), col(Participation.role))
    token = col(Participation.token)
    people = func.sum(col(Participation.heads)) - func.count(token) + func.count(distinct(token))
    statement = select(*group, people).group_by(col(Participation.occurrence), *group)
    dates = session.connection().execute(statement.where(*_inside(window))).all()
    for slug, month, role, heads in dates:
        crowd = _crowd(cells, slug, month, role)
        crowd.largest_date = max(crowd.largest_date, int(heads))


def _crowd(cells: Cells, slug: str, month: int, role: ParticipationRole) -> Crowd:
    cell = cells[slug, month]
    return cell.guests if role is ParticipationRole.GUEST else cell.helpers


def _inside(window: Window) -> list[ColumnElement[bool]]:
    """The window's days and initiatives; months too, because they are what the index holds."""
    first, last = (day.year * 100 + day.month for day in (window.from_on, window.to_on))
    inside: list[ColumnElement[bool]] = [
        col(Participation.month).between(first, last),
        col(Participation.held_on).between(window.from_on, window.to_on),
    ]
    if window.initiatives is not None:
        inside.append(col(Participation.initiative).in_(window.initiatives))
    return inside
