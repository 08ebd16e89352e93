"""Asking without a database: what the bot would answer to a text, as `kommed search` shows it."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from catalog.finding.documents import documents_of
from catalog.finding.index import Index, build_index
from catalog.finding.lexicon import shipped_lexicon
from catalog.finding.query import Answer, Query
from catalog.finding.urgent import look
from catalog.offers.files import SHIPPED, read_folder

CRISIS = "crisis"
MOST_CHARACTERS = 4096


@dataclass(frozen=True)
class Answered:
    """One line of `search --batch`: slugs best first; `crisis` answers have none."""

    query: str
    answer: str
    crisis: bool
    ask_urgent: bool
    results: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The fields in their promised order."""
        return {**asdict(self), "results": list(self.results)}


class Desk:
    """Answers texts over one catalogue."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def answer(self, text: str, *, language: str | None = None, limit: int = 5) -> Answered:
        """Urgent words first, then the search; without a schedule the time words see an empty one."""
        urgency = look(text)
        if urgency.tier == 1:
            return Answered(text, CRISIS, crisis=True, ask_urgent=False)
        found = self._index.find(Query(text[:MOST_CHARACTERS], language=language, limit=limit))
        slugs = tuple(hit.slug for hit in found.hits)[:limit]
        answer = found.answer
        if answer is Answer.RESULTS and not slugs and not found.filters.browse:
            answer = Answer.NONE
        return Answered(text, answer.value, crisis=False, ask_urgent=urgency.tier > 1, results=slugs)

    def answer_line(self, line: str, *, limit: int) -> dict[str, Any]:
        """One JSON line in, the fields of one JSON line out; a line that is no query says why."""
        try:
            asked = json.loads(line)
        except ValueError:
            return {"query": None, "error": "not JSON"}
        if not isinstance(asked, dict) or not isinstance(asked.get("query"), str):
            return {"query": None, "error": 'not an object with a "query"'}
        language = asked.get("language")
        spoken = language if isinstance(language, str) else None
        return self.answer(asked["query"], language=spoken, limit=limit).to_json()


def desk(folder: Path | None = None) -> Desk:
    """A desk over a folder of catalogue files (None: the shipped one)."""
    offers = read_folder(folder or SHIPPED).offers.values()
    return Desk(build_index(documents_of(tuple(offers)), shipped_lexicon()))
