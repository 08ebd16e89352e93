"""Texts made of known sayings and nothing else: the sayings stand in a file, by kind and language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from ruamel.yaml import YAML

from catalog.finding.normalise import words

BESIDE: Final = "beside"
"""The part of a file that holds what may stand beside a saying, and is none alone."""
LONGEST: Final = 14
"""Words of the longest text that is looked at."""

Kind = TypeVar("Kind", bound=StrEnum)


@dataclass(frozen=True)
class Sayings(Generic[Kind]):
    """By their first word, the longest first, with the kind of each; None for what stands beside."""

    kinds: type[Kind]
    by_first: Mapping[str, tuple[tuple[tuple[str, ...], Kind | None], ...]]

    def read(self, tokens: Sequence[str], *, beside_first: bool) -> Kind | None:
        """The first kind, in the order of their enumeration, that these folded words say; None where any
        word of them is something else. `beside_first`: a text may begin with what stands beside.
        """
        rest, found = tuple(tokens), set[Kind]()
        if len(rest) > LONGEST:
            return None
        while rest:
            for phrase, kind in self.by_first.get(rest[0], ()):
                if rest[: len(phrase)] == phrase and (kind is not None or found or beside_first):
                    break
            else:
                return None
            if kind is not None:
                found.add(kind)
            rest = rest[len(phrase) :]
        return next((one for one in self.kinds if one in found), None)


def sayings_in(file: Path, kinds: type[Kind]) -> Sayings[Kind]:
    """The sayings of a file: under the name of each kind, and under `beside`, phrases by language, separated
    by commas.
    """
    with file.open(encoding="utf-8") as text:
        raw: dict[str, Any] = YAML(typ="safe").load(text)
    found: dict[str, set[tuple[tuple[str, ...], Kind | None]]] = {}
    for kind in (*kinds, None):
        for phrases in raw[kind.value if kind else BESIDE].values():
            for phrase in map(words, phrases.split(",")):
                found.setdefault(phrase[0], set()).add((phrase, kind))
    order: list[Kind | None] = [*kinds, None]
    return Sayings(
        kinds,
        {
            first: tuple(sorted(every, key=lambda one: (-len(one[0]), one[0], order.index(one[1]))))
            for first, every in found.items()
        },
    )
