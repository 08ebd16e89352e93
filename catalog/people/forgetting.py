"""What is forgotten without anybody asking."""

import datetime as dt

from sqlmodel import Session, col, delete, select, update

from catalog.shifts.forgetting import forget_shifts
from db.models import Occurrence, Regular, SignUp

SIGN_UP_DAYS = 90
"""As `/privatliv` promises (DOMAIN.md 2.5, retention)."""


def forget_sign_ups(session: Session, *, now: dt.datetime) -> int:
    """Cut the link between people and dates or shifts that ended more than 90 days ago; the counts stay.

    A standing place goes 90 days after it ended, or after the last date of its series. How many were cut.
    """
    ended_before = now - dt.timedelta(days=SIGN_UP_DAYS)
    over = select(Occurrence.id).where(col(Occurrence.ends_at) < ended_before)
    cut = (
        update(SignUp)
        .where(col(SignUp.person_blind).is_not(None), col(SignUp.occurrence).in_(over))
        .values(person=None, person_blind=None, guest=None, moved_up_reason=None)
    )
    kept_dates = select(Occurrence.series).where(col(Occurrence.ends_at) >= ended_before)
    ended = delete(Regular).where(
        (col(Regular.ended_at) < ended_before) | col(Regular.series).not_in(kept_dates)
    )
    forgotten = (session.connection().execute(one).rowcount for one in (cut, ended))
    return sum(forgotten) + forget_shifts(session, ended_before=ended_before)
