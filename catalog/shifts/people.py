"""Volunteers and those who look after them: how they are found, called and reached."""

from collections import Counter
from collections.abc import Collection, Sequence

from sqlmodel import Session, col, select

from catalog.people.silence import ALL, ASKED
from db.engine import ring_of
from db.models import Grant, OptOut, Person, Role

_CLOSEST = {Role.HOST: 0, Role.COORDINATOR: 1, Role.ADMIN: 2}


def blind_of(session: Session, person: int) -> str:
    """Under what a volunteer's roles, shifts and asks are found."""
    return ring_of(session).blind("volunteer.person", person)


def names_of(session: Session, persons: Collection[int]) -> dict[int, str]:
    """By person: the call name, else the code word."""
    found = select(Person.id, Person.call_name, Person.code_word).where(col(Person.id).in_(set(persons)))
    return {number or 0: name or code_word for number, name, code_word in session.exec(found).all()}


def reachable(session: Session, persons: Collection[int]) -> frozenset[int]:
    """Those of them who have a chat, have not blocked the bot and have not said `/stop`."""
    wanted = set(persons)
    there = session.exec(
        select(Person.id).where(
            col(Person.id).in_(wanted),
            col(Person.chat_id).is_not(None),
            col(Person.unreachable_since).is_(None),
            col(Person.erased_at).is_(None),
        )
    ).all()
    silent = session.exec(
        select(OptOut.person).where(col(OptOut.person).in_(wanted), OptOut.kind == ALL)
    ).all()
    return frozenset(one for one in there if one is not None) - frozenset(silent)


def call_name_of(session: Session, person: int) -> str | None:
    """What somebody said they want to be called."""
    return session.exec(select(Person.call_name).where(Person.id == person)).first()


def labels_of(session: Session, persons: Collection[int]) -> dict[int, str]:
    """The same, for choosing among them: who shares a name with another is told apart by the code word."""
    names = names_of(session, persons)
    words = dict(session.exec(select(Person.id, Person.code_word).where(col(Person.id).in_(names))).all())
    many = Counter(names.values())
    return {one: f"{name} ({words[one]})" if many[name] > 1 else name for one, name in names.items()}


def willing(session: Session, persons: Collection[int]) -> frozenset[int]:
    """Those of them who can be reached and may be asked to take a shift."""
    there = reachable(session, persons)
    no_more = select(OptOut.person).where(col(OptOut.person).in_(there), OptOut.kind == ASKED)
    return there - frozenset(session.exec(no_more).all())


def staff(session: Session, initiative: str, *roles: Role) -> tuple[int, ...]:
    """Who looks after an initiative in these roles: its own people first, hosts before coordinators."""
    found = session.exec(
        select(Grant)
        .where(
            col(Grant.revoked_at).is_(None),
            col(Grant.role).in_(roles),
            col(Grant.initiative).is_(None) | (col(Grant.initiative) == initiative),
        )
        .order_by(col(Grant.id))
    ).all()
    closest = sorted(found, key=lambda one: (one.initiative is None, _CLOSEST[one.role], one.id))
    return tuple(dict.fromkeys(one.person for one in closest))


def coordinators(session: Session, initiative: str) -> tuple[int, ...]:
    """Who is told about an initiative's volunteers."""
    return staff(session, initiative, Role.COORDINATOR, Role.ADMIN)


def contacts(session: Session, initiative: str) -> tuple[Sequence[int], Sequence[int]]:
    """Whom an alarm can reach: a host and a coordinator first, then everybody else, one after another."""
    found = staff(session, initiative, Role.HOST, Role.COORDINATOR, Role.ADMIN)
    there = reachable(session, found)
    hosts, others = (
        [one for one in staff(session, initiative, *roles) if one in there]
        for roles in ((Role.HOST,), (Role.COORDINATOR, Role.ADMIN))
    )
    first = tuple(dict.fromkeys((*hosts[:1], *others[:1])))
    return first, tuple(one for one in dict.fromkeys((*hosts, *others)) if one not in first)
