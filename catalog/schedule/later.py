"""What a coordinator changed from a day on: kept beside the file's rule, over which it wins date by date."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from catalog.offers.facts import Fact
from catalog.schedule.fields import ClockTime, Heads

KEY = "later"
"""The field of `series.edits` that holds it: {first day: changes from then on}."""


class Later(Fact):
    """Another time of day, other seats, from a day on; None: as before. `unlimited`: no limit of seats."""

    starts: ClockTime | None = None
    seats: Heads | None = None

    def over(self, before: "Later") -> "Later":
        """This change on top of an earlier one."""
        return Later(
            starts=self.starts if self.starts is not None else before.starts,
            seats=self.seats if self.seats is not None else before.seats,
        )


AS_BEFORE = Later()


def later_of(edits: Mapping[str, Any]) -> Mapping[dt.date, Later]:
    """The changes of a series by their first day, earliest first."""
    kept = edits.get(KEY) or {}
    return {dt.date.fromisoformat(day): Later.model_validate(kept[day], strict=False) for day in sorted(kept)}


def later_on(later: Mapping[dt.date, Later], day: dt.date) -> Later:
    """What holds on a day: every change up to it, the newest on top."""
    found = AS_BEFORE
    for first, change in later.items():
        if first <= day:
            found = change.over(found)
    return found


def with_change(edits: Mapping[str, Any], first: dt.date, change: Later) -> dict[str, Any]:
    """The edits of a series with one more change; what later days had said of the same is replaced."""
    fields = change.model_dump(mode="json", exclude_none=True)
    kept: dict[str, dict[str, Any]] = {}
    for day, old in (edits.get(KEY) or {}).items():
        replaced = fields if day >= first.isoformat() else {}
        rest = {name: new for name, new in old.items() if name not in replaced}
        if rest:
            kept[day] = rest
    kept[first.isoformat()] = {**kept.get(first.isoformat(), {}), **fields}
    return {**edits, KEY: kept}
