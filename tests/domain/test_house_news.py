"""What the bot tells of itself: after a time away, and every morning (nobody is woken)."""

import datetime as dt
from collections import Counter
from typing import Any

import pytest
from sqlmodel import Session, col, select

from catalog import house_news
from catalog.house_news import AWAY, AWAY_AFTER, AWAY_STAFF, NIGHTLY, SETTLED, note_served, report
from catalog.joining import signups
from catalog.people.permissions import Asker
from catalog.quiet import QuietHours
from db import outbox_figures
from db.models import Grant, MessageClass, Outbox, Outcome, Person, Role
from db.outbox import notify
from tests.domain.people_and_dates import DAY, HOUR, ZONE, at, date, meet

MINUTE = dt.timedelta(minutes=1)
QUIET = QuietHours()
REAL = 1_790_000_000.0


def join(session: Session, name: str, occurrence: int, now: dt.datetime) -> Asker:
    asker = meet(session, name, now)
    signups.sign_up(session, asker, occurrence, now=now - DAY)
    return asker


def staff(session: Session, name: str, role: Role, now: dt.datetime) -> Asker:
    asker = meet(session, name, now)
    session.add(Grant(person=asker.id, role=role, granted_at=now, renewed_on=now.date()))
    session.flush()
    return asker


def told(session: Session, kind: str) -> list[Outbox]:
    return list(session.exec(select(Outbox).where(Outbox.kind == kind).order_by("id")).all())


def served(session: Session, now: dt.datetime, after: dt.timedelta) -> int:
    """Telegram answered at the beginning, and again so much later."""
    note_served(session, now=now, real=REAL)
    return note_served(session, now=now + after, real=REAL + after.total_seconds())


def test_who_had_a_date_while_nothing_worked_is_told_once(session: Session, now: dt.datetime) -> None:
    first, second = date(session, now + HOUR), date(session, now + 2 * HOUR)
    karen = join(session, "Karen", first, now)
    signups.sign_up(session, karen, second, now=now - DAY)
    omar = join(session, "Omar", second, now)
    join(session, "Dora", date(session, now + 4 * HOUR), now)
    assert served(session, now, 3 * HOUR) == 2
    assert [letter.person for letter in told(session, AWAY)] == [karen.id, omar.id]
    assert note_served(session, now=now + 3 * HOUR, real=REAL + 3 * 3600 + 60) == 0


def test_a_short_time_away_is_not_worth_a_word(session: Session, now: dt.datetime) -> None:
    join(session, "Karen", date(session, now + HOUR), now)
    coordinator = staff(session, "Jonas", Role.COORDINATOR, now)
    assert coordinator.id
    assert served(session, now, AWAY_AFTER) == 0
    assert told(session, AWAY) + told(session, AWAY_STAFF) == []


def test_moving_the_clock_is_no_time_away(session: Session, now: dt.datetime) -> None:
    join(session, "Karen", date(session, now + HOUR), now)
    note_served(session, now=now, real=REAL)
    assert note_served(session, now=now + 9 * DAY, real=REAL + 60) == 0


def test_the_staff_hear_what_happened_when_all_is_decided(session: Session, now: dt.datetime) -> None:
    people = [staff(session, role.value, role, now) for role in Role]
    served(session, now, 6 * HOUR)
    letters = told(session, AWAY_STAFF)
    asked = {one.id for one, role in zip(people, Role, strict=True) if role is not Role.VOLUNTEER}
    assert {letter.person for letter in letters} == asked
    assert {letter.send_after for letter in letters} == {now + 6 * HOUR + SETTLED}


def test_who_is_told_of_a_night_away_is_not_woken(session: Session, now: dt.datetime) -> None:
    staff(session, "Ida", Role.ADMIN, now)
    join(session, "Karen", date(session, at("2026-12-01T21:00")), now)
    served(session, at("2026-12-01T19:00"), 5 * HOUR)
    letters = [*told(session, AWAY), *told(session, AWAY_STAFF)]
    assert {letter.send_after for letter in letters} == {at("2026-12-02T08:00")}


def end(
    session: Session, person: int, outcome: Outcome, when: dt.datetime, reason: str | None = None
) -> None:
    notify(session, person, "case-new", {}, message_class=MessageClass.NOTICE, now=when)
    session.flush()
    row = session.exec(select(Outbox).where(col(Outbox.outcome).is_(None))).first()
    assert row is not None
    row.outcome, row.finished_at, row.reason = outcome, when, reason
    session.flush()


def test_a_day_is_counted_from_midnight_to_midnight_on_the_wall(session: Session, now: dt.datetime) -> None:
    karen = meet(session, "Karen", now)
    for when, outcome, reason in [
        ("2026-10-24T23:59", Outcome.SENT, None),
        ("2026-10-25T00:00", Outcome.SENT, None),
        ("2026-10-25T23:59", Outcome.SENT, None),
        ("2026-10-25T12:00", Outcome.FAILED, "bad request"),
        ("2026-10-25T12:00", Outcome.UNCERTAIN, "no answer"),
        ("2026-10-25T12:00", Outcome.SKIPPED, "too late"),
        ("2026-10-25T12:00", Outcome.SKIPPED, "cancelled"),
        ("2026-10-25T12:00", Outcome.BLOCKED, "blocked"),
        ("2026-10-26T00:00", Outcome.SENT, None),
    ]:
        end(session, karen.id, outcome, at(when), reason)
    ended = house_news.ended_on(session, dt.date(2026, 10, 25), ZONE)
    assert ended == outbox_figures.Ended(sent=2, late=1, uncertain=1, failed=1, blocked=1)


@pytest.mark.parametrize(
    ("first", "second"),
    [("2026-12-01T00:00", "2026-12-04T00:00"), ("2026-10-24T00:00", "2026-10-27T00:00")],
)
def test_every_admin_hears_once_a_day_and_nobody_is_woken(
    session: Session, now: dt.datetime, first: str, second: str
) -> None:
    admin = staff(session, "Anna", Role.ADMIN, now)
    staff(session, "Jonas", Role.COORDINATOR, now)
    begin, until = at(first), at(second)
    for minutes in range(0, int((until - begin) / MINUTE), 10):
        report(session, now=begin + minutes * MINUTE, zone=ZONE, quiet=QUIET)
    letters = told(session, NIGHTLY)
    days = Counter((letter.payload or {})["day"] for letter in letters)
    assert len(days) == 3
    assert set(days.values()) == {1}
    assert {letter.person for letter in letters} == {admin.id}
    assert {letter.send_after.astimezone(ZONE).time() for letter in letters} == {dt.time(8)}


def test_unreachable_people_are_counted(session: Session, now: dt.datetime) -> None:
    karen = meet(session, "Karen", now)
    meet(session, "Omar", now)
    row: Any = session.get_one(Person, karen.id)
    row.unreachable_since = now
    session.flush()
    assert house_news.unreachable(session) == 1
