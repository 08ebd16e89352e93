"""Towns to be ruined: catalogue and example schedule in a database of their own, again and again."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from sqlalchemy import Engine
from sqlalchemy.engine import URL

from db.crypto import KeyRing
from db.engine import file_of, open_engine, parse_url
from db.migrate import migrate
from tests.town import settle


class Towns:
    """Copies of a database that was filled once."""

    def __init__(self, url: str, ring: KeyRing, folder: Path) -> None:
        self._url = parse_url(url)
        self._ring = ring
        self._folder = folder
        self._made = 0
        engine = open_engine(self._url, ring)
        migrate(engine)
        settle(engine)
        engine.dispose()

    @contextmanager
    def another(self) -> Iterator[Engine]:
        """An engine on a copy, which is gone afterwards."""
        self._made += 1
        engine = open_engine(self._copy_file() if file_of(self._url) else self._copy_database(), self._ring)
        yield engine
        engine.dispose()
        if file_of(self._url) is None:
            self._administer(f'DROP DATABASE "{engine.url.database}" WITH (FORCE)')

    def _copy_file(self) -> URL:
        kept = file_of(self._url)
        assert kept is not None
        copy = self._folder / f"{self._made}.db"
        shutil.copy(kept, copy)
        return self._url.set(database=str(copy))

    def _copy_database(self) -> URL:
        name = f"{self._url.database}_{self._made}"
        self._administer(f'CREATE DATABASE "{name}" TEMPLATE "{self._url.database}"')
        return self._url.set(database=name)

    def _administer(self, statement: str) -> None:
        url = self._url.set(drivername="postgresql", database="postgres")
        with psycopg.connect(url.render_as_string(hide_password=False), autocommit=True) as admin:
            admin.execute(statement)
