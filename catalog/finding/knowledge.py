"""What is known of the offers: made from what was known before and from what has changed since."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from catalog.finding.called import Called
from catalog.finding.changes import Read, change, read_again
from catalog.finding.documents import OfferDocument
from catalog.finding.heard import Heard, nothing_heard
from catalog.finding.ideas import Lexicon
from catalog.finding.manner import Manner
from catalog.finding.pieces import Pieces
from catalog.finding.posted import Posted
from catalog.finding.rarity import Rarity
from catalog.finding.tallies import Spoken
from catalog.finding.terms import known_tokens, read_known
from catalog.finding.units import FIELD_OF, PLACES, Field, Text, texts_of

TEXT_WEIGHT: Final = 0.5
"""What the letters of a description count beside those of names and phrases."""


@dataclass(frozen=True)
class Knowledge:
    """Everything about the offers that the search looks up.

    A change of a few costs little, and gives what would be made of all: the rest is shared with what was
    before.
    """

    documents: Sequence[OfferDocument]
    heard: Heard
    rarity: Rarity
    posted: Posted
    pieces: Pieces
    manner: Manner
    called: Called

    def changed(self, documents: Sequence[OfferDocument]) -> "Knowledge":
        """The same of other documents of the same offers, in the same order."""
        new = change(self.documents, documents)
        heard = self.heard.changed(new)
        others = heard.read_otherwise(self.heard, self.documents) | new.now.keys()
        gone = dict(read_again(n, unit) for n, unit in self.posted.units.items() if unit.offer in others)
        come = _read({n: documents[n] for n in sorted(others)}, heard)
        rarity = self.rarity.changed(gone.values(), come.values())
        again = self._weighed_otherwise(rarity, gone, come)
        units = {n: rarity.unit(read) for n, read in (again | come).items()}
        return Knowledge(
            documents,
            heard,
            rarity,
            self.posted.changed(gone.keys() | again.keys(), units),
            self.pieces.changed(*(_telling(texts, heard.lexicon) for texts in (new.gone, new.come))),
            self.manner.changed(*(_spoken(texts, heard.lexicon) for texts in (new.gone, new.come))),
            self.called.changed(new, documents),
        )

    def _weighed_otherwise(
        self, rarity: Rarity, gone: Mapping[int, Read], come: Mapping[int, Read]
    ) -> dict[int, Read]:
        """The units of other offers with a word that more or fewer offers have than before."""
        moved = {
            feature
            for read in (*gone.values(), *come.values())
            for term in read.terms
            for feature in term.features
            if rarity.is_another(feature, self.rarity)
        }
        having = {n for feature in moved for n in self.posted.postings.get(feature, ())} - gone.keys()
        return dict(read_again(n, self.posted.units[n]) for n in having)


def nothing_known(lexicon: Lexicon, offers: int) -> Knowledge:
    """What is known of so many offers before the first text of them is read."""
    return Knowledge(
        (),
        nothing_heard(lexicon),
        Rarity(lexicon, offers),
        Posted(),
        Pieces((), offers),
        Manner((), offers),
        Called(lexicon),
    )


def _read(documents: Mapping[int, OfferDocument], heard: Heard) -> dict[int, Read]:
    """The texts that tell something by the numbers of their units: an offer's one after the other, from its
    first on.
    """
    found: dict[int, Read] = {}
    for offer, document in documents.items():
        place = offer * PLACES
        for _, kind, language, text in texts_of(offer, document):
            if terms := read_known(text, language, heard.lexicon, heard.vocabulary).terms:
                found[place] = Read(offer, kind, text, terms)
                place += 1
    return found


def _spoken(texts: Iterable[Text], lexicon: Lexicon) -> Iterable[Spoken]:
    for offer, kind, language, text in texts:
        tokens = known_tokens(text, language, lexicon)
        yield offer, tokens, TEXT_WEIGHT if FIELD_OF[kind] is Field.TEXT else 1.0


def _telling(texts: Iterable[Text], lexicon: Lexicon) -> Iterable[Spoken]:
    for offer, tokens, weight in _spoken(texts, lexicon):
        yield offer, tuple(token for token in tokens if token not in lexicon.function), weight
