"""A program beside a Bot API server that lives in the tests, so that both sides can be looked at."""

from dataclasses import dataclass

from bot.sandbox import Room

from .people import BotClient
from .program import Program

TOKEN = "4711:any-Bot_API-server"


def bot_at(url: str) -> dict[str, str]:
    """The settings of a bot whose Bot API server is there."""
    return {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": url}


@dataclass(frozen=True)
class Desk:
    """The program, the room it serves and the room's address."""

    program: Program
    room: Room
    url: str

    def someone(self, name: str = "Karen", language: str | None = "da") -> BotClient:
        """Somebody new."""
        return BotClient(self.url, name, language, http=self.program.http)

    def group(self, title: str, *members: BotClient) -> int:
        """A group chat of these people and the bot; its id."""
        return self.room.add_group(title, *(one.id for one in members)).id

    def said_in(self, group: int) -> list[str]:
        """What the bot has said in a group."""
        sent = [
            call.params for call in self.room.calls if call.method == "sendMessage" and call.status == 200
        ]
        return [str(one["text"]) for one in sent if one["chat_id"] == group]
