"""Nobody is woken because of a place: what is said about it waits for the morning, while that is in time."""

import datetime as dt
from collections.abc import Callable

import pytest
from sqlmodel import Session, col, select

from catalog.joining import asked_again, capacity, lapsing, on_behalf, signups
from catalog.people.permissions import Asker
from catalog.quiet import QuietHours, in_good_time
from db.models import Case, Grant, Occurrence, Outbox, Role, SignUp, SignUpStatus
from tests.domain.people_and_dates import DAY, HOUR, ZONE, at, date, meet

MINUTE = dt.timedelta(minutes=1)


NIGHT, MORNING, DAYTIME = at("2026-12-02T23:00"), at("2026-12-03T08:00"), at("2026-12-02T15:00")


@pytest.fixture
def boss(session: Session, now: dt.datetime) -> Asker:
    boss = meet(session, "Ida", now, role=Role.COORDINATOR)
    session.add(Grant(person=boss.id, role=Role.COORDINATOR, granted_at=now, renewed_on=now.date()))
    return boss


def full(session: Session, starts: dt.datetime, now: dt.datetime) -> tuple[Occurrence, SignUp, SignUp]:
    """One seat, held by Anna; Bo waits."""
    row = session.get_one(Occurrence, date(session, starts, seats=1, closes_at=starts - 12 * HOUR))
    for name in ("Anna", "Bo"):
        signups.sign_up(session, meet(session, name, now), row.id or 0, queue=True, now=now)
    anna, bo = session.exec(select(SignUp).order_by(col(SignUp.id))).all()
    return row, anna, bo


def lapses(session: Session, row: Occurrence, anna: SignUp, bo: SignUp, now: dt.datetime) -> str:
    anna.status, bo.status, bo.offer_expires_at = SignUpStatus.CANCELLED, SignUpStatus.OFFERED, now
    session.flush()
    lapsing.expire_offers(session, now=now)
    return lapsing.OFFER_LAPSED


def too_few(session: Session, row: Occurrence, _anna: SignUp, _bo: SignUp, now: dt.datetime) -> str:
    row.seats = 0
    session.flush()
    capacity.seats_changed(session, row.id or 0, now=now)
    return capacity.OVER_CAPACITY


def unanswered(session: Session, row: Occurrence, anna: SignUp, _bo: SignUp, now: dt.datetime) -> str:
    row.asked_again_at, row.closes_at = now - DAY + MINUTE, now
    anna.agreed_start = row.starts_at - 3 * HOUR
    session.flush()
    asked_again.let_go(session, now=now)
    return asked_again.STILL_UNANSWERED


def lets_go(session: Session, row: Occurrence, anna: SignUp, bo: SignUp, now: dt.datetime) -> str:
    unanswered(session, row, anna, bo, now)
    return asked_again.PLACE_LET_GO


@pytest.mark.parametrize("what", [lapses, too_few, unanswered, lets_go])
@pytest.mark.parametrize(
    ("now", "starts", "leaves"),
    [
        (NIGHT, MORNING + 2 * DAY, MORNING),
        (NIGHT, at("2026-12-03T13:30"), NIGHT),
        (DAYTIME, MORNING + 2 * DAY, DAYTIME),
    ],
    ids=["at night", "at night before an early date", "by day"],
)
def test_what_is_said_about_a_place_waits_for_the_morning(
    session: Session,
    boss: Asker,
    what: Callable[[Session, Occurrence, SignUp, SignUp, dt.datetime], str],
    now: dt.datetime,
    starts: dt.datetime,
    leaves: dt.datetime,
) -> None:
    row, anna, bo = full(session, starts, DAYTIME - DAY)
    kind = what(session, row, anna, bo, now)
    letters = session.exec(select(Outbox).where(Outbox.kind == kind)).all()
    assert [letter.send_after for letter in letters] == [leaves]


def test_a_group_is_allowed_in_the_evening_and_told_in_the_morning(session: Session, boss: Asker) -> None:
    row = session.get_one(Occurrence, date(session, MORNING + 2 * DAY))
    mette = meet(session, "Mette", DAYTIME)
    case = Case(topic="write", initiative=row.initiative, person=mette.id, opened_at=DAYTIME)
    session.add(case)
    session.flush()
    on_behalf.allow_group(session, boss, case.id or 0, "Torsbo", 12, now=NIGHT)
    (letter,) = session.exec(select(Outbox).where(Outbox.kind == on_behalf.GROUP_CONTACT)).all()
    assert letter.send_after == MORNING


def test_six_hours_after_the_night_are_soon_enough() -> None:
    quiet = QuietHours()
    assert in_good_time(NIGHT, MORNING + 6 * HOUR, quiet, ZONE) == MORNING
    assert in_good_time(NIGHT, MORNING + 6 * HOUR - MINUTE, quiet, ZONE) == NIGHT
