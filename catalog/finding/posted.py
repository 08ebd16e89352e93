"""The units of all offers by the features they can be found with."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from catalog.finding.units import PLACES, Unit

CAUTION: Final = 2.0
"""Texts assumed beside those seen, so that a word seen once does not speak for an offer."""

MOST_UNITS: Final = 24
"""Texts compared word by word with a query, after the postings have chosen them."""

MOST_SHARERS: Final = 150
"""A feature that more offers have than this votes for none of them."""

Shares = tuple[tuple[int, ...], tuple[float, ...]]
"""Offers, and the share of each."""

NO_SHARES: Final[Shares] = ((), ())


@dataclass(frozen=True)
class Posted:
    """Units by number; by feature the units that have it, in order, and how much of the unit it is.

    `foremost`, for a feature with more units than are compared: those it is most of, and one more, in order.
    `shares`: of all texts that have a feature, how large a share is which offer's; few texts give small
    shares.
    """

    units: Mapping[int, Unit] = field(default_factory=dict)
    postings: Mapping[str, Mapping[int, float]] = field(default_factory=dict)
    foremost: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    shares: Mapping[str, Shares] = field(default_factory=dict)

    def changed(self, gone: Collection[int], come: Mapping[int, Unit]) -> "Posted":
        """Without the units of some numbers and with others."""
        units = {**{number: unit for number, unit in self.units.items() if number not in gone}, **come}
        coming = _parts(come)
        touched = coming.keys() | {f for number in gone for f in self.units[number].features}
        postings, foremost, shares = dict(self.postings), dict(self.foremost), dict(self.shares)
        for feature in touched:
            old = postings.pop(feature, {})
            left = {number: part for number, part in old.items() if number not in gone}
            having = dict(sorted({**left, **coming.get(feature, {})}.items()))
            foremost.pop(feature, None)
            shares.pop(feature, None)
            if having:
                postings[feature] = having
            if len(having) > MOST_UNITS:
                foremost[feature] = _foremost(having)
            if (shared := _shares(having)) != NO_SHARES:
                shares[feature] = shared
        return Posted(units, postings, foremost, shares)


def _parts(units: Mapping[int, Unit]) -> dict[str, dict[int, float]]:
    gathered: dict[str, dict[int, float]] = defaultdict(dict)
    for number, unit in units.items():
        scale = math.sqrt(unit.total)
        weights = unit.weights
        for feature, term, strength in zip(unit.features, unit.terms, unit.strengths, strict=True):
            here, part = gathered[feature], strength * weights[term] / scale
            if part > here.get(number, 0.0):
                here[number] = part
    return gathered


def _foremost(having: Mapping[int, float]) -> tuple[int, ...]:
    return tuple(sorted(sorted(having, key=having.__getitem__, reverse=True)[: MOST_UNITS + 1]))


def _shares(having: Iterable[int]) -> Shares:
    offers = Counter(number // PLACES for number in having)
    if len(offers) > MOST_SHARERS:
        return NO_SHARES
    all_texts = offers.total() + CAUTION
    return tuple(offers), tuple(texts / all_texts for texts in offers.values())
