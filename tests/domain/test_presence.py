"""Who came: the host's list, one name at a time, and what is saved of it."""

import datetime as dt
from collections.abc import Callable

import pytest
from sqlmodel import Session, select

from catalog.errors import (
    NotAllowed,
    NotFound,
    OccurrenceCancelled,
    Stale,
    TooEarlyToMark,
    TooFewCame,
    TooLateToMark,
    TotalTooBig,
)
from catalog.joining import signups
from catalog.people.permissions import Asker, Held
from catalog.presence import attendance, waiting
from catalog.presence.attendance import Saved
from db.models import (
    AttendanceOutcome,
    Occurrence,
    OccurrenceStatus,
    Participation,
    ParticipationRole,
    Role,
    SignUp,
)
from tests.domain.people_and_dates import DAY, HOUR, date, initiative, meet

UNMARKED, CAME, ABSENT = AttendanceOutcome.UNMARKED, AttendanceOutcome.CAME, AttendanceOutcome.ABSENT


def join(session: Session, dinner: int, name: str, now: dt.datetime, party: int = 1) -> int:
    guest = meet(session, name, now)
    joined = signups.sign_up(session, guest, dinner, party=party, now=now)
    assert isinstance(joined, signups.SignedUp)
    return joined.sign_up


def rows(session: Session, dinner: int) -> list[tuple[bool, int]]:
    """What the tally reads: (has a name, heads), the named ones first."""
    written = session.exec(select(Participation).where(Participation.occurrence == dinner)).all()
    return sorted(((row.token is not None, row.heads) for row in written), reverse=True)


def test_the_walk(session: Session, host: Asker, now: dt.datetime, starts: dt.datetime) -> None:
    """One sign-up for three, two of them came, "6" typed: six people, four of them without a name."""
    dinner = date(session, starts)
    own = join(session, dinner, "Anna", now, 3)
    assert attendance.list_for(session, host, dinner, now=now).lines[0].outcome is UNMARKED
    pressed = [attendance.step(session, host, own, now=starts) for _ in range(2)]
    assert [(one.ticked, one.total) for one in pressed] == [(3, 3), (2, 2)]
    assert attendance.set_total(session, host, dinner, 6, now=starts).nameless == 4
    assert attendance.save(session, host, dinner, now=starts) == Saved(
        came=2, nameless=4, absent=0, unmarked=0
    )
    assert rows(session, dinner) == [(True, 2), (False, 4)]
    assert session.get_one(Occurrence, dinner).status is OccurrenceStatus.HELD


def test_a_name_steps_through_its_party(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime
) -> None:
    own = join(session, date(session, starts), "Anna", now, 3)
    seen = [attendance.step(session, host, own, now=starts).lines[0] for _ in range(5)]
    assert [(one.outcome, one.heads) for one in seen] == [
        (CAME, 3),
        (CAME, 2),
        (CAME, 1),
        (ABSENT, 0),
        (CAME, 3),
    ]


def test_all_came_leaves_marks_alone(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime
) -> None:
    dinner = date(session, starts)
    anna, _ = join(session, dinner, "Anna", now), join(session, dinner, "Bo", now, 2)
    for _ in range(2):
        attendance.step(session, host, anna, now=starts)
    for _ in range(2):
        marked = attendance.all_came(session, host, dinner, now=starts)
        assert [(one.label, one.heads) for one in marked.lines] == [("Anna", 0), ("Bo", 2)]


def test_unmarked_is_neither_came_nor_absent(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime
) -> None:
    dinner = date(session, starts)
    anna, _ = join(session, dinner, "Anna", now), join(session, dinner, "Bo", now)
    for _ in range(2):
        attendance.step(session, host, anna, now=starts)
    assert attendance.save(session, host, dinner, now=starts) == Saved(0, 0, absent=1, unmarked=1)
    assert rows(session, dinner) == []


def test_one_more_without_a_name(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime
) -> None:
    dinner = date(session, starts, seats=0)
    seen = [attendance.one_more(session, host, dinner, now=starts) for _ in range(3)]
    assert [one.total for one in seen] == [1, 2, 3]
    assert [one.version for one in seen] == [1, 2, 3]


def test_a_typed_total_is_never_less_than_the_names(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime
) -> None:
    dinner = date(session, starts)
    own = join(session, dinner, "Anna", now, 3)
    attendance.step(session, host, own, now=starts)
    with pytest.raises(TooFewCame) as refusal:
        attendance.set_total(session, host, dinner, 2, now=starts)
    assert refusal.value.ticked == 3
    with pytest.raises(TotalTooBig):
        attendance.set_total(session, host, dinner, 10**12, now=starts)
    assert attendance.set_total(session, host, dinner, 3, now=starts).nameless == 0


def test_saving_again_replaces(session: Session, host: Asker, now: dt.datetime, starts: dt.datetime) -> None:
    dinner = date(session, starts)
    own = join(session, dinner, "Anna", now, 3)
    attendance.all_came(session, host, dinner, now=starts)
    attendance.set_total(session, host, dinner, 10, now=starts)
    for _ in range(2):
        attendance.save(session, host, dinner, now=starts)
        assert rows(session, dinner) == [(True, 3), (False, 7)]
    corrected = attendance.step(session, host, own, now=starts + 5 * DAY)
    assert corrected.saved
    assert rows(session, dinner) == [(True, 2), (False, 7)]
    attendance.set_total(session, host, dinner, 2, now=starts + 5 * DAY)
    assert rows(session, dinner) == [(True, 2)]


def test_nothing_counts_before_it_is_saved(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime
) -> None:
    dinner = date(session, starts)
    join(session, dinner, "Anna", now)
    marked = attendance.all_came(session, host, dinner, now=starts)
    assert (marked.saved, rows(session, dinner)) == (False, [])


def test_what_is_written_tells_date_month_and_role(session: Session, host: Asker, now: dt.datetime) -> None:
    midnight = dt.datetime(2026, 12, 31, 23, 30, tzinfo=dt.UTC)
    dinner = date(session, midnight)
    attendance.one_more(session, host, dinner, now=midnight)
    attendance.save(session, host, dinner, now=midnight)
    row = session.exec(select(Participation).where(Participation.occurrence == dinner)).one()
    assert (row.month, row.held_on, row.role) == (202701, dt.date(2027, 1, 1), ParticipationRole.GUEST)


def test_names_are_shown_where_they_may_be(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime
) -> None:
    dinner = date(session, starts)
    for name in ("Karen", "bo", "Karen"):
        join(session, dinner, name, now)
    seen = attendance.list_for(session, host, dinner, now=starts)
    assert [line.label for line in seen.lines] == ["bo", "Karen (Sol Karen)", "Karen (Sol Karen)"]
    assert (seen.discreet, seen.can_mark) == (False, True)


def test_discreet_dates_know_code_words_only(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime
) -> None:
    initiative(session, "amput-cafeen", modes={"guests": "discreet"})
    dinner = date(session, starts, slug="amput-cafeen")
    join(session, dinner, "Karen", now)
    seen = attendance.list_for(session, host, dinner, now=starts)
    assert ([line.label for line in seen.lines], seen.discreet) == (["Sol Karen"], True)


def test_who_cancelled_late_is_told_to_the_host(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime
) -> None:
    dinner = date(session, starts)
    for name, at in (("Anna", now), ("Bo", starts - HOUR / 2)):
        guest = meet(session, name, now)
        joined = signups.sign_up(session, guest, dinner, party=2, now=now)
        assert isinstance(joined, signups.SignedUp)
        signups.cancel(session, guest, joined.sign_up, now=at)
    seen = attendance.list_for(session, host, dinner, now=starts)
    assert (seen.lines, seen.late) == ((), 2)


Work = Callable[[Session, Asker, int, int, dt.datetime], object]
CHANGES: list[Work] = [
    lambda s, a, _d, own, at: attendance.step(s, a, own, now=at),
    lambda s, a, d, _own, at: attendance.all_came(s, a, d, now=at),
    lambda s, a, d, _own, at: attendance.one_more(s, a, d, now=at),
    lambda s, a, d, _own, at: attendance.set_total(s, a, d, 6, now=at),
    lambda s, a, d, _own, at: attendance.save(s, a, d, now=at),
]


@pytest.mark.parametrize("change", CHANGES)
def test_each_change_asks_for_host_time_and_date(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime, change: Work
) -> None:
    dinner = date(session, starts)
    own = join(session, dinner, "Anna", now)
    elsewhere = Asker(host.id, "da", frozenset({Held(Role.HOST, "badetur")}))
    volunteer = Asker(host.id, "da", frozenset({Held(Role.VOLUNTEER, None)}))
    for stranger in (elsewhere, volunteer):
        with pytest.raises(NotAllowed):
            change(session, stranger, dinner, own, starts)
    with pytest.raises(TooEarlyToMark) as early:
        change(session, host, dinner, own, starts - 3 * HOUR)
    assert early.value.opens_at == starts - 2 * HOUR
    with pytest.raises(TooLateToMark):
        change(session, host, dinner, own, starts + 40 * DAY)
    with pytest.raises(NotFound):
        change(session, host, 10**6, 10**6, starts)
    session.get_one(Occurrence, dinner).status = OccurrenceStatus.CANCELLED
    with pytest.raises(OccurrenceCancelled):
        change(session, host, dinner, own, starts)


def test_a_list_is_only_for_hosts_of_the_initiative(
    session: Session, now: dt.datetime, starts: dt.datetime
) -> None:
    dinner = date(session, starts)
    with pytest.raises(NotAllowed):
        attendance.list_for(session, meet(session, "Nysgerrig", now), dinner, now=starts)


def test_who_cancelled_meanwhile_cannot_be_ticked(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime
) -> None:
    dinner = date(session, starts)
    guest = meet(session, "Anna", now)
    joined = signups.sign_up(session, guest, dinner, now=now)
    assert isinstance(joined, signups.SignedUp)
    signups.cancel(session, guest, joined.sign_up, now=now)
    with pytest.raises(Stale):
        attendance.step(session, host, joined.sign_up, now=starts)


def test_a_host_is_asked_about_today_and_what_was_never_saved(
    session: Session, host: Asker, now: dt.datetime
) -> None:
    later_today, yesterday, saved = now + 5 * HOUR, now - DAY, now - 2 * DAY
    dates = {
        name: date(session, at, name=name)
        for name, at in {
            "today": later_today,
            "yesterday": yesterday,
            "saved": saved,
            "old": now - 20 * DAY,
            "tomorrow": now + 14 * HOUR,
        }.items()
    }
    date(session, now, name="cancelled", status=OccurrenceStatus.CANCELLED)
    attendance.save(session, host, dates["saved"], now=now)
    assert [one.occurrence for one in waiting.to_mark(session, host, now=now)] == [
        dates["today"],
        dates["yesterday"],
    ]
    attendance.save(session, host, dates["today"], now=later_today)
    assert [(one.occurrence, one.saved) for one in waiting.to_mark(session, host, now=later_today)] == [
        (dates["today"], True),
        (dates["yesterday"], False),
    ]


def test_a_host_is_asked_about_their_own_initiatives(session: Session, now: dt.datetime) -> None:
    mine, other = date(session, now), date(session, now, slug="badetur")
    guest = meet(session, "Host", now)
    host = Asker(guest.id, "da", frozenset({Held(Role.HOST, "badetur")}))
    assert [one.occurrence for one in waiting.to_mark(session, host, now=now)] == [other]
    assert waiting.to_mark(session, guest, now=now) == ()
    assert mine != other


def test_an_erased_guest_stays_on_the_list_without_a_name(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime
) -> None:
    dinner = date(session, starts)
    own = join(session, dinner, "Anna", now)
    gone = session.get_one(SignUp, own)
    gone.person = gone.person_blind = None
    session.flush()
    assert [line.label for line in attendance.list_for(session, host, dinner, now=starts).lines] == ["–"]
