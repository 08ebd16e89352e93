"""Added phrases: every worker's search follows, and two coordinators lose nothing."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from sqlmodel import Session

from catalog.finding import phrases
from catalog.finding.library import Library
from catalog.finding.query import Query
from catalog.offers import sync
from catalog.offers.files import SHIPPED, read_folder
from catalog.people.permissions import Asker, Held
from db import meta
from db.crypto import KeyRing
from db.engine import open_engine, parse_url
from db.migrate import migrate
from db.roles import Role
from db.units import Units
from tests.conftest import NOON

KAREN = Asker(1, "da", frozenset({Held(Role.COORDINATOR, None)}))
PHRASE = "snirkelsnak og vingummi"


def load_three(session: Session) -> None:
    """Three offers, so that the search is built at once."""
    shipped = read_folder(SHIPPED)
    few = {slug: shipped.offers[slug] for slug in ("brunchcafe", "cirkus", "faellesspisning")}
    sync.load(session, replace(shipped, offers=few), now=NOON)


@pytest.fixture(scope="module")
def workers(database_kind: str, fresh_database: Any, ring: KeyRing) -> Iterator[tuple[Units, Units]]:
    """Two processes' ways to one database; on PostgreSQL each has connections of its own."""
    url = parse_url(fresh_database(database_kind))
    engines = [open_engine(url, ring), open_engine(url, ring)]
    migrate(engines[0])
    one, other = (Units(engine) for engine in engines)
    one.writing(load_three).result(60)
    yield one, other
    one.close()
    other.close()
    for engine in engines:
        engine.dispose()


def first(units: Units, library: Library) -> str | None:
    """What a worker's search finds first for the phrase."""

    def ask(session: Session) -> str | None:
        found = library.index(session).find(Query(PHRASE))
        return found.hits[0].slug if found.hits else None

    return units.reading(ask).result(60)


def add(session: Session, slug: str = "brunchcafe", phrase: str = PHRASE) -> None:
    phrases.add(session, KAREN, slug, phrase, language="da", now=NOON + dt.timedelta(minutes=1))


def follow(units: Units, library: Library) -> None:
    """What a worker does again and again beside its searches."""
    catalogue = units.reading(library.moved).result(60)
    if catalogue is not None:
        library.renew(catalogue)


def test_every_worker_that_looks_knows_an_added_phrase(workers: tuple[Units, Units]) -> None:
    each = list(zip(workers, (Library(), Library()), strict=True))
    assert [first(*one) for one in each] == [None, None]
    workers[0].writing(add).result(60)
    for one in each:
        follow(*one)
    assert [first(*one) for one in each] == ["brunchcafe", "brunchcafe"]


def test_an_index_is_built_anew_only_when_something_was_added(workers: tuple[Units, Units]) -> None:
    library = Library()
    before = workers[1].reading(library.index).result(60)
    assert workers[1].reading(library.moved).result(60) is None
    workers[0].writing(partial(add, slug="cirkus")).result(60)
    follow(workers[1], library)
    assert workers[1].reading(library.index).result(60) is not before


def test_phrases_added_by_two_workers_at_once_are_all_kept_and_counted(workers: tuple[Units, Units]) -> None:
    def version(session: Session) -> int:
        return int(meta.read(session, meta.CATALOGUE_VERSION) or 0)

    before = workers[0].reading(version).result(60)
    said = [f"vingummi nummer {n}" for n in range(12)]
    waiting = [
        workers[n % 2].writing(partial(add, slug="faellesspisning", phrase=phrase))
        for n, phrase in enumerate(said)
    ]
    for one in waiting:
        one.result(60)
    kept = workers[1].reading(lambda session: phrases.added(session, "faellesspisning")).result(60)
    assert sorted(phrase for _, phrase in kept) == sorted(said)
    assert workers[1].reading(version).result(60) == before + len(said)
