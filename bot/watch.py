"""The watchdogs: a long poll that never ends, and the supervisor that wants to hear that we are alive."""

import asyncio
import os
import socket
from collections.abc import Callable

from bot.clock import pause

LOOK_SECONDS = 5.0


class NoRoundTrip(RuntimeError):
    """Nothing came to an end for too long; only a new process helps."""


class Watch:
    """Counts its looks since something last came to an end, well or badly.

    Looks, not seconds: a process that was itself asleep has missed nothing.
    """

    def __init__(self, most_seconds: float) -> None:
        self._most = most_seconds
        self._silent = 0.0

    def note(self) -> None:
        """Something came to an end."""
        self._silent = 0.0

    @property
    def is_late(self) -> bool:
        """Whether it is about to give up."""
        return self._silent > self._most - 2 * LOOK_SECONDS

    async def run(self, stopping: asyncio.Event) -> None:
        """NoRoundTrip when nothing ends; the supervisor starts us anew."""
        while not stopping.is_set():
            await pause(stopping, LOOK_SECONDS)
            self._silent += LOOK_SECONDS
            if self._silent > self._most:
                raise NoRoundTrip(f"nothing came to an end in {self._silent:.0f} s")


class Supervisor:
    """systemd, where it is there (sd_notify(3)): `Type=notify`, `WatchdogSec=`."""

    def __init__(self) -> None:
        self._address = os.environ.get("NOTIFY_SOCKET", "")
        self._seconds = _watchdog_seconds()

    def tell(self, state: str) -> None:
        """Tell it something, such as `READY=1`; that nobody listens is no error."""
        if not self._address.startswith(("/", "@")):
            return
        address = "\0" + self._address[1:] if self._address.startswith("@") else self._address
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as door:
            try:
                door.connect(address)
                door.sendall(state.encode())
            except OSError:
                return

    async def reassure(self, stopping: asyncio.Event, is_well: Callable[[], bool]) -> None:
        """Twice per watchdog time, while the event loop runs and all is well."""
        while self._seconds and not stopping.is_set():
            if is_well():
                self.tell("WATCHDOG=1")
            await pause(stopping, self._seconds / 2)


def _watchdog_seconds() -> float:
    usec, pid = os.environ.get("WATCHDOG_USEC", ""), os.environ.get("WATCHDOG_PID", "")
    mine = not pid or pid == str(os.getpid())
    return int(usec) / 1_000_000 if usec.isdigit() and mine else 0.0
