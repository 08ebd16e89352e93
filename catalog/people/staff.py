"""Who has to hear of something in an initiative."""

from collections.abc import Collection

from sqlmodel import Session, col, select

from db.models import Grant, Role

COORDINATORS = frozenset({Role.COORDINATOR, Role.ADMIN})
HOSTS = COORDINATORS | {Role.HOST}


def staff_of(session: Session, initiative: str | None, roles: Collection[Role]) -> list[int]:
    """The persons who hold one of these roles for an initiative or for all of them, in order of number."""
    wanted = select(Grant.person).where(
        col(Grant.revoked_at).is_(None),
        col(Grant.role).in_(roles),
        col(Grant.initiative).is_(None) | (col(Grant.initiative) == initiative),
    )
    return sorted(set(session.exec(wanted).all()))
