"""A personal ask: a coordinator chooses up to three volunteers by name, and the first yes gets the shift.

It is the same question as a stand-in's, with the same answers (`catalog.shifts.standins`); only who is asked
is chosen by a person, and the answers are told to that person.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlmodel import Session, col, delete, func, select

from catalog.errors import NotFound, RuleError, Stale
from catalog.people import consent
from catalog.people.consent import BE_ASKED
from catalog.people.permissions import Asker
from catalog.people.silence import ASKED, opt_in, opt_out
from catalog.shifts import asks, fair_turn, places, standins
from catalog.shifts.people import labels_of
from catalog.shifts.places import Place
from db.models import AskStatus, Audit, HolderStatus, Role, RoleHolder, ShiftAsk

MOST = 3
"""People who are asked about one shift at a time: a personal ask is no broadcast."""


@dataclass(unsafe_hash=True)
class NobodyMissing(RuleError):
    """The shift has all the people it needs."""


@dataclass(unsafe_hash=True)
class TooManyAsked(RuleError):
    """No more than so many are asked about one shift at a time."""

    most: int


@dataclass(frozen=True)
class Askable:
    """Somebody one can ask: their place in the role, and what they are called."""

    holder: int
    label: str


@dataclass(frozen=True)
class Choice:
    """Who can be asked about a shift, whose turn it is first; who has been and has not answered.

    `most` may be asked now. `team` people are in the role, whether they can be asked or not.
    """

    shift: int
    initiative: str
    lacking: int
    askable: tuple[Askable, ...]
    waiting: tuple[str, ...]
    most: int
    team: int


@dataclass(frozen=True)
class Asked:
    """Who was just asked by name; `undoable`: nobody has got the question yet."""

    shift: int
    names: tuple[str, ...]
    undoable: bool


def choice(session: Session, asker: Asker, shift_id: int, *, now: dt.datetime) -> Choice:
    """Whom the coordinator of a shift can ask; NotFound, NotAllowed, OccurrenceCancelled, ShiftBegun."""
    place = _ahead(asker, places.find(session, shift_id), now)
    free = _free(session, asker, place)
    open_now = asks.still_open(session, shift_id)
    silent = [one.person for one in open_now if one.person is not None]
    names = labels_of(session, [*(one.person or 0 for one in free), *silent])
    return Choice(
        shift=shift_id,
        initiative=place.initiative,
        lacking=places.looked_for(session, shift_id),
        askable=tuple(Askable(one.id or 0, names[one.person or 0]) for one in free),
        waiting=tuple(names[one] for one in silent if one in names),
        most=_most(open_now),
        team=_team(session, place),
    )


def ask(
    session: Session, asker: Asker, shift_id: int, holders: Collection[int], *, now: dt.datetime
) -> Asked:
    """`Spørg dem`: each of these is asked once, by name; who has become busy meanwhile is left out.

    Raises what `choice` raises, NobodyMissing, TooManyAsked (three open asks a shift), Stale when none of
    them can be asked any more.
    """
    place = _ahead(asker, places.lock(session, shift_id), now)
    if not places.looked_for(session, shift_id):
        raise NobodyMissing
    if len(set(holders)) > _most(asks.still_open(session, shift_id)):
        raise TooManyAsked(MOST)
    chosen = [one for one in _free(session, asker, place) if one.id in set(holders)]
    if not chosen:
        raise Stale
    times = asks.times_to_answer(session, place, now)
    for one in chosen:
        asks.put(session, place, one.person or 0, times, by=asker.id, now=now)
    session.add(Audit(at=now, actor=asker.id, action="asked-by-name", subject=place.occurrence.name))
    session.flush()
    names = labels_of(session, [one.person or 0 for one in chosen])
    return Asked(shift_id, tuple(names[one.person or 0] for one in chosen), undoable=times.leaves_at > now)


def undo(session: Session, asker: Asker, shift_id: int, *, now: dt.datetime) -> None:
    """`Fortryd`: one's own asks that have not left are as if they had never been; Stale when all have."""
    place = places.lock(session, shift_id)
    asker.must(Role.COORDINATOR, place.initiative)
    waiting = delete(ShiftAsk).where(
        col(ShiftAsk.shift) == shift_id,
        col(ShiftAsk.asked_by) == asker.id,
        col(ShiftAsk.status) == AskStatus.OPEN,
        col(ShiftAsk.leaves_at) > now,
    )
    if session.connection().execute(waiting).rowcount == 0:
        raise Stale


def ask_me_no_more(session: Session, asker: Asker, ask_id: int, *, now: dt.datetime) -> None:
    """`Spørg mig ikke mere`: a no to this shift and to every further question; roles and shifts stay."""
    opt_out(session, asker, ASKED, now=now)
    consent.withdraw(session, asker, BE_ASKED, now=now)
    standins.decline(session, asker, ask_id, now=now)


def ask_me_again(session: Session, asker: Asker) -> None:
    """`Spørg mig gerne igen`."""
    opt_in(session, asker, ASKED)


def _ahead(asker: Asker, place: Place, now: dt.datetime) -> Place:
    asker.must(Role.COORDINATOR, place.initiative)
    if place.closed:
        raise NotFound
    places.must_be_ahead(place, now)
    return place


def _free(session: Session, asker: Asker, place: Place) -> list[RoleHolder]:
    return [one for one in fair_turn.turn(session, place) if one.person != asker.id]


def _most(open_now: Collection[ShiftAsk]) -> int:
    return MOST - sum(one.asked_by is not None for one in open_now)


def _team(session: Session, place: Place) -> int:
    team = select(func.count()).where(
        col(RoleHolder.initiative) == place.initiative,
        col(RoleHolder.role) == place.shift.role,
        col(RoleHolder.status) == HolderStatus.ACTIVE,
        col(RoleHolder.person_blind).is_not(None),
    )
    return session.exec(team).one()
