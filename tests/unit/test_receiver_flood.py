"""Who writes too fast is confirmed, counted and not read; some words get through."""

from typing import Any

import pytest

from bot.receiver import A_MINUTE, A_SECOND, TAPS_A_SECOND, FloodBucket
from db import inbox
from tests.unit.doors import URGENT, Door, group, here, seconds, tap, text

__all__ = ["here", "seconds"]


def test_above_five_a_second_is_dropped() -> None:
    bucket = FloodBucket()
    assert [bucket.overflows(1, real=100.0 + number / 100) for number in range(8)] == [False] * A_SECOND + [
        True
    ] * 3
    assert not bucket.overflows(2, real=100.1)
    assert not bucket.overflows(1, real=101.2)


def test_above_sixty_a_minute_is_dropped() -> None:
    bucket = FloodBucket()
    over = [bucket.overflows(1, real=100.0 + number / 2) for number in range(70)]
    assert over == [False] * A_MINUTE + [True] * 10
    assert not bucket.overflows(1, real=100.0 + 35 + 61)


def test_a_finger_may_knock_faster_than_that() -> None:
    bucket = FloodBucket()
    over = [bucket.overflows(1, real=100.0, tap=True) for _ in range(30)]
    assert over == [False] * TAPS_A_SECOND + [True] * 5


def test_who_waits_for_each_answer_never_floods() -> None:
    bucket = FloodBucket()
    for number in range(200):
        assert not bucket.overflows(1, real=100.0 + number / 50)
        bucket.answered(1)


def test_the_bucket_forgets_who_is_quiet() -> None:
    bucket = FloodBucket()
    for person in range(10_050):
        bucket.overflows(person, real=100.0)
    bucket.overflows(1, real=500.0)
    assert len(bucket._seen) < 100


async def test_a_flood_is_confirmed_counted_and_dropped_unread(here: Door) -> None:
    await here.poll([text(number) for number in range(1, 21)] + [text(21, sender=78)])
    assert [row.update_id for row in here.rows()] == [1, 2, 3, 4, 5, 21]
    assert here.dropped == ["flood"] * 15
    assert here.telegram.offsets == [None, 22]


@pytest.mark.parametrize("words", ["/stop", "/slet", "/forget", "/akut", "/urgent", "/STOP nu", URGENT])
async def test_some_words_get_through_any_flood(here: Door, words: str) -> None:
    await here.store(*(text(number) for number in range(1, 21)), text(30, words))
    assert [row.update_id for row in here.rows()][-1] == 30


@pytest.mark.parametrize("words", ["/stopper", "stop med det", "/find"])
async def test_other_words_do_not(here: Door, words: str) -> None:
    await here.store(*(text(number) for number in range(1, 21)), text(30, words))
    assert [row.update_id for row in here.rows()][-1] == A_SECOND


async def test_twenty_taps_on_one_button_are_twenty_updates(here: Door) -> None:
    await here.store(*(tap(number) for number in range(1, 21)))
    assert len(here.rows()) == 20


async def test_a_group_is_answered_once_a_minute(here: Door) -> None:
    await here.store(group(1, "/start"), group(2, "/find"), group(3, "/start", chat=-200))
    here.seconds.now += 59
    await here.store(group(4, "/start"))
    here.seconds.now += 2
    await here.store(group(5, "/start"))
    assert [row.update_id for row in here.rows()] == [1, 3, 5]


async def test_urgent_words_in_a_group_do_not_wait_for_the_minute(here: Door) -> None:
    await here.store(group(1, "/start"), group(2, f"@KomMedBot {URGENT}"), group(3, f"@KomMedBot {URGENT}"))
    assert [row.update_id for row in here.rows()] == [1, 2]


async def test_what_could_not_be_stored_is_no_flood_when_it_comes_again(
    here: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the database away for minutes, Telegram shows the same words every second; none is dropped."""
    with monkeypatch.context() as away:
        away.setattr(inbox, "store", _no_database)
        for _ in range(100):
            with pytest.raises(OSError, match="no database"):
                await here.store(text(1), text(2), group(3, "@KomMedBot hej"))
            here.seconds.now += 0.5
    assert await here.store(text(1), text(2), group(3, "@KomMedBot hej")) == 3
    assert here.dropped == []


def _no_database(*_arguments: Any, **_named: Any) -> int:
    raise OSError("no database")
