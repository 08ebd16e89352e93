"""What is hidden so that no number below 5 at a discreet offer can be read or worked out.

A table holds cells (initiative, period) and (initiative, whole window), and their sums over initiatives for
each period and for the window. Only discreet offers are ever hidden: heads at open offers stand as they
are. One reason covers every hidden cell, so that it does not tell which of them is the small one (DOMAIN.md
0b "Hiding", 1.5). What two tables of different windows tell together is a matter of releases, not of this.
"""

from collections.abc import Mapping, Sequence, Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from catalog.offers.facts import Mode

FEWEST: Final = 5
"""The smallest number that is shown."""
SPECIAL_GOALS: Final = frozenset({7, 8, 9})
"""Homelessness, drugs and alcohol (the goals of the ministry): guests count as at a discreet offer."""

WHOLE: Final = None
"""The period of a cell that covers the whole window."""
Cell = tuple[str, str | None]
Figures = tuple[int, ...]


@dataclass(frozen=True)
class Hidden:
    """The cells that stay empty, and the periods (None: the window) whose sum stays empty."""

    cells: frozenset[Cell]
    sums: frozenset[str | None]


def is_sensitive(mode: Mode, goals: Sequence[int]) -> bool:
    """Whether few guests at an initiative may say something about health, grief or need."""
    return mode is not Mode.OPEN or not SPECIAL_GOALS.isdisjoint(goals)


def is_small(figures: Figures) -> bool:
    """Whether any figure is one that must not be shown; 0 is no exception."""
    return any(number < FEWEST for number in figures)


def hide(cells: Mapping[Cell, Figures], sensitive: AbstractSet[str], *, small: AbstractSet[Cell]) -> Hidden:
    """What to hide when `small` cells must be.

    `cells` holds the window of each initiative about which it says anything and (if the table is split) its
    periods; the figures of a cell are additive. First the windows: hidden ones are safe when at least two add
    up to 4 or more in every figure, for then each can be anything from 0 to 4; else more discreet windows are
    hidden, the smallest first, and where none is left the sum. Then the periods of each discreet initiative
    likewise: they add up to its window, and are all hidden with it. A period in which anything is hidden has
    no sum, so nothing can be worked out across.
    """
    periods = {period for _, period in cells if period is not WHOLE}
    windows = [(slug, WHOLE) for slug in sorted(sensitive) if (slug, WHOLE) in cells]
    hidden, safe = _made_safe(cells, windows, small)
    for slug in sensitive:
        line = [cell for cell in cells if cell[0] == slug and cell[1] is not WHOLE]
        hidden |= set(line) if (slug, WHOLE) in hidden else _made_safe(cells, line, small)[0]
    sums: set[str | None] = set() if safe else {WHOLE}
    if len(periods) == 1:
        sums |= periods if sums else set()
    else:
        sums |= {period for _, period in hidden if period is not WHOLE}
    return Hidden(frozenset(hidden), frozenset(sums))


def _made_safe(
    cells: Mapping[Cell, Figures], line: Sequence[Cell], small: AbstractSet[Cell]
) -> tuple[set[Cell], bool]:
    """The small cells of a line, and as many others as make them safe; False when all are not enough."""
    hidden = [cell for cell in line if cell in small]
    shown = sorted((cell for cell in line if cell not in small), key=lambda cell: cells[cell])
    while hidden and not _safe([cells[cell] for cell in hidden]):
        if not shown:
            return set(hidden), False
        hidden.append(shown.pop(0))
    return set(hidden), True


def _safe(hidden: Sequence[Figures]) -> bool:
    return len(hidden) >= 2 and all(sum(numbers) >= FEWEST - 1 for numbers in zip(*hidden, strict=True))
