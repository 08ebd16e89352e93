"""How fast a bot may speak."""

import math
from collections import deque
from collections.abc import Callable
from typing import Final

from bot.sandbox.errors import too_many

PER_SECOND: Final = 30
"""Messages and edits a second over all chats (Telegram's FAQ)."""
CHAT_BURST: Final = 20
"""Messages that one private chat takes at once; after that one a second."""
GROUP_PER_MINUTE: Final = 20
"""Messages a minute in one group (Telegram's FAQ)."""
_LONGEST_WINDOW: Final = 60.0


class Limits:
    """Counts messages in real, monotonic seconds (`elapsed`); refused ones are not counted."""

    def __init__(self, elapsed: Callable[[], float], *, on: bool = True) -> None:
        self.on = on
        self._elapsed = elapsed
        self._all: deque[float] = deque()
        self._free_at: dict[int, float] = {}
        self._groups: dict[int, deque[float]] = {}

    def count_message(self, chat_id: int) -> None:
        """A new message to a chat; raises 429 with `retry_after` when it is one too many."""
        if not self.on:
            return
        now = self._elapsed()
        waits = [_wait(self._all, PER_SECOND, 1.0, now)]
        free_at = max(self._free_at.get(chat_id, 0.0), now)
        if chat_id < 0:
            group = self._groups.setdefault(chat_id, deque())
            waits.append(_wait(group, GROUP_PER_MINUTE, _LONGEST_WINDOW, now))
        else:
            waits.append(free_at - now - (CHAT_BURST - 1))
        self._refuse(max(waits))
        self._all.append(now)
        if chat_id < 0:
            self._groups[chat_id].append(now)
        else:
            self._free_at[chat_id] = free_at + 1.0

    def count_edit(self) -> None:
        """An edit: counts towards all messages of this second, not towards its chat."""
        if not self.on:
            return
        now = self._elapsed()
        self._refuse(_wait(self._all, PER_SECOND, 1.0, now))
        self._all.append(now)

    @staticmethod
    def _refuse(wait: float) -> None:
        if wait > 0:
            raise too_many(max(1, math.ceil(wait)))


def _wait(moments: deque[float], most: int, window: float, now: float) -> float:
    """Seconds until one more fits into the sliding window; 0 or less means now."""
    while moments and moments[0] <= now - window:
        moments.popleft()
    return moments[0] + window - now if len(moments) >= most else 0.0
