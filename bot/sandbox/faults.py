"""Trouble on demand: what the next calls of a method meet instead of an answer."""

import threading
from collections import deque
from dataclasses import dataclass, field
from enum import Enum

from bot.sandbox.errors import BotApiError, forbidden, too_many


class Trouble(Enum):
    """How a call goes wrong; only LOSE and HANG_AFTER let it have its effect."""

    REFUSE = "refuse"
    BAD_GATEWAY = "bad gateway"
    HANG = "hang"
    HANG_AFTER = "hang after the effect"
    CUT = "cut the connection"
    LOSE = "cut the connection after the effect"


@dataclass(frozen=True)
class Fault:
    """One planned failure; `error` is what a REFUSE answers, `chat_id` limits it to one chat."""

    trouble: Trouble
    error: BotApiError | None = None
    chat_id: int | None = None


@dataclass
class Faults:
    """Plans per method name ("*" for any), used up in order. Safe to plan from any thread."""

    _planned: dict[str, deque[Fault]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def too_many(
        self, method: str, *, times: int = 1, retry_after: int = 1, chat_id: int | None = None
    ) -> None:
        """The next calls answer 429."""
        self._plan(method, times, Fault(Trouble.REFUSE, too_many(retry_after), chat_id))

    def forbid(self, method: str, *, times: int = 1, chat_id: int | None = None) -> None:
        """The next calls answer 403 "bot was blocked by the user"."""
        error = forbidden("bot was blocked by the user")
        self._plan(method, times, Fault(Trouble.REFUSE, error, chat_id))

    def refuse(self, method: str, error: BotApiError, *, times: int = 1, chat_id: int | None = None) -> None:
        """The next calls answer this error."""
        self._plan(method, times, Fault(Trouble.REFUSE, error, chat_id))

    def bad_gateway(self, method: str, *, times: int = 1, chat_id: int | None = None) -> None:
        """The next calls answer 502 with a page of HTML."""
        self._plan(method, times, Fault(Trouble.BAD_GATEWAY, None, chat_id))

    def hang(
        self, method: str, *, times: int = 1, after_effect: bool = False, chat_id: int | None = None
    ) -> None:
        """The next calls get no answer until the room stops, with or without their effect."""
        trouble = Trouble.HANG_AFTER if after_effect else Trouble.HANG
        self._plan(method, times, Fault(trouble, None, chat_id))

    def lose(self, method: str, *, times: int = 1, chat_id: int | None = None) -> None:
        """The next calls have their effect, then the connection breaks before the answer is complete."""
        self._plan(method, times, Fault(Trouble.LOSE, None, chat_id))

    def cut(self, method: str, *, times: int = 1, chat_id: int | None = None) -> None:
        """The next calls have no effect and the connection breaks."""
        self._plan(method, times, Fault(Trouble.CUT, None, chat_id))

    def clear(self) -> None:
        """Forget all plans."""
        with self._lock:
            self._planned.clear()

    def take(self, method: str, chat_id: object) -> Fault | None:
        """The fault that this call meets, used up; None when all is well."""
        with self._lock:
            for name in (method.lower(), "*"):
                queue = self._planned.get(name)
                for fault in queue or ():
                    if fault.chat_id is None or str(fault.chat_id) == str(chat_id):
                        self._planned[name].remove(fault)
                        return fault
        return None

    def _plan(self, method: str, times: int, fault: Fault) -> None:
        with self._lock:
            self._planned.setdefault(method.lower(), deque()).extend([fault] * times)
