"""Units of work: plain functions over a session, run in threads, committed here and nowhere else.

SQLite has one writer thread on one connection: a SAVEPOINT per unit and one COMMIT for all units waiting,
so that `synchronous=FULL` is paid once per group. PostgreSQL has a small pool of threads with a connection
each. Readers have their own connections. Futures resolve only after the commit. What the database could not
do for a moment is done again (`db.trouble`).
"""

import queue
import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from db.engine import empty_log, open_session
from db.trouble import PATIENCE, passes
from db.writer import CommitHook, T, Unit, Work, Writer

__all__ = ["CommitHook", "Units", "UnitsClosed", "Work"]
GROUP = 64
READERS = 2
WRITERS = 4


class UnitsClosed(RuntimeError):
    """Work was handed in after `close`."""


class Units:
    """Runs units of work for one engine.

    `patience`: seconds between the tries of a unit that met trouble of the database.
    For tests: `on_commit(n)` is called right before each commit of n units that wrote something,
    `after_commit(n)` right after it, when nobody knows of it yet.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        on_commit: CommitHook | None = None,
        after_commit: CommitHook | None = None,
        patience: Sequence[float] = PATIENCE,
    ) -> None:
        self.engine = engine
        self._on_commit = on_commit or (lambda _units: None)
        self._after_commit = after_commit or (lambda _units: None)
        self._patience = patience
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="kommed-read")
        self._closed = False
        self._door = threading.Lock()
        self._waiting: queue.SimpleQueue[Unit | None] = queue.SimpleQueue()
        group = GROUP if engine.dialect.name == "sqlite" else 1
        count = 1 if engine.dialect.name == "sqlite" else WRITERS
        self._writers = [
            threading.Thread(target=self._write_loop, args=(group,), name=f"kommed-write-{n}", daemon=True)
            for n in range(count)
        ]
        for writer in self._writers:
            writer.start()

    def writing(self, work: Work[T]) -> "Future[T]":
        """Run work in a transaction; the future resolves after the commit, or with the error that undid
        the unit.
        """
        future: Future[T] = Future()
        with self._door:
            if self._closed:
                raise UnitsClosed
            self._waiting.put(Unit(work, future))
        return future

    def reading(self, work: Work[T]) -> "Future[T]":
        """Run work that writes nothing on a reader's connection; whatever it does is rolled back."""
        with self._door:
            if self._closed:
                raise UnitsClosed
            return self._readers.submit(self._read, work)

    def tidy(self) -> "Future[None]":
        """Take what was erased off the disk (`db.engine.empty_log`)."""
        with self._door:
            if self._closed:
                raise UnitsClosed
            return self._readers.submit(empty_log, self.engine)

    def close(self) -> None:
        """Finish what was handed in, then stop the threads."""
        with self._door:
            if not self._closed:
                self._closed = True
                for _ in self._writers:
                    self._waiting.put(None)
        for writer in self._writers:
            writer.join()
        self._readers.shutdown(wait=True)
        self.engine.dispose()

    def _read(self, work: Work[T]) -> T:
        for pause in self._patience:
            try:
                return self._read_once(work)
            except DBAPIError as error:
                if not passes(error):
                    raise
            time.sleep(pause)
        return self._read_once(work)

    def _read_once(self, work: Work[T]) -> T:
        with self.engine.connect().execution_options(kommed_begin="DEFERRED") as connection:
            with open_session(connection) as session:
                result = work(session)
            connection.rollback()
            return result

    def _write_loop(self, group: int) -> None:
        writer = Writer(self.engine, self._on_commit, self._after_commit, self._patience)
        while units := self._next_group(group):
            wanted = [unit for unit in units if unit.future.set_running_or_notify_cancel()]
            if wanted:
                writer.work(wanted)
        writer.close()

    def _next_group(self, group: int) -> list[Unit]:
        first = self._waiting.get()
        if first is None:
            return []
        units = [first]
        while len(units) < group:
            try:
                unit = self._waiting.get_nowait()
            except queue.Empty:
                break
            if unit is None:
                self._waiting.put(None)
                break
            units.append(unit)
        return units
