"""How well each offer fits a reading: evidence from names, phrases, single words and needs, put together.

How sure the best offer is an answer at all is asked apart: unknown words and things this catalogue does not
have speak against it.
"""

import math
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from heapq import nsmallest
from typing import Final

from catalog.finding.evidence import Evidence
from catalog.finding.postings import Field, Postings, Unit
from catalog.finding.query import Why, WhyKind
from catalog.finding.terms import Reading, Term, idea_feature

MOST_UNITS: Final = 24
"""Texts compared word by word with a query, after the postings have chosen them."""

MOST_POSTINGS: Final = 1_500
"""Postings read for one query, those of the rarest features first; bounds the time in a large catalogue."""

ELSEWHERE_FEATURE: Final = idea_feature("elsewhere")
"""The idea of the lexicon for what people ask a municipality and this catalogue does not have."""

_HALF: Final = 4.0
"""Sum of weighed evidence that scores one half."""

_IDEAS: Final = {Field.NAME: 0.5, Field.SAID_AS: 1.0, Field.TEXT: 0.6}
"""How much an idea in common counts beside a word in common."""

_ENOUGH: Final = 1.6
"""Weight of words in common from which a text counts in full; about two telling words."""

SURE: Final = {
    "intercept": -2.11,
    "named": 1.36,
    "said": 0.91,
    "words": 1.07,
    "weight": 0.42,
    "unknown": -2.14,
    "elsewhere": -4.8,
}
"""How sure the best offer is an answer at all: a logistic regression on texts with and without an answer.
It looks at
the evidence, how many words (up to four) and how much weight (up to 2) speak for it, and what speaks
against any.
"""

_LEAST_WEIGHT: Final = 0.5
_MOST_WORDS: Final = 4
_MOST_WEIGHT: Final = 2.0
_ELSEWHERE_REACH: Final = 3.0
"""Words that one word of elsewhere speaks for: a short question is about it, a long story only mentions it.
"""

MOST_FITS: Final = 60
"""Offers answered at most, best first."""

MOST_BY_PIECES: Final = 8
"""Offers considered for nothing but their letters."""

_SPOKEN: Final = {Field.NAME: 0.8, Field.NEED: 0.85, Field.SAID_AS: 1.0, Field.TEXT: 0.25}
"""Kinds of evidence that can be told, and how much they convince."""

_OUTDONE: Final = 0.6
_LEAST_VOTE: Final = 0.01
_EXACT: Final = 0.95
_SUREST: Final = 0.99


@dataclass(frozen=True, slots=True)
class Fit:
    """How well one offer fits (0 to 1) and the strongest reason."""

    offer: int
    score: float
    why: Why


def fits(postings: Postings, reading: Reading) -> tuple[list[Fit], float]:
    """Every offer with evidence, best first, ties by slug; and how sure (0 to 1) the best is an answer at
    all.
    """
    asked = Asked(postings, reading)
    evidence = gather(postings, asked)
    weighed = {offer: reasons.weighed() for offer, reasons in evidence.items()}
    first = nsmallest(MOST_FITS, weighed, key=lambda offer: (-round(weighed[offer], 6), offer))
    found = [Fit(offer, weighed[offer] / (weighed[offer] + _HALF), _why(evidence[offer])) for offer in first]
    return found, sureness(postings, asked, found[0].offer, evidence[found[0].offer]) if found else 0.0


def _why(reasons: Evidence) -> Why:
    """The strongest reason that can be put in words; single words only add to the others."""
    best = max(_SPOKEN, key=lambda field: _SPOKEN[field] * reasons.strengths[field])
    return Why(*reasons.what[best])


def gather(postings: Postings, asked: "Asked") -> dict[int, Evidence]:
    """The evidence for each offer."""
    evidence: dict[int, Evidence] = defaultdict(Evidence)
    if asked.total:
        _from_units(postings, asked, evidence)
        _from_words(postings, asked, evidence)
        _from_pieces(postings, asked.reading, evidence)
    _from_needs(postings, asked.reading, evidence)
    return evidence


def sureness(postings: Postings, asked: "Asked", offer: int, reasons: Evidence) -> float:
    """How sure an offer is an answer to the text, from 0 to 1; common words ("mand") ask for nothing."""
    if asked.total < _LEAST_WEIGHT:
        return 0.0
    named = min(1.0, max(reasons.strengths[Field.NAME], reasons.strengths[Field.NEED]))
    elsewhere = asked.share(lambda term: ELSEWHERE_FEATURE in term.features)
    speaking = sum(_speaks_for(postings, term, offer) for term in asked.reading.terms)
    sum_of_all = (
        SURE["intercept"]
        + SURE["named"] * named
        + SURE["said"] * reasons.strengths[Field.SAID_AS]
        + SURE["words"] * min(_MOST_WORDS, speaking)
        + SURE["weight"] * min(_MOST_WEIGHT, asked.total)
        + SURE["unknown"] * asked.share(lambda term: not term.features)
        + SURE["elsewhere"] * min(1.0, _ELSEWHERE_REACH * elsewhere)
    )
    return 1 / (1 + math.exp(-sum_of_all))


def _speaks_for(postings: Postings, term: Term, offer: int) -> bool:
    return any(offer == other for feature in term.features for other, _ in postings.shares.get(feature, ()))


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


def _from_units(postings: Postings, asked: Asked, evidence: dict[int, Evidence]) -> None:
    for number in _candidates(postings, asked):
        unit = postings.units[number]
        evidence[unit.offer].add(unit.field, _likeness(unit, asked), unit.kind, unit.text)


def _candidates(postings: Postings, asked: Asked) -> list[int]:
    shared: dict[int, float] = defaultdict(float)
    known = [feature for feature in asked.places if feature in postings.postings]
    read = 0
    for feature in sorted(known, key=lambda feature: (len(postings.postings[feature][0]), feature)):
        numbers, parts = postings.postings[feature]
        read += len(numbers)
        if read > MOST_POSTINGS and shared:
            break
        worth = asked.worth(feature)
        for number, part in zip(numbers, parts, strict=True):
            shared[number] += worth * part
    if len(shared) <= MOST_UNITS:
        return sorted(shared)
    return sorted(shared, key=shared.__getitem__, reverse=True)[:MOST_UNITS]


def _likeness(unit: Unit, asked: Asked) -> float:
    """From 0 to 1: how much of the unit the query says, and how much of the query the unit says."""
    trust = _IDEAS[unit.field]
    theirs, ours = [0.0] * len(unit.weights), [0.0] * len(asked.weights)
    for feature, term, strength in unit.features:
        for place, said in asked.places.get(feature, ()):
            shared = (said if said < strength else strength) * (trust if feature[0] == "#" else 1.0)
            theirs[term] = max(theirs[term], shared)
            ours[place] = max(ours[place], shared)
    of_unit = sum(map(float.__mul__, theirs, unit.weights)) / unit.total
    said_in_common = sum(map(float.__mul__, ours, asked.weights))
    of_query = said_in_common / asked.total
    if unit.field is Field.SAID_AS:
        alike = math.sqrt(of_unit * of_query)
        return alike if alike > _EXACT else alike * min(1.0, 0.3 + 0.7 * said_in_common / _ENOUGH)
    if unit.field is Field.NAME:
        rare = max(map(float.__mul__, theirs, unit.rare))
        return max(of_unit * math.sqrt(of_unit), 0.8 * rare) * (0.55 + 0.45 * of_query)
    return of_query * min(1.0, said_in_common / _ENOUGH)


def _from_words(postings: Postings, asked: Asked, evidence: dict[int, Evidence]) -> None:
    """Each word votes for the offers of which people use it; its ideas speak for all that have them."""
    votes: dict[int, float] = defaultdict(float)
    for term, weight in zip(asked.reading.terms, asked.weights, strict=True):
        best: dict[int, float] = {}
        ideas: dict[int, float] = {}
        for feature, strength in term.features.items():
            for offer, share in postings.shares.get(feature, ()):
                if strength * share > best.get(offer, 0.0):
                    best[offer] = strength * share
                if feature[0] == "#":
                    ideas[offer] = max(strength, ideas.get(offer, 0.0))
        for offer, vote in best.items():
            votes[offer] += weight * vote
        for offer, strength in ideas.items():
            evidence[offer].ideas += weight * strength / asked.total
    for offer, vote in votes.items():
        if vote > _LEAST_VOTE * asked.total:
            evidence[offer].add(Field.WORDS, vote / asked.total, WhyKind.WORDS, "")


def _from_pieces(postings: Postings, reading: Reading, evidence: dict[int, Evidence]) -> None:
    """Letters in common help offers with other evidence, and the likest even without."""
    small = postings.lexicon.function
    likeness = postings.pieces.likeness(token for token in reading.tokens if token not in small)
    likest = nsmallest(MOST_BY_PIECES, likeness, key=lambda offer: (-likeness[offer], offer))
    for offer in {*evidence, *likest}:
        evidence[offer].pieces = likeness.get(offer, 0.0)


def _from_needs(postings: Postings, reading: Reading, evidence: dict[int, Evidence]) -> None:
    fired = postings.needs_of(frozenset(reading.ideas))
    for need in fired:
        outdone = any(need.ideas < other.ideas for other in fired)
        for slug, weight in need.offers:
            offer = postings.by_slug.get(slug)
            if offer is not None:
                strength = weight * (_OUTDONE if outdone else 1.0)
                evidence[offer].add(Field.NEED, strength, WhyKind.NEED, "+".join(sorted(need.ideas)))
