"""The running program: what starts in which order, and how it stops within ten seconds."""

import asyncio
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Coroutine
from typing import Any

from sqlmodel import Session
from starlette.routing import BaseRoute, Mount
from telegram.error import InvalidToken

from bot import practice
from bot.clock import unless
from bot.config import Settings
from bot.database import Database
from bot.doors import Doorkeeper
from bot.health import Server, application, listening_socket
from bot.heartbeat import Heartbeat
from bot.introduction import UNKNOWN_BOT, recognise, set_delivery, set_menus
from bot.metrics import Metrics
from bot.parts import Inside, Parts, assemble
from bot.receiver import Receiver
from bot.refusals import CannotStart
from bot.sandbox.room import Room
from bot.setup import note_erasure, open_database
from bot.telegram_client import TelegramClient
from bot.watch import Supervisor
from catalog.finding.library import Library
from catalog.finding.urgent import look
from catalog.schedule import series
from db import delivering, inbox, meta
from db.holders import free_the_dead, new_holder
from db.units import CommitHook, Units
from handlers.turn import House

log = logging.getLogger("kommed")
STOP_SECONDS = 7.0
STOP_AT_LAST = 9.5
"""Whatever still hangs then, such as a database: all that counts is committed, the rest is taken over."""


class Program:
    """Everything that runs in one process."""

    def __init__(self, settings: Settings, **hooks: CommitHook | None) -> None:
        self.settings = settings
        opened = open_database(settings, create=True, serve=True)
        self.clock = opened.clock
        self.units = Units(
            opened.engine, on_commit=hooks.get("on_commit"), after_commit=hooks.get("after_commit")
        )
        self.holder = new_holder()
        self.metrics = Metrics()
        self.stopping = asyncio.Event()
        self.database = Database(self.units, self.stopping)
        self.bot_name = UNKNOWN_BOT
        self._ready = False
        self._exit_code = 0
        self.supervisor = Supervisor()
        self._tasks: list[asyncio.Task[Any]] = []
        self._parts: Parts | None = None
        self._server: Server | None = None
        self._poll: asyncio.Task[Any] | None = None
        self.house = House(
            zone=settings.timezone,
            quiet=settings.quiet_hours,
            library=Library(),
            bot_name=lambda: self.bot_name,
            note_erasure=lambda key, at: note_erasure(settings.resolve(settings.erasures), key, at),
            practice=settings.practice,
        )

    async def run(self, announce: Callable[[str], None]) -> int:
        """Serve until SIGTERM or SIGINT; the exit code."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self.stopping.set)
        try:
            self.units.writing(self._prepare).result()
            await self._serve(announce)
        finally:
            await self._stop()
        return self._exit_code

    def _prepare(self, session: Session) -> None:
        freed = free_the_dead(session, self.holder)
        if freed:
            log.info("took over %s rows of a process that died", freed)
        if self.settings.practice and self.settings.database_url is None:
            practice.load_example(session, now=self.clock.now())
        series.extend(session, now=self.clock.now())
        self.bot_name = meta.read(session, meta.BOT_NAME) or UNKNOWN_BOT
        self.house.library.index(session)
        look("")

    async def _serve(self, announce: Callable[[str], None]) -> None:
        listen = self.settings.listen
        try:
            socket = listening_socket(listen.host, listen.port)
        except OSError as error:
            raise CannotStart(
                f"LISTEN holds '{listen.host}:{listen.port}', "
                f"and that address cannot be used ({error.strerror})."
            ) from error
        port = int(socket.getsockname()[1])
        room = practice.open_room(self.settings, self.clock.now) if self.settings.practice else None
        parts = self._parts = assemble(
            self._client(port),
            Inside(self.settings, self.database, self.house, self.clock, self.holder, self.metrics),
        )
        await parts.client.open()
        doorkeeper = Doorkeeper(self.settings, self.database, self.clock, self.metrics, parts)
        doors = doorkeeper.doors(lambda: self._ready)
        self._server = Server(application(doors, _rest(room)))
        self._start(self._server.serve(sockets=[socket]))
        name = await unless(self.stopping, recognise(parts.client, self.units, self.stopping))
        if name is not None:
            self.bot_name = name
            await unless(self.stopping, set_delivery(parts.client, self.settings, self.stopping))
            self._begin(parts)
        if not self.stopping.is_set():
            self._ready = True
            host = f"[{listen.host}]" if ":" in listen.host else listen.host
            self.supervisor.tell("READY=1")
            announce(f"kommed ready http://{host}:{port} {self._kind()}")
        await self.stopping.wait()
        self._ready = False
        if room is not None:
            room.stop()

    def _kind(self) -> str:
        if self.settings.practice:
            return "practice"
        return "webhook" if self.settings.webhook_url else "polling"

    def _client(self, port: int) -> TelegramClient:
        if self.settings.telegram_bot_token is None:
            return TelegramClient(practice.TOKEN, practice.room_url(self.settings.listen, port))
        token = self.settings.telegram_bot_token.get_secret_value()
        return TelegramClient(token, self.settings.telegram_api_url)

    def _begin(self, parts: Parts) -> None:
        parts.ticker.start()
        self._start(parts.worker.run(self.stopping))
        self._start(parts.excuses.run(self.stopping))
        self._start(set_menus(parts.client))
        if self.settings.webhook_url is None:
            self._poll = self._start(self._polling(parts.receiver))
            self._start(parts.receiver.watch.run(self.stopping))
        self._start(Heartbeat(self.settings, self.database, self.clock, parts).run(self.stopping))
        self._start(self.supervisor.reassure(self.stopping, lambda: not parts.receiver.watch.is_late))

    async def _polling(self, receiver: Receiver) -> None:
        try:
            await receiver.poll(self.stopping)
        except InvalidToken:
            log.error("Telegram no longer knows the bot's token")
            self._exit_code = 2
            self.stopping.set()

    def _start(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.append(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[Any]) -> None:
        if not task.cancelled() and task.exception() is not None:
            log.critical("a part of the program ended", exc_info=task.exception())
            self._exit_code = 1
            self.stopping.set()

    async def _stop(self) -> None:
        """Finish what is in hand, free what is not, close everything; within ten seconds."""
        self._ready = False
        self.stopping.set()
        self.supervisor.tell("STOPPING=1")
        last_word = threading.Timer(STOP_AT_LAST, os._exit, [self._exit_code])
        last_word.daemon = True
        last_word.start()
        try:
            async with asyncio.timeout(STOP_SECONDS):
                await self._finish_in_hand()
        except TimeoutError:
            log.warning("stopped before everything was finished; the rest is picked up at the next start")
        for task in self._tasks:
            task.cancel()
        if self._parts is not None:
            await self._parts.client.close()
        self.units.writing(
            lambda session: inbox.free(session, self.holder) + delivering.free(session, self.holder)
        )
        self.units.close()
        last_word.cancel()

    async def _finish_in_hand(self) -> None:
        if self._parts is not None:
            await self._parts.ticker.stop()
            await self._parts.worker.finish()
        if self._server is not None:
            self._server.should_exit = True
        if self._poll is not None:
            self._poll.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


def serve(settings: Settings, **hooks: CommitHook | None) -> int:
    """Run the program to its end; the exit code. `hooks` are those of `Units`, for fault runs."""

    async def main() -> int:
        return await Program(settings, **hooks).run(_announce)

    return asyncio.run(main())


def _rest(room: Room | None) -> list[BaseRoute]:
    return [] if room is None else [Mount("/", app=room.app)]


def _announce(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
