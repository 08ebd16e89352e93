"""Does a message speak of danger to a life? Pure, local and linear: no model, no network, nothing is kept.

The phrases are data: `urgent.yaml`. What a person in danger means can still be missed, so the way to help is
a permanent button as well; `tests/unit/test_urgent.py` says how much is found and how often falsely.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Final, Literal

from ruamel.yaml import YAML

from catalog.finding.urgent_phrases import Book, Language, PhraseMistake
from catalog.finding.urgent_words import MOST_LETTERS


class Topic(StrEnum):
    """What the danger is about; the order is the order of answering when a text speaks of several."""

    MEDICAL = "medical"
    FIRE = "fire"
    LIFE = "life"
    CHILD = "child"
    VIOLENCE = "violence"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Urgency:
    """Tier 1: answer at once. Tier 2: ask with a button. Tier 0: nothing was seen, which is no proof of calm.

    `language` is that of the phrase that was recognised (da, en, tr, ur, ar, pl), not that of the person.
    """

    tier: Literal[0, 1, 2]
    topic: Topic | None = None
    language: str | None = None


CALM: Final = Urgency(0)
_ORDER: Final = {topic: number for number, topic in enumerate(Topic)}
_TIERS: Final[dict[str, Literal[1, 2]]] = {"now": 1, "ask": 2}


def look(text: str) -> Urgency:
    """The most urgent thing the first 4,096 characters say: tier 1 before tier 2, then the order of Topic."""
    kinds = phrases().kinds
    as_written, forgiven = phrases().open(text[:MOST_LETTERS])
    harmless = kinds["harmless"].covered(as_written)
    denied = harmless | kinds["denied"].covered(as_written)
    for tier, hidden in (("now", denied), ("ask", harmless)):
        found = kinds[tier].meanings(forgiven, hidden)
        if first := min(found, key=lambda urgency: _ORDER[urgency.topic or Topic.OTHER], default=None):
            return first
    return CALM


@cache
def phrases() -> Book[Urgency]:
    """Reads `urgent.yaml` once. Raises PhraseMistake with the place of a line that cannot be read."""
    text = resources.files("catalog.finding").joinpath("urgent.yaml").read_text(encoding="utf-8")
    book: Book[Urgency] = Book()
    for code, sections in YAML(typ="safe").load(text).items():
        language = Language(code)
        for section, block in sections.items():
            for number, line in enumerate(block.splitlines(), 1):
                try:
                    _add(book, language, section, line.partition("#")[0].strip())
                except (KeyError, ValueError) as mistake:
                    raise PhraseMistake(
                        f"urgent.yaml, {code}, {section}, line {number}: {mistake}"
                    ) from mistake
    return book


def _add(book: Book[Urgency], language: Language, section: str, line: str) -> None:
    if not line:
        return
    if section == "negations":
        book.negate(line, language)
    elif section == "openers":
        book.begin(line)
    elif section == "ordinary":
        book.know(line)
    elif section == "fillers":
        book.pass_over(line)
    elif section == "lists":
        language.name_list(line)
    elif section in ("harmless", "denied"):
        book.add(line, language, section, CALM, forgiving=False)
    else:
        topic, kind = section.split()
        urgency = Urgency(_TIERS[kind], Topic(topic), language.code)
        book.add(line, language, kind, urgency, forgiving=True)
