"""What happens at night is told in the morning (INTERFACE.md, "When messages go out"), whoever did it."""

import datetime as dt
from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, select

from catalog.care import cases
from catalog.joining import capacity, lapsing, on_behalf, signups
from catalog.people import invites
from catalog.people.permissions import Asker, Held
from catalog.quiet import QuietHours, in_waking_hours, remember_quiet_hours
from db.models import Case, Grant, Occurrence, Outbox, Role, SignUp, SignUpStatus
from tests.domain.people_and_dates import DAY, HOUR, ZONE, date, initiative, meet

SLUG = "faellesspisning"
EVENING = dt.datetime(2026, 12, 1, 19, 59, 59, tzinfo=ZONE)
NIGHT = dt.datetime(2026, 12, 1, 20, 0, tzinfo=ZONE)
MORNING = dt.datetime(2026, 12, 2, 8, 0, tzinfo=ZONE)
Happens = Callable[[Session, Asker, dt.datetime], None]


@pytest.fixture
def boss(session: Session, now: dt.datetime) -> Asker:
    initiative(session, SLUG)
    boss = meet(session, "Ida", now)
    session.add(Grant(person=boss.id, role=Role.COORDINATOR, granted_at=now, renewed_on=now.date()))
    session.flush()
    return Asker(boss.id, "da", frozenset({Held(Role.COORDINATOR, None)}))


def leaves(session: Session, kind: str) -> list[dt.datetime]:
    return [one.send_after for one in session.exec(select(Outbox).where(Outbox.kind == kind)).all()]


def a_case(session: Session, now: dt.datetime) -> int:
    cases.write(session, meet(session, "Karen", now), "Er der en rampe?", initiative=SLUG, now=now)
    return session.exec(select(Case.id)).one() or 0


def _case_new(session: Session, _boss: Asker, now: dt.datetime) -> None:
    a_case(session, now)


def _late_answer(session: Session, boss: Asker, now: dt.datetime) -> None:
    cases.answer(session, boss, a_case(session, now - 2 * HOUR), "Ja.", now=now)


def _invite(session: Session, boss: Asker, now: dt.datetime) -> None:
    payload = invites.invite(session, Role.HOST, invited_by=boss.id, now=now)
    assert invites.accept(session, meet(session, "Lise", now), payload, now=now)


def _group(session: Session, boss: Asker, now: dt.datetime) -> None:
    on_behalf.allow_group(session, boss, a_case(session, now), "Torsbo", 8, now=now)


def _fewer_seats(session: Session, _boss: Asker, now: dt.datetime) -> None:
    dinner = date(session, now + 5 * DAY, seats=4)
    signups.sign_up(session, meet(session, "Omar", now), dinner, party=3, now=now)
    session.get_one(Occurrence, dinner).seats = 2
    session.flush()
    capacity.seats_changed(session, dinner, now=now)


def _lapses(session: Session, _boss: Asker, now: dt.datetime, ahead: dt.timedelta = 5 * DAY) -> None:
    dinner = date(session, now + ahead, seats=1)
    signups.sign_up(session, meet(session, "Omar", now), dinner, now=now - DAY)
    row = session.exec(select(SignUp)).one()
    row.status, row.offer_expires_at = SignUpStatus.OFFERED, now
    session.flush()
    assert lapsing.expire_offers(session, now=now) == 1


@pytest.mark.parametrize(
    ("happens", "kind"),
    [
        (_case_new, "case-new"),
        (_late_answer, "case-answer"),
        (_invite, "invite-used"),
        (_group, on_behalf.GROUP_CONTACT),
        (_fewer_seats, capacity.OVER_CAPACITY),
        (_lapses, lapsing.OFFER_LAPSED),
    ],
)
def test_a_notice_of_the_night_leaves_in_the_morning(
    session: Session, boss: Asker, happens: Happens, kind: str
) -> None:
    for at, expected in ((NIGHT, MORNING), (EVENING, EVENING)):
        savepoint = session.begin_nested()
        happens(session, boss, at)
        assert leaves(session, kind) == [expected]
        savepoint.rollback()


def test_what_the_morning_is_too_late_for_is_told_at_night(session: Session, boss: Asker) -> None:
    _lapses(session, boss, NIGHT, ahead=3 * HOUR)
    assert leaves(session, lapsing.OFFER_LAPSED) == [NIGHT]


def test_who_has_just_written_gets_the_answer_at_night_too(session: Session, boss: Asker) -> None:
    cases.answer(session, boss, a_case(session, NIGHT), "Ja.", now=NIGHT + HOUR)
    assert leaves(session, "case-answer") == [NIGHT + HOUR]


def test_the_night_is_that_of_the_house(session: Session) -> None:
    remember_quiet_hours(session, QuietHours(dt.time(22), dt.time(6)), ZoneInfo("Asia/Karachi"))
    at = dt.datetime(2026, 12, 1, 17, 30, tzinfo=dt.UTC)
    assert in_waking_hours(session, at) == dt.datetime(2026, 12, 2, 1, 0, tzinfo=dt.UTC)
    assert in_waking_hours(session, at, before=at + HOUR) == at
