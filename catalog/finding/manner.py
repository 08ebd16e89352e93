"""Which offer people speak of in such words: naive Bayes over the four-letter pieces of all they write.

It hears what no single word says: "der er så stille her om aftenen" has the small words, the person and the
turns of those who speak of being alone. It only ranks offers that other evidence has found.
"""

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter, mul
from typing import Final

from catalog.finding.tallies import (
    MOST_COUNTED,
    NOWHERE,
    Spoken,
    bounded,
    by_count,
    number_of_pieces,
    numbers,
    pieces_of,
    tally,
)

_UNHEARD: Final = 0.08
"""How often any piece is assumed for any offer beside what was counted; tried from 0.04 to 0.8."""

_COMMON: Final = 36
"""A piece that one in so many offers has is held as a row with a place for each, in the room of few."""

_LOGS: Final = by_count(lambda count: math.log1p(count / _UNHEARD))
"""How much likelier a piece is where it was counted, by halves."""


class Manner:
    """Pieces by offer: how often each has them. Never changed."""

    def __init__(
        self,
        spoken: Iterable[Spoken],
        offers: int,
        before: "Manner | None" = None,
        gone: Iterable[Spoken] = (),
    ) -> None:
        """What is said for that many offers, instead of what has `gone` of what was `before`."""
        self._offers: Final = offers
        self._rare: Final[dict[str, Mapping[int, int]]] = dict(before._rare) if before else {}
        self._common: Final[dict[str, array[int]]] = dict(before._common) if before else {}
        totals = before._totals.copy() if before else Counter[int]()
        spoken, gone = tuple(spoken), tuple(gone)
        left, joined = tally(gone), tally(spoken)
        for piece in left.keys() | joined.keys():
            then, now = left.get(piece, NOWHERE), joined.get(piece, NOWHERE)
            if now != then:
                stayed = {offer: count for offer, count in self._taken(piece).items() if offer not in then}
                self._put(piece, {**stayed, **now})
        totals.subtract(_lengths(gone))
        totals.update(_lengths(spoken))
        self._totals: Final[Counter[int]] = +totals
        unheard = _UNHEARD * (len(self._rare) + len(self._common))
        self._length: Final = {offer: math.log(total / 2 + unheard) for offer, total in self._totals.items()}

    def changed(self, gone: Iterable[Spoken], come: Iterable[Spoken]) -> "Manner":
        """With other texts of some offers: all that they have."""
        return Manner(come, self._offers, self, gone)

    def _taken(self, piece: str) -> dict[int, int]:
        """Takes a piece out, and tells how often each offer had it."""
        row = self._common.pop(piece, None)
        if row is not None:
            return {offer: count for offer, count in enumerate(row) if count}
        return dict(self._rare.pop(piece, {}))

    def _put(self, piece: str, having: Mapping[int, int]) -> None:
        if len(having) * _COMMON > self._offers:
            row = [0] * self._offers
            for offer, count in having.items():
                row[offer] = count
            self._common[piece] = numbers(bounded(row))
        elif having:
            self._rare[piece] = {offer: min(MOST_COUNTED, count) for offer, count in having.items()}

    def leaning(self, tokens: Iterable[str], offers: Sequence[int]) -> dict[int, float]:
        """How likely the folded words are of each of the offers: 0 for the likeliest, below for the others.

        Logarithms of odds, with the length of the text by its square root: its pieces do not come singly.
        """
        said = self._said(tokens)
        if not said:
            return dict.fromkeys(offers, 0.0)
        scale = math.sqrt(sum([count * count for count in said.values()]))
        every, near = sum(said.values()), set(offers)
        sums = {offer: -every * self._length.get(offer, 0.0) for offer in offers}
        often: list[int] = []
        rows: list[Sequence[int]] = []
        for piece, count in said.items():
            if (row := self._common.get(piece)) is not None:
                rows.append(row)
                often.append(count)
            else:
                having = self._rare[piece]
                for offer in having.keys() & near:
                    sums[offer] += count * _LOGS[having[offer]]
        for offer, counts in zip(offers, _columns(rows, offers), strict=False):
            sums[offer] += sum(map(mul, often, map(_LOGS.__getitem__, counts)))
        most = max(sums.values(), default=0.0)
        return {offer: (one - most) / scale for offer, one in sums.items()}

    def _said(self, tokens: Iterable[str]) -> Mapping[str, int]:
        """The pieces of a text that somebody here uses, with how often."""
        said: dict[str, int] = defaultdict(int)
        for token in tokens:
            for piece in pieces_of(token):
                if piece in self._common or piece in self._rare:
                    said[piece] += 1
        return said


def _columns(rows: Sequence[Sequence[int]], offers: Sequence[int]) -> Iterable[Sequence[int]]:
    """What the rows have at the places of the offers, offer by offer; nothing without a row."""
    if len(offers) < 2:
        return [[row[offer] for row in rows] for offer in offers]
    return zip(*map(itemgetter(*offers), rows), strict=True)


def _lengths(spoken: Iterable[Spoken]) -> Counter[int]:
    """How many pieces each offer's words have, in halves."""
    lengths = Counter[int]()
    for offer, tokens, weight in spoken:
        lengths[offer] += round(2 * weight) * sum(map(number_of_pieces, tokens))
    return lengths
