"""An organisation's group that comes every time ("Torsbo, 6 + 2 ledsagere hver torsdag").

Its contact signs it up once for every date of a series; dates that are made later get their places too, under
the group's own limit, each with one message to the contact, who can pause or end it.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, or_, select

from catalog.errors import NotFound
from catalog.joining import seats
from catalog.joining.mine import number
from catalog.joining.on_behalf import Group, GroupTooBig, group_of, guest_blind
from catalog.offers.facts import Mode
from catalog.people.permissions import Asker
from catalog.regulars.places import (
    BEFORE_OTHERS,
    Comer,
    give_up,
    has_room,
    hold,
    knows,
    told_at,
    unanswered,
)
from catalog.regulars.rhythm import original_day
from catalog.schedule.stored import is_single
from db.models import (
    GroupContact,
    MessageClass,
    Occurrence,
    OccurrenceStatus,
    Series,
    SignUp,
    StandingGroup,
)
from db.outbox import notify

PLACE, NO_PLACE = "group-place", "group-no-place"
DATES_SHOWN = 8


@dataclass(frozen=True)
class ComingGroup:
    """A group that comes to every date of a series; `dates` are its next (day of the rule, start)."""

    group: int
    contact: int
    name: str
    title: dict[str, str]
    party: int
    escorts: int
    paused_until: dt.date | None
    dates: tuple[tuple[dt.date, dt.datetime], ...]


def come_every_time(
    session: Session, asker: Asker, contact: int, *, party: int, escorts: int, now: dt.datetime
) -> int:
    """The group comes to every date of each repeating series of its initiative; how many places were made.

    A second time only changes how many come to dates that have no place yet. Raises NotFound for somebody
    else's group, GroupTooBig above its limit.
    """
    group = group_of(session, asker, contact)
    if not escorts < party <= group.most:
        raise GroupTooBig(group.name, group.most)
    repeating = select(Series).where(
        Series.initiative == group.initiative, col(Series.withdrawn_at).is_(None)
    )
    for series in session.exec(repeating.order_by(col(Series.id))).all():
        if not is_single(series):
            _stand(session, group, series.id or 0, party, escorts, now)
    session.flush()
    return place(session, now=now, contact=contact)


def _stand(session: Session, group: Group, series: int, party: int, escorts: int, now: dt.datetime) -> None:
    there = _ACTIVE.where(StandingGroup.contact == group.contact, StandingGroup.series == series)
    found = session.exec(there).first()
    mine = found or StandingGroup(contact=group.contact, series=series, party=party, created_at=now)
    mine.party, mine.escorts, mine.paused_until = party, escorts, None
    session.add(mine)


_ACTIVE = select(StandingGroup).where(col(StandingGroup.ended_at).is_(None)).order_by(col(StandingGroup.id))


def place(session: Session, *, now: dt.datetime, contact: int | None = None) -> int:
    """The tick: give every standing group its places at dates that are open, or open soon; how many dates.

    A date for which the group ever had a sign-up is left alone. Where there is no room, or only that for
    newcomers, the contact is told once instead.
    """
    opens = or_(col(Occurrence.opens_at).is_(None), col(Occurrence.opens_at) <= now + BEFORE_OTHERS)
    due = (
        select(StandingGroup, GroupContact, Occurrence.id, Occurrence.original_start)
        .join(GroupContact, col(GroupContact.id) == col(StandingGroup.contact))
        .join(Series, col(Series.id) == col(StandingGroup.series))
        .join(Occurrence, col(Occurrence.series) == col(Series.id))
        .where(
            col(StandingGroup.ended_at).is_(None),
            col(GroupContact.revoked_at).is_(None),
            col(Series.withdrawn_at).is_(None),
            Occurrence.status == OccurrenceStatus.PLANNED,
            col(Occurrence.closes_at) > now,
            opens,
        )
        .order_by(col(Occurrence.starts_at), col(StandingGroup.id))
    )
    if contact is not None:
        due = due.where(StandingGroup.contact == contact)
    return sum(
        _place_at(session, group, owner, occurrence or 0, now, silent=contact is not None)
        for group, owner, occurrence, original in session.exec(due).all()
        if group.paused_until is None or original_day(original) >= group.paused_until
    )


def _place_at(
    session: Session,
    group: StandingGroup,
    owner: GroupContact,
    occurrence_id: int,
    now: dt.datetime,
    *,
    silent: bool,
) -> bool:
    blind = guest_blind(session, owner.name)
    comer = Comer(owner.person, group.party, 0, group.escorts, owner.name, blind)
    if knows(session, comer, occurrence_id):
        return False
    date = seats.lock(session, occurrence_id)
    open_to_all = date.terms.sign_up and date.terms.guests is Mode.OPEN and date.occurrence.seats != 0
    if knows(session, comer, occurrence_id) or not open_to_all or date.withdrawn:
        return False
    fits = group.party <= owner.most and has_room(session, date, comer, now)
    new = hold(session, date, comer, now) if fits else None
    if not silent:
        _say(session, group, owner.person, date, new, now)
    return new is not None


def _say(
    session: Session,
    group: StandingGroup,
    person: int,
    date: seats.Date,
    new: SignUp | None,
    now: dt.datetime,
) -> None:
    facts = {"group": group.id, "occurrence": date.id} if new is None else {"sign_up": number(new)}
    kind = NO_PLACE if new is None else PLACE
    notify(
        session,
        person,
        kind,
        facts,
        message_class=MessageClass.NOTICE,
        now=now,
        send_after=told_at(session, date, now),
        expires_at=date.occurrence.starts_at,
        dedupe_key=f"{kind}:{group.id}:{date.id}:{'' if new is None else new.id}",
    )


def coming_groups(session: Session, asker: Asker, *, now: dt.datetime) -> tuple[ComingGroup, ...]:
    """The asker's groups that come every time, oldest first."""
    mine = _ACTIVE.join(GroupContact, col(GroupContact.id) == col(StandingGroup.contact)).where(
        GroupContact.person == asker.id, col(GroupContact.revoked_at).is_(None)
    )
    return tuple(_shown(session, one, now) for one in session.exec(mine).all())


def show(session: Session, asker: Asker, group_id: int, *, now: dt.datetime) -> ComingGroup:
    """One of them; NotFound for others' and for those that ended."""
    return _shown(session, _own(session, asker, group_id), now)


def pause(
    session: Session, asker: Asker, group_id: int, until: dt.date | None, *, now: dt.datetime
) -> ComingGroup:
    """No places before a day of the rule (None: the pause is over); those that nobody said yes to go on."""
    group = _own(session, asker, group_id)
    group.paused_until = until
    session.flush()
    if until is None:
        place(session, now=now, contact=group.contact)
    else:
        _give_up(session, group, until, now)
    return _shown(session, group, now)


def end(session: Session, asker: Asker, group_id: int, *, now: dt.datetime) -> ComingGroup:
    """No more places. Those made already go on, but not where the contact said `Jeg kommer`."""
    group = _own(session, asker, group_id)
    shown = _shown(session, group, now)
    group.ended_at = now
    session.flush()
    _give_up(session, group, None, now)
    return shown


def _give_up(session: Session, group: StandingGroup, before: dt.date | None, now: dt.datetime) -> None:
    owner = session.get_one(GroupContact, group.contact)
    blind = guest_blind(session, owner.name)
    for sign_up, day in unanswered(session, owner.person, group.series, now=now, guest_blind=blind):
        if before is None or day < before:
            give_up(session, sign_up, now)


def _own(session: Session, asker: Asker, group_id: int) -> StandingGroup:
    found = session.get(StandingGroup, group_id, populate_existing=True)
    if found is None or found.ended_at is not None:
        raise NotFound
    group_of(session, asker, found.contact)
    return found


def _shown(session: Session, group: StandingGroup, now: dt.datetime) -> ComingGroup:
    owner, series = session.get_one(GroupContact, group.contact), session.get_one(Series, group.series)
    return ComingGroup(
        group=group.id or 0,
        contact=group.contact,
        name=owner.name,
        title={**series.entry, **series.edits}.get("title", {}),
        party=group.party,
        escorts=group.escorts,
        paused_until=group.paused_until,
        dates=tuple(_dates(session, group.series, now)),
    )


def _dates(session: Session, series: int, now: dt.datetime) -> Sequence[tuple[dt.date, dt.datetime]]:
    ahead = select(Occurrence.original_start, Occurrence.starts_at).where(
        Occurrence.series == series,
        col(Occurrence.starts_at) > now,
        Occurrence.status == OccurrenceStatus.PLANNED,
    )
    rows = session.exec(ahead.order_by(col(Occurrence.starts_at)).limit(DATES_SHOWN)).all()
    return [(original_day(original), starts_at) for original, starts_at in rows]
