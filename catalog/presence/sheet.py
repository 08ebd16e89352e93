"""The host's list of one date: who may see it, until when it can be marked, and what it shows."""

import datetime as dt
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import func
from sqlmodel import Session, col, select

from catalog.errors import OccurrenceCancelled, TooEarlyToMark, TooLateToMark
from catalog.joining import seats
from catalog.joining.seats import Date
from catalog.offers.facts import Mode
from catalog.people.permissions import Asker
from catalog.presence import of_which
from catalog.presence.helpers import HelperLine, OnShift, helper_lines, helpers_of
from catalog.presence.labels import Names, names_at_the_door
from catalog.presence.of_which import Category
from catalog.presence.unsure import unsure_of
from db.models import (
    Attendance,
    AttendanceOutcome,
    HeadCount,
    Occurrence,
    OccurrenceStatus,
    OfWhich,
    Role,
    SignUp,
    SignUpStatus,
)

EARLIEST = dt.timedelta(hours=2)
"""People arrive, and are ticked, before the start."""
LATEST = dt.timedelta(days=30)
"""How long after its end a date can be corrected (FEATURES.md 4.3)."""


@dataclass(frozen=True)
class Line:
    """One sign-up on the list. `heads` of the `party` came; `label` is a call name or a code word."""

    sign_up: int
    label: str
    party: int
    children: int
    outcome: AttendanceOutcome
    heads: int
    unreachable: bool = False
    """Our messages do not reach them: the host rings."""
    unsure: bool = False
    """The last reminder may not have reached them."""
    first_time: bool = False
    helped_as: str | None = None


@dataclass(frozen=True)
class AttendanceList:
    """Who came to one date. `total` = heads ticked + `nameless`; `saved_at` is None until `Gem`.

    `helpers` are the volunteers on its shifts, outside the total; `guests_may`: roles a guest can have had
    on the day; `of_which`: categories of the heads without a name. `late` people cancelled after the
    deadline. `discreet`: code words only, shown on the screen only. It can be marked from `opens_at` on;
    `version` changes with every mark.
    """

    occurrence: int
    initiative: str
    title: dict[str, str]
    starts_at: dt.datetime
    opens_at: dt.datetime
    lines: tuple[Line, ...]
    nameless: int
    late: int
    discreet: bool
    can_mark: bool
    saved_at: dt.datetime | None
    version: int
    helpers: tuple[HelperLine, ...] = ()
    guests_may: tuple[str, ...] = ()
    of_which: tuple[Category, ...] = ()

    @property
    def ticked(self) -> int:
        """Heads that came on a sign-up."""
        return sum(line.heads for line in self.lines)

    @property
    def total(self) -> int:
        """Every guest who came."""
        return self.ticked + self.nameless

    @property
    def saved(self) -> bool:
        """Whether the list counts already."""
        return self.saved_at is not None


@dataclass(frozen=True)
class Sheet:
    """The rows behind the list."""

    date: Date
    sign_ups: tuple[SignUp, ...]
    marks: dict[int, Attendance]
    count: HeadCount
    helpers: tuple[OnShift, ...]
    of_which: dict[str, OfWhich]

    @property
    def occurrence(self) -> Occurrence:
        """The date's row."""
        return self.date.occurrence

    @property
    def categories(self) -> tuple[Category, ...]:
        """What the heads without a name can be told apart by."""
        return of_which.categories(self.date.terms.heads, self.of_which)

    @property
    def zone(self) -> ZoneInfo:
        """Where its wall clock hangs."""
        return ZoneInfo(self.date.terms.zone)

    @property
    def ticked(self) -> int:
        """Heads that came on a sign-up."""
        return sum(mark.heads for mark in self.marks.values())

    def can_mark(self, now: dt.datetime) -> bool:
        """Whether it lies between 2 hours before the start and 30 days after the end, and takes place."""
        occurrence = self.occurrence
        in_time = occurrence.starts_at - EARLIEST <= now < occurrence.ends_at + LATEST
        return in_time and occurrence.status is not OccurrenceStatus.CANCELLED


def counted(sign_up: SignUp) -> int:
    """Heads of a sign-up that can be counted: a group's own escorts stand outside the tally."""
    return sign_up.party - sign_up.escorts


def open_sheet(session: Session, asker: Asker, date: Date) -> Sheet:
    """The list's rows, for hosts of the initiative (NotAllowed for others)."""
    asker.must(Role.HOST, date.occurrence.initiative)
    rows = session.exec(
        select(SignUp, Attendance)
        .join(Attendance, col(Attendance.sign_up) == SignUp.id, isouter=True)
        .where(col(SignUp.occurrence) == date.id, col(SignUp.status) == SignUpStatus.CONFIRMED)
        .order_by(col(SignUp.id))
        .execution_options(populate_existing=True)
    ).all()
    count = session.get(HeadCount, date.id, populate_existing=True)
    return Sheet(
        date,
        tuple(sign_up for sign_up, _ in rows),
        {sign_up.id or 0: mark for sign_up, mark in rows if mark is not None},
        count or HeadCount(occurrence=date.id, version=0),
        helpers_of(session, date.id),
        of_which.stored(session, date.id),
    )


def open_for_marking(session: Session, asker: Asker, occurrence_id: int, now: dt.datetime) -> Sheet:
    """The same, held until the commit, for a change.

    Raises OccurrenceCancelled, TooEarlyToMark more than 2 hours before the start, TooLateToMark 30 days
    after the end.
    """
    date = seats.lock(session, occurrence_id)
    sheet = open_sheet(session, asker, date)
    occurrence = date.occurrence
    if occurrence.status is OccurrenceStatus.CANCELLED:
        raise OccurrenceCancelled
    if now < occurrence.starts_at - EARLIEST:
        raise TooEarlyToMark(occurrence.starts_at - EARLIEST)
    if now >= occurrence.ends_at + LATEST:
        raise TooLateToMark(occurrence.ends_at + LATEST)
    return sheet


def shown(session: Session, sheet: Sheet, *, now: dt.datetime) -> AttendanceList:
    """The list as the host sees it, in the order of its labels."""
    occurrence, names = sheet.occurrence, _names(session, sheet)
    unsure = unsure_of(session, occurrence, sheet.sign_ups, sheet.helpers, now=now)
    return AttendanceList(
        occurrence=sheet.date.id,
        initiative=occurrence.initiative,
        title=occurrence.title,
        starts_at=occurrence.starts_at,
        opens_at=occurrence.starts_at - EARLIEST,
        lines=_guest_lines(sheet, names, unsure.sign_ups),
        nameless=sheet.count.nameless,
        late=_cancelled_late(session, sheet.date),
        discreet=sheet.date.terms.guests is not Mode.OPEN,
        can_mark=sheet.can_mark(now),
        saved_at=sheet.count.saved_at,
        version=sheet.count.version,
        helpers=helper_lines(sheet.helpers, names, occurrence, sheet.date.zone, unsure.assignments),
        guests_may=sheet.date.terms.guests_may,
        of_which=sheet.categories,
    )


def _guest_lines(sheet: Sheet, names: Names, unsure: AbstractSet[int]) -> tuple[Line, ...]:
    lines = []
    for sign_up in sheet.sign_ups:
        assert sign_up.id is not None  # noqa: S101 - a stored row
        mark = sheet.marks.get(sign_up.id)
        lines.append(
            Line(
                sign_up=sign_up.id,
                label=sign_up.guest or names.guest(sign_up.person),
                party=counted(sign_up),
                children=sign_up.children,
                outcome=mark.outcome if mark else AttendanceOutcome.UNMARKED,
                heads=mark.heads if mark else 0,
                unreachable=sign_up.person in names.unreachable,
                unsure=sign_up.id in unsure,
                first_time=sign_up.first_time,
                helped_as=mark.helped_as if mark else None,
            )
        )
    return tuple(sorted(lines, key=lambda line: (line.label.casefold(), line.sign_up)))


def _names(session: Session, sheet: Sheet) -> Names:
    return names_at_the_door(
        session,
        {one.person for one in sheet.sign_ups if one.person is not None},
        {one.assignment.person for one in sheet.helpers if one.assignment.person is not None},
        sheet.date.terms,
    )


def _cancelled_late(session: Session, date: Date) -> int:
    late = select(func.coalesce(func.sum(col(SignUp.party)), 0)).where(
        col(SignUp.occurrence) == date.id,
        col(SignUp.status) == SignUpStatus.CANCELLED,
        col(SignUp.ended_at) > date.occurrence.cancel_closes_at,
        col(SignUp.offer_expires_at) == col(SignUp.ended_at),
    )
    return int(session.exec(late).one())
