"""The watchdogs: a poll that never ends costs the process, systemd hears that we live."""

import asyncio
import os
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import watch as watching
from bot.watch import LOOK_SECONDS, NoRoundTrip, Supervisor, Watch


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Pauses that take no time."""
    taken: list[float] = []

    async def pause(_stopping: asyncio.Event, seconds: float) -> None:
        taken.append(seconds)
        await asyncio.sleep(0)

    monkeypatch.setattr(watching, "pause", pause)
    return taken


async def test_nothing_that_ends_costs_the_process(looks: list[float]) -> None:
    watch = Watch(100)
    with pytest.raises(NoRoundTrip):
        await watch.run(asyncio.Event())
    assert sum(looks) == 100 + LOOK_SECONDS
    assert watch.is_late


async def test_whatever_ends_starts_the_count_anew(looks: list[float]) -> None:
    watch, stopping = Watch(100), asyncio.Event()

    async def end_now_and_then() -> None:
        while len(looks) < 200:
            await asyncio.sleep(0)
            watch.note()
        stopping.set()

    await asyncio.gather(watch.run(stopping), end_now_and_then())
    assert not watch.is_late


@pytest.fixture
def systemd(monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    short = tempfile.TemporaryDirectory(dir="/tmp")  # a path of at most 104 bytes
    with short as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        path = Path(folder) / "s"
        listening.bind(str(path))
        monkeypatch.setenv("NOTIFY_SOCKET", str(path))
        monkeypatch.setenv("WATCHDOG_USEC", "60000000")
        yield listening


async def test_systemd_hears_twice_per_watchdog_time_while_all_is_well(
    systemd: socket.socket, looks: list[float]
) -> None:
    stopping = asyncio.Event()
    supervisor = Supervisor()
    well = iter([True, False, True])

    def is_well() -> bool:
        if len(looks) == 2:
            stopping.set()
        return next(well)

    await supervisor.reassure(stopping, is_well)
    supervisor.tell("STOPPING=1")
    assert [systemd.recv(64) for _ in range(3)] == [b"WATCHDOG=1", b"WATCHDOG=1", b"STOPPING=1"]
    assert looks == [30, 30, 30]


@pytest.mark.parametrize("address", ["", "nowhere", "/nowhere/at/all", "@nobody-listens-here"])
def test_without_systemd_nothing_happens(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", address)
    Supervisor().tell("READY=1")


@pytest.mark.parametrize(("usec", "pid"), [("", ""), ("soon", ""), ("1000000", "1")])
async def test_no_watchdog_that_was_not_asked_for(
    systemd: socket.socket, monkeypatch: pytest.MonkeyPatch, usec: str, pid: str
) -> None:
    assert os.getpid() != 1
    monkeypatch.setenv("WATCHDOG_USEC", usec)
    monkeypatch.setenv("WATCHDOG_PID", pid)
    await Supervisor().reassure(asyncio.Event(), lambda: True)
    systemd.setblocking(False)
    with pytest.raises(BlockingIOError):
        systemd.recv(64)
