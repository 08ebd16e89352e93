"""The host's list of one date: who may see it, until when it can be marked, and what it shows."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import func, or_
from sqlmodel import Session, col, select

from catalog.errors import OccurrenceCancelled, TooEarlyToMark, TooLateToMark
from catalog.joining import seats
from catalog.joining.seats import Date
from catalog.offers.facts import Mode
from catalog.people.permissions import Asker
from db.models import (
    Attendance,
    AttendanceOutcome,
    HeadCount,
    Occurrence,
    OccurrenceStatus,
    Person,
    Role,
    SignUp,
    SignUpStatus,
)

EARLIEST = dt.timedelta(hours=2)
"""People arrive, and are ticked, before the start."""
LATEST = dt.timedelta(days=30)
"""How long after its end a date can be corrected (FEATURES.md 4.3)."""
NO_LABEL = "–"


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
    first_time: bool = False


@dataclass(frozen=True)
class AttendanceList:
    """Who came to one date. `total` = heads ticked + `nameless`; `saved_at` is None until `Gem`.

    `late` people cancelled after the deadline. `discreet`: code words only, shown on the screen only. It
    can be marked from `opens_at` on; `version` changes with every mark.
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

    @property
    def ticked(self) -> int:
        """Heads that came on a sign-up."""
        return sum(line.heads for line in self.lines)

    @property
    def total(self) -> int:
        """Everybody who came."""
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

    @property
    def occurrence(self) -> Occurrence:
        """The date's row."""
        return self.date.occurrence

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


def shown(session: Session, sheet: Sheet, *, can_mark: bool) -> AttendanceList:
    """The list as the host sees it, in the order of its labels."""
    labels, unreachable = _labels(session, sheet), _unreachable(session, sheet)
    lines = []
    for sign_up in sheet.sign_ups:
        assert sign_up.id is not None  # noqa: S101 - a stored row
        mark = sheet.marks.get(sign_up.id)
        lines.append(
            Line(
                sign_up=sign_up.id,
                label=sign_up.guest or labels.get(sign_up.person or 0, NO_LABEL),
                party=counted(sign_up),
                children=sign_up.children,
                outcome=mark.outcome if mark else AttendanceOutcome.UNMARKED,
                heads=mark.heads if mark else 0,
                unreachable=sign_up.person in unreachable,
                first_time=sign_up.first_time,
            )
        )
    occurrence = sheet.occurrence
    return AttendanceList(
        occurrence=sheet.date.id,
        initiative=occurrence.initiative,
        title=occurrence.title,
        starts_at=occurrence.starts_at,
        opens_at=occurrence.starts_at - EARLIEST,
        lines=tuple(sorted(lines, key=lambda line: (line.label.casefold(), line.sign_up))),
        nameless=sheet.count.nameless,
        late=_cancelled_late(session, sheet.date),
        discreet=sheet.date.terms.guests is not Mode.OPEN,
        can_mark=can_mark,
        saved_at=sheet.count.saved_at,
        version=sheet.count.version,
    )


def _unreachable(session: Session, sheet: Sheet) -> frozenset[int]:
    """Who blocked the bot, has no account any more, or never had Telegram."""
    wanted = {sign_up.person for sign_up in sheet.sign_ups if sign_up.person is not None}
    unreached = select(Person.id).where(
        col(Person.id).in_(wanted),
        or_(col(Person.unreachable_since).is_not(None), col(Person.key).is_(None)),
    )
    return frozenset(number for number in session.exec(unreached).all() if number is not None)


def _labels(session: Session, sheet: Sheet) -> dict[int, str]:
    """By person: the call name where names are known, told apart by the code word where two are equal."""
    wanted = {sign_up.person for sign_up in sheet.sign_ups if sign_up.person is not None}
    people = session.exec(
        select(Person.id, Person.code_word, Person.call_name).where(col(Person.id).in_(wanted))
    ).all()
    if sheet.date.terms.guests is not Mode.OPEN:
        return {number or 0: code_word for number, code_word, _ in people}
    names = _count_names(name for _, _, name in people)
    return {
        number or 0: _label(code_word, name, alone=name is None or names[name.casefold()] == 1)
        for number, code_word, name in people
    }


def _count_names(names: Iterable[str | None]) -> Counter[str]:
    return Counter(name.casefold() for name in names if name)


def _label(code_word: str, name: str | None, *, alone: bool) -> str:
    if not name:
        return code_word
    return name if alone else f"{name} ({code_word})"


def _cancelled_late(session: Session, date: Date) -> int:
    late = select(func.coalesce(func.sum(col(SignUp.party)), 0)).where(
        col(SignUp.occurrence) == date.id,
        col(SignUp.status) == SignUpStatus.CANCELLED,
        col(SignUp.ended_at) > date.occurrence.cancel_closes_at,
        col(SignUp.offer_expires_at) == col(SignUp.ended_at),
    )
    return int(session.exec(late).one())
