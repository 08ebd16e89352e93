"""Naive Bayes over pieces of words: which offer is spoken of in such words."""

import math

import pytest
from hypothesis import given, strategies as st

from catalog.finding.beginnings import Beginnings
from catalog.finding.manner import Manner

SPOKEN = (
    (0, ("jeg", "sidder", "alene", "hver", "aften"), 1.0),
    (0, ("her", "er", "saa", "stille"), 1.0),
    (1, ("jeg", "vil", "spille", "bold"), 1.0),
)
WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=8), max_size=8)


def test_an_offer_is_known_by_the_words_people_use_for_it() -> None:
    leaning = Manner(SPOKEN, 2).leaning(("det", "er", "stille", "om", "aftenen"), (0, 1))
    assert leaning[0] == 0.0
    assert leaning[1] < -1.0


def test_words_that_nobody_uses_lean_nowhere() -> None:
    assert Manner(SPOKEN, 2).leaning(("qqqq",), (0, 1)) == {0: 0.0, 1: 0.0}
    assert Manner((), 1).leaning(("jeg",), (0,)) == {0: 0.0}


@given(st.lists(st.tuples(st.integers(0, 4), WORDS.map(tuple), st.just(1.0)), max_size=8), WORDS)
def test_the_likeliest_is_at_nought_and_none_above(
    spoken: list[tuple[int, tuple[str, ...], float]], asked: list[str]
) -> None:
    leaning = Manner(spoken, 5).leaning(asked, range(5))
    assert max(leaning.values()) == 0.0
    assert all(map(math.isfinite, leaning.values()))


def test_the_order_of_two_offers_is_that_of_their_own_words() -> None:
    """The logarithms are those of the formula, worked out by hand for one piece."""
    manner = Manner(((0, ("mad",), 3.0), (1, ("mad",), 1.0), (1, ("hus",), 2.0)), 2)
    unheard = 0.08
    pieces = 4
    zero = math.log((3 + unheard) / (6 + pieces * unheard))
    one = math.log((1 + unheard) / (6 + pieces * unheard))
    assert manner.leaning(("mad",), (0, 1))[1] == pytest.approx(2 * (one - zero) / math.sqrt(2))


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("yalnzim", "yalnizm"),
        ("yalnixim", "yalnizim"),
        ("samtona", "samotna"),
        ("voluntering", "volunteering"),
    ],
)
def test_a_mistake_in_a_beginning_is_put_right(word: str, meant: str) -> None:
    assert Beginnings(("yalniz", "samotn", "volunteer")).near(word) == ((meant, 0.8),)


@pytest.mark.parametrize("word", ["yamniz", "yalzn", "somatna", "", "vol"])
def test_another_opening_or_two_mistakes_are_another_word(word: str) -> None:
    assert Beginnings(("yalniz", "samotn", "volunteer")).near(word) == ()
