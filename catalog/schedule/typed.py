"""A new time as a coordinator types it: "11.12. kl. 18", "den 11. december", "kl. 18.30", "18:30"."""

import datetime as dt
import re
from typing import Final

_TIME: Final = re.compile(r"\b(?:kl\.?|klokken)\s*(\d{1,2})(?:[.:](\d{2}))?\b|\b(\d{1,2}):(\d{2})\b")
_BARE_TIME: Final = re.compile(r"\b(\d{1,2})[.:](\d{2})\b")
_DAY: Final = re.compile(r"\b(\d{1,2})(?:\s?[./]\s?(\d{1,2})|\.?\s+([a-zæøå]{3,9}))(?:[./]?\s?(20\d\d))?\b")
_DAY_ALONE: Final = re.compile(r"\bden\s+(\d{1,2})\b")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def read_moment(text: str, old: dt.datetime, today: dt.date) -> dt.datetime | None:
    """The wall time that is meant; what is not said stays as in `old`. None when nothing can be read.

    A day without a year is the next such day from `today` on. "10.12" alone is a day, not a time.
    """
    said = " ".join(text.casefold().split())
    time, rest = _time_in(said)
    day, rest = _day_in(rest, old.date(), today)
    if time is None:
        time = _bare_time_in(rest)
    if day is None and time is None:
        return None
    return dt.datetime.combine(day or old.date(), time or old.time())


def _time_in(said: str) -> tuple[dt.time | None, str]:
    found = _TIME.search(said)
    if found is None:
        return None, said
    hour, minute = found[1] or found[3], found[2] or found[4] or "0"
    return _clock(hour, minute), said[: found.start()] + " " + said[found.end() :]


def _bare_time_in(said: str) -> dt.time | None:
    found = _BARE_TIME.search(said)
    return None if found is None else _clock(found[1], found[2])


def _clock(hour: str, minute: str) -> dt.time | None:
    try:
        return dt.time(int(hour), int(minute))
    except ValueError:
        return None


def _day_in(said: str, old: dt.date, today: dt.date) -> tuple[dt.date | None, str]:
    for found in _DAY.finditer(said):
        month = int(found[2]) if found[2] else _month(found[3])
        day = _next(int(found[1]), month, int(found[4]) if found[4] else None, today)
        if day is not None:
            return day, said[: found.start()] + " " + said[found.end() :]
    alone = _DAY_ALONE.search(said)
    if alone is None:
        return None, said
    return _next(int(alone[1]), old.month, None, today), said[: alone.start()] + " " + said[alone.end() :]


def _month(name: str) -> int | None:
    short = name[:3]
    return _MONTHS.index(short) + 1 if short in _MONTHS else None


def _next(day: int, month: int | None, year: int | None, today: dt.date) -> dt.date | None:
    for candidate in [year] if year else [today.year, today.year + 1]:
        try:
            found = dt.date(candidate, month or 0, day)
        except ValueError:
            continue
        if year or found >= today:
            return found
    return None
