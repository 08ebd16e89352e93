"""Types that both databases must agree on."""

import datetime as dt

import pytest
from sqlalchemy import text
from sqlalchemy.exc import StatementError
from sqlmodel import Session, select

from db import meta
from db.models import Inbox, Person


def test_instants_come_back_in_utc_and_naive_ones_are_refused(session: Session, now: dt.datetime) -> None:
    summer = dt.datetime(2026, 7, 1, 14, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    session.add(Inbox(update_id=1, chat="c", kind="text", received_at=summer))
    session.flush()
    session.expire_all()
    assert session.exec(select(Inbox.received_at)).one() == summer
    assert session.exec(select(Inbox.received_at)).one().tzinfo is dt.UTC
    session.add(Inbox(update_id=2, chat="c", kind="text", received_at=now.replace(tzinfo=None)))
    with pytest.raises(StatementError, match="naive"):
        session.flush()


def test_an_encrypted_column_holds_no_plain_text(session: Session, now: dt.datetime) -> None:
    person = Person(code_word="Sol 14", call_name="Karen Margrethe", met_at=now, last_seen_on=now.date())
    session.add(person)
    session.flush()
    raw = bytes(session.connection().execute(text("SELECT call_name FROM person")).scalar_one())
    assert b"Karen" not in raw
    session.expire_all()
    assert session.exec(select(Person.call_name)).one() == "Karen Margrethe"


def test_meta_counts_versions(session: Session) -> None:
    assert [meta.bump(session, "v"), meta.bump(session, "v"), meta.read(session, "v")] == [1, 2, "2"]
