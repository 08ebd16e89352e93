"""Where children under 15 are present: a coordinator's yes, and a børneattest that is settled first."""

import datetime as dt
from itertools import product
from typing import Any

import pytest
from sqlmodel import Session, col, delete, select

from catalog.errors import NotAllowed, Stale
from catalog.shifts import offered, roles, seen, taking, taking_off, welcoming
from catalog.shifts.refusals import AwaitsApproval, NeedUnsettled, RoleAge
from catalog.shifts.terms import AgeBand
from db.models import Assignment, HolderStatus, NeedMark, Occurrence, Outbox, Series, Shift
from tests.domain.helping import helper, joins, looks_after, on_shift, people_on, shift, told
from tests.domain.people_and_dates import DAY, date, initiative, meet

CERTIFICATE = "børneattest"


def circus(
    session: Session,
    now: dt.datetime,
    *,
    says: bool | None = True,
    offer: bool | None = None,
    role: str = "hjælper",
    name: str = "cirkus",
    **terms: Any,
) -> int:
    """A shift at a date of which the series `says`, and of whose initiative the `offer` says, that there are
    children.
    """
    facts = {} if offer is None else {"children_under_15": offer}
    initiative(session, "cirkus", **facts)
    entry = {} if says is None else {"children_under_15": says}
    occurrence = date(session, now + 2 * DAY, slug="cirkus", name=name, entry=entry)
    return shift(session, now + 2 * DAY, role, occurrence=occurrence, needed=3, **terms)


@pytest.mark.parametrize(("says", "offer"), list(product([True, False, None], repeat=2)))
def test_the_series_says_whether_children_are_there_else_its_initiative(
    session: Session, now: dt.datetime, says: bool | None, offer: bool | None
) -> None:
    training = circus(session, now, says=says, offer=offer)
    there = offer is True if says is None else says
    karen = meet(session, "Karen", now)
    (role,) = offered.roles_at(session, karen, "cirkus", now=now)
    assert (role.terms.approval, role.terms.needs) == (there, (CERTIFICATE,) if there else ())
    assert seen.card(session, training).terms == role.terms
    wanted = HolderStatus.ASKED if there else HolderStatus.ACTIVE
    assert joins(session, karen, training, now).status is wanted


def test_a_yes_and_a_mark_come_before_the_first_shift(session: Session, now: dt.datetime) -> None:
    boss = looks_after(session, "Jonas", now)
    training = circus(session, now)
    karen = meet(session, "Karen", now)
    new = joins(session, karen, training, now)
    assert (new.unsettled, new.may_begin) == ((CERTIFICATE,), False)
    with pytest.raises(AwaitsApproval):
        taking.take(session, karen, training, now=now)
    welcoming.welcome(session, boss, new.holder, now=now)
    assert told(session, "helper-welcome") == [], "she could not begin yet"
    with pytest.raises(NeedUnsettled):
        taking.take(session, karen, training, now=now)
    assert seen.open_shifts(session, karen, now=now) == ()
    assert welcoming.settle(session, boss, new.holder, 0, now=now).may_begin
    assert told(session, "helper-welcome") == [karen.id]
    assert taking.take(session, karen, training, now=now).new
    mark = session.exec(select(NeedMark)).one()
    assert (mark.need, mark.settled_on) == (CERTIFICATE, now.date())


def test_in_the_other_order_she_is_told_once_too(session: Session, now: dt.datetime) -> None:
    boss = looks_after(session, "Jonas", now)
    training = circus(session, now)
    karen = meet(session, "Karen", now)
    holder = joins(session, karen, training, now).holder
    for _ in range(2):
        assert not welcoming.settle(session, boss, holder, 0, now=now).may_begin
    assert told(session, "helper-welcome") == []
    for _ in range(2):
        assert welcoming.welcome(session, boss, holder, now=now).may_begin
    assert told(session, "helper-welcome") == [karen.id]


def test_a_need_the_file_names_itself_is_not_asked_twice(session: Session, now: dt.datetime) -> None:
    training = circus(session, now, needs=["kørekort", "Børneattest"])
    new = joins(session, meet(session, "Karen", now), training, now)
    assert new.needs == ("kørekort", "Børneattest")
    assert not new.may_begin


def test_a_note_about_something_else_is_no_welcome(session: Session, now: dt.datetime) -> None:
    """A driving licence is noted; one began without it, so nobody is told to begin."""
    boss = looks_after(session, "Jonas", now)
    drive = circus(session, now, says=False, needs=["kørekort"])
    new = joins(session, meet(session, "Karen", now), drive, now)
    assert new.may_begin
    welcoming.settle(session, boss, new.holder, 0, now=now)
    assert told(session, "helper-welcome") == []


def test_nobody_under_fifteen_is_asked_for_one(session: Session, now: dt.datetime) -> None:
    training = circus(session, now, minimum_age=13)
    young = meet(session, "Emil", now)
    with pytest.raises(RoleAge):
        roles.volunteer(session, young, training, band=AgeBand.UNDER_15, now=now)
    assert told(session, "helper-new") == []
    assert roles.my_roles(session, young) == ()


def test_nobody_is_asked_to_stand_in_before_it_is_settled(session: Session, now: dt.datetime) -> None:
    boss = looks_after(session, "Jonas", now)
    training = circus(session, now)
    people = [helper(session, name, training, now) for name in ("Karen", "Omar", "Aisha")]
    holders = [roles.my_roles(session, one)[0].holder for one in people]
    for one in holders:
        welcoming.welcome(session, boss, one, now=now)
    for one in holders[:2]:
        welcoming.settle(session, boss, one, 0, now=now)
    mine = taking.take(session, people[0], training, now=now).assignment
    taking.drop(session, people[0], mine, now=now)
    assert told(session, "shift-ask") == [people[1].id]


def test_a_role_of_two_series_is_settled_when_children_are_at_one(session: Session, now: dt.datetime) -> None:
    """Whoever said yes to it for the grown-ups' evenings cannot step in where children are."""
    boss = looks_after(session, "Jonas", now)
    evening = circus(session, now, says=False, name="voksne")
    karen, _ = on_shift(session, "Karen", evening, now)
    training = circus(session, now - DAY, name="børn")
    with pytest.raises(NeedUnsettled):
        taking.take(session, karen, training, now=now)
    (mine,) = roles.my_roles(session, karen)
    welcoming.settle(session, boss, mine.holder, 0, now=now)
    assert taking.take(session, karen, training, now=now).new


def test_when_children_come_to_a_role_later_its_coordinators_hear_of_everybody_once(
    session: Session, now: dt.datetime
) -> None:
    boss = looks_after(session, "Jonas", now)
    looks_after(session, "Fremmed", now, slug=initiative(session, "faellesspisning").slug)
    training = circus(session, now, says=False)
    karen, _ = on_shift(session, "Karen", training, now)
    assert welcoming.tell_of_unsettled(session, now=now) == 0
    series = session.get_one(
        Series, session.get_one(Occurrence, session.get_one(Shift, training).occurrence).series
    )
    series.edits = {"children_under_15": True}
    session.flush()
    for _ in range(2):
        welcoming.tell_of_unsettled(session, now=now)
    assert told(session, "helper-to-settle") == [boss.id]
    assert people_on(session, training) == [(karen.id, "taken")], "nobody is sent away by a file"
    new = joins(session, meet(session, "Omar", now), training, now)
    welcoming.welcome(session, boss, new.holder, now=now)
    welcoming.tell_of_unsettled(session, now=now)
    assert told(session, "helper-to-settle") == [boss.id], "they heard of Omar when he came"
    welcoming.settle(session, boss, roles.my_roles(session, karen)[0].holder, 0, now=now)
    session.exec(delete(Outbox).where(col(Outbox.kind) == "helper-to-settle"))
    welcoming.tell_of_unsettled(session, now=now)
    assert told(session, "helper-to-settle") == [], "nothing is left to settle with Karen"


def children_come(session: Session, training: int) -> None:
    occurrence = session.get_one(Occurrence, session.get_one(Shift, training).occurrence)
    session.get_one(Series, occurrence.series).edits = {"children_under_15": True}
    session.flush()


def test_a_coordinator_may_take_off_who_is_not_settled_and_nobody_else(
    session: Session, now: dt.datetime
) -> None:
    """The place is free at once, others are asked, and the volunteer is told once; the role stays theirs."""
    boss = looks_after(session, "Jonas", now)
    training, grown_ups = circus(session, now, says=False), circus(session, now - DAY, says=False, name="v")
    karen, mine = on_shift(session, "Karen", training, now)
    omar, _ = on_shift(session, "Omar", training, now)
    elsewhere = taking.take(session, karen, grown_ups, now=now).assignment
    holder, omars = (roles.my_roles(session, one)[0].holder for one in (karen, omar))
    with pytest.raises(Stale):
        taking_off.take_off(session, boss, holder, now=now)
    children_come(session, training)
    welcoming.settle(session, boss, omars, 0, now=now)
    with pytest.raises(NotAllowed):
        taking_off.take_off(session, karen, holder, now=now)
    with pytest.raises(Stale):
        taking_off.take_off(session, boss, omars, now=now)
    assert not taking_off.take_off(session, boss, holder, now=now).may_begin
    assert people_on(session, training) == [(karen.id, "released"), (omar.id, "taken")]
    assert session.get_one(Assignment, elsewhere).status.value == "taken", "no children are there"
    assert told(session, taking_off.TAKEN_OFF) == [karen.id]
    with pytest.raises(Stale):
        taking_off.take_off(session, boss, holder, now=now)
    welcoming.settle(session, boss, holder, 0, now=now)
    assert taking.take(session, karen, training, now=now).assignment != mine


def test_nothing_but_a_date_is_kept() -> None:
    """No word, no document, no «no»: a recorded refusal would be data about crimes (DOMAIN.md 2.4)."""
    assert set(NeedMark.__table__.columns.keys()) == {  # type: ignore[attr-defined]  # SQLModel hides it
        "id",
        "initiative",
        "need",
        "person",
        "person_blind",
        "settled_on",
        "set_by",
    }


def test_no_assignment_without_a_mark_whatever_is_tried(session: Session, now: dt.datetime) -> None:
    """DOMAIN.md 7, goal 40: every order of yes, mark, role and shift; on the shift only after both."""
    boss = looks_after(session, "Jonas", now)
    training = circus(session, now)
    session.get_one(Shift, training).needed = 10
    for number, steps in enumerate(product(["welcome", "settle", "take"], repeat=3)):
        one = meet(session, f"Nr {number}", now)
        holder = joins(session, one, training, now).holder
        done: set[str] = set()
        for step in steps:
            if step == "welcome":
                welcoming.welcome(session, boss, holder, now=now)
            elif step == "settle":
                welcoming.settle(session, boss, holder, 0, now=now)
            else:
                try:
                    mine = taking.take(session, one, training, now=now)
                except (AwaitsApproval, NeedUnsettled):
                    assert {"welcome", "settle"} - done
                else:
                    assert {"welcome", "settle"} <= done
                    taking.drop(session, one, mine.assignment, now=now)
            done.add(step)
    assert all(one.status.value == "released" for one in session.exec(select(Assignment)).all())
