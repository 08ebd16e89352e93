"""One thread's connection for writing: units in one transaction, each undone alone, run again when the
database had trouble that passes.
"""

import contextlib
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from db import trouble
from db.engine import open_session

T = TypeVar("T")
Work = Callable[[Session], T]
CommitHook = Callable[[int], None]


@dataclass(frozen=True)
class Unit:
    """Work that was handed in, and where its result goes."""

    work: Work[Any]
    future: "Future[Any]"


@dataclass(frozen=True)
class _Outcome:
    unit: Unit
    result: Any = None
    error: BaseException | None = None

    def tell(self) -> None:
        if self.error is None:
            self.unit.future.set_result(self.result)
        else:
            self.unit.future.set_exception(self.error)


class Writer:
    """Works for one thread. `patience`: seconds between the tries of a unit."""

    def __init__(
        self, engine: Engine, on_commit: CommitHook, after_commit: CommitHook, patience: Sequence[float]
    ) -> None:
        self._engine = engine
        self._on_commit = on_commit
        self._after_commit = after_commit
        self._patience = patience
        self._connection: Connection | None = None

    def work(self, units: list[Unit]) -> None:
        """Bring units to their end: each future gets its result after the commit, or its error."""
        for pause in self._patience:
            units = self._settle(units, last=False)
            if not units:
                return
            time.sleep(pause)
        self._settle(units, last=True)

    def close(self) -> None:
        """Give the connection back."""
        if self._connection is not None:
            self._connection.close()

    def _settle(self, units: list[Unit], *, last: bool) -> list[Unit]:
        """Run units and tell those that are through; the others, which are to be tried again.

        When the transaction of a group fails as a whole, each is run alone: only the guilty one is to fail.
        """
        try:
            outcomes = self._transaction(units)
        except BaseException as error:
            self._drop()
            may_pass = trouble.passes(error)
            if len(units) > 1 and isinstance(error, Exception) and (last or not may_pass):
                return [again for unit in units for again in self._settle([unit], last=last)]
            outcomes = [_Outcome(unit, error=error) for unit in units]
        again = [] if last else [one for one in outcomes if one.error and trouble.passes(one.error)]
        for outcome in outcomes:
            if outcome not in again:
                outcome.tell()
        return [one.unit for one in again]

    def _transaction(self, units: list[Unit]) -> list[_Outcome]:
        connection = self._connection = self._connection or self._engine.connect()
        outcomes: list[_Outcome] = []
        mark, has_written = None, False
        try:
            with connection.begin():
                before = trouble.changes(connection)
                outcomes = [_run(connection, unit) for unit in units]
                mark = trouble.mark(connection)
                has_written = mark is not None or trouble.changes(connection) > before
                if has_written:
                    self._on_commit(len(units))
        except Exception:
            self._drop()
            if mark is None or not trouble.has_landed(self._engine, mark):
                raise
        if has_written:
            self._after_commit(len(units))
        return outcomes

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(Exception):
                connection.invalidate()
            with contextlib.suppress(Exception):
                connection.close()


def _run(connection: Connection, unit: Unit) -> _Outcome:
    with open_session(connection) as session:
        try:
            result = unit.work(session)
            session.commit()
        except Exception as error:
            _undo(session, connection, error)
            return _Outcome(unit, error=error)
        return _Outcome(unit, result)


def _undo(session: Session, connection: Connection, error: Exception) -> None:
    """Back to the unit's savepoint; where SQLite undid the whole transaction, all of it fails with the error
    that made it do so.

    Without this look the commit would seem to succeed: with no transaction open, sqlite3 commits nothing.
    """
    with contextlib.suppress(DBAPIError):
        session.rollback()
    if trouble.is_undone(connection):
        session.invalidate()
        raise error
