"""What is forgotten without anybody asking."""

import datetime as dt

from sqlmodel import Session, col, delete, select, update

from catalog.shifts.forgetting import forget_shifts
from db.models import Case, CaseLine, GroupContact, Occurrence, Regular, RoleHolder, SignUp, StandingGroup

SIGN_UP_DAYS = 90
"""As `/privatliv` promises (DOMAIN.md 2.5, retention)."""


def forget(session: Session, *, now: dt.datetime) -> int:
    """Forget what was over more than 90 days ago: who was on a date or shift, who came to it regularly,
    helped or brought a group, and what was written about a case. The counts stay. How many were forgotten.

    Who comes regularly, alone or as a group, is also forgotten 90 days after the last date of the series.
    """
    before = now - dt.timedelta(days=SIGN_UP_DAYS)
    held_since = select(Occurrence.series).where(col(Occurrence.ends_at) >= before)
    no_contacts = select(GroupContact.id).where(col(GroupContact.revoked_at) < before)
    ended = (
        delete(StandingGroup).where(
            (col(StandingGroup.ended_at) < before)
            | col(StandingGroup.series).not_in(held_since)
            | col(StandingGroup.contact).in_(no_contacts)
        ),
        delete(Regular).where((col(Regular.ended_at) < before) | col(Regular.series).not_in(held_since)),
        delete(RoleHolder).where(col(RoleHolder.ended_at) < before),
        delete(GroupContact).where(col(GroupContact.revoked_at) < before),
    )
    over = sum(session.connection().execute(one).rowcount for one in ended)
    shifts = forget_shifts(session, ended_before=before)
    return over + shifts + _forget_sign_ups(session, before) + _forget_cases(session, before)


def _forget_sign_ups(session: Session, ended_before: dt.datetime) -> int:
    over = select(Occurrence.id).where(col(Occurrence.ends_at) < ended_before)
    cut = (
        update(SignUp)
        .where(col(SignUp.person_blind).is_not(None), col(SignUp.occurrence).in_(over))
        .values(person=None, person_blind=None, guest=None, moved_up_reason=None)
    )
    return session.connection().execute(cut).rowcount


def _forget_cases(session: Session, closed_before: dt.datetime) -> int:
    over = select(Case.id).where(col(Case.closed_at) < closed_before)
    session.exec(delete(CaseLine).where(col(CaseLine.case).in_(over)))
    return session.connection().execute(delete(Case).where(col(Case.closed_at) < closed_before)).rowcount
