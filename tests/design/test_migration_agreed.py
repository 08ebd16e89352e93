"""Migration 0005: everybody has said yes to their date's start, except who has not answered a new one."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from db.crypto import KeyRing
from db.engine import open_engine, parse_url
from db.migrate import migrate
from tests.conftest import NOON
from tests.design.test_migrations import people_in, reflected

HOUR = dt.timedelta(hours=1)


@pytest.fixture
def engine(database_kind: str, fresh_database: Any, ring: KeyRing) -> Iterator[Engine]:
    engine = open_engine(parse_url(fresh_database(database_kind)), ring)
    yield engine
    engine.dispose()


def agreed(engine: Engine, table: str) -> list[bool]:
    """Whether what each row agreed to is known, in their order; and then it is the start of the date."""
    with engine.connect() as connection:
        rows = reflected(connection).tables[table]
        starts = connection.execute(
            sa.select(reflected(connection).tables["occurrence"].c.starts_at)
        ).scalar_one()
        found = connection.execute(sa.select(rows.c.agreed_start).order_by(rows.c.id)).scalars().all()
    assert {one for one in found if one is not None} <= {starts}
    return [one is not None for one in found]


def test_what_was_agreed_is_the_start_unless_the_question_is_open(engine: Engine) -> None:
    migrate(engine, to="0004")
    people_in(engine, 4)
    with engine.begin() as connection:
        tables = reflected(connection).tables
        places, shifts, dates = tables["sign_up"], tables["assignment"], tables["occurrence"]
        connection.execute(dates.update().values(asked_again_at=NOON))
        connection.execute(places.update().values(status="confirmed", queued_at=NOON - HOUR))
        connection.execute(places.update().where(places.c.id == 2).values(coming_at=NOON + HOUR))
        connection.execute(places.update().where(places.c.id == 3).values(queued_at=NOON + HOUR))
        connection.execute(places.update().where(places.c.id == 4).values(status="waitlisted"))
        connection.execute(shifts.update().values(status="taken", taken_at=NOON - HOUR))
    for _ in range(2):
        migrate(engine, to="0005")
        assert agreed(engine, "sign_up") == [False, True, True, True]
        assert agreed(engine, "assignment") == [False]
        migrate(engine, to="0004")
    with engine.begin() as connection:
        connection.execute(reflected(connection).tables["assignment"].update().values(coming_at=NOON + HOUR))
    migrate(engine, to="0005")
    assert agreed(engine, "assignment") == [True]
