"""Saying yes to a role at an initiative: at once, or after a coordinator's yes where the role says so."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from catalog.errors import NotFound
from catalog.people.permissions import Asker
from catalog.quiet import house_quiet_hours, quiet_until
from catalog.shifts import places
from catalog.shifts.people import blind_of, coordinators
from catalog.shifts.places import Place
from catalog.shifts.refusals import RoleAge
from catalog.shifts.terms import AgeBand, RoleTerms
from db.models import (
    IN_ROLE,
    HolderStatus,
    MessageClass,
    NeedMark,
    Occurrence,
    Role,
    RoleHolder,
    Series,
    Shift,
)
from db.outbox import notify

HELPER_NEW = "helper-new"
HELPER_WELCOME = "helper-welcome"


@dataclass(frozen=True)
class Helper:
    """Somebody's role. `unsettled` needs have no mark yet; `new` is False for a second press."""

    holder: int
    initiative: str
    role: str
    status: HolderStatus
    needs: tuple[str, ...] = ()
    unsettled: tuple[str, ...] = ()
    new: bool = False


@dataclass(frozen=True)
class AgeAsked:
    """The role asks for an age first: `least` years or more."""

    shift: int
    initiative: str
    role: str
    least: int


def volunteer(
    session: Session, asker: Asker, shift_id: int, *, band: AgeBand | None = None, now: dt.datetime
) -> Helper | AgeAsked:
    """`Jeg vil gerne hjælpe` in the role of a shift: at once, or after a coordinator's yes.

    The initiative's coordinators are told. A second yes changes nothing. Where the role asks for an age,
    AgeAsked until a `band` is given; the answer is not kept, only that evenings are not for who is under 18.
    Raises NotFound for a role that is gone, RoleAge for somebody too young.
    """
    places.hold_person(session, asker.id)
    place = places.find(session, shift_id)
    mine = holder_of(session, asker.id, place)
    if mine is not None:
        return _shown(session, mine, place.terms)
    if place.closed or place.shift.withdrawn_at is not None:
        raise NotFound
    least = place.terms.least_age
    if least is not None and band is None:
        return AgeAsked(shift_id, place.initiative, place.shift.role, least)
    if least is not None and band is not None and band < least:
        raise RoleAge(least)
    holder = RoleHolder(
        initiative=place.initiative,
        role=place.shift.role,
        person=asker.id,
        person_blind=blind_of(session, asker.id),
        status=HolderStatus.ASKED if place.terms.approval else HolderStatus.ACTIVE,
        evenings=band is not AgeBand.UNDER_18,
        created_at=now,
    )
    session.add(holder)
    session.flush()
    _tell_coordinators(session, holder, place, now)
    return _shown(session, holder, place.terms, new=True)


def welcome(session: Session, asker: Asker, holder_id: int, *, now: dt.datetime) -> Helper:
    """`Godkend`: a coordinator says yes, and the volunteer is told. A second yes changes nothing."""
    holder = _for_staff(session, asker, holder_id)
    if holder.status is HolderStatus.ASKED:
        holder.status, holder.decided_by = HolderStatus.ACTIVE, asker.id
        session.flush()
        if holder.person is not None:
            facts = {"holder": holder_id}
            quiet, zone = house_quiet_hours(session), _zone_of(session, holder)
            notify(
                session,
                holder.person,
                HELPER_WELCOME,
                facts,
                message_class=MessageClass.NOTICE,
                now=now,
                send_after=quiet_until(now, quiet, zone),
                dedupe_key=f"{HELPER_WELCOME}:{holder_id}",
            )
    return helper(session, holder_id)


def settle(session: Session, asker: Asker, holder_id: int, nth: int, *, now: dt.datetime) -> Helper:
    """`Afklaret`: a coordinator has settled the nth of the role's needs with the volunteer; only the date
    is kept.
    """
    holder = _for_staff(session, asker, holder_id)
    needs = _terms_of(session, holder).needs
    if holder.person is None or not 0 <= nth < len(needs):
        raise NotFound
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
    return helper(session, holder_id)


def leave(session: Session, asker: Asker, holder_id: int, *, now: dt.datetime) -> Helper:
    """No more in this role; shifts already taken stay, and have their own `Meld afbud`."""
    holder = session.get(RoleHolder, holder_id, populate_existing=True)
    if holder is None or holder.person_blind != blind_of(session, asker.id):
        raise NotFound
    if holder.status in IN_ROLE:
        holder.status, holder.ended_at = HolderStatus.ENDED, now
        session.flush()
    return _shown(session, holder, _terms_of(session, holder))


def my_roles(session: Session, asker: Asker) -> tuple[Helper, ...]:
    """The roles the asker has said yes to, in that order."""
    return tuple(_shown(session, one, RoleTerms()) for one in held_by(session, asker.id))


def helper(session: Session, holder_id: int) -> Helper:
    """A role that somebody said yes to, whoever asks; NotFound when it is over."""
    holder = session.get(RoleHolder, holder_id, populate_existing=True)
    if holder is None or holder.person is None:
        raise NotFound
    return _shown(session, holder, _terms_of(session, holder))


def holder_of(session: Session, person: int, place: Place) -> RoleHolder | None:
    """The person's yes to the role of a shift, while it lasts."""
    return next(
        (one for one in held_by(session, person, place.initiative) if one.role == place.shift.role), None
    )


def settled_needs(session: Session, person: int, initiative: str) -> frozenset[str]:
    """What a coordinator of the initiative has settled with the person."""
    marks = select(NeedMark.need).where(
        NeedMark.initiative == initiative, NeedMark.person_blind == blind_of(session, person)
    )
    return frozenset(session.exec(marks).all())


def held_by(session: Session, person: int, slug: str | None = None) -> list[RoleHolder]:
    """The roles a person has said yes to, in that order; of one initiative or of all."""
    statement = (
        select(RoleHolder)
        .where(RoleHolder.person_blind == blind_of(session, person), col(RoleHolder.status).in_(IN_ROLE))
        .order_by(col(RoleHolder.id))
        .execution_options(populate_existing=True)
    )
    if slug is not None:
        statement = statement.where(RoleHolder.initiative == slug)
    return list(session.exec(statement).all())


def _shown(session: Session, holder: RoleHolder, terms: RoleTerms, *, new: bool = False) -> Helper:
    settled = settled_needs(session, holder.person or 0, holder.initiative) if terms.needs else frozenset()
    return Helper(
        holder=holder.id or 0,
        initiative=holder.initiative,
        role=holder.role,
        status=holder.status,
        needs=terms.needs,
        unsettled=tuple(need for need in terms.needs if need not in settled),
        new=new,
    )


def _tell_coordinators(session: Session, holder: RoleHolder, place: Place, now: dt.datetime) -> None:
    quiet = house_quiet_hours(session)
    for person in coordinators(session, place.initiative):
        if person != holder.person:
            notify(
                session,
                person,
                HELPER_NEW,
                {"holder": holder.id},
                message_class=MessageClass.NOTICE,
                now=now,
                send_after=quiet_until(now, quiet, place.zone),
                dedupe_key=f"{HELPER_NEW}:{holder.id}:{person}",
            )


def _for_staff(session: Session, asker: Asker, holder_id: int) -> RoleHolder:
    statement = select(RoleHolder).where(RoleHolder.id == holder_id).with_for_update()
    holder = session.exec(statement.execution_options(populate_existing=True)).first()
    if holder is None or holder.status is HolderStatus.ENDED:
        raise NotFound
    asker.must(Role.COORDINATOR, holder.initiative)
    return holder


def _terms_of(session: Session, holder: RoleHolder) -> RoleTerms:
    newest = (
        select(Shift.terms)
        .join(Occurrence, col(Occurrence.id) == Shift.occurrence)
        .where(Occurrence.initiative == holder.initiative, Shift.role == holder.role)
        .order_by(col(Shift.starts_at).desc())
        .limit(1)
    )
    return RoleTerms.of(session.exec(newest).first() or {})


def _zone_of(session: Session, holder: RoleHolder) -> ZoneInfo:
    zones = select(Series.zone).where(Series.initiative == holder.initiative).limit(1)
    return ZoneInfo(session.exec(zones).one())
