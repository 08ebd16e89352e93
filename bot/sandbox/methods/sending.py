"""sendMessage, sendDocument, sendPhoto."""

from typing import Any, Final

from bot.sandbox.detection import with_detected
from bot.sandbox.entities import trimmed, utf16_length
from bot.sandbox.errors import BotApiError, Json, bad_request
from bot.sandbox.files import BIGGEST_UPLOAD, StoredFile
from bot.sandbox.formatting import parse_html
from bot.sandbox.keyboards import checked_markup
from bot.sandbox.messages import Message
from bot.sandbox.state import Call, State

LONGEST_TEXT: Final = 4096
LONGEST_CAPTION: Final = 1024
"""Both count UTF-16 code units once the entities are parsed and white space at the ends is cut. Telegram says
"characters"; this is the strictest reading: an emoji counts as two."""


def send_message(state: State, call: Call) -> Json:
    """A text to a chat."""
    chat = state.people.reachable_chat(call.chat_id())
    text, entities = formatted(call, "text", "entities")
    if not text:
        raise bad_request("message text is empty")
    if utf16_length(text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return _deliver(state, call, chat, {"text": text, **_if_any("entities", entities)})


def send_document(state: State, call: Call) -> Json:
    """A file to a chat."""
    chat = state.people.reachable_chat(call.chat_id())
    file = _file(state, call, "document")
    return _deliver(state, call, chat, {"document": file.as_document(), **caption(call)})


def send_photo(state: State, call: Call) -> Json:
    """A picture to a chat."""
    chat = state.people.reachable_chat(call.chat_id())
    file = _file(state, call, "photo")
    return _deliver(state, call, chat, {"photo": file.as_photo(), **caption(call)})


def formatted(call: Call, text_name: str, entities_name: str) -> tuple[str, list[Json]]:
    """The text of a call with its entities: from `parse_mode` or given, and those Telegram finds itself."""
    text = call.text(text_name).replace("\r\n", "\n")
    mode = call.text("parse_mode").lower()
    if mode == "html":
        text, entities = parse_html(text)
    elif mode:
        raise bad_request("unsupported parse_mode" + _only_html(mode))
    else:
        entities = [dict(entity) for entity in call.values.get(entities_name, [])]
    text, entities = trimmed(text, entities)
    return text, with_detected(text, entities)


def caption(call: Call) -> Json:
    """`caption` and `caption_entities` as they stand in a message; raises 400 over 1024."""
    text, entities = formatted(call, "caption", "caption_entities")
    if utf16_length(text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return {**_if_any("caption", text), **_if_any("caption_entities", entities)}


def _deliver(state: State, call: Call, chat: Json, content: Json) -> Json:
    markup = checked_markup(call.values.get("reply_markup"))
    reply = _replied_to(state, call, chat)
    state.limits.count_message(chat["id"])
    body: Json = {"from": state.bot_user(), "chat": chat, "date": state.timestamp(), **reply, **content}
    if markup is not None:
        body["reply_markup"] = markup
    sent: Message = state.messages.add(chat["id"], state.bot_id, body)
    return shown_to_bot(sent.body)


def shown_to_bot(body: Json) -> Json:
    """A message as the Bot API returns it: reply keyboards are not part of it."""
    if "keyboard" in body.get("reply_markup", {}):
        return {name: value for name, value in body.items() if name != "reply_markup"}
    return body


def _replied_to(state: State, call: Call, chat: Json) -> Json:
    wanted = call.values.get("reply_parameters")
    if not wanted:
        return {}
    found = state.messages.find(chat["id"], wanted["message_id"])
    if found is None:
        if wanted.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    without = {name: value for name, value in found.body.items() if name != "reply_to_message"}
    return {"reply_to_message": without}


def _file(state: State, call: Call, kind: str) -> StoredFile:
    given = call.text(kind)
    name = given.removeprefix("attach://")
    if name in call.uploads:
        upload = call.uploads[name]
        if len(upload.content) > BIGGEST_UPLOAD:
            raise BotApiError(413, "Request Entity Too Large")
        return state.files.keep(kind, upload)
    if given.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    if not given or given.startswith("attach://"):
        raise bad_request(f"there is no {kind} in the request")
    return state.files.by_id(given, kind)


def _if_any(name: str, value: Any) -> Json:
    return {name: value} if value else {}


def _only_html(mode: str) -> str:
    return " (the practice room knows HTML only)" if mode.startswith("markdown") else ""
