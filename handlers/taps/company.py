"""Taps of a first time: not coming alone, and how it was."""

from dataclasses import dataclass

from handlers.taps.tap import Tap


@dataclass(frozen=True)
class Company(Tap, code="cy"):
    """Kan nogen følges med mig?"""

    slug: str


@dataclass(frozen=True)
class ComeAlong(Tap, code="cg"):
    """A volunteer: yes, I come along."""

    case: int


@dataclass(frozen=True)
class NotThisTime(Tap, code="nt"):
    """A volunteer: not this time."""

    case: int


@dataclass(frozen=True)
class SayFirstTime(Tap, code="ft"):
    """The host may know that it is the person's first time."""

    sign_up: int


@dataclass(frozen=True)
class HowItWas(Tap, code="hw"):
    """The day after: good, or not for me."""

    sign_up: int
    good: bool


@dataclass(frozen=True)
class WriteCompany(Tap, code="wc"):
    """Write to the one who comes along, or to the one who asked."""

    case: int
