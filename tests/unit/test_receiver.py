"""What is new is kept before it is confirmed, whatever comes; and a poll that meets trouble."""

import asyncio
import datetime as dt
import logging
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from sqlmodel import Session
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TimedOut

from bot.reading_updates import ALLOWED, read_update
from db import inbox
from handlers.texts.texts import texts_in
from handlers.turn import UNDECODABLE
from tests.heart import Seconds, house, post_office
from tests.unit.doors import UNREADABLE, URGENT, Door, door, drain, group, here, seconds, text

__all__ = ["here", "seconds"]


async def test_what_is_new_is_kept_and_wakes_the_worker(here: Door) -> None:
    assert await here.store(text(1), text(2, sender=78)) == 2
    assert await here.store(text(2, sender=78)) == 0
    assert [row.kind for row in here.rows()] == ["text", "text"]
    assert len({row.chat for row in here.rows()}) == 2
    assert len(here.kicks) == 1


async def test_it_is_confirmed_only_after_it_is_kept(here: Door) -> None:
    kept_then: list[int] = []

    def second() -> list[Any]:
        kept_then.append(len(here.rows()))
        return [text(5)]

    await here.poll([text(3), text(4)], second)
    assert here.telegram.offsets == [None, 5, 6]
    assert kept_then == [2]


async def test_what_cannot_be_kept_stays_with_telegram(here: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = [True]
    real = inbox.store

    def store(session: Session, arrived: Any, **more: Any) -> int:
        if broken.pop() if broken else False:
            raise OSError("the disk is full")
        return real(session, arrived, **more)

    monkeypatch.setattr(inbox, "store", store)
    await here.poll([text(3)], [text(3)])
    assert here.telegram.offsets == [None, None, 4]
    assert [row.update_id for row in here.rows()] == [3]


NOBODYS: list[dict[str, Any]] = [
    {"update_id": 2, "message": {}},
    {"update_id": 2, "message": "hej"},
    {"update_id": 2, "message": {"chat": {"id": -100, "type": "group"}, "message_id": "x"}},
    {"update_id": 2, "my_chat_member": []},
]


@pytest.mark.parametrize("poison", [*UNREADABLE, *NOBODYS])
async def test_poison_stops_nobody(here: Door, poison: dict[str, Any]) -> None:
    await here.poll([text(1), poison, text(3)])
    kinds = {row.update_id: row.kind for row in here.rows()}
    assert kinds[1] == kinds[3] == "text"
    assert kinds.get(2, UNDECODABLE) == UNDECODABLE
    assert here.telegram.offsets == [None, 4]
    assert here.dropped in ([UNDECODABLE], [])


@pytest.mark.parametrize("poison", UNREADABLE)
async def test_what_cannot_be_decoded_is_parked_with_an_apology(
    here: Door, poison: dict[str, Any], now: dt.datetime, seconds: Seconds
) -> None:
    await here.store(poison, text(3))
    with post_office(here.units, now, seconds, house()) as post:
        await drain(post)
        said = post.telegram.texts
    parked, other = here.rows()
    assert [parked.kind, parked.parked, parked.body] == [UNDECODABLE, UNDECODABLE, None]
    assert parked.done_at is not None
    assert said[0] == texts_in("da")("apology")
    assert len(said) == 2
    assert other.done_at is not None


@pytest.mark.parametrize("failures", range(5))
async def test_a_passing_trouble_of_reading_costs_no_update(
    here: Door, failures: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = 0

    def read(*args: Any, **more: Any) -> Any:
        nonlocal tries
        tries += 1
        if tries <= failures:
            raise OSError("passing")
        return read_update(*args, **more)

    monkeypatch.setattr("bot.receiver.read_update", read)
    await here.store(text(3))
    (row,) = here.rows()
    assert (row.kind, tries) == (("text", failures + 1) if failures < 3 else (UNDECODABLE, 3))
    assert here.dropped == ([] if failures < 3 else [UNDECODABLE])


async def test_what_nobody_can_be_told_of_is_parked_in_silence(
    here: Door, now: dt.datetime, seconds: Seconds
) -> None:
    await here.store(NOBODYS[1])
    with post_office(here.units, now, seconds, house()) as post:
        await drain(post)
        assert post.telegram.calls == []
    (parked,) = here.rows()
    assert parked.parked == UNDECODABLE


@pytest.mark.parametrize(
    "junk",
    ["hej", None, [], {}, {"update_id": "5"}, {"update_id": True}, {"update_id": -4}, {"update_id": 2**63}],
)
async def test_what_has_no_number_is_passed_over(here: Door, junk: Any) -> None:
    await here.poll([junk, text(3)], [junk])
    assert [row.update_id for row in here.rows()] == [3]
    assert here.telegram.offsets == [None, 4, 4]
    assert here.dropped == ["unnumbered", "unnumbered"]
    assert here.pauses == [1.0]


@settings(max_examples=60, deadline=None)
@given(
    raw=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["message", "chat", "from", "id", "type", "text", "callback_query", "date", "data"]
                ),
                inner,
                max_size=6,
            )
        ),
        max_leaves=25,
    )
)
def test_nothing_that_can_be_sent_makes_reading_raise(raw: Any) -> None:
    units: Any = None
    made = door(units, dt.datetime(2026, 12, 1, tzinfo=dt.UTC), Seconds())
    update = raw if not isinstance(raw, dict) else {"update_id": 7, **raw}
    found = made.receiver._read(update)
    assert found is None or found[0] == 7


async def test_talk_among_others_is_not_stored(here: Door) -> None:
    await here.poll([group(1, "hvem tager kage med?"), group(2, URGENT)])
    assert here.rows() == []
    assert here.telegram.offsets == [None, 3]


@pytest.mark.parametrize("words", ["Unauthorized", "Not Found"])
async def test_an_unknown_token_ends_the_polling(here: Door, words: str) -> None:
    here.telegram.polls.append(InvalidToken(words))
    with pytest.raises(InvalidToken):
        await here.receiver.poll(asyncio.Event())


async def test_two_pollers_are_waited_out_with_one_warning_a_minute(
    here: Door, caplog: pytest.LogCaptureFixture
) -> None:
    refused: list[bool] = []

    def note() -> list[Any]:
        refused.append(here.receiver.refused)
        return []

    with caplog.at_level(logging.WARNING, "kommed"):
        await here.poll(*[Conflict("terminated by other getUpdates request")] * 40, note)
    warned = [record for record in caplog.records if "409" in record.message]
    assert here.pauses == [2.0] * 40
    assert len(warned) == 2
    assert refused == [True]
    assert not here.receiver.refused


async def test_network_trouble_is_waited_out_ever_more_patiently(here: Door) -> None:
    await here.poll(*[NetworkError("down"), TimedOut()] * 4, [text(1)], NetworkError("again"))
    assert here.pauses == [1, 2, 4, 8, 16, 30, 30, 30, 1]
    assert [row.update_id for row in here.rows()] == [1]


async def test_telegrams_wish_to_wait_is_granted(here: Door) -> None:
    await here.poll(RetryAfter(17), [text(1)])
    assert here.pauses == [17.0]
    assert len(here.rows()) == 1


async def test_a_poll_that_hangs_gets_new_connections(here: Door) -> None:
    await here.poll(TimeoutError(), [text(1)])
    assert here.telegram.reconnected == 1
    assert len(here.rows()) == 1


async def test_only_what_is_read_is_asked_for(here: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    async def poll(offset: int | None, allowed: list[str], **_more: Any) -> list[Any]:
        asked.append((offset, allowed))
        stopping.set()
        return []

    stopping = asyncio.Event()
    monkeypatch.setattr(here.telegram, "poll", poll)
    await here.receiver.poll(stopping)
    assert asked == [(None, ALLOWED)]
