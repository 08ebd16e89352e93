"""`schedule show`: the promised keys, heads by status, local times."""

import datetime as dt
import json
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event
from sqlmodel import Session, select

from catalog.schedule.load import load
from catalog.schedule.series import extend
from catalog.schedule.show import rows, to_json, to_table
from catalog.schedule.stored import read_back
from db.models import Occurrence, Shift, SignUp, SignUpStatus
from tests.domain.people_and_dates import DAY, ZONE, initiative, meet

FROM, TO = dt.date(2026, 12, 1), dt.date(2026, 12, 28)


@pytest.fixture(autouse=True)
def _plan(session: Session, now: dt.datetime) -> None:
    initiative(session)
    dinner: dict[str, Any] = {
        "id": "faellesspisning-torsdag",
        "initiative": "faellesspisning",
        "title": {"da": "Fællesspisning", "en": "Dinner"},
        "starts": "2026-12-03T17:30",
        "minutes": 120,
        "repeat": "FREQ=WEEKLY;BYDAY=TH",
        "changes": [{"date": "2026-12-10", "cancelled": True, "reason": {"da": "Kokken er syg"}}],
        "seats": 40,
        "place": {"name": "Kulturhuset", "latitude": 55.6, "longitude": 12.35},
        "shifts": [
            {"role": "køkken", "needed": 4, "starts": "15:30", "ends": "19:30", "practical": {"da": "Nøgle"}},
            {"role": "vært", "needed": 2},
        ],
    }
    party: dict[str, Any] = {
        "id": "julefest",
        "initiative": "faellesspisning",
        "title": {"da": "Julefest"},
        "starts": "2026-12-03T17:30",
        "minutes": 60,
    }
    load(session, [read_back(dinner, None), read_back(party, None)], source="p.yaml", actor=None, now=now)


def sign_up(
    session: Session, name: str, status: SignUpStatus, party: int, now: dt.datetime, occurrence: str
) -> None:
    row = session.exec(select(Occurrence).where(Occurrence.name == occurrence)).one()
    person = meet(session, name, now)
    session.add(
        SignUp(
            occurrence=row.id or 0,
            person=person.id,
            person_blind=name,
            party=party,
            status=status,
            created_at=now,
            queued_at=now,
        )
    )
    session.flush()


def test_a_date_has_exactly_the_promised_keys(session: Session, now: dt.datetime) -> None:
    dinner = "faellesspisning-torsdag:2026-12-03"
    for name, status, party in (
        ("a", SignUpStatus.CONFIRMED, 3),
        ("b", SignUpStatus.CONFIRMED, 2),
        ("c", SignUpStatus.OFFERED, 4),
        ("d", SignUpStatus.WAITLISTED, 1),
        ("e", SignUpStatus.CANCELLED, 7),
        ("f", SignUpStatus.EXPIRED, 8),
    ):
        sign_up(session, name, status, party, now, dinner)
    shown = json.loads(to_json(rows(session, FROM, TO, ZONE)))
    assert shown[0] == {
        "occurrence": dinner,
        "series": "faellesspisning-torsdag",
        "initiative": "faellesspisning",
        "title": {"da": "Fællesspisning", "en": "Dinner"},
        "starts_at": "2026-12-03T17:30:00+01:00",
        "ends_at": "2026-12-03T19:30:00+01:00",
        "original_start": "2026-12-03T17:30",
        "place": {"name": "Kulturhuset", "latitude": 55.6, "longitude": 12.35},
        "status": "planned",
        "seats": 40,
        "taken": 5,
        "offered": 4,
        "waitlisted": 1,
        "shifts": [
            {
                "role": "køkken",
                "starts_at": "2026-12-03T15:30:00+01:00",
                "ends_at": "2026-12-03T19:30:00+01:00",
                "needed": 4,
                "taken": 0,
            },
            {
                "role": "vært",
                "starts_at": "2026-12-03T17:30:00+01:00",
                "ends_at": "2026-12-03T19:30:00+01:00",
                "needed": 2,
                "taken": 0,
            },
        ],
    }


def test_dates_come_by_start_and_then_id_cancelled_ones_too(session: Session) -> None:
    shown = rows(session, FROM, TO, ZONE)
    assert [(one.occurrence[-19:], one.series, one.status) for one in shown] == [
        ("-torsdag:2026-12-03", "faellesspisning-torsdag", "planned"),
        ("julefest:2026-12-03", None, "planned"),
        ("-torsdag:2026-12-10", "faellesspisning-torsdag", "cancelled"),
        ("-torsdag:2026-12-17", "faellesspisning-torsdag", "planned"),
        ("-torsdag:2026-12-24", "faellesspisning-torsdag", "planned"),
    ]


def test_both_days_are_included_by_the_clock_on_the_wall(session: Session) -> None:
    def days(first: int, last: int, zone: ZoneInfo) -> list[int]:
        found = rows(session, dt.date(2026, 12, first), dt.date(2026, 12, last), zone)
        return [one.starts_at.day for one in found]

    assert days(3, 10, ZONE) == [3, 3, 10]
    assert days(4, 9, ZONE) == []
    assert days(4, 4, ZoneInfo("Pacific/Auckland")) == [4, 4]


def test_summer_and_winter_time_show_in_the_offset(session: Session, now: dt.datetime) -> None:
    march = dt.datetime(2027, 3, 20, 12, tzinfo=dt.UTC)
    extend(session, now=march)
    shown = rows(session, dt.date(2027, 3, 25), dt.date(2027, 4, 1), ZONE)
    assert [one.starts_at.isoformat()[10:] for one in shown] == ["T17:30:00+01:00", "T17:30:00+02:00"]


def test_withdrawn_shifts_are_not_shown(session: Session, now: dt.datetime) -> None:
    for shift in session.exec(select(Shift).where(Shift.role == "vært")).all():
        shift.withdrawn_at = now
        session.add(shift)
    session.flush()
    assert {shift.role for one in rows(session, FROM, TO, ZONE) for shift in one.shifts} == {"køkken"}


def test_the_number_of_queries_does_not_grow(session: Session, now: dt.datetime) -> None:
    asked: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        asked.append(statement)

    session.expunge_all()
    event.listen(session.connection(), "before_cursor_execute", note)
    rows(session, FROM, FROM + 90 * DAY, ZONE)
    event.remove(session.connection(), "before_cursor_execute", note)
    assert len(asked) == 3


def test_the_table_has_a_line_a_date(session: Session, now: dt.datetime) -> None:
    sign_up(session, "a", SignUpStatus.OFFERED, 2, now, "faellesspisning-torsdag:2026-12-03")
    lines = to_table(rows(session, FROM, dt.date(2026, 12, 10), ZONE)).splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("Thu 2026-12-03 17:30-19:30  faellesspisning-torsdag:2026-12-03  Fælles")
    assert "+2 offered +0 waiting" in lines[0]
    assert lines[2].rstrip().endswith("køkken 0/4, vært 0/2")
    assert to_table([]) == "Nothing is planned in these days."
