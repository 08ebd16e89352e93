"""Both databases for every test that asks for one; no network but this machine."""

import datetime as dt
import os
import secrets
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import Engine
from sqlmodel import Session

from db.crypto import KeyRing, new_ring
from db.engine import open_engine, open_session, parse_url
from db.migrate import migrate
from db.models import Table

settings.register_profile("roaming", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("steady", settings.get_profile("roaming"), derandomize=True)

LOCAL_POSTGRES = "postgresql://postgres@127.0.0.1:5432/test"
NOON = dt.datetime(2026, 12, 1, 11, 0, tzinfo=dt.UTC)
"""Tuesday the 1st of December 2026, 12.00 in Copenhagen."""


def _postgres_url() -> str | None:
    named = os.environ.get("TEST_DATABASE_URL")
    if named:
        return named
    try:
        psycopg.connect(LOCAL_POSTGRES, connect_timeout=10).close()
    except psycopg.OperationalError:
        return None
    return LOCAL_POSTGRES


def pytest_configure(config: pytest.Config) -> None:
    """`make test` draws the same examples each time: red means the change. `make faults` draws new ones."""
    settings.load_profile("roaming" if config.getoption("--full") else "steady")
    worker = getattr(config, "workerinput", None)
    config.stash[_POSTGRES] = worker["kommed_postgres"] if worker else _postgres_url()


_POSTGRES = pytest.StashKey[str | None]()


def pytest_configure_node(node: Any) -> None:
    node.workerinput["kommed_postgres"] = node.config.stash[_POSTGRES]


def pytest_report_header(config: pytest.Config) -> str:
    found = config.stash[_POSTGRES]
    return "databases: SQLite and PostgreSQL" if found else "databases: SQLite (no PostgreSQL answered)"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="the full size of the fault runs")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "database_kind" in metafunc.fixturenames:
        kinds = ["sqlite", "postgresql"] if metafunc.config.stash[_POSTGRES] else ["sqlite"]
        metafunc.parametrize("database_kind", kinds, scope="session")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--full"):
        return
    skip = pytest.mark.skip(reason="the full size runs in make faults")
    for item in items:
        if "full" in item.keywords:
            item.add_marker(skip)


@pytest.fixture(autouse=True)
def _only_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    real = socket.socket.connect

    def connect(self: socket.socket, address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else "127.0.0.1"
        if host not in {"127.0.0.1", "::1", "localhost"}:
            raise AssertionError(f"a test tried to reach {host}")
        real(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture(scope="session")
def ring() -> KeyRing:
    return new_ring()


@pytest.fixture(scope="session")
def fresh_database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A function `kind → plain URL` of a new empty database; PostgreSQL ones are dropped at the end."""
    base = request.config.stash[_POSTGRES] or ""
    made: list[str] = []

    def make(kind: str) -> str:
        if kind == "sqlite":
            return f"sqlite:///{tmp_path_factory.mktemp('db')}/kommed.db"
        name = f"kommed_{secrets.token_hex(6)}"
        with psycopg.connect(base, autocommit=True) as admin:
            admin.execute(f'CREATE DATABASE "{name}"')
        made.append(name)
        head, _, _ = base.rpartition("/")
        return f"{head}/{name}"

    yield make
    for name in made:
        with psycopg.connect(base, autocommit=True) as admin:
            admin.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def engine(database_kind: str, fresh_database: Any, ring: KeyRing) -> Iterator[Engine]:
    """An engine on a migrated, empty database, shared by all tests: only use it through `session`."""
    engine = open_engine(parse_url(fresh_database(database_kind)), ring)
    migrate(engine)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def _kept_database(database_kind: str, fresh_database: Any, ring: KeyRing) -> Iterator[Engine]:
    engine = open_engine(parse_url(fresh_database(database_kind)), ring)
    migrate(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def kept(_kept_database: Engine) -> Iterator[Engine]:
    """An engine on a migrated, empty database for tests that really commit; emptied after each of them."""
    yield _kept_database
    with _kept_database.begin() as connection:
        for table in reversed(Table.metadata.sorted_tables):
            connection.execute(table.delete())


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    """A session whose writes vanish with the test."""
    with engine.connect() as connection:
        transaction = connection.begin()
        with open_session(connection) as session:
            yield session
        transaction.rollback()


@pytest.fixture
def now() -> dt.datetime:
    return NOON


@pytest.fixture(scope="session")
def repository() -> Path:
    return Path(__file__).parent.parent
