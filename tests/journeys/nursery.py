"""Copies of the program without the seconds that importing it takes.

A process that has imported everything forks one copy of itself for each command: same code, own process id,
own environment, folder, output and death. The journeys that are about starting still start Python.

`python -m tests.journeys.nursery` is that process; it lives as long as its standard input is open.
"""

import contextlib
import gc
import importlib
import json
import os
import pkgutil
import random
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

LARGEST = 1 << 20
HEAD = 8


class Child:
    """A copy that runs; like `subprocess.Popen`, as far as it is needed."""

    def __init__(self, report: socket.socket) -> None:
        self._report = report.makefile("rb")
        report.close()
        self.pid = int(self._report.readline())
        self.returncode: int | None = None

    def send_signal(self, number: int) -> None:
        """Send a signal unless it has ended."""
        if self.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def kill(self) -> None:
        """SIGKILL."""
        self.send_signal(signal.SIGKILL)

    def poll(self) -> int | None:
        """The exit code, None while it runs."""
        return self._ended(0.0)

    def wait(self, timeout: float) -> int:
        """Wait for its end; the exit code. Raises TimeoutError."""
        code = self._ended(timeout)
        if code is None:
            raise TimeoutError(f"process {self.pid} does not end")
        self._report.close()
        return code

    def _ended(self, seconds: float) -> int | None:
        if self.returncode is None and select.select([self._report], [], [], seconds)[0]:
            self.returncode = int(self._report.readline())
        return self.returncode


class Nursery:
    """The forking process; `with Nursery() as nursery:`."""

    def __init__(self) -> None:
        self._ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.journeys.nursery", str(theirs.fileno())],
                cwd=Path(__file__).parents[2],
                pass_fds=[theirs.fileno()],
            )

    def __enter__(self) -> "Nursery":
        return self

    def __exit__(self, *_: object) -> None:
        self._ours.close()
        self._process.wait(timeout=30)

    def start(
        self, arguments: Sequence[str], folder: Path, environment: Mapping[str, str], out: int, err: int
    ) -> Child:
        """`kommed ARGUMENTS` in a folder, writing to these file descriptors."""
        order = {"arguments": list(arguments), "folder": str(folder), "environment": dict(environment)}
        message = json.dumps(order).encode()
        ours, report = socket.socketpair()
        with report, Path(os.devnull).open("rb") as nothing:
            self._ours.sendall(f"{len(message):{HEAD}}".encode())
            socket.send_fds(self._ours, [message], [nothing.fileno(), out, err, report.fileno()])
        return Child(ours)


def _serve(orders: socket.socket) -> None:
    children: dict[int, socket.socket] = {}
    waking, wake = socket.socketpair()
    waking.setblocking(False)
    wake.setblocking(False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(wake.fileno())
    while True:
        ready, _, _ = select.select([orders, waking], [], [])
        if waking in ready:
            waking.recv(4096)
            _bury(children)
        if orders in ready:
            size = orders.recv(HEAD)
            if not size:
                break
            message, fds, _, _ = socket.recv_fds(orders, LARGEST, 4)
            assert len(message) == int(size)
            report = socket.socket(fileno=fds[3])
            pid = os.fork()
            if pid == 0:
                signal.set_wakeup_fd(-1)
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                _become(json.loads(message), fds[:3])
            for fd in fds[:3]:
                os.close(fd)
            report.sendall(f"{pid}\n".encode())
            children[pid] = report
    for pid in children:
        os.kill(pid, signal.SIGKILL)


def _bury(children: dict[int, socket.socket]) -> None:
    while children:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid == 0:
            return
        with children.pop(pid) as report:
            report.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())


def _become(order: dict[str, Any], fds: Sequence[int]) -> NoReturn:
    """Turn into `kommed`: file descriptors above 2 are left behind, as a new process would."""
    for standard, fd in enumerate(fds):
        os.dup2(fd, standard)
    os.closerange(3, 4096)
    os.setsid()
    os.chdir(order["folder"])
    os.environ.clear()
    os.environ.update(order["environment"])
    sys.argv = ["kommed", *order["arguments"]]
    random.seed()
    code: Any = 0
    try:
        from bot.cli import main

        main()
    except SystemExit as leave:
        code = leave.code or 0
    except BaseException:
        sys.excepthook(*sys.exc_info())
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _warm_up() -> None:
    """Import everything, read the texts, and build the search's index over the shipped catalogue once."""
    import bot.cli
    import bot.commands
    from catalog.finding import documents, index, lexicon, library
    from catalog.offers.files import SHIPPED, read_folder
    from handlers.texts.texts import LANGUAGES, texts_in

    assert bot.cli
    for module in pkgutil.iter_modules(bot.commands.__path__, "bot.commands."):
        importlib.import_module(module.name)
    for language in LANGUAGES:
        texts_in(language)
    offers = sorted(read_folder(SHIPPED).offers.values(), key=lambda one: one.slug)
    shipped = documents.documents_of(offers)
    built = index.build_index(shipped, lexicon.shipped_lexicon())

    def build_index(asked: Any, words: Any, before: Any = None) -> index.Index:
        return built if tuple(asked) == shipped else index.build_index(asked, words, before)

    vars(library)["build_index"] = build_index
    gc.freeze()


if __name__ == "__main__":
    _warm_up()
    _serve(socket.socket(fileno=int(sys.argv[1])))
