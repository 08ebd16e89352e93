"""The line to Telegram: whether it is open, and when it last was."""

import asyncio
import random
from typing import Any

from telegram.error import BadRequest, NetworkError, TelegramError

from bot.clock import real_seconds
from bot.telegram_client import TelegramClient

FIRST_WAIT, LONGEST_WAIT = 0.5, 15.0


def is_silence(error: TelegramError) -> bool:
    """Whether an error says that Telegram itself did not answer (no connection, no answer, 5xx)."""
    return isinstance(error, NetworkError) and not isinstance(error, BadRequest)


class Line:
    """After a request without an answer nothing more leaves until Telegram answers `getMe`.

    So a time away costs only the letters then in hand their certainty, and every other one its delay.
    """

    def __init__(self, client: TelegramClient) -> None:
        self._client = client
        self._doubted = False
        self._probe_at, self._wait = 0.0, FIRST_WAIT
        self.is_down = False
        self.answered_at = real_seconds()

    async def call(self, method: str, parameters: dict[str, Any]) -> Any:
        """Call a method of the Bot API, and learn from what comes back."""
        try:
            result = await self._client.call(method, parameters)
        except TelegramError as error:
            if is_silence(error):
                self._doubted = True
            else:
                self._note_answer()
            raise
        self._note_answer()
        return result

    async def is_open(self) -> bool:
        """Whether something may leave; asks Telegram where that is in doubt, at most every 15 seconds."""
        if not self._doubted:
            return True
        now = asyncio.get_running_loop().time()
        if self.is_down and now < self._probe_at:
            return False
        try:
            await self.call("getMe", {})
        except TelegramError as error:
            if is_silence(error):
                self._hang_up()
        return not self._doubted

    def _hang_up(self) -> None:
        self.is_down = True
        now = asyncio.get_running_loop().time()
        self._probe_at = now + self._wait * (0.5 + random.random() / 2)
        self._wait = min(LONGEST_WAIT, self._wait * 2)

    def _note_answer(self) -> None:
        self._doubted = self.is_down = False
        self._wait = FIRST_WAIT
        self.answered_at = real_seconds()
