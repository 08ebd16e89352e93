"""One update, as a handler sees it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from catalog.people.permissions import Asker
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts, texts_in

if TYPE_CHECKING:
    from catalog.finding.library import Library
    from catalog.quiet import QuietHours


UNDECODABLE = "undecodable"


@dataclass(frozen=True)
class Incoming:
    """What is kept of an update: no names, usernames, photos or locations, because there is no field for
    them.

    `kind`: text, tap, urgent, cpr, photo, voice, sticker, file, forwarded, edited, group, blocked, other,
    undecodable. For urgent and CPR texts the text itself is not here; of one that may be urgent (tier 2)
    only `slugs`, the offers that fit, and the `feeling` it speaks of are. `message` is the id of the message
    written, or of the one tapped on.
    """

    kind: str
    chat_id: int
    sender: int
    message: int | None = None
    text: str | None = None
    data: str | None = None
    callback: str | None = None
    topic: str | None = None
    tier: int = 0
    slugs: tuple[str, ...] = ()
    feeling: str | None = None
    language: str | None = None

    def body(self) -> dict[str, Any]:
        """The fields that are set, for the inbox."""
        return {name: value for name, value in asdict(self).items() if value}

    @classmethod
    def of(cls, body: dict[str, Any]) -> "Incoming":
        """What `body` kept; TypeError when it is no such thing."""
        return cls(**{**body, "slugs": tuple(body.get("slugs", ()))})

    def saying(self, text: str) -> "Incoming":
        """The same update with another text."""
        return replace(self, text=text)


@dataclass(frozen=True)
class House:
    """What every turn shares: the activities' time zone, quiet hours, the search and the bot's own name."""

    zone: ZoneInfo
    quiet: "QuietHours"
    library: "Library"
    bot_name: Callable[[], str]
    note_erasure: Callable[[str, dt.datetime], None]
    practice: bool = False


@dataclass(frozen=True)
class Turn:
    """An update in hand: who asks, in which language, when. `session` is the unit's; nothing here is an
    ORM row.
    """

    session: Session
    asker: Asker
    incoming: Incoming
    house: House
    now: dt.datetime

    @property
    def texts(self) -> Texts:
        """The words in the asker's language."""
        return texts_in(self.asker.language)

    @cached_property
    def calendar(self) -> Calendar:
        """Dates in the asker's language, in the activities' wall time."""
        return Calendar(self.asker.language, self.house.zone)

    @property
    def text(self) -> str:
        """What the person wrote, stripped."""
        return (self.incoming.text or "").strip()

    def speaking(self, language: str) -> "Turn":
        """The same turn in another language."""
        return replace(self, asker=replace(self.asker, language=language))
