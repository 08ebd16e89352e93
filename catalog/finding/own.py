"""Tells one's own matters ("jeg kan ikke på torsdag", "slet mig", "tal tyrkisk") from wishes to find
something.

Precise rather than complete: what is taken for an own matter is never searched.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from catalog.finding.answers import read_number
from catalog.finding.ideas import Lexicon
from catalog.finding.normalise import words
from catalog.finding.stems import LANGUAGES, stem
from catalog.finding.when import split_when

_FILE: Final = Path(__file__).with_name("own.yaml")
_LANGUAGE: Final = "$"
_NUMBER: Final = "#"
_OTHERS_ALLOWED: Final = {"=": 0, "": 1, "~": 4}
_SMALL_WORDS_ALLOWED: Final = 4
"""Small words beside a phrase, on top of the content words it allows; time words of the text are among
them.
"""

_STAR_LETTERS: Final = 3
"""Letters by which words with `*` are looked up; each has at least as many."""

_LONGEST: Final = 16
"""An own matter is said in few words; longer texts are stories, and stories are searches."""


class Matter(StrEnum):
    """What of one's own a text is about; `HELP` asks for a person or for help with the bot."""

    CANCEL = "cancel"
    WHEN = "when"
    MINE = "mine"
    COUNT = "count"
    LATE = "late"
    CONFIRM = "confirm"
    DATA = "data"
    ERASE = "erase"
    STOP = "stop"
    LANGUAGE = "language"
    REMINDERS = "reminders"
    HELP = "help"


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


@dataclass(frozen=True)
class _Phrase:
    matter: Matter
    language: str
    parts: tuple[str, ...]
    others: int


@dataclass(frozen=True)
class OwnPhrases:
    """The phrases of `own.yaml`, by their first word; `unless` are words that make it something else."""

    by_first: Mapping[str, tuple[_Phrase, ...]]
    open_ended: Mapping[str, tuple[_Phrase, ...]]
    unless: frozenset[str]
    languages: Mapping[str, str]


def read_own(text: str, lexicon: Lexicon, names: frozenset[str] = frozenset()) -> Own | None:
    """The own matter that a text is about, or None. `names` are Danish stems of words in offers' names.
    Never raises.
    """
    when, rest = split_when(text)
    for tokens in dict.fromkeys((words(text), words(rest))):
        own = _read(tokens, lexicon, names | frozenset(when.words if when else ()))
        if own is not None:
            return own
    return None


def _read(tokens: Sequence[str], lexicon: Lexicon, free: frozenset[str]) -> Own | None:
    if not tokens or len(tokens) > _LONGEST:
        return None
    known = shipped_own_phrases()
    best: tuple[int, int, _Phrase] | None = None
    for at, token in enumerate(tokens):
        for phrase in _beginning_with(token, known):
            places = _places(phrase, tokens, at, known)
            if places is None or not _alone(phrase, places, tokens, lexicon, free, known):
                continue
            rank = (len(phrase.parts), -phrase.others)
            if best is None or rank > best[:2]:
                best = (*rank, phrase)
    return _own(best[2], tokens, known) if best else None


def _beginning_with(token: str, known: OwnPhrases) -> Iterable[_Phrase]:
    yield from known.by_first.get(token, ())
    yield from known.open_ended.get(token[:_STAR_LETTERS], ())
    if token in known.languages:
        yield from known.by_first[_LANGUAGE]
    if token[0].isdigit() or read_number(token) is not None:
        yield from known.by_first[_NUMBER]


def _own(phrase: _Phrase, tokens: Sequence[str], known: OwnPhrases) -> Own:
    language = number = None
    if phrase.matter is Matter.LANGUAGE:
        language = next((known.languages[token] for token in tokens if token in known.languages), None)
    if phrase.matter is Matter.COUNT:
        said = (read_number(token, phrase.language) for token in tokens)
        number = next((found for found in said if found is not None), None)
    return Own(phrase.matter, language, number)


def _places(phrase: _Phrase, tokens: Sequence[str], at: int, known: OwnPhrases) -> tuple[int, ...] | None:
    places: list[int] = []
    place = at
    for part in phrase.parts:
        limit = at + 1 if not places else min(place + 3, len(tokens))
        while place < limit and not _says(tokens[place], part, phrase, known):
            place += 1
        if place >= limit:
            return None
        places.append(place)
        place += 1
    return tuple(places)


def _says(token: str, part: str, phrase: _Phrase, known: OwnPhrases) -> bool:
    if part == _LANGUAGE:
        return token in known.languages
    if part == _NUMBER:
        return read_number(token, phrase.language) is not None
    return token.startswith(part[:-1]) if part.endswith("*") else token == part


def _alone(
    phrase: _Phrase,
    places: Sequence[int],
    tokens: Sequence[str],
    lexicon: Lexicon,
    free: frozenset[str],
    known: OwnPhrases,
) -> bool:
    others = [token for place, token in enumerate(tokens) if place not in places]
    if len(others) > _SMALL_WORDS_ALLOWED + phrase.others:
        return False
    if any(token in known.unless for token in others):
        return False
    named = free if phrase.matter in _ABOUT_AN_OFFER else frozenset()
    counted = [token for token in others if not _is_free(token, lexicon, named)]
    return len(counted) <= phrase.others


def _is_free(token: str, lexicon: Lexicon, free: frozenset[str]) -> bool:
    if token in free or token.isdigit() or token in lexicon.function:
        return True
    return stem(token, "da") in free


def _phrases(matter: Matter, by_language: Mapping[str, str]) -> Iterable[_Phrase]:
    for language in LANGUAGES:
        for piece in by_language.get(language, "").split(","):
            text = piece.strip()
            mark = text[:1] if text[:1] in "=~" else ""
            parts = tuple(_parts(text.removeprefix(mark)))
            if parts:
                yield _Phrase(matter, language, parts, _OTHERS_ALLOWED[mark])


def _parts(text: str) -> Iterable[str]:
    for word in text.split():
        if word in (_LANGUAGE, _NUMBER):
            yield word
            continue
        folded = words(word.rstrip("*"))
        yield from folded[:-1]
        yield folded[-1] + ("*" if word.endswith("*") else "")


@lru_cache(maxsize=1)
def shipped_own_phrases() -> OwnPhrases:
    """The phrases that come with the program. Raises ValueError for an unknown matter."""
    with _FILE.open(encoding="utf-8") as file:
        raw: dict[str, Any] = YAML(typ="safe").load(file)
    phrases = [phrase for name, texts in raw["matters"].items() for phrase in _phrases(Matter(name), texts)]
    phrases += _phrases(Matter.HELP, raw["help"])
    by_first: dict[str, list[_Phrase]] = {}
    open_ended: dict[str, list[_Phrase]] = {}
    for phrase in phrases:
        first = phrase.parts[0]
        if first.endswith("*"):
            open_ended.setdefault(first[:_STAR_LETTERS], []).append(phrase)
        else:
            by_first.setdefault(first, []).append(phrase)
    return OwnPhrases(
        by_first={first: tuple(found) for first, found in by_first.items()},
        open_ended={first: tuple(found) for first, found in open_ended.items()},
        unless=frozenset(word for entry in raw["unless"] for word in words(entry)),
        languages={
            word: language
            for language, text in raw["languages"].items()
            for entry in text.split(",")
            for word in words(entry)[:1]
        },
    )
