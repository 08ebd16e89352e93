"""Coming every week: a place each time, one message, nothing that nobody asked for."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st
from sqlmodel import Session, col, select

from catalog.errors import NotFound, PartyTooBig, Stale
from catalog.joining import signups
from catalog.joining.mine import SignedUp
from catalog.people.erase import erase, own_data
from catalog.people.permissions import Asker
from catalog.regulars import guests, standing
from catalog.regulars.guests import RegularsFull
from catalog.regulars.placing import AHEAD, place
from catalog.regulars.rhythm import Rhythm, weekday_of
from catalog.schedule.changes import cancel_occurrence, move_occurrence
from catalog.schedule.fields import Words
from db.models import EVERY_DATE, Occurrence, Regular, Role, SignUp, SignUpStatus
from tests.domain.people_and_dates import DAY, HOUR, initiative, meet
from tests.domain.schedules import bring, dates, three, told

WEEK = 7 * DAY
SICK = Words(da="Kokken er syg")


@pytest.fixture
def thursdays(session: Session, now: dt.datetime) -> list[Occurrence]:
    initiative(session)
    bring(session, three(sign_up_opens="7d"), now=now)
    return dates(session)


def joins(
    session: Session, row: Occurrence, who: Asker | str, now: dt.datetime, party: int = 1
) -> tuple[Asker, int]:
    asker = meet(session, who, now) if isinstance(who, str) else who
    result = signups.sign_up(session, asker, row.id or 0, party=party, now=now)
    assert isinstance(result, SignedUp)
    return asker, result.sign_up


def regular(
    session: Session, row: Occurrence, name: str, now: dt.datetime, party: int = 1
) -> tuple[Asker, int]:
    asker, sign_up = joins(session, row, name, now, party)
    return asker, guests.become(session, asker, sign_up, now=now).regular


def of(session: Session, row: Occurrence) -> list[SignUp]:
    found = select(SignUp).where(SignUp.occurrence == row.id).order_by(col(SignUp.id))
    return list(session.exec(found).all())


def test_a_regular_gets_a_place_shortly_before_the_date_opens_and_one_message(
    session: Session, now: dt.datetime, thursdays: list[Occurrence]
) -> None:
    anna, _ = regular(session, thursdays[0], "Anna", now, party=2)
    opens = thursdays[1].opens_at
    assert opens is not None
    assert place(session, now=opens - HOUR) == 0
    assert [place(session, now=opens - HOUR / 4) for _ in range(3)] == [1, 0, 0]
    (own,) = of(session, thursdays[1])
    assert (own.person, own.party, own.status, own.as_regular) == (anna.id, 2, SignUpStatus.CONFIRMED, True)
    (letter,) = told(session, "regular-place")
    assert letter.payload == {"sign_up": own.id}
    assert letter.send_after > thursdays[1].starts_at - WEEK + 20 * HOUR, "never more than six days ahead"
    session.refresh(thursdays[1])
    assert thursdays[1].taken == 2


def test_a_cancelled_place_stays_cancelled_and_the_next_week_is_theirs_again(
    session: Session, now: dt.datetime, thursdays: list[Occurrence]
) -> None:
    anna, _ = regular(session, thursdays[0], "Anna", now)
    at = thursdays[1].opens_at or now
    place(session, now=at)
    signups.cancel(session, anna, of(session, thursdays[1])[0].id or 0, now=at)
    assert place(session, now=at + HOUR) == 0
    assert place(session, now=at + WEEK) == 1


def test_every_second_week_and_a_pause(
    session: Session, now: dt.datetime, thursdays: list[Occurrence]
) -> None:
    anna, number = regular(session, thursdays[0], "Anna", now)
    standing.change(session, anna, number, every=2, now=now)
    last = thursdays[6].opens_at or now
    standing.pause(session, anna, number, dt.date(2026, 12, 31), now=now)
    for row in thursdays[:7]:
        place(session, now=row.opens_at or now)
    assert [bool(of(session, row)) for row in thursdays[1:7]] == [False, False, False, True, False, True]
    assert standing.show(session, anna, number, now=last).paused_until == dt.date(2026, 12, 31)


def test_pausing_gives_up_what_nobody_said_yes_to_and_resuming_brings_it_back(
    session: Session, now: dt.datetime
) -> None:
    initiative(session)
    bring(session, three(), now=now)
    rows = dates(session)
    anna, number = regular(session, rows[0], "Anna", now)
    assert place(session, now=now) == 1, "without an opening, two weeks ahead"
    assert rows[1].starts_at <= now + AHEAD < rows[2].starts_at
    later = now + WEEK
    assert place(session, now=later) == 1
    signups.coming(session, anna, of(session, rows[1])[0].id or 0, now=later)
    standing.pause(session, anna, number, dt.date(2026, 12, 24), now=later)
    assert [len(of(session, row)) for row in rows[:4]] == [1, 1, 0, 0], "what was said yes to stays"
    assert place(session, now=later) == 0
    standing.pause(session, anna, number, None, now=later)
    assert place(session, now=later) == 1
    for row in rows[:3]:
        session.refresh(row)
        assert row.taken == 1


def test_leaving_ends_it_and_the_own_sign_up_stays(
    session: Session, now: dt.datetime, thursdays: list[Occurrence]
) -> None:
    anna, number = regular(session, thursdays[0], "Anna", now)
    at = thursdays[1].opens_at or now
    place(session, now=at)
    standing.leave(session, anna, number, now=at)
    assert of(session, thursdays[1]) == []
    assert [one.status for one in of(session, thursdays[0])] == [SignUpStatus.CONFIRMED]
    assert standing.standing(session, anna, now=at) == ()
    assert place(session, now=at + WEEK) == 0
    with pytest.raises(NotFound):
        standing.pause(session, anna, number, None, now=at)


def test_one_place_stays_for_newcomers(
    session: Session, now: dt.datetime, thursdays: list[Occurrence]
) -> None:
    anna, number = regular(session, thursdays[0], "Anna", now, party=2)
    bo, sign_up = joins(session, thursdays[0], "Bo", now)
    with pytest.raises(RegularsFull):
        guests.become(session, bo, sign_up, now=now)
    with pytest.raises(RegularsFull):
        standing.change(session, anna, number, party=3, now=now)
    with pytest.raises(PartyTooBig):
        standing.change(session, anna, number, party=99, now=now)
    at = thursdays[1].opens_at or now
    joins(session, thursdays[1], meet(session, "Carl", now), at, party=2)
    assert place(session, now=at + HOUR) == 0, "only the newcomers' place is left"
    assert [place(session, now=at + 2 * HOUR) for _ in range(2)] == [0, 0]
    assert len(told(session, "regular-no-place")) == 1


def test_becoming_is_for_ones_own_repeating_sign_ups(
    session: Session, now: dt.datetime, thursdays: list[Occurrence]
) -> None:
    anna, sign_up = joins(session, thursdays[0], "Anna", now)
    first = guests.become(session, anna, sign_up, now=now)
    assert guests.become(session, anna, sign_up, now=now).regular == first.regular
    assert (first.weekday, first.every, first.party) == (3, 1, 1)
    assert guests.offered_weekday(session, sign_up) is None, "it is theirs already"
    bo, bos = joins(session, thursdays[0], "Bo", now)
    assert guests.offered_weekday(session, bos) == 3
    with pytest.raises(NotFound):
        guests.become(session, bo, sign_up, now=now)
    with pytest.raises(NotFound):
        standing.show(session, bo, first.regular, now=now)
    signups.cancel(session, bo, bos, now=now)
    with pytest.raises(Stale):
        guests.become(session, bo, bos, now=now)
    with pytest.raises(Stale):
        standing.change(session, anna, first.regular, every=3, now=now)


def test_a_cancelled_date_makes_no_place_and_a_moved_one_does(
    session: Session, now: dt.datetime, thursdays: list[Occurrence]
) -> None:
    boss = meet(session, "Ida", now, role=Role.COORDINATOR)
    regular(session, thursdays[0], "Anna", now)
    cancel_occurrence(session, boss, thursdays[1].id or 0, SICK, now=now)
    friday = dt.datetime.fromisoformat("2026-12-18T17:30")
    move_occurrence(session, boss, thursdays[2].id or 0, SICK, local_start=friday, now=now)
    place(session, now=now + 2 * WEEK)
    assert [len(of(session, row)) for row in thursdays[1:3]] == [0, 1]


def test_export_shows_it_and_erasing_forgets_it(
    session: Session, now: dt.datetime, thursdays: list[Occurrence]
) -> None:
    anna, _ = regular(session, thursdays[0], "Anna", now, party=2)
    (shown,) = own_data(session, anna.id)["comes_regularly"]
    assert (shown["series"], shown["people"], shown["every_weeks"]) == ("torsdag", 2, 1)
    erase(session, anna, now=now)
    assert session.exec(select(Regular)).all() == []
    assert place(session, now=thursdays[1].opens_at or now) == 0


@pytest.mark.parametrize(
    ("repeat", "weekday"),
    [
        ("FREQ=WEEKLY;BYDAY=TU,TH", 3),
        ("RRULE:FREQ=WEEKLY;INTERVAL=1", 3),
        ("freq=daily", 3),
        ("FREQ=WEEKLY;INTERVAL=2", EVERY_DATE),
        ("FREQ=MONTHLY;BYDAY=1TH", EVERY_DATE),
    ],
)
def test_every_week_is_only_said_where_there_is_a_date_every_week(repeat: str, weekday: int) -> None:
    assert weekday_of(repeat, dt.date(2026, 12, 3)) == weekday


@given(
    since=st.dates(dt.date(2026, 1, 1), dt.date(2030, 12, 31)),
    offset=st.integers(-30, 600),
    every=st.sampled_from([1, 2]),
)
def test_the_rhythm_agrees_with_counting_weeks_one_by_one(since: dt.date, offset: int, every: int) -> None:
    """Over new years and weeks 53: from the first day on, every (second) one of its weekday."""
    day = since + offset * DAY
    theirs = {since + dt.timedelta(weeks=n * every) for n in range(100)}
    assert Rhythm(since.weekday(), every, since).has(day) is (day in theirs)
