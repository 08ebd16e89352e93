"""The search of a running program: an index that follows the catalogue, rebuilt when its version moves."""

import threading

from sqlmodel import Session

from catalog.finding.documents import documents_of
from catalog.finding.index import Index, build_index
from catalog.finding.lexicon import shipped_lexicon
from catalog.finding.phrases import all_added
from catalog.finding.query import Query
from catalog.offers.cards import offers
from db import meta


class Library:
    """Derived, never state: each worker has its own, and sees an edit with its next search."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._version: str | None = None
        self._index: Index | None = None

    def slugs(self, text: str, *, limit: int) -> tuple[str, ...]:
        """The offers that fit a text that must not be stored, by the newest index; none before the first."""
        index = self._index
        if index is None:
            return ()
        return tuple(hit.slug for hit in index.find(Query(text, limit=limit)).hits)[:limit]

    def index(self, session: Session) -> Index:
        """The index over the offers in force."""
        version = meta.read(session, meta.CATALOGUE_VERSION) or "0"
        with self._lock:
            if self._index is None or version != self._version:
                self._index = build_index(
                    documents_of(offers(session), all_added(session)), shipped_lexicon()
                )
                self._version = version
            return self._index
