"""Every worker ticks: each date is made once, whoever is first."""

import datetime as dt
from typing import Any

from sqlmodel import Session, col, func, select

from catalog.schedule.series import extend
from db.crypto import KeyRing
from db.engine import open_engine, parse_url
from db.migrate import migrate
from db.models import Occurrence, Series, Shift
from db.units import Units
from tests.domain.people_and_dates import DAY, initiative
from tests.domain.schedules import bring, entry


def test_four_ticks_at_once_make_each_date_once(
    database_kind: str, fresh_database: Any, ring: KeyRing, now: dt.datetime
) -> None:
    engine = open_engine(parse_url(fresh_database(database_kind)), ring)
    migrate(engine)
    units = Units(engine)

    def prepare(session: Session) -> None:
        initiative(session)
        bring(session, *(entry(id=f"serie-{n}") for n in range(5)), now=now)

    def tally(session: Session) -> tuple[int, int, int]:
        behind = (
            select(func.count()).select_from(Series).where(col(Series.extended_to) < (now + 112 * DAY).date())
        )
        return (
            session.exec(select(func.count()).select_from(Occurrence)).one(),
            session.exec(select(func.count()).select_from(Shift)).one(),
            session.exec(behind).one(),
        )

    units.writing(prepare).result(60)
    later = now + 28 * DAY
    ticks = [units.writing(lambda session: extend(session, now=later)) for _ in range(8)]
    assert sum(tick.result(60) for tick in ticks) == 5 * 4
    assert units.reading(tally).result(60) == (5 * 16, 5 * 16, 0)
    units.close()
