"""The words that people use for the offers, by language, and the vocabulary that they make."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from catalog.finding.beginnings import SHORTEST, SHORTEST_ELSE, Beginnings
from catalog.finding.changes import Change
from catalog.finding.documents import OfferDocument
from catalog.finding.ideas import Lexicon
from catalog.finding.stems import LANGUAGES
from catalog.finding.tables import recounted
from catalog.finding.terms import known_tokens
from catalog.finding.units import Text, texts_of
from catalog.finding.vocabulary import Vocabulary


@dataclass(frozen=True)
class Heard:
    """Words by language, with how many texts have them, and the vocabulary: theirs and the lexicon's."""

    lexicon: Lexicon
    vocabulary: Vocabulary
    by_language: Mapping[str, Counter[str]]

    def changed(self, change: Change) -> "Heard":
        """With other texts of some offers."""
        by_language = {
            language: recounted(
                known,
                _words(change.gone, language, self.lexicon),
                _words(change.come, language, self.lexicon),
            )
            for language, known in self.by_language.items()
        }
        known = _of_lexicon(self.lexicon).known.union(*by_language.values())
        return replace(self, vocabulary=self.vocabulary.changed(known), by_language=by_language)

    def read_otherwise(self, before: "Heard", documents: Sequence[OfferDocument]) -> set[int]:
        """The offers with a word that is made of other words than before ("kagebord", since somebody said
        "kage").
        """
        others = self.vocabulary.made_otherwise(before.vocabulary)
        if not others:
            return set()
        return {
            offer
            for number, document in enumerate(documents)
            for offer, _, language, text in texts_of(number, document)
            if not others.isdisjoint(known_tokens(text, language, self.lexicon))
        }


def nothing_heard(lexicon: Lexicon) -> Heard:
    """What is known without an offer."""
    return Heard(lexicon, _of_lexicon(lexicon), {language: Counter() for language in LANGUAGES})


def _words(texts: Iterable[Text], language: str, lexicon: Lexicon) -> Iterable[str]:
    for _, _, spoken, text in texts:
        if spoken == language:
            yield from known_tokens(text, spoken, lexicon)


@lru_cache(maxsize=1)
def _of_lexicon(lexicon: Lexicon) -> Vocabulary:
    """What every catalogue's vocabulary has."""
    known = (part.word for phrase in lexicon.phrases for part in phrase.parts)
    return Vocabulary(
        (*known, *lexicon.small), lexicon.says_something, lexicon.function, Beginnings(_beginnings(lexicon))
    )


def _beginnings(lexicon: Lexicon) -> Iterable[str]:
    for beginning, phrases in lexicon.by_prefix.items():
        if any(len(beginning) >= SHORTEST.get(phrase.language, SHORTEST_ELSE) for phrase in phrases):
            yield beginning
