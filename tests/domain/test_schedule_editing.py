"""Editing a series: following dates or all, never silently, never over what was changed singly."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from sqlmodel import Session, select
from sqlmodel.sql.expression import SelectOfScalar

from catalog.errors import NotAllowed, NotFound, OccurrenceOver
from catalog.joining import signups
from catalog.people.permissions import Asker
from catalog.schedule.changes import move_occurrence, set_seats
from catalog.schedule.editing import Affected, NothingToChange, Scope, edit_series, preview
from catalog.schedule.fields import Words
from catalog.schedule.later import AS_BEFORE, Later, later_of, later_on, with_change
from catalog.schedule.load import WouldDisturb
from catalog.schedule.series import extend
from catalog.schedule.times import wall
from catalog.schedule.undoing import undo_change
from db.models import Occurrence, Role, SignUp, SignUpStatus
from tests.domain.people_and_dates import DAY, HOUR, ZONE, initiative, meet
from tests.domain.schedules import (
    PARTY,
    bring,
    counts,
    date,
    dates,
    entry,
    full_dinner,
    shifts_of,
    three,
    told,
)

WHY = Words(da="Køkkenet er lånt ud")
LATE = Later(starts=dt.time(18, 30))


@pytest.fixture
def boss(session: Session, now: dt.datetime) -> Asker:
    return meet(session, "Ida", now, role=Role.COORDINATOR)


def clock(row: Occurrence) -> str:
    return f"{wall(row.starts_at, ZONE):%H:%M}"


def test_this_and_the_following_move_with_deadlines_and_shifts_and_people_hear(
    session: Session, now: dt.datetime, boss: Asker
) -> None:
    second = full_dinner(session, now)
    assert second.id is not None
    made = len(dates(session))
    affected = preview(session, boss, second.id, Scope.FOLLOWING, LATE, now=now)
    assert affected == Affected(made - 1, 4, 2, first=second.starts_at + HOUR)
    assert {clock(row) for row in dates(session)} == {"17:30"}, "a preview changes nothing"
    done = edit_series(session, boss, second.id, Scope.FOLLOWING, LATE, WHY, now=now)
    assert (done.dates, done.told.told) == (affected.dates, affected.persons)
    assert [clock(row) for row in dates(session)] == ["17:30"] + ["18:30"] * (made - 1)
    assert {shift.starts_at for shift in shifts_of(session, second)} == {second.starts_at - 2 * HOUR}
    assert {one.kind for one in told(session, "occurrence-moved")} == {"occurrence-moved"}
    assert second.reason == {"da": "Køkkenet er lånt ud"}
    extend(session, now=now + 20 * DAY)
    assert len(dates(session)) > made
    assert clock(dates(session)[-1]) == "18:30", "dates made later follow"


def test_the_file_leaves_it_until_it_is_taken(session: Session, now: dt.datetime, boss: Asker) -> None:
    second = full_dinner(session, now)
    edit_series(session, boss, second.id or 0, Scope.ALL, LATE, WHY, now=now)
    assert counts(bring(session, three(), now=now)) == (0, 0, 0, 1)
    assert {clock(row) for row in dates(session)} == {"18:30"}
    with session.begin_nested() as attempt:
        with pytest.raises(WouldDisturb):
            bring(session, three(), now=now, take_file=True)
        attempt.rollback()
    bring(session, three(), now=now, take_file=True, reason="Alligevel")
    assert {clock(row) for row in dates(session)} == {"17:30"}


def test_undone_in_time_nothing_has_happened(session: Session, now: dt.datetime, boss: Asker) -> None:
    second = full_dinner(session, now)
    done = edit_series(session, boss, second.id or 0, Scope.FOLLOWING, LATE, WHY, now=now)
    undo_change(session, boss, done.change, now=now)
    assert {clock(row) for row in dates(session)} == {"17:30"}
    assert {one.reason for one in told(session, "occurrence-moved")} == {"undone"}
    extend(session, now=now + 20 * DAY)
    assert clock(dates(session)[-1]) == "17:30"
    assert counts(bring(session, three(), now=now + 20 * DAY)) == (0, 0, 0, 0)


def test_what_was_changed_singly_stays(session: Session, now: dt.datetime, boss: Asker) -> None:
    second = full_dinner(session, now)
    third = date(session, "torsdag:2026-12-17")
    to = dt.datetime.fromisoformat("2026-12-17T16:00")
    move_occurrence(session, boss, third.id or 0, WHY, local_start=to, now=now)
    edit_series(session, boss, second.id or 0, Scope.ALL, LATE, WHY, now=now)
    assert (clock(third), clock(second)) == ("16:00", "18:30")
    with pytest.raises(NothingToChange):
        preview(session, boss, second.id or 0, Scope.ALL, LATE, now=now)


def test_more_seats_are_offered_to_the_queue_and_fewer_throw_nobody_out(
    session: Session, now: dt.datetime, boss: Asker
) -> None:
    second = full_dinner(session, now)
    edit_series(session, boss, second.id or 0, Scope.ALL, Later(seats=4), WHY, now=now)
    session.refresh(second)
    assert (second.seats, second.taken) == (4, 4), "Bo's place is held by an offer"
    assert len(told(session, "place-offered")) == 1
    assert told(session, "occurrence-moved") == []
    set_seats(session, boss, second.id or 0, 2, now=now)
    session.refresh(second)
    assert (second.seats, second.taken, second.edited) == (2, 4, ["seats"])
    edit_series(session, boss, second.id or 0, Scope.ALL, Later(seats=9), WHY, now=now)
    session.refresh(second)
    assert second.seats == 2, "changed singly"


def test_it_is_for_coordinators_and_for_dates_to_come_of_series(
    session: Session, now: dt.datetime, boss: Asker
) -> None:
    second = full_dinner(session, now)
    bring(session, three(), entry(PARTY), now=now)
    party = date(session, "sommerfest:2027-08-14")
    host = meet(session, "Ole", now, role=Role.HOST)
    for asker, row, at, refusal in (
        (host, second.id, now, NotAllowed),
        (boss, party.id, now, NotFound),
        (boss, 987654, now, NotFound),
        (boss, second.id, second.starts_at, OccurrenceOver),
    ):
        with pytest.raises(refusal):
            preview(session, asker, row or 0, Scope.ALL, LATE, now=at)


def _sign_ups() -> SelectOfScalar[SignUp]:
    return select(SignUp)


days = st.dates(dt.date(2026, 12, 1), dt.date(2026, 12, 8))
changes = st.builds(
    Later,
    starts=st.none() | st.sampled_from([dt.time(9), dt.time(18, 30)]),
    seats=st.none() | st.integers(0, 9),
)


@given(edits=st.lists(st.tuples(days, changes), max_size=6), day=days)
def test_the_newest_edit_that_reaches_a_day_holds_there(
    edits: list[tuple[dt.date, Later]], day: dt.date
) -> None:
    """Against a plain list of edits in the order in which they were made."""
    kept: dict[str, object] = {"until": "2027-06-24"}
    expected = AS_BEFORE
    for first, change in edits:
        kept = with_change(kept, first, change)
        if first <= day:
            expected = change.over(expected)
    assert later_on(later_of(kept), day) == expected
    assert kept["until"] == "2027-06-24"


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    edits=st.lists(st.tuples(st.integers(0, 4), st.sampled_from(Scope), changes), min_size=1, max_size=4),
    chosen=st.sets(st.integers(0, 5), max_size=3),
)
def test_nobody_is_moved_silently_and_no_sign_up_is_lost(
    session: Session, now: dt.datetime, edits: list[tuple[int, Scope, Later]], chosen: set[int]
) -> None:
    with session.begin_nested() as example:
        boss = meet(session, "Ida", now, role=Role.COORDINATOR)
        initiative(session)
        bring(session, three(seats=40), now=now)
        for number in chosen:
            signups.sign_up(
                session, meet(session, f"P{number}", now), dates(session)[number].id or 0, now=now
            )
        for number, scope, change in edits:
            rows = dates(session)
            were = {row.id: row.starts_at for row in rows}
            notices = len(told(session, "occurrence-moved"))
            with session.begin_nested() as unit:
                try:
                    edit_series(session, boss, rows[number].id or 0, scope, change, WHY, now=now)
                except NothingToChange:
                    unit.rollback()
            moved = {row.id for row in dates(session) if row.starts_at != were[row.id]}
            on_them = [one for one in session.exec(_sign_ups()).all() if one.occurrence in moved]
            assert len(told(session, "occurrence-moved")) - notices == len(on_them)
        assert {one.status for one in session.exec(_sign_ups()).all()} <= {SignUpStatus.CONFIRMED}
        assert counts(bring(session, three(seats=40), now=now))[1] == 0, (
            "loading the file again changes nothing"
        )
        example.rollback()
        session.expunge_all()
