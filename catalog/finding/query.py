"""What is asked of the search and what it answers. Plain frozen values, no behaviour."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from catalog.finding.courtesy import Courtesy
from catalog.finding.own import Own
from catalog.finding.when import When


class Answer(StrEnum):
    """What kind of answer a text deserves; `crisis` is decided before the search is asked."""

    RESULTS = "results"
    OWN = "own"
    HELP = "help"
    NONE = "none"


class WhyKind(StrEnum):
    """The strongest reason for a hit, for a view to put in words."""

    NAME = "name"
    ALIAS = "alias"
    SAID_AS = "said_as"
    NEED = "need"
    WORDS = "words"
    TARGET = "target"
    PURPOSE = "purpose"
    ORGANISER = "organiser"
    BROWSE = "browse"


@dataclass(frozen=True)
class Why:
    """A reason and what was recognised: the name, the phrase, or the ideas ("lonely", "old") joined by +."""

    kind: WhyKind
    what: str = ""


@dataclass(frozen=True)
class Hit:
    """One offer that fits; `score` from 0 to 1, comparable within one answer only."""

    slug: str
    score: float
    why: Why


@dataclass(frozen=True)
class Query:
    """A text to search for. `now_local` gives time words a meaning; without it they are only taken out of
    the text.
    """

    text: str
    language: str | None = None
    limit: int = 5
    now_local: datetime | None = None


@dataclass(frozen=True)
class Filters:
    """What was understood beside the need; a view shows each as a button that can be removed."""

    when: When | None = None
    wants_to_help: bool = False
    browse: bool = False


@dataclass(frozen=True)
class Found:
    """The answer to a query.

    `ask` holds two to four slugs when the engine is unsure ("Mener du …?"), else it is empty; they are
    among `hits`.
    `own` says which matter when `answer` is OWN or HELP. `more` are the slugs after the limit. `language`
    is the likely language of the text, `likely` the
    best three. `courtesy`: the text is kind and asks for nothing; then there is nothing else.
    """

    answer: Answer
    hits: tuple[Hit, ...] = ()
    ask: tuple[str, ...] = ()
    filters: Filters = Filters()
    own: Own | None = None
    language: str = "da"
    likely: tuple[str, ...] = ("da",)
    more: tuple[str, ...] = ()
    courtesy: Courtesy | None = None
