"""The searchable texts of an offer, each with the features it can be found with."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from catalog.finding.documents import OfferDocument, Texts
from catalog.finding.query import WhyKind
from catalog.finding.terms import Term


class Field(IntEnum):
    """What evidence for an offer comes from."""

    NAME = 0
    SAID_AS = 1
    NEED = 2
    WORDS = 3
    TEXT = 4


@dataclass(frozen=True, slots=True)
class Unit:
    """One searchable text of an offer: a name, an alias, a phrase people say, the target group, the purpose.

    `words` are those of its terms; `features`, term by term, have the number of their term in `terms` and
    their strength in `strengths`. `rare` says of each term of a name how far it stands for the offer alone
    among names (1: no other name has it).
    """

    offer: int
    field: Field
    kind: WhyKind
    text: str
    words: tuple[str, ...]
    features: tuple[str, ...]
    terms: bytes
    strengths: tuple[float, ...]
    weights: tuple[float, ...]
    total: float
    rare: tuple[float, ...] = ()

    def unweighed(self) -> tuple[Term, ...]:
        """What it was made of, so that it can be weighed anew."""
        features: list[dict[str, float]] = [{} for _ in self.words]
        for feature, number, strength in zip(self.features, self.terms, self.strengths, strict=True):
            features[number][feature] = strength
        return tuple(map(Term, self.words, features))


FIELDS: Final = (
    (WhyKind.NAME, "names"),
    (WhyKind.ALIAS, "aliases"),
    (WhyKind.SAID_AS, "said_as"),
    (WhyKind.TARGET, "target"),
    (WhyKind.PURPOSE, "purpose"),
)
"""Where texts come from, strongest first."""

NAMES: Final = frozenset({WhyKind.NAME, WhyKind.ALIAS})
FIELD_OF: Final = {
    WhyKind.NAME: Field.NAME,
    WhyKind.ALIAS: Field.NAME,
    WhyKind.SAID_AS: Field.SAID_AS,
    WhyKind.TARGET: Field.TEXT,
    WhyKind.PURPOSE: Field.TEXT,
}

PLACES: Final = 40_503
"""Numbers of units that an offer has for itself, so that none moves when another offer has more texts.

Multiples of it spread well over Python's tables (2**16 by the golden ratio, Knuth), those of 2**16 would not.
"""

Text = tuple[int, WhyKind, str, str]
"""Offer number, field, language, text."""


def texts_of(number: int, document: OfferDocument) -> Iterable[Text]:
    """The texts an offer is found by; those of one that answers only to its names are its names."""
    for kind, field in FIELDS:
        if kind in NAMES or not document.answers_only_to_names:
            texts: Texts = getattr(document, field)
            for language, text in texts:
                yield number, kind, language, text
