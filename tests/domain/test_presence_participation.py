"""Participation: pseudonyms of a year, and what is left of a person who was erased."""

import datetime as dt

import pytest
from sqlmodel import Session, select

from catalog.errors import Stale
from catalog.presence import participation
from catalog.presence.participation import Party, token_of
from db.models import Occurrence, Participation, YearKey
from tests.domain.people_and_dates import DAY, ZONE, date, meet


def write(session: Session, dinner: int, *parties: Party, nameless: int = 0) -> None:
    occurrence = session.get_one(Occurrence, dinner)
    participation.write_guests(session, occurrence, parties, nameless, zone=ZONE)


def tokens(session: Session, dinner: int) -> list[str]:
    rows = session.exec(select(Participation).where(Participation.occurrence == dinner)).all()
    return sorted(row.token for row in rows if row.token)


def test_a_token_is_the_same_all_year_and_another_next_year(session: Session) -> None:
    assert token_of(session, 2026, 7) == token_of(session, 2026, 7)
    assert len({token_of(session, year, person) for year in (2026, 2027) for person in (7, 8)}) == 4


def test_the_secret_of_a_year_is_made_once_and_stored_encrypted(session: Session) -> None:
    token_of(session, 2026, 7)
    token_of(session, 2026, 8)
    [key] = session.exec(select(YearKey).where(YearKey.year == 2026)).all()
    assert key.secret is not None
    raw = session.connection().exec_driver_sql("SELECT secret FROM year_key").scalar_one()
    assert key.secret.encode() not in bytes(raw)


def test_a_closed_year_is_written_no_more(session: Session, now: dt.datetime) -> None:
    session.add(YearKey(year=2026, secret=None, destroyed_at=now))
    session.flush()
    with pytest.raises(Stale):
        token_of(session, 2026, 7)


def test_writing_twice_is_writing_once(session: Session, now: dt.datetime) -> None:
    dinner = date(session, now)
    for _ in range(2):
        write(session, dinner, Party(7, 2), Party(8, 0), nameless=3)
    rows = session.exec(select(Participation).where(Participation.occurrence == dinner)).all()
    assert sorted((row.token or "", row.heads) for row in rows) == [("", 3), (token_of(session, 2026, 7), 2)]


def test_a_forgotten_person_counts_once_under_a_random_token(session: Session, now: dt.datetime) -> None:
    person = meet(session, "Anna", now).id
    dates = [date(session, now + n * DAY) for n in range(2)] + [date(session, now + 60 * DAY)]
    for dinner in dates:
        write(session, dinner, Party(person, 1), Party(person + 1, 1))
    before = token_of(session, 2026, person)
    participation.forget(session, person)
    first, second = (
        set(tokens(session, dinner)) - {token_of(session, 2026, person + 1)} for dinner in dates[:2]
    )
    assert first == second
    assert before not in first
    assert token_of(session, 2027, person) not in tokens(session, dates[2])


def test_correcting_a_list_keeps_the_random_token_of_the_erased(session: Session, now: dt.datetime) -> None:
    person = meet(session, "Anna", now).id
    dinner = date(session, now)
    write(session, dinner, Party(person, 2), Party(person + 1, 1))
    participation.forget(session, person)
    before = tokens(session, dinner)
    write(session, dinner, Party(None, 1), Party(person + 1, 1))
    assert tokens(session, dinner) == before
    write(session, dinner, Party(None, 1), Party(None, 1), Party(person + 1, 0))
    kept = tokens(session, dinner)
    assert len(kept) == 2
    assert token_of(session, 2026, person + 1) not in kept
