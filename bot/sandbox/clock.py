"""The clock of a room that runs without our bot: real time plus what was added by hand."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

LONGEST_STEP = timedelta(days=3660)


class MovableClock:
    """Runs with real time and can be moved forward, never back. `wall_time` gives seconds since 1970."""

    def __init__(self, wall_time: Callable[[], float] = time.time) -> None:
        self._wall_time = wall_time
        self._ahead = timedelta()

    def now(self) -> datetime:
        """The room's time, aware, UTC."""
        return datetime.fromtimestamp(self._wall_time(), UTC) + self._ahead

    def move(self, step: timedelta) -> None:
        """Move forward; ValueError with a sentence for a step back or one beyond ten years."""
        if step < timedelta():
            raise ValueError("Uret kan kun flyttes frem.")
        if step > LONGEST_STEP:
            raise ValueError("Uret kan højst flyttes ti år ad gangen.")
        self._ahead += step

    def routes(self) -> list[Route]:
        """`GET /clock` → `{"now"}`; `POST /clock` with `{"now"}` or `{"advance_minutes"}` moves it."""
        return [Route("/clock", self._tell), Route("/clock", self._moved, methods=["POST"])]

    async def _tell(self, request: Request) -> Response:  # noqa: ARG002 - an endpoint
        return JSONResponse({"now": self.now().isoformat()})

    async def _moved(self, request: Request) -> Response:
        try:
            self.move(self._asked(await request.json()))
        except (ValueError, TypeError, OverflowError, KeyError) as wrong:
            known = str(wrong).startswith("Uret ")
            sentence = (
                str(wrong)
                if known
                else 'Send {"advance_minutes": 60} eller {"now": "2026-12-03T09:00+01:00"}.'
            )
            return JSONResponse({"error": sentence}, 400)
        return JSONResponse({"now": self.now().isoformat()})

    def _asked(self, body: dict[str, Any]) -> timedelta:
        if "advance_minutes" in body:
            return timedelta(minutes=body["advance_minutes"])
        return datetime.fromisoformat(body["now"]) - self.now()
