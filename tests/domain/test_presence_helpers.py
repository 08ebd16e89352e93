"""The host's word for volunteers at the door, and for guests who helped: each counts once."""

import datetime as dt
from itertools import permutations
from typing import Any

import pytest
from sqlmodel import Session, select

from catalog.counting.tally import tally
from catalog.errors import NotAllowed, NotFound, Stale
from catalog.joining import signups
from catalog.people.erase import erase
from catalog.people.permissions import Asker
from catalog.presence import attendance
from catalog.presence.attendance import Saved
from catalog.presence.helpers import HelperSums
from catalog.shifts import confirming, taking
from db.models import (
    Assignment,
    AttendanceOutcome,
    Audit,
    ConfirmedBy,
    Participation,
    ParticipationRole,
    Shift,
)
from tests.domain.helping import on_shift, people_on, shift
from tests.domain.people_and_dates import DAY, HOUR, ZONE, date, initiative, meet

UNMARKED, CAME, ABSENT = AttendanceOutcome.UNMARKED, AttendanceOutcome.CAME, AttendanceOutcome.ABSENT


@pytest.fixture
def door() -> dict[str, Any]:
    return {"guests_may": ["hjalp til", "vært"]}


@pytest.fixture
def kitchen(session: Session, dinner: int, starts: dt.datetime) -> int:
    """Three hours in the kitchen of that dinner."""
    return shift(session, starts - HOUR, needed=3, hours=3, occurrence=dinner)


def counted(session: Session, now: dt.datetime) -> tuple[int | None, int, float, int | None]:
    """Attendances, shifts done, hours and volunteers in the tally of the year."""
    total = tally(
        session, from_on=dt.date(now.year, 1, 1), to_on=dt.date(now.year, 12, 31), zone=ZONE, now=now
    ).total
    return total.attendances, total.shifts_done, total.hours, total.volunteers.high


def outcomes(shown: attendance.AttendanceList) -> list[AttendanceOutcome]:
    return [line.outcome for line in shown.helpers]


def test_volunteers_stand_on_the_list_and_one_press_marks_them(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime, dinner: int, kitchen: int
) -> None:
    _, mine = on_shift(session, "Karen", kitchen, now)
    first = attendance.list_for(session, host, dinner, now=starts)
    assert [(line.label, line.role, line.outcome) for line in first.helpers] == [
        ("Karen", "køkken", UNMARKED)
    ]
    seen = [attendance.step_helper(session, host, mine, now=starts) for _ in range(3)]
    assert [outcomes(one) for one in seen] == [[CAME], [ABSENT], [CAME]]
    assert [one.total for one in seen] == [0, 0, 0], "volunteers are none of the guests"
    assert counted(session, starts) == (0, 0, 0, 0), "nothing counts before it is saved"


def test_everybody_came_includes_them_and_saving_counts_them_once(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime, dinner: int, kitchen: int
) -> None:
    karen, _ = on_shift(session, "Karen", kitchen, now)
    omar, his = on_shift(session, "Omar", kitchen, now)
    for _ in range(2):
        attendance.step_helper(session, host, his, now=starts)
    attendance.all_came(session, host, dinner, now=starts)
    for _ in range(2):
        saved = attendance.save(session, host, dinner, now=starts)
        assert saved == Saved(0, 0, 0, 0, helpers=HelperSums(came=1, absent=1, unmarked=0))
        assert counted(session, starts) == (0, 1, 3.0, 1)
    assert people_on(session, kitchen) == [(karen.id, "done"), (omar.id, "absent")]
    attendance.step_helper(session, host, his, now=starts + 5 * DAY)
    assert counted(session, starts) == (0, 2, 6.0, 2), "a correction counts at once"


def test_the_volunteer_is_not_asked_what_the_host_has_said(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime, dinner: int, kitchen: int
) -> None:
    on_shift(session, "Karen", kitchen, now)
    attendance.all_came(session, host, dinner, now=starts)
    attendance.save(session, host, dinner, now=starts)
    assert confirming.ask(session, now=starts + 3 * HOUR) == 0


@pytest.mark.parametrize("own", [True, False])
@pytest.mark.parametrize("hosts", [True, False])
@pytest.mark.parametrize("order", list(permutations(("own", "host"))))
def test_the_hosts_word_holds_and_nothing_counts_twice(
    session: Session,
    host: Asker,
    now: dt.datetime,
    starts: dt.datetime,
    dinner: int,
    kitchen: int,
    own: bool,
    hosts: bool,
    order: tuple[str, str],
) -> None:
    karen, mine = on_shift(session, "Karen", kitchen, now)
    after, said = starts + 3 * HOUR, None
    for who in order:
        if who == "own":
            said = confirming.confirm(session, karen, mine, came=own, now=after)
        else:
            while outcomes(attendance.step_helper(session, host, mine, now=after)) != [
                CAME if hosts else ABSENT
            ]:
                pass
            attendance.save(session, host, dinner, now=after)
    assert said is not None
    assert said.overruled is (order[0] == "host" and own is not hosts)
    kept = session.get_one(Assignment, mine)
    assert kept.confirmed_by is ConfirmedBy.HOST
    assert counted(session, after) == ((0, 1, 3.0, 1) if hosts else (0, 0, 0, 0))
    assert len(session.exec(select(Participation.id)).all()) == int(hosts)
    disputes = session.exec(select(Audit).where(Audit.action == confirming.HELP_DISPUTED)).all()
    assert len(disputes) == int(own is not hosts), "kept where they disagree, and only there"
    assert all(one.subject == f"assignment {mine}" for one in disputes)
    assert karen.id not in {one.actor for one in disputes}


def test_a_word_against_the_host_is_kept_once_and_the_host_can_still_correct(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime, dinner: int, kitchen: int
) -> None:
    karen, mine = on_shift(session, "Karen", kitchen, now)
    for _ in range(2):
        attendance.step_helper(session, host, mine, now=starts)
    attendance.save(session, host, dinner, now=starts)
    after = starts + 3 * HOUR
    for _ in range(3):
        assert confirming.confirm(session, karen, mine, came=True, now=after).overruled
    assert [one.facts for one in session.exec(select(Audit)).all()] == [
        {"by": "self", "came": True, "stood": "absent", "stood_by": "host"}
    ]
    attendance.step_helper(session, host, mine, now=after)
    assert counted(session, after) == (0, 1, 3.0, 1)
    assert not confirming.confirm(session, karen, mine, came=True, now=after).overruled


def test_whom_the_host_leaves_unmarked_keeps_their_own_word(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime, dinner: int, kitchen: int
) -> None:
    karen, mine = on_shift(session, "Karen", kitchen, now)
    omar, his = on_shift(session, "Omar", kitchen, now)
    after = starts + 3 * HOUR
    confirming.confirm(session, karen, mine, came=True, now=after)
    confirming.confirm(session, omar, his, came=False, now=after)
    shown = attendance.all_came(session, host, dinner, now=after)
    assert outcomes(shown) == [CAME, ABSENT], "what they said themselves is there already"
    attendance.save(session, host, dinner, now=after)
    assert counted(session, after) == (0, 1, 3.0, 1)
    confirming.confirm(session, omar, his, came=True, now=after)
    assert counted(session, after) == (0, 2, 6.0, 2)


def test_names_that_look_alike_are_told_apart_across_both_lists(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime, dinner: int, kitchen: int
) -> None:
    karen, _ = on_shift(session, "Karen", kitchen, now)
    omar, _ = on_shift(session, "Omar", kitchen, now)
    signups.sign_up(session, meet(session, "Karen", now), dinner, now=now)
    signups.sign_up(session, omar, dinner, now=now)
    shown = attendance.list_for(session, host, dinner, now=starts)
    assert [line.label for line in shown.lines] == ["Karen (Sol Karen)", "Omar"]
    assert [line.label for line in shown.helpers] == ["Karen (Sol Karen)", "Omar"]
    assert karen.id


def test_discreet_guests_and_open_volunteers_each_in_their_way(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime
) -> None:
    initiative(session, "overskudscafe", modes={"guests": "discreet", "volunteers": "open"})
    dinner = date(session, starts, slug="overskudscafe")
    kitchen = shift(session, starts, slug="overskudscafe", occurrence=dinner)
    karen, _ = on_shift(session, "Karen", kitchen, now)
    signups.sign_up(session, karen, dinner, now=now)
    shown = attendance.list_for(session, host, dinner, now=starts)
    assert ([one.label for one in shown.lines], [one.label for one in shown.helpers]) == (
        ["Sol Karen"],
        ["Karen"],
    )


def test_who_helps_and_eats_is_one_attendance_and_one_volunteer(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime, dinner: int, kitchen: int
) -> None:
    karen, _ = on_shift(session, "Karen", kitchen, now)
    own = signups.sign_up(session, karen, dinner, now=now)
    assert isinstance(own, signups.SignedUp)
    attendance.all_came(session, host, dinner, now=starts)
    attendance.helped(session, host, own.sign_up, now=starts)
    attendance.save(session, host, dinner, now=starts)
    assert counted(session, starts) == (1, 1, 3.0, 1)


def test_a_guest_who_helped_is_a_volunteer_of_that_date_without_hours(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime, dinner: int
) -> None:
    karen = meet(session, "Karen", now)
    own = signups.sign_up(session, karen, dinner, party=3, now=now)
    assert isinstance(own, signups.SignedUp)
    seen = [attendance.helped(session, host, own.sign_up, now=starts).lines[0] for _ in range(4)]
    assert [(one.helped_as, one.heads) for one in seen] == [
        ("hjalp til", 3),
        ("vært", 3),
        (None, 3),
        ("hjalp til", 3),
    ]
    for _ in range(2):
        attendance.save(session, host, dinner, now=starts)
        assert counted(session, starts) == (3, 0, 0, 1)
    erase(session, karen, now=starts)
    attendance.one_more(session, host, dinner, now=starts)
    assert counted(session, starts) == (4, 0, 0, 1), "erased, the help stays counted once"
    for _ in range(3):
        attendance.step(session, host, own.sign_up, now=starts)
    assert counted(session, starts) == (1, 0, 0, 0), "who did not come did not help"
    plain = date(session, starts, name="plain")
    other = signups.sign_up(session, meet(session, "Bo", now), plain, now=now)
    assert isinstance(other, signups.SignedUp)
    with pytest.raises(Stale):
        attendance.helped(session, host, other.sign_up, now=starts)


def test_an_erased_volunteer_can_still_be_corrected(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime, dinner: int, kitchen: int
) -> None:
    karen, mine = on_shift(session, "Karen", kitchen, now)
    attendance.all_came(session, host, dinner, now=starts)
    attendance.save(session, host, dinner, now=starts)
    erase(session, karen, now=starts)
    session.expire_all()
    assert [one.label for one in attendance.list_for(session, host, dinner, now=starts).helpers] == ["–"]
    assert counted(session, starts) == (0, 1, 3.0, 1)
    for total in (0, 1):
        attendance.step_helper(session, host, mine, now=starts)
        assert counted(session, starts)[1] == total
    rows = session.exec(select(Participation).where(Participation.role == ParticipationRole.HELPER)).all()
    assert [one.token is not None for one in rows] == [True]


def test_only_hosts_and_only_who_is_on_a_shift(
    session: Session, host: Asker, now: dt.datetime, starts: dt.datetime, dinner: int, kitchen: int
) -> None:
    karen, mine = on_shift(session, "Karen", kitchen, now)
    with pytest.raises(NotAllowed):
        attendance.step_helper(session, karen, mine, now=starts)
    with pytest.raises(NotFound):
        attendance.step_helper(session, host, 10**6, now=starts)
    taking.drop(session, karen, mine, now=now)
    with pytest.raises(Stale):
        attendance.step_helper(session, host, mine, now=starts)
    other = shift(session, starts, "oprydning", occurrence=dinner)
    session.get_one(Shift, other).withdrawn_at = now
    session.flush()
    assert attendance.list_for(session, host, dinner, now=starts).helpers == ()
