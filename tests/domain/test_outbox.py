"""The outbox: in order per chat, once per key, claimed under a lease, finished with an outcome."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from sqlalchemy import Engine
from sqlmodel import Session, col, select, update

from catalog.people.permissions import Asker
from db import delivering, outbox
from db.delivering import claim, finish, hand, retry
from db.engine import open_session
from db.models import Lane, MessageClass, Outbox, Outcome
from db.outbox import LEASE_SECONDS, Letter, notify
from tests.domain.people_and_dates import HOUR, meet

HELLO = ("sendMessage", {"chat_id": 1, "text": "Hej"})
BYE = ("sendMessage", {"chat_id": 1, "text": "Farvel"})


@pytest.fixture
def karen(session: Session, now: dt.datetime) -> Asker:
    return meet(session, "Karen", now)


@pytest.fixture
def omar(session: Session, now: dt.datetime) -> Asker:
    return meet(session, "Omar", now)


def answer(
    session: Session,
    person: Asker,
    *calls: tuple[str, dict[str, object]],
    now: dt.datetime,
    real: float = 100,
) -> list[Letter]:
    return outbox.reply(
        session,
        calls or (HELLO,),
        chat_id=person.id * 10,
        person=person.id,
        holder="w1",
        now=now,
        real=real,
    )


def tell(
    session: Session,
    person: Asker,
    now: dt.datetime,
    *,
    kind: str = "case-new",
    message_class: MessageClass = MessageClass.NOTICE,
    send_after: dt.datetime | None = None,
    expires_at: dt.datetime | None = None,
    key: str | None = None,
) -> bool:
    return notify(
        session,
        person.id,
        kind,
        {"line": 7},
        message_class=message_class,
        now=now,
        send_after=send_after,
        expires_at=expires_at,
        dedupe_key=key,
    )


def row(session: Session, letter: Letter) -> Outbox:
    return session.exec(
        select(Outbox).where(Outbox.id == letter.id).execution_options(populate_existing=True)
    ).one()


def test_answers_come_back_leased_in_their_order(session: Session, karen: Asker, now: dt.datetime) -> None:
    first, second = answer(session, karen, HELLO, BYE, now=now)
    assert [first.payload["text"], second.payload["text"]] == ["Hej", "Farvel"]
    assert first.id < second.id
    assert (first.attempts, first.lane, first.handed_at) == (1, Lane.REPLY, None)
    assert claim(session, "w2", now=now, real=100 + LEASE_SECONDS) == []


def test_an_answer_of_a_dead_worker_is_left_behind_for_another(
    session: Session, karen: Asker, now: dt.datetime
) -> None:
    first, _ = answer(session, karen, HELLO, BYE, now=now)
    (found,) = claim(session, "w2", now=now, real=101 + LEASE_SECONDS)
    assert (found.id, found.attempts, found.handed_at) == (first.id, 2, None)
    assert not finish(session, found, "w1", Outcome.SENT, now=now)
    assert not hand(session, found, "w1", now=now, real=170)
    assert finish(session, found, "w2", Outcome.SENT, now=now)


def test_an_answer_waits_behind_something_older(session: Session, karen: Asker, now: dt.datetime) -> None:
    tell(session, karen, now)
    (chat_id,) = session.exec(select(Outbox.chat_id)).all()
    assert chat_id is not None
    waiting = outbox.reply(session, [HELLO], chat_id=chat_id, person=karen.id, holder="w1", now=now, real=100)
    assert waiting == []
    (notice,) = claim(session, "w1", now=now, real=100)
    assert notice.kind == "case-new"
    assert claim(session, "w2", now=now, real=100) == []
    finish(session, notice, "w1", Outcome.SENT, now=now)
    (behind,) = claim(session, "w2", now=now, real=100)
    assert behind.payload == HELLO[1]


def test_what_is_not_due_yet_holds_nothing_up(session: Session, karen: Asker, now: dt.datetime) -> None:
    tell(session, karen, now, send_after=now + HOUR)
    (chat_id,) = session.exec(select(Outbox.chat_id)).all()
    assert chat_id is not None
    assert outbox.reply(session, [HELLO], chat_id=chat_id, person=karen.id, holder="w1", now=now, real=100)
    assert claim(session, "w1", now=now + HOUR / 2, real=100) == []


def test_of_each_chat_only_the_oldest_is_taken(
    session: Session, karen: Asker, omar: Asker, now: dt.datetime
) -> None:
    for person in (karen, karen, omar, omar):
        tell(session, person, now)
    taken = claim(session, "w1", now=now, real=100)
    assert [one.person for one in taken] == [karen.id, omar.id]
    assert claim(session, "w2", now=now, real=100) == []


def test_a_key_is_queued_once(session: Session, karen: Asker, omar: Asker, now: dt.datetime) -> None:
    assert tell(session, karen, now, key="cancelled:7")
    assert not tell(session, karen, now, key="cancelled:7")
    assert tell(session, karen, now, key="cancelled:8")
    assert tell(session, omar, now)
    assert tell(session, omar, now)
    (letter, *_) = claim(session, "w1", now=now, real=100)
    finish(session, letter, "w1", Outcome.SENT, now=now)
    assert not tell(session, karen, now, key="cancelled:7")


def test_people_without_a_chat_are_told_nothing(session: Session, now: dt.datetime) -> None:
    nobody = meet(session, "Uden Telegram", now, chat=False)
    assert not tell(session, nobody, now)
    assert session.exec(select(Outbox.id)).all() == []


def test_lanes_follow_from_the_class(session: Session, karen: Asker, now: dt.datetime) -> None:
    for one in MessageClass:
        tell(session, karen, now, message_class=one)
    lanes = dict(session.exec(select(Outbox.message_class, Outbox.lane)).all())
    assert lanes == {
        MessageClass.REPLY: Lane.REPLY,
        MessageClass.SAFETY: Lane.NOTICE,
        MessageClass.NOTICE: Lane.NOTICE,
        MessageClass.REMINDER: Lane.NOTICE,
        MessageClass.BULK: Lane.BULK,
    }


def test_an_answer_left_behind_goes_before_a_backlog_of_bulk(
    session: Session, karen: Asker, now: dt.datetime
) -> None:
    crowd = [meet(session, f"nr {number}", now) for number in range(5)]
    for person in crowd:
        tell(session, person, now - HOUR, message_class=MessageClass.BULK)
    (mine,) = answer(session, karen, now=now)
    taken = claim(session, "w2", now=now, real=101 + LEASE_SECONDS, most=2)
    assert next(one.id for one in taken) == mine.id
    assert len(taken) == 2


def test_a_chat_with_an_answer_behind_bulk_goes_before_a_backlog_too(
    session: Session, karen: Asker, now: dt.datetime
) -> None:
    for number in range(5):
        tell(session, meet(session, f"nr {number}", now), now - HOUR, message_class=MessageClass.BULK)
    tell(session, karen, now, message_class=MessageClass.BULK)
    chat_id = session.exec(select(Outbox.chat_id).where(Outbox.person == karen.id)).one()
    assert chat_id is not None
    outbox.reply(session, [HELLO], chat_id=chat_id, person=karen.id, holder="w1", now=now, real=100)
    (first,) = claim(session, "w2", now=now, real=100, most=1)
    assert (first.person, first.lane) == (karen.id, Lane.BULK)


def test_a_notice_goes_before_a_backlog_of_bulk(session: Session, karen: Asker, now: dt.datetime) -> None:
    for number in range(5):
        tell(session, meet(session, f"nr {number}", now), now - HOUR, message_class=MessageClass.BULK)
    tell(session, karen, now, message_class=MessageClass.SAFETY)
    (first,) = claim(session, "w2", now=now, real=100, most=1)
    assert first.person == karen.id


def test_a_finished_row_forgets_what_it_said(session: Session, karen: Asker, now: dt.datetime) -> None:
    (letter,) = answer(session, karen, now=now)
    assert finish(session, letter, "w1", Outcome.SENT, now=now, message_id=55)
    kept = row(session, letter)
    assert (kept.payload, kept.chat_id, kept.lease, kept.leased_until) == (None, None, None, None)
    assert (kept.outcome, kept.message_id, kept.finished_at) == (Outcome.SENT, 55, now)
    assert not finish(session, letter, "w1", Outcome.FAILED, now=now)
    assert row(session, letter).outcome is Outcome.SENT


def test_handing_over_renews_the_lease(session: Session, karen: Asker, now: dt.datetime) -> None:
    (letter,) = answer(session, karen, now=now, real=100)
    assert hand(session, letter, "w1", now=now, real=100 + LEASE_SECONDS - 1)
    assert claim(session, "w2", now=now, real=101 + LEASE_SECONDS) == []
    (late,) = claim(session, "w2", now=now, real=101 + 2 * LEASE_SECONDS)
    assert late.handed_at == now


def test_a_retry_waits_and_frees_what_stands_behind_it(
    session: Session, karen: Asker, now: dt.datetime
) -> None:
    first, second = answer(session, karen, HELLO, BYE, now=now)
    hand(session, first, "w1", now=now, real=100)
    retry(session, first, "w1", later=105, doubt_since=None)
    assert claim(session, "w2", now=now, real=104.9) == []
    (again,) = claim(session, "w2", now=now, real=105)
    assert (again.id, again.handed_at, again.attempts) == (first.id, None, 2)
    finish(session, again, "w2", Outcome.SENT, now=now)
    (behind,) = claim(session, "w2", now=now, real=105)
    assert behind.id == second.id
    assert not hand(session, second, "w1", now=now, real=105)


def test_doubt_is_remembered_over_a_retry(session: Session, karen: Asker, now: dt.datetime) -> None:
    (letter,) = answer(session, karen, now=now)
    hand(session, letter, "w1", now=now, real=100)
    retry(session, letter, "w1", later=101, doubt_since=now)
    (again,) = claim(session, "w2", now=now, real=101)
    assert again.handed_at == now


def test_a_flood_pause_holds_one_chat_only(
    session: Session, karen: Asker, omar: Asker, now: dt.datetime
) -> None:
    for person in (karen, karen, omar):
        tell(session, person, now)
    mine, his = claim(session, "w1", now=now, real=100)
    retry(session, mine, "w1", later=130, doubt_since=None)
    delivering.pause_chat(session, mine.chat, later=130)
    finish(session, his, "w1", Outcome.SENT, now=now)
    tell(session, karen, now)
    tell(session, omar, now)
    assert [one.person for one in claim(session, "w1", now=now, real=129)] == [omar.id]
    assert [one.id for one in claim(session, "w1", now=now, real=130)] == [mine.id]


def test_leases_of_a_stopping_worker_are_freed(session: Session, karen: Asker, now: dt.datetime) -> None:
    (letter,) = answer(session, karen, now=now)
    hand(session, letter, "w1", now=now, real=100)
    assert delivering.free(session, "w2") == 0
    assert delivering.free(session, "w1") == 1
    (again,) = claim(session, "w2", now=now, real=100)
    assert (again.id, again.handed_at) == (letter.id, now)


def test_what_is_ready_leaves_out_what_waits_for_a_retry(
    session: Session, karen: Asker, omar: Asker, now: dt.datetime
) -> None:
    for person in (karen, karen, omar):
        tell(session, person, now)
    tell(session, omar, now, send_after=now + HOUR)
    assert (delivering.open_due(session, now=now), delivering.ready(session, now=now, real=100)) == (3, 3)
    mine, _ = claim(session, "w1", now=now, real=100)
    retry(session, mine, "w1", later=130, doubt_since=None)
    assert (delivering.open_due(session, now=now), delivering.ready(session, now=now, real=100)) == (3, 1)
    assert delivering.ready(session, now=now, real=130) == 3


@pytest.fixture
def two_chats(session: Session, now: dt.datetime) -> tuple[Asker, Asker]:
    return meet(session, "Karen", now), meet(session, "Omar", now)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(["tell", "claim", "sent", "retry", "die"]), st.booleans()), max_size=30
    )
)
def test_whatever_happens_each_chat_gets_its_messages_in_order(
    steps: list[tuple[str, bool]], session: Session, two_chats: tuple[Asker, Asker], now: dt.datetime
) -> None:
    savepoint = session.begin_nested()
    real = 100.0
    held: list[Letter] = []
    arrived: dict[int, list[int]] = {one.id: [] for one in two_chats}
    for step, other in steps:
        if step == "tell":
            tell(session, two_chats[other], now)
        elif step == "claim":
            held += claim(session, "w1", now=now, real=real)
        elif step == "die":
            delivering.free(session, "w1")
            held.clear()
        elif held:
            letter = held.pop(0)
            if step == "retry":
                retry(session, letter, "w1", later=real, doubt_since=None)
            elif finish(session, letter, "w1", Outcome.SENT, now=now):
                arrived[letter.person or 0].append(letter.id)
        assert len({one.chat for one in held}) == len(held)
    for numbers in arrived.values():
        assert numbers == sorted(set(numbers))
    savepoint.rollback()


def test_two_workers_never_take_the_same_letter(kept: Engine, now: dt.datetime) -> None:
    with kept.begin() as connection, open_session(connection) as session:
        for number in range(20):
            tell(session, meet(session, f"nr {number}", now), now)
        session.commit()
    if kept.dialect.name == "sqlite":
        pytest.skip("SQLite has one writer")
    with kept.connect() as one, kept.connect() as other:
        first = claim(Session(bind=one), "w1", now=now, real=100, most=12)
        second = claim(Session(bind=other), "w2", now=now, real=100, most=12)
        assert len(first) == 12
        assert len(second) == 8
        assert not {letter.id for letter in first} & {letter.id for letter in second}


def test_an_expired_time_does_not_hide_a_row(session: Session, karen: Asker, now: dt.datetime) -> None:
    tell(session, karen, now, expires_at=now)
    (letter,) = claim(session, "w1", now=now + HOUR, real=100)
    assert letter.expires_at == now


def test_a_row_without_its_own_lease_is_nobodys(session: Session, karen: Asker, now: dt.datetime) -> None:
    (letter,) = answer(session, karen, now=now)
    session.exec(update(Outbox).where(col(Outbox.id) == letter.id).values(lease=None))
    assert not hand(session, letter, "w1", now=now, real=100)


def test_a_clock_that_was_set_back_leaves_no_letter_waiting(
    session: Session, karen: Asker, now: dt.datetime
) -> None:
    tell(session, karen, now)
    assert len(claim(session, "gone", now=now, real=10_000)) == 1
    assert claim(session, "w", now=now, real=9_990) == []
    assert len(claim(session, "w", now=now, real=6_400)) == 1
