"""Every searchable text of the offers, by the features it can be found with."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from catalog.finding import naming
from catalog.finding.beginnings import SHORTEST, SHORTEST_ELSE
from catalog.finding.documents import OfferDocument
from catalog.finding.ideas import Lexicon, Need
from catalog.finding.language import LanguageGuesser
from catalog.finding.manner import Manner
from catalog.finding.namesakes import Namesakes
from catalog.finding.normalise import words
from catalog.finding.pieces import Pieces, Spoken
from catalog.finding.query import Why, WhyKind
from catalog.finding.stems import stem
from catalog.finding.terms import Reader, Reading, Term, idea_feature, known_tokens, read_known
from catalog.finding.units import FIELD_OF, FIELDS, NAMES, Field, Text, Unit, texts_of
from catalog.finding.vocabulary import Vocabulary

COMMON_WEIGHT: Final = 0.25
"""Most that a word counts which many offers share (`common_words` of the lexicon), as a share of a rare
word.
"""

CAUTION: Final = 2.0
"""Texts assumed beside those seen, so that a word seen once does not speak for an offer."""

TEXT_WEIGHT: Final = 0.5
"""What the letters of a description count beside those of names and phrases."""

ORDINARY_WEIGHT: Final = 0.3
"""Most that an everyday word counts (`ordinary_words.yaml`), when it expresses no idea."""

NEED_WEIGHT: Final = 0.6
"""Least that a word counts whose idea alone is a need ("ældre", "unge"), however many offers have it."""

UNKNOWN_WEIGHT: Final = 0.75
"""What a word counts that no offer uses, as a share of a rare word."""


MOST_UNITS: Final = 24
"""Texts compared word by word with a query, after the postings have chosen them."""

Shares = tuple[tuple[int, ...], tuple[float, ...]]
"""Offers, and the share of each."""

NO_SHARES: Final[Shares] = ((), ())

MOST_SHARERS: Final = 150
"""A feature that more offers have than this votes for none of them."""


class Postings:
    """Units by feature, and what is needed to read a query. Never changed, safe to use from several
    threads.
    """

    def __init__(self, documents: Sequence[OfferDocument], lexicon: Lexicon) -> None:
        self.documents: Final = tuple(sorted(documents, key=lambda document: document.slug))
        self.lexicon: Final = lexicon
        texts = [
            entry for number, document in enumerate(self.documents) for entry in texts_of(number, document)
        ]
        spoken = _words_by_language(texts, lexicon)
        vocabulary = Vocabulary(
            _vocabulary(spoken.values(), lexicon),
            lexicon.says_something,
            lexicon.function,
            _beginnings(lexicon),
        )
        readings = [read_known(text, language, lexicon, vocabulary) for _, _, language, text in texts]
        self._answered: Final = frozenset(
            idea_feature(idea) for need in lexicon.needs if len(need.ideas) == 1 for idea in need.ideas
        )
        self._rarity: Final = _rarity(texts, readings, len(self.documents))
        self._among_names: Final = _offers_by_name_stem(texts, readings)
        self.units: Final = tuple(
            self._unit(offer, kind, text, reading.terms)
            for (offer, kind, _, text), reading in zip(texts, readings, strict=True)
            if reading.terms
        )
        self.postings: Final = _postings(self.units)
        self.foremost: Final = _foremost(self.postings)
        self.pieces: Final = Pieces(_spoken(texts, readings, lexicon.function), len(self.documents))
        self.manner: Final = Manner(_spoken(texts, readings, frozenset()))
        self.shares: Final = _shares(self.units)
        self.reader: Final = Reader(lexicon, vocabulary, frozenset(self._rarity))
        self.languages: Final = LanguageGuesser(lexicon, spoken)
        self.exact: Final = _exact(self.documents, FIELDS[:2], lexicon)
        self.phrases: Final = _exact(self.documents, FIELDS[2:3], lexicon)
        self.namesakes: Final = Namesakes(self.exact)
        self._needs: Final = _needs_by_idea(lexicon)
        self.by_slug: Final = {document.slug: number for number, document in enumerate(self.documents)}

    def weight(self, term: Term) -> float:
        """How much a word tells, from 0 (all offers use it) to 1 (one offer does)."""
        if term.word in self.lexicon.common:
            return COMMON_WEIGHT
        most = 1.0
        if term.word in self.lexicon.ordinary and not any(f[0] == "#" for f in term.features):
            most = ORDINARY_WEIGHT
        known = [self._rarity[feature] for feature in term.features if feature in self._rarity]
        least = NEED_WEIGHT if any(feature in self._answered for feature in term.features) else 0.0
        return min(most, max(least, *known) if known else UNKNOWN_WEIGHT)

    def name_stems(self) -> frozenset[str]:
        """Danish stems of the telling words in names and aliases."""
        small = self.lexicon.function | self.lexicon.ordinary | self.lexicon.common
        names = (text for document in self.documents for _, text in (*document.names, *document.aliases))
        return frozenset(stem(word, "da") for name in names for word in words(name) if word not in small)

    def named(self, tokens: tuple[str, ...]) -> tuple[tuple[int, Why], ...]:
        """The offers that exactly this text stands for: as a name, an alias, or a phrase people say.

        A question around a name counts as the name ("hvad er Cool Kids?").
        """
        if found := self.exact.get(tokens) or self.phrases.get(tokens):
            return found
        left = tuple(naming.readings(tokens))
        for look_up in (self.exact.get, self.namesakes.run_together):
            for one in left:
                if found := look_up(one):
                    return found
        return ()

    def nearly_named(self, tokens: tuple[str, ...]) -> tuple[tuple[int, Why], ...]:
        """The offers whose name the text is, misspelt; of words that are all known only a long one is."""
        for left in naming.readings(tokens):
            if found := self.namesakes.near(left, known=self.reader.speller.knows_all(left)):
                return found
        return ()

    def needs_of(self, ideas: frozenset[str]) -> list[Need]:
        """Needs whose ideas are all among these, in the order of the lexicon."""
        found = {number for idea in ideas for number in self._needs.get(idea, ())}
        needs = (self.lexicon.needs[number] for number in sorted(found))
        return [need for need in needs if need.ideas <= ideas and not need.without & ideas]

    def _unit(self, offer: int, kind: WhyKind, text: str, terms: tuple[Term, ...]) -> Unit:
        weights = tuple(self.weight(term) for term in terms)
        rare = tuple(self._alone(term) for term in terms) if kind in NAMES else ()
        features = tuple(
            (feature, number, strength)
            for number, term in enumerate(terms)
            for feature, strength in term.features.items()
        )
        return Unit(offer, FIELD_OF[kind], kind, text, features, weights, sum(weights), rare)

    def _alone(self, term: Term) -> float:
        """How far a word of a name stands for the offer alone: 1 when no other name has it, 0 for common
        words.
        """
        if term.word in self.lexicon.common:
            return 0.0
        stems = [feature for feature, strength in term.features.items() if strength == 1.0]
        return max((1 / len(self._among_names[feature]) for feature in stems), default=0.0)


def _spoken(texts: Sequence[Text], readings: Sequence[Reading], without: frozenset[str]) -> Iterable[Spoken]:
    for (offer, kind, _, _), reading in zip(texts, readings, strict=True):
        telling = tuple(token for token in reading.tokens if token not in without)
        yield offer, telling, TEXT_WEIGHT if FIELD_OF[kind] is Field.TEXT else 1.0


def _vocabulary(spoken: Iterable[frozenset[str]], lexicon: Lexicon) -> Iterable[str]:
    for known in spoken:
        yield from known
    yield from (part.word for phrase in lexicon.phrases for part in phrase.parts)
    yield from lexicon.small


def _beginnings(lexicon: Lexicon) -> Iterable[str]:
    for beginning, phrases in lexicon.by_prefix.items():
        if any(len(beginning) >= SHORTEST.get(phrase.language, SHORTEST_ELSE) for phrase in phrases):
            yield beginning


def _words_by_language(texts: Sequence[Text], lexicon: Lexicon) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for _, _, language, text in texts:
        found[language].update(known_tokens(text, language, lexicon))
    return {language: frozenset(known) for language, known in found.items()}


def _rarity(texts: Sequence[Text], readings: Sequence[Reading], offers: int) -> dict[str, float]:
    """How rare a feature is among the offers: 1 when one offer has it, near 0 when all have."""
    having: dict[str, set[int]] = defaultdict(set)
    for (offer, _, _, _), reading in zip(texts, readings, strict=True):
        for term in reading.terms:
            for feature in term.features:
                having[feature].add(offer)
    most = math.log(1 + max(offers, 30))
    return {feature: max(0.05, 1 - math.log(len(found)) / most) for feature, found in having.items()}


def _offers_by_name_stem(texts: Sequence[Text], readings: Sequence[Reading]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for (offer, kind, _, _), reading in zip(texts, readings, strict=True):
        for term in reading.terms if kind in NAMES else ():
            for feature in term.features:
                found[feature].add(offer)
    return found


def _postings(units: Sequence[Unit]) -> dict[str, dict[int, float]]:
    """By feature: the units that have it, in order, and how much of the unit it is."""
    gathered: dict[str, dict[int, float]] = defaultdict(dict)
    for number, unit in enumerate(units):
        scale = math.sqrt(unit.total)
        for feature, term, strength in unit.features:
            here = gathered[feature]
            here[number] = max(here.get(number, 0.0), strength * unit.weights[term] / scale)
    return dict(gathered)


def _foremost(postings: Mapping[str, Mapping[int, float]]) -> dict[str, tuple[int, ...]]:
    """By feature with more units than are compared: those it is most of, and one more, in order."""
    return {
        feature: tuple(sorted(sorted(having, key=having.__getitem__, reverse=True)[: MOST_UNITS + 1]))
        for feature, having in postings.items()
        if len(having) > MOST_UNITS
    }


def _shares(units: Sequence[Unit]) -> dict[str, Shares]:
    """By feature: of all texts that have it, how large a share is which offer's; few texts give small
    shares.
    """
    counts: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for unit in units:
        for feature in {feature for feature, _, _ in unit.features}:
            counts[feature][unit.offer] += 1
    return {
        feature: (
            tuple(sorted(offers)),
            tuple(offers[offer] / (sum(offers.values()) + CAUTION) for offer in sorted(offers)),
        )
        for feature, offers in counts.items()
        if len(offers) <= MOST_SHARERS
    }


def _exact(
    documents: Sequence[OfferDocument], fields: Sequence[tuple[WhyKind, str]], lexicon: Lexicon
) -> dict[tuple[str, ...], tuple[tuple[int, Why], ...]]:
    """By folded words: the offers with exactly that text, in the order of the fields."""
    found: dict[tuple[str, ...], dict[int, Why]] = defaultdict(dict)
    for kind, field in fields:
        for number, document in enumerate(documents):
            for language, text in getattr(document, field):
                found[known_tokens(text, language, lexicon)].setdefault(number, Why(kind, text))
    return {name: tuple(offers.items()) for name, offers in found.items() if name}


def _needs_by_idea(lexicon: Lexicon) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, need in enumerate(lexicon.needs):
        for idea in need.ideas:
            found[idea].append(number)
    return dict(found)
