"""Units of work: plain functions over a session, run in threads, committed here and nowhere else.

SQLite has one writer thread on one connection: a SAVEPOINT per unit and one COMMIT for all units waiting,
so that `synchronous=FULL` is paid once per group. PostgreSQL has a small pool of threads with a connection
each. Readers have their own connections. Futures resolve only after the commit.
"""

import queue
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlmodel import Session

from db.engine import empty_log, open_session

T = TypeVar("T")
Work = Callable[[Session], T]
CommitHook = Callable[[int], None]
GROUP = 64
READERS = 2
WRITERS = 4


@dataclass(frozen=True)
class _Unit:
    work: Work[Any]
    future: "Future[Any]"


class UnitsClosed(RuntimeError):
    """Work was handed in after `close`."""


class Units:
    """Runs units of work for one engine.

    For tests: `on_commit(n)` is called right before each commit of n units, `after_commit(n)` right after it,
    when nobody knows of it yet.
    """

    def __init__(
        self, engine: Engine, *, on_commit: CommitHook | None = None, after_commit: CommitHook | None = None
    ) -> None:
        self.engine = engine
        self._on_commit = on_commit or (lambda _units: None)
        self._after_commit = after_commit or (lambda _units: None)
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="kommed-read")
        self._closed = False
        self._door = threading.Lock()
        self._waiting: queue.SimpleQueue[_Unit | None] = queue.SimpleQueue()
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
            self._waiting.put(_Unit(work, future))
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
        with self.engine.connect().execution_options(kommed_begin="DEFERRED") as connection:
            with open_session(connection) as session:
                result = work(session)
            connection.rollback()
            return result

    def _write_loop(self, group: int) -> None:
        connection: Connection | None = None
        while True:
            units = self._next_group(group)
            if not units:
                break
            wanted = [unit for unit in units if unit.future.set_running_or_notify_cancel()]
            if not wanted:
                continue
            try:
                connection = connection or self.engine.connect()
                self._write(connection, wanted)
            except BaseException as error:
                if connection is not None:
                    connection.invalidate()
                    connection.close()
                connection = None
                for unit in wanted:
                    unit.future.set_exception(error)
        if connection is not None:
            connection.close()

    def _next_group(self, group: int) -> list[_Unit]:
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

    def _write(self, connection: Connection, units: Sequence[_Unit]) -> None:
        with connection.begin():
            outcomes = [(unit, *_run(connection, unit.work)) for unit in units]
            self._on_commit(len(units))
        self._after_commit(len(units))
        for unit, result, error in outcomes:
            if error is None:
                unit.future.set_result(result)
            else:
                unit.future.set_exception(error)


def _run(connection: Connection, work: Work[T]) -> tuple[T | None, BaseException | None]:
    with open_session(connection) as session:
        try:
            result = work(session)
            session.commit()
        except Exception as error:
            session.rollback()
            return None, error
        return result, None
