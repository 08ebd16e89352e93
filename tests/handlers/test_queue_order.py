"""A queue is broken by its coordinator only, for a reason that is kept."""

import datetime as dt

from sqlmodel import col, select

from catalog.joining import capacity
from db.models import Audit, Role, SignUp, SignUpStatus
from handlers.taps import ManageDate, MoveUp, ShowQueue
from handlers.texts.texts import texts_in
from tests.town import Citizen, Town

DA = texts_in("da")
SLUG = "faellesspisning"
MINUTE = dt.timedelta(minutes=1)


def sign_ups(town: Town) -> list[SignUp]:
    rows = select(SignUp).order_by(col(SignUp.id)).execution_options(populate_existing=True)
    return list(town.session.exec(rows).all())


def waiting(town: Town) -> tuple[Citizen, list[SignUp]]:
    """A coordinator, and two who wait for the ride."""
    jonas = town.person(Role.COORDINATOR)
    for _ in range(4):
        town.person().says("/start o_cykling-uden-alder").taps("Tilmeld mig")
    for _ in range(2):
        town.person().says("/start o_cykling-uden-alder").taps("Skriv mig på ventelisten")
        town.now += MINUTE
    return jonas, sign_ups(town)


def test_out_of_order_needs_a_reason_that_is_kept(town: Town) -> None:
    jonas, rows = waiting(town)
    first, second = rows[-2:]
    jonas.uses(ShowQueue(first.occurrence))
    assert "Venteliste" in jonas.said
    jonas.uses(MoveUp(second.id or 0)).says("x" * 201)
    assert jonas.said == DA("error-reason-missing", most=200)
    assert second.moved_up_reason is None
    jonas.uses(MoveUp(second.id or 0)).says("Kommer med sin mor")
    assert jonas.said == DA("queue-moved")
    ride = town.next_date("cykling-uden-alder")
    ride.seats = 5
    town.session.flush()
    jonas.uses(MoveUp(second.id or 0)).says("Kommer med sin mor")
    assert jonas.said == DA("queue-moved-offered")
    first, second = sign_ups(town)[-2:]
    assert (first.status, second.status) == (SignUpStatus.WAITLISTED, SignUpStatus.OFFERED)
    assert second.moved_up_reason == "Kommer med sin mor"
    actions = town.session.exec(select(Audit.action, Audit.actor)).all()
    assert ("queue-out-of-order", jonas.asker.id) in actions


def test_a_coordinator_sees_what_is_offered_and_not_answered_yet(town: Town) -> None:
    jonas, rows = waiting(town)
    ride = town.next_date("cykling-uden-alder")
    assert "mangler svar" not in jonas.uses(ManageDate(ride.id or 0)).said
    ride.seats = 5
    town.session.flush()
    capacity.seats_changed(town.session, rows[-1].occurrence, now=town.now)
    town.now += MINUTE
    jonas.uses(ManageDate(ride.id or 0))
    assert DA("dates-offered", n=1) in jonas.said
    assert DA("dates-waiting", waiting=1) in jonas.said


def test_only_its_coordinators_see_and_break_a_queue(town: Town) -> None:
    _, rows = waiting(town)
    host = town.person(Role.HOST)
    for tap in (ShowQueue(rows[-1].occurrence), MoveUp(rows[-1].id or 0)):
        town.now += MINUTE
        host.uses(tap)
        assert host.said == DA("error-not-allowed")
    other = town.person(Role.COORDINATOR, SLUG).uses(MoveUp(rows[-1].id or 0)).says("Fordi")
    assert other.said == DA("error-not-allowed")
