"""People and dates that the tests of joining, presence and counting share."""

import datetime as dt
import zlib
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from catalog.joining import signups
from catalog.joining.signups import SignedUp
from catalog.people.permissions import Asker, Held
from db.models import Initiative, Occurrence, Person, Role, Series

ZONE = ZoneInfo("Europe/Copenhagen")
HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)


def at(wall: str) -> dt.datetime:
    """The instant at which the clock on the wall shows `2026-12-03T17:30`."""
    return dt.datetime.fromisoformat(wall).replace(tzinfo=ZONE).astimezone(dt.UTC)


def meet(
    session: Session, name: str, now: dt.datetime, *, role: Role | None = None, chat: bool = True
) -> Asker:
    """A person with a private chat and a call name, perhaps with a role for everything."""
    person = Person(
        chat_id=zlib.crc32(name.encode()) if chat else None,
        code_word=f"Sol {name}",
        call_name=name,
        met_at=now,
        last_seen_on=now.date(),
    )
    session.add(person)
    session.flush()
    assert person.id is not None
    return Asker(person.id, "da", frozenset({Held(role, None)} if role else ()))


def initiative(session: Session, slug: str = "faellesspisning", **facts: Any) -> Initiative:
    """An initiative, open unless its modes say otherwise."""
    found = session.get(Initiative, slug)
    if found is None:
        found = Initiative(slug=slug, facts=facts)
        session.add(found)
        session.flush()
    return found


def date(
    session: Session,
    starts_at: dt.datetime,
    *,
    slug: str = "faellesspisning",
    seats: int | None = 40,
    name: str = "",
    entry: dict[str, Any] | None = None,
    hours: float = 2,
    **columns: Any,
) -> int:
    """A planned two-hour date of its own series; sign-up closes two hours before, cancelling one."""
    initiative(session, slug)
    name = name or f"{slug}-{starts_at:%Y-%m-%dT%H%M}"
    series = Series(name=name, initiative=slug, entry=entry or {}, zone=ZONE.key)
    session.add(series)
    session.flush()
    assert series.id is not None
    values: dict[str, Any] = {
        "closes_at": starts_at - 2 * HOUR,
        "cancel_closes_at": starts_at - HOUR,
        "ends_at": starts_at + hours * HOUR,
    }
    occurrence = Occurrence(
        name=f"{name}:{starts_at:%Y-%m-%d}",
        series=series.id,
        initiative=slug,
        original_start=f"{starts_at.astimezone(ZONE):%Y-%m-%dT%H:%M}",
        starts_at=starts_at,
        title={"da": "Fællesspisning"},
        seats=seats,
        **(values | columns),
    )
    session.add(occurrence)
    session.flush()
    assert occurrence.id is not None
    return occurrence.id


def held(session: Session, occurrence_id: int) -> int:
    """Places taken, as the database has them now."""
    found = session.get(Occurrence, occurrence_id, populate_existing=True)
    assert found is not None
    return found.taken


def join(
    session: Session, asker: Asker, occurrence: int, now: dt.datetime, party: int = 1, *, queue: bool = False
) -> SignedUp:
    """A place, or one in the queue."""
    result = signups.sign_up(session, asker, occurrence, party=party, queue=queue, now=now)
    assert isinstance(result, SignedUp)
    return result
