"""Guesses in which of the six languages a text is written, from its script, letters and small words."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from catalog.finding.ideas import Lexicon
from catalog.finding.normalise import LONGEST_TEXT
from catalog.finding.stems import LANGUAGES, is_arabic_script

_LETTERS: Final = {
    "da": "æøåÆØÅ",
    "tr": "şğıçöüŞĞİÇÖÜ",
    "pl": "łąęśżźćńóŁĄĘŚŻŹĆŃÓ",
    "ur": "ٹڈڑںےھہگچپژۓ",
    "ar": "ةىإأؤئيكآ",
}
_LETTER_VOTE: Final = 1.5
_MOST_LETTER_VOTES: Final = 3
_SMALL_WORD_VOTE: Final = 1.0
_PHRASE_VOTE: Final = 0.8
_KNOWN_WORD_VOTE: Final = 0.6
_SPOKEN_VOTE: Final = 0.6
_LIKELY: Final = 3
_SURE_FROM: Final = 0.9
_PLAUSIBLE_SHARE: Final = 0.4


@dataclass(frozen=True)
class Guess:
    """`likely`: the three likeliest languages; `plausible`: those words may be of. Both best first.

    `told`: whether the text itself tells its language.
    """

    likely: tuple[str, ...]
    plausible: tuple[str, ...]
    told: bool = True


class LanguageGuesser:
    """Knows the small words of the lexicon and, by language, the words of the catalogue.

    How these vote is worked out when one is first asked for, and kept; of other words nothing is kept.
    """

    def __init__(self, lexicon: Lexicon, known: Mapping[str, Container[str]]) -> None:
        self._lexicon: Final = lexicon
        self._known: Final = known
        self._votes: Final[dict[str, tuple[tuple[str, float], ...]]] = {}

    def guess(self, text: str, tokens: Sequence[str], spoken: str | None = None) -> Guess:
        """The language of a text, given with its folded words; Danish leads where nothing tells. Never
        raises.

        `spoken`: the language of what was written before, which people mostly go on in.
        """
        votes = dict.fromkeys(LANGUAGES, 0.0)
        if spoken is not None:
            votes[spoken] += _SPOKEN_VOTE
        for language, letters in () if text.isascii() else _LETTERS.items():
            found = sum(map(text[:LONGEST_TEXT].count, letters))
            votes[language] += _LETTER_VOTE * min(found, _MOST_LETTER_VOTES)
        for word in tokens:
            for language, vote in self._votes.get(word) or self._votes_of(word):
                votes[language] += vote
        order = sorted(LANGUAGES, key=lambda language: -votes[language])
        most = votes[order[0]]
        least = most * _PLAUSIBLE_SHARE if most >= _SURE_FROM else 0.0
        plausible = tuple(language for language in order if votes[language] >= least)
        return Guess(tuple(order[:_LIKELY]), plausible, told=most >= _SURE_FROM)

    def _votes_of(self, word: str) -> tuple[tuple[str, float], ...]:
        votes: list[tuple[str, float]] = []
        small = self._lexicon.small.get(word, ())
        known = [language for language in LANGUAGES if word in self._known.get(language, ())]
        for vote, speakers in (
            (_SMALL_WORD_VOTE, small),
            (_PHRASE_VOTE, self._lexicon.languages_of(word)),
            (_KNOWN_WORD_VOTE, known),
        ):
            votes += [(language, vote / len(speakers)) for language in speakers]
        if is_arabic_script(word):
            votes += [("ar", 0.2), ("ur", 0.1)]
        if small or known:
            self._votes[word] = tuple(votes)
        return tuple(votes)
