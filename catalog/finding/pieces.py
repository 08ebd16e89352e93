"""Offers by the four-letter pieces of the words people use for them: what is left in common when no word is.

"stofmisbrugsbehandling" has most pieces of "behandling for stofmisbrug", "barndomsangst" some of "angst".
Cosine of TF-IDF vectors; pieces of very many offers tell nothing and are left out.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Final

from catalog.finding.tallies import FEW, NOBODY, NOWHERE, Having, Spoken, by_count, held, pieces_of, tally

_MOST_READ: Final = 2_000
"""Entries read for one query, rarest pieces first; bounds the time in a large catalogue."""

_UNSEEN: Final = 5.0
"""Weight of a piece that no offer has."""

_EXACT: Final = 2**48
"""Squares are added up in whole parts of this size, so that a sum is the same in whatever order."""

_LOGS: Final = by_count(math.log1p)
"""The logarithm of how often, by halves."""


class Pieces:
    """Offers by piece. Never changed."""

    def __init__(
        self,
        spoken: Iterable[Spoken],
        offers: int,
        before: "Pieces | None" = None,
        gone: Iterable[Spoken] = (),
    ) -> None:
        """What is said for that many offers, instead of what has `gone` of what was `before`."""
        self._offers: Final = offers
        self._tells: Final = (_UNSEEN, *(math.log(1 + offers / having) for having in range(1, offers + 1)))
        self._having: Final[dict[str, Having]] = dict(before._having) if before else {}
        squares = before._squares.copy() if before else Counter[int]()
        self._say(gone, spoken, squares)
        self._squares: Final[Counter[int]] = +squares
        self._lengths: Final = {offer: math.sqrt(square / _EXACT) for offer, square in self._squares.items()}

    def changed(self, gone: Iterable[Spoken], come: Iterable[Spoken]) -> "Pieces":
        """With other texts of some offers: all that they have."""
        return Pieces(come, self._offers, self, gone)

    def _say(self, gone: Iterable[Spoken], come: Iterable[Spoken], squares: Counter[int]) -> None:
        left, joined = _tallied(gone), _tallied(come)
        for piece in left.keys() | joined.keys():
            then, now = left.get(piece, NOWHERE), joined.get(piece, NOWHERE)
            if now == then:
                continue
            old = self._having.pop(piece, NOBODY)
            self._square(old, squares, -1)
            having = dict(zip(*old, strict=True))
            for offer in then:
                del having[offer]
            if having := {**having, **now}:
                self._having[piece] = new = held(having)
                self._square(new, squares, 1)

    def _square(self, having: Having, squares: Counter[int], sign: int) -> None:
        """Adds a piece to the squares of the offers that have it, or takes it away."""
        offers, counts = having
        tells = self._tells[len(offers)]
        square = {count: sign * int((_LOGS[count] * tells) ** 2 * _EXACT) for count in set(counts)}
        for offer, count in zip(offers, counts, strict=True):
            squares[offer] += square[count]

    def likeness(self, tokens: Iterable[str]) -> dict[int, float]:
        """From 0 to 1, how much of the folded words' pieces an offer has; offers with none are not there."""
        said: dict[str, int] = defaultdict(int)
        for token in tokens:
            for piece in pieces_of(token):
                said[piece] += 1
        known, length = self._known(said)
        found: dict[int, float] = {}
        so_far, read = found.get, 0
        for number, (offers, counts), weight in known:
            read += number
            if read > _MOST_READ:
                break
            for offer, count in zip(offers, counts, strict=True):
                found[offer] = so_far(offer, 0.0) + weight * _LOGS[count]
        lengths = self._lengths
        return {offer: shared / (length * lengths[offer]) for offer, shared in found.items()}

    def _known(self, said: Mapping[str, int]) -> tuple[list[tuple[int, Having, float]], float]:
        """The pieces that tell, those of the fewest offers first: how many have it, which, what it weighs.
        And the length of all that is said.
        """
        squares = 0.0
        known: list[tuple[int, Having, float]] = []
        for piece, count in said.items():
            having = self._having.get(piece, NOBODY)
            number = len(having[0])
            tells = self._tells[number]
            squares += (count * tells) ** 2
            if 0 < number <= FEW:
                known.append((number, having, count * tells * tells))
        known.sort(key=itemgetter(0))
        return known, math.sqrt(squares)


def _tallied(spoken: Iterable[Spoken]) -> Mapping[str, Mapping[int, int]]:
    """How often each offer's words have each piece; a word counts once in each text."""
    return tally((offer, tuple(set(tokens)), weight) for offer, tokens, weight in spoken)
