"""Presses of buttons that wait for the bot's answer."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.sandbox.errors import bad_request
from bot.sandbox.store import Store

ANSWER_WITHIN: Final = 30.0
"""Seconds (real time) in which a press can be answered; Telegram does not document its own figure."""


@dataclass(frozen=True)
class Toast:
    """What the person sees after a press; `text` is None when the bot only took note."""

    text: str | None
    alert: bool = False
    url: str | None = None


class CallbackQueries:
    """The presses; `wall_time` gives seconds since 1970."""

    def __init__(self, store: Store, wall_time: Callable[[], float]) -> None:
        self._store = store
        self._wall_time = wall_time
        self.answer_within = ANSWER_WITHIN

    def ask(self, person_id: int) -> str:
        """A new press; its id is opaque."""
        with self._store.writing():
            number = f"42{self._store.next_number('callback_query'):014d}"
            self._store.run(
                "INSERT INTO callback_query VALUES (?, ?, ?, NULL)", number, person_id, self._wall_time()
            )
        return number

    def answer(self, query_id: str, toast: Toast) -> None:
        """The bot's answer; 400 for a stranger, a second answer or a late one."""
        row = self._store.row("SELECT * FROM callback_query WHERE id = ?", query_id)
        if (
            row is None
            or row["answer"] is not None
            or row["made_at"] + self.answer_within < self._wall_time()
        ):
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        with self._store.writing():
            packed = json.dumps([toast.text, toast.alert, toast.url], ensure_ascii=False)
            self._store.run("UPDATE callback_query SET answer = ? WHERE id = ?", packed, query_id)
            self._store.ring(("query", query_id))

    def toast(self, query_id: str) -> Toast | None:
        """The answer, None while there is none."""
        row = self._store.row("SELECT answer FROM callback_query WHERE id = ?", query_id)
        if row is None or row["answer"] is None:
            return None
        return Toast(*json.loads(row["answer"]))
