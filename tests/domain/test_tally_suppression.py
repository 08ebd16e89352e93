"""Hiding: whoever has the whole table, and adds and subtracts, cannot tell a small number."""

import itertools
from collections.abc import Iterable

import pytest
from hypothesis import given, settings, strategies as st

from catalog.counting.suppression import FEWEST, WHOLE, Cell, Hidden, hide, is_sensitive, is_small
from catalog.offers.facts import Mode

OPEN = "faellesspisning"


def figures(table: dict[tuple[str, str], int]) -> dict[Cell, tuple[int, ...]]:
    """One figure per cell, and the window's cell of each initiative."""
    cells: dict[Cell, tuple[int, ...]] = {cell: (number,) for cell, number in table.items()}
    for slug in {slug for slug, _ in table}:
        cells[slug, WHOLE] = (sum(number for (other, _), number in table.items() if other == slug),)
    return cells


def hidden_in(table: dict[tuple[str, str], int], *sensitive: str) -> Hidden:
    cells = figures(table)
    small = {cell for cell, numbers in cells.items() if cell[0] in sensitive and is_small(numbers)}
    return hide(cells, frozenset(sensitive), small=small)


def test_nothing_small_nothing_hidden() -> None:
    assert hidden_in({("sorg", "1"): 8, (OPEN, "1"): 2}, "sorg") == Hidden(frozenset(), frozenset())


def test_a_lone_small_number_hides_the_sum() -> None:
    hidden = hidden_in({("sorg", "1"): 3, (OPEN, "1"): 12}, "sorg")
    assert hidden == Hidden(frozenset({("sorg", "1"), ("sorg", WHOLE)}), frozenset({"1", WHOLE}))


def test_another_discreet_offer_is_hidden_so_that_the_sum_can_stand() -> None:
    hidden = hidden_in(
        {("sorg", "1"): 3, ("amput", "1"): 9, ("demens", "1"): 30, (OPEN, "1"): 12}, "sorg", "amput", "demens"
    )
    assert {slug for slug, _ in hidden.cells} == {"sorg", "amput"}
    assert hidden.sums == frozenset()


def test_two_small_ones_protect_each_other_only_if_they_add_up() -> None:
    assert hidden_in({("sorg", "1"): 3, ("amput", "1"): 4}, "sorg", "amput").sums == frozenset()
    assert hidden_in({("sorg", "1"): 1, ("amput", "1"): 1}, "sorg", "amput").sums == frozenset({"1", WHOLE})


def test_a_hidden_month_hides_another_when_the_year_is_shown() -> None:
    hidden = hidden_in({("sorg", "1"): 3, ("sorg", "2"): 9, ("sorg", "3"): 20, (OPEN, "1"): 50}, "sorg")
    assert hidden.cells == frozenset({("sorg", "1"), ("sorg", "2")})
    assert hidden.sums == {"1", "2"}


@pytest.mark.parametrize(
    ("mode", "goals", "expected"),
    [
        (Mode.OPEN, [10], False),
        (Mode.DISCREET, [10], True),
        (Mode.INFO_ONLY, [], True),
        (Mode.OPEN, [7], True),
    ],
)
def test_who_is_protected(mode: Mode, goals: list[int], expected: bool) -> None:
    assert is_sensitive(mode, goals) is expected


SLUGS = ("sorg", "amput", "demens")
PERIODS = ("1", "2")


Rows = list[tuple[int, ...]]


def rows_that_fit(table: dict[tuple[str, str], int], hidden: Hidden, slug: str) -> Rows:
    """What an initiative's periods may be (numbers up to 18), going by its own line."""
    cells = [range(19) if (slug, p) in hidden.cells else (table[slug, p],) for p in PERIODS]
    window = sum(table[slug, p] for p in PERIODS)
    return [row for row in itertools.product(*cells) if (slug, WHOLE) in hidden.cells or sum(row) == window]


def possible(table: dict[tuple[str, str], int], hidden: Hidden) -> dict[Cell, set[int]]:
    """By hidden cell: every number it has in some table that agrees with all that is shown."""

    def shown(row: Iterable[int]) -> tuple[int, ...]:
        """What the shown sums say of a row, or of several added up."""
        parts = tuple(row)
        sums = [0 if p in hidden.sums else part for p, part in zip(PERIODS, parts, strict=True)]
        return (*sums, 0 if WHOLE in hidden.sums else sum(parts))

    choices = {slug: rows_that_fit(table, hidden, slug) for slug in SLUGS}
    target = shown(sum(table[slug, p] for slug in SLUGS) for p in PERIODS)
    found: dict[Cell, set[int]] = {cell: set() for cell in hidden.cells}
    for slug in SLUGS:
        first, second = ({shown(row) for row in choices[other]} for other in SLUGS if other != slug)
        rests = {tuple(map(sum, zip(*rows, strict=True))) for rows in itertools.product(first, second)}
        for row in choices[slug]:
            if tuple(a - b for a, b in zip(target, shown(row), strict=True)) in rests:
                for cell, number in zip(
                    [(slug, p) for p in (*PERIODS, WHOLE)], [*row, sum(row)], strict=True
                ):
                    found.setdefault(cell, set()).add(number)
    return {cell: found[cell] for cell in hidden.cells}


tables = st.fixed_dictionaries({(slug, period): st.integers(0, 9) for slug in SLUGS for period in PERIODS})


@settings(max_examples=60, deadline=None)
@given(table=tables)
def test_every_hidden_number_may_be_anything_from_none_to_four(table: dict[tuple[str, str], int]) -> None:
    for cell, numbers in possible(table, hidden_in(table, *SLUGS)).items():
        assert set(range(FEWEST)) <= numbers, cell


@settings(max_examples=200, deadline=None)
@given(table=tables)
def test_what_is_small_is_hidden_and_what_is_open_is_shown(table: dict[tuple[str, str], int]) -> None:
    table = {**table, (OPEN, "1"): 1, (OPEN, "2"): 0}
    hidden = hidden_in(table, *SLUGS)
    for cell, numbers in figures(table).items():
        assert not (cell[0] in SLUGS and is_small(numbers)) or cell in hidden.cells
        assert not (cell[0] == OPEN and cell in hidden.cells)
