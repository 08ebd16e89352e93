"""Taps of hosts and coordinators: the list at the door, the inbox."""

from dataclasses import dataclass

from handlers.taps.tap import Tap


@dataclass(frozen=True)
class AskPhrases(Tap, code="ph"):
    """How people look for an offer: its coordinators add ways of saying it."""

    slug: str


@dataclass(frozen=True)
class DropPhrase(Tap, code="dp"):
    """Not this one; `mark` stands for an added phrase."""

    slug: str
    mark: str


@dataclass(frozen=True)
class AnswerCase(Tap, code="an"):
    """A coordinator answers a case."""

    case: int


@dataclass(frozen=True)
class CloseCase(Tap, code="cc"):
    """A coordinator closes a case."""

    case: int


@dataclass(frozen=True)
class ShowCases(Tap, code="ib"):
    """The coordinator's inbox."""


@dataclass(frozen=True)
class ShowAttendance(Tap, code="at"):
    """The list at the door; `page` counts from 0."""

    occurrence: int
    page: int = 0


@dataclass(frozen=True)
class Step(Tap, code="sg"):
    """One name on the list: 3, 2, 1, did not come."""

    sign_up: int
    page: int = 0


@dataclass(frozen=True)
class StepHelper(Tap, code="sh"):
    """One volunteer on the list: came, did not come."""

    assignment: int
    page: int = 0


@dataclass(frozen=True)
class AskHelped(Tap, code="ah"):
    """Hvem hjalp til? The guests of a date; `page` counts from 0."""

    occurrence: int
    page: int = 0


@dataclass(frozen=True)
class Helped(Tap, code="hp"):
    """This guest helped."""

    sign_up: int
    page: int = 0


@dataclass(frozen=True)
class AllCame(Tap, code="al"):
    """Alle er kommet."""

    occurrence: int


@dataclass(frozen=True)
class OneMore(Tap, code="om"):
    """+1 uden navn."""

    occurrence: int


@dataclass(frozen=True)
class StepCategory(Tap, code="ow"):
    """One more, or one fewer, of those without a name were of this category (`mark` stands for it)."""

    occurrence: int
    mark: str
    up: bool
    page: int = 0


@dataclass(frozen=True)
class SaveAttendance(Tap, code="sv"):
    """Gem."""

    occurrence: int


@dataclass(frozen=True)
class SetTotal(Tap, code="to"):
    """So many came in all, those without a name included."""

    occurrence: int
    total: int


@dataclass(frozen=True)
class Today(Tap, code="td"):
    """What happens today."""


@dataclass(frozen=True)
class HalfYear(Tap, code="hy"):
    """This half-year's figures."""


@dataclass(frozen=True)
class ToMark(Tap, code="tm"):
    """The dates whose lists wait."""
