"""Of those counted without a name, how many were what: the categories (`heads`) of the schedule file.

A category says something about people who are counted already, so it never changes a sum. Categories may
overlap (a child from Torsbo is both), so each is held at or below the heads without a name, and they are
never added up. The figures stay on the list of the host and the coordinator: the tally and everything that
is released know nothing of them (DOMAIN.md 0b).
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from catalog.errors import Stale
from db.models import OfWhich


@dataclass(frozen=True)
class Category:
    """So many of the heads without a name were of a category, which is named in the organiser's words."""

    name: str
    n: int

    @property
    def mark(self) -> str:
        """Stands for the category on a button; a file that is loaded meanwhile moves no button."""
        return mark_of(self.name)


def mark_of(category: str) -> str:
    """Eight hex digits that stand for a category's name."""
    return hashlib.sha256(category.encode()).hexdigest()[:8]


def stored(session: Session, occurrence_id: int) -> dict[str, OfWhich]:
    """What was counted at a date, by category."""
    found = select(OfWhich).where(OfWhich.occurrence == occurrence_id).order_by(col(OfWhich.category))
    rows = session.exec(found.execution_options(populate_existing=True)).all()
    return {row.category: row for row in rows}


def categories(heads: Sequence[str], counted: Mapping[str, OfWhich]) -> tuple[Category, ...]:
    """The file's categories in its order, then what was counted of others before the file dropped them."""
    dropped = [name for name, row in counted.items() if name not in heads and row.n > 0]
    rows = ((name, counted.get(name)) for name in (*heads, *dropped))
    return tuple(Category(name, 0 if row is None else row.n) for name, row in rows)


def step(
    session: Session,
    occurrence_id: int,
    category: Category,
    counted: dict[str, OfWhich],
    *,
    up: bool,
    nameless: int,
) -> None:
    """One more of a category or one fewer: never below 0, never above the heads without a name.

    Raises Stale while nobody has been counted without a name.
    """
    if nameless < 1:
        raise Stale
    row = counted.get(category.name)
    if row is None:
        row = counted[category.name] = OfWhich(occurrence=occurrence_id, category=category.name)
        session.add(row)
    row.n = max(0, min(row.n + (1 if up else -1), nameless))


def keep_within(counted: Mapping[str, OfWhich], nameless: int) -> None:
    """Fewer came without a name than was thought: no category is left above them."""
    for row in counted.values():
        row.n = min(row.n, nameless)
