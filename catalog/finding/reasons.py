"""Why a hit is there, told in our own words only: a name, a phrase, words of the lexicon or of the offer.

What a person wrote is compared and let go; a reason may be kept as long as the screen it belongs to.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from catalog.finding.ideas import Lexicon
from catalog.finding.normalise import words
from catalog.finding.query import Why, WhyKind
from catalog.finding.stems import stem

MOST_WORDS: Final = 3
"""Words of a need that are named."""

LONGEST: Final = 60
"""Letters of a name or phrase that is named; longer ones are told without it."""

_SHORTEST: Final = 4


class ReasonKind(StrEnum):
    """How a reason is put into words; those that end in `-plain` name nothing."""

    NAME = "name"
    LIKE_NAME = "like-name"
    SAID = "said"
    NEED = "need"
    WORDS = "words"
    SAID_PLAIN = "said-plain"
    NEED_PLAIN = "need-plain"
    WORDS_PLAIN = "words-plain"
    BROWSE = "browse"


@dataclass(frozen=True)
class Reason:
    """A kind and what is named of ours."""

    kind: ReasonKind
    what: str = ""


@dataclass(frozen=True)
class Asked:
    """What a text said: its folded words with their spelling repaired, and the languages it may be in."""

    tokens: tuple[str, ...]
    languages: tuple[str, ...]


def reason_of(why: Why, asked: Asked, lexicon: Lexicon) -> Reason:
    """The reason for a hit, naming the word or phrase of ours that met the text where there is one."""
    if why.kind in {WhyKind.NAME, WhyKind.ALIAS}:
        return _named(why.what, asked)
    if why.kind is WhyKind.SAID_AS:
        return (
            Reason(ReasonKind.SAID, why.what) if len(why.what) <= LONGEST else Reason(ReasonKind.SAID_PLAIN)
        )
    if why.kind is WhyKind.NEED:
        said = _said(why.what.split("+"), asked, lexicon)
        return Reason(ReasonKind.NEED, said) if said else Reason(ReasonKind.NEED_PLAIN)
    if why.kind is WhyKind.BROWSE:
        return Reason(ReasonKind.BROWSE)
    word = _in_common(why.what, asked, lexicon)
    return Reason(ReasonKind.WORDS, word) if word else Reason(ReasonKind.WORDS_PLAIN)


def _named(name: str, asked: Asked) -> Reason:
    written = "".join(words(name)) in "".join(asked.tokens)
    kind = ReasonKind.NAME if written else ReasonKind.LIKE_NAME
    return Reason(kind, name[:LONGEST])


def _said(ideas: Sequence[str], asked: Asked, lexicon: Lexicon) -> str:
    """Our words for these ideas that the text says, in its order, one for an idea."""
    found: dict[str, str] = {}
    for at in range(len(asked.tokens)):
        for phrase, _ in lexicon.phrases_at(asked.tokens, at, asked.languages):
            if phrase.idea in ideas:
                found.setdefault(phrase.idea, phrase.written)
    return ", ".join(list(dict.fromkeys(found.values()))[:MOST_WORDS])


def _in_common(text: str, asked: Asked, lexicon: Lexicon) -> str:
    """The longest telling word of one of our texts that the person wrote too, in whatever inflection."""
    theirs = {stem(token, "da") for token in asked.tokens if token not in lexicon.function}
    shared = [
        word.strip(".,:;!?()«»\"'")
        for word in text.split()
        if any(len(one) >= _SHORTEST and stem(one, "da") in theirs for one in words(word))
    ]
    return max(shared, key=len, default="")[:LONGEST]
