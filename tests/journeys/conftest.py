"""Programs to talk to: a practice room that journeys share, and a program beside a Bot API server."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.sandbox import Room, RoomServer, create_room
from catalog.schedule.file import EXAMPLE

from .desk import TOKEN, Desk, bot_at
from .nursery import Nursery
from .people import BotClient
from .program import TUESDAY, Program


def settings_for(kind: str, url: str, **more: str) -> dict[str, str]:
    """Settings of a program on a new database; SQLite without any is what `make run` does."""
    database = {"DATABASE_URL": url} if kind == "postgresql" else {}
    return {"KOMMED_NOW": TUESDAY, **database, **more}


def load_example(program: Program) -> None:
    """Load the example schedule where the program does not do so itself."""
    if {"DATABASE_URL", "TELEGRAM_BOT_TOKEN"} & program.settings.keys():
        program.command("schedule", "load", str(EXAMPLE))


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """Lends processes that have imported the program."""
    with Nursery() as nursery:
        yield nursery


@pytest.fixture(scope="session")
def town(
    database_kind: str,
    fresh_database: Callable[[str], str],
    tmp_path_factory: pytest.TempPathFactory,
    nursery: Nursery,
) -> Iterator[Program]:
    """A practice room that many journeys share, each with people of its own; nobody moves its clock far."""
    settings = settings_for(database_kind, fresh_database(database_kind))
    program = Program(tmp_path_factory.mktemp("town"), settings, nursery=nursery)
    load_example(program)
    with program:
        yield program


@pytest.fixture
def own_town(
    database_kind: str, fresh_database: Callable[[str], str], tmp_path: Path, nursery: Nursery
) -> Iterator[Program]:
    """A practice room of its own, whose clock may be moved far."""
    program = Program(tmp_path, settings_for(database_kind, fresh_database(database_kind)), nursery=nursery)
    load_example(program)
    with program:
        yield program


@pytest.fixture
def someone(town: Program) -> Callable[..., BotClient]:
    """Somebody new in the shared room."""

    def join(name: str = "Karen", language: str | None = "da") -> BotClient:
        return BotClient(town.url, name, language, http=town.http)

    return join


@pytest.fixture
def server() -> Iterator[tuple[Room, str]]:
    """A Bot API server outside the program."""
    room = create_room(token=TOKEN, now=Clock().now)
    with RoomServer(room) as url:
        yield room, url
    room.close()


@pytest.fixture(scope="session")
def desk(
    database_kind: str,
    fresh_database: Callable[[str], str],
    tmp_path_factory: pytest.TempPathFactory,
    nursery: Nursery,
) -> Iterator[Desk]:
    """A program that polls, shared by journeys with people of their own."""
    room = create_room(token=TOKEN, now=Clock().now)
    with RoomServer(room) as url:
        settings = settings_for(database_kind, fresh_database(database_kind), **bot_at(url))
        program = Program(tmp_path_factory.mktemp("desk"), settings, nursery=nursery)
        load_example(program)
        with program:
            yield Desk(program, room, url)
        assert room.violations == []
    room.close()
