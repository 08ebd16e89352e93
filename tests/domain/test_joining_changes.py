"""Changing one's mind: more of us, fewer, not coming, coming after all."""

import datetime as dt

import pytest
from sqlmodel import Session, select

from catalog.errors import (
    NoRoomForMore,
    NotEnoughSeats,
    OccurrenceOver,
    PlaceGone,
    SignUpClosed,
    Stale,
)
from catalog.joining import signups
from catalog.people.permissions import Asker
from db.models import Occurrence, Outbox, Outcome, SignUp, SignUpStatus
from tests.domain.people_and_dates import DAY, HOUR, date, held, join


def test_more_come_within_what_is_free(session: Session, anna: Asker, now: dt.datetime) -> None:
    dinner = date(session, now + DAY, seats=3)
    own = join(session, anna, dinner, now).sign_up
    assert signups.change_party(session, anna, own, party=3, children=5, now=now).children == 2
    with pytest.raises(NoRoomForMore) as refusal:
        signups.change_party(session, anna, own, party=4, now=now)
    assert (refusal.value.party, held(session, dinner)) == (3, 3)


def test_told_how_many_more_would_fit(session: Session, anna: Asker, now: dt.datetime) -> None:
    dinner = date(session, now + DAY, seats=3)
    own = join(session, anna, dinner, now).sign_up
    with pytest.raises(NotEnoughSeats) as refusal:
        signups.change_party(session, anna, own, party=5, now=now)
    assert (refusal.value.left, held(session, dinner)) == (2, 1)


def test_fewer_free_places_for_the_queue(session: Session, anna: Asker, bo: Asker, now: dt.datetime) -> None:
    dinner = date(session, now + 2 * DAY, seats=3)
    own = join(session, anna, dinner, now, 3).sign_up
    join(session, bo, dinner, now, queue=True)
    assert signups.change_party(session, anna, own, party=2, now=now).party == 2
    assert [one.status for one in signups.mine(session, bo, now=now)] == [SignUpStatus.OFFERED]
    assert held(session, dinner) == 3


def test_after_the_deadline_only_fewer(session: Session, anna: Asker, now: dt.datetime) -> None:
    own = join(session, anna, date(session, now + DAY), now, 2).sign_up
    late = now + DAY - HOUR
    with pytest.raises(SignUpClosed):
        signups.change_party(session, anna, own, party=3, now=late)
    assert signups.change_party(session, anna, own, party=1, now=late).party == 1


def test_cancelling_frees_the_places_and_names_the_next_dates(
    session: Session, anna: Asker, now: dt.datetime
) -> None:
    dinner = date(session, now + DAY)
    series = session.get_one(Occurrence, dinner).series
    later = [date(session, now + n * 7 * DAY) for n in (3, 2, 1)]
    for other in later:
        session.get_one(Occurrence, other).series = series
    own = join(session, anna, dinner, now, 3).sign_up
    cancelled = signups.cancel(session, anna, own, now=now)
    assert (cancelled.status, cancelled.late) == (SignUpStatus.CANCELLED, False)
    assert [ahead.occurrence for ahead in cancelled.next_dates] == [later[2], later[1]]
    assert held(session, dinner) == 0
    assert signups.cancel(session, anna, own, now=now) == cancelled
    assert held(session, dinner) == 0


def test_a_late_cancellation_is_taken_and_marked(session: Session, anna: Asker, now: dt.datetime) -> None:
    dinner = date(session, now + DAY)
    own = join(session, anna, dinner, now).sign_up
    late = now + DAY - HOUR / 2
    assert signups.cancel(session, anna, own, now=late).late
    assert signups.cancel(session, anna, own, now=late).late
    assert held(session, dinner) == 0


def test_nobody_cancels_what_has_begun(session: Session, anna: Asker, now: dt.datetime) -> None:
    own = join(session, anna, date(session, now + DAY), now).sign_up
    with pytest.raises(OccurrenceOver):
        signups.cancel(session, anna, own, now=now + DAY)


def test_undoing_brings_everything_back(session: Session, anna: Asker, now: dt.datetime) -> None:
    dinner = date(session, now + DAY)
    own = join(session, anna, dinner, now, 3).sign_up
    signups.cancel(session, anna, own, now=now)
    for _ in range(2):
        back = signups.undo_cancel(session, anna, own, now=now)
        assert (back.status, back.party, held(session, dinner)) == (SignUpStatus.CONFIRMED, 3, 3)
    kept = session.exec(select(SignUp).where(SignUp.id == own)).one()
    assert (kept.ended_at, kept.offer_expires_at) == (None, None)


def test_undoing_takes_back_an_offer_that_has_not_left(
    session: Session, anna: Asker, bo: Asker, now: dt.datetime
) -> None:
    dinner = date(session, now + 2 * DAY, seats=1)
    own = join(session, anna, dinner, now).sign_up
    join(session, bo, dinner, now, queue=True)
    signups.cancel(session, anna, own, now=now)
    assert signups.undo_cancel(session, anna, own, now=now).status is SignUpStatus.CONFIRMED
    waiting = signups.mine(session, bo, now=now)[0]
    assert (waiting.status, waiting.queue_position, held(session, dinner)) == (SignUpStatus.WAITLISTED, 1, 1)
    letter = session.exec(select(Outbox).where(Outbox.kind == "place-offered")).one()
    assert letter.outcome is Outcome.SKIPPED


def test_undoing_never_takes_an_offer_that_has_left(
    session: Session, anna: Asker, bo: Asker, now: dt.datetime
) -> None:
    dinner = date(session, now + 2 * DAY, seats=1)
    own = join(session, anna, dinner, now).sign_up
    join(session, bo, dinner, now, queue=True)
    signups.cancel(session, anna, own, now=now)
    session.exec(select(Outbox).where(Outbox.kind == "place-offered")).one().handed_at = now
    with pytest.raises(PlaceGone):
        signups.undo_cancel(session, anna, own, now=now)
    assert signups.mine(session, bo, now=now)[0].status is SignUpStatus.OFFERED
    assert held(session, dinner) == 1


def test_undoing_puts_one_back_in_the_queue_where_one_was(
    session: Session, anna: Asker, bo: Asker, cem: Asker, now: dt.datetime
) -> None:
    dinner = date(session, now + 2 * DAY, seats=1)
    join(session, anna, dinner, now)
    own = join(session, bo, dinner, now, queue=True).sign_up
    join(session, cem, dinner, now + HOUR, queue=True)
    signups.cancel(session, bo, own, now=now + HOUR)
    assert signups.undo_cancel(session, bo, own, now=now + HOUR).queue_position == 1
    assert held(session, dinner) == 1


def test_what_one_did_not_cancel_cannot_be_undone(session: Session, anna: Asker, now: dt.datetime) -> None:
    own = join(session, anna, date(session, now + DAY), now).sign_up
    session.get_one(SignUp, own).status = SignUpStatus.EXPIRED
    with pytest.raises(Stale):
        signups.undo_cancel(session, anna, own, now=now)


def test_i_am_coming(session: Session, anna: Asker, now: dt.datetime) -> None:
    own = join(session, anna, date(session, now + DAY), now).sign_up
    assert not signups.mine(session, anna, now=now)[0].coming
    signups.coming(session, anna, own, now=now)
    assert signups.mine(session, anna, now=now)[0].coming
    signups.cancel(session, anna, own, now=now)
    with pytest.raises(Stale):
        signups.coming(session, anna, own, now=now)
