"""What is forgotten without anybody asking."""

import datetime as dt

from sqlmodel import Session, col, select, update

from catalog.shifts.forgetting import forget_shifts
from db.models import Occurrence, SignUp

SIGN_UP_DAYS = 90
"""As `/privatliv` promises (DOMAIN.md 2.5, retention)."""


def forget_sign_ups(session: Session, *, now: dt.datetime) -> int:
    """Cut the link between people and dates or shifts that ended more than 90 days ago; the counts stay.

    How many were cut.
    """
    ended_before = now - dt.timedelta(days=SIGN_UP_DAYS)
    over = select(Occurrence.id).where(col(Occurrence.ends_at) < ended_before)
    cut = (
        update(SignUp)
        .where(col(SignUp.person_blind).is_not(None), col(SignUp.occurrence).in_(over))
        .values(person=None, person_blind=None, guest=None, moved_up_reason=None)
    )
    return session.connection().execute(cut).rowcount + forget_shifts(session, ended_before=ended_before)
