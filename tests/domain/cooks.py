"""Thursdays with a kitchen, and people who help there every week."""

import datetime as dt

from sqlmodel import Session

from catalog.people.permissions import Asker
from catalog.regulars import helpers
from catalog.shifts import seen, taking
from tests.domain.helping import helper
from tests.domain.people_and_dates import initiative
from tests.domain.schedules import bring, dates, entry, shifts_of

ONE_COOK = {"role": "køkken", "needed": 1, "starts": "15:30", "ends": "19:30"}


def thursdays(session: Session, now: dt.datetime, *roles: dict[str, object]) -> list[int]:
    """The first shift of each Thursday from the 3rd of December on, of the kitchen or of other roles."""
    initiative(session)
    bring(session, entry(**({"shifts": list(roles)} if roles else {})), now=now)
    return [shifts_of(session, row)[0].id or 0 for row in dates(session)]


def cook(session: Session, name: str, shift_id: int, now: dt.datetime) -> tuple[Asker, int]:
    """Somebody who helps every Thursday from that shift on, and their standing place."""
    asker = helper(session, name, shift_id, now)
    mine = taking.take(session, asker, shift_id, now=now).assignment
    return asker, helpers.become(session, asker, mine, now=now).regular


def on(session: Session, asker: Asker, shift_id: int, now: dt.datetime) -> int:
    """Their assignment on a shift, 0 for none."""
    mine = seen.my_shifts(session, asker, now=now)
    return next((one.assignment for one in mine if one.card.shift == shift_id), 0)
