"""What becomes of a letter: DESIGN.md, "What is sent, and what is promised", class by class."""

from typing import Any

import pytest
from sqlmodel import Session
from telegram.error import (
    NetworkError,
)

from bot.telegram_client import NotSent, PerhapsSent
from catalog.people.permissions import Asker
from db import delivering
from db.models import MessageClass, Outcome
from db.outbox import LEASE_SECONDS, Letter
from tests.heart import HOLDER, Post
from tests.unit.letters import (
    DELETE,
    EDIT,
    HELLO,
    NOT_REPLIES,
    TOAST,
    TWICE,
    karen,
    later,
    notify,
    outcomes,
    post,
    reply,
    rows,
)

__all__ = ["karen", "post"]


async def test_answers_leave_in_order_and_are_noted(post: Post, karen: Asker) -> None:
    await post.sender.deliver(reply(post, karen, TOAST, EDIT, HELLO))
    assert post.telegram.methods == ["answerCallbackQuery", "editMessageText", "sendMessage"]
    assert outcomes(post) == [(Outcome.SENT, None)] * 3
    assert [one.message_id for one in rows(post)] == [1001, 1002, 1003]
    assert [one.payload for one in rows(post)] == [None] * 3
    assert post.outcomes == [(kind, "sent") for kind in post.telegram.methods]


@pytest.mark.parametrize("message_class", NOT_REPLIES)
async def test_every_class_is_sent(post: Post, karen: Asker, message_class: MessageClass) -> None:
    notify(post, karen, message_class)
    assert await post.sender.deliver_due() == 1
    assert outcomes(post) == [(Outcome.SENT, None)]
    assert TWICE not in post.telegram.texts[0]


SEVERAL_TIMES = [MessageClass.SAFETY, MessageClass.NOTICE]
AT_MOST_ONCE = [MessageClass.REMINDER, MessageClass.BULK]


@pytest.mark.parametrize("message_class", AT_MOST_ONCE)
async def test_after_doubt_a_reminder_or_bulk_is_never_sent_again(
    post: Post, karen: Asker, message_class: MessageClass
) -> None:
    notify(post, karen, message_class)
    post.telegram.answers.append(PerhapsSent("ServerDisconnectedError"))
    await post.sender.deliver_due()
    assert outcomes(post) == [(Outcome.UNCERTAIN, "no answer")]
    await later(post, 10_000)
    assert len(post.telegram.calls) == 1


@pytest.mark.parametrize("message_class", SEVERAL_TIMES)
async def test_after_doubt_a_safety_notice_comes_again_and_says_so(
    post: Post, karen: Asker, message_class: MessageClass
) -> None:
    notify(post, karen, message_class)
    post.telegram.answers += [PerhapsSent("a"), NotSent("b"), PerhapsSent("c")]
    for _ in range(4):
        await later(post, 100)
    assert outcomes(post) == [(Outcome.SENT, None)]
    assert [TWICE in text for text in post.telegram.texts] == [False, True, True, True]


async def test_after_doubt_an_answer_comes_once_more(post: Post, karen: Asker) -> None:
    await _doubted(post, reply(post, karen, HELLO))
    await later(post, 100)
    assert outcomes(post) == [(Outcome.SENT, None)]
    assert len(post.telegram.calls) == 2


async def test_after_doubt_twice_an_answer_is_given_up(post: Post, karen: Asker) -> None:
    await _doubted(post, reply(post, karen, HELLO))
    post.telegram.answers.append(PerhapsSent("again"))
    await later(post, 100)
    assert outcomes(post) == [(Outcome.UNCERTAIN, "no answer")]


@pytest.mark.parametrize("call", [EDIT, TOAST, DELETE])
async def test_what_can_be_repeated_without_harm_is_repeated(
    post: Post, karen: Asker, call: tuple[str, dict[str, Any]]
) -> None:
    post.telegram.answers += [PerhapsSent("x")] * 4
    await post.sender.deliver(reply(post, karen, call))
    for _ in range(4):
        await later(post, 100)
    assert outcomes(post) == [(Outcome.SENT, None)]
    assert len(post.telegram.calls) == 5


async def _doubted(post: Post, letters: list[Letter]) -> None:
    post.telegram.answers.append(PerhapsSent("x"))
    await post.sender.deliver(letters)
    assert outcomes(post) == [(None, None)]


async def die_while_sending(post: Post, letter: Letter, holder: str = HOLDER) -> None:
    def hand(session: Session) -> None:
        delivering.hand(session, letter, holder, now=post.clock.at, real=post.seconds.now)
        delivering.free(session, holder)

    post.write(hand)


@pytest.mark.parametrize(
    ("message_class", "outcome", "sent"),
    [
        (MessageClass.SAFETY, Outcome.SENT, 1),
        (MessageClass.NOTICE, Outcome.SENT, 1),
        (MessageClass.REMINDER, Outcome.UNCERTAIN, 0),
        (MessageClass.BULK, Outcome.UNCERTAIN, 0),
    ],
)
async def test_what_a_dead_sender_had_handed_over(
    post: Post, karen: Asker, message_class: MessageClass, outcome: Outcome, sent: int
) -> None:
    notify(post, karen, message_class)
    (letter,) = post.write(
        lambda session: delivering.claim(session, "dead", now=post.clock.at, real=post.seconds.now)
    )
    await die_while_sending(post, letter, "dead")
    await post.sender.deliver_due()
    assert outcomes(post)[0][0] is outcome
    assert len(post.telegram.calls) == sent
    assert all(TWICE in text for text in post.telegram.texts)


@pytest.mark.parametrize("call", [HELLO, EDIT, TOAST, DELETE])
async def test_an_answer_comes_once_more_after_a_crash(
    post: Post, karen: Asker, call: tuple[str, dict[str, Any]]
) -> None:
    (letter,) = reply(post, karen, call)
    await die_while_sending(post, letter)
    await post.sender.deliver_due()
    assert post.telegram.calls == [call]
    assert outcomes(post) == [(Outcome.SENT, None)]


@pytest.mark.parametrize("message_class", NOT_REPLIES)
async def test_what_a_dead_worker_had_only_claimed_is_sent_without_doubt(
    post: Post, karen: Asker, message_class: MessageClass
) -> None:
    notify(post, karen, message_class)
    post.write(lambda session: delivering.claim(session, "dead", now=post.clock.at, real=post.seconds.now))
    assert await post.sender.deliver_due() == 0
    assert await later(post, LEASE_SECONDS + 1) == 1
    assert outcomes(post) == [(Outcome.SENT, None)]
    assert TWICE not in post.telegram.texts[0]


@pytest.mark.parametrize("message_class", list(MessageClass))
async def test_what_surely_never_left_is_sent_later(
    post: Post, karen: Asker, message_class: MessageClass
) -> None:
    post.telegram.answers += [NotSent("no connection"), NetworkError("Bad Gateway")]
    if message_class is MessageClass.REPLY:
        await post.sender.deliver(reply(post, karen, HELLO))
    else:
        notify(post, karen, message_class)
    for _ in range(3):
        await later(post, 100)
    assert outcomes(post) == [(Outcome.SENT, None)]
    assert not any(TWICE in text for text in post.telegram.texts)
