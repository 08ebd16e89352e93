"""`Kan nogen følges med mig?`: who dares not come alone the first time is met by somebody who knows the way.

The initiative's volunteers are asked; where it has none its hosts, else its coordinators. The first yes gets
it, and the two write to each other through the bot. A request nobody took within a day goes to the
coordinators' inbox like any other question.
"""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import update
from sqlmodel import Session, col, select

from catalog.care.cases import LONGEST, MessageTooLong, readers
from catalog.errors import NotFound, RuleError, Stale
from catalog.joining.mine import blind_of
from catalog.offers import cards
from catalog.offers.facts import Mode
from catalog.people.permissions import Asker
from catalog.quiet import house_quiet_hours, quiet_until
from db import outbox
from db.models import (
    Case,
    CaseLine,
    CaseState,
    Grant,
    MessageClass,
    Occurrence,
    Person,
    Role,
    SignUp,
    SignUpStatus,
)

COMPANY = "company"
"""The topic of these cases."""
ASKED = "company-asked"
FOUND = "company-found"
WORDS = "company-words"
ALONE_NO_LONGER_THAN = dt.timedelta(days=1)


@dataclass(unsafe_hash=True)
class CompanyTaken(RuleError):
    """Somebody else said yes first."""


@dataclass(frozen=True)
class Requested:
    """A wish for company. `asked`: how many people were asked now or before; nobody is there yet at 0."""

    case: int
    asked: int
    new: bool


@dataclass(frozen=True)
class Pair:
    """A wish as one of its two sides sees it: `other` is a call name or code word, None while unknown."""

    case: int
    initiative: str
    other: str | None


def is_first_time(session: Session, asker: Asker, initiative: str, *, now: dt.datetime) -> bool:
    """Whether the person had no place at any date of an initiative that has begun (90 days are known)."""
    earlier = (
        select(SignUp.id)
        .join(Occurrence, col(Occurrence.id) == SignUp.occurrence)
        .where(
            col(SignUp.person_blind) == blind_of(session, asker.id),
            col(SignUp.guest_blind) == "",
            col(SignUp.status) == SignUpStatus.CONFIRMED,
            col(Occurrence.initiative) == initiative,
            col(Occurrence.starts_at) <= now,
        )
        .limit(1)
    )
    return session.exec(earlier).first() is None


def ask(
    session: Session, asker: Asker, initiative: str, words: str, *, zone: ZoneInfo, now: dt.datetime
) -> Requested:
    """Ask the initiative's people whether one of them comes along; asking twice asks once.

    `words`: what the person said, for the coordinators' inbox. NotFound for what is only told about.
    """
    if cards.offer(session, initiative).modes.guests is Mode.INFO_ONLY:
        raise NotFound
    people = _suitable(session, asker, initiative)
    found = session.exec(
        select(Case).where(
            Case.person == asker.id,
            Case.topic == COMPANY,
            Case.initiative == initiative,
            Case.state == CaseState.OPEN,
        )
    ).first()
    if found is not None:
        return Requested(found.id or 0, len(people), new=False)
    case = Case(topic=COMPANY, initiative=initiative, person=asker.id, opened_at=now)
    session.add(case)
    session.flush()
    session.add(CaseLine(case=case.id or 0, text=words, at=now))
    for person in people:
        _tell(session, person, ASKED, {"case": case.id}, f"{ASKED}:{case.id}:{person}", zone, now)
    session.flush()
    return Requested(case.id or 0, len(people), new=True)


def come_along(session: Session, asker: Asker, case_id: int, *, zone: ZoneInfo, now: dt.datetime) -> Pair:
    """`Ja, det vil jeg gerne`: the first yes gets it, and the person is told who comes.

    A second tap changes nothing. Raises CompanyTaken, Stale when it was closed, NotFound for who was not
    asked.
    """
    case = _case(session, case_id)
    if case.initiative is None or asker.id not in _suitable(session, None, case.initiative):
        raise NotFound
    if case.state is not CaseState.OPEN:
        raise Stale
    mine = (
        update(Case)
        .where(
            col(Case.id) == case_id,
            col(Case.assignee).is_(None) | (col(Case.assignee) == asker.id),
            col(Case.state) == CaseState.OPEN,
        )
        .values(assignee=asker.id)
    )
    if session.connection().execute(mine).rowcount == 0:
        raise CompanyTaken
    if case.person is not None:
        _tell(session, case.person, FOUND, {"case": case_id}, f"{FOUND}:{case_id}", zone, now)
    session.expire(case)
    return pair(session, asker, case_id)


def write(
    session: Session, asker: Asker, case_id: int, text: str, *, zone: ZoneInfo, now: dt.datetime
) -> None:
    """Pass words on to the other one, kept like any other message to people.

    NotFound for who is neither of the two, Stale while nobody came forward, MessageTooLong.
    """
    if len(text) > LONGEST:
        raise MessageTooLong(LONGEST)
    case = _case(session, case_id)
    other = _other(case, asker)
    if other is None:
        raise Stale
    line = CaseLine(case=case_id, from_staff=asker.id != case.person, text=text, at=now)
    session.add(line)
    session.flush()
    _tell(session, other, WORDS, {"line": line.id}, f"{WORDS}:{line.id}", zone, now)


def pair(session: Session, asker: Asker, case_id: int) -> Pair:
    """The wish as the asker sees it; NotFound for who is neither of the two."""
    case = _case(session, case_id)
    other = _other(case, asker)
    return Pair(case_id, case.initiative or "", None if other is None else _name(session, other))


def hand_over(session: Session, *, zone: ZoneInfo, now: dt.datetime) -> int:
    """The tick: who waited a day for a yes comes to the coordinators' inbox, once; how many messages."""
    waiting = select(Case).where(
        Case.topic == COMPANY,
        Case.state == CaseState.OPEN,
        col(Case.assignee).is_(None),
        col(Case.opened_at) <= now - ALONE_NO_LONGER_THAN,
    )
    return sum(
        _tell(session, reader, "case-new", {"case": case.id}, f"{COMPANY}:{case.id}:{reader}", zone, now)
        for case in session.exec(waiting).all()
        for reader in readers(session, case.initiative)
    )


def still_open(session: Session, case_id: int) -> str | None:
    """The initiative of a wish nobody took yet; None when it is settled."""
    case = session.get(Case, case_id, populate_existing=True)
    if case is None or case.state is not CaseState.OPEN or case.assignee is not None:
        return None
    return case.initiative


def _suitable(session: Session, asker: Asker | None, initiative: str) -> list[int]:
    """Volunteers of the initiative, else its hosts, else those who read its inbox; never the asker."""
    for role in (Role.VOLUNTEER, Role.HOST):
        held = select(Grant.person).where(
            col(Grant.revoked_at).is_(None), col(Grant.role) == role, Grant.initiative == initiative
        )
        people = sorted({one for one in session.exec(held).all() if asker is None or one != asker.id})
        if people:
            return people
    return [one for one in readers(session, initiative) if asker is None or one != asker.id]


def _tell(
    session: Session,
    person: int,
    kind: str,
    facts: dict[str, int | None],
    key: str,
    zone: ZoneInfo,
    now: dt.datetime,
) -> bool:
    """Queue a message between people; it waits for the end of the quiet hours."""
    send_after = quiet_until(now, house_quiet_hours(session), zone)
    return outbox.notify(
        session,
        person,
        kind,
        facts,
        message_class=MessageClass.NOTICE,
        now=now,
        send_after=send_after,
        dedupe_key=key,
    )


def _case(session: Session, case_id: int) -> Case:
    case = session.get(Case, case_id, populate_existing=True)
    if case is None or case.topic != COMPANY:
        raise NotFound
    return case


def _other(case: Case, asker: Asker) -> int | None:
    if asker.id == case.person:
        return case.assignee
    if asker.id == case.assignee:
        return case.person
    raise NotFound


def _name(session: Session, person_id: int) -> str | None:
    person = session.get(Person, person_id)
    return None if person is None or person.erased_at is not None else person.call_name or person.code_word
