"""Between what and what a number lies when not everybody said who they are."""

import pytest
from hypothesis import given, settings, strategies as st

from catalog.counting import bounds


def test_shares_are_bounded_by_who_did_not_answer() -> None:
    assert bounds.share(10, 3, 2) == (0.3, 0.5)
    assert bounds.share_of_answers(10, 3, 2) == 0.375
    assert (bounds.share(0, 0, 0), bounds.share_of_answers(4, 0, 4)) == ((None, None), None)
    with pytest.raises(ValueError, match="do not fit"):
        bounds.share(3, 2, 2)


def test_overlap_nobody_knows() -> None:
    assert bounds.union([(40, 50), (5, 10), (70, 70)]) == (70, 130)
    assert bounds.union([]) == (0, 0)


crowds = st.lists(st.lists(st.integers(0, 30), min_size=0, max_size=12, unique=True), min_size=1, max_size=8)


@settings(max_examples=200, deadline=None)
@given(dates=crowds, named=st.sets(st.integers(0, 30)), years=st.integers(1, 2))
def test_the_truth_lies_between_the_bounds(dates: list[list[int]], named: set[int], years: int) -> None:
    """People 0-30, of whom some always come with a name and the others never."""
    tokens: dict[int, set[str]] = {}
    others = largest = 0
    for n, came in enumerate(dates):
        tokens.setdefault(2026 + n % years, set()).update(
            f"{n % years} {one}" for one in came if one in named
        )
        others += sum(one not in named for one in came)
        largest = max(largest, len(came))
    low, high = bounds.unique_people(tokens, others, largest)
    assert low <= len(set().union(*dates)) <= high
