"""Dates on holidays: one question per date, six weeks ahead, to those who can decide."""

import datetime as dt

import pytest
from sqlmodel import Session, select

from catalog.errors import NotAllowed
from catalog.schedule.changes import cancel_occurrence
from catalog.schedule.fields import Words
from catalog.schedule.holidays import ask_about_holidays, danish_holiday, keep, others_on
from db.models import Audit, Grant, Role
from tests.domain.people_and_dates import DAY, initiative, meet
from tests.domain.schedules import PARTY, bring, date, entry, told

CHRISTMAS, NEW_YEAR = "torsdag:2026-12-24", "torsdag:2026-12-31"


def coordinator(session: Session, name: str, now: dt.datetime, slug: str | None = "faellesspisning") -> int:
    person = meet(session, name, now).id
    session.add(
        Grant(person=person, role=Role.COORDINATOR, initiative=slug, granted_at=now, renewed_on=now.date())
    )
    session.flush()
    return person


def asked(session: Session) -> list[tuple[object, int | None]]:
    return [((one.payload or {})["occurrence"], one.person) for one in told(session, "holiday")]


def test_one_question_per_date_to_the_coordinators_six_weeks_ahead(
    session: Session, now: dt.datetime
) -> None:
    initiative(session)
    initiative(session, "brunchcafe")
    bring(session, entry(), entry(PARTY, starts="2026-12-25T14:00"), now=now - 20 * DAY)
    ida, _ = coordinator(session, "Ida", now), coordinator(session, "Per", now, "brunchcafe")
    assert ask_about_holidays(session, now=now - 19 * DAY) == 0, "24 December is more than six weeks away"
    assert [ask_about_holidays(session, now=now) for _ in range(2)] == [2, 0]
    assert asked(session) == [(date(session, name).id, ida) for name in (CHRISTMAS, NEW_YEAR)]


def test_nobody_is_asked_about_cancelled_dates_and_a_later_coordinator_is_asked(
    session: Session, now: dt.datetime
) -> None:
    initiative(session)
    bring(session, entry(), now=now)
    boss = meet(session, "Bo", now, role=Role.COORDINATOR)
    cancel_occurrence(session, boss, date(session, CHRISTMAS).id or 0, Words(da="Jul"), now=now)
    assert ask_about_holidays(session, now=now) == 0, "there is nobody to ask"
    ida = coordinator(session, "Ida", now, None)
    assert ask_about_holidays(session, now=now) == 1
    assert asked(session) == [(date(session, NEW_YEAR).id, ida)]


def test_keeping_is_for_coordinators_and_written_down(session: Session, now: dt.datetime) -> None:
    initiative(session)
    bring(session, entry(), now=now)
    row = date(session, CHRISTMAS)
    with pytest.raises(NotAllowed):
        keep(session, meet(session, "Ole", now, role=Role.HOST), row.id or 0, now=now)
    keep(session, meet(session, "Ida", now, role=Role.COORDINATOR), row.id or 0, now=now)
    assert "holiday-kept" in session.exec(select(Audit.action)).all()


@pytest.mark.parametrize(
    ("day", "danish", "others"),
    [
        ("2026-12-24", "Juleaftensdag", ()),
        ("2027-03-28", "Påskedag", ()),
        ("2027-05-01", "Arbejdernes kampdag", ()),
        ("2027-06-05", "Grundlovsdag", ()),
        ("2027-03-09", None, ("eid-al-fitr",)),
        ("2027-05-19", None, ("eid-al-adha",)),
        ("2026-11-11", None, ("polish-independence",)),
        ("2027-05-27", None, ("corpus-christi",)),
        ("2026-12-03", None, ()),
    ],
)
def test_the_days(day: str, danish: str | None, others: tuple[str, ...]) -> None:
    on = dt.date.fromisoformat(day)
    assert danish_holiday(on) == danish
    assert others_on(on) == others
    assert (danish_holiday(on, "pl") is None) is (danish is None)
