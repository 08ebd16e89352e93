"""Bringing the catalogue's files into the database. Edits made in the chat win, field by field."""

import datetime as dt
from dataclasses import dataclass

from sqlmodel import Session, col, select

from catalog.offers.files import Catalogue
from db import meta
from db.models import Initiative, Occurrence, OccurrenceStatus


@dataclass(frozen=True)
class LoadedCatalogue:
    """What a load did, as slugs; `kept` are `slug: field` edited in the chat and therefore not taken from
    the file.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()

    def summary(self) -> str:
        """The last line of `catalogue load`."""
        counts = (
            ("added", self.added),
            ("changed", self.changed),
            ("withdrawn", self.withdrawn),
            ("kept", self.kept),
        )
        return ", ".join(f"{word} {len(slugs)}" for word, slugs in counts)


class StillInUse(Exception):
    """Offers missing from the files have people signed up; `slugs` names them."""

    def __init__(self, slugs: tuple[str, ...]) -> None:
        super().__init__(", ".join(slugs))
        self.slugs = slugs


def load(
    session: Session, catalogue: Catalogue, *, take_file: bool = False, now: dt.datetime
) -> LoadedCatalogue:
    """Make the database's initiatives those of the files; loading the same files twice changes nothing.

    An offer that is gone from the files is withdrawn, unless people are signed up to it (StillInUse,
    nothing changed).
    """
    stored = {row.slug: row for row in session.exec(select(Initiative)).all()}
    gone = [slug for slug, row in stored.items() if slug not in catalogue.offers and row.withdrawn_at is None]
    used = tuple(slug for slug in gone if _in_use(session, slug, now))
    if used:
        raise StillInUse(used)
    added, changed, kept = [], [], []
    for slug, offer in catalogue.offers.items():
        facts = offer.model_dump(mode="json")
        row = stored.get(slug)
        if row is None:
            session.add(Initiative(slug=slug, facts=facts))
            added.append(slug)
            continue
        kept += [] if take_file else [f"{slug}: {field}" for field in sorted(row.edits)]
        edits = {} if take_file else row.edits
        if row.facts != facts or row.edits != edits or row.withdrawn_at is not None:
            row.facts, row.edits, row.withdrawn_at, row.version = facts, edits, None, row.version + 1
            changed.append(slug)
    for slug in gone:
        stored[slug].withdrawn_at = now
    if added or changed or gone:
        meta.bump(session, meta.CATALOGUE_VERSION)
    session.flush()
    return LoadedCatalogue(tuple(added), tuple(changed), tuple(gone), tuple(kept))


def _in_use(session: Session, slug: str, now: dt.datetime) -> bool:
    ahead = (
        select(Occurrence.id)
        .where(Occurrence.initiative == slug)
        .where(col(Occurrence.starts_at) > now)
        .where(Occurrence.status == OccurrenceStatus.PLANNED)
        .where(col(Occurrence.taken) > 0)
    )
    return session.exec(ahead.limit(1)).first() is not None
