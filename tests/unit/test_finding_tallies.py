"""Pieces of words are counted as if one by one, and held so that nothing of the counts is lost."""

from collections import Counter

from hypothesis import example, given, settings, strategies as st

from catalog.finding.manner import Manner
from catalog.finding.pieces import Pieces
from catalog.finding.tallies import (
    FEW,
    MOST_COUNTED,
    Spoken,
    bounded,
    held,
    number_of_pieces,
    numbers,
    pieces_of,
    tally,
)

OFFERS = 60
TOKENS = st.lists(st.text("abcd", min_size=1, max_size=7), max_size=6).map(tuple)
SPOKEN = st.lists(st.tuples(st.integers(0, OFFERS - 1), TOKENS, st.sampled_from([0.5, 1.0])), max_size=25)
ASKED = st.lists(st.text("abcd", min_size=1, max_size=7), max_size=6)


@given(st.text(max_size=12))
def test_a_word_has_as_many_pieces_as_are_counted(word: str) -> None:
    assert number_of_pieces(word) == len(pieces_of(word))


@given(SPOKEN)
def test_pieces_are_counted_as_if_one_by_one(spoken: list[Spoken]) -> None:
    singly = Counter(
        (piece, offer)
        for offer, tokens, weight in spoken
        for token in tokens
        for piece in pieces_of(token)
        for _ in range(round(2 * weight))
    )
    counts = tally(spoken)
    assert {(piece, offer): n for piece, by in counts.items() for offer, n in by.items()} == singly


@given(st.dictionaries(st.integers(0, 70_000), st.integers(1, MOST_COUNTED), max_size=2 * FEW))
@example({offer: offer + 1 for offer in range(FEW + 1)})
@example({70_000: 1, **dict.fromkeys(range(FEW), 300)})
def test_counts_that_are_held_come_back(counts: dict[int, int]) -> None:
    assert list(zip(*held(counts), strict=True)) == sorted(counts.items())


def test_what_is_said_without_end_is_counted_to_an_end() -> None:
    assert bounded([1, MOST_COUNTED + 1]) == [1, MOST_COUNTED]
    assert held({3: 10**9}) == ((3,), numbers([MOST_COUNTED]))


@settings(max_examples=150, deadline=None)
@given(st.lists(SPOKEN, min_size=1, max_size=3), ASKED)
def test_an_offer_s_pieces_are_the_same_on_whatever_way_they_came(
    versions: list[list[Spoken]], asked: list[str]
) -> None:
    """A catalogue whose offers all changed again and again is the last one: rows, counts and sums."""
    pieces, manner = Pieces((), OFFERS), Manner((), OFFERS)
    before: list[Spoken] = []
    for now in versions:
        pieces, manner = pieces.changed(before, now), manner.changed(before, now)
        before = now
    afresh, heard = Pieces(before, OFFERS), Manner(before, OFFERS)
    assert pieces.likeness(asked) == afresh.likeness(asked)
    assert vars(pieces) == vars(afresh)
    assert manner.leaning(asked, range(OFFERS)) == heard.leaning(asked, range(OFFERS))
    assert vars(manner) == vars(heard)


@given(SPOKEN, ASKED, st.sets(st.integers(0, OFFERS - 1)))
def test_common_and_rare_pieces_lean_alike(spoken: list[Spoken], asked: list[str], offers: set[int]) -> None:
    """Among many more offers the same pieces are rare, and held otherwise."""
    near = sorted(offers)
    few, many = (Manner(spoken, number).leaning(asked, near) for number in (OFFERS, 100 * OFFERS))
    assert few.keys() == many.keys()
    assert all(abs(few[offer] - many[offer]) < 1e-9 for offer in near)
