"""Becoming a regular, and everything one can change about it."""

import datetime as dt
from dataclasses import dataclass

from sqlmodel import Session, col, func, select

from catalog.errors import NotFound, PartyTooBig, RuleError, Stale
from catalog.joining import seats
from catalog.joining.mine import sign_up_of
from catalog.joining.terms import facts_of, terms_from
from catalog.offers.facts import Mode
from catalog.people.permissions import Asker
from catalog.regulars.placing import give_up_what_is_not_theirs
from catalog.regulars.rhythm import Rhythm, left_for_newcomers, original_day, weekday_of
from catalog.schedule.stored import weekday_held
from db.engine import ring_of
from db.models import ACTIVE, EVERY_DATE, Initiative, Occurrence, OccurrenceStatus, Regular, Series, SignUp

RHYTHMS = (1, 2)
DATES_SHOWN = 8


@dataclass(unsafe_hash=True)
class RegularsFull(RuleError):
    """So many come regularly that no more places can be promised; single dates can still be joined."""


@dataclass(frozen=True)
class Standing:
    """One's own standing place. `weekday` 0 = Monday, EVERY_DATE each date; `days`: the rule's next local
    days, each held so many days `later_by` where the chat chose another weekday.

    `discreet`: the title is shown only after a tap.
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
    later_by: int = 0


def become(session: Session, asker: Asker, sign_up_id: int, *, now: dt.datetime) -> Standing:
    """`Kom hver torsdag`, from one's own sign-up on, with its party; a second tap changes nothing.

    Raises NotFound, Stale for a sign-up that is over or for somebody else, and RegularsFull: of three places
    or more one stays for newcomers.
    """
    own = sign_up_of(session, asker, sign_up_id)
    date = seats.lock(session, own.occurrence)
    weekday = _weekday_at(session, date.occurrence)
    if own.status not in ACTIVE or own.guest_blind or weekday is None:
        raise Stale
    mine = _active(session, asker.id, date.occurrence.series, weekday)
    if mine is None:
        _must_have_room(session, date.occurrence, weekday, own.party)
        mine = Regular(
            series=date.occurrence.series,
            person=asker.id,
            person_blind=blind_of(session, asker.id),
            weekday=weekday,
            since_on=original_day(date.occurrence.original_start),
            party=own.party,
            children=own.children,
            created_at=now,
        )
        session.add(mine)
        session.flush()
    return _shown(session, mine, now)


def offered_weekday(session: Session, sign_up_id: int) -> int | None:
    """Which `Kom hver …` a sign-up's screen offers; None without a rhythm, and where one comes already."""
    own = session.get(SignUp, sign_up_id)
    if own is None or own.guest_blind or own.status not in ACTIVE or own.person is None:
        return None
    occurrence = session.get_one(Occurrence, own.occurrence)
    weekday = _weekday_at(session, occurrence)
    if weekday is None or _active(session, own.person, occurrence.series, weekday) is not None:
        return None
    return weekday_held(session.get_one(Series, occurrence.series), weekday)


def standing(session: Session, asker: Asker, *, now: dt.datetime) -> tuple[Standing, ...]:
    """Everything the asker comes to regularly, oldest first."""
    mine = (
        select(Regular)
        .where(Regular.person_blind == blind_of(session, asker.id), col(Regular.ended_at).is_(None))
        .order_by(col(Regular.id))
    )
    return tuple(_shown(session, one, now) for one in session.exec(mine).all())


def show(session: Session, asker: Asker, regular_id: int, *, now: dt.datetime) -> Standing:
    """One of them; NotFound for others' and for those that ended."""
    return _shown(session, _own(session, asker, regular_id), now)


def change(
    session: Session,
    asker: Asker,
    regular_id: int,
    *,
    every: int | None = None,
    party: int | None = None,
    now: dt.datetime,
) -> Standing:
    """Every week or every second, counted from the next place on; so many people from the next date on.

    Raises NotFound, PartyTooBig, RegularsFull, Stale for a rhythm there is none of.
    """
    mine = _own(session, asker, regular_id)
    if every is not None and every != mine.every:
        if every not in RHYTHMS or mine.weekday == EVERY_DATE:
            raise Stale
        mine.since_on = next(iter(_days(session, mine, now)), mine.since_on)
        mine.every = every
    if party is not None and party != mine.party:
        _set_party(session, mine, party)
    return _settled(session, asker, mine, now)


def pause(
    session: Session, asker: Asker, regular_id: int, until: dt.date | None, *, now: dt.datetime
) -> Standing:
    """No places before a day (None: the pause is over). Those made already that nobody said yes to go on."""
    mine = _own(session, asker, regular_id)
    mine.paused_until = until
    return _settled(session, asker, mine, now)


def leave(session: Session, asker: Asker, regular_id: int, *, now: dt.datetime) -> Standing:
    """No more places. Those made already go on, but not where the person said `Jeg kommer`."""
    mine = _own(session, asker, regular_id)
    mine.ended_at = now
    return _settled(session, asker, mine, now)


def blind_of(session: Session, person: int) -> str:
    """Under what a person's standing places are found."""
    return ring_of(session).blind("regular.person", person)


def _settled(session: Session, asker: Asker, mine: Regular, now: dt.datetime) -> Standing:
    mine.version += 1
    session.add(mine)
    session.flush()
    give_up_what_is_not_theirs(session, asker, mine, now=now)
    return _shown(session, mine, now)


def _set_party(session: Session, mine: Regular, party: int) -> None:
    session.exec(select(Series.id).where(Series.id == mine.series).with_for_update()).one()
    following = session.exec(
        select(Occurrence).where(Occurrence.series == mine.series).order_by(col(Occurrence.starts_at).desc())
    ).first()
    if following is not None:
        most = seats.find(session, following.id or 0).terms.party_max
        if not 1 <= party <= most:
            raise PartyTooBig(most)
        _must_have_room(session, following, mine.weekday, party - mine.party)
    mine.party, mine.children = party, min(mine.children, party - 1)


def _must_have_room(session: Session, occurrence: Occurrence, weekday: int, more: int) -> None:
    if occurrence.seats is None:
        return
    promised = session.exec(
        select(func.coalesce(func.sum(Regular.party), 0)).where(
            Regular.series == occurrence.series,
            Regular.weekday == weekday,
            col(Regular.ended_at).is_(None),
        )
    ).one()
    if more > 0 and promised + more > occurrence.seats - left_for_newcomers(occurrence.seats):
        raise RegularsFull


def _weekday_at(session: Session, occurrence: Occurrence) -> int | None:
    series = session.get_one(Series, occurrence.series)
    repeat = {**series.entry, **series.edits}.get("repeat")
    if not repeat or series.withdrawn_at is not None:
        return None
    return weekday_of(repeat, original_day(occurrence.original_start))


def _active(session: Session, person: int, series: int, weekday: int) -> Regular | None:
    return session.exec(
        select(Regular).where(
            Regular.series == series,
            Regular.person_blind == blind_of(session, person),
            Regular.weekday == weekday,
            col(Regular.ended_at).is_(None),
        )
    ).first()


def _own(session: Session, asker: Asker, regular_id: int) -> Regular:
    found = session.get(Regular, regular_id, populate_existing=True)
    if found is None or found.person_blind != blind_of(session, asker.id) or found.ended_at is not None:
        raise NotFound
    return found


def _days(session: Session, mine: Regular, now: dt.datetime) -> list[dt.date]:
    """The next local days that the regular could come to, pause or not."""
    ahead = select(Occurrence.original_start).where(
        Occurrence.series == mine.series,
        col(Occurrence.starts_at) > now,
        Occurrence.status == OccurrenceStatus.PLANNED,
    )
    rhythm = Rhythm(mine.weekday, mine.every, mine.since_on)
    days = (original_day(start) for start in session.exec(ahead.order_by(col(Occurrence.starts_at))).all())
    return [day for day in days if rhythm.has(day)][:DATES_SHOWN]


def _shown(session: Session, mine: Regular, now: dt.datetime) -> Standing:
    series = session.get_one(Series, mine.series)
    initiative = session.get_one(Initiative, series.initiative)
    entry = {**series.entry, **series.edits}
    terms = terms_from(entry, facts_of(initiative), series.zone)
    held = weekday_held(series, mine.weekday)
    return Standing(
        regular=mine.id or 0,
        initiative=initiative.slug,
        title=entry.get("title", {}),
        weekday=held,
        later_by=held - mine.weekday,
        every=mine.every,
        party=mine.party,
        party_max=terms.party_max,
        paused_until=mine.paused_until,
        days=tuple(_days(session, mine, now)),
        discreet=terms.guests is not Mode.OPEN,
    )
