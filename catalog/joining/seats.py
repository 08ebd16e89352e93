"""Places: taken by one conditional UPDATE, given back by another.

Locks go in one order: the occurrence, then its sign-ups.
Whoever changes places holds the occurrence's row until the commit, so what is read after it (the queue, an
earlier sign-up) is what the row's previous holder left behind.
"""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import Update, bindparam, func, or_, select as columns, update
from sqlmodel import Session, col, select

from catalog.errors import NotFound, OccurrenceCancelled, OccurrenceOver, PartyTooBig
from catalog.joining.offer_times import offer_times
from catalog.joining.terms import Terms, terms_from
from catalog.quiet import house_quiet_hours, in_good_time
from db.models import Initiative, Occurrence, OccurrenceStatus, Series, SignUp, SignUpStatus

TAKE = (
    update(Occurrence)
    .where(
        col(Occurrence.id) == bindparam("occurrence_id"),
        col(Occurrence.status) == OccurrenceStatus.PLANNED,
        or_(col(Occurrence.seats).is_(None), col(Occurrence.taken) + bindparam("n") <= col(Occurrence.seats)),
    )
    .values(taken=col(Occurrence.taken) + bindparam("n"))
)
"""The decision who gets the last place; `n` places at `occurrence_id`, no row when it has not so many."""
_GIVE_BACK = (
    update(Occurrence)
    .where(col(Occurrence.id) == bindparam("occurrence_id"))
    .values(taken=col(Occurrence.taken) - bindparam("n"))
)
_FIND = (
    columns(
        Occurrence,
        col(Series.entry),
        col(Series.edits),
        col(Series.zone),
        col(Series.withdrawn_at),
        col(Initiative.facts),
        col(Initiative.edits),
        col(Initiative.withdrawn_at),
    )
    .join(Series, col(Series.id) == Occurrence.series)
    .join(Initiative, col(Initiative.slug) == Occurrence.initiative)
    .where(col(Occurrence.id) == bindparam("occurrence_id"))
    .execution_options(populate_existing=True)
)
_LEFT = select(col(Occurrence.seats) - col(Occurrence.taken)).where(
    col(Occurrence.id) == bindparam("occurrence_id")
)
_SMALLEST_WAITING = (
    select(SignUp.party)
    .where(
        col(SignUp.occurrence) == bindparam("occurrence_id"), col(SignUp.status) == SignUpStatus.WAITLISTED
    )
    .order_by(col(SignUp.party))
    .limit(1)
)


@dataclass(frozen=True)
class Date:
    """An occurrence as it is now, with what its series and initiative say about it."""

    occurrence: Occurrence
    terms: Terms
    withdrawn: bool = False
    """Its series or initiative is no longer on offer; who signed up before can still cancel."""

    @property
    def id(self) -> int:
        """The occurrence's number."""
        assert self.occurrence.id is not None  # noqa: S101 - a stored row
        return self.occurrence.id

    @property
    def zone(self) -> ZoneInfo:
        """Where its wall clock hangs."""
        return ZoneInfo(self.terms.zone)

    def told_at(self, session: Session, now: dt.datetime) -> dt.datetime:
        """When something about its places is said: nobody is woken while the morning is soon enough."""
        return in_good_time(now, self.occurrence.starts_at, house_quiet_hours(session), self.zone)

    @property
    def left(self) -> int | None:
        """Places neither confirmed nor held by an offer; None without a limit."""
        if self.occurrence.seats is None:
            return None
        return max(0, self.occurrence.seats - self.occurrence.taken)

    def fits(self, party: int) -> bool:
        """Whether so many people find a place, whoever else waits; 0: whether all who are in have one."""
        return self.occurrence.seats is None or self.occurrence.taken + party <= self.occurrence.seats


def find(session: Session, occurrence_id: int) -> Date:
    """The date as it is now; NotFound when there is none."""
    return _found(session, occurrence_id, locked=False)


def lock(session: Session, occurrence_id: int) -> Date:
    """The same, held until the commit (SQLite has one writer, so there it is a plain read)."""
    session.flush()
    return _found(session, occurrence_id, locked=True)


def take(session: Session, occurrence_id: int, n: int) -> bool:
    """Take n places if the date is planned and has them; False changes nothing. True holds the row."""
    return _changed(session, TAKE, occurrence_id, n)


def give_back(session: Session, occurrence_id: int, n: int) -> None:
    """Free n places; holds the row."""
    _changed(session, _GIVE_BACK, occurrence_id, n)


def waiting(session: Session, occurrence_id: int) -> int:
    """How many sign-ups are in the queue."""
    queue = select(func.count()).where(
        col(SignUp.occurrence) == occurrence_id, col(SignUp.status) == SignUpStatus.WAITLISTED
    )
    return session.exec(queue).one()


def offered(session: Session, occurrence_id: int) -> int:
    """How many places are held by offers that nobody has answered yet."""
    held = select(func.coalesce(func.sum(SignUp.party), 0)).where(
        col(SignUp.occurrence) == occurrence_id, col(SignUp.status) == SignUpStatus.OFFERED
    )
    return int(session.exec(held).one())


def must_be_ahead(date: Date, now: dt.datetime) -> None:
    """Raise OccurrenceCancelled, or OccurrenceOver from the start on."""
    if date.occurrence.status is OccurrenceStatus.CANCELLED:
        raise OccurrenceCancelled
    if now >= date.occurrence.starts_at or date.occurrence.status is OccurrenceStatus.HELD:
        raise OccurrenceOver


def must_fit_some_day(date: Date, party: int) -> None:
    """Raise PartyTooBig for a party that no freed place could ever be enough for."""
    if date.occurrence.seats is not None and party > date.occurrence.seats:
        raise PartyTooBig(date.occurrence.seats)


def can_be_asked(session: Session, date: Date, now: dt.datetime) -> bool:
    """Whether there is time left to offer a place; when there is not, places are for who comes first."""
    quiet = house_quiet_hours(session)
    return offer_times(now, date.occurrence.starts_at, quiet, date.zone) is not None


def belongs_to_queue(session: Session, date: Date, now: dt.datetime) -> bool:
    """Whether somebody waits who would fit in what is free and can still be asked."""
    if not date.left:
        return False
    smallest = _smallest_waiting(session, date.id)
    return smallest is not None and smallest <= date.left and can_be_asked(session, date, now)


def taken_from_queue(session: Session, date: Date, party: int, now: dt.datetime) -> bool:
    """Whether places just taken for a party belong to somebody who waits, would fit there and can still be
    asked.
    """
    smallest = _smallest_waiting(session, date.id)
    if smallest is None:
        return False
    left = session.exec(_LEFT, params={"occurrence_id": date.id}).one()
    return left is not None and smallest <= left + party and can_be_asked(session, date, now)


def _found(session: Session, occurrence_id: int, *, locked: bool) -> Date:
    statement = _FIND.with_for_update(of=Occurrence) if locked else _FIND
    row = session.exec(statement, params={"occurrence_id": occurrence_id}).first()  # type: ignore[call-overload]
    if row is None:
        raise NotFound
    occurrence, entry, edits, zone, series_withdrawn, facts, facts_edits, initiative_withdrawn = row
    withdrawn = series_withdrawn is not None or initiative_withdrawn is not None
    return Date(occurrence, terms_from({**entry, **edits}, {**facts, **facts_edits}, zone), withdrawn)


def _smallest_waiting(session: Session, occurrence_id: int) -> int | None:
    return session.exec(_SMALLEST_WAITING, params={"occurrence_id": occurrence_id}).first()


def _changed(session: Session, statement: Update, occurrence_id: int, n: int) -> bool:
    session.flush()
    values = {"occurrence_id": occurrence_id, "n": n}
    return session.connection().execute(statement, values).rowcount > 0
