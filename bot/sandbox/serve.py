"""A room on a port of its own, in a thread or as a program."""

import asyncio
import signal
import socket
import sys
import threading
from collections.abc import Callable
from types import FrameType, TracebackType

import uvicorn
from starlette.types import ASGIApp

from bot.sandbox.room import Room


class QuietServer(uvicorn.Server):
    """Uvicorn without logs of its own; whoever waits in the room is woken before it shuts down."""

    def __init__(self, room: Room, app: ASGIApp) -> None:
        config = uvicorn.Config(
            app, log_level="critical", access_log=False, ws="none", timeout_graceful_shutdown=5
        )
        super().__init__(config)
        self._room = room

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """A signal: end all waiting, then the server."""
        self._room.stop()
        super().handle_exit(sig, frame)


class RoomServer:
    """`with RoomServer(room) as url:` serves a room on 127.0.0.1 in a background thread.

    `port` 0 takes a free one. Leaving the block stops the server; the room can still be read. `app` serves
    another application (one that mounts the room's) in its place.
    """

    def __init__(self, room: Room, *, port: int = 0, app: ASGIApp | None = None) -> None:
        self.room = room
        self._socket = listening_socket(port)
        self.url = url_of(self._socket)
        self._server = QuietServer(room, app or room.app)
        self._thread = threading.Thread(target=self._run, name="practice room", daemon=True)

    def __enter__(self) -> str:
        """Start; the base URL."""
        self.start()
        return self.url

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop and wait for the thread's end."""
        self.stop()

    def start(self) -> None:
        """The same as entering, for those who stop by hand. Requests wait in the socket until it serves."""
        self.room.reopen()
        self._thread.start()

    def stop(self) -> None:
        """End all waiting, then the server."""
        self.room.stop()
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()

    def _run(self) -> None:
        with self._socket:
            asyncio.run(_serve(self.room, self._server, self._socket))


class ProgramServer:
    """The same as a program in the main thread: SIGTERM and SIGINT end it."""

    def __init__(self, room: Room, app: ASGIApp, *, port: int) -> None:
        self._room = room
        self._socket = listening_socket(port)
        self._server = QuietServer(room, app)

    def run(self, ready: Callable[[str], object]) -> None:
        """Serve until a signal; `ready` hears the URL first."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)  # uvicorn raises the signal again once it has shut down
        ready(url_of(self._socket))
        sys.stdout.flush()
        with self._socket:
            asyncio.run(_serve(self._room, self._server, self._socket))
        self._room.close()


def listening_socket(port: int) -> socket.socket:
    """A socket on 127.0.0.1 that already listens; 0 for a free port.

    Its protocol is named: asyncio switches Nagle's delay (40 ms an answer) off only for sockets that say TCP.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
        listening.listen(1024)
    except OSError:
        listening.close()
        raise
    return listening


def url_of(listening: socket.socket) -> str:
    """The base URL of a listening socket."""
    return f"http://127.0.0.1:{listening.getsockname()[1]}"


async def _serve(room: Room, server: QuietServer, listening: socket.socket) -> None:
    try:
        await server.serve(sockets=[listening])
    finally:
        await room.stop_serving()
