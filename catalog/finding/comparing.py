"""A query beside the texts of the offers: which are worth comparing, and how alike they are."""

import math
from collections.abc import Callable
from operator import mul
from typing import Final

from catalog.finding.posted import MOST_UNITS
from catalog.finding.postings import Postings
from catalog.finding.terms import Reading, Term
from catalog.finding.units import Field, Unit

MOST_POSTINGS: Final = 700
"""Postings read for one query, those of the rarest features first; bounds the time in a large catalogue."""

_NAME: Final = Field.NAME
_SAID_AS: Final = Field.SAID_AS
"""Asked for very often, and ten times as fast as by the class."""

_IDEAS: Final = {_NAME: 0.5, _SAID_AS: 1.0, Field.TEXT: 0.6}
"""How much an idea in common counts beside a word in common."""

_ENOUGH: Final = 1.6
"""Weight of words in common from which a text counts in full; about two telling words."""

_EXACT: Final = 0.95


class Asked:
    """A query ready for comparison: by feature, in which terms it is and how strongly."""

    def __init__(self, postings: Postings, reading: Reading) -> None:
        self.reading: Final = reading
        self.weights: Final = tuple(postings.weight(term) for term in reading.terms)
        self.total: Final = sum(self.weights)
        self.places: Final[dict[str, list[tuple[int, float]]]] = {}
        for place, term in enumerate(reading.terms):
            for feature, strength in term.features.items():
                self.places.setdefault(feature, []).append((place, strength))

    def share(self, which: Callable[[Term], bool]) -> float:
        """How much of the text's weight is in such terms."""
        pairs = zip(self.reading.terms, self.weights, strict=True)
        return sum(weight for term, weight in pairs if which(term)) / (self.total or 1.0)

    def worth(self, feature: str) -> float:
        """How much a feature of the query tells."""
        return max(self.weights[place] * strength for place, strength in self.places[feature])


def candidates(postings: Postings, asked: Asked) -> list[int]:
    """The units most like the query, likest first, as far as shared features tell.

    Of those with nothing but the commonest feature only the first can be among them; the rest are not
    looked at.
    """
    rarest, commonest = _read(postings, asked)
    shared: dict[int, float] = {}
    for feature in rarest:
        worth, having = asked.worth(feature), postings.postings[feature]
        if shared:
            so_far = shared.get
            for number, part in having.items():
                shared[number] = so_far(number, 0.0) + worth * part
        else:
            shared = dict(zip(having, map(worth.__mul__, having.values()), strict=True))
    for feature in commonest:
        worth, having = asked.worth(feature), postings.postings[feature]
        both = shared.keys() & having.keys()
        for number in both:
            shared[number] += worth * having[number]
        for number in postings.foremost.get(feature, having):
            if number not in both:
                shared[number] = worth * having[number]
    if len(shared) <= MOST_UNITS:
        return sorted(shared)
    return sorted(shared, key=shared.__getitem__, reverse=True)[:MOST_UNITS]


def _read(postings: Postings, asked: Asked) -> tuple[list[str], list[str]]:
    """The features whose postings are read, rarest first, the last apart: it has most of the units."""
    known = sorted(
        [
            (len(postings.postings[feature]), feature)
            for feature in asked.places
            if feature in postings.postings
        ]
    )
    read = 0
    chosen: list[str] = []
    for length, feature in known:
        read += length
        if read > MOST_POSTINGS and chosen:
            break
        chosen.append(feature)
    return chosen[:-1], chosen[-1:]


def likeness(unit: Unit, asked: Asked) -> float:
    """From 0 to 1: how much of the unit the query says, and how much of the query the unit says."""
    theirs, ours = _in_common(unit, asked)
    field, weights = unit.field, unit.weights
    said_in_common: float = sum(map(mul, ours, asked.weights))
    of_query = said_in_common / asked.total
    if field is not _NAME and field is not _SAID_AS:
        return of_query * min(1.0, said_in_common / _ENOUGH)
    of_unit = sum([share * weights[term] for term, share in theirs.items()]) / unit.total
    if field is _SAID_AS:
        alike = math.sqrt(of_unit * of_query)
        return alike if alike > _EXACT else alike * min(1.0, 0.3 + 0.7 * said_in_common / _ENOUGH)
    rare = max([share * unit.rare[term] for term, share in theirs.items()])
    return max(of_unit * math.sqrt(of_unit), 0.8 * rare) * (0.55 + 0.45 * of_query)


def _in_common(unit: Unit, asked: Asked) -> tuple[dict[int, float], list[float]]:
    """How much the query says of which terms of the unit, and how much the unit of each term of the query."""
    theirs: dict[int, float] = {}
    ours, trust, places = [0.0] * len(asked.weights), _IDEAS[unit.field], asked.places
    terms, strengths = unit.terms, unit.strengths
    for at, feature in enumerate(unit.features):
        if feature not in places:
            continue
        term, strength = terms[at], strengths[at]
        for place, said in places[feature]:
            shared = said if said < strength else strength
            if feature[0] == "#":
                shared *= trust
            if term not in theirs or shared > theirs[term]:
                theirs[term] = shared
            if shared > ours[place]:
                ours[place] = shared
    return theirs, ours
