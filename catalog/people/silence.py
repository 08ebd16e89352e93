"""What a person does not want to be told."""

import datetime as dt

from sqlmodel import Session, col, delete, select

from catalog.people.permissions import Asker
from db.models import OptOut

ALL = "all"
REMINDER = "reminder"
ASKED = "asked"
"""Being asked to take a shift, or to help at all."""


def opt_out(session: Session, asker: Asker, kind: str, *, now: dt.datetime) -> None:
    """No more of this kind; saying it twice changes nothing."""
    if not has_opted_out(session, asker.id, kind):
        session.add(OptOut(person=asker.id, kind=kind, at=now))
        session.flush()


def opt_in(session: Session, asker: Asker, kind: str) -> None:
    """This kind again, and with it an end to `ALL`."""
    session.exec(delete(OptOut).where(col(OptOut.person) == asker.id, col(OptOut.kind).in_({kind, ALL})))


def has_opted_out(session: Session, person: int, *kinds: str) -> bool:
    """Whether the person does not want any of these kinds."""
    wanted = select(OptOut.id).where(OptOut.person == person, col(OptOut.kind).in_(kinds))
    return session.exec(wanted).first() is not None
