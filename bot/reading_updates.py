"""Reading an update in memory: what is urgent or secret is recognised here and never reaches the disk."""

from collections.abc import Callable
from typing import Any

from telegram import Bot, CallbackQuery, Message, Update

from catalog.finding.cpr import holds_cpr
from catalog.finding.library import Fitting
from catalog.finding.urgent import look
from handlers.turn import Incoming

ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member"]
MOST_CHARACTERS = 4096
GREATEST = 2**63 - 1
Fits = Callable[[str], Fitting]
"""What fits a text; asked for texts that may be urgent, which are not stored."""


def read_update(raw: dict[str, Any], bot: Bot, *, bot_name: str, fitting: Fits) -> Incoming | None:
    """What the program wants to know of an update; None when it concerns nobody (unaddressed talk in a
    group).

    Raises whatever python-telegram-bot raises for something that is no update.
    """
    update = Update.de_json(raw, bot)
    if update.callback_query is not None:
        return _tap(update.callback_query)
    if update.my_chat_member is not None:
        change = update.my_chat_member
        if change.chat.type != "private" or change.new_chat_member.status not in {"kicked", "left"}:
            return None
        return Incoming("blocked", change.chat.id, change.from_user.id)
    if update.edited_message is not None:
        return _private(update.edited_message, "edited", fitting)
    if update.message is not None:
        return _message(update.message, bot_name, fitting)
    return None


def _tap(query: CallbackQuery) -> Incoming | None:
    if query.message is None or query.message.chat.type != "private":
        return None
    return Incoming(
        "tap",
        query.message.chat.id,
        query.from_user.id,
        message=query.message.message_id,
        data=(query.data or "")[:64],
        callback=query.id,
    )


def _message(message: Message, bot_name: str, fitting: Fits) -> Incoming | None:
    if message.chat.type in {"group", "supergroup"}:
        return _in_group(message, bot_name)
    if message.chat.type != "private":
        return None
    if message.forward_origin is not None:
        return _private(message, "forwarded", fitting)
    for kind, there in (
        ("text", message.text),
        ("photo", message.photo),
        ("voice", message.voice or message.audio or message.video_note),
        ("sticker", message.sticker or message.animation or message.dice),
        ("file", message.document or message.video or message.location or message.contact),
    ):
        if there:
            return _private(message, kind, fitting)
    return _private(message, "other", fitting)


def _private(message: Message, kind: str, fitting: Fits) -> Incoming | None:
    if message.from_user is None or message.chat.type != "private":
        return None
    text = (message.text or message.caption or "")[:MOST_CHARACTERS]
    base = Incoming(
        kind,
        message.chat.id,
        message.from_user.id,
        message=message.message_id,
        language=message.from_user.language_code,
    )
    return _looked_at(base, text, fitting)


def _looked_at(base: Incoming, text: str, fitting: Fits) -> Incoming:
    urgency = look(text)
    if urgency.tier:
        fits = fitting(text) if urgency.tier > 1 else Fitting()
        return Incoming(
            "urgent",
            base.chat_id,
            base.sender,
            message=base.message,
            topic=urgency.topic,
            tier=urgency.tier,
            slugs=fits.slugs,
            feeling=fits.feeling,
            language=urgency.language or base.language,
        )
    if holds_cpr(text):
        return Incoming("cpr", base.chat_id, base.sender, message=base.message, language=base.language)
    return base.saying(text) if base.kind == "text" else base


def _in_group(message: Message, bot_name: str) -> Incoming | None:
    if message.from_user is None or not message.text:
        return None
    text = message.text[:MOST_CHARACTERS]
    command, _, _ = text.partition(" ")
    at = f"@{bot_name}".lower()
    to_us = command.startswith("/") and ("@" not in command or command.lower().endswith(at))
    if not to_us and at not in text.lower():
        return None
    base = Incoming("group", message.chat.id, message.from_user.id, message=message.message_id)
    found = _looked_at(base, text, lambda _text: Fitting())
    return Incoming(
        "group", base.chat_id, base.sender, message=base.message, topic=found.topic, tier=found.tier
    )


def number_of(raw: Any) -> int:
    """The update's number; -1 for something that has none and can therefore not be kept."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    usable = isinstance(number, int) and not isinstance(number, bool) and 0 <= number <= GREATEST
    return number if usable and number is not None else -1


def private_chat_of(raw: dict[str, Any]) -> tuple[int, int]:
    """Whom an update that cannot be decoded is from: chat and sender, or zeros when that cannot be told."""
    for part in raw.values():
        inner = part.get("message", part) if isinstance(part, dict) else None
        chat = inner.get("chat") if isinstance(inner, dict) else None
        if isinstance(chat, dict) and chat.get("type") == "private" and isinstance(chat.get("id"), int):
            return chat["id"], chat["id"]
    return 0, 0
