"""Delivery of updates to the bot's webhook."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

import aiohttp

from bot.sandbox.state import State
from bot.sandbox.updates import Update

ANSWER_WITHIN: Final = 60.0
"""Seconds that a delivery may take."""
LOOK_AHEAD: Final = 1000


def pause_before(attempt: int) -> float:
    """Seconds before a retry: the first at once, then doubling up to a minute."""
    return 0.0 if attempt <= 1 else min(60.0, 0.5 * 2.0 ** (attempt - 2))


class Webhook:
    """One delivery at a time per lane, lanes side by side up to `max_connections`.

    Messages of a chat form a lane, the presses of a person another: a press can overtake a text. An update is
    confirmed by a 2xx and tried again otherwise.
    """

    def __init__(self, state: State, *, pause: Callable[[int], float] = pause_before) -> None:
        self._state = state
        self.pause = pause
        self._runner: asyncio.Task[None] | None = None

    def wake(self) -> None:
        """Start delivering on the running loop if a webhook is set and nobody does."""
        if self._runner is not None and not self._runner.done():
            return
        if self._state.store.setting("webhook") and not self._state.store.bell.closed:
            self._runner = asyncio.get_running_loop().create_task(self._run())

    async def stop(self) -> None:
        """End the deliveries; what was not confirmed stays in the queue."""
        if self._runner is not None:
            self._runner.cancel()
            with suppress(asyncio.CancelledError):
                await self._runner
            self._runner = None

    async def _run(self) -> None:
        busy: dict[str, asyncio.Task[None]] = {}
        timeout = aiohttp.ClientTimeout(total=ANSWER_WITHIN)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            try:
                while True:
                    found = await self._state.store.bell.until(
                        "updates", lambda: self._next_by_lane(busy), seconds=3600
                    )
                    if self._state.store.bell.closed:
                        break
                    for lane, update in (found or {}).items():
                        busy[lane] = asyncio.create_task(self._deliver(session, update))
            finally:
                for task in busy.values():
                    task.cancel()
                await asyncio.gather(*busy.values(), return_exceptions=True)

    def _webhook(self) -> dict[str, Any] | None:
        found: dict[str, Any] | None = self._state.store.setting("webhook")
        return found

    def _next_by_lane(self, busy: dict[str, asyncio.Task[None]]) -> dict[str, Update] | None:
        """The oldest update of every free lane; None when there is nothing to do."""
        webhook = self._webhook()
        if webhook is None:
            return None
        for lane in [lane for lane, task in busy.items() if task.done()]:
            del busy[lane]
        first: OrderedDict[str, Update] = OrderedDict()
        for update in self._state.updates.pending(LOOK_AHEAD):
            first.setdefault(update.lane, update)
        free = {lane: update for lane, update in first.items() if lane not in busy}
        room = webhook["max_connections"] - len(busy)
        return dict(list(free.items())[: max(0, room)]) or None

    async def _deliver(self, session: aiohttp.ClientSession, update: Update) -> None:
        attempt = 0
        while (webhook := self._webhook()) is not None:
            trouble = await self._post(session, webhook, update)
            if trouble is None:
                self._state.updates.delivered(update)
                break
            attempt += 1
            with self._state.store.writing():
                note = {"last_error_date": self._state.timestamp(), "last_error_message": trouble}
                self._state.store.keep_setting("webhook_trouble", note)
            await asyncio.sleep(self.pause(attempt))
        asyncio.get_running_loop().call_soon(self._state.store.bell.ring, "updates")

    async def _post(
        self, session: aiohttp.ClientSession, webhook: dict[str, Any], update: Update
    ) -> str | None:
        """None for a 2xx, else what went wrong."""
        headers = (
            {"X-Telegram-Bot-Api-Secret-Token": webhook["secret_token"]} if webhook["secret_token"] else {}
        )
        try:
            async with session.post(webhook["url"], json=update.body, headers=headers) as answer:
                if 200 <= answer.status < 300:
                    return None
                return f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, TimeoutError, OSError) as trouble:
            return f"Connection failed: {type(trouble).__name__}"
