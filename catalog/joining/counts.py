"""How many people are signed up."""

from collections.abc import Sequence

from sqlalchemy import func
from sqlmodel import Session, col, select

from db.models import SignUp, SignUpStatus


def expected(session: Session, occurrences: Sequence[int]) -> dict[int, int]:
    """Confirmed heads by occurrence; dates without any are missing."""
    if not occurrences:
        return {}
    heads = (
        select(SignUp.occurrence, func.sum(col(SignUp.party)))
        .where(col(SignUp.occurrence).in_(occurrences), SignUp.status == SignUpStatus.CONFIRMED)
        .group_by(col(SignUp.occurrence))
    )
    return {occurrence: int(n) for occurrence, n in session.exec(heads).all()}
