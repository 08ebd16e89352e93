"""One's own data, all of it, and its end."""

import datetime as dt
import json
from typing import Any

import pytest
from sqlalchemy import inspect, select as core_select
from sqlmodel import Session, col, select

from catalog.care import cases
from catalog.joining import signups
from catalog.people import erase as erasing, silence
from catalog.people.erase import own_data
from catalog.people.invites import accept, invite
from catalog.people.permissions import Asker
from catalog.people.register import asker_of, known, meet as meet_by_telegram
from catalog.presence import attendance
from db.delivering import claim
from db.engine import ring_of
from db.models import (
    Attendance,
    Audit,
    Consent,
    Dialogue,
    MessageClass,
    Occurrence,
    OccurrenceStatus,
    Outbox,
    Outcome,
    Participation,
    Person,
    Role,
    SignUp,
    SignUpStatus,
    Table,
    Tombstone,
)
from db.outbox import notify
from tests.domain.people_and_dates import DAY, HOUR, date, held, meet

TELEGRAM_ID = 7_000_000_001
FORGOTTEN_LINKS = {"invite.used_by"}
"""A column that may go on naming the number of an erased person: it leads to nobody any more."""


@pytest.fixture
def karen(session: Session, now: dt.datetime) -> Asker:
    person = meet_by_telegram(session, TELEGRAM_ID, TELEGRAM_ID, now=now)
    person.call_name = "Karen Margrethe"
    session.flush()
    return asker_of(session, person)


def live(session: Session, karen: Asker, now: dt.datetime) -> tuple[int, int]:
    """A life with the bot: a date attended, a coming one, roles, words, silence; gives both dates."""
    past, ahead = date(session, now - DAY, name="past"), date(session, now + DAY, name="ahead", seats=2)
    signups.sign_up(session, karen, past, party=2, now=now - 2 * DAY)
    host = meet(session, "Vært", now, role=Role.COORDINATOR)
    attendance.all_came(session, host, past, now=now - DAY + HOUR)
    attendance.save(session, host, past, now=now - DAY + HOUR)
    signups.sign_up(session, karen, ahead, party=2, now=now)
    accept(session, karen, invite(session, Role.HOST, invited_by=host.id, now=now), now=now)
    invite(session, Role.HOST, invited_by=karen.id, now=now)
    cases.write(session, karen, "Er der plads til en kørestol?", initiative=None, now=now)
    silence.opt_out(session, karen, silence.REMINDER, now=now)
    session.add(Consent(person=karen.id, kind="letter", text_version="1", at=now))
    session.add(Dialogue(person=karen.id, kind="write", asked_at=now))
    session.add(Audit(at=now, actor=karen.id, action="cancel", subject="occurrence 1"))
    session.flush()
    return past, ahead


def references(session: Session, person: int) -> set[str]:
    """Every `table.column` with a foreign key to a person that names this one."""
    found = set()
    for table in Table.metadata.sorted_tables:
        for column in table.columns:
            if not any(key.column.table.name == "person" for key in column.foreign_keys):
                continue
            named = core_select(column).where(column == person).limit(1)
            if session.connection().execute(named).first() is not None:
                found.add(f"{table.name}.{column.name}")
    return found


def test_everything_stored_is_shown(session: Session, karen: Asker, now: dt.datetime) -> None:
    past, _ahead = live(session, karen, now)
    data = own_data(session, karen.id)
    assert json.loads(json.dumps(data)) == data
    assert (data["call_name"], data["telegram_chat_id"]) == ("Karen Margrethe", TELEGRAM_ID)
    assert [one["people"] for one in data["sign_ups"]] == [2, 2]
    assert [one["came"] for one in data["sign_ups"]] == [{"outcome": "came", "people": 2}, None]
    assert [one["role"] for one in data["roles"]] == ["host"]
    assert [one["text"] for one in data["messages_to_people"]] == ["Er der plads til en kørestol?"]
    assert data["does_not_want"] == ["reminder"]
    assert [one["kind"] for one in data["agreed_to"]] == ["letter"]
    assert [one["action"] for one in data["done_as_staff"]] == ["cancel"]
    assert past


def test_others_data_is_not_shown(session: Session, karen: Asker, now: dt.datetime) -> None:
    live(session, karen, now)
    omar = meet(session, "Omar", now)
    data = own_data(session, omar.id)
    assert {name: shown for name, shown in data.items() if isinstance(shown, list) and shown} == {}


def test_erasing_leaves_no_way_back_to_the_person(session: Session, karen: Asker, now: dt.datetime) -> None:
    live(session, karen, now)
    key = ring_of(session).person_key(TELEGRAM_ID)
    assert erasing.erase(session, karen, now=now) == key
    session.expire_all()
    assert known(session, TELEGRAM_ID) is None
    row = session.get_one(Person, karen.id)
    assert [row.key, row.chat_id, row.call_name, row.code_word] == [None, None, None, ""]
    assert row.erased_at == now
    assert references(session, karen.id) <= FORGOTTEN_LINKS
    blind = ring_of(session).blind("sign_up.person", karen.id)
    assert session.exec(select(SignUp.id).where(SignUp.person_blind == blind)).all() == []
    assert karen.id not in session.exec(select(SignUp.person)).all()
    assert session.exec(select(Tombstone.key)).all() == [key]


def test_what_a_host_marked_stays_and_names_the_host_no_more(
    session: Session, karen: Asker, now: dt.datetime
) -> None:
    live(session, karen, now)
    number = session.exec(select(Attendance.marked_by)).one()
    host = asker_of(session, session.get_one(Person, number))
    assert references(session, host.id) >= {"attendance.marked_by", "head_count.marked_by"}
    erasing.erase(session, host, now=now)
    session.expire_all()
    assert references(session, host.id) == set()
    assert [one.heads for one in session.exec(select(Attendance)).all()] == [2]


def test_every_table_that_names_people_was_thought_of(engine: Any) -> None:
    """A new column that names a person must be handled by `erase` and `own_data`; then it may stand here."""
    naming = {
        f"{table.name}.{column.name}"
        for table in Table.metadata.sorted_tables
        for column in table.columns
        if any(key.column.table.name == "person" for key in column.foreign_keys)
    }
    thought_of = FORGOTTEN_LINKS | {
        "attendance.marked_by",
        "case.person",
        "case.assignee",
        "consent.person",
        "dialogue.person",
        "grant.person",
        "grant.granted_by",
        "group_contact.granted_by",
        "group_contact.person",
        "head_count.marked_by",
        "invite.invited_by",
        "need_mark.set_by",
        "opt_out.person",
        "outbox.person",
        "role_holder.decided_by",
        "shift_alert.seen_by",
        "shift_ask.asked_by",
    }
    assert naming == thought_of
    assert inspect(engine).has_table("person")


def test_the_past_keeps_its_counts(session: Session, karen: Asker, now: dt.datetime) -> None:
    past, _ahead = live(session, karen, now)

    def counted() -> tuple[int, int]:
        rows = session.exec(select(Participation).where(Participation.occurrence == past)).all()
        return sum(row.heads for row in rows), len({row.token for row in rows if row.token})

    before, tokens = counted(), session.exec(select(Participation.token)).all()
    erasing.erase(session, karen, now=now)
    session.expire_all()
    assert counted() == before == (2, 1)
    assert session.exec(select(Participation.token)).all() != tokens
    assert held(session, past) == 2


def test_coming_places_go_on_to_the_queue(session: Session, karen: Asker, now: dt.datetime) -> None:
    _past, ahead = live(session, karen, now)
    waiting = meet(session, "Venter", now)
    signups.sign_up(session, waiting, ahead, queue=True, now=now)
    erasing.erase(session, karen, now=now)
    statuses = session.exec(
        select(SignUp.status).where(SignUp.occurrence == ahead).order_by(col(SignUp.id))
    ).all()
    assert statuses == [SignUpStatus.CANCELLED, SignUpStatus.OFFERED]
    assert held(session, ahead) == 1


@pytest.mark.parametrize("before_start", [HOUR / 2, HOUR * 3])
def test_nothing_stands_in_the_way_of_erasing(
    session: Session, karen: Asker, now: dt.datetime, before_start: dt.timedelta
) -> None:
    """Not a deadline to cancel, not a date that goes on right now, not a cancelled one."""
    ahead = date(session, now + before_start, name="ahead")
    going_on = date(session, now - HOUR, name="going on")
    off = date(session, now + DAY, name="off")
    for one in (ahead, going_on, off):
        signups.sign_up(session, karen, one, now=now - 3 * DAY)
    session.get_one(Occurrence, off).status = OccurrenceStatus.CANCELLED
    session.flush()
    assert erasing.erase(session, karen, now=now) is not None
    assert held(session, ahead) == 0
    assert references(session, karen.id) <= FORGOTTEN_LINKS


def test_nothing_more_is_said_to_them(session: Session, karen: Asker, now: dt.datetime) -> None:
    notify(session, karen.id, "reminder", {"sign_up": 1}, message_class=MessageClass.REMINDER, now=now)
    erasing.erase(session, karen, now=now)
    session.expire_all()
    letter = session.exec(select(Outbox)).one()
    assert (letter.outcome, letter.reason, letter.payload, letter.chat_id, letter.person) == (
        Outcome.SKIPPED,
        "erased",
        None,
        None,
        None,
    )
    assert claim(session, "w", now=now, real=1e12) == []


def test_erasing_twice_is_erasing_once(session: Session, karen: Asker, now: dt.datetime) -> None:
    live(session, karen, now)
    assert erasing.erase(session, karen, now=now) is not None
    assert erasing.erase(session, karen, now=now) is None
    assert len(session.exec(select(Tombstone)).all()) == 1


def test_who_comes_back_is_somebody_new(session: Session, karen: Asker, now: dt.datetime) -> None:
    live(session, karen, now)
    erasing.erase(session, karen, now=now)
    session.expire_all()
    again = meet_by_telegram(session, TELEGRAM_ID, TELEGRAM_ID, now=now + DAY)
    assert again.id != karen.id
    assert own_data(session, again.id or 0)["sign_ups"] == []
    assert asker_of(session, again).roles == frozenset()
    assert erasing.erase(session, asker_of(session, again), now=now + DAY) is not None
    assert len(session.exec(select(Tombstone)).all()) == 1
