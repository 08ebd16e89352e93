"""Talking to a Bot API server: python-telegram-bot's documented `BaseRequest` over aiohttp.

What matters to the sender is whether a failed request can have arrived: `NotSent` (no connection was made)
may be tried again, `PerhapsSent` may not.
"""

import asyncio
import datetime as dt
import os
from typing import Any, Final

import aiohttp
from telegram import Bot
from telegram.error import NetworkError, RetryAfter, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

TELEGRAM: Final = "https://api.telegram.org"
CONNECTIONS: Final = 32
POLL_SECONDS: Final = 25
READ_SECONDS: Final = 20.0
CONNECT_SECONDS: Final = 10.0
AMBIGUOUS: Final = frozenset({500, 504})
"""Answers of a server that may have done what it was asked; 502 and 503 come from a gate before it."""


os.environ.setdefault("PTB_TIMEDELTA", "true")  # else python-telegram-bot warns at every flood wait


class NotSent(NetworkError):
    """The request never left: it can be tried again."""


class PerhapsSent(TimedOut):
    """The request left and no answer came: it may have had its effect."""


def seconds_to_wait(error: RetryAfter) -> float:
    """How long Telegram asks us to wait."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, dt.timedelta) else float(after)


class AioRequest(BaseRequest):
    """HTTP for python-telegram-bot over one aiohttp session."""

    def __init__(self, connections: int = CONNECTIONS, *, read_seconds: float = READ_SECONDS) -> None:
        self._connections = connections
        self._read_seconds = read_seconds
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer."""
        return self._read_seconds

    async def initialize(self) -> None:
        """Open the session."""
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=60)
            self._session = aiohttp.ClientSession(connector=connector)

    async def shutdown(self) -> None:
        """Close the session."""
        if self._session is not None:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - aiohttp has no such limit of its own
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - BaseRequest's shape
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - BaseRequest's shape
    ) -> tuple[int, bytes]:
        """One request; NotSent or PerhapsSent when no answer came."""
        if self._session is None or self._session.closed:
            raise NotSent("the client is closed")
        read = read_timeout if isinstance(read_timeout, int | float) else self._read_seconds
        limits = aiohttp.ClientTimeout(total=None, connect=CONNECT_SECONDS, sock_read=read)
        try:
            async with self._session.request(
                method, url, data=_body(request_data), timeout=limits, allow_redirects=False
            ) as response:
                answer = response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSent("no connection") from error
        except (aiohttp.ClientError, TimeoutError, asyncio.IncompleteReadError) as error:
            raise PerhapsSent(type(error).__name__) from error
        if answer[0] in AMBIGUOUS:
            raise PerhapsSent(f"HTTP {answer[0]}")
        return answer


def _body(request_data: RequestData | None) -> aiohttp.FormData | dict[str, str] | None:
    if request_data is None:
        return None
    if not request_data.contains_files:
        return dict(request_data.json_parameters)
    form = aiohttp.FormData()
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form


class TelegramClient:
    """One bot on one Bot API server. `bot` parses updates and does the set-up calls; `call` is the hot
    path.
    """

    def __init__(self, token: str, api_url: str | None = None) -> None:
        base = (api_url or TELEGRAM).rstrip("/")
        self._request = AioRequest()
        self._poll_request = AioRequest(2, read_seconds=POLL_SECONDS + 10)
        self.bot = Bot(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=self._request,
            get_updates_request=self._poll_request,
        )

    async def open(self) -> None:
        """Make the connections' sessions; asks Telegram nothing yet."""
        await self._request.initialize()
        await self._poll_request.initialize()

    async def close(self) -> None:
        """Close all connections."""
        await self._request.shutdown()
        await self._poll_request.shutdown()

    async def call(self, method: str, parameters: dict[str, Any]) -> Any:
        """Call a method and give back its raw result; python-telegram-bot's errors, NotSent or
        PerhapsSent.
        """
        return await self._post(self._request, method, parameters, READ_SECONDS)

    async def poll(self, offset: int | None, allowed: list[str], *, seconds: int = POLL_SECONDS) -> list[Any]:
        """One long poll; raw updates."""
        parameters = {"timeout": seconds, "limit": 100, "allowed_updates": allowed}
        if offset is not None:
            parameters["offset"] = offset
        updates = await self._post(self._poll_request, "getUpdates", parameters, seconds + 10.0)
        return updates if isinstance(updates, list) else []

    async def reconnect_poll(self) -> None:
        """Throw away the poll's connections, which may be half open."""
        await self._poll_request.shutdown()
        await self._poll_request.initialize()

    async def _post(self, request: AioRequest, method: str, parameters: dict[str, Any], read: float) -> Any:
        data = RequestData(
            [
                RequestParameter.from_input(name, value)
                for name, value in parameters.items()
                if value is not None
            ]
        )
        return await request.post(f"{self.bot.base_url}/{method}", request_data=data, read_timeout=read)
