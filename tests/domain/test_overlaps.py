"""A visit and a shift at the same time: who is asked, and about what."""

import datetime as dt

import pytest
from sqlmodel import Session

from catalog.errors import NotFound
from catalog.joining import signups
from catalog.joining.overlaps import overlapping, visit_during
from catalog.shifts import taking
from db.models import Occurrence, OccurrenceStatus
from tests.domain.helping import helper, on_shift, shift
from tests.domain.people_and_dates import DAY, HOUR, date, initiative


@pytest.mark.parametrize(
    ("begins", "hours", "clash"), [(-2, 2, False), (-2, 2.25, True), (0.5, 1, True), (2, 2, False)]
)
def test_touching_ends_are_no_overlap_either_way(
    session: Session, now: dt.datetime, begins: float, hours: float, clash: bool
) -> None:
    starts = now + 2 * DAY
    kitchen = shift(session, starts, name="kitchen")
    karen, mine = on_shift(session, "Karen", kitchen, now)
    visit = date(session, starts + begins * HOUR, name="visit", hours=hours)
    found = overlapping(session, karen, visit)
    assert (found is not None and found.assignment == mine) is clash
    omar = helper(session, "Omar", kitchen, now)
    joined = signups.sign_up(session, omar, visit, now=now)
    assert isinstance(joined, signups.SignedUp)
    other = visit_during(session, omar, kitchen)
    assert (other is not None and other.sign_up == joined.sign_up) is clash
    assert overlapping(session, helper(session, "Fri", kitchen, now), visit) is None


def test_the_same_date_a_shift_given_up_and_a_cancelled_date_are_nothing_to_ask_about(
    session: Session, now: dt.datetime
) -> None:
    starts = now + 2 * DAY
    dinner = date(session, starts, name="dinner")
    kitchen = shift(session, starts, occurrence=dinner)
    karen, mine = on_shift(session, "Karen", kitchen, now)
    assert overlapping(session, karen, dinner) is None
    signups.sign_up(session, karen, dinner, now=now)
    assert visit_during(session, karen, kitchen) is None
    visit = date(session, starts, name="visit")
    session.get_one(Occurrence, dinner).status = OccurrenceStatus.CANCELLED
    session.flush()
    assert overlapping(session, karen, visit) is None
    session.get_one(Occurrence, dinner).status = OccurrenceStatus.PLANNED
    session.flush()
    found = overlapping(session, karen, visit)
    assert found is not None
    assert found.assignment is None, "the visit is named first"
    taking.drop(session, karen, mine, now=now)
    with pytest.raises(NotFound):
        visit_during(session, karen, 10**6)


def test_what_is_nobodys_business_is_not_named(session: Session, now: dt.datetime) -> None:
    initiative(session, "overskudscafe", modes={"guests": "open", "volunteers": "discreet"})
    starts = now + 2 * DAY
    kitchen = shift(session, starts, slug="overskudscafe", name="kitchen")
    karen, _ = on_shift(session, "Karen", kitchen, now)
    found = overlapping(session, karen, date(session, starts, name="visit"))
    assert found is not None
    assert found.discreet
