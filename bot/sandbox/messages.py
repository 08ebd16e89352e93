"""Every message of every chat, as Telegram's Message objects."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from sqlite3 import Row

from bot.sandbox.errors import Json
from bot.sandbox.store import Store


@dataclass(frozen=True)
class Message:
    """A message as it stands now; `version` grows with every change anywhere in the room."""

    id: int
    chat: int
    sender: int
    body: Json
    version: int
    edited: bool
    deleted: bool


class Messages:
    """The chats' contents. One id counter serves all private chats and groups, as on Telegram."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, chat: int, sender: int, body: Json) -> Message:
        """A new message; its id is put first into `body`."""
        with self._store.writing():
            number = self._store.next_number("message")
            body = {"message_id": number, **body}
            version = self._next_version()
            self._store.run(
                "INSERT INTO message (id, chat, sender, body, version) VALUES (?, ?, ?, ?, ?)",
                number,
                chat,
                sender,
                _packed(body),
                version,
            )
        return Message(number, chat, sender, body, version, edited=False, deleted=False)

    def find(self, chat: int, message_id: int) -> Message | None:
        """A message that still exists in that chat, or None."""
        row = self._store.row(
            "SELECT * FROM message WHERE id = ? AND chat = ? AND deleted = 0", message_id, chat
        )
        return _message(row) if row else None

    def change(self, message: Message, body: Json, *, edited: bool) -> None:
        """Replace what the message shows; `edited` marks that its words changed, not only its buttons."""
        with self._store.writing():
            self._store.run(
                "UPDATE message SET body = ?, edited = edited OR ?, version = ? WHERE id = ?",
                _packed(body),
                edited,
                self._next_version(),
                message.id,
            )

    def delete(self, message: Message) -> None:
        """Take the message out of the chat for both sides."""
        with self._store.writing():
            self._store.run(
                "UPDATE message SET deleted = 1, body = '{}', version = ? WHERE id = ?",
                self._next_version(),
                message.id,
            )

    def in_chat(self, chat: int, *, after: int = 0) -> list[Message]:
        """What the chat shows, oldest first, from message ids above `after`."""
        query = "SELECT * FROM message WHERE chat = ? AND id > ? AND deleted = 0 ORDER BY id"
        return [_message(row) for row in self._store.rows(query, chat, after)]

    def changed_since(self, version: int, *, at_most: int) -> Sequence[Message]:
        """The latest messages changed, added or deleted after that version, by id."""
        query = "SELECT * FROM message WHERE version > ? ORDER BY version DESC LIMIT ?"
        found = [_message(row) for row in self._store.rows(query, version, at_most)]
        return sorted(found, key=lambda message: message.id)

    def version(self) -> int:
        """The number of the latest change."""
        return self._store.current("message_version")

    def _next_version(self) -> int:
        self._store.ring("page")
        return self._store.next_number("message_version")


def _packed(body: Json) -> str:
    return json.dumps(body, ensure_ascii=False)


def _message(row: Row) -> Message:
    return Message(
        id=row["id"],
        chat=row["chat"],
        sender=row["sender"],
        body=json.loads(row["body"]),
        version=row["version"],
        edited=bool(row["edited"]),
        deleted=bool(row["deleted"]),
    )
