"""Reminders are queued once, for whoever wants them, and read again when they leave."""

import datetime as dt
from typing import Any

import pytest
from sqlmodel import Session, col, select

from catalog import reminder_choice
from catalog.joining import signups
from catalog.people.permissions import Asker
from catalog.quiet import QuietHours
from catalog.reminders import ReminderTime, next_due, plan, reminder_times, still_wanted
from db.models import Occurrence, OccurrenceStatus, OptOut, Outbox, SignUp, SignUpStatus
from tests.domain.people_and_dates import DAY, HOUR, ZONE, at, date, meet

QUIET = QuietHours()
MINUTE = dt.timedelta(minutes=1)


@pytest.fixture
def anna(session: Session, now: dt.datetime) -> Asker:
    return meet(session, "Anna", now)


def join(session: Session, asker: Asker, dinner: int, now: dt.datetime) -> int:
    joined = signups.sign_up(session, asker, dinner, now=now)
    assert isinstance(joined, signups.SignedUp)
    return joined.sign_up


def tick(session: Session, now: dt.datetime) -> int:
    return plan(session, now=now, quiet=QUIET, zone=ZONE)


def letters(session: Session) -> list[dict[str, Any]]:
    return [row.payload or {} for row in session.exec(select(Outbox).where(Outbox.kind == "reminder")).all()]


def test_each_is_queued_once_when_it_is_due(session: Session, anna: Asker, now: dt.datetime) -> None:
    starts = at("2026-12-03T17:30")
    own = join(session, anna, date(session, starts), now)
    assert next_due(session, now=now, quiet=QUIET, zone=ZONE) == starts - DAY
    assert [tick(session, starts - DAY + n * MINUTE) for n in (-1, 0, 1, 60)] == [0, 1, 0, 0]
    assert letters(session) == [{"sign_up": own, "rule": "24h", "starts_at": starts.isoformat()}]
    assert [tick(session, starts - 2 * HOUR + n * MINUTE) for n in (-1, 0, 1)] == [0, 1, 0]
    row = session.exec(select(Outbox).where(Outbox.kind == "reminder").order_by(col(Outbox.id))).first()
    assert row is not None
    assert row.expires_at == at("2026-12-03T00:00")
    assert next_due(session, now=starts - HOUR, quiet=QUIET, zone=ZONE) is None


def test_one_whose_time_had_passed_at_sign_up_is_not_sent(
    session: Session, anna: Asker, now: dt.datetime
) -> None:
    starts = now + 20 * HOUR
    join(session, anna, date(session, starts), now)
    assert tick(session, now + MINUTE) == 0


def test_a_late_one_is_sent_until_tomorrow_would_be_wrong(
    session: Session, anna: Asker, now: dt.datetime
) -> None:
    starts = at("2026-12-03T17:30")
    dinner = date(session, starts)
    join(session, anna, dinner, now)
    assert tick(session, at("2026-12-03T00:00")) == 0
    assert tick(session, at("2026-12-02T23:59")) == 1


def test_a_late_one_waits_for_the_morning_where_it_can(
    session: Session, anna: Asker, now: dt.datetime
) -> None:
    starts = at("2026-12-05T17:30")
    join(session, anna, date(session, starts, entry={"reminders": ["72h"]}), now)
    assert tick(session, at("2026-12-03T03:00")) == 1
    assert session.exec(select(Outbox.send_after).where(Outbox.kind == "reminder")).one() == at(
        "2026-12-03T08:00"
    )


@pytest.mark.parametrize("kind", ["reminder", "all"])
def test_who_wants_none_gets_none(session: Session, anna: Asker, now: dt.datetime, kind: str) -> None:
    starts = at("2026-12-03T17:30")
    own = join(session, anna, date(session, starts), now)
    session.add(OptOut(person=anna.id, kind=kind, at=now))
    session.flush()
    assert tick(session, starts - DAY) == 0
    verdict = still_wanted(session, {"sign_up": own, "starts_at": starts.isoformat()}, now=now)
    assert (bool(verdict), verdict.reason) == (False, "opted-out")


def test_only_the_confirmed_are_reminded(session: Session, anna: Asker, now: dt.datetime) -> None:
    starts = at("2026-12-03T17:30")
    dinner = date(session, starts, seats=1, taken=1)
    signups.sign_up(session, anna, dinner, queue=True, now=now)
    assert tick(session, starts - DAY) == 0


def test_a_moved_date_is_reminded_of_anew(session: Session, anna: Asker, now: dt.datetime) -> None:
    starts = at("2026-12-03T17:30")
    dinner = date(session, starts)
    join(session, anna, dinner, now)
    assert tick(session, starts - DAY) == 1
    session.get_one(Occurrence, dinner).starts_at = starts + DAY
    session.flush()
    assert tick(session, starts) == 1


def test_people_without_telegram_get_none(session: Session, now: dt.datetime) -> None:
    guest = meet(session, "Dora", now, chat=False)
    starts = at("2026-12-03T17:30")
    join(session, guest, date(session, starts), now)
    assert tick(session, starts - DAY) == 0


@pytest.mark.parametrize(
    ("table", "column", "value", "reason"),
    [
        (SignUp, "status", SignUpStatus.CANCELLED, "not-confirmed"),
        (SignUp, "person", None, "not-confirmed"),
        (Occurrence, "status", OccurrenceStatus.CANCELLED, "cancelled"),
        (Occurrence, "starts_at", at("2026-12-03T18:30"), "moved"),
        (Occurrence, "sequence", 1, None),
    ],
)
def test_read_again_when_it_leaves(
    session: Session,
    anna: Asker,
    now: dt.datetime,
    table: Any,
    column: str,
    value: object,
    reason: str | None,
) -> None:
    starts = at("2026-12-03T17:30")
    dinner = date(session, starts)
    own = join(session, anna, dinner, now)
    facts = {"sign_up": own, "rule": "2h", "starts_at": starts.isoformat()}
    setattr(session.get_one(table, own if table is SignUp else dinner), column, value)
    session.flush()
    assert still_wanted(session, facts, now=now).reason == reason
    assert not still_wanted(session, facts, now=starts)
    assert still_wanted(session, facts | {"sign_up": 0}, now=now).reason == "gone"


def test_the_memory_of_times_is_told_apart(session: Session) -> None:
    one = reminder_times(at("2026-12-03T17:30"), ["2h"], ZONE, QUIET)
    assert one == (ReminderTime("2h", at("2026-12-03T15:30"), at("2026-12-03T17:00")),)


@pytest.mark.parametrize(
    ("which", "due"),
    [
        ("host", ["02. 17.30", "03. 15.30"]),
        ("day", ["02. 17.30"]),
        ("hours", ["03. 15.30"]),
        ("both", ["02. 17.30", "03. 15.30"]),
        ("never", []),
    ],
)
@pytest.mark.parametrize("hosts", [["24h", "2h"], ["day@12:00"], []])
def test_people_choose_their_own_lead_time_or_none(
    session: Session, anna: Asker, now: dt.datetime, which: str, due: list[str], hosts: list[str]
) -> None:
    starts = at("2026-12-03T17:30")
    dinner = date(session, starts, entry={"reminders": hosts})
    join(session, anna, dinner, now)
    omar = join(session, meet(session, "Omar", now), dinner, now)
    reminder_choice.choose(session, anna, which, now=now)
    assert reminder_choice.chosen(session, anna.id) == which
    for minutes in range(36 * 60, 0, -15):
        tick(session, starts - minutes * MINUTE)
    mine = select(Outbox.created_at).where(Outbox.person == anna.id)
    times = [f"{queued.astimezone(ZONE):%d. %H.%M}" for queued in session.exec(mine).all()]
    as_hosts = {"24h": ["02. 17.30", "03. 15.30"], "day@12:00": ["02. 12.00"]}
    expected = as_hosts.get(hosts[0] if hosts else "", []) if which == "host" else due
    assert times == expected
    others = [one for one in letters(session) if one["sign_up"] == omar]
    assert len(others) == len(hosts)


def test_a_choice_brings_back_no_reminder_whose_time_had_passed(
    session: Session, anna: Asker, now: dt.datetime
) -> None:
    starts = at("2026-12-03T17:30")
    join(session, anna, date(session, starts, entry={"reminders": ["2h"]}), now)
    reminder_choice.choose(session, anna, "both", now=starts - 23 * HOUR)
    assert tick(session, starts - 22 * HOUR) == 0
    assert tick(session, starts - 2 * HOUR) == 1


def test_turned_on_again_nothing_is_made_up_for(session: Session, anna: Asker, now: dt.datetime) -> None:
    starts = at("2026-12-03T17:30")
    join(session, anna, date(session, starts), now)
    reminder_choice.choose(session, anna, "day", now=now)
    reminder_choice.choose(session, anna, "never", now=now)
    reminder_choice.turn_on(session, anna, now=starts - 23 * HOUR)
    assert reminder_choice.chosen(session, anna.id) == "day"
    assert [tick(session, starts - n * HOUR) for n in (22, 2)] == [0, 0]


def test_what_is_queued_when_the_choice_changes_does_not_leave(
    session: Session, anna: Asker, now: dt.datetime
) -> None:
    starts = at("2026-12-03T17:30")
    join(session, anna, date(session, starts), now)
    assert tick(session, starts - DAY) == 1
    reminder_choice.choose(session, anna, "hours", now=starts - DAY)
    (facts,) = letters(session)
    assert still_wanted(session, facts, now=starts - DAY).reason == "other-lead-time"


def test_a_way_that_is_none_is_refused(session: Session, anna: Asker, now: dt.datetime) -> None:
    with pytest.raises(ValueError, match="weekly"):
        reminder_choice.choose(session, anna, "weekly", now=now)
