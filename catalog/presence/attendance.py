"""Who came: names are stepped through, heads without a name added, and one `Gem` makes it count.

Volunteers stand on the list too and count for themselves: the total is of guests. Nothing is presumed: an
unmarked sign-up neither came nor stayed away. Once a list is saved, every further correction counts at once;
saving again writes the same anew.
"""

import datetime as dt
from dataclasses import dataclass

from sqlmodel import Session

from catalog.errors import NotFound, Stale, TooFewCame, TotalTooBig
from catalog.joining import seats
from catalog.people.permissions import Asker
from catalog.presence import helpers, of_which
from catalog.presence.helpers import HelperSums
from catalog.presence.of_which import Category
from catalog.presence.participation import Party, write_guests, write_helping_guests
from catalog.presence.sheet import (
    AttendanceList,
    Line,
    Sheet,
    counted,
    open_for_marking,
    open_sheet,
    shown,
)
from db.models import Attendance, AttendanceOutcome, OccurrenceStatus, SignUp

__all__ = [
    "AttendanceList",
    "Line",
    "Saved",
    "all_came",
    "list_for",
    "one_more",
    "save",
    "set_total",
    "step",
]
MOST_HEADS = 5_000
"""More than a fifth of Ishøj: a typing mistake."""


@dataclass(frozen=True)
class Saved:
    """What was saved: `came` heads on sign-ups, `nameless` heads, and sign-ups `absent` and `unmarked`.

    `helpers`: the same of volunteers, None where nobody had a shift; `of_which`: what the nameless were.
    """

    came: int
    nameless: int
    absent: int
    unmarked: int
    helpers: HelperSums | None = None
    of_which: tuple[Category, ...] = ()

    @property
    def total(self) -> int:
        """Every guest who came."""
        return self.came + self.nameless


def list_for(session: Session, asker: Asker, occurrence_id: int, *, now: dt.datetime) -> AttendanceList:
    """The list of a date, at any time; NotFound, NotAllowed unless host of the initiative."""
    sheet = open_sheet(session, asker, seats.find(session, occurrence_id))
    return shown(session, sheet, now=now)


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
    return _changed(session, sheet, asker, now)


def step_helper(session: Session, asker: Asker, assignment_id: int, *, now: dt.datetime) -> AttendanceList:
    """Press a volunteer: came → did not come → came. Their own word is where it begins.

    Raises Stale when the shift was given up meanwhile, and what `open_for_marking` raises.
    """
    sheet = open_for_marking(session, asker, helpers.occurrence_of(session, assignment_id), now)
    one = next((one for one in sheet.helpers if one.assignment.id == assignment_id), None)
    if one is None:
        raise Stale
    helpers.mark(session, one, asker, came=one.outcome is not AttendanceOutcome.CAME, now=now)
    return _changed(session, sheet, asker, now)


def helped(session: Session, asker: Asker, sign_up_id: int, *, now: dt.datetime) -> AttendanceList:
    """A guest who came also helped that day: press → the first of the roles the schedule lets guests have
    (`guests_may`) → the next … → none. Who was not ticked yet has come.

    The guest counts among the guests as before, and once among the volunteers, without hours. Raises Stale
    where guests have no roles, and what `step` raises.
    """
    sign_up = session.get(SignUp, sign_up_id)
    if sign_up is None:
        raise NotFound
    sheet = open_for_marking(session, asker, sign_up.occurrence, now)
    cycle = (None, *sheet.date.terms.guests_may)
    if sign_up not in sheet.sign_ups or len(cycle) == 1:
        raise Stale
    if not _heads(sheet, sign_up):
        _mark(session, sheet, asker, sign_up, counted(sign_up), now)
    mark = sheet.marks[sign_up_id]
    at = cycle.index(mark.helped_as) if mark.helped_as in cycle else 0
    mark.helped_as = cycle[(at + 1) % len(cycle)]
    return _changed(session, sheet, asker, now)


def all_came(session: Session, asker: Asker, occurrence_id: int, *, now: dt.datetime) -> AttendanceList:
    """`Alle er kommet`: every party nobody marked came whole, and every volunteer of whom nobody has said
    anything. What was marked already stays.
    """
    sheet = open_for_marking(session, asker, occurrence_id, now)
    for one in sheet.helpers:
        if one.outcome is AttendanceOutcome.UNMARKED:
            helpers.mark(session, one, asker, came=True, now=now)
    for sign_up in sheet.sign_ups:
        if _outcome(sheet, sign_up) is AttendanceOutcome.UNMARKED:
            _mark(session, sheet, asker, sign_up, counted(sign_up), now)
    return _changed(session, sheet, asker, now)


def one_more(session: Session, asker: Asker, occurrence_id: int, *, now: dt.datetime) -> AttendanceList:
    """`+1 uden navn`. Raises TotalTooBig above 5,000 people."""
    sheet = open_for_marking(session, asker, occurrence_id, now)
    return _count(session, sheet, asker, sheet.count.nameless + 1, now)


def step_category(
    session: Session, asker: Asker, occurrence_id: int, mark: str, *, up: bool, now: dt.datetime
) -> AttendanceList:
    """One more (or one fewer) of the heads without a name were of a category; the sums stay as they are.

    Raises Stale for a category that is not the date's, or while nobody is counted without a name.
    """
    sheet = open_for_marking(session, asker, occurrence_id, now)
    found = next((one for one in sheet.categories if one.mark == mark), None)
    if found is None:
        raise Stale
    of_which.step(session, sheet.date.id, found, sheet.of_which, up=up, nameless=sheet.count.nameless)
    return _changed(session, sheet, asker, now)


def set_total(
    session: Session, asker: Asker, occurrence_id: int, total: int, *, now: dt.datetime
) -> AttendanceList:
    """A typed number is everybody who came, those ticked included; the rest have no name.

    Raises TooFewCame when more are ticked already, TotalTooBig above 5,000.
    """
    sheet = open_for_marking(session, asker, occurrence_id, now)
    if total < sheet.ticked:
        raise TooFewCame(sheet.ticked)
    return _count(session, sheet, asker, total - sheet.ticked, now)


def save(session: Session, asker: Asker, occurrence_id: int, *, now: dt.datetime) -> Saved:
    """`Gem`: the list counts from now on and the date is held. Saving again replaces what was written."""
    sheet = open_for_marking(session, asker, occurrence_id, now)
    sheet.count.saved_at = now
    sheet.occurrence.status = OccurrenceStatus.HELD
    _changed(session, sheet, asker, now)
    outcomes = [_outcome(sheet, sign_up) for sign_up in sheet.sign_ups]
    return Saved(
        came=sheet.ticked,
        nameless=sheet.count.nameless,
        absent=outcomes.count(AttendanceOutcome.ABSENT),
        unmarked=outcomes.count(AttendanceOutcome.UNMARKED),
        helpers=helpers.sums(sheet.helpers) if sheet.helpers else None,
        of_which=sheet.categories,
    )


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
    mark.helped_as = mark.helped_as if heads else None
    mark.marked_by = asker.id
    mark.marked_at = now


def _count(session: Session, sheet: Sheet, asker: Asker, nameless: int, now: dt.datetime) -> AttendanceList:
    if sheet.ticked + nameless > MOST_HEADS:
        raise TotalTooBig(MOST_HEADS)
    sheet.count.nameless = nameless
    of_which.keep_within(sheet.of_which, nameless)
    return _changed(session, sheet, asker, now)


def _changed(session: Session, sheet: Sheet, asker: Asker, now: dt.datetime) -> AttendanceList:
    sheet.count.version += 1
    sheet.count.marked_by = asker.id
    session.add(sheet.count)
    session.flush()
    if sheet.count.saved_at is not None:
        _write(session, sheet)
        helpers.count(session, sheet.helpers, asker, now=now)
    return shown(session, sheet, now=now)


def _write(session: Session, sheet: Sheet) -> None:
    """What the tally reads: a party somebody else signed up has no name."""
    own = [sign_up for sign_up in sheet.sign_ups if not sign_up.guest_blind]
    others = [sign_up for sign_up in sheet.sign_ups if sign_up.guest_blind]
    parties = [Party(sign_up.person, _heads(sheet, sign_up)) for sign_up in own]
    nameless = sheet.count.nameless + sum(_heads(sheet, sign_up) for sign_up in others)
    write_guests(session, sheet.occurrence, parties, nameless, zone=sheet.zone)
    helping = [Party(sign_up.person, int(_has_helped(sheet, sign_up))) for sign_up in own]
    unnamed = sum(_has_helped(sheet, sign_up) for sign_up in others)
    write_helping_guests(session, sheet.occurrence, helping, unnamed, zone=sheet.zone)


def _heads(sheet: Sheet, sign_up: SignUp) -> int:
    mark = sheet.marks.get(sign_up.id or 0)
    return mark.heads if mark else 0


def _has_helped(sheet: Sheet, sign_up: SignUp) -> bool:
    mark = sheet.marks.get(sign_up.id or 0)
    return mark is not None and mark.helped_as is not None
