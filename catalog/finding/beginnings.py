"""Words the lexicon knows with any ending ("yalniz…", "volunteer…"), for a word misspelt in its beginning."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from rapidfuzz.distance import OSA

SHORTEST: Final = {"tr": 5, "pl": 5}
"""Letters from which a beginning may hold a mistake, in languages whose words grow by their endings."""

SHORTEST_ELSE: Final = 8
"""The same in the others, where a shorter one is too like other words."""

_LIKENESS: Final = 0.8
_OPENING: Final = 3
"""Letters that are right; a word with another opening is another word."""


class Beginnings:
    """Folded beginnings by their first letters. Never changed; look-ups never raise."""

    def __init__(self, beginnings: Iterable[str]) -> None:
        by_opening: dict[str, list[str]] = defaultdict(list)
        for beginning in sorted(set(beginnings)):
            by_opening[beginning[:_OPENING]].append(beginning)
        self._by_opening: Final = dict(by_opening)

    def near(self, word: str) -> tuple[tuple[str, float], ...]:
        """The word with its beginning put right, when one mistake is all there is and only one fits best."""
        found: dict[str, int] = {}
        for beginning in self._by_opening.get(word[:_OPENING], ()):
            for length in (len(beginning), len(beginning) - 1, len(beginning) + 1):
                if length <= len(word) and OSA.distance(word[:length], beginning, score_cutoff=1) <= 1:
                    found.setdefault(beginning + word[length:], len(beginning))
                    break
        longest = sorted(found, key=lambda one: (-found[one], one))[:1]
        return tuple((one, _LIKENESS) for one in longest)


NO_BEGINNINGS: Final = Beginnings(())
