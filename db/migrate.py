"""Bringing a database to the newest schema, on a connection of its own."""

from pathlib import Path
from typing import Any, Literal

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine
from sqlmodel import AutoString

from db.columns import Encrypted
from db.models import Table
from db.types import UtcDateTime

ADVISORY_LOCK = 0x6B6F6D6D
FOLDER = Path(__file__).parent / "migrations"


class BrokenDatabase(RuntimeError):
    """A migration left rows that point at nothing; nothing was changed."""


def migrate(engine: Engine, *, to: str = "head") -> None:
    """Upgrade (or downgrade) in one transaction: SQLite with foreign keys off and checked, PostgreSQL
    under a lock.
    """
    sqlite = engine.dialect.name == "sqlite"
    with engine.connect() as connection:
        if sqlite:
            _foreign_keys_off(connection)
        with connection.begin():
            if not sqlite:
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ADVISORY_LOCK})")
            _run(connection, to)
            if sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise BrokenDatabase("rows point at rows that do not exist")


def newest() -> str:
    """The revision this program was written for."""
    return ScriptDirectory(str(FOLDER)).get_current_head() or "base"


def revision(connection: Connection) -> str | None:
    """The revision a database is at; None for an empty one."""
    return MigrationContext.configure(connection).get_current_revision()


def configure(context: Any, connection: Connection) -> None:
    """Tell Alembic what our tables are and how to write our column types."""
    context.configure(
        connection=connection,
        target_metadata=Table.metadata,
        render_as_batch=True,
        render_item=_render,
        compare_type=True,
        transaction_per_migration=False,
    )


def config(connection: Connection) -> Config:
    """Alembic's configuration around one open connection."""
    settings = Config()
    settings.set_main_option("script_location", str(FOLDER))
    settings.attributes["connection"] = connection
    return settings


def _run(connection: Connection, to: str) -> None:
    current = revision(connection)
    steps = [step.revision for step in ScriptDirectory(str(FOLDER)).iterate_revisions(to, "base")]
    move = command.upgrade if to == "head" or current is None or current in steps else command.downgrade
    move(config(connection), to)


def _foreign_keys_off(connection: Connection) -> None:
    raw = connection.connection.driver_connection
    assert raw is not None  # noqa: S101 - an open connection has its driver
    raw.execute("PRAGMA foreign_keys=OFF")


def _render(kind: str, item: Any, autogen: Any) -> str | Literal[False]:
    if kind == "type" and isinstance(item, AutoString):
        return "sa.String()"
    if kind == "type" and isinstance(item, Encrypted | UtcDateTime):
        autogen.imports.add(f"from {type(item).__module__} import {type(item).__name__}")
        return repr(item) if isinstance(item, Encrypted) else "UtcDateTime()"
    return False
