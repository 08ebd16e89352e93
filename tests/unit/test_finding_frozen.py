"""The frozen queries stay what they are: unseen."""

from catalog.finding.normalise import fold, words
from catalog.finding.said_as import shipped_said_as
from tests.bench.relevance import frozen, seen

NAMED = {"name", "marginal"}


def test_no_frozen_query_is_a_phrase_that_the_search_knows() -> None:
    known = {words(text) for phrases in shipped_said_as().values() for _, text in phrases}
    assert [case.text for case in frozen() if case.kind not in NAMED and words(case.text) in known] == []


def test_no_frozen_query_was_measured_before() -> None:
    before = {fold(case.text) for case in seen()}
    assert [case.text for case in frozen() if case.kind not in NAMED and fold(case.text) in before] == []
