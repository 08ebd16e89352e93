"""Who came: names are stepped through, heads without a name added, and one `Gem` makes it count.

Nothing is presumed: an unmarked sign-up neither came nor stayed away. Once a list is saved, every further
correction counts at once; saving again writes the same anew.
"""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from catalog.errors import NotFound, Stale, TooFewCame, TotalTooBig
from catalog.joining import seats
from catalog.people.permissions import Asker
from catalog.presence.participation import Party, write_guests
from catalog.presence.sheet import AttendanceList, Line, Sheet, counted, open_for_marking, open_sheet, shown
from catalog.schedule.times import wall
from db.models import (
    Attendance,
    AttendanceOutcome,
    HeadCount,
    Occurrence,
    OccurrenceStatus,
    Role,
    Series,
    SignUp,
)

__all__ = [
    "AttendanceList",
    "DateToMark",
    "Line",
    "Saved",
    "all_came",
    "list_for",
    "one_more",
    "save",
    "set_total",
    "step",
    "to_mark",
]
MOST_HEADS = 5_000
"""More than a fifth of Ishøj: a typing mistake."""
LOOK_BACK = dt.timedelta(days=14)


@dataclass(frozen=True)
class Saved:
    """What was saved: `came` heads on sign-ups, `nameless` heads, and sign-ups `absent` and `unmarked`."""

    came: int
    nameless: int
    absent: int
    unmarked: int

    @property
    def total(self) -> int:
        """Everybody who came."""
        return self.came + self.nameless


@dataclass(frozen=True)
class DateToMark:
    """A date whose list waits for its host."""

    occurrence: int
    initiative: str
    title: dict[str, str]
    starts_at: dt.datetime
    saved: bool


def list_for(session: Session, asker: Asker, occurrence_id: int, *, now: dt.datetime) -> AttendanceList:
    """The list of a date, at any time; NotFound, NotAllowed unless host of the initiative."""
    sheet = open_sheet(session, asker, seats.find(session, occurrence_id))
    return shown(session, sheet, can_mark=sheet.can_mark(now))


def step(session: Session, asker: Asker, sign_up_id: int, *, now: dt.datetime) -> AttendanceList:
    """Press a name: unmarked → the whole party → one fewer … → one → nobody came → the whole party.

    Raises Stale when the sign-up was cancelled meanwhile, and what `open_for_marking` raises.
    """
    sign_up = session.get(SignUp, sign_up_id)
    if sign_up is None:
        raise NotFound
    sheet = open_for_marking(session, asker, sign_up.occurrence, now)
    if sign_up not in sheet.sign_ups:
        raise Stale
    mark = sheet.marks.get(sign_up_id)
    heads = counted(sign_up) if mark is None or mark.heads == 0 else mark.heads - 1
    _mark(session, sheet, asker, sign_up, heads, now)
    return _changed(session, sheet, asker)


def all_came(session: Session, asker: Asker, occurrence_id: int, *, now: dt.datetime) -> AttendanceList:
    """`Alle er kommet`: every party nobody marked came whole. What was marked already stays."""
    sheet = open_for_marking(session, asker, occurrence_id, now)
    for sign_up in sheet.sign_ups:
        if _outcome(sheet, sign_up) is AttendanceOutcome.UNMARKED:
            _mark(session, sheet, asker, sign_up, counted(sign_up), now)
    return _changed(session, sheet, asker)


def one_more(session: Session, asker: Asker, occurrence_id: int, *, now: dt.datetime) -> AttendanceList:
    """`+1 uden navn`. Raises TotalTooBig above 5,000 people."""
    sheet = open_for_marking(session, asker, occurrence_id, now)
    return _count(session, sheet, asker, sheet.count.nameless + 1)


def set_total(
    session: Session, asker: Asker, occurrence_id: int, total: int, *, now: dt.datetime
) -> AttendanceList:
    """A typed number is everybody who came, those ticked included; the rest have no name.

    Raises TooFewCame when more are ticked already, TotalTooBig above 5,000.
    """
    sheet = open_for_marking(session, asker, occurrence_id, now)
    if total < sheet.ticked:
        raise TooFewCame(sheet.ticked)
    return _count(session, sheet, asker, total - sheet.ticked)


def save(session: Session, asker: Asker, occurrence_id: int, *, now: dt.datetime) -> Saved:
    """`Gem`: the list counts from now on and the date is held. Saving again replaces what was written."""
    sheet = open_for_marking(session, asker, occurrence_id, now)
    sheet.count.saved_at = now
    sheet.occurrence.status = OccurrenceStatus.HELD
    _changed(session, sheet, asker)
    outcomes = [_outcome(sheet, sign_up) for sign_up in sheet.sign_ups]
    return Saved(
        came=sheet.ticked,
        nameless=sheet.count.nameless,
        absent=outcomes.count(AttendanceOutcome.ABSENT),
        unmarked=outcomes.count(AttendanceOutcome.UNMARKED),
    )


def to_mark(session: Session, asker: Asker, *, now: dt.datetime) -> tuple[DateToMark, ...]:
    """The dates a host is asked about, latest first: all of today, and those of 14 days nobody saved.

    Today is the date on the wall where it is held. Cancelled dates are left out; empty for who is no host.
    """
    if not asker.may(Role.HOST):
        return ()
    statement = (
        select(Occurrence, Series.zone, HeadCount.saved_at)
        .join(Series, col(Series.id) == Occurrence.series)
        .join(HeadCount, col(HeadCount.occurrence) == Occurrence.id, isouter=True)
        .where(
            col(Occurrence.starts_at) < now + dt.timedelta(days=1),
            col(Occurrence.ends_at) > now - LOOK_BACK,
            col(Occurrence.status) != OccurrenceStatus.CANCELLED,
        )
        .order_by(col(Occurrence.starts_at).desc(), col(Occurrence.id))
    )
    reach = asker.reach(Role.HOST)
    if reach is not None:
        statement = statement.where(col(Occurrence.initiative).in_(reach))
    return tuple(
        DateToMark(
            occurrence=occurrence.id or 0,
            initiative=occurrence.initiative,
            title=occurrence.title,
            starts_at=occurrence.starts_at,
            saved=saved_at is not None,
        )
        for occurrence, zone, saved_at in session.exec(statement).all()
        if _is_today(occurrence, ZoneInfo(zone), now) or (saved_at is None and occurrence.starts_at <= now)
    )


def _is_today(occurrence: Occurrence, zone: ZoneInfo, now: dt.datetime) -> bool:
    return wall(occurrence.starts_at, zone).date() == wall(now, zone).date()


def _outcome(sheet: Sheet, sign_up: SignUp) -> AttendanceOutcome:
    mark = sheet.marks.get(sign_up.id or 0)
    return mark.outcome if mark else AttendanceOutcome.UNMARKED


def _mark(
    session: Session, sheet: Sheet, asker: Asker, sign_up: SignUp, heads: int, now: dt.datetime
) -> None:
    assert sign_up.id is not None  # noqa: S101 - a stored row
    outcome = AttendanceOutcome.CAME if heads else AttendanceOutcome.ABSENT
    mark = sheet.marks.get(sign_up.id)
    if mark is None:
        mark = Attendance(sign_up=sign_up.id, outcome=outcome, marked_at=now)
        sheet.marks[sign_up.id] = mark
        session.add(mark)
    mark.outcome = outcome
    mark.heads = heads
    mark.marked_by = asker.id
    mark.marked_at = now


def _count(session: Session, sheet: Sheet, asker: Asker, nameless: int) -> AttendanceList:
    if sheet.ticked + nameless > MOST_HEADS:
        raise TotalTooBig(MOST_HEADS)
    sheet.count.nameless = nameless
    return _changed(session, sheet, asker)


def _changed(session: Session, sheet: Sheet, asker: Asker) -> AttendanceList:
    sheet.count.version += 1
    sheet.count.marked_by = asker.id
    session.add(sheet.count)
    session.flush()
    if sheet.count.saved_at is not None:
        parties = [
            Party(sign_up.person, _heads(sheet, sign_up))
            for sign_up in sheet.sign_ups
            if not sign_up.guest_blind
        ]
        signed_up_by_others = sum(_heads(sheet, sign_up) for sign_up in sheet.sign_ups if sign_up.guest_blind)
        nameless = sheet.count.nameless + signed_up_by_others
        write_guests(session, sheet.occurrence, parties, nameless, zone=sheet.zone)
    return shown(session, sheet, can_mark=True)


def _heads(sheet: Sheet, sign_up: SignUp) -> int:
    mark = sheet.marks.get(sign_up.id or 0)
    return mark.heads if mark else 0
