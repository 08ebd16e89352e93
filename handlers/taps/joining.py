"""Taps of those who take part: signing up, the party, the waitlist, cancelling."""

from dataclasses import dataclass

from handlers.taps.tap import Tap


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
class JoinAnyway(Tap, code="ja"):
    """The same, though it overlaps another visit or a shift of one's own."""

    occurrence: int
    party: int
    queue: bool


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
class WaitTogether(Tap, code="wt"):
    """Onto the waitlist with more people than have a place: all or none."""

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
class MoreChoices(Tap, code="mc"):
    """Andre valg: what few people press about their sign-up."""

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
class CancelThis(Tap, code="cq"):
    """Meld afbud, where exactly that was just asked: a typed yes is enough."""

    sign_up: int


@dataclass(frozen=True)
class Coming(Tap, code="co"):
    """Jeg kommer; `at`: the minute of the start that stood above it."""

    sign_up: int
    at: int = 0


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
class SkipName(Tap, code="sn"):
    """Rather the code word."""
