"""The words the search knows: finds the known word behind a misspelt one, and the parts of a compound.

Misspelt words are looked up by shared letter triples first, so that RapidFuzz compares with a few dozen
words only,
however many offers there are.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, product
from typing import Final

from rapidfuzz.distance import OSA

from catalog.finding.beginnings import NO_BEGINNINGS, Beginnings
from catalog.finding.normalise import narrow, skeleton, sound
from catalog.finding.tables import Groups, recounted, regrouped

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

_MOST_MOVED: Final = 100
"""Words by which a vocabulary may differ from another and still keep what that knows of compounds."""

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


def _by(key_of: Callable[[str], str], known: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((key_of(word), word) for word in known if len(word) >= _SHORTEST_MISSPELT)


def _with_triples(known: Iterable[str]) -> Iterator[tuple[tuple[str, int], str]]:
    """Words by each of their letter triples and by their length, both of the narrow form."""
    for spelled, word in _by(narrow, known):
        for triple in set(_triples(spelled)):
            yield (triple, len(spelled)), word


def _without(parts: dict[str, tuple[str, ...]], moved: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The parts of words in which none of these is; of many it is not worth the search."""
    if len(moved) > _MOST_MOVED:
        return {}
    return {word: known for word, known in parts.items() if not any(one in word for one in moved)}


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
        beginnings: Beginnings = NO_BEGINNINGS,
        before: "Vocabulary | None" = None,
    ) -> None:
        """`recognise` tells more words that may begin a compound, such as those with an idea; `small` never
        do. `beginnings` are known words with any ending ("yalniz…"). What `before`, with the same of all
        three, knows of its words is kept.
        """
        self._recognise: Final = recognise
        self._small: Final = small
        self._beginnings: Final = beginnings
        self.known: Final = frozenset(word for word in known if not word.isdigit())
        old = before.known if before else frozenset[str]()
        gone, come = sorted(old - self.known), sorted(self.known - old)
        self._by_skeleton: Final[Groups[str]] = regrouped(
            before._by_skeleton if before else {}, _by(skeleton, gone), _by(skeleton, come)
        )
        self._by_sound: Final[Groups[str]] = regrouped(
            before._by_sound if before else {}, _by(sound, gone), _by(sound, come)
        )
        self._by_triple: Final[Groups[tuple[str, int]]] = regrouped(
            before._by_triple if before else {}, _with_triples(gone), _with_triples(come)
        )
        self._sharers: Final[Counter[str]] = recounted(
            before._sharers if before else Counter(),
            (triple for (triple, _), _ in _with_triples(gone)),
            (triple for (triple, _), _ in _with_triples(come)),
        )
        self._parts: Final[dict[str, tuple[str, ...]]] = (
            _without(dict(before._parts), gone + come) if before else {}
        )

    def changed(self, known: Iterable[str]) -> "Vocabulary":
        """One of other words; the more it has in common with this, the sooner it is there."""
        return Vocabulary(known, self._recognise, self._small, self._beginnings, self)

    def made_otherwise(self, before: "Vocabulary") -> frozenset[str]:
        """Words of both that are made of other parts than before."""
        kept = dict(before._parts)
        return frozenset(
            word
            for word, parts in kept.items()
            if word not in self._parts and word in self.known and self.parts(word) != parts
        )

    def __contains__(self, word: str) -> bool:
        return word in self.known

    def __len__(self) -> int:
        return len(self.known)

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
        for known in self._candidates(spelled, allowed):
            mistakes = OSA.distance(spelled, narrow(known), score_cutoff=allowed)
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

    def _candidates(self, spelled: str, allowed: int) -> list[str]:
        """The known words of about its length with which it shares most triples."""
        lengths = range(len(spelled) - allowed, len(spelled) + allowed + 1)
        telling = [triple for triple in set(_triples(spelled)) if self._sharers[triple] <= _LONGEST_LIST]
        having = map(self._by_triple.get, product(telling, lengths))
        shared = Counter(chain.from_iterable(filter(None, having)))
        fitting = [(-count, word) for word, count in shared.items()]
        return [word for _, word in sorted(fitting)[:_CANDIDATES]]

    def parts(self, word: str) -> tuple[str, ...]:
        """The two known words that a compound is made of ("overskudscafe" → overskud, cafe), else nothing."""
        if word not in self.known:
            return self._parted(word)
        parts = self._parts.get(word)
        if parts is None:
            parts = self._parts[word] = self._parted(word)
        return parts

    def _parted(self, word: str) -> tuple[str, ...]:
        best: tuple[str, ...] = ()
        ends = [len(word) - len(ending) for ending in _endings_of(word)]
        for at in range(_SHORTEST_LEFT, len(word) - _SHORTEST_PART + 1):
            if not any(end - at >= _SHORTEST_PART and word[at:end] in self.known for end in ends):
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
                if form in self.known:
                    return form
        return ""

    def _left_part(self, start: str) -> str:
        for link in _LINKS:
            left = start.removesuffix(link)
            long_enough = len(left) >= _SHORTEST_PART or left in _SHORT_PARTS
            if long_enough and left not in self._small and (left in self.known or self._recognise(left)):
                return left
        return ""


def _plausible(word: str, known: str) -> bool:
    """People rarely mistype the first letter, and a short word with another ending is another word."""
    if word[0] == known[0]:
        return len(word) > _SHORTEST_MISSPELT or sorted(word) == sorted(known)
    return len(word) >= 9 or sorted(word) == sorted(known)
