"""Turns a text into terms: each content word with every feature by which it may meet a word of an offer.

A feature is a stem in one language ("da:ensom"), or an idea of the lexicon ("#lonely").
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import Final

from catalog.finding.ages import ages_in
from catalog.finding.ideas import Lexicon
from catalog.finding.language import Guess
from catalog.finding.normalise import words
from catalog.finding.spelling import Speller
from catalog.finding.stems import remember_stem, stem
from catalog.finding.vocabulary import Vocabulary

IDEA_STRENGTH: Final = 0.8
PART_STRENGTH: Final = 0.75
COMMON_PART_STRENGTH: Final = 0.15
JOINED_STRENGTH: Final = 0.95
SHORTEST_JOINED: Final = 6
SHORTEST_RIGHT: Final = 3
"""Letters of the second of two words that make one; fewer are an ending of the first."""


EVERYTHING: Final = "everyone"
"""The idea of the lexicon of those who want to see all there is ("hvad sker der?")."""


ELSEWHERE: Final = "elsewhere"
"""The idea of the lexicon for what people ask a municipality and this catalogue does not have."""

_OF_WHOLE_WORDS: Final = frozenset({EVERYTHING, ELSEWHERE})


@dataclass(frozen=True, slots=True)
class Term:
    """A content word; `features` with a strength from 0 to 1, none for a word nobody has used here."""

    word: str
    features: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as the search reads it: its folded words, spelling repaired, the terms among them, the ideas."""

    tokens: tuple[str, ...]
    terms: tuple[Term, ...]
    ideas: dict[str, tuple[int, ...]]


def idea_feature(idea: str) -> str:
    """The feature of an idea."""
    return intern("#" + idea)


def part_strength(part: str, lexicon: Lexicon) -> float:
    """How much a part of a compound stands for the whole: "sorg" in "sorggruppe" for a lot, "gruppe" for
    little.
    """
    common = part in lexicon.common or part in lexicon.function
    return COMMON_PART_STRENGTH if common else PART_STRENGTH


def ideas_of(tokens: Sequence[str], lexicon: Lexicon, languages: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """Ideas the words express, each with the places of the words that say it."""
    found: dict[str, tuple[int, ...]] = {}
    for at in range(len(tokens)):
        for idea, places in lexicon.ideas_at(tokens, at, languages):
            found[idea] = found.get(idea, ()) + places
    for idea, place in ages_in(tokens):
        found[idea] = (*found.get(idea, ()), place)
    for narrow, wide in lexicon.narrower.items():
        left = tuple(place for place in found.get(wide, ()) if place not in found.get(narrow, ()))
        if wide in found and not left:
            del found[wide]
        elif wide in found:
            found[wide] = left
    return found


def known_tokens(text: str, language: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The folded words of a text of the catalogue."""
    return _tokens_and_ideas(text, language, lexicon)[0]


def read_known(text: str, language: str, lexicon: Lexicon, vocabulary: Vocabulary) -> Reading:
    """Reads a text of the catalogue, whose language is known and whose spelling is right."""
    tokens, own_ideas = _tokens_and_ideas(text, language, lexicon)
    ideas = dict(own_ideas)
    if language == "da":
        ideas = _with_parts(ideas, tokens, lexicon, vocabulary)
    terms = []
    for place in _content(tokens, lexicon, ideas):
        word = tokens[place]
        features: dict[str, float] = {}
        if word not in lexicon.function:
            features[intern(f"{language}:{remember_stem(word, language)}")] = 1.0
        for part in vocabulary.parts(word) if language == "da" else ():
            features.setdefault(intern(f"da:{remember_stem(part, 'da')}"), part_strength(part, lexicon))
        terms.append(Term(word, _with_ideas(features, place, ideas)))
    return Reading(tokens, tuple(terms), ideas)


@lru_cache(maxsize=200_000)
def _tokens_and_ideas(
    text: str, language: str, lexicon: Lexicon
) -> tuple[tuple[str, ...], Mapping[str, tuple[int, ...]]]:
    """What does not depend on the other offers; kept, so that a changed catalogue is indexed within a
    second.
    """
    tokens = tuple(map(intern, words(text)))
    for word in tokens:
        remember_stem(word, language)
    return tokens, ideas_of(tokens, lexicon, (language,))


def _with_parts(
    ideas: dict[str, tuple[int, ...]], tokens: Sequence[str], lexicon: Lexicon, vocabulary: Vocabulary
) -> dict[str, tuple[int, ...]]:
    """Adds the ideas in the parts of compounds that are no word of the lexicon themselves ("ældrecafe" → old,
    cafe).

    Only a whole word asks for everything or for what is not here: "program" does, "læseprogram" is something
    in particular, and a "kulturpakke" is no "pakke".
    """
    said = {place for places in ideas.values() for place in places}
    for place, word in enumerate(tokens):
        parts = vocabulary.parts(word)
        whole = parts and place in said and lexicon.says_exactly(word)
        for part in () if whole else parts:
            for idea in ideas_of((part,), lexicon, ("da",)).keys() - _OF_WHOLE_WORDS:
                ideas[idea] = (*ideas.get(idea, ()), place)
    return ideas


def _content(tokens: Sequence[str], lexicon: Lexicon, ideas: dict[str, tuple[int, ...]]) -> tuple[int, ...]:
    said = {place for places in ideas.values() for place in places}
    return tuple(place for place, word in enumerate(tokens) if place in said or word not in lexicon.function)


def _with_ideas(
    features: dict[str, float], place: int, ideas: dict[str, tuple[int, ...]]
) -> dict[str, float]:
    for idea, places in ideas.items():
        if place in places:
            features.setdefault(idea_feature(idea), IDEA_STRENGTH)
    return features


class Reader:
    """Reads what people write: any language, any spelling."""

    def __init__(self, lexicon: Lexicon, vocabulary: Vocabulary, stems: Container[str]) -> None:
        self._lexicon: Final = lexicon
        self._vocabulary: Final = vocabulary
        self.speller: Final = Speller(lexicon, vocabulary, stems)

    def read(self, tokens: Sequence[str], guess: Guess) -> Reading:
        """The reading of folded words; misspelt ones are read as the known word they resemble most.

        Where the likeliest language knows a word, no other language is asked.
        """
        repaired, likeness = self.speller.repair(tokens, guess)
        ideas = ideas_of(repaired, self._lexicon, guess.plausible)
        if "da" in guess.plausible:
            ideas = _with_parts(ideas, repaired, self._lexicon, self._vocabulary)
        joined = self._joined(repaired)
        places = tuple(sorted({*_content(repaired, self._lexicon, ideas), *joined}))
        terms = tuple(
            Term(
                repaired[place],
                _with_ideas(
                    self._features(repaired[place], guess, joined.get(place, ()), likeness[place]),
                    place,
                    ideas,
                ),
            )
            for place in places
        )
        return Reading(tuple(repaired), terms, ideas)

    def _features(self, word: str, guess: Guess, joined: Iterable[str], likeness: float) -> dict[str, float]:
        features = dict.fromkeys(joined, JOINED_STRENGTH)
        if likeness and word not in self._lexicon.function:
            for feature in self.speller.stems_of(word, guess):
                features.setdefault(feature, likeness)
        for part in self._vocabulary.parts(word) if "da" in guess.plausible else ():
            features.setdefault(f"da:{stem(part, 'da')}", part_strength(part, self._lexicon))
        return features

    def _joined(self, tokens: Sequence[str]) -> dict[int, list[str]]:
        """Neighbours that make one known word together ("fælles spisning", "spise cafe"), by place."""
        found: dict[int, list[str]] = {}
        for place in range(len(tokens) - 1):
            left, right = tokens[place], tokens[place + 1]
            if left in self._lexicon.function and right in self._lexicon.function:
                continue
            known = self._vocabulary.known_form(left + right)
            if len(known) >= max(SHORTEST_JOINED, len(left) + SHORTEST_RIGHT):
                feature = f"da:{stem(known, 'da')}"
                found.setdefault(place, []).append(feature)
                found.setdefault(place + 1, []).append(feature)
        return found
