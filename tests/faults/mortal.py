"""A program that dies at a chosen commit and is started again, as a supervisor would."""

import signal
import socket
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import httpx

from tests.journeys.nursery import Nursery
from tests.journeys.people import wait_until
from tests.journeys.program import DidNotStart, Program

Life = Mapping[str, str]


def dies_before(commit: int) -> Life:
    """The settings of a life that ends right before its n-th commit."""
    return {"KOMMED_KILL_AT_COMMIT": str(commit)}


def dies_after(commit: int) -> Life:
    """The settings of a life that ends right after its n-th commit."""
    return {"KOMMED_KILL_AFTER_COMMIT": str(commit)}


class Mortal(Program):
    """Lives these lives one after another, then one without an end. Its address stays the same."""

    def __init__(
        self, folder: Path, settings: Mapping[str, str], lives: Iterable[Life], *, nursery: Nursery
    ) -> None:
        super().__init__(folder, {**settings, "LISTEN": f"127.0.0.1:{free_port()}"}, nursery=nursery)
        self._lives = iter(lives)
        self._leaving = threading.Event()
        self._keeper = threading.Thread(target=self._keep_alive, name="keeper")
        self.deaths = 0
        self.trouble: BaseException | None = None

    def __enter__(self) -> "Mortal":
        self.url = f"http://{self.settings['LISTEN']}"
        self._keeper.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        self._leaving.set()
        self._keeper.join()
        super().__exit__(kind, *rest)
        assert self.trouble is None, self.trouble

    def stop(self) -> None:
        """The same; a life that dies at a commit of its farewell is followed by one that says it again."""
        while (code := self._ended()) != 0:
            assert code == -signal.SIGKILL, self.log
            self.deaths += 1
            while self._process is None:
                self._rise()

    def _keep_alive(self) -> None:
        try:
            while not self._leaving.is_set():
                if not self.is_alive():
                    self._rise()
                self._leaving.wait(0.01)
            if self._process is None:
                self.start()
        except BaseException as trouble:
            self.trouble = trouble

    def _rise(self) -> None:
        if self._process is not None:
            assert self.buried() == -signal.SIGKILL, f"it ended by itself:\n{self.log}"
            self.deaths += 1
        try:
            self.start(**next(self._lives, {}))
        except DidNotStart as silent:
            if silent.code != -signal.SIGKILL:
                raise
            self.deaths += 1

    def _move(self, wish: dict[str, Any]) -> None:
        """The same, again and again until a living program has done it."""

        def moved() -> bool | None:
            try:
                if "now" in wish and self.now() >= wish["now"]:
                    return self._settled()
                super(Mortal, self)._move(wish)
            except httpx.TransportError:
                return None
            return True

        wait_until(moved, seconds=60, told=lambda: f"the clock did not move; {self.trouble!r}\n{self.log}")

    def _settled(self) -> bool:
        """The clock was moved by a life that ended before it had settled what was due."""
        super()._move({"advance_minutes": 0})
        return True


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])
