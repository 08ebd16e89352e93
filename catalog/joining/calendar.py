"""How calendars know a person's place at a date: one entry, however often they come and go.

The UID is the same for a person and a date (for each of whom they signed up), and says nothing to anybody
without the key ring. The SEQUENCE rises with every change of the date and of the place, cancelling included.
"""

from dataclasses import dataclass

from sqlmodel import Session, select

from catalog.joining.mine import sign_up_of
from catalog.people.permissions import Asker
from db.engine import ring_of
from db.models import Occurrence, OccurrenceStatus, SignUp, SignUpStatus


@dataclass(frozen=True)
class CalendarEntry:
    """An entry as it is now: `uid` for ever, `sequence` its version, `gone` that it is to be taken out."""

    uid: str
    sequence: int
    gone: bool


def calendar_entry(session: Session, asker: Asker, sign_up_id: int) -> CalendarEntry:
    """The entry of one's own sign-up, this one or one before it at the same date; NotFound for others'.

    It is gone unless there is a place now: who waits, or was offered one, has nothing to put down yet.
    """
    own = sign_up_of(session, asker, sign_up_id)
    date = session.get_one(Occurrence, own.occurrence)
    rows = session.exec(
        select(SignUp.status, SignUp.version).where(
            SignUp.occurrence == own.occurrence,
            SignUp.person_blind == own.person_blind,
            SignUp.guest_blind == own.guest_blind,
        )
    ).all()
    comes = any(status is SignUpStatus.CONFIRMED for status, _ in rows)
    return CalendarEntry(
        uid=ring_of(session).blind("calendar.uid", f"{asker.id}.{own.occurrence}.{own.guest_blind}"),
        sequence=date.sequence + sum(version for _, version in rows),
        gone=not comes or date.status is OccurrenceStatus.CANCELLED,
    )
