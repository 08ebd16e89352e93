"""Opening a database: one URL, two kinds, the same promises."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool, QueuePool
from sqlmodel import Session

from db.crypto import KeyRing, lend, lent

BUSY_MS = 10_000
NOTICES_SILENCE = {
    "connect_timeout": 10,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 2,
    "tcp_user_timeout": 15_000,
}
"""libpq: a PostgreSQL that went silent is noticed within 20 s, not two hours. Seconds; the last in ms."""


class BadDatabaseUrl(ValueError):
    """The URL names no database that Kom med can use; the message never holds the password."""


def parse_url(text: str) -> URL:
    """Turn a plain `sqlite:///…` or `postgresql://…` URL into one with our driver; BadDatabaseUrl
    otherwise.
    """
    try:
        url = make_url(text)
    except (ArgumentError, ValueError) as error:
        raise BadDatabaseUrl("it is not a database URL") from error
    if url.drivername == "sqlite":
        if not url.database or url.database == ":memory:":
            raise BadDatabaseUrl("it must name a file, such as sqlite:///var/kommed.db")
        return url
    if url.drivername in {"postgresql", "postgres", "postgresql+psycopg"}:
        return url.set(drivername="postgresql+psycopg")
    raise BadDatabaseUrl(
        f"it begins with {url.drivername}://, and must begin with sqlite:/// or postgresql://"
    )


def file_of(url: URL) -> Path | None:
    """The file of an SQLite URL, None for PostgreSQL."""
    return Path(url.database) if url.drivername == "sqlite" and url.database else None


def open_engine(url: URL, ring: KeyRing | None = None, *, pool: int = 4) -> Engine:
    """An engine whose transactions are explicit: BEGIN is ours, SQLite runs in WAL with synchronous=FULL."""
    if url.drivername == "sqlite":
        engine = create_engine(url, poolclass=NullPool, connect_args={"check_same_thread": False})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        engine = create_engine(
            url,
            poolclass=QueuePool,
            pool_size=pool,
            max_overflow=pool,
            pool_pre_ping=True,
            connect_args={name: value for name, value in NOTICES_SILENCE.items() if name not in url.query},
        )
    if ring is not None:
        lend(ring, engine)
    return engine


def open_session(connection: Connection) -> Session:
    """A unit's session: a SAVEPOINT on the connection, objects readable after it, the key ring in
    `info["ring"]`.
    """
    return Session(
        bind=connection,
        join_transaction_mode="create_savepoint",
        expire_on_commit=False,
        info={"ring": lent(connection.engine.dialect)},
    )


def ring_of(session: Session) -> KeyRing:
    """The key ring of the database a session talks to."""
    ring: KeyRing = session.info["ring"]
    return ring


def empty_log(engine: Engine) -> None:
    """Bring SQLite's write-ahead log home and empty it: what was erased leaves the disk, not only the tables.

    When somebody is in the middle of reading, the next time will do. PostgreSQL has no such file.
    """
    if engine.dialect.name != "sqlite":
        return
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
    finally:
        connection.close()


def _prepare_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    mode = connection.get_execution_options().get("kommed_begin", "IMMEDIATE")
    connection.exec_driver_sql(f"BEGIN {mode}")
