"""How long each row may live, table by table (DOMAIN.md 2.5, `db.retention`, `catalog.people.forgetting`)."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import Session, SQLModel, and_, col, or_, select

from catalog.people import inactivity
from catalog.people.forgetting import SIGN_UP_DAYS
from catalog.people.inactivity import NOTICE, SILENT
from db import outbox
from db.models import (
    Assignment,
    Audit,
    Case,
    Dialogue,
    GroupContact,
    Inbox,
    Invite,
    Lease,
    Occurrence,
    Outbox,
    Pace,
    Person,
    Regular,
    RoleHolder,
    Shift,
    ShiftAlert,
    ShiftAsk,
    SignUp,
    StandingGroup,
    Table,
    YearKey,
)
from db.retention import AUDIT_DAYS, INBOX_DAYS, INVITE_DAYS, OUTBOX_DAYS
from handlers.dialogues import LIVES

DAY = dt.timedelta(days=1)
TICK = dt.timedelta(hours=2)
"""The purge runs once an hour; a simulated day ends within an hour of one."""
FORGOTTEN = SIGN_UP_DAYS * DAY + TICK
WAITS = dt.timedelta(hours=1)
"""By then what is due has an outcome, with a Telegram that answers."""
Rows = Iterator[Any]


def _inbox(session: Session, now: dt.datetime) -> Rows:
    done = col(Inbox.done_at).is_not(None)
    yield from _where(
        session,
        Inbox,
        col(Inbox.done_at) < now - INBOX_DAYS * DAY - TICK,
        and_(~done, col(Inbox.received_at) < now - DAY),
        and_(done, col(Inbox.body).is_not(None)),
        col(Inbox.parked).is_not(None),
    )


def _outbox(session: Session, now: dt.datetime) -> Rows:
    finished = col(Outbox.outcome).is_not(None)
    yield from _where(
        session,
        Outbox,
        col(Outbox.finished_at) < now - OUTBOX_DAYS * DAY - TICK,
        and_(finished, or_(col(Outbox.payload).is_not(None), col(Outbox.chat_id).is_not(None))),
        and_(finished, col(Outbox.finished_at).is_(None)),
        and_(~finished, col(Outbox.send_after) < now - WAITS),
    )


def _where(session: Session, table: type[SQLModel], *broken: ColumnElement[bool]) -> Rows:
    """Only the rows that break something are read: a walk over a month of letters would be seen in the
    memory.
    """
    yield from session.exec(select(table).where(or_(*broken))).all()


def _dialogue(session: Session, now: dt.datetime) -> Rows:
    yield from session.exec(select(Dialogue).where(col(Dialogue.asked_at) < now - LIVES - TICK)).all()


def _sign_up(session: Session, now: dt.datetime) -> Rows:
    over = select(Occurrence.id).where(col(Occurrence.ends_at) < now - FORGOTTEN)
    for row in session.exec(select(SignUp).where(col(SignUp.occurrence).in_(over))).all():
        if row.person or row.person_blind or row.guest or row.moved_up_reason:
            yield row


def _assignment(session: Session, now: dt.datetime) -> Rows:
    over = select(Shift.id).where(col(Shift.ends_at) < now - FORGOTTEN)
    for row in session.exec(select(Assignment).where(col(Assignment.shift).in_(over))).all():
        if row.person or row.person_blind:
            yield row


def _of_shifts_over(table: type[ShiftAsk] | type[ShiftAlert]) -> "Policy":
    def rows(session: Session, now: dt.datetime) -> Rows:
        over = select(Shift.id).where(col(Shift.ends_at) < now - FORGOTTEN)
        yield from session.exec(select(table).where(col(table.shift).in_(over))).all()

    return rows


def _until(column: Any, days: dt.timedelta) -> "Policy":
    """Gone so long after an instant."""

    def rows(session: Session, now: dt.datetime) -> Rows:
        yield from session.exec(select(column.class_).where(column < now - days - TICK)).all()

    return rows


def _person(session: Session, now: dt.datetime) -> Rows:
    for row in session.exec(select(Person).where(col(Person.erased_at).is_not(None))).all():
        if row.key or row.chat_id or row.call_name or row.code_word:
            yield row
    forgotten = (now - SILENT - NOTICE - outbox.NOTICE_LIVES).date()
    for row in session.exec(select(Person).where(col(Person.last_seen_on) < forgotten)).all():
        if row.id is not None and inactivity.is_silent(session, row.id, now=now):
            yield row


def _year_key(session: Session, now: dt.datetime) -> Rows:
    """The year before is closed on the 31st of March."""
    today = (now - TICK).date()
    closed = today.year - (1 if (today.month, today.day) >= (4, 1) else 2)
    yield from _where(session, YearKey, and_(col(YearKey.year) <= closed, col(YearKey.secret).is_not(None)))


def _few(table: type[Lease] | type[Pace]) -> "Policy":
    """One row for each thing there is, however long the program runs."""

    def rows(session: Session, _now: dt.datetime) -> Rows:
        yield from session.exec(select(table)).all()[5:]

    return rows


def _as_it_is(_session: Session, _now: dt.datetime) -> Rows:
    """Facts without a person, counts, what somebody holds as long as they are there."""
    yield from ()


Policy = Callable[[Session, dt.datetime], Rows]
POLICIES: dict[str, Policy] = {
    "inbox": _inbox,
    "outbox": _outbox,
    "dialogue": _dialogue,
    "lease": _few(Lease),
    "pace": _few(Pace),
    "person": _person,
    "sign_up": _sign_up,
    "assignment": _assignment,
    "shift_ask": _of_shifts_over(ShiftAsk),
    "shift_alert": _of_shifts_over(ShiftAlert),
    "regular": _until(col(Regular.ended_at), SIGN_UP_DAYS * DAY),
    "standing_group": _until(col(StandingGroup.ended_at), SIGN_UP_DAYS * DAY),
    "role_holder": _until(col(RoleHolder.ended_at), SIGN_UP_DAYS * DAY),
    "group_contact": _until(col(GroupContact.revoked_at), SIGN_UP_DAYS * DAY),
    "case": _until(col(Case.closed_at), SIGN_UP_DAYS * DAY),
    "invite": _until(col(Invite.expires_at), INVITE_DAYS * DAY),
    "year_key": _year_key,
    "audit": _until(col(Audit.at), AUDIT_DAYS * DAY),
    **dict.fromkeys(
        (
            "attendance",
            "case_line",
            "consent",
            "coverage_seen",
            "grant",
            "head_count",
            "initiative",
            "meta",
            "need_mark",
            "occurrence",
            "of_which",
            "opt_out",
            "participation",
            "query_counter",
            "series",
            "shift",
            "tombstone",
        ),
        _as_it_is,
    ),
}
"""A `case_line` goes with its case; `consent`, `opt_out`, `need_mark` and `grant` with their person."""


def outlived(session: Session, now: dt.datetime) -> list[str]:
    """Every row that is older than its policy, by table."""
    return [f"{name}: {row!r}"[:200] for name, policy in POLICIES.items() for row in policy(session, now)]


def tables() -> set[str]:
    """Every table there is."""
    models = Table.__subclasses__()
    return {str(model.__tablename__) for model in models if issubclass(model, SQLModel)}
