"""After a guest's third visit at an open offer, once: `Vil du prøve at hjælpe en enkelt aften?`"""

import datetime as dt
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, func, select, update

from catalog.errors import NotFound
from catalog.offers import cards
from catalog.offers.facts import Mode
from catalog.people import consent
from catalog.people.consent import BE_ASKED
from catalog.people.permissions import Asker
from catalog.people.silence import ASKED, opt_in
from catalog.quiet import house_quiet_hours, quiet_until
from catalog.shifts import places
from catalog.shifts.offered import to_come
from catalog.shifts.people import blind_of, willing
from db.models import (
    HOLDS_SHIFT,
    IN_ROLE,
    Assignment,
    Attendance,
    AttendanceOutcome,
    Grant,
    MessageClass,
    Occurrence,
    OccurrenceStatus,
    Person,
    RoleHolder,
    SignUp,
)
from db.outbox import notify

TRY_HELPING = "try-helping"
VISITS = 3
FRESH = dt.timedelta(days=2)
"""How long after it was marked a visit still leads to the question."""
TEXT_VERSION = "2026-12"
"""Of `try-helping`: what somebody who says yes has read. A new wording gets a new version."""


def ask(session: Session, *, zone: ZoneInfo, now: dt.datetime) -> int:
    """The tick: who came a third time, by a saved list, is asked in the next civil hour; how many were.

    Only at offers that are open for guests and volunteers and look for help. Never twice, never who helps
    already or is staff, wants no such messages, or came on somebody else's, a group's or a child's sign-up.
    """
    asked = 0
    for initiative, sign_up_id in _third_visits(session, now):
        person = session.get_one(SignUp, sign_up_id).person
        if person is None or not looks_for_help(session, initiative, now=now):
            continue
        if not places.hold_person(session, person, wait=False) or not _may_be_asked(session, person):
            continue
        session.exec(update(Person).where(col(Person.id) == person).values(asked_to_help=True))
        asked += notify(
            session,
            person,
            TRY_HELPING,
            {"initiative": initiative},
            message_class=MessageClass.NOTICE,
            now=now,
            send_after=quiet_until(now, house_quiet_hours(session), zone),
            dedupe_key=f"{TRY_HELPING}:{person}",
        )
    return asked


def looks_for_help(session: Session, initiative: str, *, now: dt.datetime) -> bool:
    """Whether an offer is open for guests and volunteers alike, and has shifts to come or is recruiting."""
    try:
        offer = cards.offer(session, initiative)
    except NotFound:
        return False
    is_open = offer.modes.guests is Mode.OPEN and offer.modes.volunteers is Mode.OPEN
    return is_open and (offer.recruiting or any(True for _ in to_come(session, now, initiative)))


def helps(session: Session, person: int) -> bool:
    """Whether somebody is in a role, was on a shift or is staff, anywhere."""
    blind = blind_of(session, person)
    in_role = select(RoleHolder.id).where(
        RoleHolder.person_blind == blind, col(RoleHolder.status).in_(IN_ROLE)
    )
    on_shift = select(Assignment.id).where(
        Assignment.person_blind == blind, col(Assignment.status).in_(HOLDS_SHIFT)
    )
    staff = select(Grant.id).where(Grant.person == person, col(Grant.revoked_at).is_(None))
    return any(session.exec(one.limit(1)).first() is not None for one in (in_role, on_shift, staff))


def still_asked(session: Session, person: int, initiative: str, *, now: dt.datetime) -> bool:
    """Read again when the question leaves."""
    willing_now = person in willing(session, [person]) and not helps(session, person)
    return willing_now and looks_for_help(session, initiative, now=now)


def yes(session: Session, asker: Asker, initiative: str, *, now: dt.datetime) -> None:
    """`Ja, spørg mig`: kept as a dated consent; a second yes changes nothing. NotFound for an offer that
    looks for no help any more.
    """
    if not looks_for_help(session, initiative, now=now):
        raise NotFound
    opt_in(session, asker, ASKED)
    consent.give(session, asker, BE_ASKED, TEXT_VERSION, now=now)


def no(session: Session, asker: Asker, *, now: dt.datetime) -> None:
    """`Nej tak`: never asked again; a yes said before is withdrawn."""
    consent.withdraw(session, asker, BE_ASKED, now=now)
    session.exec(update(Person).where(col(Person.id) == asker.id).values(asked_to_help=True))


def _third_visits(session: Session, now: dt.datetime) -> list[tuple[str, int]]:
    """Initiatives with the newest sign-up of somebody who came there three times or more, the last of them
    marked lately; the first to be marked first.
    """
    visits = (
        select(Occurrence.initiative, func.max(SignUp.id))
        .join(SignUp, col(SignUp.occurrence) == Occurrence.id)
        .join(Attendance, col(Attendance.sign_up) == SignUp.id)
        .where(
            col(Attendance.outcome) == AttendanceOutcome.CAME,
            col(Occurrence.status) == OccurrenceStatus.HELD,
            col(SignUp.person_blind).is_not(None),
            col(SignUp.guest_blind) == "",
            col(SignUp.escorts) == 0,
            col(SignUp.children) < col(SignUp.party),
        )
        .group_by(Occurrence.initiative, col(SignUp.person_blind))
        .having(
            func.count(func.distinct(Occurrence.id)) >= VISITS,
            func.max(Attendance.marked_at) > now - FRESH,
        )
        .order_by(func.max(Attendance.marked_at), func.max(SignUp.id))
    )
    return [(initiative, number or 0) for initiative, number in session.exec(visits).all()]


def _may_be_asked(session: Session, person: int) -> bool:
    asked = session.exec(select(Person.asked_to_help).where(Person.id == person)).one()
    return not asked and person in willing(session, [person]) and not helps(session, person)
