"""Texts that are kind and ask for nothing: "tusind tak for hjælpen", "godmorgen", "ok"."""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Final

from catalog.finding.sayings import Sayings, sayings_in

_FILE: Final = Path(__file__).with_name("courtesy.yaml")


class Courtesy(StrEnum):
    """What is said; of several in a text the first of this order counts."""

    THANKS = "thanks"
    GREETING = "greeting"
    FAREWELL = "farewell"
    UNDERSTOOD = "understood"


def read_courtesy(tokens: Sequence[str]) -> Courtesy | None:
    """The courtesy that these folded words are; None where any word of them is something else."""
    return _known().read(tokens, beside_first=False)


@lru_cache(maxsize=1)
def _known() -> Sayings[Courtesy]:
    return sayings_in(_FILE, Courtesy)
