"""Which dates a rule yields: RFC 5545 in local wall time; zones come afterwards, in `times`."""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from dateutil.rrule import rrule, rrulestr

FREQUENCIES: Final = ("HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")
WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MOST_A_DAY: Final = 12
SEARCHED_YEARS: Final = 10
"""How far a rule is followed before it counts as one that yields no date (29 February needs 8 years)."""

_SOME_START = dt.datetime(2026, 1, 1)  # noqa: DTZ001 - wall time has no zone
_LEAP_YEAR = 2028
_HINT = "write for example FREQ=WEEKLY;BYDAY=TH"
_DAY = re.compile(r"(?P<nth>[+-]?\d{1,2})?(?P<day>[A-Z]{2})\Z")
_RANGES: Final[Mapping[str, tuple[int, int, bool]]] = {
    "INTERVAL": (1, 1000, False),
    "COUNT": (1, 10_000, False),
    "BYMONTH": (1, 12, False),
    "BYMONTHDAY": (1, 31, True),
    "BYYEARDAY": (1, 366, True),
    "BYWEEKNO": (1, 53, True),
    "BYSETPOS": (1, 366, True),
    "BYHOUR": (0, 23, False),
    "BYMINUTE": (0, 59, False),
}
"""Smallest and largest number of each part, and whether it may count from the end (-1)."""


class BadRule(ValueError):
    """Not a rule of RFC 5545 that an activity can follow; the message says what to write instead."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A checked rule: its text without COUNT and UNTIL, and those two."""

    text: str
    count: int | None
    until: dt.datetime | None


@lru_cache(maxsize=512)
def parse_rule(text: str) -> Rule:
    """Check a `repeat`; raises BadRule."""
    parts = _parts(text)
    frequency = parts.get("FREQ")
    if frequency is None:
        raise BadRule(f"the rule has no FREQ; {_HINT}")
    if frequency not in FREQUENCIES:
        raise BadRule(f"FREQ is {frequency}; write one of {', '.join(FREQUENCIES)}")
    if "COUNT" in parts and "UNTIL" in parts:
        raise BadRule("COUNT and UNTIL cannot stand together; keep one")
    for name, value in parts.items():
        _check_part(name, value, frequency)
    if not _some_month_has_the_day(parts):
        raise BadRule("the rule yields no date at all: no month that it names has that day")
    count = int(parts.pop("COUNT")) if "COUNT" in parts else None
    until = _until(parts.pop("UNTIL")) if "UNTIL" in parts else None
    rule = Rule(";".join(f"{name}={value}" for name, value in parts.items()), count, until)
    try:
        rrulestr(rule.text, dtstart=_SOME_START)
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise BadRule(f"the rule cannot be read ({error}); {_HINT}") from error
    return rule


def local_starts(
    starts: dt.datetime, repeat: str | None, until: dt.date | None, *, first_on: dt.date, last_on: dt.date
) -> tuple[dt.datetime, ...]:
    """Every naive wall time that the rule yields from `first_on` to `last_on`, both included, in order.

    `starts` is the first date the rule looks at and gives the time of day; without `repeat` it is the only
    one. `until` is the last local date. Raises BadRule.
    """
    end = dt.datetime.combine(min(last_on, until) if until else last_on, dt.time.max)
    first = dt.datetime.combine(first_on, dt.time.min)
    if repeat is None:
        return (starts,) if first <= starts <= end else ()
    rule = parse_rule(repeat)
    dates = islice(_followed(rule, starts, end), rule.count)
    return tuple(date for date in dates if date >= first)


def never_yields(starts: dt.datetime, repeat: str, until: dt.date | None) -> bool:
    """Whether no date comes out of the rule within ten years. Raises BadRule."""
    end = starts + dt.timedelta(days=366 * SEARCHED_YEARS)
    if until is not None:
        end = min(end, dt.datetime.combine(until, dt.time.max))
    return next(iter(_followed(parse_rule(repeat), starts, end)), None) is None


def _followed(rule: Rule, starts: dt.datetime, end: dt.datetime) -> rrule:
    followed = rrulestr(rule.text, dtstart=starts)
    if not isinstance(followed, rrule):
        raise BadRule(f"this is not one rule; {_HINT}")
    return followed.replace(until=min(rule.until, end) if rule.until else end)


def _parts(text: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    for part in text.strip().upper().removeprefix("RRULE:").split(";"):
        name, equals, value = part.partition("=")
        if not equals or not value:
            raise BadRule(f"{part or 'an empty part'} is no NAME=VALUE; {_HINT}")
        if name in parts:
            raise BadRule(f"{name} stands twice; keep one")
        parts[name] = value
    return parts


def _check_part(name: str, value: str, frequency: str) -> None:
    if name == "BYDAY":
        _check_days(value, frequency)
    elif name == "WKST":
        if value not in WEEKDAYS:
            raise BadRule(f"{value} is no weekday; write one of {', '.join(WEEKDAYS)}")
    elif name == "UNTIL":
        _until(value)
    elif name in _RANGES:
        _check_numbers(name, value)
    elif name != "FREQ":
        raise BadRule(f"{name} cannot be used in a rule here; leave it out")


def _some_month_has_the_day(parts: Mapping[str, str]) -> bool:
    # Asked here because dateutil would look for such a day until the year 9999.
    months = parts.get("BYMONTH", ",".join(map(str, range(1, 13)))).split(",")
    days = parts.get("BYMONTHDAY", "1").split(",")
    return any(abs(int(day)) <= monthrange(_LEAP_YEAR, int(month))[1] for month in months for day in days)


def _until(value: str) -> dt.datetime:
    for form, is_day in (("%Y%m%dT%H%M%S", False), ("%Y%m%d", True)):
        try:
            until = dt.datetime.strptime(value, form)  # noqa: DTZ007 - a rule is wall time
        except ValueError:
            continue
        return dt.datetime.combine(until, dt.time.max) if is_day else until
    raise BadRule("UNTIL must be a local date such as 20270624; or leave it out and use `until:`")


def _check_days(value: str, frequency: str) -> None:
    for day in value.split(","):
        found = _DAY.match(day)
        if found is None or found["day"] not in WEEKDAYS:
            raise BadRule(f"{day} is no weekday; write one of {', '.join(WEEKDAYS)}")
        if found["nth"] and (frequency not in {"MONTHLY", "YEARLY"} or not 1 <= abs(int(found["nth"])) <= 53):
            raise BadRule(f"{day} counts weekdays, which only months and years do; write {found['day']}")


def _check_numbers(name: str, value: str) -> None:
    low, high, may_count_back = _RANGES[name]
    numbers = value.split(",") if name.startswith("BY") else [value]
    for number in numbers:
        if not re.fullmatch(r"[+-]?\d{1,5}", number):
            raise BadRule(f"{name} is {value}; write a whole number")
        signed = int(number)
        if not (low <= signed <= high or (may_count_back and low <= -signed <= high)):
            raise BadRule(f"{name} is {value}; write a number from {low} to {high}")
