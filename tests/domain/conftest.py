"""People and a dinner that several tests of the rules speak of."""

import datetime as dt

import pytest
from sqlmodel import Session

from catalog.people.permissions import Asker
from db.models import Role
from tests.domain.people_and_dates import DAY, HOUR, date, meet

HEADS = ("fra Torsbo", "pårørende", "børn")


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
def dinner(session: Session, starts: dt.datetime) -> int:
    """A dinner at which people without a name are told apart, and guests may help."""
    return date(session, starts, entry={"heads": list(HEADS), "guests_may": ["hjalp til", "vært"]})
