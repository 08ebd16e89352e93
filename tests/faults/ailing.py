"""A database that has trouble when a test says so: at the n-th write, at the n-th commit, for a while."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from sqlalchemy import Engine

WRITES = ("INSERT", "UPDATE", "DELETE", "WITH")
Trouble = Callable[[int, Any], None]
"""Told the number of a point and the driver's connection; raises what the driver would."""


class Ailing:
    """Counts the points at which an engine can fail, each write and each commit, and lets some fail.

    `before` comes before a point, `after` when the database has done it and the program has not heard yet.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.points = 0
        self.before: Trouble = _well
        self.after: Trouble = _well

    def at(self, driver: Any, work: Callable[[], None]) -> None:
        """One point."""
        self.points += 1
        point = self.points
        self.before(point, driver)
        work()
        self.after(point, driver)


@contextmanager
def ailing(engine: Engine) -> Iterator[Ailing]:
    """The engine counts its points and can be made to fail, until the block ends."""
    dialect: Any = engine.dialect
    patient = Ailing(engine)
    execute, commit = dialect.do_execute, dialect.do_commit

    def do_execute(cursor: Any, statement: str, parameters: Any, context: Any = None) -> None:
        if statement.lstrip().upper().startswith(WRITES):
            patient.at(cursor.connection, lambda: execute(cursor, statement, parameters, context))
        else:
            execute(cursor, statement, parameters, context)

    def do_commit(driver: Any) -> None:
        patient.at(driver.driver_connection, lambda: commit(driver))

    dialect.do_execute, dialect.do_commit = do_execute, do_commit
    try:
        yield patient
    finally:
        del dialect.do_execute, dialect.do_commit


def _well(_point: int, _driver: Any) -> None:
    """No trouble."""


def disk_error(_point: int, driver: Any) -> None:
    """What the driver raises when the disk cannot be written or synced."""
    if isinstance(driver, sqlite3.Connection):
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC
        raise error
    raise psycopg.errors.IoError("could not fsync file")


def full_disk(_point: int, driver: Any) -> None:
    """No room: on SQLite the file really may not grow."""
    if isinstance(driver, sqlite3.Connection):
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error
    raise psycopg.errors.DiskFull("could not extend file: No space left on device")


def cut_connection(engine: Engine) -> Trouble:
    """PostgreSQL ends the session in hand, as it does when it is restarted; the driver finds out at once."""
    url = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)

    def cut(_point: int, driver: Any) -> None:
        with psycopg.connect(url, autocommit=True) as admin:
            admin.execute("SELECT pg_terminate_backend(%s, 5000)", (driver.info.backend_pid,))
        driver.execute("SELECT 1")

    return cut


def only(point: int, trouble: Trouble) -> Trouble:
    """Trouble at the n-th point and at no other."""

    def at(number: int, driver: Any) -> None:
        if number == point:
            trouble(number, driver)

    return at
