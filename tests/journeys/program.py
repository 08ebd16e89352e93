"""The real program as a process: started, asked over HTTP, moved in time, stopped or killed."""

import json
import os
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any, TextIO

import httpx

from .nursery import Child, Nursery

OURS = ("KOMMED_", "TELEGRAM_", "WEBHOOK_", "LOG_")
OURS_TOO = frozenset({"DATABASE_URL", "LISTEN", "HEARTBEAT_URL"})
START_SECONDS = 60.0
STOP_SECONDS = 30.0
COMMAND_SECONDS = 120.0
TUESDAY = "2026-12-01T12:00:00+01:00"
"""When most journeys begin: Tuesday the 1st of December 2026, noon in Copenhagen."""


@dataclass(frozen=True)
class Finished:
    """A command that has ended."""

    code: int
    out: str
    err: str

    @property
    def last_line(self) -> str:
        """The last line of stdout."""
        return self.out.splitlines()[-1]


class DidNotStart(AssertionError):
    """`kommed run` ended with this code, or was silent, before its ready line."""

    def __init__(self, code: int, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


def clean_environment(settings: Mapping[str, str]) -> dict[str, str]:
    """This process' environment without any setting of ours, and then these."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(OURS) and name not in OURS_TOO
    }
    return {**kept, **settings}


class Program:
    """`kommed` in a folder of its own with these settings and no others; `with program:` runs and stops it.

    A nursery lends it a process that has imported everything already; without one Python is started.
    """

    def __init__(
        self,
        folder: Path,
        settings: Mapping[str, str] = MappingProxyType({}),
        *,
        nursery: Nursery | None = None,
    ) -> None:
        self.folder = folder
        self._nursery = nursery
        self.settings = {"LISTEN": "127.0.0.1:0", **settings}
        self.url = ""
        self.ready_line = ""
        self._process: Child | subprocess.Popen[bytes] | None = None
        self._stdout: TextIO | None = None
        self.http = httpx.Client(timeout=130.0)

    def __enter__(self) -> "Program":
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                self.stop()
        finally:
            self.close()

    @property
    def log(self) -> str:
        """What it has written to stderr so far, over all its lives."""
        file = self.folder / "program.log"
        return file.read_text(encoding="utf-8") if file.exists() else ""

    def start(self, **more: str) -> None:
        """Start `kommed run` and wait for its one line."""
        reading, writing = os.pipe()
        self._stdout = os.fdopen(reading, encoding="utf-8")
        with (self.folder / "program.log").open("a") as log, os.fdopen(writing, "w") as out:
            self._process = self._launch(["run"], more, out.fileno(), log.fileno())
        self.ready_line = self._first_line()
        self.url = self.ready_line.split()[2]

    def stop(self) -> None:
        """SIGTERM; it must end by itself with exit code 0, and have said nothing more."""
        assert self._ended() == 0, self.log

    def _ended(self) -> int:
        assert self._process is not None
        assert self._stdout is not None
        self._process.send_signal(signal.SIGTERM)
        code = self._process.wait(timeout=STOP_SECONDS)
        rest = self._stdout.read()
        self._forget()
        assert rest == "", "only the ready line belongs on stdout"
        return code

    def kill(self) -> int:
        """SIGKILL, without any warning; the exit code, also of one that was dead already."""
        assert self._process is not None
        self._process.kill()
        return self.buried()

    def is_alive(self) -> bool:
        """Whether the process runs."""
        return self._process is not None and self._process.poll() is None

    def buried(self) -> int:
        """Wait for a process that was killed; its exit code."""
        assert self._process is not None
        code = self._process.wait(timeout=STOP_SECONDS)
        self._forget()
        return code

    def close(self) -> None:
        """End whatever is left."""
        if self._process is not None:
            self.kill()
        self.http.close()

    def run(self, *arguments: str, **more: str) -> Finished:
        """Another command with the same settings, to its end."""
        with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
            process = self._launch(arguments, more, out.fileno(), err.fileno())
            code = process.wait(timeout=COMMAND_SECONDS)
            return Finished(code, _read(out), _read(err))

    def command(self, *arguments: str) -> Finished:
        """The same for a command that must succeed."""
        done = self.run(*arguments)
        assert done.code == 0, f"kommed {' '.join(arguments)} → {done.code}: {done.err}"
        return done

    def invite(self, role: str, *options: str) -> str:
        """What follows `?start=` in a new invite."""
        return self.command("invite", role, *options).last_line.partition("?start=")[2]

    def tally(self, first: str, last: str, *options: str) -> Any:
        """`kommed tally` as JSON."""
        period = ("--from", first, "--to", last)
        return json.loads(self.command("tally", *period, "--format", "json", *options).out)

    def schedule(self, *options: str) -> Any:
        """`kommed schedule show --json`."""
        return json.loads(self.command("schedule", "show", "--json", *options).out)

    def now(self) -> str:
        """The program's clock."""
        return str(self.http.get(f"{self.url}/clock").raise_for_status().json()["now"])

    def move_to(self, instant: str) -> None:
        """Move the clock to an instant; everything due by then has happened when this returns."""
        self._move({"now": instant})

    def move(self, minutes: float) -> None:
        """Move the clock on."""
        self._move({"advance_minutes": minutes})

    def _move(self, wish: dict[str, Any]) -> None:
        answer = self.http.post(f"{self.url}/clock", json=wish)
        assert answer.status_code == 200, answer.text

    def _launch(
        self, arguments: Sequence[str], more: Mapping[str, str], out: int, err: int
    ) -> Child | subprocess.Popen[bytes]:
        environment = clean_environment({**self.settings, **more})
        if self._nursery is not None:
            return self._nursery.start(arguments, self.folder, environment, out, err)
        command = [sys.executable, "-m", "bot", *arguments]
        return subprocess.Popen(
            command, cwd=self.folder, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=err
        )

    def _first_line(self) -> str:
        assert self._stdout is not None
        readable, _, _ = select.select([self._stdout], [], [], START_SECONDS)
        line = self._stdout.readline() if readable else ""
        if not line.startswith("kommed ready "):
            code = self.kill()
            raise DidNotStart(code, f"said {line!r} on stdout; its log:\n{self.log}")
        return line.strip()

    def _forget(self) -> None:
        assert self._stdout is not None
        self._stdout.close()
        self._process = self._stdout = None


def _read(file: IO[str]) -> str:
    file.seek(0)
    return file.read()
