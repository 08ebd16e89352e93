"""Offers by exactly what they are called and by exactly what people say."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter

from catalog.finding.changes import Change
from catalog.finding.documents import OfferDocument, Texts
from catalog.finding.ideas import Lexicon
from catalog.finding.namesakes import Named, Namesakes
from catalog.finding.normalise import words
from catalog.finding.query import Why, WhyKind
from catalog.finding.stems import stem
from catalog.finding.terms import known_tokens
from catalog.finding.units import FIELDS

Exact = Mapping[tuple[str, ...], Named]
"""By folded words: the offers with exactly that text."""


@dataclass(frozen=True)
class Called:
    """Offers by exact names and aliases, by those almost right, and by exact phrases.

    `stems` are Danish ones of the telling words in names and aliases.
    """

    lexicon: Lexicon
    exact: Exact = field(default_factory=dict)
    phrases: Exact = field(default_factory=dict)
    namesakes: Namesakes = field(default_factory=lambda: Namesakes({}))
    stems: frozenset[str] = frozenset()

    def changed(self, change: Change, documents: Sequence[OfferDocument]) -> "Called":
        """Of these documents. Where no name is another, what there is of names stays."""
        phrases = _with_phrases(self.phrases, change, self.lexicon)
        if [_names(one) for one in change.then.values()] == [_names(one) for one in change.now.values()]:
            return replace(self, phrases=phrases)
        exact = _exact(documents, self.lexicon)
        return Called(self.lexicon, exact, phrases, Namesakes(exact), _stems(documents, self.lexicon))


def _names(document: OfferDocument) -> tuple[Texts, Texts]:
    return document.names, document.aliases


def _exact(documents: Sequence[OfferDocument], lexicon: Lexicon) -> Exact:
    """Names before aliases."""
    found: dict[tuple[str, ...], dict[int, Why]] = defaultdict(dict)
    for kind, texts in FIELDS[:2]:
        for number, document in enumerate(documents):
            for language, text in getattr(document, texts):
                found[known_tokens(text, language, lexicon)].setdefault(number, Why(kind, text))
    return {name: tuple(offers.items()) for name, offers in found.items() if name}


def _with_phrases(before: Exact, change: Change, lexicon: Lexicon) -> Exact:
    """Phrases people say: those from before, without the changed offers' then and with theirs now."""
    gone, come = (_phrases(documents, lexicon) for documents in (change.then, change.now))
    found = dict(before)
    for phrase in gone.keys() | come.keys():
        others = [named for named in found.pop(phrase, ()) if named[0] not in change.now]
        if now := sorted([*others, *come.get(phrase, {}).items()], key=itemgetter(0)):
            found[phrase] = tuple(now)
    return found


def _phrases(
    documents: Mapping[int, OfferDocument], lexicon: Lexicon
) -> Mapping[tuple[str, ...], Mapping[int, Why]]:
    found: dict[tuple[str, ...], dict[int, Why]] = defaultdict(dict)
    for number, document in documents.items():
        for language, text in document.said_as:
            if tokens := known_tokens(text, language, lexicon):
                found[tokens].setdefault(number, Why(WhyKind.SAID_AS, text))
    return found


def _stems(documents: Sequence[OfferDocument], lexicon: Lexicon) -> frozenset[str]:
    small = lexicon.function | lexicon.ordinary | lexicon.common
    names = (text for document in documents for _, text in (*document.names, *document.aliases))
    return frozenset(stem(word, "da") for name in names for word in words(name) if word not in small)
