"""What a coordinator changed from a day on: kept beside the file's rule, over which it wins date by date."""

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field

from catalog.offers.facts import Fact
from catalog.schedule.fields import ClockTime, Heads, Place

KEY = "later"
"""The field of `series.edits` that holds it: {first day: changes from then on}."""
DAYS = "days"
Weekday = Annotated[int, Field(ge=0, le=6)]


class Later(Fact):
    """Another time of day, seats, place or weekday, from a day on; None (and an empty `days`): as before.

    `days` says on which weekday the rule's dates of a weekday are held (0 = Monday), in the same week.
    """

    starts: ClockTime | None = None
    seats: Heads | None = None
    place: Place | None = None
    days: dict[Weekday, Weekday] = Field(default_factory=dict)

    def over(self, before: "Later") -> "Later":
        """This change on top of an earlier one."""
        return Later(
            starts=self.starts if self.starts is not None else before.starts,
            seats=self.seats if self.seats is not None else before.seats,
            place=self.place if self.place is not None else before.place,
            days={**before.days, **self.days},
        )

    @property
    def disturbs(self) -> bool:
        """Whether people have to come at another time or to another place."""
        return self.starts is not None or self.place is not None or bool(self.days)

    def day_of(self, day: dt.date) -> dt.date:
        """The day on which the rule's date of a day is held."""
        return day + dt.timedelta(days=self.days.get(day.weekday(), day.weekday()) - day.weekday())


class Stop(Fact):
    """No more dates after this local day; or, where the rule ended earlier, dates until then."""

    last_on: dt.date


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
    fields = change.model_dump(mode="json", exclude_defaults=True)
    kept: dict[str, dict[str, Any]] = {}
    for day, old in (edits.get(KEY) or {}).items():
        rest = _without(old, fields) if day >= first.isoformat() else dict(old)
        if rest:
            kept[day] = rest
    there = kept.get(first.isoformat(), {})
    days = {**there.get(DAYS, {}), **fields.get(DAYS, {})}
    kept[first.isoformat()] = {**there, **fields, **({DAYS: days} if days else {})}
    return {**edits, KEY: kept}


def _without(old: Mapping[str, Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    """What an older change still says beside a newer one: of the weekdays, those that it does not name."""
    rest = {name: new for name, new in old.items() if name not in fields}
    days = {day: to for day, to in old.get(DAYS, {}).items() if day not in fields.get(DAYS, {})}
    return {**rest, DAYS: days} if days else {name: new for name, new in rest.items() if name != DAYS}
