"""How well each offer fits a reading: evidence from names, phrases, single words and needs, put together."""

from itertools import accumulate
from typing import Final, NamedTuple

from catalog.finding.comparing import Asked, candidates, likeness
from catalog.finding.evidence import NOTHING, WEIGH, Evidence, Gathered
from catalog.finding.postings import Postings
from catalog.finding.query import WhyKind
from catalog.finding.sureness import sureness
from catalog.finding.terms import IDEA_STRENGTH, Reading
from catalog.finding.units import Field

_HALF: Final = 4.0
"""Sum of weighed evidence that scores one half."""

MOST_FITS: Final = 60
"""Offers answered at most, best first."""

MOST_HEARD: Final = 12
"""The first of these, whose order the manner of the text may change; 60 gave no other figure on five sets."""

MOST_BY_PIECES: Final = 8
"""Offers considered for nothing but their letters."""

_OUTDONE: Final = 0.6
_LEAST_VOTE: Final = 0.01


class Fit(NamedTuple):
    """How well one offer fits (0 to 1), and what can be told of it."""

    offer: int
    score: float
    evidence: Evidence


def fits(postings: Postings, reading: Reading) -> tuple[list[Fit], float]:
    """Every offer with evidence, best first, ties by slug; and how sure (0 to 1) the best is an answer at
    all. The manner of the text orders them; the scores are those of the other evidence, never rising.
    """
    asked = Asked(postings, reading)
    gathered = gather(postings, asked)
    weighed = gathered.weighed()
    order = sorted([(-round(weight, 6), offer) for offer, weight in weighed.items()])
    first = [offer for _, offer in order[:MOST_FITS]]
    near = first[:MOST_HEARD]
    leaning = postings.manner.leaning(reading.tokens, near)
    heard = {offer: max(0.0, weighed[offer] + WEIGH["manner"] * leaning[offer]) for offer in near}
    near.sort(key=lambda offer: (-round(heard[offer], 6), offer))
    ranked = [*near, *first[MOST_HEARD:]]
    least = accumulate([weighed[offer] for offer in ranked], min)
    told = gathered.told.get
    found = [
        Fit(offer, weight / (weight + _HALF), told(offer, NOTHING))
        for offer, weight in zip(ranked, least, strict=True)
    ]
    return found, sureness(postings, asked, found[0].offer, found[0].evidence) if found else 0.0


def gather(postings: Postings, asked: Asked) -> Gathered:
    """The evidence for each offer."""
    gathered = Gathered()
    if asked.total:
        _from_units(postings, asked, gathered)
        _from_words(postings, asked, gathered)
        _from_pieces(postings, asked.reading, gathered)
    _from_needs(postings, asked.reading, gathered)
    return gathered


def _from_units(postings: Postings, asked: Asked, gathered: Gathered) -> None:
    units, evidence_of = postings.units, gathered.of
    for number in candidates(postings, asked):
        unit = units[number]
        evidence_of(unit.offer).add(unit.field, likeness(unit, asked), unit.kind, unit.text)


def _from_words(postings: Postings, asked: Asked, gathered: Gathered) -> None:
    """Each word votes for the offers of which people use it; its ideas speak for all that have them."""
    votes: dict[int, float] = {}
    ideas = gathered.ideas
    for term, weight in zip(asked.reading.terms, asked.weights, strict=True):
        best: dict[int, float] = {}
        with_idea: set[int] = set()
        for feature, strength in term.features.items():
            if feature not in postings.shares:
                continue
            offers, shares = postings.shares[feature]
            if feature[0] == "#":
                with_idea.update(offers)
            if best:
                for offer, share in zip(offers, shares, strict=True):
                    best[offer] = max(strength * share, best.get(offer, 0.0))
            else:
                best = dict(zip(offers, map(strength.__mul__, shares), strict=True))
        for offer, vote in best.items():
            votes[offer] = votes.get(offer, 0.0) + weight * vote
        speaks = weight * IDEA_STRENGTH / asked.total
        for offer in with_idea:
            ideas[offer] = ideas.get(offer, 0.0) + speaks
    least = _LEAST_VOTE * asked.total
    gathered.words.update({offer: vote / asked.total for offer, vote in votes.items() if vote > least})


def _from_pieces(postings: Postings, reading: Reading, gathered: Gathered) -> None:
    """Letters in common help offers with other evidence, and the likest even without."""
    small = postings.lexicon.function
    alike = postings.pieces.likeness(token for token in reading.tokens if token not in small)
    least = min(sorted(alike.values())[-MOST_BY_PIECES:], default=0.0)
    likest = sorted([(-share, offer) for offer, share in alike.items() if share >= least])[:MOST_BY_PIECES]
    offers = {*gathered.told, *gathered.words, *gathered.ideas, *[offer for _, offer in likest]}
    share_of = alike.get
    gathered.pieces.update({offer: share_of(offer, 0.0) for offer in offers})


def _from_needs(postings: Postings, reading: Reading, gathered: Gathered) -> None:
    fired = postings.needs_of(frozenset(reading.ideas))
    for need in fired:
        outdone = any(need.ideas < other.ideas for other in fired)
        for slug, weight in need.offers:
            offer = postings.by_slug.get(slug)
            if offer is not None:
                strength = weight * (_OUTDONE if outdone else 1.0)
                gathered.of(offer).add(Field.NEED, strength, WhyKind.NEED, "+".join(sorted(need.ideas)))
