"""`Fortryd` for staff: two minutes in which a change of a date is as if it had never been."""

import datetime as dt

import pytest
from sqlmodel import Session, col, select

from catalog.errors import NotAllowed, NotFound, Stale
from catalog.joining import asked_again, signups
from catalog.people.permissions import Asker
from catalog.schedule.changes import cancel_occurrence, move_occurrence, set_seats
from catalog.schedule.fields import Words
from catalog.schedule.undoing import AlreadyTold, undo_change
from db.models import Grant, Occurrence, Outbox, Outcome, Role, SignUp, SignUpStatus
from tests.domain.people_and_dates import meet
from tests.domain.schedules import full_dinner, shifts_of, told

SICK = Words(da="Kokken er syg")
LATER = dt.datetime.fromisoformat("2026-12-11T12:00")


@pytest.fixture
def second(session: Session, now: dt.datetime) -> Occurrence:
    return full_dinner(session, now)


@pytest.fixture
def boss(session: Session, now: dt.datetime) -> Asker:
    return meet(session, "Ida", now, role=Role.COORDINATOR)


def looks(session: Session, row: Occurrence) -> tuple[object, ...]:
    session.refresh(row)
    shifts = [(shift.starts_at, shift.ends_at) for shift in shifts_of(session, row)]
    times = (row.starts_at, row.ends_at, row.opens_at, row.closes_at, row.cancel_closes_at)
    return (*times, row.asked_again_at, row.place, row.status, row.reason, row.edited, shifts)


def undo(session: Session, boss: Asker, change: int | None, now: dt.datetime) -> int:
    assert change is not None
    return undo_change(session, boss, change, now=now)


@pytest.mark.parametrize("how", ["cancelled", "moved"])
def test_undone_in_time_nothing_has_happened(
    session: Session, now: dt.datetime, second: Occurrence, boss: Asker, how: str
) -> None:
    assert second.id is not None
    before, sequence = looks(session, second), second.sequence
    if how == "cancelled":
        done = cancel_occurrence(session, boss, second.id, SICK, now=now)
    else:
        done = move_occurrence(session, boss, second.id, SICK, local_start=LATER, now=now)
        assert [one.label for one in asked_again.unanswered(session, boss, second.id)] == ["Anna"]
    assert looks(session, second) != before
    assert undo(session, boss, done.change, now) == second.id
    assert looks(session, second) == before
    assert second.sequence == sequence + 2, "a calendar that heard of the change hears of this too"
    notices = [*told(session, "occurrence-cancelled"), *told(session, "occurrence-moved")]
    assert {(one.outcome, one.reason, one.payload) for one in notices} == {(Outcome.SKIPPED, "undone", None)}
    assert len(notices) == 2
    with pytest.raises(Stale):
        undo(session, boss, done.change, now)
    again = cancel_occurrence(session, boss, second.id, SICK, now=now)
    assert again.told.told == 2, "the same change can be made again"


def test_once_somebody_is_told_it_cannot_be_undone_unheard(
    session: Session, now: dt.datetime, second: Occurrence, boss: Asker
) -> None:
    assert second.id is not None
    done = cancel_occurrence(session, boss, second.id, SICK, now=now)
    first = session.exec(select(Outbox).where(col(Outbox.kind) == "occurrence-cancelled").limit(1)).one()
    first.handed_at = now
    session.flush()
    with session.begin_nested() as unit:
        with pytest.raises(AlreadyTold):
            undo(session, boss, done.change, now)
        unit.rollback()
    assert len([one for one in told(session, "occurrence-cancelled") if one.outcome is None]) == 2


def test_a_later_change_makes_an_earlier_undo_stale_and_it_takes_a_coordinator(
    session: Session, now: dt.datetime, second: Occurrence, boss: Asker
) -> None:
    assert second.id is not None
    done = move_occurrence(session, boss, second.id, SICK, local_start=LATER, now=now)
    with pytest.raises(NotAllowed):
        undo(session, meet(session, "Ole", now, role=Role.HOST), done.change, now)
    cancel_occurrence(session, boss, second.id, SICK, now=now)
    with pytest.raises(Stale):
        undo(session, boss, done.change, now)
    with pytest.raises(NotFound):
        undo(session, boss, 987654, now)


def statuses(session: Session, row: Occurrence) -> list[SignUpStatus]:
    found = select(SignUp).where(SignUp.occurrence == row.id).order_by(col(SignUp.id))
    return [one.status for one in session.exec(found.execution_options(populate_existing=True)).all()]


def test_more_seats_undone_in_time_were_never_offered(
    session: Session, now: dt.datetime, second: Occurrence, boss: Asker
) -> None:
    assert second.id is not None
    done = set_seats(session, boss, second.id, 4, now=now)
    assert statuses(session, second) == [SignUpStatus.CONFIRMED, SignUpStatus.OFFERED]
    undo(session, boss, done.change, now)
    session.refresh(second)
    assert (second.seats, second.taken) == (3, 3)
    assert statuses(session, second) == [SignUpStatus.CONFIRMED, SignUpStatus.WAITLISTED]
    assert [one.reason for one in told(session, "place-offered")] == ["undone"]


def test_more_seats_undone_late_throw_nobody_out_and_coordinators_hear_it(
    session: Session, now: dt.datetime, second: Occurrence, boss: Asker
) -> None:
    assert second.id is not None
    grant = Grant(person=boss.id, role=Role.COORDINATOR, granted_at=now, renewed_on=now.date())
    session.add(grant)
    done = set_seats(session, boss, second.id, 4, now=now)
    (offer,) = told(session, "place-offered")
    offer.handed_at = now
    session.flush()
    undo(session, boss, done.change, now + dt.timedelta(hours=1))
    session.refresh(second)
    assert (second.seats, second.taken) == (3, 4)
    assert statuses(session, second) == [SignUpStatus.CONFIRMED, SignUpStatus.OFFERED]
    assert [one.person for one in told(session, "over-capacity")] == [boss.id]


def test_fewer_seats_undone_are_offered_to_who_waits(
    session: Session, now: dt.datetime, second: Occurrence, boss: Asker
) -> None:
    assert second.id is not None
    done = set_seats(session, boss, second.id, 2, now=now)
    anna = Asker(session.exec(select(SignUp.person).where(SignUp.party == 3)).one() or 0, "da", frozenset())
    own = session.exec(select(SignUp.id).where(SignUp.party == 3)).one()
    signups.change_party(session, anna, own or 0, party=2, now=now)
    assert statuses(session, second) == [SignUpStatus.CONFIRMED, SignUpStatus.WAITLISTED]
    undo(session, boss, done.change, now)
    assert statuses(session, second) == [SignUpStatus.CONFIRMED, SignUpStatus.OFFERED]


def test_places_given_up_while_a_date_was_off_are_offered_when_it_is_back(
    session: Session, now: dt.datetime, second: Occurrence, boss: Asker
) -> None:
    assert second.id is not None
    done = cancel_occurrence(session, boss, second.id, SICK, now=now)
    own = session.exec(select(SignUp).where(SignUp.party == 3)).one()
    anna = Asker(own.person or 0, "da", frozenset())
    signups.cancel(session, anna, own.id or 0, now=now)
    assert statuses(session, second) == [SignUpStatus.CANCELLED, SignUpStatus.WAITLISTED]
    undo(session, boss, done.change, now)
    assert statuses(session, second) == [SignUpStatus.CANCELLED, SignUpStatus.OFFERED]
