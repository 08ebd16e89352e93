"""Coverage: where an initiative lacks people in the next four weeks, and which roles hang on one person."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from sqlmodel import Session, col, select

from catalog.shifts.offered import AHEAD, names_in, to_come
from catalog.shifts.people import names_of
from db.models import (
    ON_SHIFT,
    Assignment,
    AssignmentStatus,
    HolderStatus,
    Occurrence,
    RoleHolder,
    Shift,
)

ENOUGH_TO_TELL = 2
"""Shifts from which on it says something that one person is on all of them."""


class Hold(StrEnum):
    """What a role hangs on: nobody yet, or one person."""

    NOBODY = "nobody"
    ONE = "one"


@dataclass(frozen=True)
class Gap:
    """A shift without enough people. `lacking` counts places nobody has taken and stand-ins looked for."""

    shift: int
    role: str
    title: dict[str, str]
    starts_at: dt.datetime
    ends_at: dt.datetime
    lacking: int


@dataclass(frozen=True)
class Hanging:
    """A role that hangs on nobody yet, or on one person (`who`: call name or code word)."""

    role: str
    hold: Hold
    who: str = ""


@dataclass(frozen=True)
class Coverage:
    """An initiative's next four weeks: `gaps` soonest first, `hanging` roles; `ahead` are all its shifts,
    `roles` all its roles. Cancelled dates do not count.
    """

    initiative: str
    names: dict[str, str]
    gaps: tuple[Gap, ...]
    hanging: tuple[Hanging, ...]
    ahead: frozenset[int]
    roles: frozenset[str]

    @property
    def lacking(self) -> int:
        """How many people are wanted in all."""
        return sum(one.lacking for one in self.gaps)

    @property
    def is_covered(self) -> bool:
        """Nothing to look after."""
        return not self.gaps and not self.hanging


@dataclass
class _Role:
    """One role's shifts to come, and who is in it, by blind index."""

    shifts: set[int] = field(default_factory=set)
    holders: dict[str, int | None] = field(default_factory=dict)
    on: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    persons: dict[str, int | None] = field(default_factory=dict)

    def hangs_on(self) -> tuple[Hold, int | None] | None:
        """Nobody, or the one person; None where it hangs on neither.

        One person is the only one in the role, or is alone on every one of two shifts or more. Who left the
        role and is still on its shifts counts only where nobody is in it.
        """
        carrying = set().union(*self.on.values())
        people = set(self.holders) or carrying
        if not people:
            return Hold.NOBODY, None
        alone = len(self.shifts) >= ENOUGH_TO_TELL and set(self.on) == self.shifts and len(carrying) == 1
        if len(people) > 1 and not alone:
            return None
        blind = next(iter(people if len(people) == 1 else carrying))
        return Hold.ONE, self.holders.get(blind) or self.persons.get(blind)


def coverage(
    session: Session, initiatives: Collection[str] | None = None, *, now: dt.datetime
) -> tuple[Coverage, ...]:
    """Each of these initiatives (None: all) that has shifts in the next four weeks, by slug."""
    found: dict[str, list[tuple[Shift, Occurrence]]] = defaultdict(list)
    names: dict[str, dict[str, str]] = {}
    for shift, occurrence, initiative, _ in to_come(session, now, until=now + AHEAD):
        if initiatives is None or initiative.slug in initiatives:
            found[initiative.slug].append((shift, occurrence))
            names[initiative.slug] = names_in(initiative)
    shifts = [shift.id or 0 for rows in found.values() for shift, _ in rows]
    people = _people(session, shifts)
    return tuple(_picture(session, slug, names[slug], found[slug], people) for slug in sorted(found))


def of(session: Session, initiative: str, *, now: dt.datetime) -> Coverage | None:
    """One initiative's coverage; None when it has no shifts in the next four weeks."""
    return next(iter(coverage(session, {initiative}, now=now)), None)


def most_lacking_first(found: Iterable[Coverage]) -> list[Coverage]:
    """The order in which initiatives are listed: those that lack most, then those that hang on somebody."""
    return sorted(found, key=lambda one: (-one.lacking, one.is_covered, one.initiative))


def _picture(
    session: Session,
    slug: str,
    names: dict[str, str],
    rows: list[tuple[Shift, Occurrence]],
    people: dict[int, list[Assignment]],
) -> Coverage:
    gaps: list[Gap] = []
    roles: dict[str, _Role] = defaultdict(_Role)
    for shift, occurrence in rows:
        on = people.get(shift.id or 0, [])
        looking = sum(one.status is AssignmentStatus.STANDIN_WANTED for one in on)
        lacking = max(0, shift.needed - shift.taken) + looking
        if lacking:
            gaps.append(_gap(shift, occurrence, lacking))
        if shift.needed >= 1:
            _note(roles[shift.role], shift, on)
    for holder in _holders(session, slug):
        if holder.role in roles and holder.person_blind is not None:
            roles[holder.role].holders[holder.person_blind] = holder.person
    ahead = frozenset(shift.id or 0 for shift, _ in rows)
    return Coverage(slug, names, tuple(gaps), _hanging(session, roles), ahead, frozenset(roles))


def _note(role: _Role, shift: Shift, on: list[Assignment]) -> None:
    role.shifts.add(shift.id or 0)
    for one in on:
        if one.person_blind is not None:
            role.on[shift.id or 0].add(one.person_blind)
            role.persons[one.person_blind] = one.person


def _hanging(session: Session, roles: dict[str, _Role]) -> tuple[Hanging, ...]:
    found = {name: one.hangs_on() for name, one in roles.items()}
    persons = [held[1] for held in found.values() if held is not None and held[1] is not None]
    names = names_of(session, persons) if persons else {}
    return tuple(
        Hanging(name, held[0], names.get(held[1] or 0, ""))
        for name, held in found.items()
        if held is not None
    )


def _gap(shift: Shift, occurrence: Occurrence, lacking: int) -> Gap:
    return Gap(shift.id or 0, shift.role, occurrence.title, shift.starts_at, shift.ends_at, lacking)


def _people(session: Session, shifts: list[int]) -> dict[int, list[Assignment]]:
    statement = select(Assignment).where(
        col(Assignment.shift).in_(shifts), col(Assignment.status).in_(ON_SHIFT)
    )
    found: dict[int, list[Assignment]] = defaultdict(list)
    for one in session.exec(statement.execution_options(populate_existing=True)).all():
        found[one.shift].append(one)
    return found


def _holders(session: Session, slug: str) -> list[RoleHolder]:
    statement = select(RoleHolder).where(
        RoleHolder.initiative == slug, RoleHolder.status == HolderStatus.ACTIVE
    )
    return list(session.exec(statement.execution_options(populate_existing=True)).all())
