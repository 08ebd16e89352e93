"""Whom a reminder may not have reached: listed to the host until the date begins, and nobody else."""

import datetime as dt
from itertools import product

import pytest
from sqlmodel import Session, col, select

from catalog import reminder_choice, reminders
from catalog.joining import signups
from catalog.people.permissions import Asker
from catalog.presence import attendance
from catalog.quiet import QuietHours
from catalog.shifts import reminding
from db.models import MessageClass, Occurrence, Outbox, Outcome, Role
from tests.domain.helping import on_shift, shift
from tests.domain.people_and_dates import DAY, HOUR, ZONE, date, meet

AWAKE = QuietHours(dt.time(0), dt.time(0))
ENDS = tuple(product((Outcome.SENT, Outcome.UNCERTAIN, Outcome.SKIPPED, Outcome.FAILED), repeat=2))
"""How the reminder of the day before ended, and the one two hours before."""


@pytest.fixture
def host(session: Session, now: dt.datetime) -> Asker:
    return meet(session, "Vært", now, role=Role.COORDINATOR)


@pytest.fixture
def starts(now: dt.datetime) -> dt.datetime:
    return now + 2 * DAY


@pytest.fixture
def dinner(session: Session, starts: dt.datetime) -> int:
    return date(session, starts)


def remind(session: Session, now: dt.datetime, ends: dict[int, Outcome]) -> None:
    """What is due now is queued, and ends for each person as given."""
    reminders.plan(session, now=now, quiet=AWAKE, zone=ZONE)
    reminding.plan(session, now=now, quiet=AWAKE, zone=ZONE)
    queued = select(Outbox).where(
        Outbox.message_class == MessageClass.REMINDER, col(Outbox.outcome).is_(None)
    )
    for row in session.exec(queued).all():
        row.outcome, row.finished_at = ends[row.person or 0], now
    session.flush()


def unsure(session: Session, host: Asker, occurrence: int, *, now: dt.datetime) -> set[str]:
    shown = attendance.list_for(session, host, occurrence, now=now)
    guests = {line.label for line in shown.lines if line.unsure}
    return guests | {line.label for line in shown.helpers if line.unsure}


def test_the_last_reminder_that_left_decides(
    session: Session, host: Asker, dinner: int, starts: dt.datetime, now: dt.datetime
) -> None:
    kitchen = shift(session, starts, occurrence=dinner, needed=len(ENDS))
    ends: dict[int, tuple[Outcome, Outcome]] = {}
    expected: set[str] = set()
    for first, second in ENDS:
        guest = meet(session, f"Gæst {first} {second}", now)
        signups.sign_up(session, guest, dinner, now=now)
        volunteer, _ = on_shift(session, f"Frivillig {first} {second}", kitchen, now)
        ends |= {guest.id: (first, second), volunteer.id: (first, second)}
        if [one for one in (first, second) if one in {Outcome.SENT, Outcome.UNCERTAIN}][-1:] == [
            Outcome.UNCERTAIN
        ]:
            expected |= {f"Gæst {first} {second}", f"Frivillig {first} {second}"}
    remind(session, starts - DAY, {person: first for person, (first, _) in ends.items()})
    remind(session, starts - 2 * HOUR, {person: second for person, (_, second) in ends.items()})
    assert unsure(session, host, dinner, now=starts - HOUR) == expected
    assert len(expected) == 2 * 6
    assert unsure(session, host, dinner, now=starts) == set()


def test_a_moved_date_is_reminded_of_anew(
    session: Session, host: Asker, dinner: int, starts: dt.datetime, now: dt.datetime
) -> None:
    karen = meet(session, "Karen", now)
    signups.sign_up(session, karen, dinner, now=now)
    remind(session, starts - DAY, {karen.id: Outcome.UNCERTAIN})
    assert unsure(session, host, dinner, now=starts - DAY) == {"Karen"}
    session.get_one(Occurrence, dinner).starts_at += 7 * DAY
    session.flush()
    assert unsure(session, host, dinner, now=starts - DAY) == set()


def test_ones_own_lead_time_counts_too(
    session: Session, host: Asker, starts: dt.datetime, now: dt.datetime
) -> None:
    walk = date(session, starts, entry={"reminders": ["day@17:00"]})
    karen = meet(session, "Karen", now)
    signups.sign_up(session, karen, walk, now=now)
    reminder_choice.choose(session, karen, "hours", now=now)
    remind(session, starts - 2 * HOUR, {karen.id: Outcome.UNCERTAIN})
    assert unsure(session, host, walk, now=starts - HOUR) == {"Karen"}
