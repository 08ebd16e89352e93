"""Tells one's own matters ("jeg kan ikke på torsdag", "slet mig", "tal tyrkisk") from wishes to find
something.

Precise rather than complete: what is taken for an own matter is never searched.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from catalog.finding.answers import may_be_number, read_number
from catalog.finding.ideas import Lexicon
from catalog.finding.own_phrases import (
    LANGUAGE,
    NUMBER,
    STAR_LETTERS,
    Matter as Matter,
    OwnPhrase,
    OwnPhrases,
    shipped_own_phrases,
)
from catalog.finding.own_sayings import said_freely
from catalog.finding.stems import stem
from catalog.finding.when import Timed, timed

_SMALL_WORDS_ALLOWED: Final = 4
"""Small words beside a phrase, on top of the content words it allows; time words of the text are among
them.
"""

_LONGEST: Final = 16
"""An own matter is said in few words; longer texts are stories, and stories are searches."""

_LONGEST_FREE: Final = 10
"""The same for words in any order, which stories hold by chance."""


_ABOUT_AN_OFFER: Final = frozenset(
    {Matter.CANCEL, Matter.COUNT, Matter.LATE, Matter.CONFIRM, Matter.REMINDERS}
)
"""Matters in which an offer may be named."""


@dataclass(frozen=True)
class Own:
    """An own matter. `language` is the one asked for (LANGUAGE), `number` the one said (COUNT), null when
    unsaid.
    """

    matter: Matter
    language: str | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class _Either:
    """The words of two sets, of which the first is too large to be copied for every text."""

    one: frozenset[str]
    other: frozenset[str]

    def __contains__(self, word: object) -> bool:
        return word in self.one or word in self.other


def read_own(text: str, lexicon: Lexicon, names: frozenset[str] = frozenset()) -> Own | None:
    """The own matter that a text is about, or None. `names` are Danish stems of words in offers' names.
    Never raises.
    """
    return own_in(timed(text), lexicon, names)


def own_in(text: Timed, lexicon: Lexicon, names: frozenset[str]) -> Own | None:
    """The same of a text whose time words are known."""
    free = _Either(names, frozenset(text.when.words if text.when else ()))
    for tokens in dict.fromkeys((text.words, text.left)):
        own = _read(tokens, lexicon, free)
        if own is not None:
            return own
    return _read_freely(text.words, lexicon, free)


def _read_freely(tokens: Sequence[str], lexicon: Lexicon, free: Container[str]) -> Own | None:
    """The matter said in the words of a saying; None where a word makes it a wish."""
    if not tokens or len(tokens) > _LONGEST_FREE:
        return None
    known = shipped_own_phrases()

    def says(token: str, part: str, language: str | None) -> bool:
        return _is_said(token, part, language, known)

    def counts(matter: str, place: int) -> bool:
        named: Container[str] = free if Matter(matter) in _ABOUT_AN_OFFER else ()
        return not _is_free(tokens[place], lexicon, named)

    saying = said_freely(tokens, says, counts)
    if saying is None:
        return None
    said = saying.places(tokens, says) or ()
    others = [token for at, token in enumerate(tokens) if at not in said]
    if _is_a_wish(Matter(saying.matter), others, known):
        return None
    return _own(Matter(saying.matter), saying.language, tokens, known)


def _is_a_wish(matter: Matter, others: Iterable[str], known: OwnPhrases) -> bool:
    """Whether a word beside those of a matter makes it a wish to find something."""
    unless = known.unless | known.unless_language if matter is Matter.LANGUAGE else known.unless
    return not unless.isdisjoint(others)


def _read(tokens: Sequence[str], lexicon: Lexicon, free: Container[str]) -> Own | None:
    if not tokens or len(tokens) > _LONGEST:
        return None
    known = shipped_own_phrases()
    best: tuple[int, int, OwnPhrase] | None = None
    for at, token in enumerate(tokens):
        for phrase in _beginning_with(token, known):
            places = _places(phrase, tokens, at, known)
            if places is None or not _alone(phrase, places, tokens, lexicon, free, known):
                continue
            rank = (len(phrase.parts), -phrase.others)
            if best is None or rank > best[:2]:
                best = (*rank, phrase)
    return _own(best[2].matter, best[2].language, tokens, known) if best else None


def _beginning_with(token: str, known: OwnPhrases) -> Iterable[OwnPhrase]:
    yield from known.by_first.get(token, ())
    yield from known.open_ended.get(token[:STAR_LETTERS], ())
    if token in known.languages:
        yield from known.by_first[LANGUAGE]
    if token[0].isdigit() or (may_be_number(token) and read_number(token) is not None):
        yield from known.by_first[NUMBER]


def _own(matter: Matter, spoken: str, tokens: Sequence[str], known: OwnPhrases) -> Own:
    language = number = None
    if matter is Matter.LANGUAGE:
        language = next((known.languages[token] for token in tokens if token in known.languages), None)
    if matter is Matter.COUNT:
        said = (read_number(token, spoken) for token in tokens)
        number = next((found for found in said if found is not None), None)
    return Own(matter, language, number)


def _places(phrase: OwnPhrase, tokens: Sequence[str], at: int, known: OwnPhrases) -> tuple[int, ...] | None:
    places: list[int] = []
    place = at
    for part in phrase.parts:
        limit = at + 1 if not places else min(place + 3, len(tokens))
        while place < limit and not _is_said(tokens[place], part, phrase.language, known):
            place += 1
        if place >= limit:
            return None
        places.append(place)
        place += 1
    return tuple(places)


def _is_said(token: str, part: str, language: str | None, known: OwnPhrases) -> bool:
    if part == LANGUAGE:
        return token in known.languages
    if part == NUMBER:
        return may_be_number(token) and read_number(token, language) is not None
    return token.startswith(part[:-1]) if part.endswith("*") else token == part


def _alone(
    phrase: OwnPhrase,
    places: Sequence[int],
    tokens: Sequence[str],
    lexicon: Lexicon,
    free: Container[str],
    known: OwnPhrases,
) -> bool:
    said_why = known.reasons if phrase.matter is Matter.CANCEL else frozenset()
    others = [token for at, token in enumerate(tokens) if at not in places and token not in said_why]
    if len(others) > _SMALL_WORDS_ALLOWED + phrase.others:
        return False
    if _is_a_wish(phrase.matter, others, known):
        return False
    named: Container[str] = free if phrase.matter in _ABOUT_AN_OFFER else ()
    counted = [token for token in others if not _is_free(token, lexicon, named)]
    return len(counted) <= phrase.others


def _is_free(token: str, lexicon: Lexicon, free: Container[str]) -> bool:
    if token in free or token.isdigit() or token in lexicon.function:
        return True
    return stem(token, "da") in free
