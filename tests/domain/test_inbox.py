"""The inbox: once, in order per chat, under a lease."""

import datetime as dt

import pytest
from sqlmodel import Session, select

from db import inbox
from db.inbox import Arrived, LeaseLost
from db.models import Inbox


def arrive(session: Session, now: dt.datetime, *updates: tuple[int, str]) -> int:
    rows = [Arrived(number, chat, "text", {"text": "hej"}) for number, chat in updates]
    return inbox.store(session, rows, now=now)


def test_the_same_update_twice_is_kept_once(session: Session, now: dt.datetime) -> None:
    assert arrive(session, now, (1, "a"), (2, "b")) == 2
    assert arrive(session, now, (2, "b"), (3, "a")) == 1


def test_one_update_at_a_time_per_chat_in_order_of_arrival(session: Session, now: dt.datetime) -> None:
    arrive(session, now, (3, "a"), (1, "a"), (2, "b"))
    assert [one.update_id for one in inbox.claim(session, "w1", real=100)] == [1, 2]
    assert inbox.claim(session, "w2", real=100) == []
    inbox.finish(session, 1, "w1", now=now)
    assert [one.update_id for one in inbox.claim(session, "w2", real=100)] == [3]


def test_a_worker_that_slept_past_its_lease_changes_nothing(session: Session, now: dt.datetime) -> None:
    arrive(session, now, (1, "a"))
    inbox.claim(session, "sleeper", real=100)
    assert inbox.claim(session, "other", real=114) == []
    (again,) = inbox.claim(session, "other", real=116)
    assert again.attempts == 2
    with pytest.raises(LeaseLost):
        inbox.finish(session, 1, "sleeper", now=now)
    inbox.finish(session, 1, "other", now=now)


def test_the_body_is_forgotten_when_the_row_is_done(session: Session, now: dt.datetime) -> None:
    arrive(session, now, (1, "a"))
    (row,) = inbox.claim(session, "w", real=0)
    assert row.body == {"text": "hej"}
    inbox.finish(session, 1, "w", now=now)
    session.expire_all()
    assert session.exec(select(Inbox.body)).one() is None


def test_a_released_row_waits_before_it_is_tried_again(session: Session, now: dt.datetime) -> None:
    arrive(session, now, (1, "a"))
    (row,) = inbox.claim(session, "w", real=10)
    inbox.release(session, 1, "w", attempts=row.attempts, real=10)
    assert inbox.claim(session, "w", real=10.2) == []
    assert len(inbox.claim(session, "w", real=10.4)) == 1


def test_a_clock_that_was_set_back_leaves_nobody_waiting(session: Session, now: dt.datetime) -> None:
    """Held by somebody who is gone, and waiting for a second try, both written when it was an hour later."""
    arrive(session, now, (1, "a"), (2, "b"))
    inbox.claim(session, "gone", real=10_000)
    inbox.release(session, 2, "gone", attempts=1, real=10_000)
    assert inbox.claim(session, "w", real=9_990) == [], "a few seconds between two machines are no stray"
    assert [one.update_id for one in inbox.claim(session, "w", real=6_400)] == [1, 2]
