"""A notice in hand: whom it is for, and what it is about."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from catalog.people.permissions import Asker
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts, texts_in
from handlers.turn import House


@dataclass(frozen=True)
class Skip:
    """It makes no sense any more."""

    why: str


@dataclass(frozen=True)
class Notice:
    """A notice about to leave."""

    session: Session
    asker: Asker
    facts: dict[str, Any]
    house: House
    now: dt.datetime

    @property
    def texts(self) -> Texts:
        """The words in the person's language."""
        return texts_in(self.asker.language)

    @property
    def calendar(self) -> Calendar:
        """Dates in the person's language."""
        return Calendar(self.asker.language, self.house.zone)
