"""Ideas in words: which phrases of six languages express which idea, and which offers answer which ideas."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from catalog.finding.stems import stem

GAP: Final = 3
"""A word of a phrase comes at most this many places after the one before it."""

LONGEST_ENDING: Final = {"da": 5, "en": 5, "tr": 9, "ur": 4, "ar": 4, "pl": 7}
"""Letters that `*` may stand for; what is longer is another word ("fødselsdagsgave" is no "fødsel*")."""

SHORTEST_PREFIX: Final = 3
"""Letters before `*`, and letters up to which a word is not inflected."""


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a phrase: as it is written or in another inflection (`root`), or its beginning
    (`open_ended`). `opening` begins every inflection: another word need not be stemmed to be told apart.
    """

    word: str
    open_ended: bool = False
    root: str | None = None
    opening: str = ""

    @property
    def begins(self) -> str:
        """What every word begins with that is this one."""
        return self.word if self.open_ended or self.root is None else self.opening

    def said_by(self, token: str, language: str) -> bool:
        """Whether a folded word of a text is this word."""
        if self.open_ended:
            return token.startswith(self.word) and len(token) - len(self.word) <= LONGEST_ENDING[language]
        if token == self.word:
            return True
        return self.root is not None and token.startswith(self.opening) and stem(token, language) == self.root


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that express an idea, in this order, with other words between them; `written` as people read
    them. `then` is how its second word begins, a space before it, in every inflection.
    """

    idea: str
    language: str
    parts: tuple[Part, ...]
    written: str = ""
    then: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "then", f" {self.parts[1].begins}" if len(self.parts) > 1 else "")

    def places(self, tokens: Sequence[str], at: int) -> tuple[int, ...] | None:
        """Where its words are in a text in which the first is at that place; None when one is missing."""
        places = [at]
        for part in self.parts[1:]:
            start = places[-1] + 1
            for place, token in enumerate(tokens[start : start + GAP], start):
                if token == part.word or part.said_by(token, self.language):
                    places.append(place)
                    break
            else:
                return None
        return tuple(places)


@dataclass(frozen=True, slots=True)
class Need:
    """Offers, each with a weight (1 is a sure answer), for a set of ideas that must all be there."""

    ideas: frozenset[str]
    offers: tuple[tuple[str, float], ...]
    without: frozenset[str] = frozenset()


Phrases = Mapping[str, tuple[Phrase, ...]]
IdeaAt = tuple[str, tuple[int, ...]]
"""An idea and the places of the words that say it."""


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Phrases by their first word, needs, and the words that say little; built once, never changed.

    `prefix_lengths`: how long the beginnings in `by_prefix` are, shortest first, by their first letters.

    `small` are small and everyday words with the languages that have them, `function` the small ones of all
    languages. `right` are more Danish words whose spelling is right. `narrower`: an idea and the wider one
    that its words do not say ("min mand" is a husband, and no man among men).
    """

    needs: tuple[Need, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    by_word: Phrases = field(default_factory=dict)
    by_stem: Mapping[tuple[str, str], tuple[Phrase, ...]] = field(default_factory=dict)
    by_prefix: Phrases = field(default_factory=dict)
    prefix_lengths: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    function: frozenset[str] = frozenset()
    ordinary: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    small: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    right: frozenset[str] = frozenset()
    narrower: Mapping[str, str] = field(default_factory=dict)

    def is_small_in(self, word: str, language: str) -> bool:
        """Whether a folded word is a small or everyday word of that language."""
        return language in self.small.get(word, ())

    def ideas_at(
        self, tokens: Sequence[str], at: int, languages: Sequence[str]
    ) -> list[tuple[str, tuple[int, ...]]]:
        """Ideas whose phrase begins with the token at that place, each with the places of its words."""
        return [(phrase.idea, places) for phrase, places in self.phrases_at(tokens, at, languages)]

    def phrases_at(
        self, tokens: Sequence[str], at: int, languages: Sequence[str]
    ) -> list[tuple[Phrase, tuple[int, ...]]]:
        """Phrases that begin with the token at that place, each with the places of its words.

        `languages` of the text, likeliest first. Phrases of the likeliest come first, others only for a
        token that
        says nothing in it ("gang" is no gang in Danish).
        """
        token = tokens[at]
        phrases = self._beginning_with(token, languages)
        if not phrases:
            return []
        own = [phrase for phrase in phrases if phrase.language == languages[0]]
        if own or self.is_small_in(token, languages[0]):
            phrases = own
        found: list[tuple[Phrase, tuple[int, ...]]] = []
        soon = " ".join(["", *tokens[at + 1 : at + 1 + GAP]])
        for phrase in phrases:
            if not phrase.then:
                found.append((phrase, (at,)))
            elif phrase.then in soon and (places := phrase.places(tokens, at)) is not None:
                found.append((phrase, places))
        return found

    def languages_of(self, token: str) -> tuple[str, ...]:
        """The languages whose phrases begin with a folded word as it stands."""
        return tuple(sorted({phrase.language for phrase in self._beginning_with(token, ())}))

    def says_something(self, word: str) -> bool:
        """Whether a folded Danish word expresses an idea by itself."""
        return any(
            phrase.language == "da" and len(phrase.parts) == 1
            for phrase in self._beginning_with(word, ("da",))
        )

    def says_exactly(self, word: str) -> bool:
        """Whether a folded word, in any inflection, is a word of the lexicon and not only begins like one."""
        return word in self.by_word or ("da", stem(word, "da")) in self.by_stem

    def _beginning_with(self, token: str, languages: Iterable[str]) -> list[Phrase]:
        """Phrases with that first word: as it stands or open-ended in any language, inflected in the given
        ones.
        """
        found = list(self.by_word.get(token, ()))
        if token not in self.function:
            for language in languages:
                inflected = self.by_stem.get((language, stem(token, language)), ())
                found += [phrase for phrase in inflected if phrase.parts[0].word != token]
        for length in self.prefix_lengths.get(token[:SHORTEST_PREFIX], ()):
            if length > len(token):
                break
            for phrase in self.by_prefix.get(token[:length], ()):
                if len(token) - length <= LONGEST_ENDING[phrase.language]:
                    found.append(phrase)
        return found
