"""The search follows the catalogue beside the searches: nobody waits, every worker knows within a second."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any
from unittest.mock import patch

import pytest
from sqlmodel import Session

from bot.clock import Clock
from bot.database import Database
from bot.metrics import Metrics
from bot.scheduler import Ticker
from catalog.errors import RuleError
from catalog.finding import library as module
from catalog.finding.index import Index, build_index
from catalog.finding.library import Library
from catalog.finding.query import Query
from db.units import Units
from tests.domain.test_phrases import add, follow, workers as workers
from tests.heart import house

Workers = tuple[Units, Units]


def found(units: Units, library: Library, phrase: str) -> str | None:
    """What a search finds first now."""

    def ask(session: Session) -> str | None:
        hits = library.index(session).find(Query(phrase)).hits
        return hits[0].slug if hits else None

    return units.reading(ask).result(60)


def opened(units: Units) -> Library:
    library = Library()
    units.reading(library.index).result(60)
    return library


def never(*_: Any) -> Index:
    raise AssertionError("an index was built where somebody waits")


def test_no_search_builds_an_index_but_the_first(workers: Workers) -> None:
    library, phrase = opened(workers[1]), "guldfisk paa rulleskoejter"
    workers[0].writing(partial(add, phrase=phrase)).result(60)
    with patch.object(module, "build_index", never):
        assert found(workers[1], library, phrase) is None
    follow(workers[1], library)
    assert found(workers[1], library, phrase) == "brunchcafe"


def test_searches_are_answered_while_an_index_is_built(workers: Workers) -> None:
    library, phrase = opened(workers[1]), "marmelade i maaneskin"
    workers[0].writing(partial(add, phrase=phrase)).result(60)
    meanwhile = []

    def slow(*what: Any) -> Index:
        meanwhile.append(found(workers[1], library, phrase))
        return build_index(*what)

    with patch.object(module, "build_index", slow):
        follow(workers[1], library)
    assert meanwhile == [None]
    assert found(workers[1], library, phrase) == "brunchcafe"


def test_what_is_added_while_an_index_is_built_comes_with_the_next(workers: Workers) -> None:
    library, late = opened(workers[1]), "dovendyr til alle"
    workers[0].writing(partial(add, phrase="pingviner i solskin")).result(60)

    def slow(*what: Any) -> Index:
        workers[0].writing(partial(add, slug="cirkus", phrase=late)).result(60)
        return build_index(*what)

    with patch.object(module, "build_index", slow):
        follow(workers[1], library)
    assert found(workers[1], library, late) is None
    follow(workers[1], library)
    assert found(workers[1], library, late) == "cirkus"


def test_a_phrase_that_was_not_kept_is_never_known(workers: Workers) -> None:
    library = opened(workers[0])

    def regret(session: Session) -> None:
        add(session, phrase="fortrudt frase om frokost")
        library.index(session)
        raise RuleError

    with pytest.raises(RuleError):
        workers[0].writing(regret).result(60)
    assert workers[0].reading(library.moved).result(60) is None


def test_an_index_that_cannot_be_built_is_tried_again_with_the_next_change_only(workers: Workers) -> None:
    library, phrase = opened(workers[1]), "kaktus med kasketter"
    workers[0].writing(partial(add, phrase=phrase)).result(60)
    with patch.object(module, "build_index", never), pytest.raises(AssertionError):
        follow(workers[1], library)
    assert workers[1].reading(library.moved).result(60) is None
    assert found(workers[1], library, "brunchcafe") == "brunchcafe"
    workers[0].writing(partial(add, slug="cirkus", phrase="kaktus uden kasketter")).result(60)
    follow(workers[1], library)
    assert found(workers[1], library, phrase) == "brunchcafe"


async def test_every_worker_looks_twice_a_second_and_builds_beside_its_work(workers: Workers) -> None:
    library, phrase = opened(workers[1]), "leverpostej i lommelygten"
    unused: Any = None
    ticker = Ticker(Database(workers[1]), unused, unused, house(library), Clock(), Metrics())
    ticks: dict[str, tuple[float, Callable[[], Awaitable[None]]]] = {}
    with (
        patch.object(ticker, "_every", lambda seconds, name, work: ticks.update({name: (seconds, work)})),
        patch.object(ticker, "_scheduler"),
    ):
        ticker.start()
    seconds, look = ticks["follow_catalogue"]
    assert seconds <= 0.5
    workers[0].writing(partial(add, phrase=phrase)).result(60)
    await look()
    assert found(workers[1], library, phrase) == "brunchcafe"
