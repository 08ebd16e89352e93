"""Who waits for an answer of this process, in memory: from the moment an update is seen until it is handled.

Harmless when lost: only the excuse of `bot.excuses` is made from it.
"""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from bot.clock import real_seconds
from handlers.turn import Incoming

FORGOTTEN_AFTER = 60.0
"""Seconds after which what Telegram shows no more was taken by another worker."""
MOST, MOST_REMEMBERED = 1_000, 10_000


@dataclass
class Wait:
    """One update; its times in elapsed real seconds.

    `kept_at`: since when it stands in the inbox in nobody's hands. `has_failed`: the database refused it.
    """

    incoming: Incoming
    since: float
    seen_at: float
    kept_at: float | None = None
    has_failed: bool = False


class Waiting:
    """Noted by the receiver and the worker."""

    def __init__(self) -> None:
        self._waits: dict[int, Wait] = {}
        self._languages: OrderedDict[int, str] = OrderedDict()

    def speaks(self, sender: int, language: str) -> None:
        """Somebody was answered in this language."""
        self._languages[sender] = language
        self._languages.move_to_end(sender)
        if len(self._languages) > MOST_REMEMBERED:
            self._languages.popitem(last=False)

    def language_of(self, incoming: Incoming) -> str:
        """The likely language: that of urgent words, else the one last spoken, else that of the telephone."""
        own = incoming.language or "da"
        return own if incoming.tier else self._languages.get(incoming.sender, own)

    def note(self, number: int, incoming: Incoming) -> None:
        """An update is seen, perhaps not for the first time."""
        now = real_seconds()
        if number in self._waits:
            self._waits[number].seen_at = now
        elif len(self._waits) < MOST:
            self._waits[number] = Wait(incoming, now, now)

    def take(self, number: int, body: Mapping[str, Any] | None) -> None:
        """Our worker has it in hand, until it is forgotten."""
        with suppress(TypeError):
            self.note(number, Incoming.of(dict(body or {})))
        if number in self._waits:
            self._waits[number].kept_at = None

    def keep(self, numbers: Iterable[int]) -> None:
        """They stand in the inbox; whoever is free takes them."""
        now = real_seconds()
        for number in self._waits.keys() & numbers:
            self._waits[number].kept_at = now

    def fail(self, numbers: Iterable[int]) -> None:
        """The database did not do what was to be done for them."""
        for number in self._waits.keys() & numbers:
            self._waits[number].has_failed = True

    def forget(self, number: int) -> None:
        """It is answered, or somebody else's."""
        self._waits.pop(number, None)

    def forget_kept(self, until: float) -> None:
        """All that stood in the inbox at that second is in somebody's hands."""
        self._waits = {
            number: one for number, one in self._waits.items() if one.kept_at is None or one.kept_at > until
        }

    def all(self) -> dict[int, Wait]:
        """Update number → wait, the longest first."""
        gone = real_seconds() - FORGOTTEN_AFTER
        self._waits = {
            number: one
            for number, one in self._waits.items()
            if one.kept_at or one.has_failed or one.seen_at > gone
        }
        return dict(self._waits)

    def forgive(self) -> None:
        """The database works again: what failed may succeed."""
        for one in self._waits.values():
            one.has_failed = False
