"""What is forgotten without anybody asking."""

import datetime as dt

from sqlmodel import Session, col, select, update

from db.models import Occurrence, SignUp

SIGN_UP_DAYS = 90
"""As `/privatliv` promises (DOMAIN.md 2.5, retention)."""


def forget_sign_ups(session: Session, *, now: dt.datetime) -> int:
    """Cut the link between people and dates that ended more than 90 days ago; the counts stay. How many
    were cut.
    """
    over = select(Occurrence.id).where(col(Occurrence.ends_at) < now - dt.timedelta(days=SIGN_UP_DAYS))
    cut = (
        update(SignUp)
        .where(col(SignUp.person_blind).is_not(None), col(SignUp.occurrence).in_(over))
        .values(person=None, person_blind=None, guest=None, moved_up_reason=None)
    )
    return session.connection().execute(cut).rowcount
