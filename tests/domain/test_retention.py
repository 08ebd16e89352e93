"""How long the machinery's rows live."""

import datetime as dt

import pytest
from sqlmodel import Session, select

from db import inbox, outbox, retention
from db.delivering import finish
from db.inbox import Arrived
from db.models import Audit, Inbox, Invite, Outbox, Outcome, Role
from tests.domain.people_and_dates import DAY, HOUR


def arrived(session: Session, number: int, at: dt.datetime) -> None:
    inbox.store(session, [Arrived(number, f"chat {number}", "text", {"text": "hej"})], now=at)


def test_finished_updates_are_kept_longer_than_telegram_repeats_them(
    session: Session, now: dt.datetime
) -> None:
    for number, at in enumerate((now - 8 * DAY, now - 2 * DAY, now)):
        arrived(session, number, at)
        inbox.claim(session, "w", real=0)
        inbox.finish(session, number, "w", now=at)
    assert retention.purge(session, now=now) == 1
    assert session.exec(select(Inbox.update_id).order_by("update_id")).all() == [1, 2]
    assert dt.timedelta(days=retention.INBOX_DAYS) > dt.timedelta(hours=24)


def test_an_update_that_nobody_could_finish_loses_its_body_after_a_day(
    session: Session, now: dt.datetime
) -> None:
    arrived(session, 1, now - 24 * HOUR)
    arrived(session, 2, now - 22 * HOUR)
    assert retention.purge(session, now=now) == 1
    session.expire_all()
    old, young = session.exec(select(Inbox).order_by("update_id")).all()
    assert (old.body, old.done_at, old.parked) == (None, now, "too old")
    assert (young.body, young.done_at) == ({"text": "hej"}, None)
    assert [one.update_id for one in inbox.claim(session, "w", real=0)] == [2]


@pytest.mark.parametrize(("days", "left"), [(29, 1), (31, 0)])
def test_sent_letters_are_kept_for_a_month(session: Session, now: dt.datetime, days: int, left: int) -> None:
    (letter,) = outbox.reply(
        session, [("sendMessage", {})], chat_id=1, person=None, holder="w", now=now - days * DAY, real=0
    )
    finish(session, letter, "w", Outcome.SENT, now=now - days * DAY)
    retention.purge(session, now=now)
    assert len(session.exec(select(Outbox.id)).all()) == left


def test_an_unsent_letter_is_never_purged(session: Session, now: dt.datetime) -> None:
    outbox.reply(
        session, [("sendMessage", {})], chat_id=1, person=None, holder="w", now=now - 90 * DAY, real=0
    )
    assert retention.purge(session, now=now) == 0
    assert len(session.exec(select(Outbox.id)).all()) == 1


@pytest.mark.parametrize(("days", "left"), [(729, 1), (731, 0)])
def test_what_staff_did_is_kept_for_two_years(
    session: Session, now: dt.datetime, days: int, left: int
) -> None:
    session.add(Audit(at=now - days * DAY, action="holiday-kept", subject="dinner"))
    session.flush()
    retention.purge(session, now=now)
    assert len(session.exec(select(Audit.id)).all()) == left


@pytest.mark.parametrize(("days", "left"), [(29, 1), (31, 0)])
def test_an_invite_goes_a_month_after_it_ran_out(
    session: Session, now: dt.datetime, days: int, left: int
) -> None:
    ran_out = now - days * DAY
    session.add(Invite(token_hash="x", role=Role.HOST, created_at=ran_out - DAY, expires_at=ran_out))
    session.flush()
    retention.purge(session, now=now)
    assert len(session.exec(select(Invite.id)).all()) == left
