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


_Tokens = tuple[str, ...]


def read_courtesy(tokens: Sequence[str]) -> Courtesy | None:
    """The courtesy that these folded words are; None where any word of them is something else."""
    said, beside = _known()
    rest, found = tuple(tokens), set[Courtesy]()
    if len(rest) > _LONGEST:
        return None
    while rest:
        phrase = next((one for one in said.get(rest[0], ()) if rest[: len(one[0])] == one[0]), None)
        if phrase is not None:
            found.add(phrase[1])
            rest = rest[len(phrase[0]) :]
        elif found and rest[0] in beside:
            rest = rest[1:]
        else:
            return None
    return next((one for one in Courtesy if one in found), None)


@lru_cache(maxsize=1)
def _known() -> tuple[Mapping[str, tuple[tuple[_Tokens, Courtesy], ...]], frozenset[str]]:
    """Courtesies by their first word, the longest first; and the small words that may stand beside them."""
    with _FILE.open(encoding="utf-8") as file:
        raw: dict[str, Any] = YAML(typ="safe").load(file)
    found: dict[str, set[tuple[_Tokens, Courtesy]]] = {}
    for courtesy in Courtesy:
        for text in raw[courtesy.value].values():
            for phrase in map(words, text.split(",")):
                found.setdefault(phrase[0], set()).add((phrase, courtesy))
    ordered = {
        first: tuple(sorted(all_, key=lambda one: (-len(one[0]), one))) for first, all_ in found.items()
    }
    return ordered, frozenset(word for piece in raw["beside"].split(",") for word in words(piece))
