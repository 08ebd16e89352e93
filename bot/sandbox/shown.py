"""A chat as the page and programs see it (INTERFACE.md, "The practice room")."""

from collections.abc import Sequence

from bot.sandbox.errors import Json
from bot.sandbox.messages import Message
from bot.sandbox.people import Person


def shown_person(person: Person) -> Json:
    """A person for the list of people."""
    return {
        "id": person.id,
        "name": person.name,
        "language_code": person.language_code,
        "role": person.role,
        "blocked": person.blocked,
    }


def shown_message(message: Message, *, reader: int, bot_id: int) -> Json:
    """A message; the first seven keys are promised, `photo`, `voice`, `sticker` … are there when it has them.

    `text` is the caption where there is a file. A button's `url` is null unless it opens an address.
    """
    body = message.body
    shown: Json = {
        "message_id": message.id,
        "from_bot": message.sender == bot_id,
        "text": body.get("text", body.get("caption", "")),
        "entities": body.get("entities", body.get("caption_entities", [])),
        "buttons": _buttons(body),
        "document": _document(body, reader),
        "edited": message.edited,
        "date": body["date"],
    }
    if "photo" in body:
        largest = body["photo"][-1]
        size = {"width": largest["width"], "height": largest["height"]}
        shown["photo"] = {"url": file_url(reader, largest["file_id"]), **size}
    if "voice" in body:
        shown["voice"] = {"duration": body["voice"]["duration"]}
    if "sticker" in body:
        shown["sticker"] = {"emoji": body["sticker"]["emoji"]}
    shown |= {kind: True for kind in ("contact", "location") if kind in body}
    if "forward_origin" in body:
        shown["forwarded_from"] = body["forward_origin"]["sender_user_name"]
    if "reply_to_message" in body:
        shown["reply_to"] = body["reply_to_message"]["message_id"]
    return shown


def shown_chat(messages: Sequence[Message], *, reader: int, bot_id: int) -> Json:
    """The messages of a chat, oldest first."""
    return {"messages": [shown_message(message, reader=reader, bot_id=bot_id) for message in messages]}


def file_url(reader: int, file_id: str) -> str:
    """Where the page fetches a file, same origin."""
    return f"/people/{reader}/file/{file_id}"


def _buttons(body: Json) -> list[list[Json]]:
    rows = body.get("reply_markup", {}).get("inline_keyboard", [])
    return [[_button(button) for button in row] for row in rows]


def _button(button: Json) -> Json:
    shown = {"text": button["text"], "url": button.get("url")}
    return {**shown, "style": button["style"]} if "style" in button else shown


def _document(body: Json, reader: int) -> Json | None:
    document = body.get("document")
    if document is None:
        return None
    return {
        "file_name": document["file_name"],
        "url": file_url(reader, document["file_id"]),
        "caption": body.get("caption", ""),
        "mime_type": document["mime_type"],
        "file_size": document["file_size"],
    }
