"""Texts that are kind and ask for nothing: "tusind tak for hjælpen", "godmorgen", "ok"."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from catalog.finding.normalise import words

_FILE: Final = Path(__file__).with_name("courtesy.yaml")
_LONGEST: Final = 14
"""Words of the longest text that is only kind."""


class Courtesy(StrEnum):
    """What is said; of several in a text the first of this order counts."""

    THANKS = "thanks"
    GREETING = "greeting"
    FAREWELL = "farewell"
    UNDERSTOOD = "understood"


_Said = tuple[tuple[str, ...], Courtesy | None]


def read_courtesy(tokens: Sequence[str]) -> Courtesy | None:
    """The courtesy that these folded words are; None where any word of them is something else."""
    rest, found = tuple(tokens), set[Courtesy]()
    if len(rest) > _LONGEST:
        return None
    while rest:
        for phrase, courtesy in _known().get(rest[0], ()):
            if rest[: len(phrase)] == phrase and (courtesy is not None or found):
                break
        else:
            return None
        if courtesy is not None:
            found.add(courtesy)
        rest = rest[len(phrase) :]
    return next((one for one in Courtesy if one in found), None)


@lru_cache(maxsize=1)
def _known() -> Mapping[str, tuple[_Said, ...]]:
    """Courtesies by their first word, the longest first; with None what may follow one."""
    with _FILE.open(encoding="utf-8") as file:
        raw: dict[str, Any] = YAML(typ="safe").load(file)
    found: dict[str, set[_Said]] = {}
    for courtesy in (*Courtesy, None):
        for text in raw[courtesy.value if courtesy else "beside"].values():
            for phrase in map(words, text.split(",")):
                found.setdefault(phrase[0], set()).add((phrase, courtesy))
    order = list(Courtesy)
    return {
        first: tuple(
            sorted(
                every, key=lambda one: (-len(one[0]), one[0], order.index(one[1]) if one[1] else len(order))
            )
        )
        for first, every in found.items()
    }
