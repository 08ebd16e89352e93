"""Where the room keeps everything: one SQLite database, in a file or in memory."""

import json
import sqlite3
import threading
from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.sandbox.bell import Bell

SCHEMA = """
CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS person (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, language_code TEXT, role TEXT NOT NULL,
    started INTEGER NOT NULL DEFAULT 0, blocked INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS chat_group (id INTEGER PRIMARY KEY, title TEXT NOT NULL, members TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS message (
    id INTEGER PRIMARY KEY, chat INTEGER NOT NULL, sender INTEGER NOT NULL, body TEXT NOT NULL,
    version INTEGER NOT NULL, edited INTEGER NOT NULL DEFAULT 0, deleted INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS message_of_chat ON message (chat, id);
CREATE INDEX IF NOT EXISTS message_by_version ON message (version);
CREATE TABLE IF NOT EXISTS file (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, path TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    mime TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS pending_update (
    id INTEGER PRIMARY KEY, lane TEXT NOT NULL, body TEXT NOT NULL, made_at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS callback_query (
    id TEXT PRIMARY KEY, person INTEGER NOT NULL, made_at REAL NOT NULL, answer TEXT);
"""


class Store:
    """The room's tables behind one lock and one connection; with a file, committed means on disk.

    `writing()` is a transaction: nested ones join the outer, an exception undoes all. Topics given to `ring`
    inside it are rung only after the commit.
    """

    def __init__(self, path: Path | None = None) -> None:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        self.bell = Bell()
        self._lock = threading.RLock()
        self._depth = 0
        self._topics: list[Hashable] = []
        self._connection = sqlite3.connect(path or ":memory:", check_same_thread=False, isolation_level=None)
        self._connection.row_factory = sqlite3.Row
        if path is not None:
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._connection.execute("PRAGMA synchronous=FULL")
        self._connection.executescript(SCHEMA)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction of this thread; the others wait."""
        with self._lock:
            outermost = self._depth == 0
            if outermost:
                self._connection.execute("BEGIN IMMEDIATE")
            self._depth += 1
            try:
                yield
            except BaseException:
                self._depth -= 1
                if outermost:
                    self._connection.execute("ROLLBACK")
                    self._topics.clear()
                raise
            self._depth -= 1
            if not outermost:
                return
            self._connection.execute("COMMIT")
            topics, self._topics = self._topics, []
        for topic in dict.fromkeys(topics):
            self.bell.ring(topic)

    def run(self, statement: str, *values: Any) -> int:
        """One statement inside `writing()`; how many rows it touched."""
        return self._connection.execute(statement, values).rowcount

    def rows(self, query: str, *values: Any) -> Sequence[sqlite3.Row]:
        """All rows of a query."""
        with self._lock:
            return self._connection.execute(query, values).fetchall()

    def row(self, query: str, *values: Any) -> sqlite3.Row | None:
        """The first row of a query, or None."""
        with self._lock:
            found: sqlite3.Row | None = self._connection.execute(query, values).fetchone()
            return found

    def next_number(self, counter: str, *, after: int = 0) -> int:
        """The next value of a counter that never goes back, also over restarts; the first is `after` + 1."""
        row = self.row(
            "INSERT INTO counter VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value",
            counter,
            after + 1,
        )
        if row is None:
            raise AssertionError("an upsert returns its row")
        return int(row["value"])

    def current(self, counter: str) -> int:
        """The value last handed out, 0 before the first."""
        row = self.row("SELECT value FROM counter WHERE name = ?", counter)
        return int(row["value"]) if row else 0

    def setting(self, name: str, default: Any = None) -> Any:
        """A kept JSON value."""
        row = self.row("SELECT value FROM setting WHERE name = ?", name)
        return json.loads(row["value"]) if row else default

    def keep_setting(self, name: str, value: Any) -> None:
        """Keep a JSON value under a name."""
        self.run("INSERT OR REPLACE INTO setting VALUES (?, ?)", name, json.dumps(value, ensure_ascii=False))

    def ring(self, topic: Hashable) -> None:
        """Wake those who wait for `topic`, after the commit."""
        self._topics.append(topic)

    def close(self) -> None:
        """Close the database; waits end."""
        self.bell.close()
        with self._lock:
            self._connection.close()
