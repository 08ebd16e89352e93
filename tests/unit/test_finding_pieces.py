"""What words have in common when they are no words in common."""

from hypothesis import given, settings, strategies as st

from catalog.finding.pieces import Pieces

PIECES = Pieces([(0, ("behandling", "stofmisbrug"), 1.0), (1, ("sorg", "gruppe"), 1.0)], 2)


def test_a_compound_is_like_the_words_it_is_made_of() -> None:
    likeness = PIECES.likeness(["stofmisbrugsbehandling"])
    assert likeness[0] > 0.25
    assert 1 not in likeness


def test_nothing_in_common_is_no_likeness() -> None:
    assert PIECES.likeness(["zzzz", ""]) == {}
    assert PIECES.likeness([]) == {}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="abdegnoprstu", min_size=1, max_size=12), max_size=20))
def test_likeness_is_between_nothing_and_the_same(tokens: list[str]) -> None:
    assert all(0.0 < likeness <= 1.0 + 1e-9 for likeness in PIECES.likeness(tokens).values())


def test_the_same_words_are_wholly_alike() -> None:
    assert abs(Pieces([(0, ("sorg", "gruppe"), 1.0)], 1).likeness(["sorg", "gruppe"])[0] - 1.0) < 1e-9
