"""Own matters said freely: words of `own_sayings.yaml` in any order, where `own.yaml` has no phrase."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from catalog.finding.normalise import words

_NUMBER: Final = "#"
_LANGUAGE: Final = "$"
_FILE: Final = Path(__file__).with_name("own_sayings.yaml")
MOST_OTHERS: Final = 2
"""Content words beside those of a saying; a text with more is a story, and stories are searches."""

FEWER_OTHERS: Final = {"when": 0, "count": 0, "help": 0, "language": 1}
"""Matters that little else may be said beside: "hvornår starter cirkus" asks for the circus."""

Says = Callable[[str, str, str | None], bool]
"""Whether a word of a text says a word of a saying in that language, or in any."""

Group = tuple[tuple[str, ...], ...]
_Place = tuple[int, int]
"""The numbers of a saying and of one of its groups."""


@dataclass(frozen=True)
class _Beginnings:
    """Where first words of alternatives stand: whole words, beginnings of at least `shortest` letters, and
    those that stand for many words, by language, which must be asked about.
    """

    whole: Mapping[str, tuple[_Place, ...]]
    open_ended: Mapping[str, tuple[_Place, ...]]
    shortest: int
    asked: Mapping[str, Mapping[str, tuple[_Place, ...]]]


@dataclass(frozen=True)
class Saying:
    """One line: a word or a run of words of every group must be in the text."""

    matter: str
    language: str
    groups: tuple[Group, ...]

    def places(self, tokens: Sequence[str], says: Says) -> frozenset[int] | None:
        """The places of words that say it, all alternatives counted; None where a group is missing.

        Each group needs a word of its own.
        """
        found = [
            {at for said in group for run in _runs(tokens, said, self.language, says) for at in run}
            for group in self.groups
        ]
        if not all(found) or not _apart(found):
            return None
        return frozenset().union(*found)


def said_freely(tokens: Sequence[str], says: Says, counts: Callable[[str, int], bool]) -> Saying | None:
    """The saying that leaves the fewest content words over, the first of equals; None with too many.

    `counts(matter, place)` tells whether the word there is a content word for that matter.
    """
    best: tuple[int, Saying] | None = None
    for saying in _possible(tokens, says):
        places = saying.places(tokens, says)
        if places is None:
            continue
        others = sum(1 for at in range(len(tokens)) if at not in places and counts(saying.matter, at))
        most = FEWER_OTHERS.get(saying.matter, MOST_OTHERS)
        if others <= most and (best is None or others < best[0]):
            best = others, saying
    return best[1] if best else None


def _possible(tokens: Sequence[str], says: Says) -> Iterable[Saying]:
    """The sayings of which every group may be begun by some word of the text, in order."""
    known, begun = _sayings(), dict[int, set[int]]()
    for token in set(tokens):
        for saying, group in _begun_by(token, says):
            begun.setdefault(saying, set()).add(group)
    return (known[one] for one in sorted(begun) if len(begun[one]) == len(known[one].groups))


def _begun_by(token: str, says: Says) -> Iterable[_Place]:
    """The groups of sayings that may begin with a word of a text."""
    beginnings = _beginnings()
    yield from beginnings.whole.get(token, ())
    for length in range(beginnings.shortest, len(token) + 1):
        yield from beginnings.open_ended.get(token[:length], ())
    for word, by_language in beginnings.asked.items():
        for language, places in by_language.items() if says(token, word, None) else ():
            if says(token, word, language):
                yield from places


def _runs(tokens: Sequence[str], said: tuple[str, ...], language: str, says: Says) -> Iterable[range]:
    for at in range(len(tokens) - len(said) + 1):
        if all(says(tokens[at + step], part, language) for step, part in enumerate(said)):
            yield range(at, at + len(said))


def _apart(found: Sequence[set[int]]) -> bool:
    """Whether each group can have a place that is no other's."""
    return any(len(set(chosen)) == len(found) for chosen in product(*found))


@lru_cache(maxsize=1)
def _beginnings() -> _Beginnings:
    asked: dict[str, dict[str, tuple[_Place, ...]]] = {_NUMBER: {}, _LANGUAGE: {}}
    whole: dict[str, tuple[_Place, ...]] = {}
    open_ended: dict[str, tuple[_Place, ...]] = {}
    for number, saying in enumerate(_sayings()):
        for place, group in enumerate(saying.groups):
            for first, *_ in group:
                known, key = open_ended if first.endswith("*") else whole, first.rstrip("*")
                if first in asked:
                    known, key = asked[first], saying.language
                known[key] = (*known.get(key, ()), (number, place))
    return _Beginnings(whole, open_ended, min(map(len, open_ended)), asked)


@lru_cache(maxsize=1)
def _sayings() -> tuple[Saying, ...]:
    return tuple(Saying(matter, language, groups_of(line)) for matter, language, line in read_lines(_FILE))


def read_lines(file: Path) -> Iterator[tuple[str, str, str]]:
    """The lines of a file of sayings, each with its matter and language."""
    with file.open(encoding="utf-8") as opened:
        raw: Mapping[str, Any] = YAML(typ="safe").load(opened)
    for matter, by_language in raw.items():
        for language, lines in by_language.items():
            yield from ((matter, language, line) for line in lines)


def groups_of(line: str) -> tuple[Group, ...]:
    """The groups of a line, parted by `+`; the words and runs of words of a group, parted by `|`."""
    return tuple(map(group_of, line.split("+")))


def group_of(text: str) -> Group:
    """One group of a line."""
    return tuple(_folded(one) for one in text.split("|"))


def _folded(text: str) -> tuple[str, ...]:
    parts: list[str] = []
    for word in text.split():
        if word in (_NUMBER, _LANGUAGE):
            parts.append(word)
            continue
        folded = words(word.rstrip("*"))
        parts += [*folded[:-1], folded[-1] + ("*" if word.endswith("*") else "")]
    return tuple(parts)
