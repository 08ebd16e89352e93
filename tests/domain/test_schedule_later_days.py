"""Another place, another weekday and an end of a series, edited in the chat."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st
from sqlmodel import Session

from catalog.errors import OccurrenceOver, Stale
from catalog.joining import asked_again, signups
from catalog.people.permissions import Asker
from catalog.regulars import guests, standing
from catalog.regulars.placing import place as place_regulars
from catalog.schedule.changes import move_occurrence
from catalog.schedule.editing import NothingToChange, Scope, TwoAtOnce, edit_series, preview
from catalog.schedule.fields import Place, Words
from catalog.schedule.later import Later, Stop
from catalog.schedule.load import WouldDisturb
from catalog.schedule.planned import AHEAD, last_original, local_start, planned_dates
from catalog.schedule.recurrence import local_starts
from catalog.schedule.series import extend
from catalog.schedule.times import wall
from catalog.schedule.undoing import undo_change
from db.models import OccurrenceStatus, Role
from tests.domain.people_and_dates import DAY, HOUR, ZONE, initiative, meet
from tests.domain.schedules import bring, counts, date, dates, entry, full_dinner, shifts_of, three, told

WHY = Words(da="Køkkenet er lånt ud")
FRIDAY, MONDAY = Later(days={3: 4}), Later(days={3: 0})


@pytest.fixture
def boss(session: Session, now: dt.datetime) -> Asker:
    return meet(session, "Ida", now, role=Role.COORDINATOR)


def held(session: Session) -> list[str]:
    return [f"{wall(row.starts_at, ZONE):%m-%d %H:%M}" for row in dates(session)]


def test_another_weekday_keeps_names_people_deadlines_and_shifts(
    session: Session, now: dt.datetime, boss: Asker
) -> None:
    second = full_dinner(session, now)
    name, made = second.name, len(dates(session))
    affected = preview(session, boss, second.id or 0, Scope.FOLLOWING, FRIDAY, now=now)
    assert (affected.dates, affected.heads, affected.persons, affected.asks) == (made - 1, 4, 2, True)
    edit_series(session, boss, second.id or 0, Scope.FOLLOWING, FRIDAY, WHY, now=now)
    assert held(session)[:3] == ["12-03 17:30", "12-11 17:30", "12-18 17:30"]
    session.refresh(second)
    assert (second.name, second.original_start) == (name, "2026-12-10T17:30")
    assert {shift.starts_at for shift in shifts_of(session, second)} == {second.starts_at - 2 * HOUR}
    assert len(told(session, "occurrence-moved")) == 2, "confirmed and waiting"
    asked = asked_again.unanswered(session, boss, second.id or 0)
    assert [one.label for one in asked] == ["Anna"], "who waits is asked when there is a place"
    extend(session, now=now + 20 * DAY)
    assert dates(session)[-1].starts_at.astimezone(ZONE).weekday() == 4, "dates made later follow"
    assert counts(bring(session, three(), now=now + 20 * DAY)) == (0, 0, 0, 1), "the file leaves it"


def test_a_date_held_after_its_own_day_of_the_rule_is_still_its_date(
    session: Session, now: dt.datetime, boss: Asker
) -> None:
    second = full_dinner(session, now)
    edit_series(session, boss, second.id or 0, Scope.FOLLOWING, FRIDAY, WHY, now=now)
    friday_morning = second.starts_at - 8 * HOUR
    assert counts(bring(session, three(), now=friday_morning)) == (0, 0, 0, 1)
    session.refresh(second)
    assert second.status is OccurrenceStatus.PLANNED
    edit_series(session, boss, second.id or 0, Scope.ALL, Later(seats=9), WHY, now=friday_morning)
    session.refresh(second)
    assert second.seats == 9, "all that are to come begins with this one"


def test_no_date_is_moved_into_the_past(session: Session, boss: Asker) -> None:
    wednesday = dt.datetime(2026, 12, 9, 12, tzinfo=ZONE)
    second = full_dinner(session, wednesday)
    with pytest.raises(OccurrenceOver):
        preview(session, boss, second.id or 0, Scope.FOLLOWING, MONDAY, now=wednesday)
    edit_series(session, boss, second.id or 0, Scope.ALL, MONDAY, WHY, now=wednesday)
    assert held(session)[:3] == ["12-10 17:30", "12-14 17:30", "12-21 17:30"]
    early = Later(starts=dt.time(9))
    tenth = dt.datetime(2026, 12, 10, 12, tzinfo=ZONE)
    edit_series(session, boss, second.id or 0, Scope.ALL, early, WHY, now=tenth)
    assert held(session)[:2] == ["12-10 17:30", "12-14 09:00"]


def test_two_dates_at_one_time_are_refused(session: Session, now: dt.datetime, boss: Asker) -> None:
    initiative(session)
    bring(session, three(repeat="FREQ=WEEKLY;BYDAY=TU,TH", starts="2026-12-01T17:30"), now=now)
    thursday = date(session, "torsdag:2026-12-10")
    with pytest.raises(TwoAtOnce):
        preview(session, boss, thursday.id or 0, Scope.FOLLOWING, Later(days={3: 1}), now=now)
    edit_series(session, boss, thursday.id or 0, Scope.FOLLOWING, FRIDAY, WHY, now=now)
    assert [text[:5] for text in held(session)[2:6]] == ["12-08", "12-11", "12-15", "12-18"]


@pytest.mark.parametrize(
    ("starts", "to", "expected"),
    [
        ("2027-03-25T02:30", 6, "2027-03-28 03:00 CEST"),
        ("2027-10-28T02:30", 6, "2027-10-31 02:30 CEST"),
    ],
)
def test_moved_into_the_nights_when_the_clocks_change(starts: str, to: int, expected: str) -> None:
    """In spring 2.30 is left out (the next minute there is), in autumn it comes twice (the first)."""
    night = entry(starts=starts, until=None, shifts=None).changed_from(
        {dt.date(2026, 1, 1): Later(days={3: to})}
    )
    day = dt.datetime.fromisoformat(starts).replace(tzinfo=ZONE)
    (first, *_) = planned_dates(night, ZONE, now=day - DAY)
    assert f"{first.starts_at.astimezone(ZONE):%Y-%m-%d %H:%M %Z}" == expected


def test_a_regular_follows_to_the_new_day(session: Session, now: dt.datetime, boss: Asker) -> None:
    initiative(session)
    bring(session, three(sign_up_opens="7d"), now=now)
    first, second = dates(session)[:2]
    anna = meet(session, "Anna", now)
    signed = signups.sign_up(session, anna, first.id or 0, now=now)
    mine = guests.become(session, anna, signed.sign_up, now=now)  # type: ignore[union-attr] # there is room
    edit_series(session, boss, second.id or 0, Scope.FOLLOWING, FRIDAY, WHY, now=now)
    (letter,) = told(session, "regular-new-day")
    assert (letter.person, letter.payload) == (anna.id, {"regular": mine.regular, "day": 4})
    assert place_regulars(session, now=second.opens_at or now) == 1, "the place is at the date on Friday"
    assert standing.show(session, anna, mine.regular, now=now).weekday == 4
    bo = meet(session, "Bo", now)
    other = signups.sign_up(session, bo, first.id or 0, now=now)
    assert guests.offered_weekday(session, other.sign_up) == 4  # type: ignore[union-attr] # there is room


def test_who_was_signed_up_before_is_asked_again(session: Session, now: dt.datetime, boss: Asker) -> None:
    second = full_dinner(session, now)
    later = now + HOUR
    edit_series(session, boss, second.id or 0, Scope.ALL, FRIDAY, WHY, now=later)
    assert [one.label for one in asked_again.unanswered(session, boss, second.id or 0)] == ["Anna"]


def test_another_place_moves_nobody_in_time(session: Session, now: dt.datetime, boss: Asker) -> None:
    second = full_dinner(session, now)
    hall = Later(place=Place(name="Loftet"))
    done = edit_series(session, boss, second.id or 0, Scope.FOLLOWING, hall, WHY, now=now + HOUR)
    assert [(row.place or {})["name"] for row in dates(session)[:3]] == ["Salen", "Loftet", "Loftet"]
    assert asked_again.unanswered(session, boss, second.id or 0) == ()
    letters = told(session, "occurrence-moved")
    assert {one.payload["old_place"]["name"] for one in letters if one.payload} == {"Salen"}
    undo_change(session, boss, done.change, now=now + HOUR)
    assert {(row.place or {})["name"] for row in dates(session)} == {"Salen"}


def test_a_stop_takes_empty_dates_away_and_cancels_the_rest(
    session: Session, now: dt.datetime, boss: Asker
) -> None:
    second = full_dinner(session, now)
    third = date(session, "torsdag:2026-12-17")
    move_occurrence(
        session,
        boss,
        third.id or 0,
        WHY,
        local_start=dt.datetime.fromisoformat("2026-12-18T12:00"),
        now=now,
    )
    first, made = dates(session)[0], len(dates(session))
    stop = Stop(last_on=dt.date(2026, 12, 5))
    affected = preview(session, boss, first.id or 0, Scope.ALL, stop, now=now)
    assert (affected.dates, affected.gone, affected.heads, affected.persons) == (made - 1, made - 1, 4, 2)
    done = edit_series(session, boss, first.id or 0, Scope.ALL, stop, WHY, now=now)
    left = {row.original_start[:10]: row.status for row in dates(session)}
    assert left == {
        "2026-12-03": OccurrenceStatus.PLANNED,
        "2026-12-10": OccurrenceStatus.CANCELLED,
        "2026-12-17": OccurrenceStatus.CANCELLED,
    }, "what was moved singly goes too, but not as if it had never been"
    assert len(told(session, "occurrence-cancelled")) == 2
    assert second.reason == {"da": "Køkkenet er lånt ud"}
    extend(session, now=now + 20 * DAY)
    assert counts(bring(session, three(), now=now + DAY)) == (0, 0, 0, 1)
    assert len(dates(session)) == 3
    undo_change(session, boss, done.change, now=now)
    assert len(dates(session)) == made
    assert {row.status for row in dates(session)} == {OccurrenceStatus.PLANNED}
    assert {one.reason for one in told(session, "occurrence-cancelled")} == {"undone"}


def test_a_later_end_makes_the_dates_again_and_its_undo_takes_them_away(
    session: Session, now: dt.datetime, boss: Asker
) -> None:
    second = full_dinner(session, now)
    made = len(dates(session))
    edit_series(session, boss, second.id or 0, Scope.ALL, Stop(last_on=dt.date(2026, 12, 10)), WHY, now=now)
    assert len(dates(session)) == 2
    done = edit_series(
        session, boss, second.id or 0, Scope.ALL, Stop(last_on=dt.date(2027, 6, 30)), WHY, now=now
    )
    assert (done.dates, len(dates(session))) == (made - 2, made)
    with session.begin_nested() as unit:
        signups.sign_up(session, meet(session, "Eva", now), dates(session)[-1].id or 0, now=now)
        with pytest.raises(Stale):
            undo_change(session, boss, done.change, now=now)
        unit.rollback()
    undo_change(session, boss, done.change, now=now)
    assert len(dates(session)) == 2


def test_an_end_beyond_what_is_made_is_an_edit_and_the_file_can_take_it_back(
    session: Session, now: dt.datetime, boss: Asker
) -> None:
    second = full_dinner(session, now)
    far = Stop(last_on=dt.date(2027, 5, 1))
    assert preview(session, boss, second.id or 0, Scope.ALL, far, now=now).dates == 0
    edit_series(session, boss, second.id or 0, Scope.ALL, far, WHY, now=now)
    with pytest.raises(NothingToChange):
        preview(session, boss, second.id or 0, Scope.ALL, far, now=now)
    extend(session, now=dt.datetime(2027, 4, 1, tzinfo=ZONE))
    assert dates(session)[-1].original_start[:10] == "2027-04-29"
    bring(session, three(), now=now, take_file=True)
    edit_series(session, boss, second.id or 0, Scope.ALL, Stop(last_on=dt.date(2026, 12, 4)), WHY, now=now)
    with session.begin_nested() as attempt:
        with pytest.raises(WouldDisturb):
            bring(session, three(), now=now, take_file=True)
        attempt.rollback()
    bring(session, three(), now=now, take_file=True, reason="Alligevel")
    assert {row.status for row in dates(session)} == {OccurrenceStatus.PLANNED}


shifts_of_days = st.dictionaries(st.integers(0, 6), st.integers(0, 6), max_size=3)


@given(days=shifts_of_days, last_on=st.dates(dt.date(2026, 12, 1), dt.date(2027, 3, 1)))
def test_nothing_is_held_after_the_last_day_and_as_much_as_can_be_before(
    days: dict[int, int], last_on: dt.date
) -> None:
    rule = entry(repeat="FREQ=WEEKLY;BYDAY=TU,TH", starts="2026-11-03T17:30", until=None, shifts=None)
    rule.changed_from({dt.date(2026, 1, 1): Later(days=days)})
    until = last_original(rule, last_on)

    def days_held(until: dt.date) -> list[dt.date]:
        found = local_starts(
            rule.starts, rule.repeat, until, first_on=rule.starts.date(), last_on=last_on + AHEAD
        )
        return [local_start(rule, start).date() for start in found]

    assert all(day <= last_on for day in days_held(until))
    one_more = until + DAY
    while len(days_held(one_more)) == len(days_held(until)):
        one_more += DAY
    assert any(day > last_on for day in days_held(one_more))
