"""Urgent words and CPR numbers never reach the disk, and nothing that was written the log."""

import asyncio
import datetime as dt
import logging
from pathlib import Path
from typing import Any

import pytest

from db.crypto import KeyRing, new_ring
from db.engine import open_engine, parse_url
from db.migrate import migrate
from db.units import Units
from tests.heart import Seconds, house, post_office
from tests.unit.doors import SENDER, UNREADABLE, URGENT, Door, door, drain, here, seconds, text

__all__ = ["here", "seconds"]


class GlassRing(KeyRing):
    """Encrypts nothing, so that everything that reaches the disk can be read there."""

    def encrypt(self, column: str, plain: bytes) -> bytes:  # noqa: ARG002 - as the real one
        return b"\x00" + plain

    def decrypt(self, column: str, sealed: bytes) -> bytes:  # noqa: ARG002 - as the real one
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
        await drain(post)
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
            await drain(post)
    assert caplog.records
    for secret in ("Karen", "pagaj", "uden dato", str(SENDER)):
        assert secret not in caplog.text.replace("kommed", "")
