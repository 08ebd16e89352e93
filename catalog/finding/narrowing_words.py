"""Reads the filters out of a text: "gratis", "på tyrkisk", "jeg er 16", "til min mor", "i Kulturhuset"."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, TypeVar

from ruamel.yaml import YAML

from catalog.finding.ideas import Lexicon
from catalog.finding.narrowing import Narrowing, Wanted, Whom
from catalog.finding.normalise import words
from catalog.finding.own_phrases import shipped_own_phrases
from catalog.finding.when import split_when

_FILE: Final = Path(__file__).with_name("narrowing.yaml")
_LANGUAGE: Final = "$"
_NUMBER: Final = "#"
_AGES: Final = range(5, 111)
_PLACE_LETTERS: Final = 6
"""Letters from which a word of a place's name stands for the place."""

_PLACE_ENDING: Final = 3
"""Letters by which a place may be inflected ("kulturhuset" for "Kulturhus")."""

_NO_NAME: Final = frozenset({"eksempel", "ishoej"})

Phrases = tuple[tuple[str, ...], ...]
_Meant = TypeVar("_Meant", Wanted, Whom)


@dataclass(frozen=True)
class NarrowingWords:
    """The phrases of `narrowing.yaml`, folded, the longest first."""

    free: Phrases
    not_free: Phrases
    spoken: Phrases
    age: Phrases
    not_age: frozenset[str]
    kinds: Mapping[Wanted, Phrases]
    whom: Mapping[Whom, Phrases]
    nothing: frozenset[str]


@dataclass(frozen=True)
class Narrowed:
    """What was read: the filters, the folded text without the words that only filter (`rest`), and `bare`
    without for whom and what kind too, which are part of a subject where there is one.
    """

    narrowing: Narrowing
    rest: str
    bare: str

    def has_subject(self, lexicon: Lexicon) -> bool:
        """Whether the text names a subject; else the filters and time words are the whole wish."""
        empty = shipped_narrowing_words().nothing
        _, timeless = split_when(self.bare)
        return any(word not in lexicon.function and word not in empty for word in words(timeless))

    @property
    def asks_what_there_is(self) -> bool:
        """Whether it asks for anything at all ("hva sker der")."""
        return not shipped_narrowing_words().nothing.isdisjoint(words(self.bare))


def read_narrowing(text: str, places: Iterable[str] = ()) -> Narrowed:
    """The filters a text asks for, time apart. `places` are the names of places that may be meant. Never
    raises.
    """
    known, tokens = shipped_narrowing_words(), words(text)
    languages = shipped_own_phrases().languages
    said, tokens = _taken(tokens, known.spoken)
    spoken = next((languages[word] for word in said if word in languages), None)
    free, cheaper = _taken(tokens, known.free)
    if free and not _taken(tokens, known.not_free)[0]:
        tokens = cheaper
    else:
        free = ()
    aged, younger = _taken(tokens, known.age, unless_before=known.not_age)
    tokens = younger if aged else tokens
    age = next((int(word) for word in aged if _is_age(word)), None)
    place, tokens = _place(tokens, places)
    whom, bare = _meant(tokens, known.whom)
    kind, bare = _meant(bare, known.kinds)
    narrowing = Narrowing(free=bool(free), place=place, spoken=spoken, age=age, whom=whom, kind=kind)
    return Narrowed(narrowing, " ".join(tokens), " ".join(bare))


def _meant(
    tokens: tuple[str, ...], phrases: Mapping[_Meant, Phrases]
) -> tuple[_Meant | None, tuple[str, ...]]:
    for meaning, said in phrases.items():
        taken, left = _taken(tokens, said)
        if taken:
            return meaning, left
    return None, tokens


def _taken(
    tokens: tuple[str, ...], phrases: Phrases, *, unless_before: frozenset[str] = frozenset()
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of the first phrase that is said, and the words without them; nothing taken without one."""
    for phrase in phrases:
        length = len(phrase)
        for at in range(len(tokens) - length + 1):
            here, after = tokens[at : at + length], tokens[at + length : at + length + 1]
            if all(map(_says, here, phrase)) and unless_before.isdisjoint(after):
                return here, tokens[:at] + tokens[at + length :]
    return (), tokens


def _says(token: str, part: str) -> bool:
    if part == _LANGUAGE:
        return token in shipped_own_phrases().languages
    if part == _NUMBER:
        return _is_age(token)
    return token.startswith(part[:-1]) if part.endswith("*") else token == part


def _is_age(token: str) -> bool:
    return token.isdecimal() and len(token) <= 3 and int(token) in _AGES


def _place(tokens: tuple[str, ...], places: Iterable[str]) -> tuple[str | None, tuple[str, ...]]:
    for place in places:
        names = [word for word in words(place) if len(word) >= _PLACE_LETTERS and word not in _NO_NAME]
        for at, token in enumerate(tokens):
            if any(_is_place(token, name) for name in names):
                return place, tokens[:at] + tokens[at + 1 :]
    return None, tokens


def _is_place(token: str, name: str) -> bool:
    shorter, longer = sorted((token, name), key=len)
    return (
        len(shorter) >= _PLACE_LETTERS
        and longer.startswith(shorter)
        and len(longer) - len(shorter) <= _PLACE_ENDING
    )


def _phrases(by_language: Mapping[str, str]) -> Phrases:
    found = {_folded(piece) for text in by_language.values() for piece in text.split(",")}
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))


def _folded(phrase: str) -> tuple[str, ...]:
    parts: list[str] = []
    for word in phrase.split():
        if word in (_LANGUAGE, _NUMBER):
            parts.append(word)
            continue
        folded = words(word.rstrip("*"))
        parts += [*folded[:-1], folded[-1] + ("*" if word.endswith("*") else "")]
    return tuple(parts)


def _single(by_language: Mapping[str, str]) -> frozenset[str]:
    return frozenset(word for phrase in _phrases(by_language) for word in phrase)


@lru_cache(maxsize=1)
def shipped_narrowing_words() -> NarrowingWords:
    """The words that come with the program."""
    with _FILE.open(encoding="utf-8") as file:
        raw: dict[str, Any] = YAML(typ="safe").load(file)
    return NarrowingWords(
        free=_phrases(raw["free"]),
        not_free=_phrases(raw["not_free"]),
        spoken=_phrases(raw["spoken"]),
        age=_phrases(raw["age"]),
        not_age=_single(raw["not_age"]),
        kinds={Wanted(name): _phrases(said) for name, said in raw["kinds"].items()},
        whom={Whom(name): _phrases(said) for name, said in raw["whom"].items()},
        nothing=_single(raw["nothing_in_particular"]),
    )
