"""What the search knows of an offer: its texts with their language, nothing else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from catalog.finding.said_as import shipped_said_as
from catalog.offers.facts import Mode, Offer, Phrase

Texts = tuple[tuple[str, str], ...]
"""Pairs of (language, text)."""


@dataclass(frozen=True)
class OfferDocument:
    """One offer as the search sees it.

    `kind` and `catalogue` are those of the catalogue files (`activity`, `help` …; `core`, `referral`,
    `marginal`).
    Marginal offers and venues answer only to their names. `rank` orders what is otherwise equal, lowest
    first.
    """

    slug: str
    kind: str = "activity"
    catalogue: str = "core"
    parent: str | None = None
    names: Texts = ()
    aliases: Texts = ()
    target: Texts = ()
    purpose: Texts = ()
    said_as: Texts = ()
    organiser: str | None = None
    recruiting: bool = False
    volunteers_wanted: bool = False
    verified: bool = False
    rank: int = 0

    @property
    def answers_only_to_names(self) -> bool:
        """Planning and culture entries and venues are shown only to those who name them."""
        return self.catalogue == "marginal" or self.kind == "venue"


def documents_of(
    offers: Iterable[Offer], added: Mapping[str, Texts] | None = None
) -> tuple[OfferDocument, ...]:
    """The documents of offers, with the shipped phrases and those that coordinators `added`, by slug."""
    shipped, added = shipped_said_as(), added or {}
    return tuple(
        _document(offer, shipped.get(offer.slug, ()) + added.get(offer.slug, ()))
        for offer in offers
        if offer.closed_on is None
    )


def _document(offer: Offer, said_as: Texts) -> OfferDocument:
    return OfferDocument(
        slug=offer.slug,
        kind=offer.kind.value,
        catalogue=offer.catalogue.value,
        parent=offer.parent,
        names=_texts(offer.names),
        aliases=tuple(("da", alias) for alias in offer.aliases),
        target=_texts(offer.target),
        purpose=_texts(offer.purpose),
        said_as=said_as,
        organiser=offer.organiser,
        recruiting=offer.recruiting,
        volunteers_wanted=offer.recruiting and offer.modes.volunteers is not Mode.INFO_ONLY,
        verified=offer.verified_on is not None,
    )


def _texts(phrase: Phrase) -> Texts:
    return tuple((language, phrase.in_language(language)) for language in phrase.languages)
