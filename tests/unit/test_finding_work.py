"""The work one text can cause is bounded: counted, not timed (`make bench` times it)."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings, strategies as st

from catalog.finding import comparing, scoring, spelling, vocabulary
from catalog.finding.documents import documents_of
from catalog.finding.index import build_index
from catalog.finding.lexicon import shipped_lexicon
from catalog.finding.normalise import MOST_TOKENS
from catalog.finding.posted import MOST_UNITS
from catalog.finding.query import Query
from catalog.offers.files import read_folder
from tests.bench.speed import HOSTILE

DATA = Path(__file__).parents[2] / "catalog/offers/data"
INDEX = build_index(documents_of(read_folder(DATA).offers.values()), shipped_lexicon())
READINGS = 2
"""A text with time words is read with them and without."""


@contextmanager
def counted() -> Iterator[Counter[str]]:
    """Counts the costly steps while a text is answered."""
    steps: Counter[str] = Counter()

    def count(name: str, step: Any) -> Any:
        def counting(*args: Any) -> Any:
            steps[name] += 1
            return step(*args)

        return counting

    words = vocabulary.Vocabulary
    with (
        patch.object(scoring, "likeness", count("texts compared", comparing.likeness)),
        patch.object(words, "near", count("misspelt words looked up", words.near)),
        patch.object(words, "parts", count("compounds taken apart", words.parts)),
    ):
        yield steps


def work_of(text: str) -> Counter[str]:
    with counted() as steps:
        INDEX.find(Query(text))
    return steps


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=4096))
@example(HOSTILE["a thousand unknown words"])
@example(HOSTILE["a thousand known words"])
@example(HOSTILE["misspelt names"])
@example(HOSTILE["time words"])
def test_no_text_causes_more_than_so_many_comparisons(text: str) -> None:
    steps = work_of(text)
    assert steps["texts compared"] <= READINGS * MOST_UNITS
    assert steps["misspelt words looked up"] <= READINGS * spelling.MOST_UNKNOWN
    assert steps["compounds taken apart"] <= READINGS * 3 * MOST_TOKENS


@pytest.mark.parametrize("name", HOSTILE)
def test_a_text_twice_as_hostile_causes_no_more_work(name: str) -> None:
    assert work_of(HOSTILE[name][:4096] * 2) == work_of(HOSTILE[name][:4096])


def test_the_counters_count() -> None:
    assert min(work_of("fælels spisning med naboerne i overskudshuset").values()) > 0
