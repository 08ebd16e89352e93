"""What the running program answers over HTTP: its figures, its clock, the webhook."""

import asyncio
import datetime as dt
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from sqlmodel import Session

from bot.clock import OUT_OF_REACH, Clock, must_be_within_reach, real_seconds
from bot.config import Settings
from bot.database import Database
from bot.health import Doors
from bot.introduction import webhook_secret
from bot.metrics import Measured, Metrics
from bot.parts import Parts
from catalog import house_news
from db import delivering, inbox, outbox_figures


class Doorkeeper:
    """Answers the doors of one process."""

    def __init__(
        self, settings: Settings, database: Database, clock: Clock, metrics: Metrics, parts: Parts
    ) -> None:
        self._settings = settings
        self._database = database
        self._clock = clock
        self._metrics = metrics
        self._parts = parts
        self._receiver, self._ticker = parts.receiver, parts.ticker

    def doors(self, ready: Callable[[], bool]) -> Doors:
        """The clock's door is there in the practice room and with KOMMED_NOW, the webhook's with its URL."""
        moves = self._settings.practice or self._settings.now is not None
        url = self._settings.webhook_url
        return Doors(
            ready=lambda: ready() and not self._receiver.refused and not self._database.is_away,
            metrics=self._read_metrics,
            read_clock=self._shown_clock if moves else None,
            move_clock=self._move_clock if moves else None,
            webhook_path=urlsplit(url).path if url else None,
            webhook_secret=webhook_secret(self._settings) if url else None,
            webhook=self._take_webhook if url else None,
        )

    async def _take_webhook(self, update: dict[str, Any]) -> None:
        await self._receiver.store([update])

    def _shown_clock(self) -> str:
        return self._clock.now().astimezone(self._settings.timezone).isoformat(timespec="seconds")

    async def _move_clock(self, wish: dict[str, Any]) -> str:
        """Move the clock and settle everything then due; ValueError for a bad wish or the way back."""
        to, asked = self._wished(wish), real_seconds()
        await self._ticker.run_all()

        def move(session: Session) -> None:
            self._clock.move_to(session, to, waited=real_seconds() - asked)

        await self._database.once(move)
        await self._ticker.run_all()
        return self._shown_clock()

    def _wished(self, wish: dict[str, Any]) -> dt.datetime:
        try:
            if "advance_minutes" not in wish:
                return _instant(str(wish.get("now")))
            minutes = wish["advance_minutes"]
            if isinstance(minutes, bool) or not isinstance(minutes, int | float) or not minutes >= 0:
                raise ValueError("advance_minutes is a number, 0 or more")
            return must_be_within_reach(self._clock.now() + dt.timedelta(minutes=minutes))
        except OverflowError:
            raise ValueError(OUT_OF_REACH) from None

    async def _read_metrics(self) -> bytes:
        now = self._clock.now()

        def measure(session: Session) -> Measured:
            return Measured(
                inbox_age=_age(inbox.oldest_open(session), now),
                outbox_due=delivering.open_due(session, now=now),
                outbox_open=outbox_figures.open_by_class(session),
                booked_ahead=outbox_figures.booked_ahead(session, real=real_seconds()),
                unreachable=house_news.unreachable(session),
            )

        measured = await asyncio.wrap_future(self._database.units.reading(measure))
        self._metrics.telegram_silent.set(max(0.0, real_seconds() - self._parts.answered_at))
        return self._metrics.text(measured)


def _instant(text: str) -> dt.datetime:
    instant = dt.datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError("now carries a time zone, such as 2026-12-02T09:00:00+01:00")
    return must_be_within_reach(instant)


def _age(since: dt.datetime | None, now: dt.datetime) -> float:
    return max(0.0, (now - since).total_seconds()) if since else 0.0
