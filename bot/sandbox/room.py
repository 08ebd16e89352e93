"""The practice room: people with phones on one side, a Bot API server on the other."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from bot.sandbox.bot_api import BotApi, RecordedCall, Violation
from bot.sandbox.errors import BotApiError, Json, RoomError
from bot.sandbox.faults import Faults
from bot.sandbox.files import Upload
from bot.sandbox.guard import Guard
from bot.sandbox.people import Group, Person
from bot.sandbox.phones import Phones
from bot.sandbox.queries import Toast
from bot.sandbox.shown import shown_chat
from bot.sandbox.state import State
from bot.sandbox.web_people import TOAST_WITHIN, WebPeople

PATIENCE: Final = 30.0
"""Seconds that programs in the same process wait for the bot, unless they say otherwise."""

STATIC: Final = Path(__file__).parent / "static"


class Room:
    """A practice room with its web application `app`; the other methods are for tests, from any thread."""

    def __init__(self, state: State, *, clock: bool = True) -> None:
        self.state = state
        self.phones = Phones(state)
        self.bot_api = BotApi(state)
        self.app = _application(self, WebPeople(state, clock=clock))

    @property
    def faults(self) -> Faults:
        """Trouble for the bot's next calls."""
        return self.state.faults

    @property
    def calls(self) -> Sequence[RecordedCall]:
        """The bot's calls so far, oldest first (the last 20,000)."""
        return list(self.bot_api.calls)

    @property
    def violations(self) -> Sequence[Violation]:
        """What in those calls the Bot API's description does not know."""
        return list(self.bot_api.violations)

    def add_person(self, name: str, language_code: str | None = "da", *, role: str = "") -> Person:
        """Somebody new, who has not written to the bot yet."""
        return self.state.people.add(name, language_code, role)

    def add_group(self, title: str, *members: int) -> Group:
        """A group of these people and the bot."""
        return self.state.people.add_group(title, members)

    def send(
        self,
        person_id: int,
        text: str = "",
        *,
        photo: bool | Upload = False,
        voice: bool | Upload = False,
        sticker: bool | Upload = False,
        document: bool | Upload = False,
        forward: bool = False,
        reply_to: int | None = None,
        chat: int | None = None,
    ) -> int:
        """A message to the bot, or into the group `chat`; its id."""
        sent = self.phones.send(
            person_id,
            text,
            photo=photo,
            voice=voice,
            sticker=sticker,
            document=document,
            forward=forward,
            reply_to=reply_to,
            chat=chat,
        )
        return sent.id

    def edit(self, person_id: int, message_id: int, text: str) -> None:
        """The person corrects an own text."""
        self.phones.edit(person_id, message_id, text)

    def press(
        self, person_id: int, message_id: int, text: str | None = None, *, data: str | None = None
    ) -> str:
        """Press a button without waiting; the id of the press, "" for a button that only opens a link."""
        pressed = self.phones.press(person_id, message_id, text=text, data=data)
        return pressed if isinstance(pressed, str) else ""

    def tap(
        self,
        person_id: int,
        message_id: int,
        text: str | None = None,
        *,
        data: str | None = None,
        seconds: float = TOAST_WITHIN,
    ) -> Toast | None:
        """Press a button and wait, in this thread, for the bot's answer; None when none came in time."""
        query_id = self.press(person_id, message_id, text, data=data)
        topic = ("query", query_id)
        return self.state.store.bell.until_blocking(
            topic, lambda: self.state.queries.toast(query_id), seconds=seconds
        )

    def chat(self, person_id: int, after: int = 0) -> list[Json]:
        """The person's chat with the bot, as `GET /people/ID/chat` shows it."""
        person = self.state.people.get(person_id)
        messages = self.state.messages.in_chat(person.id, after=after)
        shown: list[Json] = shown_chat(messages, reader=person.id, bot_id=self.state.bot_id)["messages"]
        return shown

    def wait_for(
        self, person_id: int, check: Callable[[list[Json]], bool], *, seconds: float = PATIENCE
    ) -> list[Json]:
        """Wait in this thread until the chat satisfies `check`; the chat. Raises TimeoutError, showing it."""

        def satisfied() -> list[Json] | None:
            messages = self.chat(person_id)
            return messages if check(messages) else None

        found = self.state.store.bell.until_blocking("page", satisfied, seconds=seconds)
        if found is None:
            raise TimeoutError(f"the chat stayed {[one['text'] for one in self.chat(person_id)]}")
        return found

    def wait_for_calls(self, method: str, times: int = 1, *, seconds: float = PATIENCE) -> list[RecordedCall]:
        """Wait in this thread until `method` was called so often; those calls. Raises TimeoutError."""

        def made() -> list[RecordedCall] | None:
            calls = [call for call in self.calls if call.method == method]
            return calls if len(calls) >= times else None

        found = self.state.store.bell.until_blocking("calls", made, seconds=seconds)
        if found is None:
            raise TimeoutError(f"{method} was not called {times} times")
        return found

    def block(self, person_id: int, *, blocked: bool = True) -> None:
        """The person blocks the bot, or lets it in again."""
        self.phones.block(person_id, blocked=blocked)

    def delete_account(self, person_id: int) -> None:
        """The person leaves Telegram."""
        self.state.people.delete_account(person_id)

    def stop(self) -> None:
        """End all waiting (polls, taps, the page), so that a web server can stop at once; from any thread."""
        self.state.store.bell.close()

    async def stop_serving(self) -> None:
        """The same, and end webhook deliveries; on the server's loop."""
        self.stop()
        await self.bot_api.webhook.stop()

    def reopen(self) -> None:
        """Let calls wait again after `stop`."""
        self.state.store.bell.open()

    def close(self) -> None:
        """Close the database; the room is of no use afterwards."""
        self.state.store.close()


def create_room(
    *,
    token: str = "1:practice",  # noqa: S107 - a token that opens nothing
    username: str = "KomMedBot",
    now: Callable[[], datetime],
    store: Path | None = None,
    limits: bool = True,
    clock: bool = True,
) -> Room:
    """A room. `now` dates the messages; `store` is a file that survives restarts, None keeps all in memory.

    `limits` switches Telegram's flood limits; `clock` says whether the page shows a clock to move: that needs
    `GET /clock` and `POST /clock` on the same origin.
    """
    return Room(State(token=token, username=username, now=now, store=store, limits=limits), clock=clock)


def _application(room: Room, people: WebPeople) -> ASGIApp:
    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:  # noqa: ARG001 - Starlette's shape
        room.bot_api.webhook.wake()
        yield
        await room.stop_serving()

    routes = [
        Route("/bot{token}/{method}", room.bot_api.call, methods=["GET", "POST"]),
        Route("/file/bot{token}/{path:path}", room.bot_api.file),
        *people.routes(),
        Route("/", _page),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    handlers = {RoomError: _room_error, BotApiError: _bot_api_error, 404: _not_found}
    return Guard(Starlette(routes=routes, exception_handlers=handlers, lifespan=lifespan))


async def _page(request: Request) -> Response:  # noqa: ARG001 - an endpoint
    return FileResponse(STATIC / "index.html", headers={"cache-control": "no-cache"})


async def _room_error(request: Request, error: Exception) -> Response:  # noqa: ARG001 - Starlette's shape
    if not isinstance(error, RoomError):
        raise error
    return JSONResponse({"error": error.sentence}, error.status)


async def _bot_api_error(request: Request, error: Exception) -> Response:  # noqa: ARG001 - Starlette's shape
    if not isinstance(error, BotApiError):
        raise error
    return JSONResponse({"error": error.description}, error.code)


async def _not_found(request: Request, error: Exception) -> Response:  # noqa: ARG001 - Starlette's shape
    if request.url.path.startswith("/bot"):
        return JSONResponse(BotApiError(404, "Not Found").body(), 404)
    return JSONResponse({"error": "Det findes ikke i øvelokalet."}, 404)
