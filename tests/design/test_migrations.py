"""Migrations: every step goes up, down and up again with a town in the database, and ends at the models."""

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Connection, Engine
from sqlalchemy.exc import IntegrityError

from db import migrate as migrating
from db.crypto import KeyRing
from db.engine import open_engine, parse_url
from db.migrate import BrokenDatabase, migrate, newest, revision
from db.models import Table
from tests.conftest import NOON

PEOPLE = 5000
MANY = frozenset({"person", "grant", "dialogue", "sign_up"})
"""Tables with a row or more for each of them."""
BASE = "base"
STEP = """
import sqlalchemy as sa
from alembic import op

revision = "tried"
down_revision = "{after}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    {up}


def downgrade() -> None:
    with op.batch_alter_table("person", recreate="auto") as person:
        person.drop_column("tried")
"""
REBUILD = """with op.batch_alter_table("person", recreate="auto") as person:
        person.add_column(sa.Column("tried", sa.Integer(), nullable=False, server_default="7"))
        person.alter_column("code_word", existing_type=sa.String(), nullable=True)"""
ORPHAN = """op.execute("DELETE FROM person")"""


@pytest.fixture(scope="module")
def database(database_kind: str, fresh_database: Any, ring: KeyRing) -> Iterator[Engine]:
    engine = open_engine(parse_url(fresh_database(database_kind)), ring)
    yield engine
    engine.dispose()


@pytest.fixture
def engine(database: Engine) -> Iterator[Engine]:
    """A database without any table."""
    yield database
    with database.begin() as connection:
        reflected(connection).drop_all(connection)


@pytest.fixture
def one_step_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Adds a migration after the newest, which does what it is given."""

    def add(up: str) -> None:
        folder = tmp_path / "migrations"
        shutil.copytree(migrating.FOLDER, folder)
        (folder / "versions" / "tried.py").write_text(STEP.format(after=newest(), up=up))
        monkeypatch.setattr(migrating, "FOLDER", folder)

    return add


def people_in(engine: Engine, people: int = PEOPLE) -> dict[str, int]:
    """Fill every table, those about people with thousands of rows; returns the rows by table.

    The tables are read from the database, so that any revision can be filled, also an old one.
    """
    with engine.begin() as connection:
        for table in reflected(connection).sorted_tables:
            if table.name != "alembic_version":
                many = people if table.name in MANY else 1
                connection.execute(table.insert(), [row(table, number) for number in range(1, many + 1)])
    return counted(engine)


def reflected(connection: Connection) -> sa.MetaData:
    found = sa.MetaData()
    found.reflect(connection)
    return found


def row(table: sa.Table, number: int) -> dict[str, Any]:
    """A row that fills what must be filled, and every link to a person."""
    needed = [one for one in table.columns if not one.nullable or refers(one) == "person"]
    return {one.name: value(one, number) for one in needed}


def refers(column: Column[Any]) -> str | None:
    return next((one.column.table.name for one in column.foreign_keys), None)


def value(column: Column[Any], number: int) -> Any:
    if refers(column) not in {None, "person"}:
        number = 1
    text = f"x{number}"
    made: dict[type, Any] = {
        bool: number % 2 == 0,
        int: number,
        float: float(number),
        str: text,
        bytes: text.encode(),
        object: {},  # JSON
        dt.datetime: NOON,
        dt.date: NOON.date(),
    }
    return made[column.type.python_type]


def counted(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        return {
            table.name: connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
            for table in reflected(connection).sorted_tables
        }


def tables(engine: Engine) -> set[str]:
    return set(sa.inspect(engine).get_table_names()) - {"alembic_version"}


def steps() -> list[str]:
    """Every revision, the first one first."""
    return [one.revision for one in ScriptDirectory(str(migrating.FOLDER)).walk_revisions()][::-1]


def test_every_step_goes_up_down_and_up_with_people_in_the_database(engine: Engine) -> None:
    first, *later = steps()
    migrate(engine, to=first)
    people_in(engine)
    migrate(engine, to=BASE)
    assert tables(engine) == set()
    migrate(engine, to=first)
    if later:
        people_in(engine)
    for below, step in pairwise((first, *later)):
        migrate(engine, to=step)
        here = counted(engine)
        migrate(engine, to=below)
        migrate(engine, to=step)
        assert counted(engine) == here
        assert here["person"] == PEOPLE
    assert tables(engine) == set(Table.metadata.tables)


def test_a_step_that_rebuilds_a_table_keeps_every_row_that_points_at_it(
    engine: Engine, one_step_more: Callable[[str], None]
) -> None:
    migrate(engine)
    town = people_in(engine)
    assert {town[name] for name in MANY} == {PEOPLE}
    one_step_more(REBUILD)
    for _ in range(2):
        migrate(engine)
        assert counted(engine) == town
        with engine.connect() as connection:
            assert connection.execute(sa.text("SELECT min(tried), max(tried) FROM person")).one() == (7, 7)
        migrate(engine, to=steps()[-2])
        assert counted(engine) == town


def test_a_step_that_leaves_rows_pointing_at_nothing_is_undone(
    engine: Engine, one_step_more: Callable[[str], None]
) -> None:
    migrate(engine)
    town, before = people_in(engine, 1), newest()
    one_step_more(ORPHAN)
    with pytest.raises((BrokenDatabase, IntegrityError)):
        migrate(engine)
    assert counted(engine) == town
    with engine.connect() as connection:
        assert revision(connection) == before


def test_the_migrations_end_at_the_models(engine: Engine) -> None:
    migrate(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Table.metadata) == []


def test_a_column_that_no_migration_makes_is_found(engine: Engine) -> None:
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(sa.text("ALTER TABLE person ADD COLUMN shoe_size INTEGER"))
        connection.execute(sa.text("DROP INDEX uq_sign_up_active"))
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        found = {difference[0] for difference in compare_metadata(context, Table.metadata)}
    assert found == {"remove_column", "add_index"}
