"""Offers as they are in force: the file's facts under the edits of the chat."""

from sqlmodel import Session, col, select

from catalog.errors import NotFound
from catalog.offers.facts import Offer
from db.models import Initiative


def effective(row: Initiative) -> Offer:
    """The offer with its edits applied; phrases added for the search are no facts of it."""
    edits = {name: value for name, value in row.edits.items() if name in Offer.model_fields}
    return Offer.from_stored({**row.facts, **edits})


def offer(session: Session, slug: str) -> Offer:
    """The offer of that slug; NotFound when there is none or it was withdrawn."""
    row = session.get(Initiative, slug)
    if row is None or row.withdrawn_at is not None:
        raise NotFound
    return effective(row)


def known(session: Session, slug: str) -> Offer:
    """The offer of that slug, withdrawn or not; NotFound when there never was one."""
    row = session.get(Initiative, slug)
    if row is None:
        raise NotFound
    return effective(row)


def offers(session: Session) -> tuple[Offer, ...]:
    """All offers in force, by slug."""
    rows = session.exec(
        select(Initiative).where(col(Initiative.withdrawn_at).is_(None)).order_by(col(Initiative.slug))
    )
    return tuple(effective(row) for row in rows)


def names(session: Session, slugs: frozenset[str] | None = None) -> dict[str, dict[str, str]]:
    """The names of offers by slug and language; None = all of them, withdrawn ones included."""
    rows = session.exec(select(Initiative)).all()
    found = {row.slug: {**row.facts, **row.edits}["names"] for row in rows}
    return {slug: _spoken(name) for slug, name in found.items() if slugs is None or slug in slugs}


def _spoken(name: dict[str, str | None]) -> dict[str, str]:
    return {language: text for language, text in name.items() if text}
