"""Every searchable text of the offers, by the features it can be found with."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Final

from catalog.finding import naming
from catalog.finding.documents import OfferDocument
from catalog.finding.ideas import Lexicon, Need
from catalog.finding.knowledge import Knowledge, nothing_known
from catalog.finding.language import LanguageGuesser
from catalog.finding.query import Why
from catalog.finding.terms import Reader, Term


class Postings:
    """Units by feature, and what is needed to read a query. Never changed, safe to use from several
    threads.
    """

    def __init__(
        self, documents: Sequence[OfferDocument], lexicon: Lexicon, before: "Postings | None" = None
    ) -> None:
        """What `before` knows is kept where it has the same offers and they say the same."""
        self.documents: Final = tuple(sorted(documents, key=lambda document: document.slug))
        self.lexicon: Final = lexicon
        self.by_slug: Final = {document.slug: number for number, document in enumerate(self.documents)}
        kept = before is not None and [*before.by_slug] == [document.slug for document in self.documents]
        known = before.known if before and kept else nothing_known(lexicon, len(self.documents))
        self.known: Final[Knowledge] = known.changed(self.documents)
        self.units: Final = self.known.posted.units
        self.postings: Final = self.known.posted.postings
        self.foremost: Final = self.known.posted.foremost
        self.shares: Final = self.known.posted.shares
        self.pieces: Final = self.known.pieces
        self.manner: Final = self.known.manner
        self.exact: Final = self.known.called.exact
        self.phrases: Final = self.known.called.phrases
        self.namesakes: Final = self.known.called.namesakes
        self.name_stems: Final = self.known.called.stems
        self.weight: Final[Callable[[Term], float]] = self.known.rarity.weight
        self.reader: Final = Reader(lexicon, self.known.heard.vocabulary, self.known.rarity.having)
        self.languages: Final = LanguageGuesser(lexicon, self.known.heard.by_language)
        self._small: Final = lexicon.function | naming.beside()
        self._needs: Final = _needs_by_idea(lexicon)

    def named(self, tokens: tuple[str, ...]) -> tuple[tuple[int, Why], ...]:
        """The offers that exactly this text stands for: as a name, an alias, or a phrase people say.

        A question around a name counts as the name ("hvad er Cool Kids?"), and so does a text with nothing
        but small words beside it ("kan man bare komme til Cool Kids").
        """
        if found := self.exact.get(tokens) or self.phrases.get(tokens):
            return found
        left = tuple(naming.readings(tokens))
        for look_up in (self.exact.get, self.namesakes.run_together):
            for one in left:
                if found := look_up(one):
                    return found
        for one in naming.among(tokens, self._small):
            if found := self.exact.get(one):
                return found
        return ()

    def nearly_named(self, tokens: tuple[str, ...]) -> tuple[tuple[int, Why], ...]:
        """The offers whose name the text is, misspelt; of words that are all known only a long one is."""
        kernel = naming.kernel(tokens, self._small)
        for left in dict.fromkeys((*naming.readings(tokens), kernel)):
            if found := self.namesakes.near(left, known=self.reader.speller.knows_all(left)):
                return found
        return ()

    def needs_of(self, ideas: frozenset[str]) -> list[Need]:
        """Needs whose ideas are all among these, in the order of the lexicon."""
        found = {number for idea in ideas for number in self._needs.get(idea, ())}
        needs = (self.lexicon.needs[number] for number in sorted(found))
        return [need for need in needs if need.ideas <= ideas and not need.without & ideas]


def _needs_by_idea(lexicon: Lexicon) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, need in enumerate(lexicon.needs):
        for idea in need.ideas:
            found[idea].append(number)
    return dict(found)
