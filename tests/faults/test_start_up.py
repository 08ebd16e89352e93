"""Starting while Telegram is in trouble, and being told to stop meanwhile (INTERFACE.md, `run`)."""

import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.sandbox import Room
from bot.sandbox.errors import BotApiError
from tests.journeys.desk import bot_at
from tests.journeys.nursery import Nursery
from tests.journeys.people import wait_until
from tests.journeys.program import STOP_SECONDS, DidNotStart, Program

from .mortal import free_port


class Patiently(Program):
    """Started without waiting for its line."""

    def set_off(self) -> None:
        with (self.folder / "program.log").open("a") as log, (self.folder / "out").open("a") as out:
            self._process = self._launch(["run"], {}, out.fileno(), log.fileno())
        self.url = f"http://{self.settings['LISTEN']}"

    def ready(self) -> int | None:
        """What `/readyz` answers, None while nobody listens."""
        try:
            return self.http.get(f"{self.url}/readyz").status_code
        except httpx.TransportError:
            return None

    def terminate(self) -> int:
        """SIGTERM; the exit code."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        code = self._process.wait(timeout=STOP_SECONDS)
        self._process = None
        return code


@pytest.fixture
def program(server: tuple[Room, str], tmp_path: Path, nursery: Nursery) -> Iterator[Patiently]:
    _, url = server
    settings = {**bot_at(url), "LISTEN": f"127.0.0.1:{free_port()}"}
    program = Patiently(tmp_path, settings, nursery=nursery)
    yield program
    program.close()


def ends_ready(program: Patiently, status: int) -> None:
    """Wait until `/readyz` answers so."""
    wait_until(lambda: program.ready() == status or None, seconds=60, told=lambda: program.log)


def test_an_unknown_token_ends_the_start_with_two(server: tuple[Room, str], program: Patiently) -> None:
    room, _ = server
    for refused in (BotApiError(401, "Unauthorized"), BotApiError(404, "Not Found")):
        room.faults.refuse("getMe", refused)
        with pytest.raises(DidNotStart) as silent:
            program.start()
        assert silent.value.code == 2
        assert program.log.splitlines()[-1].startswith("TELEGRAM_BOT_TOKEN ")


def test_trouble_that_passes_is_waited_out(server: tuple[Room, str], program: Patiently) -> None:
    room, _ = server
    room.faults.bad_gateway("getMe")
    room.faults.cut("getMe")
    room.faults.too_many("getMe")
    room.faults.cut("deleteWebhook")
    program.start()
    assert program.ready() == 200
    program.stop()


def test_two_pollers_are_not_ready_until_the_other_is_gone(
    server: tuple[Room, str], program: Patiently
) -> None:
    room, _ = server
    conflict: Any = BotApiError(409, "Conflict: terminated by other getUpdates request")
    room.faults.refuse("getUpdates", conflict, times=1_000)
    program.start()
    ends_ready(program, 503)
    room.faults.clear()
    ends_ready(program, 200)
    assert program.log.count("409") == 1
    program.stop()


def test_who_waits_for_telegram_can_be_stopped(server: tuple[Room, str], program: Patiently) -> None:
    """It asks a server that never answers; it is alive, not ready, and ends in time."""
    room, _ = server
    room.faults.hang("getMe", times=50)
    program.set_off()
    ends_ready(program, 503)
    assert program.http.get(f"{program.url}/healthz").status_code == 200
    assert program.terminate() == 0


def test_who_finds_no_server_can_be_stopped(program: Patiently) -> None:
    program.settings["TELEGRAM_API_URL"] = "http://127.0.0.1:1"
    program.set_off()
    ends_ready(program, 503)
    assert program.terminate() == 0


def test_what_is_in_hand_is_finished_before_the_end(server: tuple[Room, str], program: Patiently) -> None:
    """Whoever was heard before the end is answered, in this life or the next one."""
    room, _ = server
    program.start()
    people = [room.add_person(f"Nabo {number}").id for number in range(20)]
    for person in people:
        room.send(person, "hjælp")
    program.stop()
    program.start()

    def answers() -> list[int]:
        return [sum(one["from_bot"] for one in room.chat(person)) for person in people]

    wait_until(lambda: all(answers()) or None, seconds=60, told=lambda: f"{answers()} {program.log}")
    program.stop()
    assert set(answers()) == {1}
