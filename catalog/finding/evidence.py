"""What speaks for one offer, and the learned weights that make one sum of it."""

import math
from typing import Final

from catalog.finding.postings import Field
from catalog.finding.query import WhyKind

WEIGH: Final = {
    "name": 0.19,
    "said": 1.26,
    "need": 3.0,
    "words": 2.55,
    "text": 1.57,
    "second": 1.94,
    "further": 1.98,
    "ideas": 5.28,
    "pieces": 6.68,
}
"""How much each kind of evidence counts: softmax regression over the offers of a query, on half of `said_as`,
each phrase asked of an index without it; `need` counts squared (and twice what was learned: it is written by
hand), `words` and `pieces` by their square root."""

_FIELDS: Final = len(Field)
_UNSAID: Final = (WhyKind.WORDS, "")
_NEIGHBOURS: Final = 4
"""Phrases of one offer that count beside each other."""


class Evidence:
    """Evidence for one offer by field, each from 0 to 1, with what it rests on.

    `said` are all its phrases like the text, `ideas` how much of its ideas the offer has, `pieces` how
    much of its letters.
    """

    __slots__ = ("ideas", "pieces", "said", "strengths", "what")

    def __init__(self) -> None:
        self.strengths = [0.0] * _FIELDS
        self.what: list[tuple[WhyKind, str]] = [_UNSAID] * _FIELDS
        self.said: list[float] = []
        self.ideas = self.pieces = 0.0

    def add(self, field: Field, strength: float, kind: WhyKind, what: str) -> None:
        """Keeps the strongest of each field, and every phrase."""
        if field is Field.SAID_AS:
            self.said.append(strength)
        if strength > self.strengths[field]:
            self.strengths[field] = strength
            self.what[field] = (kind, what)

    def weighed(self) -> float:
        """All evidence in one sum."""
        name, said, need, words, text = self.strengths
        total = (
            WEIGH["name"] * name
            + WEIGH["said"] * said
            + WEIGH["need"] * need * need
            + WEIGH["words"] * math.sqrt(words)
            + WEIGH["text"] * text
            + WEIGH["ideas"] * self.ideas
            + WEIGH["pieces"] * math.sqrt(self.pieces)
        )
        if len(self.said) > 1:
            _, second, *further = sorted(self.said, reverse=True)[:_NEIGHBOURS]
            total += WEIGH["second"] * second + WEIGH["further"] * sum(further) / 2
        return total
