"""The frozen queries stay what they are: unseen."""

import pytest

from tests.bench.relevance import FROZEN, frozen, strange

BY_CHANCE = {"relevance_frozen_9.yaml": 61, "relevance_frozen_8.yaml": 58}
"""Rows that stood in the search, or in what it was made with, when the sets were written."""


@pytest.mark.parametrize("name", FROZEN)
def test_no_frozen_query_is_taken_over_into_the_search(name: str) -> None:
    """Whoever adds one as a phrase, or as a query for development, finds it counted here."""
    assert len(frozen(name)) - len(strange(frozen(name))) == BY_CHANCE[name]
