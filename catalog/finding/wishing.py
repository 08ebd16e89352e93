"""Texts that want to come to what is on the screen: "tilmeld mig", "vi kommer 2 på torsdag", "ja tak"."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Final

from catalog.finding.answers import may_be_number, read_number
from catalog.finding.normalise import words
from catalog.finding.sayings import Sayings, sayings_in
from catalog.finding.when import When, split_when

_FILE: Final = Path(__file__).with_name("wishing.yaml")


class Says(StrEnum):
    """That somebody comes; that they agree to what they see. Both may name a time."""

    JOIN = "join"
    AGREE = "agree"


@dataclass(frozen=True)
class Wish:
    """What is wished; `says` None: only a time is named. `party` people in all where a number says so."""

    says: Says | None
    when: When | None = None
    party: int | None = None


def read_wish(text: str, language: str, today: date) -> Wish | None:
    """The wish that a text is and nothing else; None where any word says something else. Never raises.

    "Tak" alone is thanks, but yes for who speaks Polish (`language`). `today`: what a weekday counts from.
    """
    when, rest = split_when(text, today)
    tokens = words(rest)
    party = read_number(rest) if tokens else None
    others = [token for token in tokens if not may_be_number(token)] if party else tokens
    says = _known().read(others, beside_first=True)
    if language == "pl" and tokens == ("tak",):
        says = Says.AGREE
    if says is Says.AGREE and party is not None:
        return None
    only_a_time = when is not None and not tokens
    return Wish(says, when, party) if says is not None or only_a_time else None


@lru_cache(maxsize=1)
def _known() -> Sayings[Says]:
    return sayings_in(_FILE, Says)
