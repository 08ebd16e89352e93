"""Ways of saying what an offer is for, added by its coordinators in the chat. The search follows at once.

They are kept as an edit of the offer, beside the shipped ones, and are about offers, never about people.
"""

import base64
import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlmodel import Session, col, select

from catalog.errors import NotFound, RuleError
from catalog.finding.normalise import words
from catalog.finding.said_as import shipped_said_as
from catalog.people.permissions import Asker
from db import meta
from db.models import Audit, Initiative
from db.roles import Role

FIELD: Final = "said_as"
LEAST, MOST = 3, 80
MOST_PHRASES = 20

Phrases = tuple[tuple[str, str], ...]
"""Pairs of (language, phrase)."""


@dataclass(unsafe_hash=True)
class PhraseLength(RuleError):
    """A phrase is too short or too long to be what somebody would write."""

    least: int
    most: int


@dataclass(unsafe_hash=True)
class PhraseKnown(RuleError):
    """The search knows the phrase already."""


@dataclass(unsafe_hash=True)
class TooManyPhrases(RuleError):
    """An offer has as many added phrases as it may have."""

    most: int


def added(session: Session, slug: str) -> Phrases:
    """What was added to an offer, oldest first; NotFound when there is none."""
    row = session.get(Initiative, slug)
    if row is None or row.withdrawn_at is not None:
        raise NotFound
    return _of(row)


def all_added(session: Session) -> Mapping[str, Phrases]:
    """What was added to every offer in force, by slug."""
    rows = session.exec(select(Initiative).where(col(Initiative.withdrawn_at).is_(None)))
    return {row.slug: _of(row) for row in rows}


def add(session: Session, asker: Asker, slug: str, text: str, *, language: str, now: dt.datetime) -> Phrases:
    """Add a phrase in a language to an offer; all that were added to it since.

    Raises NotAllowed, NotFound, PhraseLength, PhraseKnown, TooManyPhrases.
    """
    asker.must(Role.COORDINATOR, slug)
    row = _locked(session, slug)
    phrase = " ".join(text.split())
    if not LEAST <= len(phrase) <= MOST or not words(phrase) or not phrase.isprintable():
        raise PhraseLength(LEAST, MOST)
    before = _of(row)
    if words(phrase) in {words(one) for _, one in (*before, *shipped_said_as().get(slug, ()))}:
        raise PhraseKnown
    if len(before) >= MOST_PHRASES:
        raise TooManyPhrases(MOST_PHRASES)
    return _keep(session, asker, row, (*before, (language, phrase)), "phrase-added", now)


def drop(session: Session, asker: Asker, slug: str, mark: str, *, now: dt.datetime) -> Phrases:
    """Take an added phrase away again, by its mark; what is gone already stays gone."""
    asker.must(Role.COORDINATOR, slug)
    row = _locked(session, slug)
    before = _of(row)
    gone = next((one for one in before if mark_of(one[1]) == mark), None)
    if gone is None:
        return before
    left = tuple(one for one in before if one != gone)
    return _keep(session, asker, row, left, "phrase-dropped", now)


def mark_of(phrase: str) -> str:
    """Two letters that stand for a phrase on a button beside the longest slug."""
    return base64.urlsafe_b64encode(hashlib.sha256(phrase.encode()).digest())[:2].decode()


def _of(row: Initiative) -> Phrases:
    return tuple((language, phrase) for language, phrase in row.edits.get(FIELD, ()))


def _locked(session: Session, slug: str) -> Initiative:
    """The offer, held until the end of the transaction, so that two coordinators lose nothing."""
    found = session.exec(
        select(Initiative)
        .where(Initiative.slug == slug)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).first()
    if found is None or found.withdrawn_at is not None:
        raise NotFound
    return found


def _keep(
    session: Session, asker: Asker, row: Initiative, phrases: Phrases, action: str, now: dt.datetime
) -> Phrases:
    others = {name: value for name, value in row.edits.items() if name != FIELD}
    row.edits = {**others, FIELD: [list(one) for one in phrases]} if phrases else others
    row.version += 1
    session.add(Audit(at=now, actor=asker.id, action=action, subject=row.slug))
    meta.bump(session, meta.CATALOGUE_VERSION)
    session.flush()
    return phrases
