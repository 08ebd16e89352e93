"""Everything a practice room is made of, handed to whoever answers a call."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.sandbox.errors import Json
from bot.sandbox.faults import Faults
from bot.sandbox.files import Files, Upload
from bot.sandbox.limits import Limits
from bot.sandbox.messages import Messages
from bot.sandbox.people import People
from bot.sandbox.queries import CallbackQueries
from bot.sandbox.specification import Specification, bot_api
from bot.sandbox.store import Store
from bot.sandbox.updates import Updates


@dataclass(frozen=True)
class Call:
    """One checked call of a Bot API method."""

    method: str
    values: Json
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A string parameter, empty when absent."""
        return str(self.values.get(name, ""))

    def number(self, name: str, default: int = 0) -> int:
        """An integer parameter."""
        return int(self.values.get(name, default))

    def chat_id(self) -> int | str:
        """`chat_id` as a number, or the text of a username."""
        raw = str(self.values.get("chat_id", "")).strip()
        return int(raw) if re.fullmatch(r"-?[0-9]{1,18}", raw) else raw


class State:
    """The room's parts. `now` is domain time (dates of messages); `wall_time`, `elapsed` are real seconds."""

    def __init__(
        self,
        *,
        token: str,
        username: str,
        now: Callable[[], datetime],
        store: Path | None,
        limits: bool,
        wall_time: Callable[[], float] = time.time,
        elapsed: Callable[[], float] = time.monotonic,
    ) -> None:
        self.token = token
        self.username = username
        self.bot_id = int(token.split(":")[0])
        self.now = now
        self.store = Store(store)
        self.people = People(self.store)
        self.messages = Messages(self.store)
        self.files = Files(self.store)
        self.updates = Updates(self.store, wall_time)
        self.queries = CallbackQueries(self.store, wall_time)
        self.limits = Limits(elapsed, on=limits)
        self.faults = Faults()
        self.specification: Specification = bot_api()

    def timestamp(self) -> int:
        """Domain time as Telegram writes it: seconds since 1970."""
        return int(self.now().timestamp())

    def bot_user(self) -> Json:
        """Telegram's User object of the bot."""
        names = self.store.setting("name", {})
        name = names.get("", "Kom med")
        return {"id": self.bot_id, "is_bot": True, "first_name": name, "username": self.username}
