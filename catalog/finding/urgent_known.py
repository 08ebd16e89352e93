"""Which words of the phrase file a typed word may be: as it stands, by its start or end, or with one typo.

A known word is written as in the file: `dø`, `selv*` (starts so), `*kursus` (ends so), `=dø` (with accents).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from rapidfuzz.distance import OSA

from catalog.finding.urgent_words import Word

TYPO_FROM: Final = 6  # letters; one typing mistake is forgiven in words at least this long
SHORTEST_PART: Final = 2  # letters of "se*" and "*se"
LONGEST_PART: Final = 16
SHORTEST_GLUED: Final = 8  # letters of "jegvildø"
LONGEST_GLUED: Final = 60
FEWEST_GLUED: Final = 3  # words; two known words are no sign, Danish makes new words that way ("brandkadet")
_JOINED_ON: Final = (
    "وفبلكسهح"  # Arabic writes and, so, in, to, like and will as the first letter of the next word
)
_ARTICLE: Final = "ال"
_VOWELS: Final = "aeiouy"
_KEYS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS: Final = {
    key: row[max(0, at - 1) : at + 2]
    + "".join(other[max(0, at - 1) : at + 2] for other in _KEYS if other != row)
    for row in _KEYS
    for at, key in enumerate(row)
}


class KnownWords:
    """All words of the phrase file."""

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._parts: set[str] = set()  # "selv*" and "*kursus"
        self._nearly: defaultdict[str, set[str]] = defaultdict(set)  # a word less one letter → known words

    def add(self, known: str, *, forgiving: bool) -> None:
        """`forgiving`: one typing mistake is overlooked if the word is long."""
        (self._parts if "*" in known else self._known).add(known)
        stem = known.removesuffix("*")
        if forgiving and len(stem) >= TYPO_FROM and stem[0] not in "=*":
            for shorter in _less_one(stem):
                self._nearly[shorter].add(known)

    def readings(self, word: Word) -> set[str]:
        """The known words it may be as it stands."""
        found = set().union(*map(self._as_it_stands, _arabic_cores(word.flat)))
        if "=" + word.sharp in self._known:
            found.add("=" + word.sharp)
        return found

    def together(self, first: Word, second: Word) -> set[str]:
        """What two words are that were one, as "selv mord" and "d ø"."""
        flat = first.flat + second.flat
        if len(flat) < TYPO_FROM and (len(first.flat), len(second.flat)) != (1, 1):
            return set()
        longest_part = max(len(first.flat) + 1, TYPO_FROM)
        return {
            known for known in self._as_it_stands(flat) if "*" not in known or _is_start(known, longest_part)
        }

    def split(self, flat: str) -> list[str]:
        """The known words that "jegvilikkeleve" is made of; [] unless three or more make up all of it."""
        if not SHORTEST_GLUED <= len(flat) <= LONGEST_GLUED or self._as_it_stands(flat):
            return []
        ways: dict[int, list[str]] = {0: []}
        for end in range(SHORTEST_PART, len(flat) + 1):
            for start in range(max(0, end - LONGEST_PART), end - SHORTEST_PART + 1):
                if start in ways and flat[start:end] in self._known:
                    ways[end] = [*ways[start], flat[start:end]]
                    break
        words = ways.get(len(flat), [])
        return words if len(words) >= FEWEST_GLUED else []

    def _as_it_stands(self, flat: str) -> set[str]:
        found = {flat} & self._known
        for length in range(SHORTEST_PART, min(len(flat), LONGEST_PART) + 1):
            for part in (flat[:length] + "*", "*" + flat[-length:]):
                if part in self._parts:
                    found.add(part)
        return found

    def nearly(self, flat: str) -> set[str]:
        """The known words it may be with one typing mistake."""
        if not TYPO_FROM - 1 <= len(flat) <= LONGEST_GLUED:
            return set()
        near = (known for shorter in _less_one(flat) for known in self._nearly.get(shorter, ()))
        return {known for known in near if _is_typo(known.removesuffix("*"), flat)}


def _arabic_cores(flat: str) -> Iterator[str]:
    """The word, and what is left without a joined letter and without the article."""
    yield flat
    if flat[0] in _JOINED_ON and len(flat) > SHORTEST_PART:
        flat = flat[1:]
        yield flat
    if flat.startswith(_ARTICLE) and len(flat) > len(_ARTICLE) + SHORTEST_PART:
        yield flat[len(_ARTICLE) :]


def _is_start(part: str, longer_than: int) -> bool:
    return part[0] != "*" and len(part) - 1 >= longer_than


def _is_typo(known: str, typed: str) -> bool:
    """One letter too many, too few or swapped, or a wrong one: a neighbour on the keys, or two vowels."""
    if OSA.distance(known, typed, score_cutoff=1) > 1:
        return False
    wrong = [pair for pair in zip(known, typed, strict=False) if pair[0] != pair[1]]
    if len(known) != len(typed) or len(wrong) != 1:
        return True
    right, hit = wrong[0]
    return hit in _NEIGHBOURS.get(right, "") or (right in _VOWELS and hit in _VOWELS)


def _less_one(word: str) -> Iterator[str]:
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
