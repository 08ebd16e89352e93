"""The bot's queue of updates: made once, kept until confirmed."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.sandbox.errors import Json
from bot.sandbox.store import Store

KEPT_SECONDS: Final = 24 * 3600
"""Telegram drops unconfirmed updates after 24 hours (of real time)."""
NOT_BY_DEFAULT: Final = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds that must be asked for by name."""


@dataclass(frozen=True)
class Update:
    """An update that waits; updates of one `lane` keep their order on a webhook."""

    id: int
    lane: str
    body: Json


class Updates:
    """What the bot has not confirmed yet. `wall_time` gives seconds since 1970."""

    def __init__(self, store: Store, wall_time: Callable[[], float]) -> None:
        self._store = store
        self._wall_time = wall_time

    def make(self, kind: str, content: Json, *, lane: str) -> int | None:
        """Queue an update; None when `allowed_updates` leaves its kind out, then it is lost for good."""
        if not self._is_allowed(kind):
            return None
        with self._store.writing():
            number = self._store.next_number("update", after=700_000_000)
            body = json.dumps({"update_id": number, kind: content}, ensure_ascii=False)
            self._store.run(
                "INSERT INTO pending_update VALUES (?, ?, ?, ?)", number, lane, body, self._wall_time()
            )
            self._store.ring("updates")
        return number

    def allow(self, kinds: list[str] | None) -> None:
        """Remember which kinds are made from now on: an empty list for the usual ones, None for no change."""
        if kinds is not None:
            with self._store.writing():
                self._store.keep_setting("allowed_updates", kinds)

    def allowed(self) -> list[str]:
        """The kept `allowed_updates`, empty for the usual ones."""
        return list(self._store.setting("allowed_updates", []))

    def confirm_below(self, offset: int) -> None:
        """Forget updates with lower ids."""
        with self._store.writing():
            self._store.run("DELETE FROM pending_update WHERE id < ?", offset)

    def keep_last(self, count: int) -> None:
        """Forget all but the newest `count`."""
        with self._store.writing():
            self._store.run(
                "DELETE FROM pending_update WHERE id NOT IN "
                "(SELECT id FROM pending_update ORDER BY id DESC LIMIT ?)",
                count,
            )

    def delivered(self, update: Update) -> None:
        """Forget one update."""
        with self._store.writing():
            self._store.run("DELETE FROM pending_update WHERE id = ?", update.id)

    def pending(self, limit: int) -> list[Update]:
        """The oldest waiting updates, at most `limit`; what is older than 24 hours is dropped first."""
        oldest = self._wall_time() - KEPT_SECONDS
        if self._store.row("SELECT 1 FROM pending_update WHERE made_at < ? LIMIT 1", oldest):
            with self._store.writing():
                self._store.run("DELETE FROM pending_update WHERE made_at < ?", oldest)
        rows = self._store.rows("SELECT * FROM pending_update ORDER BY id LIMIT ?", limit)
        return [Update(row["id"], row["lane"], json.loads(row["body"])) for row in rows]

    def count(self) -> int:
        """How many wait."""
        row = self._store.row("SELECT count(*) AS n FROM pending_update")
        return int(row["n"]) if row else 0

    def _is_allowed(self, kind: str) -> bool:
        allowed = self.allowed()
        return kind in allowed if allowed else kind not in NOT_BY_DEFAULT
