"""A place freed too late to be offered goes to who comes first: it must not stay empty beside a queue."""

import datetime as dt

import pytest
from sqlmodel import Session

from catalog.joining import signups
from catalog.joining.signups import FullWithWaitlist, SignedUp
from catalog.people.permissions import Asker
from db.models import SignUp, SignUpStatus
from tests.domain.people_and_dates import DAY, HOUR, date, held, meet

MINUTE = dt.timedelta(minutes=1)
TOO_LATE = dt.timedelta(minutes=80)
"""Before the start: an offer leaves after two minutes, gives half an hour and ends an hour before it."""


@pytest.fixture
def starts(now: dt.datetime) -> dt.datetime:
    return now + 2 * DAY


@pytest.fixture
def dinner(session: Session, starts: dt.datetime) -> int:
    """Two seats, sign-up open until the start."""
    return date(session, starts, seats=2, closes_at=starts, cancel_closes_at=starts)


def joins(session: Session, name: str, dinner: int, now: dt.datetime, *, party: int = 1) -> tuple[Asker, int]:
    asker = meet(session, name, now)
    joined = signups.sign_up(session, asker, dinner, party=party, queue=True, now=now)
    assert isinstance(joined, SignedUp)
    return asker, joined.sign_up


@pytest.fixture
def queued(session: Session, dinner: int, now: dt.datetime) -> tuple[tuple[Asker, int], tuple[Asker, int]]:
    """Anna holds both seats, Bo waits for one."""
    return joins(session, "Anna", dinner, now, party=2), joins(session, "Bo", dinner, now)


def status(session: Session, sign_up: int) -> SignUpStatus:
    return session.get_one(SignUp, sign_up, populate_existing=True).status


def test_while_the_queue_can_be_asked_the_place_is_theirs(
    session: Session, dinner: int, starts: dt.datetime, queued: tuple[tuple[Asker, int], ...]
) -> None:
    (anna, annas), (_, bos) = queued
    at = starts - 2 * HOUR
    signups.cancel(session, anna, annas, now=at)
    assert status(session, bos) is SignUpStatus.OFFERED
    carl = meet(session, "Carl", at)
    taken = signups.sign_up(session, carl, dinner, now=at)
    assert isinstance(taken, SignedUp), "the second place is nobody's"


def test_a_newcomer_gets_what_nobody_in_the_queue_can_be_asked_for(
    session: Session, dinner: int, starts: dt.datetime, queued: tuple[tuple[Asker, int], ...]
) -> None:
    (anna, annas), (_, bos) = queued
    at = starts - TOO_LATE
    signups.cancel(session, anna, annas, now=at)
    assert status(session, bos) is SignUpStatus.WAITLISTED
    carl = signups.sign_up(session, meet(session, "Carl", at), dinner, now=at)
    assert isinstance(carl, SignedUp)
    assert carl.status is SignUpStatus.CONFIRMED
    assert held(session, dinner) == 1


def test_who_waits_takes_it_by_coming_back(
    session: Session, dinner: int, starts: dt.datetime, queued: tuple[tuple[Asker, int], ...]
) -> None:
    (anna, annas), (bo, bos) = queued
    at = starts - TOO_LATE
    before = signups.sign_up(session, bo, dinner, now=at)
    assert isinstance(before, SignedUp)
    assert before.queue_position == 1, "there is no place yet"
    signups.cancel(session, anna, annas, now=at)
    for _ in range(2):
        own = signups.sign_up(session, bo, dinner, now=at)
        assert isinstance(own, SignedUp)
        assert (own.sign_up, own.status) == (bos, SignUpStatus.CONFIRMED)
        assert held(session, dinner) == 1


def test_a_family_that_waits_takes_it_only_whole(
    session: Session, dinner: int, starts: dt.datetime, now: dt.datetime
) -> None:
    anna, annas = joins(session, "Anna", dinner, now)
    joins(session, "Bo", dinner, now)
    family, theirs = joins(session, "Familien", dinner, now, party=2)
    at = starts - TOO_LATE
    signups.cancel(session, anna, annas, now=at)
    signups.sign_up(session, family, dinner, now=at)
    assert status(session, theirs) is SignUpStatus.WAITLISTED
    assert held(session, dinner) == 1


def test_nobody_takes_it_when_sign_up_has_closed(
    session: Session, starts: dt.datetime, now: dt.datetime
) -> None:
    closes = starts - 2 * HOUR
    dinner = date(session, starts, seats=1, closes_at=closes)
    anna, annas = joins(session, "Anna", dinner, now)
    bo, bos = joins(session, "Bo", dinner, now)
    at = starts - TOO_LATE
    signups.cancel(session, anna, annas, now=at)
    signups.sign_up(session, bo, dinner, now=at)
    assert status(session, bos) is SignUpStatus.WAITLISTED


def test_the_way_back_is_open_while_nobody_has_the_place(
    session: Session, dinner: int, starts: dt.datetime, queued: tuple[tuple[Asker, int], ...]
) -> None:
    (anna, annas), _ = queued
    at = starts - TOO_LATE
    signups.cancel(session, anna, annas, now=at)
    assert signups.undo_cancel(session, anna, annas, now=at + MINUTE).status is SignUpStatus.CONFIRMED
    assert held(session, dinner) == 2


def test_more_come_into_what_nobody_can_be_asked_for(
    session: Session, dinner: int, starts: dt.datetime, now: dt.datetime
) -> None:
    anna, annas = joins(session, "Anna", dinner, now)
    carl, carls = joins(session, "Carl", dinner, now)
    joins(session, "Bo", dinner, now)
    at = starts - TOO_LATE
    signups.cancel(session, anna, annas, now=at)
    assert signups.change_party(session, carl, carls, party=2, now=at).party == 2


def test_a_full_date_still_has_its_queue_in_the_last_hour(
    session: Session, dinner: int, starts: dt.datetime, queued: tuple[tuple[Asker, int], ...]
) -> None:
    at = starts - TOO_LATE
    full = signups.sign_up(session, meet(session, "Carl", at), dinner, now=at)
    assert isinstance(full, FullWithWaitlist)
    assert full.waiting == 1
