"""A PostgreSQL database for one measurement, gone after it."""

from collections.abc import Callable
from typing import Final, TypeVar

import psycopg

from tests.conftest import LOCAL_POSTGRES

T = TypeVar("T")
NOT_MEASURED: Final = "Not measured: no PostgreSQL answers on 127.0.0.1:5432."


def on_scratch(database: str, measure: Callable[[str], T]) -> T | None:
    """What is measured on a new database of that name, by its address; None without a server."""
    try:
        admin = psycopg.connect(LOCAL_POSTGRES, autocommit=True, connect_timeout=2)
    except psycopg.OperationalError:
        return None
    with admin:
        admin.execute(f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)')
        admin.execute(f'CREATE DATABASE "{database}"')
        try:
            return measure(f"{LOCAL_POSTGRES.rpartition('/')[0]}/{database}")
        finally:
            admin.execute(f'DROP DATABASE "{database}" WITH (FORCE)')
