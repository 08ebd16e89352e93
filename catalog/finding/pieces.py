"""Offers by the four-letter pieces of the words people use for them: what is left in common when no word is.

"stofmisbrugsbehandling" has most pieces of "behandling for stofmisbrug", "barndomsangst" some of "angst".
Cosine of TF-IDF vectors; pieces of very many offers tell nothing and are left out.
"""

import math
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

_LENGTH: Final = 4
_MOST_OFFERS: Final = 150
_MOST_READ: Final = 2_000
"""Entries read for one query, rarest pieces first; bounds the time in a large catalogue."""

_UNSEEN: Final = 5.0
"""Weight of a piece that no offer has."""

Spoken = tuple[int, tuple[str, ...], float]
"""Offer, the words of one of its texts, how much the text counts."""


def pieces_of(word: str) -> tuple[str, ...]:
    """The pieces of a folded word, its beginning and end marked: "mad" → ^mad, mad$."""
    marked = f"^{word}$"
    return tuple(marked[at : at + _LENGTH] for at in range(max(1, len(marked) - _LENGTH + 1)))


class Pieces:
    """Offers by piece. Never changed."""

    def __init__(self, spoken: Iterable[Spoken], offers: int) -> None:
        counts = _counted(spoken)
        self._tells: Final = {piece: math.log(1 + offers / len(found)) for piece, found in counts.items()}
        lengths: dict[int, float] = defaultdict(float)
        for piece, found in counts.items():
            for offer, count in found.items():
                lengths[offer] += (math.log1p(count) * self._tells[piece]) ** 2
        whole = {offer: math.sqrt(length) for offer, length in lengths.items()}
        self._offers: Final = {
            piece: tuple(
                (offer, math.log1p(count) * self._tells[piece] ** 2 / whole[offer])
                for offer, count in found.items()
            )
            for piece, found in counts.items()
            if len(found) <= _MOST_OFFERS
        }

    def likeness(self, tokens: Iterable[str]) -> dict[int, float]:
        """From 0 to 1, how much of the folded words' pieces an offer has; offers with none are not there."""
        said: dict[str, int] = defaultdict(int)
        for token in tokens:
            for piece in pieces_of(token):
                said[piece] += 1
        length = math.sqrt(sum((count * self._tells.get(p, _UNSEEN)) ** 2 for p, count in said.items()))
        found: dict[int, float] = {}
        offers = self._offers
        known = [(offers[piece], count) for piece, count in said.items() if piece in offers]
        read = 0
        for having, count in sorted(known, key=lambda entry: len(entry[0])):
            read += len(having)
            if read > _MOST_READ:
                break
            for offer, share in having:
                found[offer] = found.get(offer, 0.0) + count * share
        return {offer: shared / length for offer, shared in found.items()}


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
