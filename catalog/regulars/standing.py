"""Everything one comes to regularly, as a guest or as a volunteer, and what one can change about it."""

import datetime as dt

from sqlmodel import Session, col, select

from catalog.errors import Stale
from catalog.people.permissions import Asker
from catalog.regulars import agreed, assigning, guests, helpers, placing
from catalog.regulars.agreed import Standing, blind_of
from db.models import EVERY_DATE, Regular

RHYTHMS = (1, 2)


def standing(session: Session, asker: Asker, *, now: dt.datetime) -> tuple[Standing, ...]:
    """Everything the asker comes to regularly, oldest first."""
    mine = (
        select(Regular)
        .where(Regular.person_blind == blind_of(session, asker.id), col(Regular.ended_at).is_(None))
        .order_by(col(Regular.id))
    )
    return tuple(agreed.shown(session, one, now) for one in session.exec(mine).all())


def show(session: Session, asker: Asker, regular_id: int, *, now: dt.datetime) -> Standing:
    """One of them; NotFound for others' and for those that ended."""
    return agreed.shown(session, agreed.own(session, asker, regular_id), now)


def change(
    session: Session,
    asker: Asker,
    regular_id: int,
    *,
    every: int | None = None,
    party: int | None = None,
    now: dt.datetime,
) -> Standing:
    """Every week or every second, counted from the next place on (a volunteer's: from the next date that
    needs them); so many people from the next date on.

    Raises NotFound, PartyTooBig, RegularsFull, Stale for a rhythm there is none of.
    """
    mine = agreed.own(session, asker, regular_id)
    if every is not None and every != mine.every:
        if every not in RHYTHMS or mine.weekday == EVERY_DATE:
            raise Stale
        days = agreed.days_of(session, mine, now)
        if mine.role:
            days = helpers.days_that_need(session, mine, days) or days
        mine.since_on = next(iter(days), mine.since_on)
        mine.every = every
    if party is not None and party != mine.party:
        guests.set_party(session, mine, party)
    return _settled(session, asker, mine, now)


def pause(
    session: Session, asker: Asker, regular_id: int, until: dt.date | None, *, now: dt.datetime
) -> Standing:
    """No places before a day (None: the pause is over). Those made already that nobody said yes to go on."""
    mine = agreed.own(session, asker, regular_id)
    mine.paused_until = until
    return _settled(session, asker, mine, now)


def leave(session: Session, asker: Asker, regular_id: int, *, now: dt.datetime) -> Standing:
    """No more places. Those made already go on, but not where the person said `Jeg kommer`."""
    mine = agreed.own(session, asker, regular_id)
    mine.ended_at = now
    return _settled(session, asker, mine, now)


def _settled(session: Session, asker: Asker, mine: Regular, now: dt.datetime) -> Standing:
    mine.version += 1
    session.add(mine)
    session.flush()
    give_up = assigning.give_up_what_is_not_theirs if mine.role else placing.give_up_what_is_not_theirs
    return agreed.shown(session, mine, now, give_up(session, asker, mine, now=now))
