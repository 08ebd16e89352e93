"""What the bot tells of itself: that it was away, and each morning how its messages fared."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, func, select

from catalog.quiet import QuietHours, in_waking_hours, quiet_until
from catalog.schedule.people import persons_on
from db import meta, outbox_figures
from db.models import Grant, MessageClass, Occurrence, Person, Role
from db.outbox import notify

AWAY = "away"
AWAY_STAFF = "away-staff"
NIGHTLY = "nightly"
SERVED_AT = "served_at"
"""When this house last heard from Telegram, in elapsed real seconds: moving the clock is no time away."""
AWAY_AFTER = dt.timedelta(hours=2)
SETTLED = dt.timedelta(minutes=5)
"""By then every letter that waited has its outcome."""
REPORT_AT = dt.time(5)
"""Local time; not in an hour that the clocks leave out or repeat."""
_STAFF = (Role.ADMIN, Role.COORDINATOR, Role.HOST)


def note_served(session: Session, *, now: dt.datetime, real: float) -> int:
    """Note that Telegram answers. After more than two hours away tell those concerned; how many.

    One message to everybody with a date that began in that time, one to the staff with what happened; in
    quiet hours at their end.
    """
    before = meta.read(session, SERVED_AT)
    meta.write(session, SERVED_AT, repr(real))
    gone = dt.timedelta(seconds=real - float(before)) if before is not None else dt.timedelta()
    return _tell_back(session, now - gone, now) if gone > AWAY_AFTER else 0


def _tell_back(session: Session, since: dt.datetime, now: dt.datetime) -> int:
    begun = select(Occurrence.id).where(col(Occurrence.starts_at) > since, col(Occurrence.starts_at) <= now)
    dates = session.exec(begun).all()
    people = {person for date in dates for person in persons_on(session, date or 0)}
    facts = {"since": since.isoformat(), "until": now.isoformat()}
    leaves, later = in_waking_hours(session, now), in_waking_hours(session, now + SETTLED)
    told = sum(_tell(session, person, AWAY, facts, now, leaves) for person in sorted(people))
    for person in _holders(session, *_STAFF):
        _tell(session, person, AWAY_STAFF, {**facts, "people": told}, now, later)
    return told


def report(session: Session, *, now: dt.datetime, zone: ZoneInfo, quiet: QuietHours) -> int:
    """The tick: once a day, after five in the morning, a line about yesterday to every admin; how many."""
    local = now.astimezone(zone)
    if local.time() < REPORT_AT:
        return 0
    day = local.date() - dt.timedelta(days=1)
    leaves = quiet_until(now, quiet, zone)
    told = 0
    for person in _holders(session, Role.ADMIN):
        told += _tell(session, person, NIGHTLY, {"day": day.isoformat()}, now, leaves, day.isoformat())
    return told


def ended_on(session: Session, day: dt.date, zone: ZoneInfo) -> outbox_figures.Ended:
    """How the letters of a local day ended."""
    begin = dt.datetime.combine(day, dt.time(), zone)
    end = dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), zone)
    return outbox_figures.ended(session, begin.astimezone(dt.UTC), end.astimezone(dt.UTC))


def unreachable(session: Session) -> int:
    """How many people our messages do not reach."""
    unreached = select(func.count()).select_from(Person).where(col(Person.unreachable_since).is_not(None))
    return int(session.exec(unreached).one())


def _holders(session: Session, *roles: Role) -> list[int]:
    held = select(Grant.person).where(col(Grant.role).in_(roles), col(Grant.revoked_at).is_(None))
    return sorted(set(session.exec(held).all()))


def _tell(
    session: Session,
    person: int,
    kind: str,
    facts: dict[str, Any],
    now: dt.datetime,
    leaves: dt.datetime,
    what: str = "",
) -> bool:
    return notify(
        session,
        person,
        kind,
        facts,
        message_class=MessageClass.NOTICE,
        now=now,
        send_after=leaves,
        dedupe_key=f"{kind}:{what or now.isoformat()}:{person}",
    )
