"""Letters under trouble: no connection, blocked, flood waits, screens that are gone, a failing database."""

import asyncio
import datetime as dt
from typing import Any

import pytest
from sqlmodel import Session
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.outcomes import MOST_MAKING
from bot.telegram_client import NotSent, PerhapsSent
from catalog.people.permissions import Asker
from db import delivering
from db.models import MessageClass, Outcome, Person
from db.outbox import LEASE_SECONDS, REPLY_LIVES
from handlers.notices import NOTICES
from tests.heart import Post
from tests.unit.letters import DELETE, EDIT, HELLO, TOAST, karen, later, notify, outcomes, post, reply, rows

__all__ = ["karen", "post"]


TRIES = 100


async def test_without_a_connection_a_letter_is_tried_until_its_own_expiry(
    post: Post, karen: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop = asyncio.get_running_loop()
    elapsed = loop.time
    monkeypatch.setattr(loop, "time", lambda: elapsed() + post.seconds.now)
    reply(post, karen, HELLO)
    post.telegram.answers += [NotSent("no connection")] * TRIES
    post.seconds.now += LEASE_SECONDS
    for _ in range(TRIES):
        await later(post, 100)
        assert outcomes(post) == [(None, None)]
    post.clock.at += REPLY_LIVES
    await later(post, 100)
    assert outcomes(post) == [(Outcome.SKIPPED, "too late")]
    assert len(post.telegram.calls) == TRIES


@pytest.mark.parametrize(
    "error",
    [
        Forbidden("Forbidden: bot was blocked by the user"),
        Forbidden("Forbidden: user is deactivated"),
        BadRequest("Chat not found"),
    ],
)
async def test_who_blocked_the_bot_is_unreachable(post: Post, karen: Asker, error: TelegramError) -> None:
    notify(post, karen, MessageClass.SAFETY)
    post.telegram.answers.append(error)
    await post.sender.deliver_due()
    assert outcomes(post)[0][0] is Outcome.BLOCKED
    since = post.write(lambda session: session.get_one(Person, karen.id).unreachable_since)
    assert since == post.clock.at


async def test_being_unreachable_counts_from_the_first_time(post: Post, karen: Asker) -> None:
    first = post.clock.at
    for _ in range(2):
        notify(post, karen, MessageClass.SAFETY)
        post.telegram.answers.append(Forbidden("blocked"))
        await post.sender.deliver_due()
        post.clock.at += dt.timedelta(days=1)
    since = post.write(lambda session: session.get_one(Person, karen.id).unreachable_since)
    assert since == first


async def test_a_flood_wait_holds_the_whole_chat_and_no_other(post: Post, karen: Asker) -> None:
    omar = post.meet(8)
    post.telegram.answers.append(RetryAfter(30))
    await post.sender.deliver(reply(post, karen, HELLO, HELLO, HELLO))
    assert len(post.telegram.calls) == 1
    notify(post, omar, MessageClass.NOTICE)
    notify(post, karen, MessageClass.NOTICE)
    await later(post, 29)
    assert [parameters["chat_id"] for _, parameters in post.telegram.calls] == [7, 8]
    post.seconds.now += 1
    while await post.sender.deliver_due():
        pass
    assert [parameters["chat_id"] for _, parameters in post.telegram.calls] == [7, 8, 7, 7, 7, 7]
    assert {outcome for outcome, _ in outcomes(post)} == {Outcome.SENT}


@pytest.mark.parametrize(
    ("call", "words", "reason"),
    [
        (
            EDIT,
            "Message is not modified: specified new message content is exactly the same",
            "nothing to change",
        ),
        (TOAST, "Query is too old and response timeout expired or query id is invalid", "late answer"),
        (DELETE, "Message to delete not found", "already gone"),
    ],
)
async def test_what_was_done_already_is_no_error(
    post: Post, karen: Asker, call: tuple[str, dict[str, Any]], words: str, reason: str
) -> None:
    post.telegram.answers.append(BadRequest(words))
    await post.sender.deliver(reply(post, karen, call, HELLO))
    assert outcomes(post) == [(Outcome.SENT, reason), (Outcome.SENT, None)]
    assert post.telegram.methods == [call[0], "sendMessage"]


@pytest.mark.parametrize(
    "words",
    ["Message to edit not found", "Message can't be edited", "There is no text in the message to edit"],
)
async def test_a_screen_that_is_gone_is_shown_anew(post: Post, karen: Asker, words: str) -> None:
    post.telegram.answers.append(BadRequest(words))
    await post.sender.deliver(reply(post, karen, EDIT))
    assert post.telegram.calls == [EDIT, ("sendMessage", {"chat_id": 7, "text": "Hej"})]
    assert outcomes(post) == [(Outcome.SENT, None)]


async def test_a_chat_that_moved_is_followed(post: Post, karen: Asker) -> None:
    post.telegram.answers.append(ChatMigrated(-100_9))
    await post.sender.deliver(reply(post, karen, HELLO))
    assert [parameters["chat_id"] for _, parameters in post.telegram.calls] == [7, -1009]
    assert outcomes(post) == [(Outcome.SENT, None)]


async def test_a_refused_letter_is_given_up_and_the_next_one_leaves(post: Post, karen: Asker) -> None:
    post.telegram.answers.append(BadRequest('Can\'t parse entities: unsupported start tag "karen hansen"'))
    await post.sender.deliver(reply(post, karen, HELLO, HELLO))
    (failed, reason), (sent, _) = outcomes(post)
    assert (failed, sent) == (Outcome.FAILED, Outcome.SENT)
    assert "karen" not in str(reason)


@pytest.mark.parametrize("error", [InvalidToken("Unauthorized"), Conflict("two"), TelegramError("odd")])
async def test_trouble_with_the_bot_itself_is_waited_out(
    post: Post, karen: Asker, error: TelegramError
) -> None:
    post.telegram.answers.append(error)
    await post.sender.deliver(reply(post, karen, HELLO))
    assert outcomes(post) == [(None, None)]
    await later(post, 31)
    assert outcomes(post) == [(Outcome.SENT, None)]


async def test_a_letter_whose_time_is_over_is_skipped(post: Post, karen: Asker) -> None:
    notify(post, karen, MessageClass.REMINDER, expires_at=post.clock.at)
    await post.sender.deliver_due()
    assert outcomes(post) == [(Outcome.SKIPPED, "too late")]
    assert post.telegram.calls == []


async def test_a_letter_whose_time_ends_while_it_waits_for_its_turn_is_skipped(
    post: Post, karen: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def wait_long(_lane: Any) -> None:
        post.clock.at += dt.timedelta(hours=2)

    monkeypatch.setattr(post.sender._pacer, "slot", wait_long)
    notify(post, karen, MessageClass.REMINDER, expires_at=post.clock.at + dt.timedelta(hours=1))
    await post.sender.deliver_due()
    assert outcomes(post) == [(Outcome.SKIPPED, "too late")]
    assert post.telegram.calls == []


async def test_a_notice_that_makes_no_sense_any_more_is_skipped(post: Post, karen: Asker) -> None:
    def erased(session: Session) -> None:
        session.get_one(Person, karen.id).erased_at = post.clock.at

    notify(post, karen, MessageClass.SAFETY)
    post.write(erased)
    await post.sender.deliver_due()
    assert outcomes(post) == [(Outcome.SKIPPED, "erased")]


async def test_a_letter_that_cannot_be_made_is_given_up_and_its_chat_goes_on(
    post: Post, karen: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_notice: Any) -> Any:
        raise ZeroDivisionError

    monkeypatch.setitem(NOTICES, "broken", broken)
    notify(post, karen, MessageClass.SAFETY, kind="broken")
    notify(post, karen, MessageClass.SAFETY)
    for _ in range(MOST_MAKING):
        await later(post, 100)
    assert outcomes(post)[0] == (Outcome.FAILED, "cannot be made: ZeroDivisionError")
    await later(post, 0)
    assert outcomes(post)[1] == (Outcome.SENT, None)


async def test_a_sender_that_lost_its_lease_keeps_quiet(post: Post, karen: Asker) -> None:
    letters = reply(post, karen, HELLO)
    post.seconds.now += LEASE_SECONDS + 1
    post.write(lambda session: delivering.claim(session, "other", now=post.clock.at, real=post.seconds.now))
    await post.sender.deliver(letters)
    assert post.telegram.calls == []
    assert outcomes(post) == [(None, None)]


async def test_a_failing_database_leaves_the_letter_to_its_lease(
    post: Post, karen: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    letters = reply(post, karen, HELLO)

    def gone(*_a: Any, **_k: Any) -> bool:
        raise OSError("no database")

    with monkeypatch.context() as patched:
        patched.setattr(delivering, "hand", gone)
        await post.sender.deliver(letters)
    assert post.telegram.calls == []
    assert await later(post, LEASE_SECONDS + 1) == 1
    assert outcomes(post) == [(Outcome.SENT, None)]


async def test_messages_and_edits_are_paced_and_answers_to_taps_are_not(
    post: Post, karen: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    paced: list[Any] = []

    async def slot(lane: Any) -> None:
        paced.append(lane)

    monkeypatch.setattr(post.sender._pacer, "slot", slot)
    await post.sender.deliver(reply(post, karen, TOAST, DELETE, EDIT, HELLO))
    assert len(paced) == 2


async def test_many_chats_at_once_each_in_order(post: Post) -> None:
    people = [post.meet(100 + number) for number in range(6)]
    for text in range(3):
        for person in people:
            notify(post, person, MessageClass.NOTICE)
        assert text is not None
    while await post.sender.deliver_due():
        pass
    found = rows(post)
    assert {one.outcome for one in found} == {Outcome.SENT}
    for person in people:
        own = [one.message_id for one in found if one.person == person.id]
        assert own == sorted(own, key=lambda number: number or 0)


async def test_while_telegram_is_away_nothing_is_put_at_risk(post: Post, karen: Asker) -> None:
    """One letter finds out; the others wait for an answer to `getMe` and stay without doubt."""
    others = [post.meet(number) for number in range(20, 30)]
    notify(post, karen, MessageClass.REMINDER)
    post.telegram.answers.append(PerhapsSent("no answer"))
    post.telegram.away = True
    await post.sender.deliver_due()
    for person in others:
        notify(post, person, MessageClass.REMINDER)
    for _ in range(20):
        assert await later(post, 100) == 0
    assert post.sender.waits
    post.telegram.away = False
    post.sender._line._probe_at = 0
    assert await later(post, 100) == 10
    assert len(post.telegram.calls) == 11
    assert outcomes(post) == [(Outcome.UNCERTAIN, "no answer")] + [(Outcome.SENT, None)] * 10


async def test_an_answer_of_which_nothing_is_known_is_not_sent_twice_to_be_sure(
    post: Post, karen: Asker
) -> None:
    notify(post, karen, MessageClass.REMINDER)
    post.telegram.answers.append(TelegramError("Invalid server response"))
    await post.sender.deliver_due()
    assert outcomes(post) == [(Outcome.UNCERTAIN, "no answer")]


async def test_a_chat_that_answers_slowly_holds_up_no_other(post: Post, karen: Asker) -> None:
    others = [post.meet(number) for number in range(20, 90)]
    for person in (karen, *others):
        notify(post, person, MessageClass.NOTICE)
    told = asyncio.Event()
    real = post.telegram.call

    async def call(method: str, parameters: dict[str, Any]) -> Any:
        if parameters.get("chat_id") == 7:
            await told.wait()
        elif len(post.telegram.calls) == len(others) - 1:
            told.set()
        return await real(method, parameters)

    post.telegram.call = call  # type: ignore[method-assign] # a slower one
    await post.sender.deliver_all(lambda: False)
    assert post.telegram.calls[-1][1]["chat_id"] == 7
    assert {outcome for outcome, _ in outcomes(post)} == {Outcome.SENT}
