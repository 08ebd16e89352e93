"""A small town for tests of handlers: the shipped catalogue, the example schedule, people and phones."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from bot.calls import calls_of
from catalog.finding.library import Library
from catalog.offers import sync
from catalog.offers.files import SHIPPED, read_folder
from catalog.people.permissions import Asker
from catalog.people.register import asker_of, known
from catalog.schedule import load as loading, series
from catalog.schedule.file import EXAMPLE, read_file
from db.crypto import KeyRing
from db.engine import open_engine, open_session, parse_url, ring_of
from db.migrate import migrate
from db.models import Grant, Initiative, Occurrence, Outbox, Role
from handlers.answering import answer
from handlers.callbacks import pack
from handlers.screen import Button, DocumentRequest, Reply, Screen
from handlers.taps import Tap
from handlers.turn import House, Incoming
from tests.conftest import NOON
from tests.heart import house


def settle(engine: Engine) -> None:
    """Load the catalogue and the example schedule, as they are on the 1st of December 2026."""
    with engine.begin() as connection, open_session(connection) as session:
        sync.load(session, read_folder(SHIPPED), now=NOON)
        loading.load(session, read_file(EXAMPLE), source="example", actor=None, now=NOON)
        series.extend(session, now=NOON)
        session.commit()


@pytest.fixture(scope="session")
def town_engine(database_kind: str, fresh_database: Any, ring: KeyRing) -> Iterator[Engine]:
    engine = open_engine(parse_url(fresh_database(database_kind)), ring)
    migrate(engine)
    settle(engine)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def library() -> Library:
    """One search for all tests: the catalogue is the same in every database."""
    return Library()


@pytest.fixture
def town(town_engine: Engine, library: Library) -> Iterator["Town"]:
    """The town for one test; what happens there vanishes with it."""
    with town_engine.connect() as connection:
        transaction = connection.begin()
        with open_session(connection) as session:
            erased: list[tuple[str, dt.datetime]] = []
            home = house(library, note_erasure=lambda key, at: erased.append((key, at)))
            yield Town(session, home, erased)
        transaction.rollback()


@dataclass
class Town:
    """Everybody's session and time."""

    session: Session
    house: House
    erased: list[tuple[str, dt.datetime]]
    now: dt.datetime = NOON
    _numbers: Iterator[int] = field(default_factory=lambda: iter(range(7000, 10_000)))

    def person(self, role: Role | None = None, initiative: str | None = None) -> "Citizen":
        """Somebody who said /start, perhaps with a role."""
        citizen = Citizen(self, next(self._numbers))
        citizen.says("/start")
        if role is not None:
            self.grant(citizen, role, initiative)
        return citizen

    def grant(self, citizen: "Citizen", role: Role, initiative: str | None = None) -> None:
        grant = Grant(
            person=citizen.asker.id,
            role=role,
            initiative=initiative,
            granted_at=self.now,
            renewed_on=self.now.date(),
        )
        self.session.add(grant)
        self.session.flush()

    def next_date(self, initiative: str, *, skip: int = 0) -> Occurrence:
        """The next date of an initiative that has not begun."""
        ahead = (
            select(Occurrence)
            .where(Occurrence.initiative == initiative, col(Occurrence.starts_at) > self.now)
            .order_by(col(Occurrence.starts_at))
        )
        return self.session.exec(ahead.offset(skip).limit(1)).one()

    def edit(self, initiative: str, **fields: Any) -> None:
        """Edit an offer as the chat would."""
        row = self.session.get_one(Initiative, initiative)
        row.edits = {**row.edits, **fields}
        self.session.flush()

    def queued(self, kind: str) -> list[Outbox]:
        """What waits to be told, of one kind."""
        return list(self.session.exec(select(Outbox).where(Outbox.kind == kind).order_by("id")).all())


@dataclass
class Citizen:
    """Somebody's phone: the screens it shows, newest last."""

    town: Town
    number: int
    screens: list[Screen] = field(default_factory=list)
    last: Reply = field(default_factory=Reply)
    _messages: int = 0

    @property
    def asker(self) -> Asker:
        person = known(self.town.session, self.number)
        assert person is not None
        return asker_of(self.town.session, person)

    def says(self, text: str) -> "Citizen":
        """Write a text."""
        return self.sends("text", text=text)

    def sends(self, kind: str, **fields: Any) -> "Citizen":
        """Send anything else: a photo, an urgent text as the receiver recognises it …"""
        self._messages += 1
        return self._hear(Incoming(kind, self.number, self.number, message=self._messages, **fields))

    def taps(self, label: str) -> "Citizen":
        """Press the newest button that begins so."""
        return self.presses(self.button(label))

    def presses(self, button: Button) -> "Citizen":
        """Press a button, also an old one."""
        assert button.tap is not None, button
        return self.uses(button.tap)

    def uses(self, tap: Tap) -> "Citizen":
        """Press a button that holds this tap."""
        return self.sends_data(pack(tap, self.asker.id, ring_of(self.town.session)))

    def sends_data(self, data: str) -> "Citizen":
        return self._hear(Incoming("tap", self.number, self.number, message=1, data=data, callback="q"))

    def _hear(self, incoming: Incoming) -> "Citizen":
        reply, person = answer(self.town.session, incoming, self.town.house, now=self.town.now)
        self.last = reply or Reply()
        if reply is not None:
            calls_of(reply, incoming, person or 0, ring_of(self.town.session))
            self.screens += [one for one in (reply.screen, *reply.more) if one is not None]
        self.town.session.flush()
        return self

    @property
    def said(self) -> str:
        """Everything the last reply says."""
        return "\n".join(one.text for one in (self.last.screen, *self.last.more) if one is not None)

    @property
    def labels(self) -> list[str]:
        """The buttons of the last reply."""
        shown = [one for one in (self.last.screen, *self.last.more) if one is not None]
        return [button.label for screen in shown for row in screen.rows for button in row]

    @property
    def documents(self) -> tuple[DocumentRequest, ...]:
        return self.last.documents

    def button(self, label: str) -> Button:
        """The newest button that begins so."""
        for screen in reversed(self.screens):
            for row in screen.rows:
                for button in row:
                    if button.label.startswith(label):
                        return button
        raise AssertionError(f"no button {label!r}; there are {self.labels}")

    def sees(self, text: str) -> bool:
        """Whether the last reply says so, or has a button that begins so."""
        return text in self.said or any(label.startswith(text) for label in self.labels)
