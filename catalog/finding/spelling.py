"""Misspelt words: which known word was meant, and which words are understood as they stand."""

from collections.abc import Container, Sequence
from typing import Final

from catalog.finding.dictionary import is_danish
from catalog.finding.ideas import Lexicon
from catalog.finding.language import Guess
from catalog.finding.stems import stem
from catalog.finding.vocabulary import Vocabulary

ROUGHLY_STEMMED: Final = frozenset({"tr", "pl"})
"""Languages whose words meet by their first letters."""

MOST_UNKNOWN: Final = 10
"""Words of one text for which misspellings are looked up; bounds the time of a hostile text."""

SHORTEST_DOUBTED: Final = 7
"""Letters from which an understood word may be a misspelling of another ("boligvugift": "bolig", "gift")."""

LIKELIER: Final = 0.87
"""Likeness from which a known word is what was meant, rather than what was understood."""


class Speller:
    """Knows the words of the catalogue, the lexicon and the lists of small words, and their stems."""

    def __init__(self, lexicon: Lexicon, vocabulary: Vocabulary, stems: Container[str]) -> None:
        self._lexicon: Final = lexicon
        self._vocabulary: Final = vocabulary
        self._stems: Final = stems

    def repair(self, tokens: Sequence[str], guess: Guess) -> tuple[list[str], list[float]]:
        """Replaces misspelt words; the likeness is 1.0 where nothing was replaced, 0.0 where a word is
        unknown.
        """
        repaired, likeness, unknown = list(tokens), [1.0] * len(tokens), 0
        for place, word in enumerate(tokens):
            if self._has(word):
                continue
            understood = self._understands(word, guess)
            if self._is_right(word, guess):
                likeness[place] = 1.0 if understood else 0.0
                continue
            if understood and len(word) < SHORTEST_DOUBTED:
                continue
            unknown += 1
            near = self._near(word, guess) if unknown <= MOST_UNKNOWN else ()
            if near and (not understood or near[0][1] >= LIKELIER):
                repaired[place], likeness[place] = near[0]
            elif not understood and not self.stems_of(word, guess):
                likeness[place] = 0.0
        return repaired, likeness

    def _is_right(self, word: str, guess: Guess) -> bool:
        """Whether a Danish word is spelled right, though nobody uses it here ("terrasse" is no "terror")."""
        if word in self._lexicon.right:
            return "da" in guess.plausible
        return guess.plausible[0] == "da" and is_danish(word)

    def knows_all(self, tokens: Sequence[str]) -> bool:
        """Whether every word is one people use here, as it stands."""
        return all(map(self._has, tokens))

    def _near(self, word: str, guess: Guess) -> tuple[tuple[str, float], ...]:
        """Known words that may have been meant; instead of an inflection only one that differs in doubled
        letters and the like.
        """
        if len(word) >= SHORTEST_DOUBTED and self._is_inflected(word, guess):
            return self._vocabulary.alike(word)
        return self._vocabulary.near(word)

    def _has(self, word: str) -> bool:
        """Whether the catalogue, the lexicon or the list of small words has the word as it stands."""
        return word.isdigit() or word in self._vocabulary or word in self._lexicon.function

    def _understands(self, word: str, guess: Guess) -> bool:
        """Whether a word is another inflection of a known one, or made of known ones."""
        return (
            bool(self._lexicon.ideas_at((word,), 0, guess.plausible))
            or self._is_inflected(word, guess)
            or bool(self._vocabulary.parts(word))
        )

    def _is_inflected(self, word: str, guess: Guess) -> bool:
        """Whether a word has a known stem.

        Rough stems of Turkish and Polish count where the text is in one of them: else "pitstol" is Turkish.
        """
        rough = ROUGHLY_STEMMED - {guess.plausible[0]} if guess.told else ROUGHLY_STEMMED
        return any(feature[:2] not in rough for feature in self.stems_of(word, guess))

    def stems_of(self, word: str, guess: Guess) -> list[str]:
        """Known stems of a word: those of the text's language where it knows the word, else of a plausible
        one.
        """
        for language in (*guess.plausible, "da"):
            feature = f"{language}:{stem(word, language)}"
            if feature in self._stems:
                return [feature]
            if self._lexicon.is_small_in(word, language):
                return []
        return []
