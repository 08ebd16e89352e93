"""What coordinators do about those who want to help: their yes to the role, and what has to be settled first.

A mark is the date on which the coordinator settled a need with the volunteer. Everybody begins as not
settled; there is no mark that says no, no text and no document, and the volunteer is never refused in words:
the coordinator talks with them.
"""

import datetime as dt
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from catalog.errors import NotFound
from catalog.people.permissions import Asker
from catalog.quiet import house_quiet_hours, quiet_until
from catalog.shifts.roles import (
    HELPER_UNSETTLED,
    Helper,
    helper,
    settled_needs,
    tell_coordinators,
    terms_of,
)
from db.models import HolderStatus, MessageClass, NeedMark, Role, RoleHolder, Series
from db.outbox import notify

HELPER_WELCOME = "helper-welcome"


def welcome(session: Session, asker: Asker, holder_id: int, *, now: dt.datetime) -> Helper:
    """`Godkend`: a coordinator says yes. The volunteer is told as soon as nothing is left to settle before
    they begin. A second yes changes nothing.
    """
    holder = _for_staff(session, asker, holder_id)
    if holder.status is HolderStatus.ASKED:
        holder.status, holder.decided_by = HolderStatus.ACTIVE, asker.id
        session.flush()
        if not unsettled_first(session, holder):
            _say_welcome(session, holder, now)
    return helper(session, holder_id)


def settle(session: Session, asker: Asker, holder_id: int, nth: int, *, now: dt.datetime) -> Helper:
    """`Afklaret`: a coordinator has settled the nth of the role's needs with the volunteer; only the date
    is kept. Who waited for nothing else is told that they can begin.
    """
    holder = _for_staff(session, asker, holder_id)
    needs = terms_of(session, holder).needs
    if holder.person is None or not 0 <= nth < len(needs):
        raise NotFound
    waited = unsettled_first(session, holder)
    if needs[nth] not in settled_needs(session, holder.person, holder.initiative):
        session.add(
            NeedMark(
                initiative=holder.initiative,
                need=needs[nth],
                person=holder.person,
                person_blind=holder.person_blind,
                settled_on=now.date(),
                set_by=asker.id,
            )
        )
        session.flush()
    if waited and holder.status is HolderStatus.ACTIVE and not unsettled_first(session, holder):
        _say_welcome(session, holder, now)
    return helper(session, holder_id)


def unsettled_first(session: Session, holder: RoleHolder) -> tuple[str, ...]:
    """What is left to settle with somebody before they may take a shift of their role."""
    first = terms_of(session, holder).needed_first
    settled = settled_needs(session, holder.person or 0, holder.initiative) if first else frozenset()
    return tuple(need for need in first if need not in settled)


def tell_of_unsettled(session: Session, *, now: dt.datetime) -> int:
    """The tick for roles that came to have children about after people had said yes to them: each coordinator
    hears once of everybody in the role with whom something is to be settled; how many heard.

    What they took before stays theirs until the coordinator has talked with them.
    """
    active = (
        select(RoleHolder)
        .where(RoleHolder.status == HolderStatus.ACTIVE, col(RoleHolder.person_blind).is_not(None))
        .order_by(col(RoleHolder.id))
    )
    heard, ask_first = 0, dict[tuple[str, str], bool]()
    for holder in session.exec(active).all():
        role = holder.initiative, holder.role
        if role not in ask_first:
            ask_first[role] = bool(terms_of(session, holder).needed_first)
        if ask_first[role] and unsettled_first(session, holder):
            zone = _zone_of(session, holder)
            heard += tell_coordinators(session, holder, HELPER_UNSETTLED, HELPER_UNSETTLED, zone, now)
    return heard


def _say_welcome(session: Session, holder: RoleHolder, now: dt.datetime) -> None:
    if holder.person is not None:
        notify(
            session,
            holder.person,
            HELPER_WELCOME,
            {"holder": holder.id},
            message_class=MessageClass.NOTICE,
            now=now,
            send_after=quiet_until(now, house_quiet_hours(session), _zone_of(session, holder)),
            dedupe_key=f"{HELPER_WELCOME}:{holder.id}",
        )


def _for_staff(session: Session, asker: Asker, holder_id: int) -> RoleHolder:
    statement = select(RoleHolder).where(RoleHolder.id == holder_id).with_for_update()
    holder = session.exec(statement.execution_options(populate_existing=True)).first()
    if holder is None or holder.status is HolderStatus.ENDED:
        raise NotFound
    asker.must(Role.COORDINATOR, holder.initiative)
    return holder


def _zone_of(session: Session, holder: RoleHolder) -> ZoneInfo:
    zones = select(Series.zone).where(Series.initiative == holder.initiative).limit(1)
    return ZoneInfo(session.exec(zones).one())
