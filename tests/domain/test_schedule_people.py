"""Loads that concern people: listed first, done with a reason, and then everyone is told."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st
from sqlmodel import Session, col, select

from catalog.joining.changes import cancel
from catalog.people.permissions import Asker
from catalog.quiet import QuietHours
from catalog.schedule.load import WouldDisturb
from catalog.schedule.people import UNDO, leaves_at
from catalog.schedule.times import wall
from db.models import MessageClass, Occurrence, OccurrenceStatus, Shift, SignUp, SignUpStatus
from tests.domain.people_and_dates import DAY, ZONE, initiative, meet
from tests.domain.schedules import THREE, bring, full_dinner, letters_leave, three, told

local = dt.datetime.fromisoformat


@pytest.fixture
def second(session: Session, now: dt.datetime) -> Occurrence:
    return full_dinner(session, now)


DISTURBING = {
    "moved": ({"starts": "2026-12-03T18:00"}, "would be moved to 2026-12-10T18:00, 4 people are on it"),
    "another place": ({"place": {"name": "Haven"}}, "would be moved to another place, 4 people are on it"),
    "cancelled": ({"changes": [{"date": "2026-12-10", "cancelled": True}]}, "would be cancelled"),
    "one date moved": (
        {"changes": [{"date": "2026-12-10", "starts": "2026-12-11T17:30"}]},
        "would be moved to 2026-12-11T17:30",
    ),
    "left out": ({"except": ["2026-12-10"]}, "would be withdrawn"),
    "over earlier": ({"until": "2026-12-03"}, "would be withdrawn"),
    "another weekday": ({"repeat": "FREQ=WEEKLY;BYDAY=FR"}, "would be withdrawn"),
}


@pytest.mark.parametrize(("changes", "says"), DISTURBING.values(), ids=DISTURBING.keys())
def test_people_are_listed_before_anything_happens_to_them(
    session: Session, now: dt.datetime, second: Occurrence, changes: dict[str, Any], says: str
) -> None:
    with pytest.raises(WouldDisturb) as refused:
        bring(session, three(**changes), now=now)
    (line,) = refused.value.lines
    assert line.startswith("torsdag:2026-12-10: ")
    assert says in line


def test_withdrawing_the_series_is_listed_too(session: Session, now: dt.datetime, second: Occurrence) -> None:
    with pytest.raises(WouldDisturb, match="torsdag:2026-12-10: would be withdrawn, 4 people are on it"):
        bring(session, now=now)


QUIET = {
    "title": {"title": {"da": "Aftensmad"}},
    "more seats": {"seats": 4},
    "fewer seats": {"seats": 1},
    "longer": {"minutes": 150},
    "deadline": {"sign_up_closes": "1d"},
    "shifts": {"shifts": None},
}


@pytest.mark.parametrize("changes", QUIET.values(), ids=QUIET.keys())
def test_what_moves_nobody_needs_no_reason(
    session: Session, now: dt.datetime, second: Occurrence, changes: dict[str, Any]
) -> None:
    loaded = bring(session, three(**changes), now=now)
    assert loaded.changed == 1
    assert told(session, "occurrence-moved") == []
    statuses = session.exec(select(SignUp.status).order_by(col(SignUp.id))).all()
    assert statuses[0] is SignUpStatus.CONFIRMED


def test_more_seats_reach_the_waitlist_at_once(
    session: Session, now: dt.datetime, second: Occurrence
) -> None:
    bring(session, three(seats=4), now=now)
    waiting = session.exec(select(SignUp).order_by(col(SignUp.id).desc())).first()
    assert waiting is not None
    assert waiting.status is SignUpStatus.OFFERED


def test_with_a_reason_it_is_done_and_everyone_hears_it(
    session: Session, now: dt.datetime, second: Occurrence
) -> None:
    moved = three(changes=[{"date": "2026-12-10", "starts": "2026-12-11T18:00"}])
    old_start = second.starts_at
    loaded = bring(session, moved, now=now, reason="Salen er optaget")
    assert loaded.changed == 1
    assert "torsdag:2026-12-10: moved to 2026-12-11T18:00, 2 told" in loaded.lines
    assert f"{wall(second.starts_at, ZONE):%d %H:%M}" == "11 18:00"
    assert (second.reason, second.sequence) == ({"da": "Salen er optaget"}, 1)
    notices = told(session, "occurrence-moved")
    assert len(notices) == 2
    for notice in notices:
        assert notice.message_class is MessageClass.SAFETY
        assert notice.payload == {
            "occurrence": second.id,
            "old_start": old_start.isoformat(),
            "old_place": {"name": "Salen"},
            "sequence": 1,
        }
        assert notice.send_after == now + UNDO
        assert notice.expires_at == second.starts_at
    again = bring(session, moved, now=now)
    assert (again.changed, again.lines) == (0, ())
    assert len(told(session, "occurrence-moved")) == 2


def test_the_dates_own_reason_goes_before_the_loads(
    session: Session, now: dt.datetime, second: Occurrence
) -> None:
    cancelled = three(changes=[{"date": "2026-12-10", "cancelled": True, "reason": {"da": "Kokken er syg"}}])
    bring(session, cancelled, now=now, reason="Ændret plan")
    assert (second.status, second.reason) == (OccurrenceStatus.CANCELLED, {"da": "Kokken er syg"})
    assert len(told(session, "occurrence-cancelled")) == 2


def test_a_withdrawn_series_keeps_the_dates_people_know_of(
    session: Session, now: dt.datetime, second: Occurrence
) -> None:
    loaded = bring(session, now=now, reason="Vi holder pause")
    assert loaded.withdrawn == 1
    (left,) = session.exec(select(Occurrence)).all()
    assert (left.name, left.status) == ("torsdag:2026-12-10", OccurrenceStatus.CANCELLED)
    assert left.reason == {"da": "Vi holder pause"}
    assert len(told(session, "occurrence-cancelled")) == 2


def test_a_date_that_comes_back_tells_them_again(
    session: Session, now: dt.datetime, second: Occurrence
) -> None:
    bring(session, now=now, reason="Vi holder pause")
    letters_leave(session, now)
    with pytest.raises(WouldDisturb, match="held after all"):
        bring(session, three(), now=now)
    bring(session, three(), now=now, reason="Vi er her igen")
    assert second.status is OccurrenceStatus.PLANNED
    assert second.sequence == 2
    notices = told(session, "occurrence-moved")
    assert [(notice.payload or {})["back"] for notice in notices] == [True, True]


def test_a_date_people_left_is_cancelled_not_deleted(
    session: Session, now: dt.datetime, second: Occurrence
) -> None:
    for sign_up in session.exec(select(SignUp)).all():
        asker = Asker(sign_up.person or 0, "da")
        cancel(session, asker, sign_up.id or 0, now=now)
    bring(session, three(THREE | {"except": ["2026-12-10"]}), now=now)
    assert second.status is OccurrenceStatus.CANCELLED
    assert bring(session, three(THREE | {"except": ["2026-12-10"]}), now=now).changed == 0


def test_people_on_shifts_count_as_people(session: Session, now: dt.datetime) -> None:
    initiative(session)
    bring(session, three(), now=now)
    shift = session.exec(select(Shift).order_by(col(Shift.starts_at))).first()
    assert shift is not None
    shift.taken = 1
    session.add(shift)
    session.flush()
    with pytest.raises(
        WouldDisturb, match="torsdag:2026-12-03: would be changed for those who hold a shift, 1 person is"
    ):
        bring(session, three(shifts=None), now=now)
    with pytest.raises(WouldDisturb, match="hold a shift"):
        bring(session, three(shifts=[{"role": "køkken", "needed": 4, "starts": "14:00"}]), now=now)
    bring(
        session, three(shifts=[{"role": "køkken", "needed": 6, "starts": "15:30", "ends": "19:30"}]), now=now
    )
    bring(session, three(shifts=None), now=now, reason="Vi bestiller mad")
    assert shift.withdrawn_at == now


def test_who_cannot_be_written_to_must_be_rung(
    session: Session, now: dt.datetime, second: Occurrence
) -> None:
    cem = meet(session, "Cem", now, chat=False)
    session.add(
        SignUp(
            occurrence=second.id or 0,
            person=cem.id,
            person_blind="cem",
            status=SignUpStatus.WAITLISTED,
            created_at=now,
            queued_at=now,
        )
    )
    session.flush()
    loaded = bring(session, now=now, reason="Vi holder pause")
    assert "torsdag:2026-12-10: withdrawn, 2 told, 1 must be rung" in loaded.lines


@pytest.mark.parametrize(
    ("now_local", "start_local", "leaves_local"),
    [
        ("01 12:00", "10 17:30", "01 12:02"),
        ("01 12:00", "01 14:59", "01 12:00"),
        ("01 12:00", "01 15:00", "01 12:02"),
        ("01 21:00", "10 17:30", "02 08:00"),
        ("01 21:00", "02 13:59", "01 21:02"),
        ("01 21:00", "02 14:00", "02 08:00"),
        ("01 19:58", "10 17:30", "02 08:00"),
        ("01 19:57", "10 17:30", "01 19:59"),
        ("02 07:59", "10 17:30", "02 08:01"),
        ("02 05:00", "02 07:00", "02 05:00"),
    ],
)
def test_notices_of_staff_leave_when_people_are_awake(
    now_local: str, start_local: str, leaves_local: str
) -> None:
    now, start, expected = (
        dt.datetime.strptime(f"2026-12-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=ZONE).astimezone(dt.UTC)
        for text in (now_local, start_local, leaves_local)
    )
    assert leaves_at(start, QuietHours(), ZONE, now=now) == expected


@given(
    st.datetimes(local("2026-01-01"), local("2030-01-01"), timezones=st.just(dt.UTC)),
    st.timedeltas(dt.timedelta(0), 20 * DAY),
)
def test_no_notice_of_staff_leaves_after_the_start(now: dt.datetime, ahead: dt.timedelta) -> None:
    leaves = leaves_at(now + ahead, QuietHours(), ZoneInfo("Europe/Copenhagen"), now=now)
    assert now <= leaves <= max(now, now + ahead)
