"""Telegram as people see it, in memory: what they write waits until it is confirmed, what they got stays."""

import itertools
from dataclasses import dataclass, field
from typing import Any

from tests.heart import Telegram

HOUR_ONE = 1_796_000_000


@dataclass
class Seen:
    """A message of the bot in a chat, as it stands now."""

    number: int
    text: str
    buttons: dict[str, str]


@dataclass
class Phone:
    """One person's chat with the bot."""

    id: int
    seen: list[Seen] = field(default_factory=list)
    toasts: list[str] = field(default_factory=list)

    def labels(self) -> list[str]:
        """The buttons of all messages, newest first."""
        return [label for one in reversed(self.seen) for label in one.buttons]


class Phones(Telegram):
    """Updates are handed out again and again until they are confirmed; a dead program reaches nobody."""

    def __init__(self) -> None:
        super().__init__()
        self.chats: dict[int, Phone] = {}
        self.unconfirmed: list[dict[str, Any]] = []
        self._numbers = itertools.count(1)
        self._message_ids = itertools.count(1)

    def phone(self, number: int) -> Phone:
        """Somebody's phone; new people are met here."""
        return self.chats.setdefault(number, Phone(number))

    def write(self, phone: Phone, text: str) -> None:
        """The person writes."""
        self._arrive(message=self._message(phone, text))

    def press(self, phone: Phone, label: str) -> str:
        """The person presses the newest button that begins so; the id of the press."""
        one, data = next(
            (one, data)
            for one in reversed(phone.seen)
            for name, data in one.buttons.items()
            if name.startswith(label)
        )
        message = self._message(phone, one.text) | {"message_id": one.number}
        press = {"id": f"press{next(self._message_ids)}", "from": _person(phone), "chat_instance": "1"}
        self._arrive(callback_query={**press, "data": data, "message": message})
        return str(press["id"])

    async def call(self, method: str, parameters: dict[str, Any]) -> Any:
        """The bot says something."""
        answer = await super().call(method, parameters)
        if method == "answerCallbackQuery":
            self._toast(str(parameters["callback_query_id"]))
        if "chat_id" not in parameters or method == "deleteMessage":
            return answer
        phone = self.phone(int(parameters["chat_id"]))
        seen = Seen(
            int(parameters.get("message_id") or next(self._message_ids)),
            str(parameters.get("text", method)),
            _buttons(parameters.get("reply_markup")),
        )
        if method == "editMessageText":
            phone.seen = [seen if one.number == seen.number else one for one in phone.seen]
        else:
            phone.seen.append(seen)
        return {"message_id": seen.number}

    def _arrive(self, **what: Any) -> None:
        self.unconfirmed.append({"update_id": next(self._numbers), **what})

    def _message(self, phone: Phone, text: str) -> dict[str, Any]:
        return {
            "message_id": next(self._message_ids),
            "date": HOUR_ONE,
            "chat": {"id": phone.id, "type": "private", "first_name": "Nabo"},
            "from": _person(phone),
            "text": text,
        }

    def _toast(self, press: str) -> None:
        for phone in self.chats.values():
            phone.toasts.append(press)


def _person(phone: Phone) -> dict[str, Any]:
    return {"id": phone.id, "is_bot": False, "first_name": "Nabo", "language_code": "da"}


def _buttons(markup: Any) -> dict[str, str]:
    rows = markup["inline_keyboard"] if markup else []
    return {one["text"]: one["callback_data"] for row in rows for one in row if "callback_data" in one}
