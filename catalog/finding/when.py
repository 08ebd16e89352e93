"""Time words ("i morgen", "torsdag", "uge 49", "efter kl. 17") in the six languages, read against a given
moment.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from catalog.finding.normalise import MOST_TOKENS, fold, words
from catalog.finding.when_words import WhenWords, shipped_when_words

_TOKEN: Final = re.compile(r"\d{1,4}(?:[.:/-]\d{1,4}){0,2}|[^\W\d_]+")
_DATE: Final = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?")
_CLOCK: Final = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?")
_SOME_DAY: Final = date(2026, 1, 5)
_LAST_HOUR: Final = 24
_NUMBER_WITHIN: Final = 5


@dataclass(frozen=True)
class When:
    """Local dates and times a text asks for, ends included; `words` are the folded words that said so."""

    from_on: date | None = None
    to_on: date | None = None
    after_time: time | None = None
    before_time: time | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Meaning:
    """What some words mean, and how many words they are."""

    used: int
    from_on: date | None = None
    to_on: date | None = None
    after_time: time | None = None
    before_time: time | None = None


@dataclass(frozen=True, slots=True)
class Timed:
    """A text's folded words, the time it asks for, and the words that are left without those of the time."""

    words: tuple[str, ...]
    when: When | None
    left: tuple[str, ...]


def timed(text: str, today: date | None = None) -> Timed:
    """A text with its time words taken out; what `today` is for is said at `split_when`. Never raises."""
    whole = words(text)
    when, rest = split_when(text, today)
    return Timed(whole, when, whole if rest == " ".join(whole) else words(rest))


def read_when(text: str, now_local: datetime) -> When | None:
    """What a text says of time, relative to a moment in local time; None when it says nothing.

    A weekday is the next one, today included; a date that has passed this year is next year's. Never raises.
    """
    when, _ = split_when(text, now_local.date())
    return when


def split_when(text: str, today: date | None = None) -> tuple[When | None, str]:
    """The time a text asks for, and the folded text without the words that say it.

    Without `today` the dates mean nothing; use it when only the rest of the text is wanted.
    """
    tokens = _TOKEN.findall(fold(text))[: MOST_TOKENS * 2]
    known, day = shipped_when_words(), today or _SOME_DAY
    if known.beginnings.isdisjoint(tokens) and not any(token[0].isdigit() for token in tokens):
        return None, " ".join(tokens)
    when, rest, at = When(), [], 0
    while at < len(tokens):
        meaning = _meaning(tokens, at, day, known)
        if meaning is None:
            rest.append(tokens[at])
            at += 1
            continue
        taken = tuple(tokens[at : at + meaning.used])
        while rest and rest[-1] in known.around:
            taken = (rest.pop(), *taken)
        when = _both(when, meaning, taken)
        at += meaning.used
    return (when, " ".join(rest)) if when.words else (None, " ".join(rest))


def _both(when: When, meaning: _Meaning, taken: tuple[str, ...]) -> When:
    return When(
        from_on=_pick(True, when.from_on, meaning.from_on),
        to_on=_pick(False, when.to_on, meaning.to_on),
        after_time=meaning.after_time or when.after_time,
        before_time=meaning.before_time or when.before_time,
        words=when.words + taken,
    )


def _pick(earlier: bool, one: date | None, other: date | None) -> date | None:
    both = [day for day in (one, other) if day is not None]
    if not both:
        return None
    return min(both) if earlier else max(both)


def _meaning(tokens: Sequence[str], at: int, today: date, known: WhenWords) -> _Meaning | None:
    digits = any(token[0].isdigit() for token in tokens[at : at + _NUMBER_WITHIN])
    if not digits and tokens[at] not in known.beginnings:
        return None
    for rule in (*(_WITH_NUMBERS if digits else ()), _named_date, _named_days, _weekday, _part):
        meaning = rule(tokens, at, today, known)
        if meaning is not None:
            return meaning
    return None


def _days(used: int, first: date, last: date | None = None) -> _Meaning:
    return _Meaning(used, first, last or first)


def _number(token: str, low: int, high: int) -> int | None:
    return int(token) if token.isdecimal() and len(token) <= 4 and low <= int(token) <= high else None


def _ahead(tokens: Sequence[str], at: int, today: date, known: WhenWords) -> _Meaning | None:
    """ "om 3 dage", "za 2 tygodnie"."""
    for pattern, days in known.ahead:
        here = tokens[at : at + len(pattern)]
        if len(here) == len(pattern) and all(p in ("#", t) for p, t in zip(pattern, here, strict=True)):
            number = _number(here[pattern.index("#")], 0, 99)
            if number is not None:
                return _days(len(pattern), today + timedelta(days=number * days))
    return None


def _week_number(tokens: Sequence[str], at: int, today: date, known: WhenWords) -> _Meaning | None:
    if tokens[at] not in known.week or at + 1 >= len(tokens):
        return None
    number = _number(tokens[at + 1], 1, 53)
    if number is None:
        return None
    year = today.isocalendar().year
    for candidate in (year, year + 1):
        try:
            monday = date.fromisocalendar(candidate, number, 1)
        except ValueError:
            continue
        if monday + timedelta(days=6) >= today:
            return _days(2, monday, monday + timedelta(days=6))
    return None


def _named_date(tokens: Sequence[str], at: int, today: date, known: WhenWords) -> _Meaning | None:
    """ "3 december", "December 3", "i december"."""
    if at + 1 < len(tokens):
        for day, month in ((tokens[at], tokens[at + 1]), (tokens[at + 1], tokens[at])):
            number = _number(day, 1, 31)
            if number is not None and month in known.months:
                found = _coming(today, known.months[month], number)
                return _days(2, found) if found else None
        if tokens[at] in known.in_words and tokens[at + 1] in known.months:
            first = _coming(today.replace(day=1), known.months[tokens[at + 1]], 1)
            return _days(2, max(first, today), _month_end(first)) if first else None
    return None


def _numbered_date(tokens: Sequence[str], at: int, today: date, known: WhenWords) -> _Meaning | None:
    match = _DATE.fullmatch(tokens[at])
    if match is None or (at > 0 and tokens[at - 1] in known.clock):
        return None
    day, month = int(match[1]), int(match[2])
    if match[3]:
        year = int(match[3]) if len(match[3]) == 4 else 2000 + int(match[3])
        found = _date(year, month, day)
    else:
        found = _coming(today, month, day)
    return _days(1, found) if found else None


def _clock_time(tokens: Sequence[str], at: int, _today: date, known: WhenWords) -> _Meaning | None:
    """ "kl 17", "efter kl 17", "before 12:30", "17 baje", "saat 17den sonra"."""
    side, start = None, at
    if tokens[at] in known.after or tokens[at] in known.before:
        side, start = tokens[at], at + 1
    marked = start < len(tokens) and tokens[start] in known.clock
    place = start + 1 if marked else start
    match = _CLOCK.fullmatch(tokens[place]) if place < len(tokens) else None
    used = place + 1 - at
    if (
        match is not None
        and not marked
        and tokens[place + 1 : place + 2]
        and tokens[place + 1] in known.clock
    ):
        marked, used = True, used + 1
    if match is None or not (marked or match[2]):
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if hour >= _LAST_HOUR or minute >= 60:
        return None
    if side is None and tokens[at + used : at + used + 1] and tokens[at + used] in known.sides:
        side, used = tokens[at + used], used + 1
    moment = time(hour, minute)
    if side in known.before:
        return _Meaning(used, before_time=moment)
    return _Meaning(used, after_time=moment)


def _named_days(tokens: Sequence[str], at: int, today: date, known: WhenWords) -> _Meaning | None:
    """ "i dag", "i weekenden", "næste uge"."""
    name, used = known.longest(known.days, tokens, at)
    if name is None:
        return None
    monday = today - timedelta(days=today.weekday())
    sunday = monday + timedelta(days=6)
    spans = {
        "tomorrow": (today + timedelta(days=1), today + timedelta(days=1)),
        "day_after": (today + timedelta(days=2), today + timedelta(days=2)),
        "this_week": (today, sunday),
        "next_week": (sunday + timedelta(days=1), sunday + timedelta(days=7)),
        "weekend": (max(today, sunday - timedelta(days=1)), sunday),
        "next_weekend": (sunday + timedelta(days=6), sunday + timedelta(days=7)),
        "this_month": (today, _month_end(today)),
        "next_month": _next_month(today),
    }
    first, last = spans.get(name, (today, today))
    meaning = _days(used, first, last)
    if name == "tonight":
        return replace(meaning, after_time=time(17))
    if name == "this_morning":
        return replace(meaning, before_time=time(12))
    return replace(meaning, after_time=time(12)) if name == "this_afternoon" else meaning


def _weekday(tokens: Sequence[str], at: int, today: date, known: WhenWords) -> _Meaning | None:
    start = at + 1 if tokens[at] in known.next and at + 1 < len(tokens) else at
    number, used = known.longest(known.weekdays, tokens, start)
    if number is None:
        return None
    after = start + used
    coming = start > at or (after < len(tokens) and tokens[after] in known.next_after)
    used += (start - at) + (1 if coming and start == at else 0)
    ahead = (int(number) - today.weekday()) % 7
    if coming:
        ahead = int(number) - today.weekday() + 7
    return _days(used, today + timedelta(days=ahead))


def _part(tokens: Sequence[str], at: int, _today: date, known: WhenWords) -> _Meaning | None:
    """ "om aftenen"."""
    name, used = known.longest(known.parts, tokens, at)
    if name is None:
        return None
    start, end = known.hours[name]
    return _Meaning(used, after_time=time(start), before_time=time(end) if end < _LAST_HOUR else None)


_Rule = Callable[[Sequence[str], int, date, WhenWords], _Meaning | None]
_WITH_NUMBERS: Final[tuple[_Rule, ...]] = (_ahead, _week_number, _numbered_date, _clock_time)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _coming(today: date, month: int, day: int) -> date | None:
    """That day this year, or next year when it has passed; 29 February waits for a leap year."""
    for year in range(today.year, min(today.year + 9, 9999)):
        found = _date(year, month, day)
        if found is not None and found >= today:
            return found
    return None


def _month_end(day: date) -> date:
    return _next_month(day)[0] - timedelta(days=1)


def _next_month(day: date) -> tuple[date, date]:
    first = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    return first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
