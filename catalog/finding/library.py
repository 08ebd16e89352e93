"""The search of a running program: an index that follows the catalogue, and no search waits for it."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from sqlmodel import Session

from catalog.finding.choosing import NEED_BAND, near_best
from catalog.finding.documents import OfferDocument, documents_of
from catalog.finding.feelings import Feeling, read_feeling
from catalog.finding.index import Index, build_index
from catalog.finding.lexicon import shipped_lexicon
from catalog.finding.phrases import all_added
from catalog.finding.query import Query
from catalog.offers.cards import offers
from db import meta

MOST_FITTING: Final = 8

FOLLOW_SECONDS: Final = 0.4
"""Each worker looks so often whether the catalogue has moved; with the time to build, under a second."""

_TURN_SECONDS: Final = 0.0005
"""How long a search waits for its turn beside a building thread: a tenth of what Python lets it wait."""


@dataclass(frozen=True)
class Catalogue:
    """What there is to find, and the version it was read at or a later one."""

    version: str
    documents: tuple[OfferDocument, ...]


@dataclass(frozen=True)
class Fitting:
    """The offers that fit a text about as well as the best does, best first, and the need it speaks of."""

    slugs: tuple[str, ...] = ()
    feeling: Feeling | None = None


class Library:
    """Derived, never state: each worker has its own, and looks again and again whether the catalogue moved.

    Searches take the newest index there is. Its successor is built beside them: `moved`, then `renew`.
    """

    def __init__(self) -> None:
        self._first = threading.Lock()
        self._shelf: tuple[str, Index] | None = None
        self._tried: str | None = None

    def fitting(self, text: str) -> Fitting:
        """What fits a text that must not be stored, by the newest index; nothing before the first."""
        shelf = self._shelf
        if shelf is None:
            return Fitting()
        found = shelf[1].find(Query(text, limit=MOST_FITTING))
        feeling = read_feeling(text, shipped_lexicon(), found.likely)
        close = near_best(found.hits, NEED_BAND)
        return Fitting(tuple(hit.slug for hit in close), feeling)

    def index(self, session: Session) -> Index:
        """The newest index. The first is built here, before anybody searches; no later one is waited for."""
        if self._shelf is None:
            with self._first:
                if self._shelf is None:
                    self._shelf = _built(_read(session))
        return self._shelf[1]

    def moved(self, session: Session) -> Catalogue | None:
        """The catalogue, where it is another than that of the index."""
        known = {self._tried, self._shelf[0] if self._shelf else None}
        return None if _version(session) in known else _read(session)

    def renew(self, catalogue: Catalogue) -> None:
        """Makes the index of a catalogue out of the newest, and lets searches have it when it is ready.

        For a thread of its own, one at a time: a phrase more takes some hundredths of a second, an offer more
        or less about a whole one for 118. What cannot be built is not tried again before the catalogue moves
        once more.
        """
        self._tried = catalogue.version
        with _giving_way():
            self._shelf = _built(catalogue, self._shelf[1] if self._shelf else None)


def _version(session: Session) -> str:
    return meta.read(session, meta.CATALOGUE_VERSION) or "0"


def _read(session: Session) -> Catalogue:
    """The version is read first: what is changed between the two is read again, and not overlooked."""
    version = _version(session)
    return Catalogue(version, documents_of(offers(session), all_added(session)))


def _built(catalogue: Catalogue, before: Index | None = None) -> tuple[str, Index]:
    return catalogue.version, build_index(catalogue.documents, shipped_lexicon(), before)


@contextmanager
def _giving_way() -> Iterator[None]:
    """Other threads get their turn at once; Python would let them wait 5 ms whenever they need one."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(min(usual, _TURN_SECONDS))
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
