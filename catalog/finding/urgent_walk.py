"""One walk through a text that finds all phrases at once, in a time that only grows with the length.

A phrase is a row of places ("jeg", then "vil", then "dø"); every place of every phrase is one bit of a large
number. For each word of the text one AND says which places it fills, one shift which places may come next.
There is no going back and nothing multiplies: no message can make it slow (the idea of the bitap search).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from catalog.finding.urgent_words import WORD

GAPS: Final = (0, 1, 2, 3, 5, 9)  # words; other numbers count as the next of these

MOST_RECENT: Final = (GAPS[-1] + 1) * WORD  # entries that the widest gap can reach back to

Meaning = TypeVar("Meaning")
Row = tuple[str, ...]  # known words right after each other that fill one place of a phrase
Place = tuple[int, frozenset[Row]]  # (how many words may stand before it, what fills it)
Arrivals = list[list[tuple[int, int]]]  # for each word the places filled there: (where the row started, bits)


@dataclass(frozen=True, slots=True)
class Text:
    """A text as the walk sees it, one entry per word.

    `places`: where it stands; a filler stands where the word before it stands, a full stop leaves a wide gap.
    `readings`: (last word, row) of every row of known words that may start here.
    `negates`: the languages in which the word is a negation.
    """

    places: Sequence[int]
    readings: Sequence[Sequence[tuple[int, Row]]]
    negates: Sequence[Sequence[str]]


class Phrases(Generic[Meaning]):
    """Phrases and their meanings. A negation of a phrase's language inside one of its gaps makes it void."""

    def __init__(self) -> None:
        self._meanings: dict[int, Meaning] = {}  # bit of the last place → what the phrase means
        self._size = self._first = self._last = 0
        self._of_row: defaultdict[Row, int] = defaultdict(int)
        self._of_reach = {_reach(gap): 0 for gap in GAPS}  # how far back the place before may be filled
        self._of_language: defaultdict[str, int] = defaultdict(int)
        self._guarded: defaultdict[str, int] = defaultdict(int)

    def add(self, places: Iterable[Place], language: str, meaning: Meaning, *, guarded: bool) -> None:
        """`guarded`: void also when a negation stands right before it."""
        bit = 0
        for gap, rows in places:
            is_first, bit = not bit, 1 << self._size
            self._size += 1
            self._of_language[language] |= bit
            if is_first:
                self._first |= bit
                self._guarded[language] |= bit * guarded
            else:
                self._of_reach[_reach(gap)] |= bit
            for row in rows:
                self._of_row[row] |= bit
        self._last |= bit
        self._meanings[bit] = meaning

    def meanings(self, text: Text, hidden: Set[int]) -> Iterator[Meaning]:
        """What the phrases mean that the text holds without its hidden words."""
        found = 0
        for arrivals in self._walk(text, hidden):
            for _, bits in arrivals:
                found |= bits & self._last
        while found:
            bit = found & -found
            found ^= bit
            yield self._meanings[bit]

    def covered(self, text: Text) -> set[int]:
        """The words that fill a place of a phrase that was found; of several that could, the latest."""
        covered: set[int] = set()
        wanted = 0  # places whose word is still looked for on the way back
        wanted_before: defaultdict[int, int] = defaultdict(int)
        for end, arrivals in reversed(list(enumerate(self._walk(text, frozenset())))):
            wanted |= wanted_before.pop(end + 1, 0)
            for start, bits in arrivals:
                if filled := bits & (wanted | self._last):
                    covered.update(range(start, end + 1))
                    wanted_before[start] |= (filled & ~self._first) >> 1
            for _, bits in arrivals:
                wanted &= ~bits
        return covered

    def _walk(self, text: Text, hidden: Set[int]) -> Arrivals:
        arrivals: Arrivals = [[] for _ in text.places]
        recent: list[tuple[int, int]] = []  # (where in the text, places filled there)
        before: Sequence[str] = ()
        for at, (place, readings, negates) in enumerate(
            zip(text.places, text.readings, text.negates, strict=True)
        ):
            masks: defaultdict[int, int] = defaultdict(int)
            for end, row in readings:
                if row in self._of_row and hidden.isdisjoint(range(at, end + 1)):
                    masks[end] |= self._of_row[row]
            if masks:
                open_places = self._open(place, recent, before)
                for end, mask in masks.items():
                    if bits := mask & open_places:
                        arrivals[end].append((at, bits))
            for language in negates:
                recent = [
                    (where, kept)
                    for where, bits in recent[-MOST_RECENT:]
                    if (kept := bits & ~self._of_language[language])
                ]
            _remember(recent, place, arrivals[at])
            before = negates
        return arrivals

    def _open(self, place: int, recent: list[tuple[int, int]], negated: Sequence[str]) -> int:
        """The places a word here may fill: first ones, and those whose place before is filled near enough."""
        open_places = self._first
        for language in negated:
            open_places &= ~self._guarded[language]
        filled, entry = 0, len(recent)
        for reach, places in self._of_reach.items():
            while entry and recent[entry - 1][0] >= place - reach:
                entry -= 1
                filled |= recent[entry][1]
            if filled:
                open_places |= (filled << 1) & places
        return open_places


def _reach(gap: int) -> int:
    return (next(allowed for allowed in GAPS if allowed >= gap) + 1) * WORD


def _remember(recent: list[tuple[int, int]], place: int, arrivals: list[tuple[int, int]]) -> None:
    """One entry per place of the text, although fillers share the place of the word before them."""
    for _, bits in arrivals:
        if recent and recent[-1][0] == place:
            bits |= recent.pop()[1]
        recent.append((place, bits))
