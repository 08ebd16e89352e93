"""What speaks for one offer, and the learned weights that make one sum of it."""

from dataclasses import dataclass, field
from math import sqrt
from typing import Final

from catalog.finding.query import Why, WhyKind
from catalog.finding.units import Field

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
    "manner": 0.5,
}
"""How much each kind of evidence counts: softmax regression over the offers of a query, on half of `said_as`,
each phrase asked of an index without it; `need` counts squared (and twice what was learned: it is written by
hand), `words` and `pieces` by their square root."""

_FIELDS: Final = len(Field)
_SAID_AS: Final = Field.SAID_AS
_UNSAID: Final = (WhyKind.WORDS, "")
_NEIGHBOURS: Final = 4
"""Phrases of one offer that count beside each other."""

_SPOKEN: Final = {Field.NAME: 0.8, Field.NEED: 0.85, Field.SAID_AS: 1.0, Field.TEXT: 0.25}
"""Kinds of evidence that can be told, and how much they convince."""


class Evidence:
    """Evidence for one offer that can be told, by field, each from 0 to 1, with what it rests on.

    `said` are all its phrases like the text.
    """

    __slots__ = ("said", "strengths", "what")

    def __init__(self) -> None:
        self.strengths = [0.0] * _FIELDS
        self.what: list[tuple[WhyKind, str]] = [_UNSAID] * _FIELDS
        self.said: list[float] = []

    def add(self, field: Field, strength: float, kind: WhyKind, what: str) -> None:
        """Keeps the strongest of each field, and every phrase."""
        if field is _SAID_AS:
            self.said.append(strength)
        if strength > self.strengths[field]:
            self.strengths[field] = strength
            self.what[field] = (kind, what)

    def weighed(self, words: float, ideas: float, pieces: float) -> float:
        """All evidence in one sum, with how much the offer's words, ideas and letters are the text's."""
        name, said, need, _, text = self.strengths
        total = (
            WEIGH["name"] * name
            + WEIGH["said"] * said
            + WEIGH["need"] * need * need
            + WEIGH["words"] * sqrt(words)
            + WEIGH["text"] * text
            + WEIGH["ideas"] * ideas
            + WEIGH["pieces"] * sqrt(pieces)
        )
        if len(self.said) > 1:
            _, second, *further = sorted(self.said, reverse=True)[:_NEIGHBOURS]
            total += WEIGH["second"] * second + WEIGH["further"] * sum(further) / 2
        return total

    def why(self) -> Why:
        """The strongest reason that can be put in words; single words only add to the others."""
        best = max(_SPOKEN, key=lambda field: _SPOKEN[field] * self.strengths[field])
        return Why(*self.what[best])


NOTHING: Final = Evidence()
"""Of an offer for which nothing can be told."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What speaks for the offers, each by its number, from 0 to 1: what can be told, how much the text's
    words vote for it, how much of its ideas and letters it has.

    Those with letters in common and those that can be told of are all there are.
    """

    told: dict[int, Evidence] = field(default_factory=dict)
    words: dict[int, float] = field(default_factory=dict)
    ideas: dict[int, float] = field(default_factory=dict)
    pieces: dict[int, float] = field(default_factory=dict)

    def of(self, offer: int) -> Evidence:
        """What can be told of an offer, to add to."""
        evidence = self.told.get(offer)
        if evidence is None:
            evidence = self.told[offer] = Evidence()
        return evidence

    def weighed(self) -> dict[int, float]:
        """The sum of all evidence, by offer. Most have none that can be told, and a shorter sum."""
        found: dict[int, float] = {}
        told, words, ideas, pieces = self.told.get, self.words.get, self.ideas.get, self.pieces.get
        by_words, by_ideas, by_pieces = WEIGH["words"], WEIGH["ideas"], WEIGH["pieces"]
        for offer in self.pieces.keys() | self.told.keys():
            vote, idea, letters = words(offer, 0.0), ideas(offer, 0.0), pieces(offer, 0.0)
            evidence = told(offer)
            if evidence is None:
                found[offer] = by_words * sqrt(vote) + by_ideas * idea + by_pieces * sqrt(letters)
            else:
                found[offer] = evidence.weighed(vote, idea, letters)
        return found
