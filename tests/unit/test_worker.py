"""One update, one transaction: handled once, tried three times, parked with an apology; the chat moves on."""

import asyncio
import datetime as dt
import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from bot import sender as sending, worker as working
from bot.telegram_client import NotSent
from catalog.people.register import meet
from db import inbox, meta, outbox
from db.crypto import lent
from db.engine import open_engine
from db.inbox import LEASE_SECONDS, Arrived
from db.models import Inbox, Meta, Outbox, Person
from db.units import Units
from handlers.screen import Button, Reply, Screen
from handlers.taps import ShowOffer
from handlers.texts.texts import texts_in
from handlers.turn import House, Incoming
from tests.heart import HOLDER, Post, Seconds, house, post_office

Answer = tuple[Reply | None, int | None]
SECRET_WORDS = "min søn hedder Bertram"


@pytest.fixture
def post(kept: Engine, now: dt.datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    seconds = Seconds()
    monkeypatch.setattr(sending, "real_seconds", seconds)
    monkeypatch.setattr(working, "real_seconds", seconds)
    units = Units(kept)
    with post_office(units, now, seconds, house()) as post:
        yield post
    units.close()


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Session, Incoming], Reply | None]], None]:
    """Put a function in the place of all handlers."""

    def install(handle: Callable[[Session, Incoming], Reply | None]) -> None:
        def answer(session: Session, incoming: Incoming, _house: House, *, now: dt.datetime) -> Answer:
            person = meet(session, incoming.sender, incoming.chat_id, now=now)
            return handle(session, incoming), person.id

        monkeypatch.setattr(working, "answer", answer)

    return install


Install = Callable[[Callable[[Session, Incoming], Reply | None]], None]


def echo(_session: Session, incoming: Incoming) -> Reply:
    return Reply(Screen(f"Du skrev {incoming.text}"))


def arrive(post: Post, number: int, chat: int, text: str = "hej", **fields: Any) -> None:
    incoming = Incoming(fields.pop("kind", "text"), chat, chat, text=text, **fields)

    def work(session: Session) -> None:
        row = Arrived(number, outbox.chat_key(session, chat), incoming.kind, incoming.body())
        inbox.store(session, [row], now=post.clock.at)

    post.write(work)


def update(post: Post, number: int) -> Inbox:
    row: Inbox = post.write(lambda session: session.get_one(Inbox, number))
    return row


def written(post: Post, model: Any) -> list[Any]:
    rows: list[Any] = post.write(lambda session: list(session.exec(select(model)).all()))
    return rows


async def test_an_update_is_answered_and_forgotten(post: Post, answers: Install) -> None:
    answers(echo)
    arrive(post, 1, 7)
    await post.worker.drain()
    assert post.telegram.texts == ["Du skrev hej"]
    row = update(post, 1)
    assert [row.body, row.parked, row.lease, row.attempts] == [None, None, None, 1]
    assert row.done_at == post.clock.at


async def test_an_update_and_its_answer_are_one_commit(
    post: Post, answers: Install, kept: Engine, now: dt.datetime
) -> None:
    answers(echo)
    arrive(post, 1, 7)
    seen: list[tuple[int, int]] = []

    def look(_units: int) -> None:
        with kept.connect().execution_options(kommed_begin="DEFERRED") as connection:
            done = len(connection.execute(select(Inbox.done_at).where(col(Inbox.done_at).is_not(None))).all())
            seen.append((done, len(connection.execute(select(Outbox.id)).all())))

    watched = Units(open_engine(kept.url, lent(kept.dialect)), on_commit=look)
    with post_office(watched, now, post.seconds, house()) as second:
        await second.worker.drain()
    await asyncio.to_thread(watched.close)
    look(0)
    assert (1, 0) not in seen
    assert (0, 1) not in seen
    assert (1, 1) in seen


async def test_what_asks_for_no_answer_is_done(post: Post, answers: Install) -> None:
    answers(lambda _session, _incoming: None)
    arrive(post, 1, 7)
    await post.worker.drain()
    assert post.telegram.calls == []
    assert update(post, 1).done_at is not None


async def test_one_chat_in_order_of_arrival(post: Post, answers: Install) -> None:
    answers(echo)
    for number in range(1, 6):
        arrive(post, number, 7, str(number))
    await post.worker.drain()
    assert post.telegram.texts == [f"Du skrev {number}" for number in range(1, 6)]


class Failing:
    """A handler that fails so many times, after it has already written something."""

    def __init__(self, times: int) -> None:
        self.left = times

    def __call__(self, session: Session, incoming: Incoming) -> Reply:
        meta.write(session, f"effect of {incoming.text}", "here")
        if incoming.text == "ondt" and self.left:
            self.left -= 1
            raise ZeroDivisionError(SECRET_WORDS)
        return echo(session, incoming)


async def work_on(post: Post, seconds: float) -> None:
    """Ticks of half a second, as the idle worker looks."""
    for _ in range(int(seconds / 0.5)):
        await post.worker.drain()
        post.seconds.now += 0.5


@pytest.mark.parametrize("failures", [1, 2])
async def test_an_unexpected_error_is_tried_again(post: Post, answers: Install, failures: int) -> None:
    answers(Failing(failures))
    arrive(post, 1, 7, "ondt")
    await work_on(post, 5)
    assert post.telegram.texts == ["Du skrev ondt"]
    assert [update(post, 1).parked, update(post, 1).attempts] == [None, failures + 1]


async def test_the_waits_are_three_tenths_and_two_seconds(post: Post, answers: Install) -> None:
    answers(Failing(9))
    arrive(post, 1, 7, "ondt")
    began = post.seconds.now
    await post.worker.drain()
    assert update(post, 1).not_before == pytest.approx(began + 0.3)
    post.seconds.now += 0.3
    await post.worker.drain()
    assert update(post, 1).not_before == pytest.approx(began + 0.3 + 2.0)


async def test_the_third_time_it_is_parked_with_an_apology_in_under_five_seconds(
    post: Post, answers: Install
) -> None:
    answers(Failing(3))
    arrive(post, 1, 7, "ondt")
    arrive(post, 2, 7, "godt")
    await work_on(post, 4.5)
    assert post.telegram.texts == [texts_in("da")("apology"), "Du skrev godt"]
    row = update(post, 1)
    assert [row.parked, row.body, row.attempts] == ["ZeroDivisionError", None, 3]
    assert row.done_at is not None
    assert [one.name for one in written(post, Meta)] == ["effect of godt"]


async def test_other_chats_do_not_wait_for_a_failing_one(post: Post, answers: Install) -> None:
    answers(Failing(3))
    arrive(post, 1, 7, "ondt")
    arrive(post, 2, 8, "godt")
    await post.worker.drain()
    assert post.telegram.texts == ["Du skrev godt"]


async def test_an_answer_that_cannot_be_written_is_an_unexpected_error(post: Post, answers: Install) -> None:
    too_long = Button("Vis", ShowOffer("x" * 64))
    answers(lambda _session, _incoming: Reply(Screen("Hej", ((too_long,),))))
    arrive(post, 1, 7)
    await work_on(post, 4.5)
    assert update(post, 1).parked == "ValueError"
    assert len(post.telegram.texts) == 1


async def test_a_body_of_another_version_is_parked(post: Post, answers: Install) -> None:
    answers(echo)

    def work(session: Session) -> None:
        odd = Arrived(1, "chat", "text", {"this": "was never a field"})
        inbox.store(session, [odd], now=post.clock.at)

    post.write(work)
    await work_on(post, 4.5)
    assert update(post, 1).parked is not None
    assert post.telegram.calls == []


async def test_a_lost_lease_leaves_no_trace(post: Post, answers: Install) -> None:
    def slow(session: Session, incoming: Incoming) -> Reply:
        meta.write(session, "effect", "here")
        return echo(session, incoming)

    answers(slow)
    arrive(post, 1, 7)
    (mine,) = post.write(lambda session: inbox.claim(session, HOLDER, real=post.seconds.now))
    post.seconds.now += LEASE_SECONDS + 1
    (other,) = post.write(lambda session: inbox.claim(session, "other", real=post.seconds.now))
    post.worker._start(mine)
    await post.worker.finish()
    assert written(post, Meta) == []
    assert written(post, Outbox) == []
    assert written(post, Person) == []
    assert update(post, 1).lease == "other"
    assert other.attempts == 2


async def test_what_a_dead_worker_held_is_taken_over_when_its_lease_runs_out(
    post: Post, answers: Install
) -> None:
    answers(echo)
    arrive(post, 1, 7)
    post.write(lambda session: inbox.claim(session, "dead", real=post.seconds.now))
    await post.worker.drain()
    assert post.telegram.calls == []
    post.seconds.now += LEASE_SECONDS + 1
    await post.worker.drain()
    assert post.telegram.texts == ["Du skrev hej"]


async def test_the_answer_stays_when_telegram_cannot_be_reached(post: Post, answers: Install) -> None:
    answers(echo)
    arrive(post, 1, 7)
    post.telegram.answers.append(NotSent("no connection"))
    await post.worker.drain()
    assert update(post, 1).done_at is not None
    post.seconds.now += 100
    await post.sender.deliver_due()
    assert [one.outcome.value for one in written(post, Outbox)] == ["sent"]


async def test_a_failing_database_costs_no_update(
    post: Post, answers: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(echo)
    arrive(post, 1, 7)

    def gone(*_a: Any, **_k: Any) -> Any:
        raise OSError("no database")

    with monkeypatch.context() as patched:
        patched.setattr(inbox, "finish", gone)
        patched.setattr(inbox, "release", gone)
        await post.worker.drain()
    assert update(post, 1).done_at is None
    post.seconds.now += LEASE_SECONDS + 1
    await post.worker.drain()
    assert post.telegram.texts == ["Du skrev hej"]


async def test_a_kick_wakes_the_worker_and_stopping_finishes_what_is_in_hand(
    post: Post, answers: Install
) -> None:
    stopping = asyncio.Event()
    handled = asyncio.Event()
    post.worker.on_answered = lambda _row: handled.set()
    answers(echo)
    running = asyncio.ensure_future(post.worker.run(stopping))
    await asyncio.to_thread(arrive, post, 1, 7)
    post.worker.kick()
    await handled.wait()
    stopping.set()
    await running
    assert post.telegram.texts == ["Du skrev hej"]


async def test_metrics_hear_what_became_of_updates(post: Post, answers: Install) -> None:
    heard: list[tuple[str, str]] = []
    post.worker.on_handled = lambda kind, how: heard.append((kind, how))
    answers(Failing(3))
    arrive(post, 1, 7, "ondt")
    arrive(post, 2, 8, "godt")
    await work_on(post, 4.5)
    assert sorted(heard) == [
        ("text", "failed"),
        ("text", "failed"),
        ("text", "failed"),
        ("text", "handled"),
        ("text", "parked"),
    ]


async def test_logs_say_where_and_never_what(
    post: Post, answers: Install, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "kommed")
    answers(Failing(3))
    arrive(post, 1, 7, "ondt")
    await work_on(post, 4.5)
    assert "ZeroDivisionError at test_worker.py:" in caplog.text
    assert SECRET_WORDS not in caplog.text
    assert "ondt" not in caplog.text
