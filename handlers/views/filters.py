"""The filters of a search in words, short enough for a button."""

import datetime as dt
from collections.abc import Iterable

from catalog.finding.narrowing import Narrowing
from catalog.finding.when import When
from handlers.texts.dates import Calendar
from handlers.texts.texts import NATIVE_NAMES, Texts

SOME_DAY = dt.date(2026, 1, 5)


def filter_words(texts: Texts, calendar: Calendar, narrowing: Narrowing, name: str) -> str:
    """One filter: "tors. 3.12.", "gratis", "Türkçe", "16 år", "til et barn"."""
    if name == "when" and narrowing.when is not None:
        return _when(texts, calendar, narrowing.when)
    if name == "place" and narrowing.place is not None:
        return narrowing.place
    if name == "spoken" and narrowing.spoken is not None:
        return NATIVE_NAMES[narrowing.spoken]
    if name == "age" and narrowing.age is not None:
        return texts.label("filter-age", age=narrowing.age)
    if name == "whom" and narrowing.whom is not None:
        return texts.label(f"filter-{narrowing.whom.value}")
    if name == "kind" and narrowing.kind is not None:
        return texts.label(f"wanted-{narrowing.kind.value}")
    return texts.label("filter-free")


def filters_left_out(
    texts: Texts, calendar: Calendar, narrowing: Narrowing, dropped: Iterable[str]
) -> str | None:
    """That nothing fitted these filters; None where none was dropped."""
    said = [filter_words(texts, calendar, narrowing, name) for name in dropped]
    return texts("find-left-out", filters=", ".join(said)) if said else None


def _when(texts: Texts, calendar: Calendar, when: When) -> str:
    parts: list[str] = []
    if when.from_on is not None:
        first, last = when.from_on, when.to_on or when.from_on
        days = [_at(first, dt.time(12), calendar), _at(last, dt.time(12), calendar)]
        parts.append(" – ".join(dict.fromkeys(calendar.short(one) for one in days)))
    day = when.from_on or SOME_DAY
    if when.after_time is not None:
        parts.append(texts.label("filter-after", time=calendar.time(_at(day, when.after_time, calendar))))
    if when.before_time is not None:
        parts.append(texts.label("filter-before", time=calendar.time(_at(day, when.before_time, calendar))))
    return ", ".join(parts)


def _at(day: dt.date, time: dt.time, calendar: Calendar) -> dt.datetime:
    return dt.datetime.combine(day, time, calendar.zone)
