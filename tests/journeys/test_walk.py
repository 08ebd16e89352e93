"""The walk of the first promise: in the practice room, and beside a Bot API server, polled and pushed."""

import socket
from collections.abc import Callable
from pathlib import Path

from bot.sandbox import Room

from .conftest import load_example, settings_for
from .desk import bot_at
from .nursery import Nursery
from .people import BotClient
from .program import TUESDAY, Program
from .walk import take_the_walk

Fresh = Callable[[str], str]


def test_in_the_practice_room(database_kind: str, fresh_database: Fresh, tmp_path: Path) -> None:
    program = Program(tmp_path, settings_for(database_kind, fresh_database(database_kind)))
    load_example(program)
    with program:
        assert program.ready_line == f"kommed ready {program.url} practice"
        karen, lise = (BotClient(program.url, name, http=program.http) for name in ("Karen", "Lise"))
        take_the_walk(karen, lise, program)
        a_year_later(karen, program)


def a_year_later(karen: BotClient, program: Program) -> None:
    """The buttons of last year still answer, kindly, and change nothing."""
    program.move_to("2027-12-06T12:00:00+01:00")
    karen.tap("Tilmeld mig tors. 3.12.")
    karen.sees("forbi")
    karen.tap("Meld afbud")
    karen.sees("findes ikke mere")
    karen.tap("Fællesspisning")
    karen.sees("torsdag den 9. december kl. 17.30")


def test_beside_a_bot_api_server_by_polling(
    server: tuple[Room, str], database_kind: str, fresh_database: Fresh, tmp_path: Path, nursery: Nursery
) -> None:
    room, url = server
    settings = settings_for(database_kind, fresh_database(database_kind), **bot_at(url))
    walk_beside(room, url, "polling", Program(tmp_path, settings, nursery=nursery))
    assert [call for call in room.calls if call.method == "getUpdates"]


def test_beside_a_bot_api_server_by_webhook(
    server: tuple[Room, str], tmp_path: Path, nursery: Nursery
) -> None:
    room, url = server
    here = f"127.0.0.1:{free_port()}"
    settings = {"LISTEN": here, "WEBHOOK_URL": f"http://{here}/nobody-guesses-this", "KOMMED_NOW": TUESDAY}
    walk_beside(room, url, "webhook", Program(tmp_path, settings | bot_at(url), nursery=nursery))
    assert not [call for call in room.calls if call.method == "getUpdates"]


def walk_beside(room: Room, url: str, way: str, program: Program) -> None:
    load_example(program)
    with program:
        assert program.ready_line == f"kommed ready {program.url} {way}"
        karen, lise = (BotClient(url, name, http=program.http) for name in ("Karen", "Lise"))
        take_the_walk(karen, lise, program)
    assert room.violations == []


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])
