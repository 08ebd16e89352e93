"""Two engines on one database of their own, as two processes have."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Engine

from db.crypto import KeyRing
from db.engine import open_engine, open_session, parse_url
from db.migrate import migrate


@pytest.fixture(scope="module")
def shared(database_kind: str, fresh_database: Any, ring: KeyRing) -> Iterator[tuple[Engine, Engine]]:
    """Two engines on one database of their own, as two processes have."""
    url = parse_url(fresh_database(database_kind))
    first, second = open_engine(url, ring), open_engine(url, ring)
    migrate(first)
    yield first, second
    first.dispose()
    second.dispose()


def commit(engine: Engine, work: Any) -> Any:
    with engine.connect() as connection, connection.begin():
        with open_session(connection) as session:
            result = work(session)
            session.commit()
        return result
