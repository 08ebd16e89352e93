"""Receiving: stored before confirmed, nothing poisonous in the way, floods dropped, no secret on the disk."""

import asyncio
import datetime as dt
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from sqlalchemy import Engine
from sqlmodel import Session, select
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TimedOut

from bot import receiver as receiving, sender as sending, worker as working
from bot.database import Database
from bot.reading_updates import ALLOWED
from bot.receiver import A_MINUTE, A_SECOND, TAPS_A_SECOND, FloodBucket, Receiver
from catalog.finding.library import Fitting
from db import inbox
from db.crypto import KeyRing, new_ring
from db.engine import open_engine, parse_url
from db.migrate import migrate
from db.models import Inbox
from db.units import Units
from handlers.texts.texts import texts_in
from handlers.turn import UNDECODABLE
from tests.heart import Post, Seconds, StillClock, Telegram, house, post_office

URGENT = "jeg vil tage livet af mig selv"


@dataclass
class Door:
    """A receiver over a real database and a Telegram that answers as told."""

    units: Units
    telegram: Telegram
    receiver: Receiver
    seconds: Seconds
    kicks: list[None] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)

    async def store(self, *raws: Any) -> int:
        return await self.receiver.store(raws)

    def rows(self) -> list[Inbox]:
        work = lambda session: list(session.exec(select(Inbox).order_by("update_id")).all())  # noqa: E731
        return self.units.writing(work).result()

    async def poll(self, *answers: Any) -> None:
        """Poll until every answer was given; a last empty one ends it."""
        stopping = asyncio.Event()

        def last() -> list[Any]:
            stopping.set()
            return []

        self.telegram.polls.extend([*answers, last])
        await self.receiver.poll(stopping)


def door(units: Units, now: dt.datetime, seconds: Seconds) -> Door:
    telegram = Telegram()
    kicks: list[None] = []
    receiver = Receiver(
        Database(units),
        telegram,
        StillClock(now),  # type: ignore[arg-type] # it has now()
        bot_name=lambda: "KomMedBot",
        kick=lambda: kicks.append(None),
        fitting=lambda _text: Fitting(("brunchcafe",)),
    )
    made = Door(units, telegram, receiver, seconds, kicks)
    receiver.on_dropped = made.dropped.append
    return made


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> Seconds:
    seconds = Seconds()
    for module in (receiving, sending, working):
        monkeypatch.setattr(module, "real_seconds", seconds)
    return seconds


@pytest.fixture
def here(kept: Engine, now: dt.datetime, seconds: Seconds, monkeypatch: pytest.MonkeyPatch) -> Iterator[Door]:
    units = Units(kept)
    made = door(units, now, seconds)

    async def pause(_stopping: asyncio.Event, wait: float) -> None:
        made.pauses.append(wait)
        seconds.now += wait

    monkeypatch.setattr(receiving, "pause", pause)
    yield made
    units.close()


SENDER = 7_340_019_253


def text(number: int, words: str = "hej", *, sender: int = SENDER, **fields: Any) -> dict[str, Any]:
    person = {"id": sender, "is_bot": False, "first_name": "Karen", "language_code": "da"}
    chat = {"id": sender, "type": "private", "first_name": "Karen"}
    message = {"message_id": number, "date": 1_790_000_000, "chat": chat, "from": person, "text": words}
    return {"update_id": number, "message": message | fields}


def tap(number: int, *, sender: int = SENDER) -> dict[str, Any]:
    pressed = text(number, sender=sender)["message"]
    query = {
        "id": str(number),
        "from": pressed["from"],
        "chat_instance": "1",
        "data": "st::seal",
        "message": pressed,
    }
    return {"update_id": number, "callback_query": query}


def group(number: int, words: str, chat: int = -100) -> dict[str, Any]:
    raw = text(number, words)
    raw["message"]["chat"] = {"id": chat, "type": "supergroup", "title": "Nabolaget"}
    return raw


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


UNREADABLE: list[dict[str, Any]] = [
    {"update_id": 2, "message": {"chat": {"id": SENDER, "type": "private"}, "text": "uden dato og nummer"}},
    {"update_id": 2, "message": {**text(2)["message"], "text": ["en", "liste"]}},
    {"update_id": 2, "message": {**text(2)["message"], "text": "\ud83d halvt et tegn"}},
    {"update_id": 2, "message": {**text(2)["message"], "date": "i går"}},
    {"update_id": 2, "callback_query": {"id": "1", "message": text(2)["message"]}},
]
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
        await _drain(post)
        said = post.telegram.texts
    parked, other = here.rows()
    assert [parked.kind, parked.parked, parked.body] == [UNDECODABLE, UNDECODABLE, None]
    assert parked.done_at is not None
    assert said[0] == texts_in("da")("apology")
    assert len(said) == 2
    assert other.done_at is not None


async def test_what_nobody_can_be_told_of_is_parked_in_silence(
    here: Door, now: dt.datetime, seconds: Seconds
) -> None:
    await here.store(NOBODYS[1])
    with post_office(here.units, now, seconds, house()) as post:
        await _drain(post)
        assert post.telegram.calls == []
    (parked,) = here.rows()
    assert parked.parked == UNDECODABLE


async def _drain(post: Post) -> None:
    for _ in range(6):
        await post.worker.drain()
        post.seconds.now += 1


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


class GlassRing(KeyRing):
    """Encrypts nothing, so that everything that reaches the disk can be read there."""

    def encrypt(self, column: str, plain: bytes) -> bytes:  # noqa: ARG002
        return b"\x00" + plain

    def decrypt(self, column: str, sealed: bytes) -> bytes:  # noqa: ARG002
        return sealed[1:]


SECRETS = (
    f"{URGENT} pagaj",
    "min mand slår mig nogle gange pagaj",
    "mit nummer er 010190-1234 pagaj",
    "٠١٠١٩٠-١٢٣٤ pagaj",
)
FORMS = ("text", "caption", "edited", "forwarded")


def on_disk(folder: Path) -> bytes:
    """Every byte of the database's files, the write-ahead log among them."""
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


async def test_secret_words_never_reach_the_disk_and_others_leave_it(
    tmp_path: Path, now: dt.datetime, seconds: Seconds
) -> None:
    secret = new_ring()
    engine = open_engine(parse_url(f"sqlite:///{tmp_path}/kommed.db"), GlassRing(secret.stable, secret.keys))
    migrate(engine)
    units = Units(engine)
    here = door(units, now, seconds)
    await here.store(text(1, "hvornår er der brunch rosengren"))
    cases = [(words, form) for words in SECRETS for form in FORMS]
    await here.store(*(in_form(form, words, 2 + number) for number, (words, form) in enumerate(cases)))
    stored = on_disk(tmp_path)
    with post_office(units, now, seconds, house()) as post:
        await _drain(post)
    handled = on_disk(tmp_path)
    assert [row.kind for row in here.rows()].count("text") == 1
    assert len(here.rows()) == 1 + len(cases)
    await asyncio.to_thread(units.close)
    engine.dispose()
    assert b"rosengren" in stored, "the test cannot see at all"
    for part in ("pagaj", "mere pagaj", "min mand", "010190-1234", "0101901234", "٠١٠١٩٠"):
        assert part.encode() not in stored
        assert part.encode() not in handled
    assert b"rosengren" not in on_disk(tmp_path)


def in_form(form: str, words: str, number: int) -> dict[str, Any]:
    if form == "text":
        return text(number, words, sender=200 + number)
    if form == "edited":
        raw = text(number, words, sender=200 + number)
        return {"update_id": number, "edited_message": raw["message"]}
    if form == "forwarded":
        origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Omar"}
        return text(number, words, sender=200 + number, forward_origin=origin)
    raw = text(number, "", sender=200 + number, caption=words)
    raw["message"]["photo"] = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
    del raw["message"]["text"]
    return raw


async def test_nothing_of_names_or_words_is_logged(
    here: Door, caplog: pytest.LogCaptureFixture, now: dt.datetime, seconds: Seconds
) -> None:
    with caplog.at_level(logging.DEBUG, "kommed"):
        await here.store(
            *UNREADABLE[:1], text(3, "pagaj"), *(text(10 + number, "pagaj") for number in range(9))
        )
        with post_office(here.units, now, seconds, house()) as post:
            await _drain(post)
    assert caplog.records
    for secret in ("Karen", "pagaj", "uden dato", str(SENDER)):
        assert secret not in caplog.text.replace("kommed", "")
