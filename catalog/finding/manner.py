"""Which offer people speak of in such words: naive Bayes over the four-letter pieces of all they write.

It hears what no single word says: "der er så stille her om aftenen" has the small words, the person and the
turns of those who speak of being alone. It only ranks offers that other evidence has found.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from catalog.finding.pieces import Spoken, pieces_of

_UNHEARD: Final = 0.08
"""How often any piece is assumed for any offer beside what was counted; tried from 0.04 to 0.8."""


class Manner:
    """Pieces by offer, as logarithms of how likely they are. Never changed."""

    def __init__(
        self, spoken: Iterable[Spoken], before: "Manner | None" = None, gone: Iterable[Spoken] = ()
    ) -> None:
        """What is said, instead of what has `gone` of what was `before`."""
        self._heard: Final[dict[str, Mapping[int, float]]] = dict(before._heard) if before else {}
        totals = before._totals.copy() if before else Counter[int]()
        left, joined = _counted(gone), _counted(spoken)
        for piece in left.keys() | joined.keys():
            then, now = left.get(piece, {}), joined.get(piece, {})
            totals.subtract(then)
            totals.update(now)
            if now != then:
                having = {o: part for o, part in self._heard.pop(piece, {}).items() if o not in then}
                having |= {offer: math.log1p(count / 2 / _UNHEARD) for offer, count in now.items()}
                if having:
                    self._heard[piece] = having
        self._totals: Final[Counter[int]] = +totals
        unheard = _UNHEARD * len(self._heard)
        self._length: Final = {offer: math.log(total / 2 + unheard) for offer, total in self._totals.items()}

    def changed(self, gone: Iterable[Spoken], come: Iterable[Spoken]) -> "Manner":
        """With other texts of some offers: all that they have."""
        return Manner(come, self, gone)

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


def _counted(spoken: Iterable[Spoken]) -> dict[str, dict[int, int]]:
    """How often each offer's words have each piece, in halves: a description counts one, all else two."""
    counts: dict[str, dict[int, int]] = defaultdict(dict)
    for offer, tokens, weight in spoken:
        for token in tokens:
            for piece in pieces_of(token):
                here = counts[piece]
                here[offer] = here.get(offer, 0) + round(2 * weight)
    return dict(counts)
