"""What was agreed with somebody who comes every week: how it is found, and how it is shown."""

import datetime as dt
from dataclasses import dataclass

from sqlmodel import Session, col, select

from catalog.errors import NotFound
from catalog.joining.terms import facts_of, guests_mode, terms_from, volunteers_mode
from catalog.offers.facts import Mode
from catalog.people.permissions import Asker
from catalog.regulars.rhythm import Rhythm, original_day, weekday_of
from catalog.schedule.stored import weekday_held
from db.engine import ring_of
from db.models import Initiative, Occurrence, OccurrenceStatus, Regular, Series, Shift

DATES_SHOWN = 8


@dataclass(frozen=True)
class Freed:
    """What a change gave back of a volunteer's shifts: `freed` of them, `late` ones among them less than 24
    hours ahead; `kept`: those the person had answered themselves, which stay.
    """

    freed: int = 0
    late: int = 0
    kept: int = 0


@dataclass(frozen=True)
class Standing:
    """One's own standing place, as a guest or (with a `role`) as a volunteer.

    `weekday` 0 = Monday, EVERY_DATE each date; `days`: the rule's next local days, each held so many
    days `later_by` where the chat chose another weekday; `gave_back`: what the change that was just made
    freed. `discreet`: the title is shown only after a tap.
    """

    regular: int
    initiative: str
    title: dict[str, str]
    weekday: int
    every: int
    party: int
    party_max: int
    paused_until: dt.date | None
    days: tuple[dt.date, ...]
    discreet: bool
    role: str = ""
    gave_back: Freed = Freed()
    later_by: int = 0


def blind_of(session: Session, person: int) -> str:
    """Under what a person's standing places are found."""
    return ring_of(session).blind("regular.person", person)


def own(session: Session, asker: Asker, regular_id: int) -> Regular:
    """One's own standing place; NotFound for others' and for those that ended."""
    found = session.get(Regular, regular_id, populate_existing=True)
    if found is None or found.person_blind != blind_of(session, asker.id) or found.ended_at is not None:
        raise NotFound
    return found


def active(session: Session, person: int, series: int, weekday: int, role: str = "") -> Regular | None:
    """The person's standing place at a series, as a guest or in a role."""
    return session.exec(
        select(Regular).where(
            Regular.series == series,
            Regular.person_blind == blind_of(session, person),
            Regular.weekday == weekday,
            Regular.role == role,
            col(Regular.ended_at).is_(None),
        )
    ).first()


def weekday_at(session: Session, occurrence: Occurrence) -> int | None:
    """Which `Kom hver …` a date allows; None without a rule, and where the series is withdrawn."""
    series = session.get_one(Series, occurrence.series)
    repeat = {**series.entry, **series.edits}.get("repeat")
    if not repeat or series.withdrawn_at is not None:
        return None
    return weekday_of(repeat, original_day(occurrence.original_start))


def days_of(session: Session, regular: Regular, now: dt.datetime) -> list[dt.date]:
    """The next local days that a regular could come to, pause or not."""
    ahead = select(Occurrence.original_start).where(
        Occurrence.series == regular.series,
        col(Occurrence.starts_at) > now,
        Occurrence.status == OccurrenceStatus.PLANNED,
    )
    if regular.role:
        ahead = ahead.join(Shift, col(Shift.occurrence) == col(Occurrence.id)).where(
            Shift.role == regular.role, col(Shift.withdrawn_at).is_(None)
        )
    rhythm = Rhythm(regular.weekday, regular.every, regular.since_on)
    days = (original_day(start) for start in session.exec(ahead.order_by(col(Occurrence.starts_at))).all())
    return [day for day in days if rhythm.has(day)][:DATES_SHOWN]


def shown(session: Session, regular: Regular, now: dt.datetime, gave_back: Freed = Freed()) -> Standing:
    """A standing place as its person sees it."""
    series = session.get_one(Series, regular.series)
    initiative = session.get_one(Initiative, series.initiative)
    entry, facts = {**series.entry, **series.edits}, facts_of(initiative)
    held = weekday_held(series, regular.weekday)
    mode = volunteers_mode(facts) if regular.role else guests_mode(facts)
    return Standing(
        regular=regular.id or 0,
        initiative=initiative.slug,
        title=entry.get("title", {}),
        weekday=held,
        later_by=held - regular.weekday,
        every=regular.every,
        party=regular.party,
        party_max=1 if regular.role else terms_from(entry, facts, series.zone).party_max,
        paused_until=regular.paused_until,
        days=tuple(days_of(session, regular, now)),
        discreet=mode is not Mode.OPEN,
        role=regular.role,
        gave_back=gave_back,
    )
