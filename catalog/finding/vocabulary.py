"""The words the search knows: finds the known word behind a misspelt one, and the parts of a compound.

Misspelt words are looked up by shared letter triples first, so that RapidFuzz compares with a few dozen
words only,
however many offers there are.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from catalog.finding.beginnings import Beginnings
from catalog.finding.normalise import narrow, skeleton, sound

_SHORTEST_MISSPELT: Final = 4
_SHORTEST_PART: Final = 4
_LONG: Final = 8
_CANDIDATES: Final = 24
_LONGEST_LIST: Final = 3000
"""Letter triples shared by more words than this tell nothing."""

ALIKE: Final = 0.9
"""Likeness of a word that differs only in what people leave out or double."""

SOUNDS_ALIKE: Final = 0.8
"""Likeness of a word that is written otherwise and sounds the same."""

_SHORT_PARTS: Final = frozenset({"mad", "job"})
"""Shorter words that begin many compounds."""

_SHORTEST_LEFT: Final = min(map(len, _SHORT_PARTS))
_ENDINGS: Final = ("", "e", "r", "n", "t", "s", "en", "et", "er", "ne", "ens", "erne", "ernes")
"""Danish endings of the last part of a compound."""

_ENDINGS_BY_LETTER: Final = {
    letter: tuple(ending for ending in _ENDINGS if ending[-1:] in ("", letter)) for letter in "ernts"
}

_LINKS: Final = ("", "s", "e", "er")
"""What Danish puts between the parts of a compound."""


def _triples(word: str) -> list[str]:
    padded = f"^{word}$"
    return [padded[at : at + 3] for at in range(len(padded) - 2)]


@lru_cache(maxsize=200_000)
def _spelling(word: str) -> tuple[str, str, frozenset[str]]:
    """Skeleton, sound and letter triples of a known word; kept, since a changed catalogue has mostly the same
    words.
    """
    return skeleton(word), sound(word), frozenset(_triples(narrow(word)))


def _endings_of(word: str) -> Iterable[str]:
    """The endings of `_ENDINGS` that a word has, in their order."""
    for ending in _ENDINGS_BY_LETTER.get(word[-1:], _ENDINGS[:1]):
        if word.endswith(ending):
            yield ending


def _edits_allowed(length: int) -> int:
    if length < _SHORTEST_MISSPELT:
        return 0
    return 1 if length < _LONG else 2


class Vocabulary:
    """Known folded words. Immutable after it is built; look-ups never raise."""

    def __init__(
        self,
        known: Iterable[str],
        recognise: Callable[[str], bool] = lambda _: False,
        small: frozenset[str] = frozenset(),
        beginnings: Iterable[str] = (),
    ) -> None:
        """`recognise` tells more words that may begin a compound, such as those with an idea; `small` never
        do. `beginnings` are known words with any ending ("yalniz…").
        """
        self._recognise: Final = recognise
        self._small: Final = small
        self._words: Final = tuple(sorted({word for word in known if not word.isdigit()}))
        self._known: Final = frozenset(self._words)
        by_skeleton: dict[str, list[str]] = defaultdict(list)
        by_sound: dict[str, list[str]] = defaultdict(list)
        by_triple: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self._words):
            if len(word) >= _SHORTEST_MISSPELT:
                bones, heard, triples = _spelling(word)
                by_skeleton[bones].append(word)
                by_sound[heard].append(word)
                for triple in triples:
                    by_triple[triple].append(number)
        self._beginnings: Final = Beginnings(beginnings)
        self._narrow: Final = tuple(map(narrow, self._words))
        self._by_skeleton: Final = dict(by_skeleton)
        self._by_sound: Final = dict(by_sound)
        self._by_triple: Final = dict(by_triple)
        self._parts: Final[dict[str, tuple[str, ...]]] = {}

    def __contains__(self, word: str) -> bool:
        return word in self._known

    def __len__(self) -> int:
        return len(self._words)

    def near(self, word: str) -> tuple[tuple[str, float], ...]:
        """Known words that this one may be a misspelling of, with a likeness from 0 to 1, best first, at
        most three; of equals first those that say something by themselves.

        Words under 4 letters have none. Up to 7 letters one mistake is allowed, from 8 on two.
        """
        allowed = _edits_allowed(len(word))
        if not allowed:
            return ()
        found = dict.fromkeys(self._by_skeleton.get(skeleton(word), ()), ALIKE)
        spelled = narrow(word)
        for number in self._candidates(spelled, allowed):
            known = self._words[number]
            mistakes = OSA.distance(spelled, self._narrow[number], score_cutoff=allowed)
            if mistakes <= allowed and _plausible(word, known):
                found.setdefault(known, 1 - mistakes / (len(word) + 1))
        for known in self._by_sound.get(sound(word), ()):
            found.setdefault(known, SOUNDS_ALIKE)
        if not found:
            return self._beginnings.near(word)
        best = sorted(found, key=lambda known: (-found[known], not self._recognise(known), known))
        return tuple((known, found[known]) for known in best[:3])

    def alike(self, word: str) -> tuple[tuple[str, float], ...]:
        """Known words that differ only in what people leave out or double, with their likeness."""
        return tuple((known, ALIKE) for known in self._by_skeleton.get(skeleton(word), ()))

    def _candidates(self, spelled: str, allowed: int) -> list[int]:
        shared: dict[int, int] = defaultdict(int)
        for triple in set(_triples(spelled)):
            numbers = self._by_triple.get(triple, ())
            if len(numbers) <= _LONGEST_LIST:
                for number in numbers:
                    shared[number] += 1
        fitting = [
            (-count, number)
            for number, count in shared.items()
            if abs(len(self._narrow[number]) - len(spelled)) <= allowed
        ]
        return [number for _, number in sorted(fitting)[:_CANDIDATES]]

    def parts(self, word: str) -> tuple[str, ...]:
        """The two known words that a compound is made of ("overskudscafe" → overskud, cafe), else nothing."""
        if word not in self._known:
            return self._parted(word)
        parts = self._parts.get(word)
        if parts is None:
            parts = self._parts[word] = self._parted(word)
        return parts

    def _parted(self, word: str) -> tuple[str, ...]:
        best: tuple[str, ...] = ()
        ends = [len(word) - len(ending) for ending in _endings_of(word)]
        for at in range(_SHORTEST_LEFT, len(word) - _SHORTEST_PART + 1):
            if not any(end - at >= _SHORTEST_PART and word[at:end] in self._known for end in ends):
                continue
            left, right = self._left_part(word[:at]), word[at:]
            if left and (not best or min(len(left), len(right)) > min(map(len, best))):
                best = (left, right)
        return best

    def known_form(self, word: str) -> str:
        """The word itself or without a Danish ending, when that is known; else an empty string."""
        for ending in _endings_of(word):
            if len(word) - len(ending) >= _SHORTEST_PART:
                form = word[: len(word) - len(ending)]
                if form in self._known:
                    return form
        return ""

    def _left_part(self, start: str) -> str:
        for link in _LINKS:
            left = start.removesuffix(link)
            long_enough = len(left) >= _SHORTEST_PART or left in _SHORT_PARTS
            if long_enough and left not in self._small and (left in self._known or self._recognise(left)):
                return left
        return ""


def _plausible(word: str, known: str) -> bool:
    """People rarely mistype the first letter, and a short word with another ending is another word."""
    if word[0] == known[0]:
        return len(word) > _SHORTEST_MISSPELT or sorted(word) == sorted(known)
    return len(word) >= 9 or sorted(word) == sorted(known)
