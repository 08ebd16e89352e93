"""What people do with their phones: write, press, block. Each makes the update that Telegram makes."""

import re
from typing import Any, Final

from bot.sandbox.detection import with_detected
from bot.sandbox.entities import trimmed, utf16_length
from bot.sandbox.errors import Json, RoomError
from bot.sandbox.files import StoredFile, Upload, sample_photo
from bot.sandbox.messages import Message
from bot.sandbox.people import Person
from bot.sandbox.state import State

LONGEST_TEXT: Final = 4096
SAMPLE_VOICE: Final = Upload("voice.ogg", b"OggS" + bytes(2044), "audio/ogg")
SAMPLE_STICKER: Final = Upload("sticker.webp", b"RIFF\x1a\x00\x00\x00WEBPVP8L" + bytes(14), "image/webp")
SAMPLE_DOCUMENT: Final = Upload("brev.txt", "Et brev fra øvelokalet.\n".encode(), "text/plain")


class Phones:
    """The people's side of every chat."""

    def __init__(self, state: State) -> None:
        self._state = state

    def send(
        self,
        person_id: int,
        text: str = "",
        *,
        photo: bool | Upload = False,
        voice: bool | Upload = False,
        sticker: bool | Upload = False,
        document: bool | Upload = False,
        contact: bool = False,
        location: bool = False,
        forward: bool = False,
        reply_to: int | None = None,
        chat: int | None = None,
    ) -> Message:
        """A message from this person, in the private chat or a group; `text` is the caption of a file."""
        person = self._person_who_can_write(person_id)
        with self._state.store.writing():
            files = {"photo": photo, "voice": voice, "sticker": sticker, "document": document}
            content = self._content(text, {kind: given for kind, given in files.items() if given})
            if contact:
                content["contact"] = {"phone_number": "+4520000000", **_named(person)}
            if location:
                content["location"] = {"latitude": 55.6131, "longitude": 12.3516}
            if not content:
                raise RoomError('Skriv noget: {"text": "hej"}, eller send {"photo": true}.')
            if forward:
                origin = {
                    "type": "hidden_user",
                    "sender_user_name": "Naboen",
                    "date": self._state.timestamp() - 60,
                }
                content["forward_origin"] = origin
            content |= self._reply(chat or person_id, reply_to)
            return self._say(person, chat, content)

    def edit(self, person_id: int, message_id: int, text: str) -> Message:
        """The person corrects an own text."""
        person = self._person_who_can_write(person_id)
        message = self._state.messages.find(person_id, message_id)
        if message is None or message.sender != person.id or "text" not in message.body:
            raise RoomError(f"Besked {message_id} er ikke en tekst, som {person.name} har skrevet.", 404)
        body = {**message.body, **self._content(text, {}), "edit_date": self._state.timestamp()}
        with self._state.store.writing():
            self._state.messages.change(message, body, edited=True)
            self._state.updates.make("edited_message", body, lane=f"chat:{person_id}")
        return message

    def delete(self, person_id: int, message_id: int) -> None:
        """The person takes a message out of the chat; the bot is not told."""
        message = self._state.messages.find(person_id, message_id)
        if message is None:
            raise RoomError(f"Der er ingen besked {message_id} i den samtale.", 404)
        self._state.messages.delete(message)

    def press(
        self, person_id: int, message_id: int, *, text: str | None = None, data: str | None = None
    ) -> str | Json:
        """Press the button whose label is or begins with `text`; the press's id, or the URL button itself.

        `data` sends any callback data, as a forged app could. RoomError 404 lists the labels there are.
        """
        person = self._person_who_can_write(person_id)
        message = self._state.messages.find(person_id, message_id) or self._in_groups(person_id, message_id)
        if message is None or message.sender != self._state.bot_id:
            raise RoomError(f"Der er ingen besked {message_id} med knapper i den samtale.", 404)
        if data is None:
            button = _button(message, text or "")
            if "callback_data" not in button:
                return button
            data = button["callback_data"]
        with self._state.store.writing():
            query_id = self._state.queries.ask(person_id)
            query = {
                "id": query_id,
                "from": person.user(),
                "message": message.body,
                "chat_instance": str(-7_000_000_000_000 - message.chat),
                "data": data,
            }
            self._state.updates.make("callback_query", query, lane=f"callback:{person_id}")
        return query_id

    def block(self, person_id: int, *, blocked: bool) -> None:
        """Block the bot, or let it in again; the bot hears of it as `my_chat_member`."""
        person = self._state.people.get(person_id)
        with self._state.store.writing():
            if not self._state.people.block(person_id, blocked=blocked) or not person.started:
                return
            before, after = ("member", "kicked") if blocked else ("kicked", "member")
            user = self._state.bot_user()
            content = {
                "chat": person.chat(),
                "from": person.user(),
                "date": self._state.timestamp(),
                "old_chat_member": {"user": user, "status": before}
                | ({"until_date": 0} if not blocked else {}),
                "new_chat_member": {"user": user, "status": after} | ({"until_date": 0} if blocked else {}),
            }
            self._state.updates.make("my_chat_member", content, lane=f"chat:{person_id}")

    def _person_who_can_write(self, person_id: int) -> Person:
        person = self._state.people.get(person_id)
        if person.deleted:
            raise RoomError(f"{person.name} har ikke længere en konto.")
        return person

    def _content(self, text: str, files: dict[str, bool | Upload]) -> Json:
        text, _ = trimmed(text, [])
        if utf16_length(text) > LONGEST_TEXT:
            raise RoomError(f"Teksten er for lang: højst {LONGEST_TEXT} tegn ad gangen.")
        entities = with_detected(text, [])
        prefix = "caption_" if files else ""
        content: Json = {}
        for kind, given in files.items():
            content |= self._file(kind, given if isinstance(given, Upload) else _sample(kind))
        if text:
            content["caption" if files else "text"] = text
        if entities:
            content[f"{prefix}entities"] = entities
        return content

    def _file(self, kind: str, upload: Upload) -> Json:
        file: StoredFile = self._state.files.keep(kind, upload)
        if kind == "photo":
            return {"photo": file.as_photo()}
        if kind == "voice":
            return {"voice": {"duration": 7, "mime_type": file.mime, **file.described()}}
        if kind == "sticker":
            looks = {"width": 512, "height": 512, "emoji": "👍", "is_animated": False, "is_video": False}
            return {"sticker": {"type": "regular", **looks, **file.described()}}
        return {"document": file.as_document()}

    def _reply(self, chat: int, reply_to: int | None) -> Json:
        if reply_to is None:
            return {}
        message = self._state.messages.find(chat, reply_to)
        if message is None:
            raise RoomError(f"Der er ingen besked {reply_to} at svare på.", 404)
        return {
            "reply_to_message": {key: one for key, one in message.body.items() if key != "reply_to_message"}
        }

    def _say(self, person: Person, chat: int | None, content: Json) -> Message:
        group = self._state.people.group(chat) if chat is not None else None
        if chat is not None and (group is None or person.id not in group.members):
            raise RoomError(f"{person.name} er ikke med i gruppen {chat}.", 404)
        if group is None:
            self._state.people.start(person.id)
            self.block(person.id, blocked=False)
        where = group.chat() if group else person.chat()
        body: Json = {"from": person.user(), "chat": where, "date": self._state.timestamp(), **content}
        message = self._state.messages.add(where["id"], person.id, body)
        self._state.updates.make("message", message.body, lane=f"chat:{where['id']}")
        return message

    def _in_groups(self, person_id: int, message_id: int) -> Message | None:
        for group in self._state.people.groups_of(person_id):
            message = self._state.messages.find(group.id, message_id)
            if message is not None:
                return message
        return None


def deep_link_payload(url: str, username: str) -> str | None:
    """The payload of a t.me link that starts this bot, "" without one; None for any other address."""
    found = re.fullmatch(
        rf"(?:https?://)?t\.me/{username}/?(?:\?start=([A-Za-z0-9_-]{{0,64}}))?", url, re.IGNORECASE
    )
    return (found[1] or "") if found else None


def _button(message: Message, label: str) -> Json:
    rows = message.body.get("reply_markup", {}).get("inline_keyboard", [])
    buttons: list[Json] = [button for row in rows for button in row]
    exact = [button for button in buttons if button["text"] == label]
    begins = [button for button in buttons if label and button["text"].startswith(label)]
    if exact or begins:
        return (exact or begins)[0]
    labels = ", ".join(f"»{button['text']}«" for button in buttons) or "ingen knapper"
    raise RoomError(f"Ingen knap begynder med »{label}«. Beskeden har {labels}.", 404)


def _sample(kind: str) -> Upload:
    samples: dict[str, Any] = {"voice": SAMPLE_VOICE, "sticker": SAMPLE_STICKER, "document": SAMPLE_DOCUMENT}
    found: Upload = samples.get(kind) or sample_photo()
    return found


def _named(person: Person) -> Json:
    return {"first_name": person.name, "user_id": person.id}
