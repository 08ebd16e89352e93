"""What a role asks of its people, as the schedule file says it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Self

YOUNGEST = 15
"""Kom med is for people of 15 or more; the younger come with their parents."""
GROWN_UP = 18
CERTIFICATE = "børneattest"
BEFORE_ONE_BEGINS = frozenset({CERTIFICATE})
"""Needs that must be settled before the first shift (DOMAIN.md 2.4); the others are only noted."""


class AgeBand(IntEnum):
    """What is asked about age, and dropped after the check."""

    UNDER_15 = 0
    UNDER_18 = 15
    GROWN_UP = 18


@dataclass(frozen=True)
class RoleTerms:
    """A role's terms.

    Where children under 15 are present every role waits for a coordinator's yes and needs a børneattest,
    which the organisation gets from the police, free, before the volunteer begins (DOMAIN.md 2.4). What is
    kept of it is the date of the coordinator's mark and nothing else: everybody begins as not settled, and
    there is no mark that says no. Nobody under 15 holds a role, so nobody under 15 is asked for one.
    """

    needs: tuple[str, ...] = ()
    after: str | None = None
    minimum_age: int | None = None
    approval: bool = False
    grown_ups: bool = False
    asks_akasse: bool = True

    @classmethod
    def of(cls, terms: Mapping[str, Any], *, children: bool) -> Self:
        """The terms kept with a shift; working alone, with money or heavy things is for grown-ups.

        `children`: whether children under 15 are there.
        """
        needs = tuple(terms.get("needs") or ())
        if children and not needs_certificate(needs):
            needs = (*needs, CERTIFICATE)
        return cls(
            needs=needs,
            after=terms.get("after"),
            minimum_age=terms.get("minimum_age"),
            approval=children or terms.get("approval") is not None,
            grown_ups=any(terms.get(mark) for mark in ("alone", "money", "heavy")),
            asks_akasse=terms.get("asks_akasse") is not False,
        )

    @property
    def least_age(self) -> int | None:
        """From which age on; None where age is never asked about. Between the bands the stricter holds."""
        if self.minimum_age is None and not self.grown_ups:
            return None
        return GROWN_UP if self.grown_ups or (self.minimum_age or 0) > YOUNGEST else YOUNGEST

    @property
    def needed_first(self) -> tuple[str, ...]:
        """The needs without which one may not begin."""
        return must_be_settled(self.needs)


def needs_certificate(needs: Sequence[str]) -> bool:
    """Whether a børneattest is among them."""
    return any(need.casefold() == CERTIFICATE for need in needs)


def must_be_settled(needs: Sequence[str]) -> tuple[str, ...]:
    """Those of them without which one may not begin."""
    return tuple(need for need in needs if need.casefold() in BEFORE_ONE_BEGINS)
