"""Taking a shift: places, overlap, what only its holder reads; giving it up."""

import datetime as dt

import pytest
from sqlmodel import Session, col, select

from catalog.errors import NotFound, OccurrenceCancelled, Stale
from catalog.people import erase as erasing
from catalog.people.erase import own_data
from catalog.people.forgetting import forget
from catalog.people.register import asker_of
from catalog.quiet import QuietHours
from catalog.schedule.people import persons_on
from catalog.shifts import places, reminding, seen, taking
from catalog.shifts.refusals import NotInRole, ShiftBegun, ShiftFull, ShiftsOverlap
from db.models import Assignment, Occurrence, OccurrenceStatus, Outbox, Person, RoleHolder, Shift
from tests.domain.helping import helper, joins, on_shift, people_on, shift, taken
from tests.domain.people_and_dates import DAY, HOUR, ZONE, meet

QUIET = QuietHours()


def test_one_place_one_volunteer(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + 2 * DAY)
    karen, omar = helper(session, "Karen", dinner, now), helper(session, "Omar", dinner, now)
    first = taking.take(session, karen, dinner, now=now)
    again = taking.take(session, karen, dinner, now=now)
    assert (first.new, again.new, again.assignment) == (True, False, first.assignment)
    with pytest.raises(ShiftFull):
        taking.take(session, omar, dinner, now=now)
    assert taken(session, dinner) == 1


def test_refusals_name_their_rule(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + 2 * DAY)
    karen = meet(session, "Karen", now)
    with pytest.raises(NotInRole) as error:
        taking.take(session, karen, dinner, now=now)
    assert error.value.role == "køkken"
    joins(session, karen, dinner, now)
    with pytest.raises(ShiftBegun):
        taking.take(session, karen, dinner, now=now + 2 * DAY)
    row = session.get_one(Shift, dinner)
    occurrence = session.get_one(Occurrence, row.occurrence)
    occurrence.status = OccurrenceStatus.CANCELLED
    session.flush()
    with pytest.raises(OccurrenceCancelled):
        taking.take(session, karen, dinner, now=now)
    row.withdrawn_at = now
    session.flush()
    with pytest.raises(NotFound):
        taking.take(session, karen, dinner, now=now)
    with pytest.raises(NotFound):
        taking.take(session, karen, 10**6, now=now)


@pytest.mark.parametrize(
    ("begins", "hours", "clash"),
    [(-2, 2, False), (-2, 2.25, True), (0.5, 1, True), (-1, 9, True), (2, 2, False), (1.75, 2, True)],
)
def test_shifts_may_touch_but_not_overlap(
    session: Session, now: dt.datetime, begins: float, hours: float, clash: bool
) -> None:
    dinner = shift(session, now + 2 * DAY, hours=2)
    other = shift(session, now + 2 * DAY + begins * HOUR, hours=hours, slug="brunchcafe")
    karen, _ = on_shift(session, "Karen", dinner, now)
    joins(session, karen, other, now)
    assert bool(seen.open_shifts(session, karen, now=now)) is not clash
    if clash:
        with pytest.raises(ShiftsOverlap) as error:
            taking.take(session, karen, other, now=now)
        assert error.value.starts_at == now + 2 * DAY
    else:
        assert taking.take(session, karen, other, now=now).new


def test_a_cancelled_date_stands_in_nobodys_way(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + 2 * DAY)
    other = shift(session, now + 2 * DAY, slug="brunchcafe")
    karen, _ = on_shift(session, "Karen", dinner, now)
    joins(session, karen, other, now)
    assert places.busy(session, karen.id, now + 2 * DAY, now + 3 * DAY)
    row = session.get_one(Occurrence, session.get_one(Shift, dinner).occurrence)
    row.status = OccurrenceStatus.CANCELLED
    session.flush()
    assert not places.busy(session, karen.id, now + 2 * DAY, now + 3 * DAY)
    assert taking.take(session, karen, other, now=now).new


def test_what_is_practical_is_for_the_holder_only(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + 2 * DAY, practical={"da": "Nøglen ligger under potten"})
    karen, mine = on_shift(session, "Karen", dinner, now)
    assert "practical" not in set(vars(seen.card(session, dinner)))
    assert seen.my_shift(session, karen, mine).practical == {"da": "Nøglen ligger under potten"}
    with pytest.raises(NotFound):
        seen.my_shift(session, meet(session, "Fremmed", now), mine)
    taking.drop(session, karen, mine, now=now)
    after = seen.my_shift(session, karen, mine)
    assert (after.practical, after.place, after.contact) == (None, None, None)


def test_soonest_day_first_then_who_lacks_most(session: Session, now: dt.datetime) -> None:
    day = now + 3 * DAY
    few = shift(session, day, needed=1, hours=1, name="few")
    many = shift(session, day + HOUR, needed=3, hours=1, name="many")
    soon = shift(session, now + DAY, needed=1, name="soon")
    shift(session, day, "vært", name="not mine")
    karen = helper(session, "Karen", few, now)
    assert [one.shift for one in seen.open_shifts(session, karen, now=now)] == [soon, many, few]


def test_giving_up_frees_the_place_at_once(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + 2 * DAY)
    karen, mine = on_shift(session, "Karen", dinner, now)
    for _ in range(2):
        assert not taking.drop(session, karen, mine, now=now).late
    assert taken(session, dinner) == 0
    again = taking.take(session, karen, dinner, now=now)
    assert again.new
    assert taking.drop(session, karen, again.assignment, now=now + DAY + HOUR).late
    with pytest.raises(Stale):
        taking.keep(session, karen, again.assignment, now=now)
    with pytest.raises(NotFound):
        taking.drop(session, meet(session, "Fremmed", now), mine, now=now)


def test_nobody_drops_out_of_a_shift_that_goes_on(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + 2 * DAY)
    karen, mine = on_shift(session, "Karen", dinner, now)
    with pytest.raises(ShiftBegun):
        taking.drop(session, karen, mine, now=now + 2 * DAY)
    assert taken(session, dinner) == 1


def test_reminded_the_day_before_and_two_hours_before(session: Session, now: dt.datetime) -> None:
    start = now + 2 * DAY
    dinner = shift(session, start)
    karen, mine = on_shift(session, "Karen", dinner, now)

    def planned(at: dt.datetime) -> int:
        return reminding.plan(session, now=at, quiet=QUIET, zone=ZONE)

    assert planned(start - DAY - dt.timedelta(minutes=1)) == 0
    assert [planned(start - DAY), planned(start - DAY + HOUR)] == [1, 0]
    assert [planned(start - 2 * HOUR), planned(start - HOUR)] == [1, 0]
    facts = [one.payload or {} for one in session.exec(select(Outbox).where(Outbox.person == karen.id))]
    reminders = [one for one in facts if "starts_at" in one]
    assert len(reminders) == 2
    assert reminding.still_wanted(session, reminders[0], now=start - HOUR)
    assert reminding.still_wanted(session, reminders[0], now=start).reason == "begun"
    taking.drop(session, karen, mine, now=start - HOUR)
    assert reminding.still_wanted(session, reminders[0], now=start - HOUR).reason == "not-on-it"


def test_who_takes_a_shift_late_is_reminded_of_what_is_left(session: Session, now: dt.datetime) -> None:
    start = now + 3 * HOUR
    dinner = shift(session, start)
    on_shift(session, "Karen", dinner, now)
    assert reminding.plan(session, now=now, quiet=QUIET, zone=ZONE) == 0
    assert reminding.plan(session, now=start - 2 * HOUR, quiet=QUIET, zone=ZONE) == 1


def test_who_was_reminded_is_known_without_trying_again(
    session: Session, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = now + 2 * DAY
    on_shift(session, "Karen", shift(session, start), now)
    assert reminding.plan(session, now=start - DAY, quiet=QUIET, zone=ZONE) == 1
    monkeypatch.setattr("catalog.shifts.reminding.notify", pytest.fail)
    assert reminding.plan(session, now=start - DAY, quiet=QUIET, zone=ZONE) == 0


def test_volunteers_hear_of_cancelled_and_moved_dates(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + 2 * DAY, needed=2)
    karen, _ = on_shift(session, "Karen", dinner, now)
    omar, gone = on_shift(session, "Omar", dinner, now)
    taking.drop(session, omar, gone, now=now)
    assert persons_on(session, session.get_one(Shift, dinner).occurrence) == (karen.id,)


def test_own_data_shows_it_and_erasing_ends_it(session: Session, now: dt.datetime) -> None:
    past, ahead = shift(session, now + HOUR, name="past"), shift(session, now + 2 * DAY, name="ahead")
    karen, _ = on_shift(session, "Karen", past, now)
    taking.take(session, karen, ahead, now=now)
    data = own_data(session, karen.id)
    assert [one["role"] for one in data["helps_as"]] == ["køkken"]
    assert [one["status"] for one in data["shifts"]] == ["taken", "taken"]
    erasing.erase(session, asker_of(session, session.get_one(Person, karen.id)), now=now + 4 * HOUR)
    session.expire_all()
    assert people_on(session, past) == [(None, "taken")]
    assert people_on(session, ahead) == [(None, "released")]
    assert taken(session, ahead) == 0
    assert session.exec(select(RoleHolder)).all() == []
    assert session.exec(select(Assignment).where(col(Assignment.person_blind).is_not(None))).all() == []


def test_who_helped_is_forgotten_after_90_days(session: Session, now: dt.datetime) -> None:
    dinner = shift(session, now + HOUR)
    karen, mine = on_shift(session, "Karen", dinner, now)
    end = now + 3 * HOUR
    forget(session, now=end + 90 * DAY)
    assert seen.my_shift(session, karen, mine)
    forget(session, now=end + 91 * DAY)
    session.expire_all()
    assert people_on(session, dinner) == [(None, "taken")]
