"""Dates as people see them: cards for handlers and views, read with one query however many there are."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from pydantic import ConfigDict
from sqlmodel import Session, and_, col, select

from catalog.errors import NotFound
from catalog.offers.facts import Fact, Mode
from catalog.schedule.entry import USUAL_PARTY, USUAL_REMINDERS
from catalog.schedule.fields import Contact, Facts, Place, Words
from catalog.schedule.stored import contact_of
from db.models import Initiative, Occurrence, OccurrenceStatus, Series


class SignUpState(StrEnum):
    """What a guest can do about a date now."""

    OPEN = "open"
    NOT_OPEN = "not_open"
    CLOSED = "closed"
    JUST_COME = "just_come"
    OVER = "over"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class OccurrenceCard:
    """One date, in UTC. `left` None: no limit; `opens_at` None: at once; `party_max` heads a sign-up;
    `rule_day` the weekday (0 = Monday) that the rule gives it, wherever it was moved.
    """

    id: int
    name: str
    series: str
    single: bool
    zone: str
    initiative: str
    title: Words
    starts_at: dt.datetime
    ends_at: dt.datetime
    place: Place | None
    facts: Facts
    contact: Contact | None
    seats: int | None
    left: int | None
    sign_up: SignUpState
    opens_at: dt.datetime | None
    closes_at: dt.datetime
    cancel_closes_at: dt.datetime
    waitlist: bool
    party_max: int
    heads: tuple[str, ...]
    guests_may: tuple[str, ...]
    reminders: tuple[str, ...]
    status: OccurrenceStatus
    reason: Words | None
    sequence: int
    minimum_age: int | None
    children_under_15: bool | None
    rule_day: int = 0


Row: TypeAlias = tuple[Occurrence, Series, Initiative]
_ROWS = (
    select(Occurrence, Series, Initiative)
    .join(Series, col(Series.id) == col(Occurrence.series))
    .join(Initiative, col(Initiative.slug) == col(Occurrence.initiative))
    .order_by(col(Occurrence.starts_at), col(Occurrence.id))
    .execution_options(populate_existing=True)  # seats change by statements the session does not see
)
_PLANNED = col(Occurrence.status) != OccurrenceStatus.CANCELLED


def occurrence_card(session: Session, occurrence_id: int, *, now: dt.datetime) -> OccurrenceCard:
    """The card of one date, whatever has become of it; raises NotFound."""
    row = session.exec(_ROWS.where(Occurrence.id == occurrence_id)).first()
    if row is None:
        raise NotFound
    return _cards([row], now)[0]


def upcoming(
    session: Session, initiative: str, *, now: dt.datetime, limit: int
) -> tuple[OccurrenceCard, ...]:
    """The next dates of an initiative that are not cancelled and not over, soonest first."""
    wanted = and_(Occurrence.initiative == initiative, col(Occurrence.ends_at) > now, _PLANNED)
    return _cards(session.exec(_ROWS.where(wanted).limit(limit)).all(), now)


def ahead(
    session: Session, initiatives: Sequence[str], *, now: dt.datetime, until: dt.datetime
) -> dict[str, tuple[OccurrenceCard, ...]]:
    """The dates of these initiatives that are not cancelled and not over, soonest first, by initiative."""
    wanted = and_(
        col(Occurrence.initiative).in_(initiatives),
        col(Occurrence.ends_at) > now,
        col(Occurrence.starts_at) < until,
        _PLANNED,
    )
    found: dict[str, list[OccurrenceCard]] = {}
    for card in _cards(session.exec(_ROWS.where(wanted)).all(), now):
        found.setdefault(card.initiative, []).append(card)
    return {initiative: tuple(cards) for initiative, cards in found.items()}


def happening(
    session: Session,
    from_at: dt.datetime,
    to_at: dt.datetime,
    *,
    now: dt.datetime,
    limit: int | None = None,
) -> tuple[OccurrenceCard, ...]:
    """The dates that start from `from_at` to before `to_at` and are not cancelled, by start."""
    return _between(session, from_at, to_at, None, now, limit)


def held_today(
    session: Session,
    initiatives: frozenset[str] | None,
    from_at: dt.datetime,
    to_at: dt.datetime,
    *,
    now: dt.datetime,
) -> tuple[OccurrenceCard, ...]:
    """Dates of these initiatives (None: all) starting from `from_at` to before `to_at`; none cancelled."""
    return _between(session, from_at, to_at, initiatives, now)


def staff_dates(
    session: Session, initiatives: frozenset[str] | None, *, now: dt.datetime, skip: int, limit: int
) -> tuple[OccurrenceCard, ...]:
    """Dates of these initiatives (None: all) that are not over, cancelled ones too, by start."""
    wanted = col(Occurrence.ends_at) > now
    if initiatives is not None:
        wanted = and_(wanted, col(Occurrence.initiative).in_(initiatives))
    return _cards(session.exec(_ROWS.where(wanted).offset(skip).limit(limit)).all(), now)


def _between(
    session: Session,
    from_at: dt.datetime,
    to_at: dt.datetime,
    initiatives: frozenset[str] | None,
    now: dt.datetime,
    limit: int | None = None,
) -> tuple[OccurrenceCard, ...]:
    wanted = and_(col(Occurrence.starts_at) >= from_at, col(Occurrence.starts_at) < to_at, _PLANNED)
    if initiatives is not None:
        wanted = and_(wanted, col(Occurrence.initiative).in_(initiatives))
    return _cards(session.exec(_ROWS.where(wanted).limit(limit)).all(), now)


def _cards(rows: Sequence[Row], now: dt.datetime) -> tuple[OccurrenceCard, ...]:
    terms: dict[int | None, _Terms] = {}
    for _, series, _ in rows:
        if series.id not in terms:
            terms[series.id] = _terms(series)
    return tuple(
        _card(occurrence, series, terms[series.id], _facts(initiative), now)
        for occurrence, series, initiative in rows
    )


class _Terms(Fact):
    """What a card shows of a series' entry; the rest of the entry is not looked at."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    repeat: str | None = None
    facts: Facts = Facts()
    contact: Contact | None = None
    waitlist: bool = True
    party_max: int | None = None
    heads: tuple[str, ...] = ()
    guests_may: tuple[str, ...] = ()
    reminders: tuple[str, ...] = USUAL_REMINDERS
    minimum_age: int | None = None
    children_under_15: bool | None = None


def _terms(series: Series) -> _Terms:
    entry = {**series.entry, **series.edits, "contact": contact_of(series)}
    return _Terms.model_validate(entry, strict=False)


def _facts(initiative: Initiative) -> Mapping[str, Any]:
    return {**initiative.facts, **initiative.edits}


def _card(
    occurrence: Occurrence, series: Series, terms: _Terms, offer: Mapping[str, Any], now: dt.datetime
) -> OccurrenceCard:
    if occurrence.id is None:
        raise ValueError("an occurrence that is in no database has no card")
    own_age, own_children = terms.minimum_age, terms.children_under_15
    return OccurrenceCard(
        id=occurrence.id,
        name=occurrence.name,
        series=series.name,
        single=terms.repeat is None,
        zone=series.zone,
        initiative=occurrence.initiative,
        title=Words(**occurrence.title),
        starts_at=occurrence.starts_at,
        ends_at=occurrence.ends_at,
        place=None if occurrence.place is None else Place(**occurrence.place),
        facts=terms.facts,
        contact=terms.contact,
        seats=occurrence.seats,
        left=None if occurrence.seats is None else max(0, occurrence.seats - occurrence.taken),
        sign_up=_sign_up_state(occurrence, offer, now),
        opens_at=occurrence.opens_at,
        closes_at=occurrence.closes_at,
        cancel_closes_at=occurrence.cancel_closes_at,
        waitlist=terms.waitlist,
        party_max=terms.party_max or USUAL_PARTY,
        heads=terms.heads,
        guests_may=terms.guests_may,
        reminders=terms.reminders,
        status=occurrence.status,
        reason=None if occurrence.reason is None else Words(**occurrence.reason),
        sequence=occurrence.sequence,
        rule_day=dt.date.fromisoformat(occurrence.original_start[:10]).weekday(),
        minimum_age=offer.get("minimum_age") if own_age is None else own_age,
        children_under_15=offer.get("children_under_15") if own_children is None else own_children,
    )


def _sign_up_state(occurrence: Occurrence, offer: Mapping[str, Any], now: dt.datetime) -> SignUpState:
    if occurrence.status is OccurrenceStatus.CANCELLED:
        return SignUpState.CANCELLED
    if occurrence.ends_at <= now:
        return SignUpState.OVER
    if occurrence.seats == 0 or not takes_sign_ups(offer):
        return SignUpState.JUST_COME
    if occurrence.opens_at is not None and now < occurrence.opens_at:
        return SignUpState.NOT_OPEN
    return SignUpState.CLOSED if now >= occurrence.closes_at else SignUpState.OPEN


def takes_sign_ups(offer: Mapping[str, Any]) -> bool:
    """Whether guests sign up to an initiative at all (`offer`: its facts with the edits on top)."""
    return offer.get("sign_up", True) is not False and offer.get("modes", {}).get("guests") != Mode.INFO_ONLY
