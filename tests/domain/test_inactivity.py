"""A silent year: asked, kept by any answer, forgotten four weeks later; never staff, never who has a date."""

import datetime as dt
import itertools
from collections.abc import Callable

import pytest
from sqlmodel import Session, select

from catalog.joining import signups
from catalog.people import inactivity, register
from catalog.people.inactivity import AT_ONE_TIME, FAREWELL, NOTICE, SILENT, erase_silent, give_notice
from catalog.people.permissions import Asker
from catalog.people.silence import ALL, REMINDER, opt_out
from catalog.quiet import QuietHours
from catalog.regulars.agreed import blind_of as blind_regular
from catalog.shifts.people import blind_of as blind_volunteer
from db.models import (
    Assignment,
    AssignmentStatus,
    Grant,
    Occurrence,
    Outbox,
    Outcome,
    Person,
    Regular,
    Role,
    Shift,
)
from db.retention import OUTBOX_DAYS, purge
from tests.domain.people_and_dates import DAY, HOUR, ZONE, date

IDS = itertools.count(9001)
Arrange = Callable[[Session, Asker, dt.datetime], None]


@pytest.fixture
def karen(session: Session, now: dt.datetime) -> int:
    return newcomer(session, now)


def newcomer(session: Session, now: dt.datetime, *, chat: bool = True) -> int:
    number = next(IDS)
    person = register.meet(session, number, number if chat else None, now=now)
    assert person.id is not None
    return person.id


def ask(session: Session, now: dt.datetime) -> int:
    return give_notice(session, now=now, quiet=QuietHours(), zone=ZONE)


def end(session: Session, now: dt.datetime) -> list[str]:
    """The keys that were taken down."""
    keys: list[str] = []
    assert erase_silent(session, now=now, note_erasure=lambda key, _at: keys.append(key)) == len(keys)
    return keys


def questions(session: Session) -> list[Outbox]:
    return list(session.exec(select(Outbox).where(Outbox.kind == FAREWELL).order_by("id")).all())


def decide(session: Session, outcome: Outcome, now: dt.datetime) -> None:
    for letter in questions(session):
        if letter.outcome is None:
            letter.outcome, letter.finished_at = outcome, now
    session.flush()


def is_there(session: Session, person: int) -> bool:
    session.expire_all()
    return session.get_one(Person, person).erased_at is None


def test_asked_after_a_year_less_four_weeks_and_erased_four_weeks_later(
    session: Session, now: dt.datetime, karen: int
) -> None:
    key = session.get_one(Person, karen).key
    asked_at = now + SILENT - NOTICE
    assert ask(session, asked_at - DAY) == 0
    assert ask(session, asked_at) == 1
    assert ask(session, asked_at + HOUR) == 0
    decide(session, Outcome.SENT, asked_at)
    assert end(session, asked_at + NOTICE - HOUR) == []
    assert end(session, asked_at + NOTICE) == [key]
    assert not is_there(session, karen)
    assert end(session, asked_at + NOTICE) == []


@pytest.mark.parametrize("days", [0, 1, 27])
def test_whoever_says_anything_stays_another_year(session: Session, now: dt.datetime, days: int) -> None:
    number = next(IDS)
    register.meet(session, number, number, now=now)
    asked_at = now + SILENT - NOTICE
    ask(session, asked_at)
    decide(session, Outcome.SENT, asked_at)
    back = asked_at + days * DAY
    person = register.meet(session, number, number, now=back).id or 0
    assert end(session, asked_at + NOTICE + DAY) == []
    assert not inactivity.is_silent(session, person, now=asked_at + NOTICE + DAY)
    purge(session, now=back + SILENT - NOTICE)
    assert ask(session, back + SILENT - NOTICE - DAY) == 0
    assert ask(session, back + SILENT - NOTICE) == 1


def test_nobody_is_erased_who_was_not_asked_however_long_it_is_ago(
    session: Session, now: dt.datetime, karen: int
) -> None:
    late = now + 3 * SILENT
    assert end(session, late) == []
    assert ask(session, late) == 1
    assert end(session, late + NOTICE) == []
    assert is_there(session, karen)


@pytest.mark.parametrize("outcome", [Outcome.SENT, Outcome.UNCERTAIN, Outcome.BLOCKED, Outcome.FAILED])
def test_a_question_that_reached_them_or_never_can_is_enough(
    session: Session, now: dt.datetime, karen: int, outcome: Outcome
) -> None:
    late = now + 2 * SILENT
    ask(session, late)
    decide(session, outcome, late + 2 * DAY)
    assert end(session, late + NOTICE + DAY) == []
    assert len(end(session, late + NOTICE + 2 * DAY)) == 1


def test_a_question_that_could_not_leave_is_asked_anew(
    session: Session, now: dt.datetime, karen: int
) -> None:
    late = now + 2 * SILENT
    ask(session, late)
    decide(session, Outcome.SKIPPED, late + 3 * DAY)
    assert end(session, late + NOTICE + 3 * DAY) == []
    assert ask(session, late + 3 * DAY) == 1
    assert len(questions(session)) == 2


def test_who_wants_no_messages_or_has_no_chat_is_not_asked(session: Session, now: dt.datetime) -> None:
    silent, nowhere = newcomer(session, now), newcomer(session, now, chat=False)
    opt_out(session, Asker(silent, "da"), ALL, now=now)
    assert ask(session, now + SILENT) == 0
    assert end(session, now + SILENT - DAY) == []
    assert len(end(session, now + SILENT)) == 2
    assert not is_there(session, silent)
    assert not is_there(session, nowhere)


def test_who_only_wants_no_reminders_is_asked(session: Session, now: dt.datetime, karen: int) -> None:
    opt_out(session, Asker(karen, "da"), REMINDER, now=now)
    assert ask(session, now + SILENT) == 1


def _staff(role: Role) -> Arrange:
    def arrange(session: Session, asker: Asker, now: dt.datetime) -> None:
        session.add(Grant(person=asker.id, role=role, granted_at=now, renewed_on=now.date()))

    return arrange


def _signed_up(session: Session, asker: Asker, now: dt.datetime) -> None:
    signups.sign_up(session, asker, date(session, now + 2 * SILENT), now=now)


def _was_there(session: Session, asker: Asker, now: dt.datetime) -> None:
    """Signed up a year ago, for a date that was held the other day."""
    signups.sign_up(session, asker, date(session, now + SILENT - 9 * DAY), now=now)


def _has_a_shift(session: Session, asker: Asker, now: dt.datetime) -> None:
    begins = now + 2 * SILENT
    shift = Shift(
        occurrence=date(session, begins), role="vært", starts_at=begins, ends_at=begins + HOUR, needed=1
    )
    session.add(shift)
    session.flush()
    session.add(
        Assignment(
            shift=shift.id or 0,
            person=asker.id,
            person_blind=blind_volunteer(session, asker.id),
            status=AssignmentStatus.TAKEN,
            taken_at=now,
        )
    )


def _comes_every_week(session: Session, asker: Asker, now: dt.datetime) -> None:
    session.add(
        Regular(
            series=session.get_one(Occurrence, date(session, now)).series,
            person=asker.id,
            person_blind=blind_regular(session, asker.id),
            weekday=3,
            since_on=now.date(),
            created_at=now,
        )
    )


@pytest.mark.parametrize(
    "arrange",
    [
        *(_staff(role) for role in (Role.ADMIN, Role.COORDINATOR, Role.HOST)),
        _signed_up,
        _was_there,
        _has_a_shift,
        _comes_every_week,
    ],
)
def test_never_staff_nor_anybody_with_something_on(
    session: Session, now: dt.datetime, karen: int, arrange: Arrange
) -> None:
    arrange(session, Asker(karen, "da"), now)
    session.flush()
    assert ask(session, now + SILENT) == 0
    opt_out(session, Asker(karen, "da"), ALL, now=now)
    assert end(session, now + SILENT) == []
    assert is_there(session, karen)


def test_who_was_staff_once_is_somebody_like_all_others(
    session: Session, now: dt.datetime, karen: int
) -> None:
    session.add(
        Grant(person=karen, role=Role.HOST, granted_at=now, renewed_on=now.date(), revoked_at=now + DAY)
    )
    session.flush()
    assert ask(session, now + SILENT) == 1


def test_only_some_are_erased_at_a_time_and_staff_take_nobodys_turn(
    session: Session, now: dt.datetime
) -> None:
    for _ in range(AT_ONE_TIME + 1):
        _staff(Role.HOST)(session, Asker(newcomer(session, now - DAY), "da"), now)
    for _ in range(AT_ONE_TIME + 2):
        opt_out(session, Asker(newcomer(session, now), "da"), ALL, now=now)
    assert [len(end(session, now + SILENT)) for _ in range(3)] == [AT_ONE_TIME, 2, 0]


def test_nobody_is_woken(session: Session, now: dt.datetime, karen: int) -> None:
    night = (now + SILENT).replace(hour=22)
    ask(session, night)
    assert [one.send_after.astimezone(ZONE).hour for one in questions(session)] == [8]


def test_the_question_is_remembered_for_longer_than_it_counts() -> None:
    assert dt.timedelta(days=OUTBOX_DAYS - 1) > NOTICE
