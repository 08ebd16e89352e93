"""Whoever has not been heard of for a year is asked, and four weeks later forgotten (DOMAIN.md 2.5)."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, or_, select

from catalog.joining.mine import blind_of as blind_guest
from catalog.people.erase import erase
from catalog.people.register import asker_of
from catalog.people.silence import ALL
from catalog.people.staff import HOSTS
from catalog.quiet import QuietHours, quiet_until
from catalog.regulars.agreed import blind_of as blind_regular
from catalog.shifts.people import blind_of as blind_volunteer
from db.models import Assignment, Grant, MessageClass, OptOut, Outbox, Outcome, Person, Regular, SignUp
from db.outbox import notify

FAREWELL: Final = "farewell"
SILENT: Final = dt.timedelta(days=365)
"""After the last thing a person wrote or pressed."""
NOTICE: Final = dt.timedelta(days=28)
"""Between the question and the end; less than `db.retention` remembers what was sent."""
AT_ONE_TIME: Final = 50
"""Persons; erasing thousands would hold the database up."""


def give_notice(session: Session, *, now: dt.datetime, quiet: QuietHours, zone: ZoneInfo) -> int:
    """The tick: ask who has been silent for a year less four weeks; how many. Whatever they answer keeps
    them.

    Not those who want no messages. A question that could not leave in time is asked anew.
    """
    asked = 0
    for person in _silent_for(session, SILENT - NOTICE, now, ~_wants_silence(), ~_was_asked()):
        asked += notify(
            session,
            person,
            FAREWELL,
            {},
            message_class=MessageClass.NOTICE,
            now=now,
            send_after=quiet_until(now, quiet, zone),
            dedupe_key=f"{FAREWELL}:{person}:{now.isoformat()}",
        )
    return asked


def is_silent(session: Session, person: int, *, now: dt.datetime) -> bool:
    """Read again when the question leaves: nothing was heard of them since."""
    return person in _silent_for(session, SILENT - NOTICE, now, col(Person.id) == person)


def erase_silent(
    session: Session, *, now: dt.datetime, note_erasure: Callable[[str, dt.datetime], None]
) -> int:
    """The tick: erase who has been silent for a year and was asked four weeks ago; how many.

    Who has no chat with us, or wants no messages, is not asked before. `note_erasure` takes down each key.
    """
    unasked = or_(_wants_silence(), col(Person.chat_id).is_(None))
    gone = _silent_for(session, SILENT, now, or_(unasked, _was_asked(now - NOTICE)))
    for person in gone:
        asker = asker_of(session, session.get_one(Person, person))
        if (key := erase(session, asker, now=now)) is not None:
            note_erasure(key, now)
    return len(gone)


def _silent_for(session: Session, silence: dt.timedelta, now: dt.datetime, *more: Any) -> list[int]:
    """Persons last heard of so long ago, some at a time, the longest silent first.

    Neither staff, nor anybody with a sign-up, a shift or a standing place that we still know of: those are
    forgotten 90 days after their date.
    """
    staff = select(Grant.person).where(col(Grant.revoked_at).is_(None), col(Grant.role).in_(HOSTS))
    silent = select(Person.id).where(
        col(Person.key).is_not(None),
        col(Person.last_seen_on) <= (now - silence).date(),
        col(Person.id).not_in(staff),
        *more,
    )
    found = session.exec(silent.order_by(col(Person.last_seen_on), col(Person.id))).all()
    return _with_nothing_left(session, [person for person in found if person is not None])[:AT_ONE_TIME]


def _with_nothing_left(session: Session, persons: Sequence[int]) -> list[int]:
    left = set(persons)
    for blind_of, column, *more in (
        (blind_guest, col(SignUp.person_blind)),
        (blind_volunteer, col(Assignment.person_blind)),
        (blind_regular, col(Regular.person_blind), col(Regular.ended_at).is_(None)),
    ):
        blinds = {blind_of(session, person): person for person in left}
        kept = session.exec(select(column).where(column.in_(blinds), *more)).all()
        left -= {blinds[one] for one in kept if one is not None}
    return [person for person in persons if person in left]


def _wants_silence() -> Any:
    return select(OptOut.id).where(OptOut.person == Person.id, OptOut.kind == ALL).exists()


def _was_asked(before: dt.datetime | None = None) -> Any:
    """Whether the question is on its way or, with an instant, was decided before then: it arrived, perhaps
    arrived, or nobody can be reached.
    """
    asked = select(Outbox.id).where(Outbox.person == Person.id, Outbox.kind == FAREWELL)
    decided = or_(col(Outbox.outcome).is_(None), col(Outbox.outcome) != Outcome.SKIPPED)
    if before is not None:
        decided = (col(Outbox.outcome) != Outcome.SKIPPED) & (col(Outbox.finished_at) <= before)
    return asked.where(decided).exists()
