"""The Danish word forms are those of the dictionary, folded as texts are."""

from pathlib import Path

from hypothesis import given, strategies as st

from catalog.finding.dictionary import FILE, is_danish
from catalog.finding.normalise import words
from tests.danish_words import write


def test_the_file_is_what_the_dictionary_gives(tmp_path: Path) -> None:
    write(tmp_path / "danish.marisa")
    assert FILE.read_bytes() == (tmp_path / "danish.marisa").read_bytes(), "run python -m tests.danish_words"


def test_right_words_are_known_in_every_form_and_misspelt_ones_are_not() -> None:
    right = "Køkken køkkener terrassen terrassernes børnebøger oprettede AFVISNINGEN"
    wrong = "køken kjøkken terasse børnebøgr opretede sorggrupe ensomhet"
    assert all(map(is_danish, words(right)))
    assert not any(map(is_danish, words(wrong)))


@given(st.text(max_size=40))
def test_any_text_may_be_asked(text: str) -> None:
    for word in words(text):
        assert is_danish(word) in (True, False)
