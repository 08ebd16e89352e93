"""Questions about what stands on an open card: "hvad koster det", "er der elevator", "hvor ligger det"."""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Final

from catalog.finding.sayings import Sayings, sayings_in

_FILE: Final = Path(__file__).with_name("asked.yaml")


class Asked(StrEnum):
    """What is asked about; of several in a text the first of this order counts."""

    PRICE = "price"
    ACCESS = "access"
    FOOD = "food"
    BRING = "bring"
    SPOKEN = "spoken"
    AGE = "age"
    PLACE = "place"
    TIME = "time"


OFTEN_ONES_OWN: Final = frozenset({Asked.PLACE, Asked.TIME, Asked.BRING})
"""What somebody who is signed up asks about their own date."""


def read_asked(tokens: Sequence[str]) -> Asked | None:
    """What these folded words ask about an offer, without naming one; None where they say anything else."""
    return _known().read(tokens, beside_first=True)


@lru_cache(maxsize=1)
def _known() -> Sayings[Asked]:
    return sayings_in(_FILE, Asked)
