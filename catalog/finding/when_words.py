"""The time words of `when.yaml`, ready for look-up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from catalog.finding.normalise import fold

_FILE: Final = Path(__file__).with_name("when.yaml")
_SPOKEN: Final = ("da", "en", "tr", "ur", "ar", "pl")
_LONGEST: Final = 6

Phrases = Mapping[tuple[str, ...], str]
"""Folded words of a phrase → what it stands for."""


@dataclass(frozen=True)
class WhenWords:
    """Folded time words of all six languages."""

    days: Phrases
    weekdays: Phrases
    parts: Phrases
    hours: Mapping[str, tuple[int, int]]
    months: Mapping[str, int]
    ahead: tuple[tuple[tuple[str, ...], int], ...]
    week: frozenset[str]
    next: frozenset[str]
    next_after: frozenset[str]
    clock: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    sides: frozenset[str]
    around: frozenset[str]
    in_words: frozenset[str]
    beginnings: frozenset[str]
    """Words that a time without a number begins with."""

    def longest(self, phrases: Phrases, tokens: Sequence[str], at: int) -> tuple[str | None, int]:
        """What the longest phrase at that place stands for and how many words it has; (None, 0) without
        one.
        """
        for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
            found = phrases.get(tuple(tokens[at : at + length]))
            if found is not None:
                return found, length
        return None, 0


def _split(text: str) -> Iterable[tuple[str, ...]]:
    for piece in text.split(","):
        folded = tuple("#" if word == "#" else fold(word) for word in piece.split())
        if folded:
            yield folded


def _all(entry: Mapping[str, Any]) -> Iterable[tuple[str, ...]]:
    for language in _SPOKEN:
        yield from _split(str(entry.get(language, "")))


def _single(entry: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(phrase[-1] for phrase in _all(entry))


def _listed(by_language: Mapping[str, Sequence[str]]) -> Iterable[tuple[int, tuple[str, ...]]]:
    for names in by_language.values():
        for number, text in enumerate(names):
            for phrase in _split(text):
                yield number, phrase


@lru_cache(maxsize=1)
def shipped_when_words() -> WhenWords:
    """The time words that come with the program."""
    with _FILE.open(encoding="utf-8") as file:
        raw: dict[str, Any] = YAML(typ="safe").load(file)
    after, before = _single(raw["after"]), _single(raw["before"])
    steps = ((raw["days_ahead"], 1), (raw["weeks_ahead"], 7))
    days = {phrase: name for name, entry in raw["days"].items() for phrase in _all(entry)}
    weekdays = {phrase: str(number) for number, phrase in _listed(raw["weekdays"])}
    parts = {phrase: name for name, entry in raw["parts"].items() for phrase in _all(entry)}
    following, in_words = _single(raw["next"]), frozenset({"i", "in", "w", "we", "fi", "في"})
    return WhenWords(
        days=days,
        weekdays=weekdays,
        parts=parts,
        hours={name: (entry["hours"][0], entry["hours"][1]) for name, entry in raw["parts"].items()},
        months={phrase[0]: number + 1 for number, phrase in _listed(raw["months"]) if len(phrase) == 1},
        ahead=tuple((phrase, days) for entry, days in steps for phrase in _all(entry)),
        week=_single(raw["week"]),
        next=following,
        next_after=frozenset(phrase[0] for phrase in _split(raw["next"]["ar"])),
        clock=_single(raw["clock"]),
        after=after,
        before=before,
        sides=after | before,
        around=frozenset(phrase[-1] for phrase in _all(raw["around"])),
        in_words=in_words,
        beginnings=following | in_words | {phrase[0] for phrase in (*days, *weekdays, *parts)},
    )
