"""What people say around a name when they ask about it ("hvad går Cool Kids ud på?"): the name is left."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from catalog.finding.normalise import words

_FILE: Final = Path(__file__).with_name("naming.yaml")
_MOST: Final = 3
"""Phrases taken away at each end ("hej" + "jeg har hørt om", "i ishøj" + "tak")."""

Tokens = tuple[str, ...]
_Phrases = Mapping[str, tuple[Tokens, ...]]


def readings(tokens: Tokens) -> Iterator[Tokens]:
    """The folded words as they stand, then with less and less around them; what is left is never empty."""
    before, after = _around()
    left = tokens
    yield left
    for _ in range(_MOST):
        shorter = left[_length(left, before) :]
        shorter = shorter[: len(shorter) - _length(shorter[::-1], after)]
        if shorter == left:
            return
        left = shorter
        yield left


def _length(tokens: Tokens, phrases: _Phrases) -> int:
    """Words of the longest of the phrases that the text begins with, if more follows."""
    for phrase in phrases.get(tokens[0], ()) if tokens else ():
        if len(phrase) < len(tokens) and tokens[: len(phrase)] == phrase:
            return len(phrase)
    return 0


@lru_cache(maxsize=1)
def _around() -> tuple[_Phrases, _Phrases]:
    with _FILE.open(encoding="utf-8") as file:
        raw: dict[str, Any] = YAML(typ="safe").load(file)
    return _by_first(raw["before"], step=1), _by_first(raw["after"], step=-1)


def _by_first(by_language: Mapping[str, str], *, step: int) -> _Phrases:
    """Phrases by their first word, the longest first; read backwards with step -1."""
    found: dict[str, list[Tokens]] = {}
    folded = {words(piece)[::step] for text in by_language.values() for piece in text.split(",")}
    for phrase in sorted(folded, key=lambda one: (-len(one), one)):
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(phrases) for first, phrases in found.items()}
