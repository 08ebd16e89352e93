"""The phrases of `own.yaml` in which people speak of their own matters, ready for look-up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from catalog.finding.normalise import words
from catalog.finding.stems import LANGUAGES

_FILE: Final = Path(__file__).with_name("own.yaml")
LANGUAGE: Final = "$"
NUMBER: Final = "#"
STAR_LETTERS: Final = 3
"""Letters by which words with `*` are looked up; each has at least as many."""

_OTHERS_ALLOWED: Final = {"=": 0, "": 1, "~": 4}


class Matter(StrEnum):
    """What of one's own a text is about; `HELP` asks for a person, `BOT` what this is and how it is used."""

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
    BOT = "bot"


@dataclass(frozen=True)
class OwnPhrase:
    """Words in this order; `others` content words may stand beside them."""

    matter: Matter
    language: str
    parts: tuple[str, ...]
    others: int


@dataclass(frozen=True)
class OwnPhrases:
    """The phrases of `own.yaml`, by their first word; `unless` are words that make it something else, those
    of `unless_language` where it would be about a language; `reasons` say why somebody does not come.
    """

    by_first: Mapping[str, tuple[OwnPhrase, ...]]
    open_ended: Mapping[str, tuple[OwnPhrase, ...]]
    unless: frozenset[str]
    unless_language: frozenset[str]
    reasons: frozenset[str]
    languages: Mapping[str, str]


def _phrases(matter: Matter, by_language: Mapping[str, str]) -> Iterable[OwnPhrase]:
    for language in LANGUAGES:
        for piece in by_language.get(language, "").split(","):
            text = piece.strip()
            mark = text[:1] if text[:1] in "=~" else ""
            parts = tuple(_parts(text.removeprefix(mark)))
            if parts:
                yield OwnPhrase(matter, language, parts, _OTHERS_ALLOWED[mark])


def _listed(entries: Iterable[str]) -> frozenset[str]:
    return frozenset(word for entry in entries for word in words(entry))


def _parts(text: str) -> Iterable[str]:
    for word in text.split():
        if word in (LANGUAGE, NUMBER):
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
    for matter in (Matter.HELP, Matter.BOT):
        phrases += _phrases(matter, raw[matter.value])
    by_first: dict[str, list[OwnPhrase]] = {}
    open_ended: dict[str, list[OwnPhrase]] = {}
    for phrase in phrases:
        first = phrase.parts[0]
        if first.endswith("*"):
            open_ended.setdefault(first[:STAR_LETTERS], []).append(phrase)
        else:
            by_first.setdefault(first, []).append(phrase)
    return OwnPhrases(
        by_first={first: tuple(found) for first, found in by_first.items()},
        open_ended={first: tuple(found) for first, found in open_ended.items()},
        unless=_listed(raw["unless"]),
        unless_language=_listed(raw["unless_language"]),
        reasons=_listed(raw["reasons"]),
        languages={
            word: language
            for language, text in raw["languages"].items()
            for entry in text.split(",")
            for word in words(entry)[:1]
        },
    )
