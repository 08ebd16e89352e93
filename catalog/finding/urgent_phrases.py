"""Reads the phrase file, whose head explains the signs; what cannot be read is named with its mistake."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from typing import Final, Generic, TypeVar

from catalog.finding.urgent_known import SHORTEST_PART, KnownWords
from catalog.finding.urgent_walk import GAPS, Phrases, Place, Row, Text
from catalog.finding.urgent_words import CLAUSE, Word, flatten, sharpen, words_of

DEFAULT_GAP: Final = 2

Meaning = TypeVar("Meaning")
Rows = frozenset[Row]


class PhraseMistake(ValueError):
    """A line of the phrase file that cannot be read; the message says what is wrong with it."""


class Language:
    """What the lines of one language share: its lists of words."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._lists: dict[str, Rows] = {}

    def name_list(self, line: str) -> None:
        """`name: word word …`; a list may use the lists above it, and may go on in a second line."""
        name, _, words = line.partition(":")
        rows = frozenset(row for word in words.split() for row in self.choice(word))
        self._lists[name] = self._lists.get(name, frozenset()) | rows

    def choice(self, sign: str) -> Rows:
        """`a|b_c|@list` as rows of words."""
        rows: set[Row] = set()
        for part in sign.split("|"):
            if "_" in part:
                rows |= {tuple(word for row in way for word in row) for way in self._in_a_row(part)}
            elif part.startswith("@"):
                if part[1:] not in self._lists:
                    raise PhraseMistake(f"there is no list “{part}”; a list stands above its first use")
                rows |= self._lists[part[1:]]
            else:
                rows.add((known_form(part),))
        return frozenset(rows)

    def _in_a_row(self, part: str) -> Iterator[tuple[Row, ...]]:
        return product(*(self.choice(word) for word in part.split("_")))

    def read(self, line: str) -> tuple[bool, list[tuple[Place, bool]]]:
        """(whether a negation right before makes it void, its places and whether each may be left out)."""
        guarded = line.startswith("! ")
        places: list[tuple[Place, bool]] = []
        gap = 0
        for sign in line.removeprefix("! ").split():
            if sign.startswith(".."):
                gap = _gap(sign)
            else:
                places.append(((gap, self.choice(sign.removesuffix("?"))), sign.endswith("?")))
                gap = 0
        if gap or not places:
            raise PhraseMistake(f"“{line}” must start and end with a word")
        return guarded, places


class Book(Generic[Meaning]):
    """All phrases of all languages, by kind ("now", "harmless" …), and the words they are made of."""

    def __init__(self) -> None:
        self.kinds: defaultdict[str, Phrases[Meaning]] = defaultdict(Phrases)
        self._words = KnownWords()
        self._fillers = {CLAUSE}
        self._openers: set[str] = set()
        self._negations: defaultdict[str, list[str]] = defaultdict(list)  # flat word → languages
        self._rows: defaultdict[Row, set[str]] = defaultdict(set)  # start of a row → words that may follow
        self._whole_rows: set[Row] = set()

    def pass_over(self, words: str) -> None:
        """These words take no place: they may stand anywhere in a phrase."""
        self._fillers |= {flatten(sharpen(word)) for word in words.split()}

    def begin(self, words: str) -> None:
        """These words begin a clause."""
        self._openers |= {flatten(sharpen(word)) for word in words.split()}

    def know(self, words: str) -> None:
        """These words are no typing mistakes for others."""
        for word in words.split():
            self._words.add(known_form(word), forgiving=False)

    def negate(self, words: str, language: Language) -> None:
        """These words make a phrase of the language void when they stand in one of its gaps."""
        for word in words.split():
            self._negations[flatten(sharpen(word))].append(language.code)

    def add(self, line: str, language: Language, kind: str, meaning: Meaning, *, forgiving: bool) -> None:
        """One line of the file. `forgiving`: one typing mistake in a long word is overlooked."""
        guarded, places = language.read(line)
        for (_, rows), _ in places:
            for row in rows:
                self._learn(row, forgiving=forgiving)
        for kept in product(*((True, False) if may_go else (True,) for _, may_go in places)):
            self.kinds[kind].add(_without(places, kept), language.code, meaning, guarded=guarded)

    def _learn(self, row: Row, *, forgiving: bool) -> None:
        for word in row:
            self._words.add(word, forgiving=forgiving)
        if len(row) > 1:
            self._whole_rows.add(row)
            for length in range(1, len(row)):
                self._rows[row[:length]].add(row[length])

    def open(self, text: str) -> tuple[Text, Text]:
        """The text as the walk sees it: as it is written, and with typing mistakes overlooked."""
        words = words_of(text, self._fillers, self._openers, self._words.split)
        exact = {sharp: self._words.readings(word) for sharp, word in {w.sharp: w for w in words}.items()}
        forgiven = {sharp: self._words.nearly(flatten(sharp)) for sharp, known in exact.items() if not known}
        as_written = self._text(words, exact)
        if not any(forgiven.values()):
            return as_written, as_written
        return as_written, self._text(words, exact | forgiven)

    def _text(self, words: list[Word], read: dict[str, set[str]]) -> Text:
        alone = [read[word.sharp] for word in words]
        readings = [list(self._readings(words, alone, at)) for at in range(len(words))]
        negates = [self._negations.get(word.flat, []) for word in words]
        return Text([word.at for word in words], readings, negates)

    def _readings(self, words: list[Word], alone: list[set[str]], at: int) -> Iterator[tuple[int, Row]]:
        started: list[tuple[int, Row]] = []
        for known in alone[at]:
            yield at, (known,)
            if (known,) in self._rows:
                started.append((at, (known,)))
        if at + 1 < len(words):
            yield from ((at + 1, (known,)) for known in self._words.together(words[at], words[at + 1]))
        while started:
            end, row = started.pop()
            if row in self._whole_rows:
                yield end, row
            for following in range(end + 1, min(end + 3, len(words))):
                fitting = self._rows.get(row, set()) & alone[following]
                started.extend((following, (*row, known)) for known in fitting)
                if words[following].flat not in self._fillers:
                    break


def _without(places: list[tuple[Place, bool]], kept: tuple[bool, ...]) -> Iterator[Place]:
    """The places that are kept; the gap before one that is left out goes to the next."""
    waiting = 0
    for ((gap, rows), _), is_kept in zip(places, kept, strict=True):
        waiting += gap
        if is_kept:
            yield min(waiting, GAPS[-1]), rows
            waiting = 0


def _gap(sign: str) -> int:
    if sign == "..":
        return DEFAULT_GAP
    if not sign[2:].isdecimal() or int(sign[2:]) > GAPS[-1]:
        raise PhraseMistake(f"“{sign}” is no gap; write .. or a number up to {GAPS[-1]} after it, as in ..4")
    return int(sign[2:])


def known_form(word: str) -> str:
    """A word of the file in the form in which typed words are compared."""
    if word in ("^", "$", CLAUSE):
        return word
    if word.startswith("="):
        return "=" + sharpen(word[1:])
    stem = flatten(sharpen(word.strip("*").replace("'", "")))
    if not stem.isalnum() or ("*" in word and len(stem) < SHORTEST_PART):
        raise PhraseMistake(
            f"“{word}” is no word (a part such as “selv*” needs {SHORTEST_PART} different letters)"
        )
    return word.startswith("*") * "*" + stem + word.endswith("*") * "*"
