"""People with phones, so that journeys can be read aloud: they write, press, and wait for what they see."""

import json
import threading
import time
from collections.abc import Callable
from typing import Any

import httpx

Message = dict[str, Any]
DEADLINE = 60.0
LOOK_EVERY = 0.02
SHOWN = 300


class NeverSeen(AssertionError):
    """What was waited for did not come; shows the chat."""


def wait_until(found: Callable[[], Any], *, seconds: float = DEADLINE, told: Callable[[], str]) -> Any:
    """The first answer of `found` that is not None; NeverSeen when time is up."""
    until = time.monotonic() + seconds
    pause = threading.Event()
    while True:
        answer = found()
        if answer is not None:
            return answer
        if time.monotonic() > until:
            raise NeverSeen(told())
        pause.wait(LOOK_EVERY)


def labels(message: Message) -> list[str]:
    """The labels of a message's buttons, in order."""
    return [button["text"] for row in message["buttons"] for button in row]


class BotClient:
    """A person in a practice room at `url`.

    News is what the bot said or changed since the person last did something.
    """

    def __init__(self, url: str, name: str, language: str | None = "da", *, http: httpx.Client) -> None:
        self.name = name
        self._http = http
        body = {"name": name, "language_code": language or ""}
        self.id = int(http.post(f"{url}/people", json=body).raise_for_status().json()["id"])
        self._path = f"{url}/people/{self.id}"
        self._seen: dict[int, str] = {}

    def moved_to(self, url: str) -> None:
        """The room has another address now (the program was restarted)."""
        self._path = f"{url}/people/{self.id}"

    def send(self, text: str = "", **what: Any) -> int:
        """Write, or send `photo=True`, `voice=True`, `sticker=True` …; the message's id."""
        self.look_away()
        answer = self._http.post(f"{self._path}/send", json={"text": text, **what})
        assert answer.status_code == 200, answer.text
        return int(answer.json()["message_id"])

    def tap(self, label: str, *, on: Message | None = None) -> str | None:
        """Press the newest button that begins so (it may still be on its way); the toast."""
        message = on or self.finds_button(label)
        self.look_away()
        toast: str | None = self.press(message["message_id"], text=label)["toast"]
        return toast

    def press(self, message_id: int, **what: Any) -> Any:
        """Press a button by `text`, or as a forged app would by `data`; the bot must answer the press."""
        answer = self._http.post(f"{self._path}/tap", json={"message_id": message_id, **what})
        assert answer.status_code == 200, answer.text
        body = answer.json()
        assert body["answered"], f"{self.name}'s press {what} stays without an answer\n{self.told()}"
        return body

    def chat(self) -> list[Message]:
        """Every message of the chat, as it stands now."""
        messages = self._http.get(f"{self._path}/chat").raise_for_status().json()["messages"]
        assert isinstance(messages, list)
        return messages

    def said(self) -> list[Message]:
        """What the bot has said in all."""
        return [one for one in self.chat() if one["from_bot"]]

    def look_away(self) -> None:
        """Everything there is now is no news any more."""
        self._seen = {one["message_id"]: _looks(one) for one in self.said()}

    def news(self) -> list[Message]:
        """What the bot said or changed since."""
        return [one for one in self.said() if self._seen.get(one["message_id"]) != _looks(one)]

    def sees(self, words: str, *, seconds: float = DEADLINE) -> Message:
        """Wait for news with these words in it."""
        found = wait_until(
            lambda: next((one for one in self.news() if words in one["text"]), None),
            seconds=seconds,
            told=lambda: f"{self.name} never saw {words!r}\n{self.told()}",
        )
        assert isinstance(found, dict)
        return found

    def sees_button(self, label: str) -> Message:
        """Wait for news with a button that begins so."""
        found = wait_until(
            lambda: next((one for one in self.news() if _has(one, label)), None),
            told=lambda: f"{self.name} never saw a button {label!r}\n{self.told()}",
        )
        assert isinstance(found, dict)
        return found

    def finds_button(self, label: str) -> Message:
        """Wait until any message, however old, has a button that begins so; the newest of them."""
        found = wait_until(
            lambda: next((one for one in reversed(self.said()) if _has(one, label)), None),
            told=lambda: f"{self.name} found no button {label!r}\n{self.told()}",
        )
        assert isinstance(found, dict)
        return found

    def gets_file(self, ending: str) -> bytes:
        """Wait for a new document whose name ends so; its bytes."""
        found = wait_until(
            lambda: next((one for one in self.news() if _file_name(one).endswith(ending)), None),
            told=lambda: f"{self.name} never got a file {ending!r}\n{self.told()}",
        )
        base = self._path.rpartition("/people/")[0]
        return self._http.get(f"{base}{found['document']['url']}").raise_for_status().content

    def told(self) -> str:
        """The chat, for a failure's message."""
        return "\n".join(_line(one) for one in self.chat())


def _looks(message: Message) -> str:
    return json.dumps([message["text"], message["buttons"], message["document"]], sort_keys=True)


def _has(message: Message, label: str) -> bool:
    return any(one.startswith(label) for one in labels(message))


def _file_name(message: Message) -> str:
    return str((message["document"] or {}).get("file_name", ""))


def _line(message: Message) -> str:
    who = "bot" if message["from_bot"] else "   "
    file = f" <{_file_name(message)}>" if message["document"] else ""
    buttons = f" {labels(message)}" if message["buttons"] else ""
    return f"  {message['message_id']} {who} {message['text'][:SHOWN]!r}{file}{buttons}"
