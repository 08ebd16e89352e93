"""People and a dinner that several tests of the rules speak of."""

import datetime as dt
from typing import Any

import pytest
from sqlmodel import Session

from catalog.people.permissions import Asker
from db.models import Role
from tests.domain.people_and_dates import DAY, HOUR, date, meet


@pytest.fixture
def anna(session: Session, now: dt.datetime) -> Asker:
    return meet(session, "Anna", now)


@pytest.fixture
def bo(session: Session, now: dt.datetime) -> Asker:
    return meet(session, "Bo", now)


@pytest.fixture
def cem(session: Session, now: dt.datetime) -> Asker:
    return meet(session, "Cem", now)


@pytest.fixture
def host(session: Session, now: dt.datetime) -> Asker:
    """A coordinator at the door."""
    return meet(session, "Vært", now, role=Role.COORDINATOR)


@pytest.fixture
def starts(now: dt.datetime) -> dt.datetime:
    """Thursday the 3rd of December 2026, 17.30 in Copenhagen."""
    return now + 2 * DAY + 5.5 * HOUR


@pytest.fixture
def door() -> dict[str, Any]:
    """What the file says of who is counted at the dinner; a test that needs more says it itself."""
    return {}


@pytest.fixture
def dinner(session: Session, starts: dt.datetime, door: dict[str, Any]) -> int:
    """A dinner at that time."""
    return date(session, starts, entry=door)
