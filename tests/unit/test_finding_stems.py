"""Stems are worked out, and nothing that people write is kept."""

import pytest

from catalog.finding import stems


@pytest.mark.parametrize(
    ("word", "language", "root"), [("papirerne", "da", "papir"), ("letters", "en", "letter")]
)
def test_endings_are_cut(word: str, language: str, root: str) -> None:
    assert stems.stem(word, language) == root


def test_the_stemmers_keep_no_word() -> None:
    """PyStemmer would keep the last 10,000 words of whoever wrote them."""
    assert stems._here.danish.maxCacheSize == 0
    assert stems._here.english.maxCacheSize == 0
