"""The frozen queries stay what they are: unseen."""

import pytest

from catalog.finding.normalise import fold, words
from catalog.finding.said_as import shipped_said_as
from tests.bench.relevance import FROZEN, developed, frozen, seen

NAMED = {"name", "marginal"}


@pytest.mark.parametrize("name", FROZEN)
def test_no_frozen_query_is_a_phrase_that_the_search_knows(name: str) -> None:
    known = {words(text) for phrases in shipped_said_as().values() for _, text in phrases}
    assert [case.text for case in frozen(name) if case.kind not in NAMED and words(case.text) in known] == []


@pytest.mark.parametrize("name", FROZEN)
def test_no_frozen_query_was_measured_before(name: str) -> None:
    before = {fold(case.text) for case in (*seen(), *developed())}
    assert [case.text for case in frozen(name) if case.kind not in NAMED and fold(case.text) in before] == []
