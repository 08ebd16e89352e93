"""What the program says of itself over HTTP: alive, ready, metrics, the clock; and the webhook's door."""

import contextlib
import hmac
import json
import logging
import socket
from collections.abc import Awaitable, Callable, Generator
from dataclasses import dataclass
from typing import Any

import uvicorn
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.reading_updates import number_of

log = logging.getLogger("kommed.health")
MOST_BODY = 1024 * 1024


@dataclass(frozen=True)
class Doors:
    """What the HTTP side may ask of the program."""

    ready: Callable[[], bool]
    metrics: Callable[[], Awaitable[bytes]]
    read_clock: Callable[[], str] | None
    move_clock: Callable[[dict[str, Any]], Awaitable[str]] | None
    webhook_path: str | None = None
    webhook_secret: str | None = None
    webhook: Callable[[dict[str, Any]], Awaitable[None]] | None = None


def application(doors: Doors, rest: list[BaseRoute]) -> Starlette:
    """The program's HTTP application; `rest` (the practice room) comes after its own routes."""
    routes: list[BaseRoute] = [
        Route("/healthz", lambda _request: PlainTextResponse("alive\n")),
        Route("/readyz", _readyz(doors)),
        Route("/metrics", _metrics(doors)),
    ]
    if doors.read_clock is not None and doors.move_clock is not None:
        routes.append(Route("/clock", _clock(doors.read_clock, doors.move_clock), methods=["GET", "POST"]))
    if doors.webhook_path is not None and doors.webhook is not None:
        routes.append(Route(doors.webhook_path, _webhook(doors, doors.webhook), methods=["POST"]))
    return Starlette(routes=[*routes, *rest])


class Server(uvicorn.Server):
    """Uvicorn inside our own loop: it neither logs nor touches signals."""

    def __init__(self, app: Any) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                log_level="critical",
                access_log=False,
                ws="none",
                lifespan="off",
                timeout_graceful_shutdown=3,
            )
        )

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Signals belong to the program."""
        yield


def listening_socket(host: str, port: int) -> socket.socket:
    """A socket that listens; OSError when the address is taken.

    Its protocol is named, because asyncio switches Nagle's delay (40 ms an answer) off only for sockets
    that say TCP.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(1024)
    except OSError:
        listening.close()
        raise
    return listening


def _readyz(doors: Doors) -> Callable[[Request], Response]:
    def readyz(_request: Request) -> Response:
        if doors.ready():
            return PlainTextResponse("ready\n")
        return PlainTextResponse("not ready\n", status_code=503)

    return readyz


def _metrics(doors: Doors) -> Callable[[Request], Awaitable[Response]]:
    async def metrics(_request: Request) -> Response:
        return Response(await doors.metrics(), media_type=CONTENT_TYPE_LATEST)

    return metrics


def _clock(
    read: Callable[[], str], move: Callable[[dict[str, Any]], Awaitable[str]]
) -> Callable[[Request], Awaitable[Response]]:
    async def clock(request: Request) -> Response:
        if request.method == "GET":
            return JSONResponse({"now": read()})
        if _foreign(request):
            return JSONResponse({"error": "Only this page may move the clock."}, status_code=403)
        try:
            wish = json.loads(await request.body() or b"null")
            if not isinstance(wish, dict):
                raise ValueError('send {"now": …} or {"advance_minutes": …}')  # noqa: TRY004 - caught below
            return JSONResponse({"now": await move(wish)})
        except (ValueError, RecursionError) as error:
            return JSONResponse({"error": str(error)}, status_code=400)

    return clock


def _foreign(request: Request) -> bool:
    origin = request.headers.get("origin")
    site = request.headers.get("sec-fetch-site", "same-origin")
    host = request.headers.get("host", "")
    return site == "cross-site" or (origin is not None and origin.partition("://")[2] != host)


def _webhook(
    doors: Doors, store: Callable[[dict[str, Any]], Awaitable[None]]
) -> Callable[[Request], Awaitable[Response]]:
    async def webhook(request: Request) -> Response:
        given = request.headers.get("x-telegram-bot-api-secret-token", "")
        secret = doors.webhook_secret or ""
        if not secret or not hmac.compare_digest(given.encode(), secret.encode()):
            return Response(status_code=401)
        body = bytearray()
        async for part in request.stream():
            body += part
            if len(body) > MOST_BODY:
                return Response(status_code=413)
        try:
            update = json.loads(bytes(body))
        except (ValueError, RecursionError):
            return Response(status_code=400)
        if number_of(update) < 0:
            return Response(status_code=400)
        try:
            await store(update)
        except Exception as error:
            log.warning("an update could not be stored (%s); Telegram shows it again", type(error).__name__)
            return Response(status_code=503)
        return Response(status_code=200)

    return webhook
