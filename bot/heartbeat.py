"""Once a minute: does Telegram answer, does the database write? Whoever watches from outside hears so."""

import asyncio
import logging

import aiohttp
from sqlmodel import Session
from telegram.error import TelegramError

from bot.clock import Clock, pause, real_seconds
from bot.config import Settings
from bot.database import Database
from bot.parts import Parts
from catalog import house_news

log = logging.getLogger("kommed.heartbeat")
BEAT_SECONDS = 60.0
FRESH_SECONDS = 90.0
"""A long poll ends at least this often; where there is none, Telegram is asked."""
ANSWER_SECONDS = 10.0


class Heartbeat:
    """Knows that all is well, and says so at `HEARTBEAT_URL`: a GET without data, none while it is not."""

    def __init__(self, settings: Settings, database: Database, clock: Clock, parts: Parts) -> None:
        self._url = settings.heartbeat_url
        self._practice = settings.practice
        self._database = database
        self._clock = clock
        self._parts = parts

    async def run(self, stopping: asyncio.Event) -> None:
        """Beat until told to stop; no error ends it."""
        while not stopping.is_set():
            try:
                if await self.is_well() and self._url is not None:
                    await self._knock(self._url)
            except Exception as error:
                log.warning("no heartbeat: %s", type(error).__name__)
            await pause(stopping, BEAT_SECONDS)

    async def is_well(self) -> bool:
        """Whether Telegram answers and the database takes a note of it."""
        if self._parts.receiver.refused or not await self._telegram_answers():
            return False
        if not self._practice:
            await self._database.once(self._note)
        return True

    async def _telegram_answers(self) -> bool:
        if real_seconds() - self._parts.answered_at < FRESH_SECONDS:
            return True
        try:
            await self._parts.line.call("getMe", {})
        except TelegramError:
            return False
        return True

    def _note(self, session: Session) -> None:
        told = house_news.note_served(session, now=self._clock.now(), real=real_seconds())
        if told:
            log.warning("back after more than two hours: %s people with a date in that time are told", told)

    async def _knock(self, url: str) -> None:
        limit = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
        async with aiohttp.ClientSession(timeout=limit) as session, session.get(url) as answer:
            if answer.status >= 400:
                log.warning("HEARTBEAT_URL answers %s", answer.status)
