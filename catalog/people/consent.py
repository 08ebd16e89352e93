"""What somebody said yes to without having to: dated, with the version of the text they had read."""

import datetime as dt

from sqlmodel import Session, col, select, update

from catalog.people.permissions import Asker
from db.models import Consent

BE_ASKED = "be-asked"
"""Being asked as a volunteer."""


def give(session: Session, asker: Asker, kind: str, text_version: str, *, now: dt.datetime) -> None:
    """A yes; saying it twice changes nothing."""
    given = select(Consent.id).where(
        Consent.person == asker.id, Consent.kind == kind, col(Consent.withdrawn_at).is_(None)
    )
    if session.exec(given).first() is None:
        session.add(Consent(person=asker.id, kind=kind, text_version=text_version, at=now))
        session.flush()


def withdraw(session: Session, asker: Asker, kind: str, *, now: dt.datetime) -> None:
    """The yes does not hold any more; that it was given stays on record."""
    mine = (col(Consent.person) == asker.id, col(Consent.kind) == kind, col(Consent.withdrawn_at).is_(None))
    session.exec(update(Consent).where(*mine).values(withdrawn_at=now))
