"""Taps of those who sign up others, and of a coordinator who goes out of order."""

from dataclasses import dataclass

from handlers.taps.tap import Tap


@dataclass(frozen=True)
class JoinOther(Tap, code="go"):
    """Tilmeld en anden: asks for a nickname."""

    slug: str


@dataclass(frozen=True)
class JoinGuest(Tap, code="gj"):
    """The one just named, at this date."""

    occurrence: int


@dataclass(frozen=True)
class AllowGroup(Tap, code="gc"):
    """A coordinator: the one who wrote this case may sign up a group."""

    case: int


@dataclass(frozen=True)
class JoinGroup(Tap, code="gg"):
    """Sign up one's group: asks how many."""

    contact: int


@dataclass(frozen=True)
class GroupDate(Tap, code="gd"):
    """The group just counted, at this date."""

    occurrence: int


@dataclass(frozen=True)
class GroupAll(Tap, code="ga"):
    """The group just counted, at every date that is open."""


@dataclass(frozen=True)
class ShowGroup(Tap, code="gx"):
    """One of one's groups that come every time."""

    group: int


@dataclass(frozen=True)
class AskGroupPause(Tap, code="gk"):
    """Hold pause: until when?"""

    group: int


@dataclass(frozen=True)
class PauseGroup(Tap, code="gu"):
    """No places before this day (proleptic ordinal; 0: the pause is over)."""

    group: int
    until: int


@dataclass(frozen=True)
class EndGroup(Tap, code="ge"):
    """The group comes every time no more."""

    group: int


@dataclass(frozen=True)
class ShowQueue(Tap, code="wq"):
    """A coordinator: who waits, in order."""

    occurrence: int


@dataclass(frozen=True)
class MoveUp(Tap, code="mu"):
    """A coordinator: this one first; asks why."""

    sign_up: int
