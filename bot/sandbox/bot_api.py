"""The Bot API server: every call checked, then answered as Telegram answers."""

import asyncio
from collections import deque
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import Receive, Scope, Send

from bot.sandbox.errors import BotApiError, Json, RoomError, conflict
from bot.sandbox.faults import Trouble
from bot.sandbox.methods import METHODS
from bot.sandbox.requests import read_parameters
from bot.sandbox.state import Call, State
from bot.sandbox.webhook import Webhook

KEPT_CALLS: Final = 20_000
LONGEST_POLL: Final = 50
ONE_POLLER: Final = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE: Final = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


@dataclass(frozen=True)
class RecordedCall:
    """A call and the status it was answered with, 0 for none.

    `params` are read as their types; as they came where the call was refused before that.
    """

    method: str
    params: Json
    status: int


@dataclass(frozen=True)
class Violation:
    """Something in a call that the Bot API's description does not know."""

    method: str
    sentence: str


class BotApi:
    """Answers `/bot{token}/{method}` and `/file/bot{token}/{path}`."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.polls = 0
        """How many polls came; the latest is the one that gets updates."""
        self.webhook = Webhook(state)
        self.calls: deque[RecordedCall] = deque(maxlen=KEPT_CALLS)
        self.violations: deque[Violation] = deque(maxlen=KEPT_CALLS)

    async def call(self, request: Request) -> Response:
        """One method call, over GET or POST."""
        if request.path_params["token"] != self._state.token:
            return _refusal(BotApiError(401, "Unauthorized"))
        method = self._state.specification.method(request.path_params["method"])
        if method is None:
            return self._unknown_method(request.path_params["method"])
        self.webhook.wake()
        try:
            params, uploads = await read_parameters(request)
        except BotApiError as error:
            return _refusal(error)
        fault = self._state.faults.take(method, params.get("chat_id"))
        if fault is not None and fault.trouble in _WITHOUT_EFFECT:
            return await self._troubled(fault.trouble, method, params, fault.error)
        try:
            checked = self._state.specification.check(method, params, set(uploads))
            params = checked.values
            self.violations += [Violation(method, sentence) for sentence in checked.violations]
            result = await self._result(Call(method, checked.values, uploads))
            answer = JSONResponse({"ok": True, "result": result})
        except BotApiError as error:
            answer = _refusal(error)
        if fault is not None:
            return await self._troubled(fault.trouble, method, params, None)
        self._record(RecordedCall(method, params, answer.status_code))
        return answer

    async def file(self, request: Request) -> Response:
        """The bytes behind a `file_path`."""
        if request.path_params["token"] != self._state.token:
            return _refusal(BotApiError(401, "Unauthorized"))
        try:
            file = self._state.files.by_path(request.path_params["path"])
        except RoomError:
            return _refusal(BotApiError(404, "Not Found"))
        return Response(file.content, media_type="application/octet-stream")

    def _unknown_method(self, name: str) -> Response:
        self.violations.append(Violation(name, "unknown method"))
        self._record(RecordedCall(name, {}, 404))
        return _refusal(BotApiError(404, "Not Found"))

    def _record(self, call: RecordedCall) -> None:
        self.calls.append(call)
        self._state.store.bell.ring("calls")

    async def _result(self, call: Call) -> Any:
        if call.method == "getUpdates":
            return await self._get_updates(call)
        known = METHODS.get(call.method)
        if known is None:
            raise BotApiError(501, f"Not Implemented: the practice room has no {call.method}")
        with self._state.store.writing():
            return known(self._state, call)

    async def _get_updates(self, call: Call) -> list[Json]:
        """A long poll; the older of two pollers is sent away with 409."""
        if self._state.store.setting("webhook"):
            raise conflict(WEBHOOK_ACTIVE)
        self.polls += 1
        mine = self.polls
        self._state.store.bell.ring("polls")
        self._state.store.bell.ring("updates")
        self._state.updates.allow(call.values.get("allowed_updates"))
        offset = call.number("offset")
        if offset < 0:
            self._state.updates.keep_last(-offset)
        else:
            self._state.updates.confirm_below(offset)
        limit = call.number("limit", 100)
        limit = limit if 1 <= limit <= 100 else 100

        def waiting() -> list[Json] | None:
            if mine != self.polls:
                raise conflict(ONE_POLLER)
            if self._state.store.setting("webhook"):
                raise conflict("terminated by setWebhook request")
            return [update.body for update in self._state.updates.pending(limit)] or None

        seconds = min(max(call.number("timeout"), 0), LONGEST_POLL)
        return await self._state.store.bell.until("updates", waiting, seconds=seconds) or []

    async def _troubled(
        self, trouble: Trouble, method: str, params: Json, error: BotApiError | None
    ) -> Response:
        refusal = error or BotApiError(400, "Bad Request")
        status = {Trouble.REFUSE: refusal.code, Trouble.BAD_GATEWAY: 502}.get(trouble, 0)
        self._record(RecordedCall(method, params, status))
        if trouble is Trouble.REFUSE:
            return _refusal(refusal)
        if trouble is Trouble.BAD_GATEWAY:
            return HTMLResponse("<html><body><h1>502 Bad Gateway</h1></body></html>", 502)
        if trouble in {Trouble.HANG, Trouble.HANG_AFTER}:
            await self._state.store.bell.until("never", lambda: None, seconds=3600)
        return CutResponse()


class CutResponse(Response):
    """Promises more bytes than it sends, so that the server breaks the connection."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - ASGI
        """Send the head and two bytes of a thousand."""
        headers = [(b"content-type", b"application/json"), (b"content-length", b"1000")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b'{"', "more_body": True})
        await asyncio.sleep(0)


_WITHOUT_EFFECT: Final = {Trouble.REFUSE, Trouble.BAD_GATEWAY, Trouble.HANG, Trouble.CUT}


def _refusal(error: BotApiError) -> JSONResponse:
    return JSONResponse(error.body(), error.code)
