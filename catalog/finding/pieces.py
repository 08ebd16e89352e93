"""Offers by the four-letter pieces of the words people use for them: what is left in common when no word is.

"stofmisbrugsbehandling" has most pieces of "behandling for stofmisbrug", "barndomsangst" some of "angst".
Cosine of TF-IDF vectors; pieces of very many offers tell nothing and are left out.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from operator import itemgetter
from typing import Final

_LENGTH: Final = 4
_MOST_OFFERS: Final = 150
_MOST_READ: Final = 2_000
"""Entries read for one query, rarest pieces first; bounds the time in a large catalogue."""

_UNSEEN: Final = 5.0
"""Weight of a piece that no offer has."""

_EXACT: Final = 2**48
"""Squares are added up in whole parts of this size, so that a sum is the same in whatever order."""

Spoken = tuple[int, tuple[str, ...], float]
"""Offer, the words of one of its texts, how much the text counts."""

Having = tuple[tuple[int, ...], tuple[float, ...]]
"""Offers that have a piece, in order, and the logarithm of how often."""

_NOBODY: Final[Having] = (), ()

_log: Final = lru_cache(maxsize=1_000)(math.log1p)
"""Few numbers are asked for, so that very many entries share them."""


def pieces_of(word: str) -> tuple[str, ...]:
    """The pieces of a folded word, its beginning and end marked: "mad" → ^mad, mad$."""
    marked = f"^{word}$"
    return tuple(marked[at : at + _LENGTH] for at in range(max(1, len(marked) - _LENGTH + 1)))


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
        left, joined = _counted(gone), _counted(come)
        for piece in left.keys() | joined.keys():
            then, now = left.get(piece, {}), joined.get(piece, {})
            if now == then:
                continue
            self._count(piece, squares, -1)
            having = dict(zip(*self._having.pop(piece, _NOBODY), strict=True))
            for offer in then:
                del having[offer]
            having |= {offer: _log(count) for offer, count in now.items()}
            if having:
                order = sorted(having)
                self._having[piece] = tuple(order), tuple(map(having.__getitem__, order))
                self._count(piece, squares, 1)

    def _count(self, piece: str, squares: Counter[int], sign: int) -> None:
        """Adds a piece to the squares of the offers that have it, or takes it away."""
        offers, parts = self._having.get(piece, _NOBODY)
        tells = self._tells[len(offers)]
        for offer, part in zip(offers, parts, strict=True):
            squares[offer] += sign * int((part * tells) ** 2 * _EXACT)

    def likeness(self, tokens: Iterable[str]) -> dict[int, float]:
        """From 0 to 1, how much of the folded words' pieces an offer has; offers with none are not there."""
        said: dict[str, int] = defaultdict(int)
        for token in tokens:
            for piece in pieces_of(token):
                said[piece] += 1
        known, length = self._known(said)
        found: dict[int, float] = {}
        read = 0
        for number, (offers, parts), weight in known:
            read += number
            if read > _MOST_READ:
                break
            for offer, part in zip(offers, parts, strict=True):
                found[offer] = found.get(offer, 0.0) + weight * part
        lengths = self._lengths
        return {offer: shared / (length * lengths[offer]) for offer, shared in found.items()}

    def _known(self, said: Mapping[str, int]) -> tuple[list[tuple[int, Having, float]], float]:
        """The pieces that tell, those of the fewest offers first: how many have it, which, what it weighs.
        And the length of all that is said.
        """
        squares = 0.0
        known: list[tuple[int, Having, float]] = []
        for piece, count in said.items():
            having = self._having.get(piece, _NOBODY)
            number = len(having[0])
            tells = self._tells[number]
            squares += (count * tells) ** 2
            if 0 < number <= _MOST_OFFERS:
                known.append((number, having, count * tells * tells))
        known.sort(key=itemgetter(0))
        return known, math.sqrt(squares)


def _counted(spoken: Iterable[Spoken]) -> dict[str, dict[int, float]]:
    """How often each offer's words have each piece."""
    by_word: dict[tuple[int, str], float] = defaultdict(float)
    for offer, tokens, weight in spoken:
        for token in set(tokens):
            by_word[offer, token] += weight
    counts: dict[str, dict[int, float]] = defaultdict(dict)
    for (offer, token), weight in by_word.items():
        for piece in pieces_of(token):
            counts[piece][offer] = counts[piece].get(offer, 0.0) + weight
    return dict(counts)
