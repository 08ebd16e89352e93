"""Saying yes to a role: at once, or after a coordinator's yes; needs are dates, ages are not kept."""

import datetime as dt
from typing import Any

import pytest
from sqlmodel import Session, select

from catalog.errors import NotAllowed, NotFound
from catalog.shifts import offered, roles, seen, taking, welcoming
from catalog.shifts.refusals import AwaitsApproval, EndsTooLate, NeedUnsettled, RoleAge
from catalog.shifts.roles import AgeAsked
from catalog.shifts.terms import AgeBand
from db.models import HolderStatus, NeedMark, RoleHolder
from tests.domain.helping import helper, joins, looks_after, shift, told
from tests.domain.people_and_dates import DAY, HOUR, initiative, meet


def test_at_once_and_the_coordinators_are_told(session: Session, now: dt.datetime) -> None:
    boss = looks_after(session, "Jonas", now)
    looks_after(session, "Fremmed", now, slug=initiative(session, "cirkus").slug)
    dinner = shift(session, now + 2 * DAY)
    karen = meet(session, "Karen", now)
    first = joins(session, karen, dinner, now)
    assert (first.status, first.new) == (HolderStatus.ACTIVE, True)
    assert not joins(session, karen, dinner, now).new
    assert told(session, "helper-new") == [boss.id]


def test_a_role_may_ask_for_a_coordinators_yes(session: Session, now: dt.datetime) -> None:
    boss = looks_after(session, "Jonas", now)
    drive = shift(session, now + 2 * DAY, "chauffør", approval="coordinator")
    karen = meet(session, "Karen", now)
    waits = joins(session, karen, drive, now)
    assert waits.status is HolderStatus.ASKED
    with pytest.raises(AwaitsApproval):
        taking.take(session, karen, drive, now=now)
    assert seen.open_shifts(session, karen, now=now) == ()
    with pytest.raises(NotAllowed):
        welcoming.welcome(session, karen, waits.holder, now=now)
    for _ in range(2):
        assert welcoming.welcome(session, boss, waits.holder, now=now).status is HolderStatus.ACTIVE
    assert told(session, "helper-welcome") == [karen.id]
    assert taking.take(session, karen, drive, now=now).new


def test_a_need_is_a_mark_with_a_date_and_never_a_no(session: Session, now: dt.datetime) -> None:
    """A driving licence is noted; a børneattest must be settled before the first shift."""
    boss = looks_after(session, "Jonas", now)
    drive = shift(session, now + 2 * DAY, "chauffør", needs=["kørekort"], name="a")
    train = shift(session, now + 3 * DAY, "træner", needs=["børneattest"], name="b")
    karen = meet(session, "Karen", now)
    joins(session, karen, drive, now)
    coach = joins(session, karen, train, now)
    assert coach.unsettled == ("børneattest",)
    assert taking.take(session, karen, drive, now=now).new
    with pytest.raises(NeedUnsettled):
        taking.take(session, karen, train, now=now)
    for _ in range(2):
        assert welcoming.settle(session, boss, coach.holder, 0, now=now).unsettled == ()
    mark = session.exec(select(NeedMark)).one()
    assert (mark.need, mark.settled_on, mark.set_by) == ("børneattest", now.date(), boss.id)
    assert taking.take(session, karen, train, now=now).new
    with pytest.raises(NotFound):
        welcoming.settle(session, boss, coach.holder, 5, now=now)


@pytest.mark.parametrize(
    ("terms", "band", "answer"),
    [
        ({}, None, None),
        ({"minimum_age": 18}, None, 18),
        ({"minimum_age": 15}, None, 15),
        ({"minimum_age": 16}, None, 18),
        ({"alone": True}, None, 18),
        ({"money": True, "minimum_age": 15}, None, 18),
        ({"heavy": False, "alone": False}, None, None),
        ({"minimum_age": 18}, AgeBand.UNDER_18, RoleAge),
        ({"minimum_age": 15}, AgeBand.UNDER_15, RoleAge),
        ({"minimum_age": 18}, AgeBand.GROWN_UP, None),
    ],
)
def test_age_is_asked_only_where_the_role_needs_it(
    session: Session, now: dt.datetime, terms: dict[str, Any], band: AgeBand | None, answer: object
) -> None:
    dinner = shift(session, now + 2 * DAY, **terms)
    karen = meet(session, "Karen", now)
    if answer is RoleAge:
        with pytest.raises(RoleAge):
            roles.volunteer(session, karen, dinner, band=band, now=now)
        assert session.exec(select(RoleHolder)).all() == []
        return
    result = roles.volunteer(session, karen, dinner, band=band, now=now)
    assert (result.least if isinstance(result, AgeAsked) else None) == answer


def test_under_18_until_eight_in_the_evening(session: Session, now: dt.datetime) -> None:
    """20.00 in Copenhagen is 19.00 UTC in winter."""
    evening = now.replace(hour=17, minute=0) + 2 * DAY
    early = shift(session, evening, minimum_age=15, name="early")
    late = shift(session, evening + DAY, hours=2.25, minimum_age=15, name="late")
    omar = helper(session, "Omar", early, now, band=AgeBand.UNDER_18)
    assert taking.take(session, omar, early, now=now).new
    with pytest.raises(EndsTooLate):
        taking.take(session, omar, late, now=now)
    assert seen.open_shifts(session, omar, now=now) == ()


def test_who_leaves_a_role_keeps_the_shifts_they_took(session: Session, now: dt.datetime) -> None:
    dinner, other = shift(session, now + DAY), shift(session, now + 2 * DAY, name="other")
    karen = meet(session, "Karen", now)
    holder = joins(session, karen, dinner, now).holder
    taking.take(session, karen, dinner, now=now)
    stranger = meet(session, "Fremmed", now)
    with pytest.raises(NotFound):
        roles.leave(session, stranger, holder, now=now)
    roles.leave(session, karen, holder, now=now)
    assert roles.my_roles(session, karen) == ()
    assert len(seen.my_shifts(session, karen, now=now)) == 1
    assert seen.open_shifts(session, karen, now=now) == ()
    assert joins(session, karen, other, now).new


def test_initiatives_that_lack_most_come_first(session: Session, now: dt.datetime) -> None:
    shift(session, now + DAY, needed=2)
    shift(session, now + DAY, needed=5, slug="brunchcafe")
    shift(session, now + 40 * DAY, needed=9, slug="cirkus")
    shift(session, now - HOUR, needed=9, slug="cykling")
    initiative(session, "henvist", modes={"guests": "info_only", "volunteers": "info_only"})
    shift(session, now + DAY, needed=9, slug="henvist")
    found = offered.seeking(session, now=now)
    assert [(one.initiative, one.lacking) for one in found] == [
        ("brunchcafe", 5),
        ("faellesspisning", 2),
        ("cirkus", 0),
    ]
