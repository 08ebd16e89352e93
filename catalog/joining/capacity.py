"""How many places a date has: more are offered at once, fewer throw nobody out."""

import datetime as dt

from sqlmodel import Session

from catalog.joining import seats
from catalog.joining.waitlist import promote
from catalog.people.staff import COORDINATORS, staff_of
from catalog.quiet import in_waking_hours
from db.models import MessageClass
from db.outbox import notify

OVER_CAPACITY = "over-capacity"


def seats_changed(session: Session, occurrence_id: int, *, now: dt.datetime) -> int:
    """What follows when a date has more or fewer seats than before; call it in the same transaction.

    Free places go to the queue (how many offers were made). Where more places are held than there are now,
    everybody keeps theirs and the coordinators are told, once for each new number.
    """
    occurrence = seats.lock(session, occurrence_id).occurrence
    if occurrence.seats is None or occurrence.taken <= occurrence.seats:
        return promote(session, occurrence_id, now=now)
    for person in staff_of(session, occurrence.initiative, COORDINATORS):
        notify(
            session,
            person,
            OVER_CAPACITY,
            {"occurrence": occurrence_id},
            message_class=MessageClass.NOTICE,
            now=now,
            send_after=in_waking_hours(session, now, before=occurrence.starts_at),
            expires_at=occurrence.starts_at,
            dedupe_key=f"{OVER_CAPACITY}:{occurrence_id}:{occurrence.version}:{person}",
        )
    return 0
