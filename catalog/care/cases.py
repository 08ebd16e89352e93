"""A human takes over: questions written to the people behind an initiative, and their answers."""

import datetime as dt
from dataclasses import dataclass

from sqlmodel import Session, col, select

from catalog.errors import NotFound, RuleError
from catalog.people.permissions import Asker
from catalog.people.staff import COORDINATORS, staff_of
from catalog.quiet import in_waking_hours
from db import outbox
from db.models import Case, CaseLine, CaseState, MessageClass, Person, Role

LONGEST = 2000
JUST_WROTE = dt.timedelta(hours=1)
"""What is answered in this time is never held back; later at night it waits for the morning."""


@dataclass(unsafe_hash=True)
class MessageTooLong(RuleError):
    """A message to people has a limit."""

    most: int


@dataclass(frozen=True)
class OpenCase:
    """An open case with its newest words; `who` is a call name or code word, `initiative` None for
    anything.
    """

    case: int
    who: str
    initiative: str | None
    text: str
    at: dt.datetime


def write(session: Session, asker: Asker, text: str, *, initiative: str | None, now: dt.datetime) -> bool:
    """Add words to the asker's open case about the initiative, or open one; False when nobody is there to
    read it.
    """
    if len(text) > LONGEST:
        raise MessageTooLong(LONGEST)
    case = session.exec(
        select(Case).where(
            Case.person == asker.id, Case.initiative == initiative, Case.state == CaseState.OPEN
        )
    ).first()
    if case is None:
        case = Case(topic="question", initiative=initiative, person=asker.id, opened_at=now)
        session.add(case)
        session.flush()
    session.add(CaseLine(case=case.id or 0, text=text, at=now))
    reading = readers(session, initiative)
    for reader in reading:
        outbox.notify(
            session,
            reader,
            "case-new",
            {"case": case.id},
            message_class=MessageClass.NOTICE,
            now=now,
            send_after=in_waking_hours(session, now),
        )
    session.flush()
    return bool(reading)


def open_cases(session: Session, asker: Asker) -> tuple[OpenCase, ...]:
    """The open cases of the asker's initiatives, oldest first (NotAllowed unless coordinator)."""
    asker.must(Role.COORDINATOR)
    reach = asker.reach(Role.COORDINATOR)
    wanted = select(Case).where(Case.state == CaseState.OPEN).order_by(col(Case.opened_at))
    if reach is not None:
        wanted = wanted.where(col(Case.initiative).in_(reach))
    return tuple(_open(session, one) for one in session.exec(wanted).all())


def answer(session: Session, asker: Asker, case_id: int, text: str, *, now: dt.datetime) -> None:
    """Send an answer to the person who asked, who is not woken by it; it is kept with the case."""
    if len(text) > LONGEST:
        raise MessageTooLong(LONGEST)
    case = _of(session, asker, case_id)
    line = CaseLine(case=case_id, from_staff=True, text=text, at=now)
    session.add(line)
    session.flush()
    case.assignee = case.assignee or asker.id
    if case.person is not None:
        outbox.notify(
            session,
            case.person,
            "case-answer",
            {"line": line.id},
            message_class=MessageClass.SAFETY,
            now=now,
            send_after=now if _is_awake(session, case_id, now) else in_waking_hours(session, now),
        )


def _is_awake(session: Session, case: int, now: dt.datetime) -> bool:
    """Whether the person has just written, and waits for the answer."""
    theirs = select(CaseLine.at).where(CaseLine.case == case, col(CaseLine.from_staff).is_(False))
    newest = session.exec(theirs.order_by(col(CaseLine.id).desc()).limit(1)).first()
    return newest is not None and now - newest <= JUST_WROTE


def close(session: Session, asker: Asker, case_id: int, *, now: dt.datetime) -> None:
    """The case is done."""
    case = _of(session, asker, case_id)
    case.state, case.closed_at = CaseState.CLOSED, now
    session.flush()


def _of(session: Session, asker: Asker, case_id: int) -> Case:
    case = session.get(Case, case_id)
    if case is None:
        raise NotFound
    asker.must(Role.COORDINATOR, case.initiative)
    if case.initiative is None and asker.reach(Role.COORDINATOR) is not None:
        raise NotFound
    return case


def _open(session: Session, case: Case) -> OpenCase:
    person = session.get(Person, case.person) if case.person else None
    lines = session.exec(
        select(CaseLine).where(CaseLine.case == case.id).order_by(col(CaseLine.id).desc()).limit(1)
    ).all()
    who = "" if person is None else person.call_name or person.code_word
    text = lines[0].text or "" if lines else ""
    return OpenCase(case.id or 0, who, case.initiative, text, lines[0].at if lines else case.opened_at)


def readers(session: Session, initiative: str | None) -> list[int]:
    """Who reads what is written about an initiative: its coordinators, and those of everything."""
    return staff_of(session, initiative, COORDINATORS)
