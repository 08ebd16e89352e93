"""A Reply as calls of the Bot API: `(method, parameters)` in the order in which they leave."""

from typing import Any

from db.crypto import KeyRing
from handlers.callbacks import pack
from handlers.screen import Button, Reply, Screen
from handlers.turn import Incoming

Call = tuple[str, dict[str, Any]]
DOCUMENT = "document"


def calls_of(reply: Reply, incoming: Incoming, person: int, ring: KeyRing) -> list[Call]:
    """What a reply says: a tap is always answered, then the screen, its files, further screens."""
    calls: list[Call] = []
    if incoming.callback is not None:
        calls.append(_answer(incoming.callback, reply.toast))
    if reply.delete is not None:
        calls.append(("deleteMessage", {"chat_id": incoming.chat_id, "message_id": reply.delete}))
    if reply.screen is not None:
        on = incoming.message if reply.edit and incoming.kind == "tap" else None
        calls.append(show(reply.screen, incoming.chat_id, person, ring, on=on))
    calls += [(DOCUMENT, {"kind": one.kind, "facts": one.facts}) for one in reply.documents]
    calls += [show(screen, incoming.chat_id, person, ring) for screen in reply.more]
    return calls


def show(screen: Screen, chat_id: int, person: int, ring: KeyRing, *, on: int | None = None) -> Call:
    """A screen as a new message, or on an existing one."""
    parameters: dict[str, Any] = {
        "chat_id": chat_id,
        "text": screen.text,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    if screen.rows:
        rows = [[_button(one, person, ring) for one in row] for row in screen.rows]
        parameters["reply_markup"] = {"inline_keyboard": rows}
    if on is None:
        return "sendMessage", parameters
    return "editMessageText", {**parameters, "message_id": on}


def _answer(callback: str, toast: str | None) -> Call:
    return "answerCallbackQuery", {"callback_query_id": callback, "text": toast}


def _button(button: Button, person: int, ring: KeyRing) -> dict[str, str]:
    if button.url is not None:
        return {"text": button.label, "url": button.url}
    assert button.tap is not None  # noqa: S101 - Screen's own rule
    return {"text": button.label, "callback_data": pack(button.tap, person, ring)}
