"""HTTP for programs and for the page: people, their chats, their presses (see INTERFACE.md)."""

import base64
import binascii
import re
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.sandbox.errors import BotApiError, Json, RoomError
from bot.sandbox.files import Upload
from bot.sandbox.messages import Message
from bot.sandbox.people import LARGEST_ID
from bot.sandbox.phones import Phones, deep_link_payload
from bot.sandbox.queries import ANSWER_WITHIN
from bot.sandbox.requests import json_object, read_body
from bot.sandbox.shown import shown_chat, shown_message, shown_person
from bot.sandbox.state import State

TOAST_WITHIN: Final = ANSWER_WITHIN
"""Seconds that a tap waits for the bot's answer: as long as it can come."""
EVENTS_WITHIN: Final = 25.0
NEWS_AT_ONCE: Final = 5000
"""Messages; of more than that the page sees the latest."""
BIGGEST_JSON: Final = 30 * 1024 * 1024
FILE_KINDS: Final = ("photo", "voice", "sticker", "document")
INLINE_PICTURES: Final = {"image/png", "image/jpeg", "image/gif", "image/webp"}


class WebPeople:
    """The routes under `/people`, and `/events` for the page."""

    def __init__(self, state: State, *, clock: bool) -> None:
        self._state = state
        self._phones = Phones(state)
        self._clock = clock

    def routes(self) -> list[Route]:
        """All of them."""
        person = "/people/{person:int}"
        return [
            Route("/room", self.room),
            Route("/events", self.events),
            Route("/people", self.list_people),
            Route("/people", self.add, methods=["POST"]),
            Route(f"{person}/send", self.send, methods=["POST"]),
            Route(f"{person}/tap", self.tap, methods=["POST"]),
            Route(f"{person}/block", self.block, methods=["POST"]),
            Route(f"{person}/delete", self.delete, methods=["POST"]),
            Route(f"{person}/chat", self.chat),
            Route(f"{person}/file/{{file}}", self.file),
        ]

    async def room(self, request: Request) -> Response:  # noqa: ARG002 - an endpoint
        """What the page needs to know: the bot, and whether there is a clock to move."""
        return JSONResponse({"bot": self._state.bot_user(), "clock": self._clock})

    async def list_people(self, request: Request) -> Response:  # noqa: ARG002 - an endpoint
        """Everybody in the room."""
        return JSONResponse({"people": [shown_person(person) for person in self._state.people.all()]})

    async def add(self, request: Request) -> Response:
        """`{"name", "language_code"}` → `{"id"}`; `role` is a label on the page."""
        body = await _json(request)
        language = _word(body, "language_code", "da")
        person = self._state.people.add(_word(body, "name"), language or None, _word(body, "role", ""))
        return JSONResponse({"id": person.id})

    async def send(self, request: Request) -> Response:
        """A text or a file from a person, an edit of an own text, a forward, a reply, a word in a group."""
        person, body = request.path_params["person"], await _json(request)
        if "edit" in body:
            message = self._phones.edit(person, _number(body, "edit"), _word(body, "text"))
            return JSONResponse({"message_id": message.id})
        files: dict[str, Any] = {kind: _file(body[kind], kind) for kind in FILE_KINDS if body.get(kind)}
        message = self._phones.send(
            person,
            _word(body, "text", ""),
            **files,
            contact=bool(body.get("contact")),
            location=bool(body.get("location")),
            forward=bool(body.get("forward")),
            reply_to=_number(body, "reply_to") if body.get("reply_to") else None,
            chat=_number(body, "chat") if body.get("chat") else None,
        )
        return JSONResponse({"message_id": message.id})

    async def tap(self, request: Request) -> Response:
        """`{"message_id", "text"}` presses the button that begins so and waits for the answer → `{"toast"}`.

        A button with a link to this bot sends `/start …`; another link comes back as `url`. `{"data"}` in
        place of `text` sends that callback data whatever the buttons say.
        """
        person, body = request.path_params["person"], await _json(request)
        number = _number(body, "message_id")
        if "data" in body:
            pressed = self._phones.press(person, number, data=_word(body, "data"))
        else:
            pressed = self._phones.press(person, number, text=_word(body, "text"))
        if not isinstance(pressed, str):
            return JSONResponse(self._follow(person, pressed))
        toast = await self._state.store.bell.until(
            ("query", pressed), lambda: self._state.queries.toast(pressed), seconds=TOAST_WITHIN
        )
        if toast is None:
            return JSONResponse({"toast": None, "alert": False, "answered": False})
        return JSONResponse({"toast": toast.text, "alert": toast.alert, "answered": True})

    async def block(self, request: Request) -> Response:
        """`{"blocked": true}` blocks the bot, false lets it in again."""
        body = await _json(request)
        self._phones.block(request.path_params["person"], blocked=bool(body.get("blocked", True)))
        return JSONResponse({"blocked": bool(body.get("blocked", True))})

    async def delete(self, request: Request) -> Response:
        """`{"message_id"}` leaves the chat; the bot is not told, as on Telegram."""
        body = await _json(request)
        self._phones.delete(request.path_params["person"], _number(body, "message_id"))
        return JSONResponse({})

    async def chat(self, request: Request) -> Response:
        """The messages with ids above `after`, as they stand now; `chat` names a group."""
        person = self._state.people.get(request.path_params["person"])
        after, chat = (_query_number(request, name) for name in ("after", "chat"))
        group = self._state.people.group(chat) if chat else None
        if chat and (group is None or person.id not in group.members):
            raise RoomError(f"{person.name} er ikke med i gruppen {chat}.", 404)
        messages = self._state.messages.in_chat(group.id if group else person.id, after=after)
        return JSONResponse(shown_chat(messages, reader=person.id, bot_id=self._state.bot_id))

    async def file(self, request: Request) -> Response:
        """The bytes of a file: pictures to look at, everything else to download."""
        try:
            file = self._state.files.by_id(request.path_params["file"])
        except BotApiError as error:
            raise RoomError("Den fil findes ikke her.", 404) from error
        if file.mime in INLINE_PICTURES:
            return Response(file.content, media_type=file.mime)
        headers = {"content-disposition": _attachment(file.name)}
        return Response(file.content, media_type=file.mime, headers=headers)

    async def events(self, request: Request) -> Response:
        """What changed after versions `after` and `people`, at the latest when 25 seconds have passed."""
        after, people = (_query_number(request, name) for name in ("after", "people"))
        wait = _query_number(request, "wait", int(EVENTS_WITHIN))
        found = await self._state.store.bell.until(
            "page", lambda: self._news(after, people), seconds=min(wait, EVENTS_WITHIN)
        )
        return JSONResponse(found or {"version": after, "people_version": people, "messages": []})

    def _news(self, after: int, people: int) -> Json | None:
        version, people_version = self._state.messages.version(), self._state.store.current("people_version")
        if (version, people_version) == (after, people):
            return None
        changed = self._state.messages.changed_since(after if after <= version else 0, at_most=NEWS_AT_ONCE)
        news: Json = {
            "version": version,
            "people_version": people_version,
            "messages": [self._event(one) for one in changed if one.chat > 0],
        }
        if after > version or people > people_version:
            news["reset"] = True
        if people_version != people:
            news["people"] = [shown_person(person) for person in self._state.people.all()]
        return news

    def _event(self, message: Message) -> Json:
        if message.deleted:
            return {"chat": message.chat, "message_id": message.id, "deleted": True}
        shown = shown_message(message, reader=message.chat, bot_id=self._state.bot_id)
        return {"chat": message.chat, **shown}

    def _follow(self, person: int, button: Json) -> Json:
        payload = deep_link_payload(button.get("url", ""), self._state.username)
        if payload is not None:
            self._phones.send(person, f"/start {payload}".strip())
        return {"toast": None, "alert": False, "answered": True, "url": button.get("url")}


async def _json(request: Request) -> Json:
    try:
        return json_object(await read_body(request, most=BIGGEST_JSON))
    except BotApiError as wrong:
        raise RoomError("Send et JSON-objekt, højst 30 MB.") from wrong


def _word(body: Json, name: str, default: str | None = None) -> str:
    value = body.get(name, default)
    if not isinstance(value, str):
        raise RoomError(f"»{name}« mangler eller er ikke tekst.")
    return value


def _number(body: Json, name: str) -> int:
    value = body.get(name)
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > LARGEST_ID:
        raise RoomError(f"»{name}« mangler eller er ikke et helt tal.")
    return value


def _query_number(request: Request, name: str, default: int = 0) -> int:
    value = request.query_params.get(name, str(default))
    if not re.fullmatch(r"-?[0-9]{1,15}", value):
        raise RoomError(f"»{name}« er ikke et helt tal.")
    return int(value)


def _file(given: Any, kind: str) -> bool | Upload:
    if given is True:
        return True
    if not isinstance(given, dict):
        raise RoomError(f'»{kind}« er true eller {{"file_name", "base64"}}.')
    try:
        content = base64.b64decode(_word(given, "base64"), validate=True)
    except binascii.Error as wrong:
        raise RoomError("»base64« kan ikke læses.") from wrong
    return Upload(_word(given, "file_name", kind), content, _word(given, "mime_type", ""))


def _attachment(name: str) -> str:
    plain = name.encode("ascii", "replace").decode().replace('"', "'").replace("\\", "_")
    encoded = "".join(
        chr(byte) if chr(byte).isalnum() and byte < 128 else f"%{byte:02X}" for byte in name.encode()
    )
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}"
