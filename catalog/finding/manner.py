"""Which offer people speak of in such words: naive Bayes over the four-letter pieces of all they write.

It hears what no single word says: "der er så stille her om aftenen" has the small words, the person and the
turns of those who speak of being alone. It only ranks offers that other evidence has found.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from catalog.finding.pieces import Spoken, pieces_of

_UNHEARD: Final = 0.08
"""How often any piece is assumed for any offer beside what was counted; tried from 0.04 to 0.8."""


class Manner:
    """Pieces by offer, as logarithms of how likely they are. Never changed."""

    def __init__(self, spoken: Iterable[Spoken]) -> None:
        counts: dict[str, dict[int, float]] = defaultdict(dict)
        totals: dict[int, float] = defaultdict(float)
        for offer, tokens, weight in spoken:
            for token in tokens:
                for piece in pieces_of(token):
                    here = counts[piece]
                    here[offer] = here.get(offer, 0.0) + weight
                    totals[offer] += weight
        self._heard: Final = {
            piece: {offer: math.log1p(count / _UNHEARD) for offer, count in found.items()}
            for piece, found in counts.items()
        }
        unheard = _UNHEARD * len(counts)
        self._length: Final = {offer: math.log(total + unheard) for offer, total in totals.items()}

    def leaning(self, tokens: Iterable[str], offers: Sequence[int]) -> dict[int, float]:
        """How likely the folded words are of each of the offers: 0 for the likeliest, below for the others.

        Logarithms of odds, with the length of the text by its square root: its pieces do not come singly.
        """
        said: dict[str, int] = defaultdict(int)
        for token in tokens:
            for piece in pieces_of(token):
                if piece in self._heard:
                    said[piece] += 1
        if not said:
            return dict.fromkeys(offers, 0.0)
        scale = math.sqrt(sum(count * count for count in said.values()))
        every = sum(said.values())
        sums = {offer: -every * self._length.get(offer, 0.0) for offer in offers}
        for piece, count in said.items():
            heard = self._heard[piece]
            for offer in offers:
                if offer in heard:
                    sums[offer] += count * heard[offer]
        most = max(sums.values(), default=0.0)
        return {offer: (one - most) / scale for offer, one in sums.items()}
