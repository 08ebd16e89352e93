"""Folding, words and skeletons: spelling habits must not matter."""

import pytest
from hypothesis import given, strategies as st

from catalog.finding.normalise import LONGEST_TEXT, LONGEST_TOKEN, MOST_TOKENS, fold, skeleton, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ældre", "aeldre"),
        ("GADEKØKKEN", "gadekoekken"),
        ("Åben rådgivning", "aaben raadgivning"),
        ("INTİHAR", "intihar"),
        ("yalnızım", "YALNIZIM"),
        ("وحيدة", "وحیدہ"),
        ("أنا", "انا"),
        ("١٢", "12"),
        ("۴۵", "45"),
        ("hjææælp", "hjælp"),
        ("samotność", "samotnosc"),
        ("fælles\u200bspisning", "fællesspisning"),
        ("caf\u00e9", "cafe\u0301"),
    ],
)
def test_spellings_of_the_same_word_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_hyphens_and_apostrophes_part_words_but_not_contractions() -> None:
    assert words("Amput-caféen") == ("amput", "cafeen")
    assert words("Ishøj'de") == ("ishoej", "de")
    assert words("I don't know") == ("i", "dont", "know")


@pytest.mark.parametrize("word", ["faellesspisning", "fallesspisning", "faelesspisning"])
def test_what_people_leave_out_is_not_in_the_skeleton(word: str) -> None:
    assert skeleton(fold(word)) == skeleton("faellesspisning")


@given(st.text(max_size=LONGEST_TEXT))
def test_any_text_folds_within_bounds(text: str) -> None:
    found = words(text)
    assert len(found) <= MOST_TOKENS
    assert all(0 < len(word) <= LONGEST_TOKEN for word in found)
    assert all(word == word.lower() for word in found)
    assert len(fold(text)) <= LONGEST_TEXT
