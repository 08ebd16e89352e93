"""What holds for every answer of the room: strict headers, and no calls from foreign pages."""

from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS: Final = {
    "Content-Security-Policy": "default-src 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
}
SAFE_METHODS: Final = {"GET", "HEAD", "OPTIONS"}


class Guard:
    """ASGI middleware: adds `HEADERS` to every answer, refuses with 403 what another site starts.

    Bot API calls change something over GET too, so they are refused whatever their method.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        changes = scope["method"] not in SAFE_METHODS or scope["path"].startswith("/bot")
        if changes and is_foreign(Headers(scope=scope)):
            refusal = JSONResponse({"error": "Øvelokalet svarer kun sin egen side."}, 403)
            await refusal(scope, receive, send_with_headers)
            return
        await self._app(scope, receive, send_with_headers)


def is_foreign(headers: Headers) -> bool:
    """Whether a browser says that another site's page makes the request. Programs send neither header."""
    if headers.get("sec-fetch-site", "none") not in {"same-origin", "none"}:
        return True
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != headers.get("host", "")
