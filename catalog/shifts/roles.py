"""Saying yes to a role at an initiative: at once, or after a coordinator's yes where the role says so."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from catalog.errors import NotFound
from catalog.joining.terms import children_at
from catalog.people.permissions import Asker
from catalog.quiet import house_quiet_hours, quiet_until
from catalog.shifts import places
from catalog.shifts.people import blind_of, coordinators
from catalog.shifts.places import Place
from catalog.shifts.refusals import RoleAge
from catalog.shifts.terms import AgeBand, RoleTerms, must_be_settled
from db.models import (
    IN_ROLE,
    HolderStatus,
    Initiative,
    MessageClass,
    NeedMark,
    Occurrence,
    RoleHolder,
    Series,
    Shift,
)
from db.outbox import notify

HELPER_NEW = "helper-new"
HELPER_UNSETTLED = "helper-to-settle"


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

    @property
    def may_begin(self) -> bool:
        """Whether shifts can be taken: the role is theirs, and what must be settled first is."""
        return self.status is HolderStatus.ACTIVE and not must_be_settled(self.unsettled)


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
    once = HELPER_UNSETTLED if place.terms.needed_first else HELPER_NEW
    tell_coordinators(session, holder, HELPER_NEW, once, place.zone, now)
    return _shown(session, holder, place.terms, new=True)


def leave(session: Session, asker: Asker, holder_id: int, *, now: dt.datetime) -> Helper:
    """No more in this role; shifts already taken stay, and have their own `Meld afbud`."""
    holder = session.get(RoleHolder, holder_id, populate_existing=True)
    if holder is None or holder.person_blind != blind_of(session, asker.id):
        raise NotFound
    if holder.status in IN_ROLE:
        holder.status, holder.ended_at = HolderStatus.ENDED, now
        session.flush()
    return _shown(session, holder, terms_of(session, holder))


def my_roles(session: Session, asker: Asker) -> tuple[Helper, ...]:
    """The roles the asker has said yes to, in that order."""
    return tuple(_shown(session, one, RoleTerms()) for one in held_by(session, asker.id))


def helper(session: Session, holder_id: int) -> Helper:
    """A role that somebody said yes to, whoever asks; NotFound when it is over."""
    holder = session.get(RoleHolder, holder_id, populate_existing=True)
    if holder is None or holder.person is None:
        raise NotFound
    return _shown(session, holder, terms_of(session, holder))


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


def tell_coordinators(
    session: Session, holder: RoleHolder, kind: str, once: str, zone: ZoneInfo, now: dt.datetime
) -> int:
    """Each coordinator hears it `once`, but not the volunteer; how many heard."""
    quiet, heard = house_quiet_hours(session), 0
    for person in coordinators(session, holder.initiative):
        if person != holder.person:
            heard += notify(
                session,
                person,
                kind,
                {"holder": holder.id},
                message_class=MessageClass.NOTICE,
                now=now,
                send_after=quiet_until(now, quiet, zone),
                dedupe_key=f"{once}:{holder.id}:{person}",
            )
    return heard


def terms_of(session: Session, holder: RoleHolder) -> RoleTerms:
    """What a role asks, by its newest shift; children are there when they are at any series that has it."""
    has_it = (Occurrence.initiative == holder.initiative, Shift.role == holder.role)
    newest = (
        select(Shift.terms)
        .join(Occurrence, col(Occurrence.id) == Shift.occurrence)
        .where(*has_it)
        .order_by(col(Shift.starts_at).desc())
        .limit(1)
    )
    theirs = select(Occurrence.series).join(Shift, col(Shift.occurrence) == Occurrence.id).where(*has_it)
    series = select(Series).where(col(Series.id).in_(theirs), col(Series.withdrawn_at).is_(None))
    initiative = session.get_one(Initiative, holder.initiative)
    children = any(children_at(one, initiative) for one in session.exec(series).all())
    return RoleTerms.of(session.exec(newest).first() or {}, children=children)
