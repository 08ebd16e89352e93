"""Tells a need ("jeg sidder meget alene") from a subject ("ensomhed"): it is answered with warmth first."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from catalog.finding.ideas import Lexicon
from catalog.finding.normalise import words
from catalog.finding.terms import ideas_of


class Feeling(StrEnum):
    """What a need is about, as far as the first words of an answer depend on it."""

    LOSS = "loss"
    LONELY = "lonely"
    PAPERS = "papers"
    HARD = "hard"


_IDEAS: Final = {
    Feeling.LOSS: frozenset({"grief", "widow", "lost_child"}),
    Feeling.LONELY: frozenset({"lonely", "new_in_town"}),
    Feeling.PAPERS: frozenset({"papers", "cannot_cope", "rent", "eviction", "decision"}),
    Feeling.HARD: frozenset(
        {
            "abuse_home",
            "alcohol",
            "anger_serious",
            "anxiety",
            "bad_teen",
            "dementia",
            "depressed",
            "divorce",
            "drugs",
            "family_trouble",
            "homeless",
            "relapse",
            "school_absence",
            "vulnerable",
        }
    ),
}
_SPEAKS_OF_PEOPLE: Final = frozenset(
    {
        *("jeg", "mig", "min", "mit", "mine", "vi", "os", "vores"),
        *("i", "im", "ive", "me", "my", "we", "our", "us"),
        *("ben", "bana", "benim", "biz", "bizim", "annem", "babam", "kocam", "karim", "oglum", "kizim"),
        *("main", "mein", "mujhe", "mujhay", "mera", "meri", "mere", "hum", "hamara"),
        *("ja", "mi", "mnie", "moj", "moja", "moje", "mam", "jestem", "my", "nasz"),
    }
)
_SAYS_IT_IN_THE_WORD: Final = frozenset({"tr", "ar", "ur"})
"""Languages in which the word for a feeling says whose it is, or is too short a text to be a subject."""


def read_feeling(text: str, lexicon: Lexicon, languages: Sequence[str]) -> Feeling | None:
    """What need a text speaks of, in the first person or of somebody close; None when it names a subject.

    `languages` are those the text may be in, the likeliest first.
    """
    tokens = words(text)
    personal = not _SPEAKS_OF_PEOPLE.isdisjoint(tokens) or languages[0] in _SAYS_IT_IN_THE_WORD
    if not personal:
        return None
    ideas = ideas_of(tokens, lexicon, languages)
    return next((feeling for feeling, known in _IDEAS.items() if not known.isdisjoint(ideas)), None)
