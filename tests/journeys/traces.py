"""Looking for what must not be there: the bytes of a program's files, and every cell of its database."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
from psycopg import sql

from .program import Program


def traces(program: Program, *needles: str | bytes) -> list[str]:
    """Where any of these words (or bytes) stand: in a file of the program's folder, or in its PostgreSQL."""
    wanted = [one if isinstance(one, bytes) else one.encode() for one in needles]
    places = [*_files(program.folder), *_cells(program.settings.get("DATABASE_URL", ""))]
    return [f"{one!r} in {where}" for where, content in places for one in wanted if one in content]


def as_stored_number(number: int) -> bytes:
    """How SQLite writes a number of this size into a row."""
    return number.to_bytes(6, "big")


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.name, path.read_bytes()


def _cells(url: str) -> Iterator[tuple[str, bytes]]:
    if not url.startswith("postgresql"):
        return
    with psycopg.connect(url) as connection:
        tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        for (table,) in tables:
            rows = connection.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(table))).fetchall()
            for row in rows:
                for cell in row:
                    yield table, cell if isinstance(cell, bytes) else str(cell).encode()
