"""A date moved far asks again: places are kept until sign-up closes, then they go to who waits."""

import datetime as dt

import pytest
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from catalog.errors import NotAllowed
from catalog.joining import asked_again, signups
from catalog.joining.mine import SignedUp
from catalog.people.permissions import Asker
from catalog.schedule.agreed import asks_again
from catalog.schedule.changes import move_occurrence
from catalog.schedule.fields import Words
from db.models import Grant, Occurrence, Role, SignUp, SignUpStatus
from tests.domain.people_and_dates import DAY, HOUR, ZONE, initiative, meet
from tests.domain.schedules import bring, date, three, told

SICK = Words(da="Salen er optaget")
FRIDAY = dt.datetime.fromisoformat("2026-12-11T17:30")


@pytest.fixture
def boss(session: Session, now: dt.datetime) -> Asker:
    return meet(session, "Ida", now, role=Role.COORDINATOR)


@pytest.fixture
def dinner(session: Session, now: dt.datetime) -> Occurrence:
    """Three seats on the 10th, sign-up closes a day before."""
    initiative(session)
    bring(session, three(sign_up_closes="1d"), now=now)
    return date(session, "torsdag:2026-12-10")


def joins(session: Session, row: Occurrence, name: str, now: dt.datetime) -> tuple[Asker, int]:
    asker = meet(session, name, now)
    result = signups.sign_up(session, asker, row.id or 0, queue=True, now=now)
    assert isinstance(result, SignedUp)
    return asker, result.sign_up


def moved(session: Session, boss: Asker, row: Occurrence, now: dt.datetime, to: dt.datetime = FRIDAY) -> None:
    move_occurrence(session, boss, row.id or 0, SICK, local_start=to, now=now)


@pytest.mark.parametrize(
    ("to", "asks"),
    [
        ("2026-12-10T19:30", False),
        ("2026-12-10T19:31", True),
        ("2026-12-10T15:29", True),
        ("2026-12-11T17:30", True),
        ("2026-12-10T15:30", False),
    ],
)
def test_more_than_two_hours_or_another_day_asks_again(to: str, asks: bool) -> None:
    old = dt.datetime.fromisoformat("2026-12-10T17:30").replace(tzinfo=ZONE)
    assert asks_again(old, dt.datetime.fromisoformat(to).replace(tzinfo=ZONE), ZONE) is asks


def test_midnight_between_two_near_times_is_another_day() -> None:
    old = dt.datetime.fromisoformat("2026-12-10T23:30").replace(tzinfo=ZONE)
    assert asks_again(old, old + HOUR, ZONE)


def test_who_answers_is_not_among_the_unanswered(
    session: Session, now: dt.datetime, dinner: Occurrence, boss: Asker
) -> None:
    (anna, annas), (bo, bos), _ = (joins(session, dinner, name, now) for name in ("Anna", "Bo", "Carl"))
    signups.coming(session, anna, annas, now=now)
    moved(session, boss, dinner, now + HOUR)
    waiting = asked_again.unanswered(session, boss, dinner.id or 0)
    assert [one.label for one in waiting] == ["Anna", "Bo", "Carl"], "an earlier yes was to another time"
    signups.coming(session, anna, annas, now=now + 2 * HOUR)
    signups.cancel(session, bo, bos, now=now + 2 * HOUR)
    dora, _ = joins(session, dinner, "Dora", now + 2 * HOUR)
    assert [one.label for one in asked_again.unanswered(session, boss, dinner.id or 0)] == ["Carl"]
    with pytest.raises(NotAllowed):
        asked_again.unanswered(session, dora, dinner.id or 0)


def test_unanswered_places_go_to_the_queue_when_sign_up_closes_and_no_more_than_it_needs(
    session: Session, now: dt.datetime, dinner: Occurrence, boss: Asker
) -> None:
    for name in ("Anna", "Bo", "Carl", "Dora"):
        joins(session, dinner, name, now)
    moved(session, boss, dinner, now + HOUR)
    assert asked_again.let_go(session, now=dinner.closes_at - HOUR) == 0
    assert asked_again.let_go(session, now=dinner.closes_at) == 1
    assert asked_again.let_go(session, now=dinner.closes_at) == 0
    assert len(told(session, "place-let-go")) == len(told(session, "place-offered")) == 1
    assert len(told(session, "still-unanswered")) == 0, "nobody holds a grant here"
    expired = [row.status for row in session.exec(_of(dinner)).all()]
    assert expired == [
        SignUpStatus.CONFIRMED,
        SignUpStatus.CONFIRMED,
        SignUpStatus.EXPIRED,
        SignUpStatus.OFFERED,
    ]
    session.refresh(dinner)
    assert dinner.taken == 3


def test_what_is_let_go_at_night_is_told_in_the_morning(
    session: Session, now: dt.datetime, dinner: Occurrence, boss: Asker
) -> None:
    session.add(Grant(person=boss.id, role=Role.HOST, granted_at=now, renewed_on=now.date()))
    for name in ("Anna", "Bo", "Carl", "Dora"):
        joins(session, dinner, name, now)
    moved(session, boss, dinner, now + HOUR)
    assert asked_again.let_go(session, now=dinner.closes_at + 4 * HOUR) == 1
    letters = [*told(session, "place-let-go"), *told(session, "still-unanswered")]
    assert [f"{one.send_after.astimezone(ZONE):%d. %H.%M}" for one in letters] == ["11. 08.00"] * 2


def test_places_nobody_waits_for_are_kept(
    session: Session, now: dt.datetime, dinner: Occurrence, boss: Asker
) -> None:
    joins(session, dinner, "Anna", now)
    moved(session, boss, dinner, now + HOUR)
    assert asked_again.let_go(session, now=dinner.closes_at + HOUR) == 0
    assert [row.status for row in session.exec(_of(dinner)).all()] == [SignUpStatus.CONFIRMED]


def test_who_was_asked_too_late_keeps_the_place(
    session: Session, now: dt.datetime, dinner: Occurrence, boss: Asker
) -> None:
    for name in ("Anna", "Bo", "Carl", "Dora"):
        joins(session, dinner, name, now)
    moved(session, boss, dinner, dinner.closes_at + DAY - 2 * HOUR)
    assert asked_again.let_go(session, now=dinner.closes_at + HOUR) == 0


def _of(row: Occurrence) -> SelectOfScalar[SignUp]:
    return select(SignUp).where(SignUp.occurrence == row.id).order_by(col(SignUp.id))
