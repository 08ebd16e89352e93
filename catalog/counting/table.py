"""The rows of a tally, in which figures that must not be told stay hidden."""

from collections.abc import Callable, Mapping, Set as AbstractSet

from catalog.counting.figures import People, Row, Shown
from catalog.counting.sums import Crowd, Sums, added
from catalog.counting.suppression import WHOLE, Cell, Figures, Hidden, hide, is_small


class Table:
    """Cells by initiative and period (WHOLE: the window), and which of their figures stay hidden.

    `joined` (sign-ups and seats) and `came` (attendances and persons) are hidden where small. How many of
    them had no name, stayed away or were not marked is never shown of a sensitive initiative. A cell in which
    a figure can be nothing but 0, or nothing but another that is shown, has no part in this.
    """

    def __init__(self, cells: Mapping[Cell, Sums], sensitive: frozenset[str]) -> None:
        self.cells = cells
        self.sensitive = sensitive
        listed = {cell for cell, one in cells.items() if one.saved or one.guests.heads}
        booked = {cell for cell, one in cells.items() if one.bookable or one.sign_ups}
        came = self._hide(lambda one: (one.guests.heads,), listed, _few_came)
        nameless = (listed & booked) | came.cells
        self.hidden = {
            "joined": self._hide(lambda one: (one.sign_ups, one.seats), booked, _few_joined),
            "came": came,
            "headcount": self._hide(lambda one: (one.guests.nameless,), nameless),
            "no_shows": self._hide(lambda one: (one.no_shows,), listed & booked),
            "unmarked": self._hide(lambda one: (one.unmarked,), booked),
        }

    def rows(self, *, split: bool, periods: bool) -> tuple[Row, ...]:
        """The table's rows in order of initiative, then period."""
        cells = [cell for cell in self.cells if (cell[1] is not WHOLE) is periods]
        if split:
            return tuple(self._row(cell) for cell in sorted(cells, key=lambda cell: (cell[0], cell[1] or "")))
        names = {period for _, period in cells}
        return tuple(self.sum_row(name) for name in sorted(names, key=lambda name: name or ""))

    def sum_row(self, period: str | None) -> Row:
        """All initiatives in a period, or in the window."""
        one = added(sums for cell, sums in self.cells.items() if cell[1] == period)
        return _row(None, period, one, {name for name, kept in self.hidden.items() if period in kept.sums})

    def _row(self, cell: Cell) -> Row:
        hidden = {name for name, kept in self.hidden.items() if cell in kept.cells}
        return _row(*cell, self.cells[cell], hidden)

    def _hide(
        self,
        figures: Callable[[Sums], Figures],
        cells: AbstractSet[Cell],
        small: Callable[[Sums], bool] = lambda _: True,
    ) -> Hidden:
        known = {cell: figures(self.cells[cell]) for cell in self.cells if cell in cells}
        few = {cell for cell in known if cell[0] in self.sensitive and small(self.cells[cell])}
        return hide(known, self.sensitive, small=few)


def _few_joined(one: Sums) -> bool:
    return is_small((one.sign_ups, one.seats))


def _few_came(one: Sums) -> bool:
    return is_small((one.guests.heads, *one.guests.people))


def _row(initiative: str | None, period: str | None, one: Sums, hidden: AbstractSet[str]) -> Row:
    joined, came = "joined" not in hidden, "came" not in hidden
    parts = hidden.isdisjoint({"headcount", "no_shows", "unmarked"})
    return Row(
        initiative=initiative,
        period=period,
        occurrences=one.occurrences,
        sign_ups=one.sign_ups if joined else None,
        seats=one.seats if joined else None,
        attendances=one.guests.heads if came else None,
        headcount=one.guests.nameless if "headcount" not in hidden else None,
        shifts_done=one.helpers.shifts,
        hours=round(one.helpers.minutes / 60, 2),
        persons=_people(one.guests, parts=parts) if came else People(None, None, Shown.SMALL_NUMBERS),
        volunteers=_people(one.helpers),
        no_shows=one.no_shows if "no_shows" not in hidden else None,
        unmarked=one.unmarked if "unmarked" not in hidden else None,
    )


def _people(crowd: Crowd, *, parts: bool = True) -> People:
    low, high = crowd.people
    if not parts:
        return People(low, high, Shown.NO_SPLIT)
    return People(low, high, Shown.COUNTED if low == high else Shown.BOUNDS)
