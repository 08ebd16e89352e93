"""Every button of the product as a typed value; `handlers.callbacks` seals them into at most 64 bytes."""

from dataclasses import dataclass, fields
from typing import Any, ClassVar, get_type_hints

KINDS: dict[str, type["Tap"]] = {}


@dataclass(frozen=True)
class Tap:
    """Base of all taps; a subclass names its short `code` and has int, str or bool fields."""

    code: ClassVar[str] = ""

    def __init_subclass__(cls, code: str) -> None:
        super().__init_subclass__()
        if code in KINDS:
            raise ValueError(f"two taps are called {code}")
        cls.code = code
        KINDS[code] = cls

    def values(self) -> tuple[str, ...]:
        """The fields as short texts, in order."""
        return tuple(
            str(int(value)) if isinstance(value, bool | int) else value
            for value in (getattr(self, one.name) for one in fields(self))
        )

    @classmethod
    def of(cls, text: str) -> "Tap":
        """The tap with these dot-separated fields; ValueError when they do not fit."""
        hints = get_type_hints(cls)
        names = [one.name for one in fields(cls)]
        values = text.split(".") if names or text else []
        if len(names) != len(values):
            raise ValueError(f"{cls.code} has {len(names)} fields")
        typed: dict[str, Any] = {}
        for name, value in zip(names, values, strict=True):
            kind = hints[name]
            typed[name] = bool(int(value)) if kind is bool else kind(value)
        return cls(**typed)


@dataclass(frozen=True)
class Start(Tap, code="st"):
    """Back to the greeting."""


@dataclass(frozen=True)
class Browse(Tap, code="br"):
    """What happens soon; `page` counts from 0."""

    page: int = 0


@dataclass(frozen=True)
class Volunteer(Tap, code="vo"):
    """Jeg vil gerne hjælpe."""


@dataclass(frozen=True)
class Refind(Tap, code="rf"):
    """The rest of the hits of the search kept in the dialogue; `page` counts from 0."""

    page: int


@dataclass(frozen=True)
class ShowOffer(Tap, code="of"):
    """An initiative's card."""

    slug: str


@dataclass(frozen=True)
class MoreDates(Tap, code="md"):
    """All dates of an initiative; `page` counts from 0."""

    slug: str
    page: int = 0


@dataclass(frozen=True)
class Join(Tap, code="jo"):
    """Sign up, alone."""

    occurrence: int


@dataclass(frozen=True)
class Queue(Tap, code="qu"):
    """Onto the waitlist with a party."""

    occurrence: int
    party: int = 1


@dataclass(frozen=True)
class AskParty(Tap, code="ap"):
    """How many are you in all?"""

    sign_up: int


@dataclass(frozen=True)
class SetParty(Tap, code="sp"):
    """So many in all."""

    sign_up: int
    party: int


@dataclass(frozen=True)
class AskChildren(Tap, code="ac"):
    """How many of them are children?"""

    sign_up: int


@dataclass(frozen=True)
class SetChildren(Tap, code="sc"):
    """So many children under 15 among them."""

    sign_up: int
    children: int


@dataclass(frozen=True)
class ShowSignUp(Tap, code="su"):
    """One of one's own sign-ups."""

    sign_up: int


@dataclass(frozen=True)
class Cancel(Tap, code="ca"):
    """Meld afbud."""

    sign_up: int


@dataclass(frozen=True)
class UndoCancel(Tap, code="uc"):
    """Fortryd."""

    sign_up: int


@dataclass(frozen=True)
class Coming(Tap, code="co"):
    """Jeg kommer."""

    sign_up: int


@dataclass(frozen=True)
class Calendar(Tap, code="cf"):
    """Send the calendar file again."""

    sign_up: int


@dataclass(frozen=True)
class AcceptPlace(Tap, code="ya"):
    """Ja tak, jeg tager pladsen."""

    sign_up: int


@dataclass(frozen=True)
class DeclinePlace(Tap, code="na"):
    """Nej tak, giv den videre."""

    sign_up: int


@dataclass(frozen=True)
class Mine(Tap, code="mi"):
    """One's own sign-ups."""


@dataclass(frozen=True)
class NoReminders(Tap, code="nr"):
    """Ingen påmindelser; `off` false turns them on again."""

    off: bool


@dataclass(frozen=True)
class SkipName(Tap, code="sn"):
    """Rather the code word."""


@dataclass(frozen=True)
class Languages(Tap, code="ls"):
    """The choice of languages."""


@dataclass(frozen=True)
class ChooseLanguage(Tap, code="la"):
    """This language from now on."""

    language: str


@dataclass(frozen=True)
class Help(Tap, code="he"):
    """Hjælp."""


@dataclass(frozen=True)
class Urgent(Tap, code="ur"):
    """Akut hjælp."""


@dataclass(frozen=True)
class Privacy(Tap, code="pr"):
    """What is stored."""


@dataclass(frozen=True)
class MyData(Tap, code="my"):
    """One's own data as a file."""


@dataclass(frozen=True)
class AskErase(Tap, code="ae"):
    """Slet mig: asks first."""


@dataclass(frozen=True)
class Erase(Tap, code="er"):
    """Ja, slet mig."""


@dataclass(frozen=True)
class WriteToUs(Tap, code="wr"):
    """Skriv til os, about an initiative or (empty) anything."""

    slug: str = ""


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
class AllCame(Tap, code="al"):
    """Alle er kommet."""

    occurrence: int


@dataclass(frozen=True)
class OneMore(Tap, code="om"):
    """+1 uden navn."""

    occurrence: int


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
class ToMark(Tap, code="tm"):
    """The dates whose lists wait."""


@dataclass(frozen=True)
class Dismiss(Tap, code="dm"):
    """Never mind: the question just asked is withdrawn."""


@dataclass(frozen=True)
class CarryOn(Tap, code="on"):
    """Back to what one was doing before the urgent answer; its question is still open."""
