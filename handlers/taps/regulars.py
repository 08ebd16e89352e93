"""Taps of people who come every week."""

from dataclasses import dataclass

from handlers.taps.tap import Tap


@dataclass(frozen=True)
class BecomeRegular(Tap, code="rb"):
    """Kom hver torsdag, from this sign-up on."""

    sign_up: int


@dataclass(frozen=True)
class HelpRegularly(Tap, code="rh"):
    """Kom hver torsdag, from this shift on."""

    assignment: int


@dataclass(frozen=True)
class ShowRegular(Tap, code="rs"):
    """One of one's own standing places."""

    regular: int


@dataclass(frozen=True)
class SetRhythm(Tap, code="rr"):
    """Every week, or every second."""

    regular: int
    every: int


@dataclass(frozen=True)
class AskRegularParty(Tap, code="ra"):
    """How many come each time?"""

    regular: int


@dataclass(frozen=True)
class SetRegularParty(Tap, code="rp"):
    """So many each time."""

    regular: int
    party: int


@dataclass(frozen=True)
class AskPause(Tap, code="rk"):
    """Hold pause: until when?"""

    regular: int


@dataclass(frozen=True)
class PauseRegular(Tap, code="ru"):
    """No places before this day (proleptic ordinal; 0: the pause is over)."""

    regular: int
    until: int


@dataclass(frozen=True)
class LeaveRegular(Tap, code="rx"):
    """Not every week any more."""

    regular: int
