"""What the catalogue knows about one offer, and the rules that follow from it.

The facts come from five documents of the municipality (2015-2017) and say what existed then.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, Final, Self

from pydantic import Field

from catalog.offers.figures import (
    DOCUMENT_TITLES,
    LANGUAGES,
    DocumentId,
    Evidence,
    Fact,
    Figure,
    FigureRole,
    Phrase,
    Quote,
    Source,
    Unit,
    Wording,
)

__all__ = [
    "DISCREET_FOR_GUESTS",
    "DOCUMENT_TITLES",
    "LANGUAGES",
    "Age",
    "DocumentId",
    "Evidence",
    "Fact",
    "Figure",
    "FigureRole",
    "Kind",
    "Mode",
    "Modes",
    "Offer",
    "OrganiserType",
    "Phrase",
    "Quote",
    "Shelf",
    "Source",
    "Unit",
    "Wording",
    "mode_rule",
    "sign_up_rule",
]

Year = Annotated[int, Field(ge=2000, le=2100)]
Age = Annotated[int, Field(ge=0, le=120)]


class Shelf(StrEnum):
    """How a person gets there: directly, sent by somebody (school, jobcentre), or not really an offer."""

    CORE = "core"
    REFERRAL = "referral"
    MARGINAL = "marginal"


class Kind(StrEnum):
    """What sort of thing an offer is."""

    ACTIVITY = "activity"
    COURSE = "course"
    HELP = "help"
    PROGRAMME = "programme"
    TREATMENT = "treatment"
    VENUE = "venue"
    VOLUNTEER = "volunteer"


class Mode(StrEnum):
    """How much the bot may know of a person at an offer, from least to most careful."""

    OPEN = "open"
    DISCREET = "discreet"
    INFO_ONLY = "info_only"

    @property
    def care(self) -> int:
        """0 is open; a higher number lets the bot know less."""
        return tuple(Mode).index(self)


class OrganiserType(StrEnum):
    """Who stands behind an offer, in the law's sense."""

    KOMMUNE = "kommune"
    FORENING = "forening"
    NETVAERK = "netværk"


DISCREET_FOR_GUESTS: Final = frozenset(
    {
        "netvaerk-for-folk-der-har-mistet",
        "sorg-og-livsmodsgruppe",
        "sorggruppe-maend",
        "sorggruppe-boern",
        "amput-cafeen",
        "overskudscafe",
        "netvaerk-demens-familier",
        "pitstop-paaroerendegruppe",
        "akut-raad-og-vejledning",
    }
)
"""Offers whose mere attendance tells something about health, grief or need."""


class Modes(Fact):
    """How the bot treats guests and volunteers of an offer."""

    guests: Mode
    volunteers: Mode


class Offer(Fact):
    """One entry of the catalogue. Null means that the documents do not say."""

    slug: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=45)]
    catalogue: Shelf
    kind: Kind
    parent: str | None
    names: Wording
    name_coined: bool
    aliases: tuple[str, ...]
    target: Wording
    purpose: Wording
    unread: tuple[str, ...]
    read_by_speakers: tuple[str, ...] = ()
    organiser: str | None
    organiser_type: OrganiserType | None
    goals: tuple[Annotated[int, Field(ge=1, le=10)], ...]
    period: Phrase
    existed: Year | None = None
    planned: Year | None = None
    modes: Modes
    sign_up: bool
    recruiting: bool
    recruiting_quote: Quote | None = None
    minimum_age: Age | None
    children_under_15: bool | None
    verified_on: date | None
    closed_on: date | None
    figures: tuple[Figure, ...]
    sources: tuple[Source, ...]

    @classmethod
    def from_stored(cls, facts: Mapping[str, object]) -> Self:
        """The offer that `model_dump(mode="json")` wrote; raises pydantic's ValidationError."""
        return cls.model_validate(facts, strict=False)

    @property
    def last_known_year(self) -> int:
        """The latest year in which a document says that it existed or was planned."""
        year = self.existed if self.existed is not None else self.planned
        if year is None:
            raise ValueError(f"{self.slug} has neither `existed` nor `planned`")
        return year

    @property
    def was_only_planned(self) -> bool:
        """No document says that it had begun."""
        return self.existed is None

    @property
    def only_when_named(self) -> bool:
        """Shown to those who ask for it by name, never suggested."""
        return self.catalogue is Shelf.MARGINAL or self.kind is Kind.VENUE

    @property
    def figures_for_everyone(self) -> tuple[Figure, ...]:
        """What a card may print: no part of a group; counts of guests only where guests are in the open."""
        counts_guests = {FigureRole.PARTICIPANT, FigureRole.MEMBER, FigureRole.FAMILY}
        return tuple(
            figure
            for figure in self.figures
            if figure.share_of is None
            and (self.modes.guests is Mode.OPEN or figure.role not in counts_guests)
        )

    @property
    def tally_figures(self) -> tuple[Figure, ...]:
        """The figures that enter a tally; those a card may not print do not enter one either."""
        return tuple(figure for figure in self.figures_for_everyone if figure.in_tally)


def mode_rule(kind: Kind, catalogue: Shelf, slug: str) -> Modes:
    """First match wins: treatment and referral only inform; some are discreet for guests; the rest open."""
    if kind is Kind.TREATMENT or catalogue is Shelf.REFERRAL:
        return Modes(guests=Mode.INFO_ONLY, volunteers=Mode.INFO_ONLY)
    if slug in DISCREET_FOR_GUESTS:
        return Modes(guests=Mode.DISCREET, volunteers=Mode.OPEN)
    return Modes(guests=Mode.OPEN, volunteers=Mode.OPEN)


def sign_up_rule(kind: Kind, catalogue: Shelf, modes: Modes) -> bool:
    """Nobody signs up to what only informs, to a venue, or to something that is not really an offer."""
    return modes.guests is not Mode.INFO_ONLY and kind is not Kind.VENUE and catalogue is not Shelf.MARGINAL
