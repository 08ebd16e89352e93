"""The buttons of volunteers and of those who look after them."""

from dataclasses import dataclass

from handlers.taps import Tap


@dataclass(frozen=True)
class OtherHelp(Tap, code="vh"):
    """Other ways to help: the initiatives that look for people, with or without shifts."""


@dataclass(frozen=True)
class ShowRoles(Tap, code="vi"):
    """What one can help with at an initiative."""

    slug: str


@dataclass(frozen=True)
class HelpAs(Tap, code="vr"):
    """Yes to the role of this shift."""

    shift: int


@dataclass(frozen=True)
class HelpAtAge(Tap, code="va"):
    """Yes to the role, at this age (0, 15 or 18 years and more)."""

    shift: int
    age: int


@dataclass(frozen=True)
class LeaveRole(Tap, code="vl"):
    """No more in this role."""

    holder: int


@dataclass(frozen=True)
class OpenShifts(Tap, code="vs"):
    """Open shifts in my roles; `page` counts from 0."""

    page: int = 0


@dataclass(frozen=True)
class TakeShift(Tap, code="vt"):
    """Tag vagten."""

    shift: int


@dataclass(frozen=True)
class TakeAnyway(Tap, code="tk"):
    """Tag vagten alligevel, though one is signed up elsewhere at the same time."""

    shift: int


@dataclass(frozen=True)
class ShowShift(Tap, code="vv"):
    """One of one's own shifts."""

    assignment: int


@dataclass(frozen=True)
class AskDrop(Tap, code="vd"):
    """Meld afbud: not at all, or only if nobody else can?"""

    assignment: int


@dataclass(frozen=True)
class DropShift(Tap, code="vx"):
    """Jeg kan slet ikke komme."""

    assignment: int


@dataclass(frozen=True)
class FindStandIn(Tap, code="vf"):
    """Find en afløser."""

    assignment: int


@dataclass(frozen=True)
class KeepShift(Tap, code="vk"):
    """Jeg kommer, or: Jeg kommer alligevel; `at`: the minute at which the date started then."""

    assignment: int
    at: int = 0


@dataclass(frozen=True)
class NotThisTime(Tap, code="vn"):
    """Ikke denne gang."""

    ask: int


@dataclass(frozen=True)
class Welcome(Tap, code="vw"):
    """Godkend: a coordinator says yes to a volunteer."""

    holder: int


@dataclass(frozen=True)
class Settle(Tap, code="vb"):
    """Afklaret: the nth need of the role is settled with the volunteer."""

    holder: int
    nth: int


@dataclass(frozen=True)
class AskTakeOff(Tap, code="wo"):
    """Tag af vagten: a volunteer with whom something is to be settled first; asked once more."""

    holder: int


@dataclass(frozen=True)
class TakeOff(Tap, code="wx"):
    """Ja, tag af vagten."""

    holder: int


@dataclass(frozen=True)
class ShowHelper(Tap, code="wz"):
    """A volunteer as their coordinator sees them."""

    holder: int


@dataclass(frozen=True)
class CameToShift(Tap, code="vj"):
    """Var du med i dag? Ja / Nej."""

    assignment: int
    came: bool


@dataclass(frozen=True)
class SeenAlert(Tap, code="ve"):
    """Jeg har set det."""

    alert: int
