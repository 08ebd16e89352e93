"""Volunteers, roles and shifts that the tests of helping share."""

import datetime as dt
from typing import Any

from sqlmodel import Session, col, select

from catalog.people.permissions import Asker
from catalog.shifts import roles, taking
from catalog.shifts.roles import AgeAsked, Helper
from catalog.shifts.terms import AgeBand
from db.models import Assignment, Grant, Outbox, Role, Shift
from tests.domain.people_and_dates import HOUR, date, meet


def shift(
    session: Session,
    starts_at: dt.datetime,
    role: str = "køkken",
    *,
    needed: int = 1,
    hours: float = 2,
    occurrence: int | None = None,
    name: str = "",
    slug: str = "faellesspisning",
    keep_open: int = 0,
    practical: dict[str, str] | None = None,
    **terms: Any,
) -> int:
    """A shift of a date of its own, or of the one given."""
    day = occurrence or date(session, starts_at, slug=slug, name=name, hours=hours)
    new = Shift(
        occurrence=day,
        role=role,
        starts_at=starts_at,
        ends_at=starts_at + hours * HOUR,
        needed=needed,
        keep_open=keep_open,
        terms=terms,
        practical=practical,
    )
    session.add(new)
    session.flush()
    assert new.id is not None
    return new.id


def helper(
    session: Session, name: str, shift_id: int, now: dt.datetime, *, band: AgeBand | None = AgeBand.GROWN_UP
) -> Asker:
    """Somebody who said yes to the role of a shift."""
    asker = meet(session, name, now)
    joins(session, asker, shift_id, now, band=band)
    return asker


def joins(
    session: Session,
    asker: Asker,
    shift_id: int,
    now: dt.datetime,
    *,
    band: AgeBand | None = AgeBand.GROWN_UP,
) -> Helper:
    result = roles.volunteer(session, asker, shift_id, band=band, now=now)
    assert not isinstance(result, AgeAsked)
    return result


def on_shift(session: Session, name: str, shift_id: int, now: dt.datetime) -> tuple[Asker, int]:
    """Somebody in the role who has taken the shift, and their assignment."""
    asker = helper(session, name, shift_id, now)
    return asker, taking.take(session, asker, shift_id, now=now).assignment


def looks_after(
    session: Session, name: str, now: dt.datetime, role: Role = Role.COORDINATOR, slug: str | None = None
) -> Asker:
    """Somebody who holds a role of staff in the database."""
    asker = meet(session, name, now, role=role)
    session.add(Grant(person=asker.id, role=role, initiative=slug, granted_at=now, renewed_on=now.date()))
    session.flush()
    return asker


def taken(session: Session, shift_id: int) -> int:
    """Places taken, as the database has them now."""
    return session.get_one(Shift, shift_id, populate_existing=True).taken


def people_on(session: Session, shift_id: int) -> list[tuple[int | None, str]]:
    """Everybody who ever was on a shift, with what became of it."""
    found = select(Assignment).where(Assignment.shift == shift_id).order_by(col(Assignment.id))
    return [(one.person, one.status.value) for one in session.exec(found).all()]


def told(session: Session, kind: str) -> list[int | None]:
    """To whom notices of a kind wait or went, in order."""
    found = select(Outbox).where(Outbox.kind == kind).order_by(col(Outbox.id))
    return [one.person for one in session.exec(found).all()]
