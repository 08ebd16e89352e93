"""What is kept of an update, and what never is: nothing that Telegram knows of a person but their ids."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from telegram import Bot

from bot.reading_updates import ALLOWED, read_update
from catalog.finding.library import Fitting
from handlers.turn import Incoming
from tests.heart import TOKEN

MARK = "Xqzjw"
"""In no text of ours, in no word of any language."""
BOT = Bot(TOKEN)
ME = {
    "id": 77,
    "is_bot": False,
    "first_name": f"{MARK}first",
    "last_name": f"{MARK}last",
    "username": f"{MARK}user",
    "language_code": "tr",
}
CHAT = {
    "id": 77,
    "type": "private",
    "first_name": f"{MARK}first",
    "last_name": f"{MARK}last",
    "username": f"{MARK}user",
}
GROUP = {"id": -100, "type": "supergroup", "title": f"{MARK}title", "username": f"{MARK}group"}
PHOTO = [{"file_id": f"{MARK}file", "file_unique_id": f"{MARK}unique", "width": 1, "height": 1}]
FILE = {"file_id": f"{MARK}file", "file_unique_id": f"{MARK}unique"}
CONTENTS: dict[str, dict[str, Any]] = {
    "text": {"text": "hvornår er der brunch?"},
    "photo": {"photo": PHOTO, "caption": "se her"},
    "voice": {"voice": {**FILE, "duration": 3}},
    "audio": {"audio": {**FILE, "duration": 3, "performer": MARK, "title": MARK, "file_name": MARK}},
    "video_note": {"video_note": {**FILE, "length": 3, "duration": 3}},
    "sticker": {
        "sticker": {
            **FILE,
            "type": "regular",
            "width": 1,
            "height": 1,
            "is_animated": False,
            "is_video": False,
            "emoji": "🙂",
            "set_name": MARK,
        }
    },
    "animation": {"animation": {**FILE, "width": 1, "height": 1, "duration": 1, "file_name": MARK}},
    "dice": {"dice": {"emoji": "🎲", "value": 3}},
    "document": {"document": {**FILE, "file_name": f"{MARK}.pdf", "mime_type": "application/pdf"}},
    "video": {"video": {**FILE, "width": 1, "height": 1, "duration": 1, "file_name": MARK}},
    "location": {"location": {"latitude": 55.612345, "longitude": 12.345678}},
    "contact": {"contact": {"phone_number": "+4512345678", "first_name": MARK, "user_id": 99}},
    "poll": {},
}
KINDS = {
    "text": "text",
    "photo": "photo",
    "voice": "voice",
    "audio": "voice",
    "video_note": "voice",
    "sticker": "sticker",
    "animation": "sticker",
    "dice": "sticker",
    "document": "file",
    "video": "file",
    "location": "file",
    "contact": "file",
    "poll": "other",
}


def message(**content: Any) -> dict[str, Any]:
    return {"message_id": 5, "date": 1_790_000_000, "chat": CHAT, "from": ME, **content}


def read(bot_name: str = "KomMedBot", **part: Any) -> Incoming | None:
    return read_update(
        {"update_id": 1, **part}, BOT, bot_name=bot_name, fitting=lambda _text: Fitting(("brunchcafe",))
    )


def kept(incoming: Incoming | None) -> str:
    return json.dumps(incoming.body() if incoming else None, ensure_ascii=False)


@pytest.mark.parametrize("content", CONTENTS)
def test_each_kind_is_told_apart_and_only_texts_keep_words(content: str) -> None:
    incoming = read(message=message(**CONTENTS[content]))
    assert incoming is not None
    assert incoming.kind == KINDS[content]
    assert (incoming.chat_id, incoming.sender, incoming.message, incoming.language) == (77, 77, 5, "tr")
    assert (incoming.text is not None) == (content == "text")
    assert MARK not in kept(incoming)
    assert "55.6" not in kept(incoming)
    assert "12345678" not in kept(incoming)


def origins() -> Iterator[dict[str, Any]]:
    yield {"type": "user", "date": 1, "sender_user": ME}
    yield {"type": "hidden_user", "date": 1, "sender_user_name": MARK}
    yield {"type": "chat", "date": 1, "sender_chat": GROUP, "author_signature": MARK}


@pytest.mark.parametrize("origin", list(origins()))
def test_what_is_forwarded_keeps_no_words(origin: dict[str, Any]) -> None:
    incoming = read(message=message(text=f"{MARK} hej", forward_origin=origin))
    assert incoming is not None
    assert (incoming.kind, incoming.text) == ("forwarded", None)
    assert MARK not in kept(incoming)


def test_an_edit_is_noticed_and_its_words_are_not_kept() -> None:
    incoming = read(edited_message=message(text=f"{MARK} hej", edit_date=1))
    assert incoming is not None
    assert (incoming.kind, incoming.text) == ("edited", None)


@pytest.mark.parametrize("part", ["message", "edited_message"])
@pytest.mark.parametrize(
    "content",
    [
        {"text": "jeg vil tage livet af mig selv"},
        {"photo": PHOTO, "caption": "jeg vil tage livet af mig selv"},
        {"text": "jeg vil tage livet af mig selv", "forward_origin": next(origins())},
    ],
)
def test_urgent_words_are_seen_wherever_they_stand_and_never_kept(part: str, content: dict[str, Any]) -> None:
    raw: dict[str, Any] = {part: message(**content)}
    incoming = read(**raw)
    assert incoming is not None
    assert (incoming.kind, incoming.tier, incoming.text) == ("urgent", 1, None)
    assert "livet" not in kept(incoming)
    assert incoming.slugs == ()


def test_what_may_be_urgent_keeps_the_offers_that_fit_instead_of_its_words() -> None:
    words = "min mand slår mig nogle gange"
    incoming = read(message=message(text=words))
    assert incoming is not None
    assert (incoming.kind, incoming.text) == ("urgent", None)
    assert incoming.slugs == (("brunchcafe",) if incoming.tier > 1 else ())
    assert "mand" not in kept(incoming)


@pytest.mark.parametrize(
    "text", ["251026-1430", "mit cpr er 010190 1234", "0101901234", "٠١٠١٩٠-١٢٣٤", "hej 01.01.90-1234 tak"]
)
@pytest.mark.parametrize("where", ["text", "caption"])
def test_a_cpr_number_is_seen_and_never_kept(text: str, where: str) -> None:
    content = {"text": text} if where == "text" else {"photo": PHOTO, "caption": text}
    incoming = read(message=message(**content))
    assert incoming is not None
    assert (incoming.kind, incoming.text, incoming.message) == ("cpr", None, 5)
    assert not any(part in kept(incoming) for part in ("1234", "1430", "١٢٣٤"))


def test_a_tap_keeps_its_data_and_what_it_was_pressed_on() -> None:
    incoming = read(
        callback_query={
            "id": "q1",
            "from": ME,
            "chat_instance": MARK,
            "data": "st::seal",
            "message": message(text=f"{MARK} en skærm"),
        }
    )
    assert incoming == Incoming("tap", 77, 77, message=5, data="st::seal", callback="q1")


def test_a_tap_on_a_message_too_old_to_be_shown_still_counts() -> None:
    incoming = read(
        callback_query={
            "id": "q1",
            "from": ME,
            "chat_instance": MARK,
            "data": "st::seal",
            "message": {"chat": CHAT, "message_id": 5, "date": 0},
        }
    )
    assert incoming is not None
    assert (incoming.kind, incoming.message) == ("tap", 5)


@pytest.mark.parametrize(
    "query",
    [
        {"id": "q", "from": ME, "chat_instance": "1", "data": "st::x", "inline_message_id": "i"},
        {
            "id": "q",
            "from": ME,
            "chat_instance": "1",
            "data": "st::x",
            "message": {"message_id": 1, "date": 1, "chat": GROUP},
        },
    ],
)
def test_taps_outside_private_chats_concern_nobody(query: dict[str, Any]) -> None:
    assert read(callback_query=query) is None


@pytest.mark.parametrize(("status", "kind"), [("kicked", "blocked"), ("left", "blocked"), ("member", None)])
def test_being_blocked_is_noticed(status: str, kind: str | None) -> None:
    member = {"user": {"id": 1, "is_bot": True, "first_name": "x"}, "status": status, "until_date": 0}
    incoming = read(
        my_chat_member={
            "chat": CHAT,
            "from": ME,
            "date": 1,
            "old_chat_member": member,
            "new_chat_member": member,
        }
    )
    assert (incoming and incoming.kind) == kind
    assert MARK not in kept(incoming)


GROUP_TEXTS = [
    ("hej alle sammen", False),
    ("jeg vil tage livet af mig selv", False),
    ("/start", True),
    ("/find@KomMedBot brunch", True),
    ("/find@EnAndenBot brunch", False),
    ("kan @kommedbot hjælpe?", True),
    ("@KomMedBot jeg vil tage livet af mig selv", True),
]


@pytest.mark.parametrize(("text", "to_us"), GROUP_TEXTS)
def test_groups_are_silent_until_addressed_and_leave_no_words(text: str, *, to_us: bool) -> None:
    incoming = read(message={**message(text=text), "chat": GROUP})
    assert (incoming is not None) is to_us
    if incoming is not None:
        assert (incoming.kind, incoming.text, incoming.chat_id) == ("group", None, -100)
        assert (incoming.tier == 1) is ("livet" in text)
        assert MARK not in kept(incoming)


@pytest.mark.parametrize(
    "part",
    [
        {"channel_post": {"message_id": 1, "date": 1, "chat": {"id": -1, "type": "channel"}, "text": "x"}},
        {"message": {**message(text="x"), "chat": {**GROUP, "type": "channel"}}},
        {"inline_query": {"id": "1", "from": ME, "query": "x", "offset": ""}},
        {"something_of_next_year": {"id": 1}},
        {},
    ],
)
def test_everything_else_concerns_nobody(part: dict[str, Any]) -> None:
    assert read(**part) is None


def test_only_what_is_read_is_asked_for() -> None:
    assert ALLOWED == ["message", "edited_message", "callback_query", "my_chat_member"]


words = st.text(max_size=60)


@settings(max_examples=150, deadline=None)
@given(
    text=words,
    content=st.sampled_from(sorted(CONTENTS)),
    secret=st.text("xqzjwXQZJW", min_size=8, max_size=20),
    language=st.sampled_from(["da", "tr", None]),
)
def test_whatever_is_written_nothing_of_the_sender_but_the_ids_is_kept(
    text: str, content: str, secret: str, language: str | None
) -> None:
    person = {**ME, "first_name": secret, "last_name": secret, "username": secret, "language_code": language}
    chat = {**CHAT, "first_name": secret, "last_name": secret, "username": secret, "bio": secret}
    raw = {**message(**CONTENTS[content]), "from": person, "chat": chat, "author_signature": secret}
    if content == "text":
        raw["text"] = text or "x"
    incoming = read(message=raw)
    assert incoming is not None
    fields = {name: value for name, value in asdict(incoming).items() if name != "text"}
    assert secret not in json.dumps(fields)
    assert set(fields) <= {
        "kind", "chat_id", "sender", "message", "data", "callback", "topic", "tier", "slugs", "language",
        "feeling",
    }  # fmt: skip
    assert incoming.text in {None, text or "x"}
