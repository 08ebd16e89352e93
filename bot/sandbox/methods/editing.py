"""Changing and deleting what was sent."""

from typing import Final

from bot.sandbox.entities import utf16_length
from bot.sandbox.errors import Json, bad_request
from bot.sandbox.keyboards import checked_markup
from bot.sandbox.messages import Message
from bot.sandbox.methods.sending import LONGEST_TEXT, caption, formatted, shown_to_bot
from bot.sandbox.state import Call, State

DELETABLE_SECONDS: Final = 48 * 3600
MOST_DELETED: Final = 100
NOT_MODIFIED: Final = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


def edit_message_text(state: State, call: Call) -> Json:
    """New words, and new buttons: without `reply_markup` the old ones go."""
    message = _editable(state, call)
    text, entities = formatted(call, "text", "entities")
    if not text:
        raise bad_request("message text is empty")
    if utf16_length(text) > LONGEST_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    return _changed(state, call, message, {"text": text, "entities": entities})


def edit_message_caption(state: State, call: Call) -> Json:
    """New words under a photo or a file."""
    message = _editable(state, call)
    if "text" in message.body:
        raise bad_request("there is no caption in the message to edit")
    content: Json = {"caption": None, "caption_entities": None, **caption(call)}
    return _changed(state, call, message, content)


def edit_message_reply_markup(state: State, call: Call) -> Json:
    """New buttons only."""
    return _changed(state, call, _editable(state, call), {})


def delete_message(state: State, call: Call) -> bool:
    """Take a message back: the bot's own, or the other side's in a private chat, for 48 hours."""
    chat = state.people.known_chat(call.chat_id())
    message = state.messages.find(chat["id"], call.number("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    if not _is_deletable(state, chat, message):
        raise bad_request("message can't be deleted")
    state.messages.delete(message)
    return True


def delete_messages(state: State, call: Call) -> bool:
    """The same for up to 100; those that cannot be found are skipped."""
    chat = state.people.known_chat(call.chat_id())
    numbers = call.values["message_ids"]
    if not numbers or len(numbers) > MOST_DELETED:
        raise bad_request(
            "too many message identifiers specified" if numbers else "message identifiers are not specified"
        )
    for number in numbers:
        message = state.messages.find(chat["id"], number)
        if message is not None and _is_deletable(state, chat, message):
            state.messages.delete(message)
    return True


def _is_deletable(state: State, chat: Json, message: Message) -> bool:
    ours = message.sender == state.bot_id or chat["type"] == "private"
    return ours and state.timestamp() - int(message.body["date"]) < DELETABLE_SECONDS


def _editable(state: State, call: Call) -> Message:
    if not call.number("message_id"):
        raise bad_request("message identifier is not specified")
    chat = state.people.reachable_chat(call.chat_id())
    message = state.messages.find(chat["id"], call.number("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if message.sender != state.bot_id or "keyboard" in message.body.get("reply_markup", {}):
        raise bad_request("message can't be edited")
    return message


def _changed(state: State, call: Call, message: Message, content: Json) -> Json:
    markup = checked_markup(call.values.get("reply_markup"))
    body = {**message.body, **content, "reply_markup": markup}
    body = {name: value for name, value in body.items() if value not in (None, [])}
    before = {name: value for name, value in message.body.items() if name != "edit_date"}
    after = {name: value for name, value in body.items() if name != "edit_date"}
    if before == after:
        raise bad_request(NOT_MODIFIED)
    state.limits.count_edit()
    body["edit_date"] = state.timestamp()
    words_changed = any(before.get(name) != after.get(name) for name in content)
    state.messages.change(message, body, edited=words_changed)
    return shown_to_bot(body)
