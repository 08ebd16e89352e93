"""What is forgotten without anybody asking."""

import datetime as dt

from sqlmodel import Session, select

from catalog.joining import signups
from catalog.people.forgetting import forget
from db.models import (
    Case,
    CaseLine,
    CaseState,
    GroupContact,
    HolderStatus,
    Occurrence,
    Regular,
    RoleHolder,
    Shift,
    ShiftAlert,
    SignUp,
)
from tests.domain.people_and_dates import date, meet

DAY = dt.timedelta(days=1)


def test_ninety_days_after_the_date_the_link_to_the_person_goes_and_the_count_stays(
    session: Session, now: dt.datetime
) -> None:
    supper = date(session, now + DAY)
    signups.sign_up(session, meet(session, "Karen", now), supper, party=3, now=now)
    ends_at = session.get_one(Occurrence, supper).ends_at
    assert forget(session, now=ends_at + 90 * DAY) == 0
    assert forget(session, now=ends_at + 90 * DAY + dt.timedelta(seconds=1)) == 1
    session.expire_all()
    kept = session.exec(select(SignUp)).one()
    assert (kept.person, kept.person_blind, kept.party) == (None, None, 3)
    assert forget(session, now=ends_at + 100 * DAY) == 0


def test_what_ended_is_forgotten_after_ninety_days_and_what_lasts_is_kept(
    session: Session, now: dt.datetime
) -> None:
    karen, slug = meet(session, "Karen", now).id, "faellesspisning"
    dinner = session.get_one(Occurrence, date(session, now))
    shift = Shift(occurrence=dinner.id or 0, role="vært", starts_at=now - DAY, ends_at=now, needed=1)
    open_case = Case(topic="question", person=karen, opened_at=now - DAY)
    closed = Case(topic="question", person=karen, opened_at=now, state=CaseState.CLOSED, closed_at=now)
    session.add_all([shift, open_case, closed])
    session.flush()
    assert shift.id is not None
    session.add_all([CaseLine(case=one.id or 0, text="Hej", at=now) for one in (open_case, closed)])
    session.add(ShiftAlert(shift=shift.id, raised_at=now, told_at=now))
    for ended, status in ((None, HolderStatus.ACTIVE), (now, HolderStatus.ENDED)):
        session.add_all(
            [
                RoleHolder(initiative=slug, role="vært", status=status, created_at=now - DAY, ended_at=ended),
                GroupContact(
                    person=karen, initiative=slug, name="Torsbo", most=9, granted_at=now, revoked_at=ended
                ),
                Regular(
                    series=dinner.series or 0,
                    person=karen,
                    person_blind="x",
                    weekday=3,
                    since_on=now.date(),
                    created_at=now,
                    ended_at=ended,
                ),
            ]
        )
    session.flush()
    forget(session, now=now + 90 * DAY)
    tables = (Case, CaseLine, RoleHolder, GroupContact, Regular, ShiftAlert)
    assert [len(session.exec(select(one)).all()) for one in tables] == [2, 2, 2, 2, 2, 1]
    forget(session, now=now + 90 * DAY + dt.timedelta(seconds=1))
    session.expire_all()
    assert [len(session.exec(select(one)).all()) for one in tables] == [1, 1, 1, 1, 1, 0]
    assert session.exec(select(Case.state)).one() is CaseState.OPEN
