"""Names written almost right: letters missing or swapped, words run together or split ("geta2 spoort").

The whole text is compared with whole names, without spaces, so that mistakes in several words do not matter.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from catalog.finding.normalise import narrow, sound
from catalog.finding.query import Why
from catalog.finding.tallies import NOBODY, Having, numbers

_SHORTEST: Final = 5
_LONGEST: Final = 90
_LETTERS_PER_MISTAKE: Final = 4
_LETTERS_PER_KNOWN_MISTAKE: Final = 12
"""The same in a text of words that are all known: it is most likely what was meant."""

_MOST_MISTAKES: Final = 4
_SPOILT: Final = 3
"""Letter triples that one mistake changes."""

_MOST_SHARERS: Final = 300
"""Names looked at for one letter triple; bounds the time in a large catalogue."""

Named = tuple[tuple[int, Why], ...]
"""Offers with the name that stands for them."""


def _triples(spelled: str) -> set[str]:
    padded = f"^{spelled}$"
    return {padded[at : at + 3] for at in range(len(padded) - 2)}


class Namesakes:
    """Names and aliases by their letter triples. Never changed; look-ups never raise."""

    def __init__(self, names: Mapping[tuple[str, ...], Named]) -> None:
        self._spelled: Final[dict[str, Named]] = {}
        self._sounding: Final[dict[str, Named]] = {}
        for tokens, offers in names.items():
            spelled = narrow("".join(tokens))
            self._spelled.setdefault(spelled, offers)
            if len(spelled) >= _SHORTEST:
                self._sounding.setdefault(sound("".join(tokens)), offers)
        self._names: Final = tuple(name for name in self._spelled if len(name) >= _SHORTEST)
        by_triple: dict[str, list[int]] = defaultdict(list)
        for number, name in enumerate(self._names):
            for triple in _triples(name):
                by_triple[triple].append(number)
        self._sharers: Final = {triple: len(numbers) for triple, numbers in by_triple.items()}
        lengths = tuple(map(len, self._names))
        self._by_length: Final[dict[str, Having]] = {}
        for triple, sharing in by_triple.items():
            shortest_first = sorted(sharing[:_MOST_SHARERS], key=lengths.__getitem__)
            self._by_length[triple] = (
                numbers([lengths[number] for number in shortest_first]),
                numbers(shortest_first),
            )

    def run_together(self, tokens: tuple[str, ...]) -> Named:
        """The offers whose name this text is but for where its words end."""
        return self._spelled.get(narrow("".join(tokens)), ())

    def near(self, tokens: tuple[str, ...], *, known: bool = False) -> Named:
        """The offers whose name this text is, a mistake in every fourth letter at most, or as it sounds; the
        nearest only. `known`: every word is one people use here.
        """
        spelled = narrow("".join(tokens))
        if not _SHORTEST <= len(spelled) <= _LONGEST:
            return ()
        each = _LETTERS_PER_KNOWN_MISTAKE if known else _LETTERS_PER_MISTAKE
        allowed = min(_MOST_MISTAKES, len(spelled) // each)
        if not allowed:
            return () if known else self._sounding.get(sound("".join(tokens)), ())
        nearest = process.extractOne(
            spelled, self._candidates(spelled, allowed), scorer=OSA.distance, score_cutoff=allowed
        )
        if nearest:
            return self._spelled[nearest[0]]
        return () if known else self._sounding.get(sound("".join(tokens)), ())

    def _candidates(self, spelled: str, allowed: int) -> list[str]:
        """Names that share one of the rarest triples.

        A mistake spoils three triples at most: with few enough mistakes, one more than that has a hit.
        """
        sharers = self._sharers.get
        triples = sorted([(sharers(triple, 0), triple) for triple in _triples(spelled)])
        least, most = len(spelled) - allowed, len(spelled) + allowed
        sharing = set[int]()
        for _, triple in triples[: _SPOILT * allowed + 1]:
            lengths, named = self._by_length.get(triple, NOBODY)
            sharing.update(named[bisect_left(lengths, least) : bisect_right(lengths, most)])
        return [self._names[number] for number in sorted(sharing)]
