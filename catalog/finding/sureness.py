"""Whether the best offer is an answer at all: right words that say nothing of it, and things this catalogue
does not have, speak against it.
"""

import math
from operator import mul
from typing import Final

from catalog.finding.comparing import Asked
from catalog.finding.evidence import Evidence
from catalog.finding.postings import Postings
from catalog.finding.terms import ELSEWHERE, PART_STRENGTH, Term, idea_feature
from catalog.finding.units import Field

SURE: Final = {
    "intercept": -3.02,
    "named": 2.65,
    "said": 3.09,
    "words": 1.55,
    "other": -3.39,
    "elsewhere": -5.28,
    "half": -6.83,
    "silent": -0.77,
    "alone": 1.77,
}
"""A logistic regression on the queries of `tests/bench` with and without an answer (`relevance_dev*`,
`relevance_seen`).

`words` counts up to four that speak for the offer; `silent` is the weight of those that do not; `other` is
the share of right words that do not, `elsewhere` of words about what is not here; `half` is of compounds of
which one half does not ("cykelslange" is about a "slange"); `alone` is a text of one word.
"""

_ELSEWHERE_FEATURE: Final = idea_feature(ELSEWHERE)
_ELSEWHERE_REACH: Final = 3.0
"""Words that one word of elsewhere speaks for: a short question is about it, a long story only mentions it.
"""

_LEAST_WEIGHT: Final = 0.5
_EXACT: Final = 0.95
_MOST_WORDS: Final = 4
_PARTS: Final = 2


def sureness(postings: Postings, asked: Asked, offer: int, reasons: Evidence) -> float:
    """How sure an offer is an answer to the text, from 0 to 1; common words ("mand") ask for nothing, unless
    somebody says just that.
    """
    said = reasons.strengths[Field.SAID_AS]
    if asked.total < _LEAST_WEIGHT and said < _EXACT:
        return 0.0
    terms, weights = asked.reading.terms, asked.weights
    named = min(1.0, max(reasons.strengths[Field.NAME], reasons.strengths[Field.NEED]))
    silent = [not _speaks_for(postings, term, offer) for term in terms]
    halves = [_half_silent(postings, term, offer) for term in terms]
    right = postings.lexicon.right
    other = sum(
        [term.word in right for term, says_nothing in zip(terms, silent, strict=True) if says_nothing]
    )
    elsewhere = sum([_ELSEWHERE_FEATURE in term.features for term in terms])
    sum_of_all = (
        SURE["intercept"]
        + SURE["named"] * named
        + SURE["said"] * said
        + SURE["words"] * min(_MOST_WORDS, len(terms) - sum(silent))
        + SURE["other"] * other / len(terms)
        + SURE["elsewhere"] * min(1.0, _ELSEWHERE_REACH * elsewhere / len(terms))
        + SURE["half"] * sum(map(mul, halves, weights)) / asked.total
        + SURE["silent"] * sum(map(mul, silent, weights)) / asked.total
        + SURE["alone"] * (len(terms) == 1)
    )
    return 1 / (1 + math.exp(-sum_of_all))


def _speaks_for(postings: Postings, term: Term, offer: int) -> bool:
    """Whether a word says something of the offer; that it is not here says nothing of any."""
    shares = postings.shares
    for feature in term.features:
        if feature in shares and offer in shares[feature][0] and feature != _ELSEWHERE_FEATURE:
            return True
    return False


def _half_silent(postings: Postings, term: Term, offer: int) -> float:
    """How much of a compound that nobody here has used whole has nothing to do with the offer."""
    stems = [(strength, feature) for feature, strength in term.features.items() if feature[0] != "#"]
    if not stems or max(stems)[0] > PART_STRENGTH:
        return 0.0
    shares = postings.shares
    silent = [
        feature
        for strength, feature in stems
        if strength == PART_STRENGTH and not (feature in shares and offer in shares[feature][0])
    ]
    return len(silent) / _PARTS
