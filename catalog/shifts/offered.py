"""Where help is wanted: initiatives and roles with shifts to come, those who lack most people first."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from sqlmodel import Session, col, select

from catalog.joining.terms import children_at
from catalog.offers.facts import Mode
from catalog.people.permissions import Asker
from catalog.shifts.roles import held_by
from catalog.shifts.terms import RoleTerms
from db.models import HolderStatus, Initiative, Occurrence, OccurrenceStatus, Series, Shift

AHEAD = dt.timedelta(weeks=4)
"""How far ahead one looks for people."""


@dataclass(frozen=True)
class RoleOnOffer:
    """A role one can say yes to. `shift` is its next one; `lacking` people in the next four weeks."""

    shift: int
    role: str
    terms: RoleTerms
    lacking: int
    held: HolderStatus | None


@dataclass(frozen=True)
class Seeking:
    """An initiative that has roles; `lacking` people in the next four weeks."""

    initiative: str
    names: dict[str, str]
    lacking: int


def seeking(session: Session, *, now: dt.datetime) -> tuple[Seeking, ...]:
    """Every initiative with shifts to come that takes volunteers, those who lack most first."""
    found: dict[str, Seeking] = {}
    for shift, occurrence, initiative, _ in to_come(session, now):
        one = found.get(initiative.slug) or Seeking(initiative.slug, names_in(initiative), 0)
        found[initiative.slug] = Seeking(
            one.initiative, one.names, one.lacking + _lacking(shift, occurrence, now)
        )
    return tuple(sorted(found.values(), key=lambda one: (-one.lacking, one.initiative)))


def roles_at(session: Session, asker: Asker, slug: str, *, now: dt.datetime) -> tuple[RoleOnOffer, ...]:
    """The roles of an initiative that have shifts to come, in order of their next shift."""
    held = {one.role: one.status for one in held_by(session, asker.id, slug)}
    found: dict[str, RoleOnOffer] = {}
    for shift, occurrence, initiative, series in to_come(session, now, slug):
        terms = RoleTerms.of(shift.terms, children=children_at(series, initiative))
        one = found.get(shift.role) or RoleOnOffer(shift.id or 0, shift.role, terms, 0, held.get(shift.role))
        lacking = one.lacking + _lacking(shift, occurrence, now)
        found[shift.role] = RoleOnOffer(one.shift, one.role, one.terms, lacking, one.held)
    return tuple(found.values())


def names_in(initiative: Initiative) -> dict[str, str]:
    """An initiative's names by language; its slug where nobody has named it."""
    written = {**initiative.facts, **initiative.edits}.get("names") or {}
    return {language: text for language, text in written.items() if text} or {"da": initiative.slug}


def _lacking(shift: Shift, occurrence: Occurrence, now: dt.datetime) -> int:
    near = shift.starts_at <= now + AHEAD and occurrence.status is OccurrenceStatus.PLANNED
    return max(0, shift.needed - shift.taken) if near else 0


def to_come(
    session: Session, now: dt.datetime, slug: str | None = None, until: dt.datetime | None = None
) -> Iterable[tuple[Shift, Occurrence, Initiative, Series]]:
    """The shifts of dates that take place, soonest first, where volunteers come in through the bot: of one
    initiative or of all, up to an instant or without end.
    """
    statement = (
        select(Shift, Occurrence, Initiative, Series)
        .join(Occurrence, col(Occurrence.id) == Shift.occurrence)
        .join(Series, col(Series.id) == Occurrence.series)
        .join(Initiative, col(Initiative.slug) == Occurrence.initiative)
        .where(
            col(Shift.starts_at) > now,
            col(Shift.withdrawn_at).is_(None),
            col(Occurrence.status) != OccurrenceStatus.CANCELLED,
            col(Series.withdrawn_at).is_(None),
            col(Initiative.withdrawn_at).is_(None),
        )
        .order_by(col(Shift.starts_at), col(Shift.id))
        .execution_options(populate_existing=True)
    )
    if slug is not None:
        statement = statement.where(Occurrence.initiative == slug)
    if until is not None:
        statement = statement.where(col(Shift.starts_at) <= until)
    for shift, occurrence, initiative, series in session.exec(statement).all():
        modes = {**initiative.facts, **initiative.edits}.get("modes") or {}
        if modes.get("volunteers") != Mode.INFO_ONLY:
            yield shift, occurrence, initiative, series
