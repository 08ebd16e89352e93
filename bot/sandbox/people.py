"""Who is in the practice room: people with a phone, and groups of them."""

import json
from dataclasses import dataclass
from sqlite3 import Row
from typing import Final

from bot.sandbox.errors import Json, RoomError, bad_request, forbidden
from bot.sandbox.store import Store

FIRST_PERSON_ID: Final = 5_000_000_000
"""Telegram's newer accounts lie above 32 bits, so the room's do too."""
LARGEST_ID: Final = 2**52
"""Telegram promises at most 52 significant bits."""
LONGEST_NAME: Final = 64


@dataclass(frozen=True)
class Person:
    """Somebody with a Telegram account; `role` is only a label on the page."""

    id: int
    name: str
    language_code: str | None
    role: str
    started: bool
    blocked: bool
    deleted: bool

    def user(self) -> Json:
        """Telegram's User object."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.name}
        if self.language_code:
            user["language_code"] = self.language_code
        return user

    def chat(self) -> Json:
        """Telegram's Chat object of the private chat with this person."""
        return {"id": self.id, "first_name": self.name, "type": "private"}


@dataclass(frozen=True)
class Group:
    """A small group chat that the bot is in."""

    id: int
    title: str
    members: tuple[int, ...]

    def chat(self) -> Json:
        """Telegram's Chat object."""
        return {"id": self.id, "title": self.title, "type": "group", "all_members_are_administrators": True}


class People:
    """The people and groups of a room."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, name: str, language_code: str | None, role: str = "") -> Person:
        """Somebody new, with the next id."""
        name = name.strip()
        if not name or len(name) > LONGEST_NAME:
            raise RoomError(f"Giv personen et navn på 1-{LONGEST_NAME} tegn.")
        with self._store.writing():
            number = self._store.next_number("person", after=FIRST_PERSON_ID)
            self._store.run(
                "INSERT INTO person (id, name, language_code, role) VALUES (?, ?, ?, ?)",
                number,
                name,
                language_code,
                role,
            )
            self._touch()
        return self.get(number)

    def get(self, person_id: int) -> Person:
        """One person; RoomError 404 for a stranger."""
        known = 0 < person_id <= LARGEST_ID
        row = self._store.row("SELECT * FROM person WHERE id = ?", person_id) if known else None
        if row is None:
            raise RoomError(f"Der er ingen person med nummer {person_id} i øvelokalet.", 404)
        return _person(row)

    def all(self) -> list[Person]:
        """Everybody whose account still exists, in order of arrival."""
        rows = self._store.rows("SELECT * FROM person WHERE deleted = 0 ORDER BY id")
        return [_person(row) for row in rows]

    def start(self, person_id: int) -> None:
        """From now on the bot may write to this person."""
        with self._store.writing():
            self._store.run("UPDATE person SET started = 1 WHERE id = ?", person_id)

    def block(self, person_id: int, *, blocked: bool) -> bool:
        """Block the bot or let it in again; whether that was a change."""
        with self._store.writing():
            changed = self._store.run(
                "UPDATE person SET blocked = ? WHERE id = ? AND blocked <> ?", blocked, person_id, blocked
            )
            self._touch()
        return bool(changed)

    def delete_account(self, person_id: int) -> None:
        """The person leaves Telegram altogether."""
        with self._store.writing():
            self._store.run("UPDATE person SET deleted = 1 WHERE id = ?", person_id)
            self._touch()

    def add_group(self, title: str, members: tuple[int, ...]) -> Group:
        """A group with these people and the bot; its id is negative."""
        with self._store.writing():
            number = -self._store.next_number("group", after=4_000_000)
            self._store.run("INSERT INTO chat_group VALUES (?, ?, ?)", number, title, json.dumps(members))
        return Group(number, title, members)

    def group(self, group_id: int) -> Group | None:
        """A group, or None."""
        row = self._store.row("SELECT * FROM chat_group WHERE id = ?", group_id)
        return Group(row["id"], row["title"], tuple(json.loads(row["members"]))) if row else None

    def groups_of(self, person_id: int) -> list[Group]:
        """The groups this person is in."""
        rows = self._store.rows("SELECT * FROM chat_group ORDER BY id DESC")
        groups = [Group(row["id"], row["title"], tuple(json.loads(row["members"]))) for row in rows]
        return [group for group in groups if person_id in group.members]

    def reachable_chat(self, chat_id: int | str) -> Json:
        """The chat that the bot wants to write to.

        Raises 400 "chat not found" for strangers, usernames and people who never wrote to the bot, 403 for
        people who blocked it or left Telegram.
        """
        chat = self.known_chat(chat_id)
        if chat["type"] == "private":
            person = self.get(chat["id"])
            if person.deleted:
                raise forbidden("user is deactivated")
            if person.blocked:
                raise forbidden("bot was blocked by the user")
        return chat

    def known_chat(self, chat_id: int | str) -> Json:
        """The chat, also where the bot may not write now; 400 "chat not found" otherwise."""
        if isinstance(chat_id, str):
            raise bad_request("chat not found" if chat_id else "chat_id is empty")
        group = self.group(chat_id)
        if group is not None:
            return group.chat()
        row = self._store.row("SELECT started FROM person WHERE id = ?", chat_id)
        if row is None or not row["started"]:
            raise bad_request("chat not found")
        return self.get(chat_id).chat()

    def _touch(self) -> None:
        self._store.next_number("people_version")
        self._store.ring("page")


def _person(row: Row) -> Person:
    return Person(
        id=row["id"],
        name=row["name"],
        language_code=row["language_code"],
        role=row["role"],
        started=bool(row["started"]),
        blocked=bool(row["blocked"]),
        deleted=bool(row["deleted"]),
    )
