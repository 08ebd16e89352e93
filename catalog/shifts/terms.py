"""What a role asks of its people, as the schedule file says it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Self

YOUNGEST = 15
"""Kom med is for people of 15 or more; the younger come with their parents."""
GROWN_UP = 18
BEFORE_ONE_BEGINS = frozenset({"børneattest"})
"""Needs that must be settled before the first shift (DOMAIN.md 2.4); the others are only noted."""


class AgeBand(IntEnum):
    """What is asked about age, and dropped after the check."""

    UNDER_15 = 0
    UNDER_18 = 15
    GROWN_UP = 18


@dataclass(frozen=True)
class RoleTerms:
    """A role's terms. None in `asks_akasse`: nobody has said, so it is asked."""

    needs: tuple[str, ...] = ()
    after: str | None = None
    minimum_age: int | None = None
    approval: bool = False
    grown_ups: bool = False
    asks_akasse: bool = True

    @classmethod
    def of(cls, terms: Mapping[str, Any]) -> Self:
        """The terms kept with a shift; working alone, with money or heavy things is for grown-ups."""
        return cls(
            needs=tuple(terms.get("needs") or ()),
            after=terms.get("after"),
            minimum_age=terms.get("minimum_age"),
            approval=terms.get("approval") is not None,
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
        return tuple(need for need in self.needs if need.casefold() in BEFORE_ONE_BEGINS)
