"""A sender with letters to send: what the tests of the sender share."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot import sender as sending
from catalog.people.permissions import Asker
from db import outbox
from db.models import MessageClass, Outbox, Outcome
from db.outbox import Letter
from db.units import Units
from tests.heart import HOLDER, Post, Seconds, house, post_office

HELLO = ("sendMessage", {"chat_id": 7, "text": "Hej", "parse_mode": "HTML"})
EDIT = ("editMessageText", {"chat_id": 7, "message_id": 5, "text": "Hej"})
TOAST = ("answerCallbackQuery", {"callback_query_id": "q", "text": None})
DELETE = ("deleteMessage", {"chat_id": 7, "message_id": 5})
TWICE = "Du får måske beskeden to gange"
NOT_REPLIES = [one for one in MessageClass if one is not MessageClass.REPLY]


@pytest.fixture
def post(kept: Engine, now: dt.datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    seconds = Seconds()
    monkeypatch.setattr(sending, "real_seconds", seconds)
    units = Units(kept)
    with post_office(units, now, seconds, house()) as post:
        yield post
    units.close()


@pytest.fixture
def karen(post: Post) -> Asker:
    return post.meet(7)


def reply(post: Post, person: Asker, *calls: tuple[str, dict[str, Any]]) -> list[Letter]:
    def work(session: Session) -> list[Letter]:
        return outbox.reply(
            session,
            calls,
            chat_id=7,
            person=person.id,
            holder=HOLDER,
            now=post.clock.at,
            real=post.seconds.now,
        )

    letters: list[Letter] = post.write(work)
    return letters


def notify(
    post: Post, person: Asker, message_class: MessageClass, *, kind: str = "case-new", **when: Any
) -> None:
    def work(session: Session) -> None:
        outbox.notify(session, person.id, kind, {}, message_class=message_class, now=post.clock.at, **when)

    post.write(work)


def rows(post: Post) -> list[Outbox]:
    found: list[Outbox] = post.write(lambda session: list(session.exec(select(Outbox).order_by("id")).all()))
    return found


def outcomes(post: Post) -> list[tuple[Outcome | None, str | None]]:
    return [(one.outcome, one.reason) for one in rows(post)]


async def later(post: Post, seconds: float) -> int:
    post.seconds.now += seconds
    return await post.sender.deliver_due()
