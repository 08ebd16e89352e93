"""Why a volunteer's button can be refused; every text says which rule it is and what can be done."""

import datetime as dt
from dataclasses import dataclass

from catalog.errors import RuleError


@dataclass(unsafe_hash=True)
class ShiftBegun(RuleError):
    """The shift has begun or is over."""


@dataclass(unsafe_hash=True)
class ShiftFull(RuleError):
    """Enough people have taken the shift."""


@dataclass(unsafe_hash=True)
class ShiftsOverlap(RuleError):
    """The person has another shift at that time; touching ends are fine."""

    title: str
    starts_at: dt.datetime


@dataclass(unsafe_hash=True)
class NotInRole(RuleError):
    """One takes shifts of the roles one has said yes to."""

    role: str


@dataclass(unsafe_hash=True)
class AwaitsApproval(RuleError):
    """A coordinator has to say yes to the role first."""

    role: str


@dataclass(unsafe_hash=True)
class NeedUnsettled(RuleError):
    """The coordinator has to settle a need first (a børneattest must be there before one begins)."""

    need: str


@dataclass(unsafe_hash=True)
class RoleAge(RuleError):
    """The role is for people of this age or more (years)."""

    age: int


@dataclass(unsafe_hash=True)
class EndsTooLate(RuleError):
    """Under 18 one helps until 20.00 at the latest."""
