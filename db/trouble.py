"""Trouble of the database that passes: a full disk, an unread sector, a connection that broke. A unit that
met it was undone, so it can be run again.
"""

import sqlite3
import time
from typing import Final

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import (
    DBAPIError,
    InterfaceError,
    OperationalError,
    PendingRollbackError,
    SQLAlchemyError,
)

PATIENCE: Final = (0.05, 0.2, 1.0)
"""Seconds between the tries of a unit; what lasts longer is for whoever handed the unit in."""
ASK_EVERY, MOST_QUESTIONS = 0.25, 40
_PRIMARY_CODE = 0xFF


class InDoubt(RuntimeError):
    """The connection broke during a commit, and the database did not say within ten seconds how it ended."""


def passes(error: BaseException) -> bool:
    """Whether the same unit may succeed in a moment; not so for mistakes in a statement.

    SQLite undoes a transaction that met a full disk, and SQLAlchemy then misses its savepoint: what counts is
    the error behind.
    """
    behind: BaseException | None = error
    while isinstance(behind, SQLAlchemyError):
        if _may_pass(behind):
            return True
        behind = behind.__context__
    return False


def _may_pass(error: SQLAlchemyError) -> bool:
    if isinstance(error, PendingRollbackError):
        return True
    if not isinstance(error, DBAPIError):
        return False
    if isinstance(error.orig, sqlite3.OperationalError):
        return _code_of(error.orig) & _PRIMARY_CODE != sqlite3.SQLITE_ERROR
    return error.connection_invalidated or isinstance(error, OperationalError | InterfaceError)


def is_undone(connection: Connection) -> bool:
    """Whether the whole transaction is gone: its connection broke, or SQLite undid it for want of disk."""
    if connection.invalidated:
        return True
    driver = connection.connection.driver_connection
    return isinstance(driver, sqlite3.Connection) and not driver.in_transaction


def changes(connection: Connection) -> int:
    """How many rows SQLite's connection has changed so far; PostgreSQL has its `mark`."""
    driver = connection.connection.driver_connection
    return driver.total_changes if isinstance(driver, sqlite3.Connection) else 0


def mark(connection: Connection) -> int | None:
    """PostgreSQL's number of a transaction that wrote something, for when its commit goes unanswered."""
    if connection.dialect.name != "postgresql":
        return None
    number: int | None = connection.exec_driver_sql("SELECT txid_current_if_assigned()").scalar()
    return number


def has_landed(engine: Engine, marked: int) -> bool:
    """Whether PostgreSQL kept a transaction although the answer to its commit never came; InDoubt when it
    does not say.
    """
    for _ in range(MOST_QUESTIONS):
        status = _status(engine, marked)
        if status in {"committed", "aborted"}:
            return status == "committed"
        time.sleep(ASK_EVERY)
    raise InDoubt


def _status(engine: Engine, marked: int) -> str | None:
    try:
        with engine.connect() as connection:
            status: str | None = connection.exec_driver_sql("SELECT txid_status(%s)", (marked,)).scalar()
            return status
    except DBAPIError:
        return None


def _code_of(error: sqlite3.OperationalError) -> int:
    """SQLite's number of the error; a complaint without one is no mistake in a statement."""
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_IOERR))
