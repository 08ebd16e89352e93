"""What it adds up to: the tally of INTERFACE.md, with small numbers at discreet offers hidden."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from catalog.counting.baseline import baseline
from catalog.counting.figures import Shown, Status, Tally
from catalog.counting.sums import Sums, Window, added, count
from catalog.counting.suppression import WHOLE, Cell, is_sensitive
from catalog.counting.table import Table
from catalog.joining.terms import facts_of, guests_mode
from db.models import Initiative

INITIATIVE = "initiative"
PERIODS = ("month", "quarter", "half", "year")
STATUS_TALLIES = ("state", "ishoej")
"""The ministry's group (kontanthjælp, førtidspension) and Ishøj's own usage of 2016 (DOMAIN.md 1.2)."""
SMALL_NUMBERS_NOTE = (
    "Tal under 5 vises ikke for tilbud, hvor de kan røbe noget om helbred, sorg eller nød. "
    "Derfor er nogle andre tal også skjult."
)
TWO_YEARS_NOTE = "Perioden går over et årsskifte. Den samme person kan være talt med i begge år."


class BadTally(ValueError):
    """The question makes no sense; the message says what to ask instead."""


def tally(
    session: Session,
    *,
    from_on: dt.date,
    to_on: dt.date,
    by: tuple[str, ...] = (INITIATIVE,),
    initiatives: frozenset[str] | None = None,
    exact: bool = False,
    zone: ZoneInfo,
    now: dt.datetime,
) -> Tally:
    """Count from `from_on` to `to_on`, both included.

    `by`: `initiative` and one of month, quarter, half, year, in any order; a row for each that has a date or
    people in it, and for each initiative named in `initiatives` (None: all). `exact` hides nothing and is not
    for release. Raises BadTally for days the wrong way round, an unknown split, an unknown initiative.
    """
    period = _period_of(by, from_on, to_on)
    facts = _facts(session, initiatives)
    cells = _by_period(count(session, Window(from_on, to_on, zone, initiatives), now=now), period)
    for slug in initiatives or ():
        cells.setdefault((slug, WHOLE), Sums())
    sensitive = frozenset(
        slug for slug, said in facts.items() if is_sensitive(guests_mode(said), said.get("goals") or ())
    )
    table = Table(cells, frozenset() if exact else sensitive)
    rows = table.rows(split=INITIATIVE in by, periods=period is not None)
    total = table.sum_row(WHOLE)
    hidden = any(None in (row.attendances, row.sign_ups, row.headcount) for row in (*rows, total))
    notes = [SMALL_NUMBERS_NOTE] if hidden else []
    notes += [TWO_YEARS_NOTE] if from_on.year != to_on.year else []
    return Tally(
        from_on=from_on,
        to_on=to_on,
        timezone=zone.key,
        by=by,
        exact=exact,
        released=None,
        notes=tuple(notes),
        rows=rows,
        total=replace(total, period=None),
        status=tuple(Status(one, 0, 0, 0, (None, None), None, Shown.NOT_ASKED) for one in STATUS_TALLIES),
        baseline=baseline(session, initiatives),
    )


def label(period: str, month: int) -> str:
    """The name of the period a month (year * 100 + month) lies in: 2026-12, 2026-Q4, 2026-H2 or 2026."""
    year, number = divmod(month, 100)
    names = {
        "month": f"{year}-{number:02}",
        "quarter": f"{year}-Q{(number + 2) // 3}",
        "half": f"{year}-H{(number + 5) // 6}",
        "year": str(year),
    }
    return names[period]


def _by_period(months: Mapping[tuple[str, int], Sums], period: str | None) -> dict[Cell, Sums]:
    parts: dict[Cell, list[Sums]] = defaultdict(list)
    for (slug, month), sums in months.items():
        parts[slug, WHOLE].append(sums)
        if period is not None:
            parts[slug, label(period, month)].append(sums)
    return {cell: added(sums) for cell, sums in parts.items()}


def _period_of(by: tuple[str, ...], from_on: dt.date, to_on: dt.date) -> str | None:
    if from_on > to_on:
        raise BadTally(f"{from_on} is after {to_on}; write the earlier day first")
    unknown = [word for word in by if word not in {INITIATIVE, *PERIODS}]
    if unknown:
        raise BadTally(f"{unknown[0]!r} is no split; write {INITIATIVE}, {', '.join(PERIODS)}")
    periods = [word for word in by if word in PERIODS]
    if len(periods) > 1 or len(set(by)) < len(by):
        raise BadTally(f"{','.join(by)} splits twice; keep one of {', '.join(PERIODS)}")
    return periods[0] if periods else None


def _facts(session: Session, initiatives: frozenset[str] | None) -> dict[str, dict[str, Any]]:
    statement = select(Initiative)
    if initiatives is not None:
        statement = statement.where(col(Initiative.slug).in_(initiatives))
    found = {one.slug: facts_of(one) for one in session.exec(statement).all()}
    missing = sorted((initiatives or frozenset()) - found.keys())
    if missing:
        raise BadTally(f"there is no initiative {missing[0]!r}")
    return found
