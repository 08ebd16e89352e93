"""Taps of those who look: browsing, searching, an offer and its dates."""

from dataclasses import dataclass

from handlers.taps.tap import Tap


@dataclass(frozen=True)
class Start(Tap, code="st"):
    """Back to the greeting."""


@dataclass(frozen=True)
class Browse(Tap, code="br"):
    """What happens soon; `page` counts from 0."""

    page: int = 0


@dataclass(frozen=True)
class BrowseKind(Tap, code="bk"):
    """Offers of one kind, as `catalog.finding.narrowing.Wanted` names it; `page` counts from 0."""

    kind: str
    page: int = 0


@dataclass(frozen=True)
class Volunteer(Tap, code="vo"):
    """Jeg vil gerne hjælpe."""


@dataclass(frozen=True)
class Refind(Tap, code="rf"):
    """The rest of the hits of the search kept in the dialogue; `page` counts from 0."""

    page: int


@dataclass(frozen=True)
class Unfilter(Tap, code="uf"):
    """The search kept in the dialogue, without one of its filters."""

    filter: str


@dataclass(frozen=True)
class Why(Tap, code="wy"):
    """Hvorfor disse? `search` tells whether the dialogue still keeps the search that was shown."""

    page: int
    search: str


@dataclass(frozen=True)
class ShowOffer(Tap, code="of"):
    """An initiative's card."""

    slug: str


@dataclass(frozen=True)
class MoreDates(Tap, code="md"):
    """All dates of an initiative; `page` counts from 0."""

    slug: str
    page: int = 0
