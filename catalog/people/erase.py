"""One's own data: what is stored about a person, and its end."""

import datetime as dt
from typing import Any

from sqlmodel import Session, col, delete, select, update

from catalog.joining import signups
from catalog.joining.mine import blind_of, mine
from catalog.people.permissions import Asker
from catalog.presence import participation
from catalog.regulars import agreed
from catalog.shifts.forgetting import erase_help, own_help
from db.models import (
    Attendance,
    Audit,
    Case,
    CaseLine,
    Consent,
    Dialogue,
    Grant,
    GroupContact,
    Invite,
    Occurrence,
    OptOut,
    Outbox,
    Outcome,
    Person,
    Regular,
    Series,
    SignUp,
    StandingGroup,
    Tombstone,
)


def own_data(session: Session, person_id: int) -> dict[str, Any]:
    """Everything stored about a person, for their eyes: plain names of fields, instants in ISO 8601."""
    person = session.get_one(Person, person_id)
    grants = session.exec(select(Grant).where(Grant.person == person_id)).all()
    lines = session.exec(
        select(CaseLine).join(Case, col(Case.id) == CaseLine.case).where(Case.person == person_id)
    ).all()
    opted = session.exec(select(OptOut).where(OptOut.person == person_id)).all()
    groups = session.exec(select(GroupContact).where(GroupContact.person == person_id)).all()
    done = session.exec(select(Audit).where(Audit.actor == person_id)).all()
    return {
        "code_word": person.code_word,
        "call_name": person.call_name,
        "language": person.language,
        "first_met": person.met_at.isoformat(),
        "last_seen": person.last_seen_on.isoformat(),
        "telegram_chat_id": person.chat_id,
        "sign_ups": _own_sign_ups(session, person_id),
        "comes_regularly": _own_standing(session, person_id),
        **own_help(session, person_id),
        "roles": [
            {"role": one.role.value, "initiative": one.initiative, "since": one.granted_at.isoformat()}
            for one in grants
            if one.revoked_at is None
        ],
        "groups": [{"name": one.name, "most": one.most, "initiative": one.initiative} for one in groups],
        "groups_that_come_every_time": _own_groups(session, person_id),
        "messages_to_people": [
            {"text": line.text, "from_staff": line.from_staff, "at": line.at.isoformat()} for line in lines
        ],
        "reminders": person.reminders,
        "does_not_want": [one.kind for one in opted],
        "agreed_to": _own_consents(session, person_id),
        "asked_whether_to_help": person.asked_to_help,
        "done_as_staff": [
            {"action": one.action, "subject": one.subject, "at": one.at.isoformat()} for one in done
        ],
    }


def _own_consents(session: Session, person_id: int) -> list[dict[str, Any]]:
    given = session.exec(select(Consent).where(Consent.person == person_id).order_by(col(Consent.id))).all()
    return [
        {
            "kind": one.kind,
            "text": one.text_version,
            "at": one.at.isoformat(),
            "withdrawn_at": None if one.withdrawn_at is None else one.withdrawn_at.isoformat(),
        }
        for one in given
    ]


def _own_groups(session: Session, person_id: int) -> list[dict[str, Any]]:
    found = session.exec(
        select(StandingGroup, GroupContact, Series.name)
        .join(GroupContact, col(GroupContact.id) == StandingGroup.contact)
        .join(Series, col(Series.id) == StandingGroup.series)
        .where(GroupContact.person == person_id)
        .order_by(col(StandingGroup.id))
    ).all()
    return [
        {
            "name": owner.name,
            "series": series,
            "people": one.party,
            "escorts": one.escorts,
            "paused_until": None if one.paused_until is None else one.paused_until.isoformat(),
            "ended_at": None if one.ended_at is None else one.ended_at.isoformat(),
        }
        for one, owner, series in found
    ]


def _own_standing(session: Session, person_id: int) -> list[dict[str, Any]]:
    found = session.exec(
        select(Regular, Series.name)
        .join(Series, col(Series.id) == Regular.series)
        .where(Regular.person_blind == agreed.blind_of(session, person_id))
        .order_by(col(Regular.id))
    ).all()
    return [
        {
            "series": name,
            "helps_as": one.role or None,
            "since": one.since_on.isoformat(),
            "every_weeks": one.every,
            "people": one.party,
            "children": one.children,
            "paused_until": None if one.paused_until is None else one.paused_until.isoformat(),
            "ended_at": None if one.ended_at is None else one.ended_at.isoformat(),
        }
        for one, name in found
    ]


def _own_sign_ups(session: Session, person_id: int) -> list[dict[str, Any]]:
    found = session.exec(
        select(SignUp, Occurrence, Attendance)
        .join(Occurrence, col(Occurrence.id) == SignUp.occurrence)
        .outerjoin(Attendance, col(Attendance.sign_up) == SignUp.id)
        .where(SignUp.person_blind == blind_of(session, person_id))
        .order_by(col(Occurrence.starts_at))
    ).all()
    return [
        {
            "title": occurrence.title.get("da"),
            "starts_at": occurrence.starts_at.isoformat(),
            "people": sign_up.party,
            "children": sign_up.children,
            "escorts": sign_up.escorts,
            "signed_up_for": sign_up.guest,
            "first_time_shown_to_host": sign_up.first_time,
            "moved_up_because": sign_up.moved_up_reason,
            "status": sign_up.status.value,
            "signed_up_at": sign_up.created_at.isoformat(),
            "came": None if mark is None else {"outcome": mark.outcome.value, "people": mark.heads},
        }
        for sign_up, occurrence, mark in found
    ]


def erase(session: Session, asker: Asker, *, now: dt.datetime) -> str | None:
    """Erase a person: coming sign-ups are cancelled (places go on), the past keeps its counts without the
    person.

    The person key, to be written to the erasure log before the commit; None when they were erased before.
    """
    for own in mine(session, asker, now=now):
        if own.starts_at > now and own.occurrence_status == "planned":
            signups.cancel(session, asker, own.sign_up, now=now)
    blind = blind_of(session, asker.id)
    session.exec(
        update(SignUp)
        .where(col(SignUp.person_blind) == blind)
        .values(person=None, person_blind=None, guest=None, moved_up_reason=None)
    )
    mine_regularly = col(Regular.person_blind) == agreed.blind_of(session, asker.id)
    session.exec(delete(Regular).where(mine_regularly))
    erase_help(session, asker, now=now)
    participation.forget(session, asker.id)
    _forget_words(session, asker.id)
    session.exec(
        update(Outbox)
        .where(col(Outbox.person) == asker.id, col(Outbox.outcome).is_(None))
        .values(outcome=Outcome.SKIPPED, reason="erased", payload=None, chat_id=None, finished_at=now)
    )
    session.exec(update(Outbox).where(col(Outbox.person) == asker.id).values(person=None))
    session.exec(update(Audit).where(col(Audit.actor) == asker.id).values(actor=None))
    return _forget_person(session, asker.id, now)


def _forget_words(session: Session, person: int) -> None:
    cases = select(Case.id).where(Case.person == person)
    session.exec(delete(CaseLine).where(col(CaseLine.case).in_(cases)))
    session.exec(delete(Case).where(col(Case.person) == person))
    session.exec(update(Case).where(col(Case.assignee) == person).values(assignee=None))
    own_groups = select(GroupContact.id).where(GroupContact.person == person)
    session.exec(delete(StandingGroup).where(col(StandingGroup.contact).in_(own_groups)))
    for table in (Dialogue, OptOut, Consent, GroupContact):
        session.exec(delete(table).where(col(table.person) == person))
    session.exec(delete(Grant).where(col(Grant.person) == person))
    for given in (Grant, GroupContact):
        session.exec(update(given).where(col(given.granted_by) == person).values(granted_by=None))


def _forget_person(session: Session, person_id: int, now: dt.datetime) -> str | None:
    person = session.get_one(Person, person_id)
    key = person.key
    if key is not None:
        session.merge(Tombstone(key=key, at=now))
    person.key, person.chat_id, person.call_name = None, None, None
    person.code_word, person.language, person.erased_at = "", "da", now
    person.reminders = person.reminders_since = None
    person.asked_name = person.asked_to_help = False
    session.exec(update(Invite).where(col(Invite.invited_by) == person_id).values(invited_by=None))
    session.flush()
    return key
