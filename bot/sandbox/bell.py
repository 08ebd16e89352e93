"""Waking those who wait for something in the room, in asyncio and in plain threads."""

import asyncio
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager, suppress
from typing import TypeVar

T = TypeVar("T")


class Bell:
    """Rings per topic; whoever waits asks their own question again at every ring.

    Safe to ring from any thread. `close` wakes everybody: every wait then ends at once, until `open`.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: dict[Hashable, set[Callable[[], object]]] = defaultdict(set)
        self.closed = False

    def ring(self, topic: Hashable) -> None:
        """Wake those who wait for `topic`."""
        with self._lock:
            listeners = list(self._listeners.get(topic, ()))
        for wake in listeners:
            wake()

    def close(self) -> None:
        """Wake all, and let nobody wait."""
        self.closed = True
        with self._lock:
            listeners = [wake for group in self._listeners.values() for wake in group]
        for wake in listeners:
            wake()

    def open(self) -> None:
        """Let people wait again."""
        self.closed = False

    async def until(self, topic: Hashable, check: Callable[[], T | None], *, seconds: float) -> T | None:
        """The first answer of `check` that is not None, asked now and at each ring; None when time is up."""
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        woken = asyncio.Event()

        def wake() -> None:
            with suppress(RuntimeError):  # the loop of a stopped server is closed
                loop.call_soon_threadsafe(woken.set)

        with self._listening(topic, wake):
            while True:
                woken.clear()
                found = check()
                left = end - loop.time()
                if found is not None or left <= 0 or self.closed:
                    return found
                with suppress(TimeoutError):
                    await asyncio.wait_for(woken.wait(), left)

    def until_blocking(self, topic: Hashable, check: Callable[[], T | None], *, seconds: float) -> T | None:
        """The same for a plain thread."""
        end = time.monotonic() + seconds
        woken = threading.Event()
        with self._listening(topic, woken.set):
            while True:
                woken.clear()
                found = check()
                left = end - time.monotonic()
                if found is not None or left <= 0 or self.closed:
                    return found
                woken.wait(left)

    @contextmanager
    def _listening(self, topic: Hashable, wake: Callable[[], object]) -> Iterator[None]:
        with self._lock:
            self._listeners[topic].add(wake)
        try:
            yield
        finally:
            with self._lock:
                self._listeners[topic].discard(wake)
                if not self._listeners[topic]:
                    del self._listeners[topic]
