"""What people say around a name when they ask about it ("hvad går Cool Kids ud på?"): the name is left."""

from collections.abc import Container, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from ruamel.yaml import YAML

from catalog.finding.normalise import words

_FILE: Final = Path(__file__).with_name("naming.yaml")
_MOST: Final = 3
"""Phrases taken away at each end ("hej" + "jeg har hørt om", "i ishøj" + "tak")."""

_LONGEST: Final = 14
"""Words of a text that asks about a name; a longer one tells a story."""

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


def among(tokens: Tokens, small: Container[str]) -> Iterator[Tokens]:
    """All that is left of a text when only small words go from its ends, more and more of them; nothing of a
    long text or of one that is small words alone.
    """
    first, last = _ends(tokens, small)
    for begin in range(first + 1) if first < last else ():
        for end in range(len(tokens), last - 1, -1):
            yield tokens[begin:end]


def kernel(tokens: Tokens, small: Container[str]) -> Tokens:
    """The last and shortest of these; nothing where there is none."""
    first, last = _ends(tokens, small)
    return tokens[first:last]


def _ends(tokens: Tokens, small: Container[str]) -> tuple[int, int]:
    """Where the words that are not small begin and end; the same place where there are none."""
    telling = [at for at, token in enumerate(tokens) if token not in small]
    return (telling[0], telling[-1] + 1) if telling and len(tokens) <= _LONGEST else (0, 0)


def _length(tokens: Tokens, phrases: _Phrases) -> int:
    """Words of the longest of the phrases that the text begins with, if more follows."""
    for phrase in phrases.get(tokens[0], ()) if tokens else ():
        if len(phrase) < len(tokens) and tokens[: len(phrase)] == phrase:
            return len(phrase)
    return 0


@lru_cache(maxsize=1)
def _around() -> tuple[_Phrases, _Phrases]:
    return _by_first(_raw()["before"], step=1), _by_first(_raw()["after"], step=-1)


@lru_cache(maxsize=1)
def beside() -> frozenset[str]:
    """Words that ask about an offer: those listed, and those of the phrases around a name."""
    texts = (text for side in _raw().values() for text in side.values())
    return frozenset(word for text in texts for piece in text.split(",") for word in words(piece))


@lru_cache(maxsize=1)
def _raw() -> Mapping[str, Mapping[str, str]]:
    with _FILE.open(encoding="utf-8") as file:
        raw: Mapping[str, Mapping[str, str]] = YAML(typ="safe").load(file)
    return raw


def _by_first(by_language: Mapping[str, str], *, step: int) -> _Phrases:
    """Phrases by their first word, the longest first; read backwards with step -1."""
    found: dict[str, list[Tokens]] = {}
    folded = {words(piece)[::step] for text in by_language.values() for piece in text.split(",")}
    for phrase in sorted(folded, key=lambda one: (-len(one), one)):
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(phrases) for first, phrases in found.items()}
