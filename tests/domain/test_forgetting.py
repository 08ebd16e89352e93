"""What is forgotten without anybody asking."""

import datetime as dt

from sqlmodel import Session, select

from catalog.joining import signups
from catalog.people.forgetting import forget_sign_ups
from db.models import Occurrence, SignUp
from tests.domain.people_and_dates import date, meet

DAY = dt.timedelta(days=1)


def test_ninety_days_after_the_date_the_link_to_the_person_goes_and_the_count_stays(
    session: Session, now: dt.datetime
) -> None:
    supper = date(session, now + DAY)
    signups.sign_up(session, meet(session, "Karen", now), supper, party=3, now=now)
    ends_at = session.get_one(Occurrence, supper).ends_at
    assert forget_sign_ups(session, now=ends_at + 90 * DAY) == 0
    assert forget_sign_ups(session, now=ends_at + 90 * DAY + dt.timedelta(seconds=1)) == 1
    session.expire_all()
    kept = session.exec(select(SignUp)).one()
    assert (kept.person, kept.person_blind, kept.party) == (None, None, 3)
    assert forget_sign_ups(session, now=ends_at + 100 * DAY) == 0
