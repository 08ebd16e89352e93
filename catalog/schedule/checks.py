"""What a schedule entry may not say although each of its fields is right: dates that do not fit together."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final
from zoneinfo import ZoneInfo

from catalog.schedule.entry import SeriesEntry
from catalog.schedule.mistakes import Fault, Loc
from catalog.schedule.planned import times_of
from catalog.schedule.recurrence import MOST_A_DAY, local_starts, never_yields
from catalog.schedule.times import exists, key_of

Found = tuple[Loc, str]
MOST_CATEGORIES: Final = 6
"""A row of buttons each, under the names on a phone."""
LONGEST_CATEGORY: Final = 24
"""Characters; with a count behind it a small phone still shows the button whole (DOMAIN.md 4)."""
_A_YEAR: Final = dt.timedelta(days=366)


def faults_of(entry: SeriesEntry, zone: ZoneInfo, original: Callable[[Loc], Loc]) -> tuple[Fault, ...]:
    """Everything wrong between the fields of an entry; `original` says where in the file a place stands."""
    return tuple(Fault(original(where), text) for rule in _RULES for where, text in rule(entry, zone))


def _starts_exists(entry: SeriesEntry, zone: ZoneInfo) -> Iterator[Found]:
    if not exists(entry.starts, zone):
        yield ("starts",), _gap(entry.starts)
    for index, change in enumerate(entry.changes):
        if change.starts is not None and not exists(change.starts, zone):
            yield ("changes", index, "starts"), _gap(change.starts)


def _gap(local: dt.datetime) -> str:
    return (
        f"{key_of(local)} does not exist: clocks are put forward in that night, on {local.date()}; "
        "choose another time."
    )


def _rule_yields(entry: SeriesEntry, _zone: ZoneInfo) -> Iterator[Found]:
    if entry.until is not None and entry.until < entry.starts.date():
        yield (
            ("until",),
            f"`until` ({entry.until}) is before `starts` ({entry.starts.date()}); write a later date.",
        )
        return
    if entry.repeat is None:
        if entry.until is not None:
            yield ("until",), "`until` says nothing without `repeat`; add `repeat`, or take it out."
        return
    if never_yields(entry.starts, entry.repeat, entry.until):
        yield ("repeat",), "the rule yields no date at all; correct `repeat`, `starts` or `until`."
        return
    first_year = local_starts(
        entry.starts,
        entry.repeat,
        entry.until,
        first_on=entry.starts.date(),
        last_on=(entry.starts + _A_YEAR).date(),
    )
    most = max(Counter(start.date() for start in first_year).values(), default=0)
    if most > MOST_A_DAY:
        yield ("repeat",), f"the rule yields {most} dates on one day; at most {MOST_A_DAY} are possible."


def _dates_are_the_rules(entry: SeriesEntry, _zone: ZoneInfo) -> Iterator[Found]:
    named = [*entry.except_, *(change.date for change in entry.changes)]
    if not named or (entry.until is not None and entry.until < entry.starts.date()):
        return
    yielded = Counter(
        start.date()
        for start in local_starts(
            entry.starts, entry.repeat, entry.until, first_on=min(named), last_on=max(named)
        )
    )
    for index, day in enumerate(entry.except_):
        if day not in yielded:
            yield (
                ("except", index),
                f"{_named(day)} is no date of this series anyway; take it out or correct it.",
            )
        elif day in entry.except_[:index]:
            yield ("except", index), f"{day} stands twice; keep it once."
    for index, change in enumerate(entry.changes):
        where: Loc = ("changes", index, "date")
        if change.date not in yielded:
            yield (
                where,
                f"{_named(change.date)} is no date of this series, so nothing can change; correct it.",
            )
        elif change.date in entry.except_:
            yield where, f"{change.date} stands in `except` too; keep one of the two."
        elif any(change.date == other.date for other in entry.changes[:index]):
            yield where, f"{change.date} is changed twice; put both into one."
        elif change.starts is not None and yielded[change.date] > 1:
            yield where, f"{change.date} has several dates, so it is unclear which moves; make two series."


def _named(day: dt.date) -> str:
    return f"{day} ({day:%A})"


def _shifts_fit(entry: SeriesEntry, _zone: ZoneInfo) -> Iterator[Found]:
    roles = [shift.role for shift in entry.shifts]
    for index, shift in enumerate(entry.shifts):
        start, end = entry.minutes_of(shift)
        if end <= start:
            where: Loc = ("shifts", index, "ends" if shift.ends is not None else "starts")
            yield where, f"the shift «{shift.role}» ends before it starts; correct `starts` or `ends`."
        if shift.role in roles[:index]:
            yield ("shifts", index, "role"), f"the role «{shift.role}» stands twice; raise `needed` instead."
        if shift.after is not None and (shift.after == shift.role or shift.after not in roles):
            yield (
                ("shifts", index, "after"),
                f"no other role here is «{shift.after}»; name one that is.",
            )


def _opens_before_it_closes(entry: SeriesEntry, zone: ZoneInfo) -> Iterator[Found]:
    if entry.sign_up_opens is None:
        return
    times = times_of(entry, entry.starts, zone)
    if times.opens_at is not None and times.opens_at >= times.closes_at:
        yield ("sign_up_opens",), "sign-up would open after it closes; open it earlier."


def _categories_fit_buttons(entry: SeriesEntry, _zone: ZoneInfo) -> Iterator[Found]:
    if len(entry.heads) > MOST_CATEGORIES:
        yield (
            ("heads",),
            f"{len(entry.heads)} categories are too many at a busy door; keep at most {MOST_CATEGORIES}.",
        )
    written = [name.casefold() for name in entry.heads]
    for index, name in enumerate(entry.heads):
        where: Loc = ("heads", index)
        if name.casefold() in written[:index]:
            yield where, f"«{name}» stands twice; keep it once."
        if len(name) > LONGEST_CATEGORY:
            yield (
                where,
                f"«{name}» has {len(name)} characters; a button holds {LONGEST_CATEGORY}, so shorten it.",
            )


_RULES: Final[tuple[Callable[[SeriesEntry, ZoneInfo], Iterator[Found]], ...]] = (
    _starts_exists,
    _rule_yields,
    _dates_are_the_rules,
    _shifts_fit,
    _opens_before_it_closes,
    _categories_fit_buttons,
)
