"""The words and numbers of the catalogue: texts in six languages, and figures with their evidence."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field

LANGUAGES: Final = ("da", "tr", "en", "ur", "pl", "ar")
"""Every language an offer may speak, in the order in which people are asked to choose."""


class Evidence(StrEnum):
    """How a figure is known: counted, told by the organiser, presumed, true only on a condition, expected."""

    TALT = "talt"
    OPLYST = "oplyst"
    SKOENNET = "skønnet"
    BETINGET = "betinget"
    FORVENTET = "forventet"


class FigureRole(StrEnum):
    """In what role a figure counts people."""

    VOLUNTEER = "volunteer"
    PARTICIPANT = "participant"
    MEMBER = "member"
    FAMILY = "family"
    STAFF = "staff"
    OTHER = "other"


class Unit(StrEnum):
    """What a figure counts. Two units are never added."""

    PERSONS = "persons"
    ATTENDANCES = "attendances"
    SIGN_UPS = "sign_ups"
    MEMBERS = "members"
    FAMILIES = "families"
    PERCENT = "percent"
    YEARS = "years"
    AGE = "age"
    GRADE = "grade"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    PLACES = "places"
    KRONER = "kroner"
    OTHER = "other"


class DocumentId(StrEnum):
    """The municipality's five documents."""

    OVERVIEW_2016 = "000"
    STATUS_2017 = "001"
    PROJECTS_2017 = "002"
    APPLICATION_2015 = "003"
    STRATEGY = "004"


DOCUMENT_TITLES: Final[Mapping[DocumentId, str]] = MappingProxyType(
    {
        DocumentId.OVERVIEW_2016: "10 mål for social mobilitet, overblik, 3. juni 2016",
        DocumentId.STATUS_2017: "10 mål for social mobilitet, mål og status, marts 2017",
        DocumentId.PROJECTS_2017: "Oversigt over udviklingsprojekter, cirka 2017 (uden dato)",
        DocumentId.APPLICATION_2015: "Ansøgning om at blive partnerskabskommune, 2015",
        DocumentId.STRATEGY: "Socialstrategi (uden dato)",
    }
)

TALLY_UNITS: Final = frozenset({Unit.PERSONS, Unit.ATTENDANCES, Unit.MEMBERS})
TALLY_ROLES: Final = frozenset({FigureRole.VOLUNTEER, FigureRole.PARTICIPANT, FigureRole.MEMBER})
TALLY_EVIDENCE: Final = frozenset({Evidence.TALT, Evidence.OPLYST, Evidence.SKOENNET})


class Fact(BaseModel):
    """Base of every fact: cannot be changed, guesses no type, knows no further key."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


Number = Annotated[int | float, Field(ge=0, allow_inf_nan=False)]


class Phrase(Fact):
    """A text in Danish and perhaps in other languages."""

    da: str
    en: str | None = None
    tr: str | None = None
    ur: str | None = None
    pl: str | None = None
    ar: str | None = None

    def in_language(self, language: str) -> str:
        """The text in `language`, else in Danish."""
        found: str | None = getattr(self, language) if language in LANGUAGES else None
        return found or self.da

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which there is a text."""
        return tuple(language for language in LANGUAGES if getattr(self, language) is not None)


class Wording(Phrase):
    """A text that always exists in Danish and English."""

    en: str


class Quote(Fact):
    """Words of a document, verbatim but for line breaks."""

    doc: DocumentId
    quote: str


class Source(Fact):
    """Where a document speaks of the offer."""

    doc: DocumentId
    section: str


class Figure(Fact):
    """A number in a document, as stated there: never re-added, never corrected.

    `low` and `high` bound it in `unit` (null = the document gives no bound); `share_of` is the Danish `what`
    of the figure of which this is a part or (in percent) a share; `parts` is the document's own division;
    `outside_work` says that the people counted have no job (kontanthjælp, pension and so on).
    """

    what: Phrase
    role: FigureRole
    unit: Unit
    low: Number | None
    high: Number | None
    share_of: str | None = None
    parts: tuple[Number, ...] = ()
    outside_work: bool = False
    evidence: Evidence
    as_of: Annotated[str, Field(pattern=r"^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]
    doc: DocumentId
    quote: str
    note: str | None = None

    @property
    def in_tally(self) -> bool:
        """Whole figures of people taking part that are counted, told or presumed; no parts, no conditions."""
        return (
            self.unit in TALLY_UNITS
            and self.role in TALLY_ROLES
            and self.evidence in TALLY_EVIDENCE
            and self.share_of is None
        )
