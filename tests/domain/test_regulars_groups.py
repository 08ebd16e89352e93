"""A group signed up for every date: later dates too, its own limit, one message, a pause and an end."""

import datetime as dt

import pytest
from sqlmodel import Session, col, select

from catalog.errors import NotFound
from catalog.joining import signups
from catalog.joining.mine import SignedUp
from catalog.joining.on_behalf import GroupTooBig
from catalog.people.erase import erase, own_data
from catalog.people.permissions import Asker
from catalog.regulars import groups, guests, placing, standing
from catalog.schedule.series import extend
from db.models import GroupContact, SignUp, SignUpStatus, StandingGroup
from tests.domain.people_and_dates import DAY, initiative, meet
from tests.domain.schedules import bring, dates, entry, told

WEEK = 7 * DAY


@pytest.fixture
def mette(session: Session, now: dt.datetime) -> Asker:
    """The contact of Torsbo, twelve at most, where there are Thursdays with 20 seats."""
    initiative(session)
    bring(session, entry(seats=20), now=now)
    return meet(session, "Mette", now)


@pytest.fixture
def torsbo(session: Session, now: dt.datetime, mette: Asker) -> int:
    row = GroupContact(person=mette.id, initiative="faellesspisning", name="Torsbo", most=12, granted_at=now)
    session.add(row)
    session.flush()
    return row.id or 0


def of_torsbo(session: Session) -> list[SignUp]:
    return list(session.exec(select(SignUp).where(col(SignUp.guest_blind) != "").order_by("id")).all())


def comes(session: Session, mette: Asker, torsbo: int, now: dt.datetime) -> int:
    groups.come_every_time(session, mette, torsbo, party=8, escorts=2, now=now)
    (mine,) = groups.coming_groups(session, mette, now=now)
    return mine.group


def test_later_dates_get_their_places_with_one_message_each(
    session: Session, now: dt.datetime, mette: Asker, torsbo: int
) -> None:
    comes(session, mette, torsbo, now)
    made = len(dates(session))
    assert {(one.party, one.escorts, one.guest, one.as_regular) for one in of_torsbo(session)} == {
        (8, 2, "Torsbo", True)
    }
    assert len(of_torsbo(session)) == made
    assert told(session, "group-place") == [], "they were just shown"
    later = now + 2 * WEEK
    extend(session, now=later)
    assert len(dates(session)) == made + 2
    assert [groups.place(session, now=later) for _ in range(2)] == [2, 0]
    letters = told(session, "group-place")
    assert [one.person for one in letters] == [mette.id] * 2
    newest = dates(session)[-1]
    assert newest.taken == 8
    assert newest.starts_at - letters[-1].send_after <= 6 * DAY, "told earlier, people come in the wrong week"


def test_a_date_given_up_stays_given_up_and_one_signed_up_by_hand_is_left_alone(
    session: Session, now: dt.datetime, mette: Asker, torsbo: int
) -> None:
    comes(session, mette, torsbo, now)
    first = of_torsbo(session)[0]
    signups.cancel(session, mette, first.id or 0, now=now)
    signups.change_party(session, mette, of_torsbo(session)[1].id or 0, party=5, now=now)
    assert groups.place(session, now=now) == 0
    assert [one.party for one in of_torsbo(session)[:3]] == [8, 5, 8]
    assert of_torsbo(session)[0].status is SignUpStatus.CANCELLED


def test_its_own_limit_holds_also_when_it_is_lowered(
    session: Session, now: dt.datetime, mette: Asker, torsbo: int
) -> None:
    for party, escorts in ((13, 2), (3, 3)):
        with pytest.raises(GroupTooBig):
            groups.come_every_time(session, mette, torsbo, party=party, escorts=escorts, now=now)
    with pytest.raises(NotFound):
        groups.come_every_time(session, meet(session, "Bo", now), torsbo, party=8, escorts=2, now=now)
    comes(session, mette, torsbo, now)
    session.get_one(GroupContact, torsbo).most = 7
    later = now + WEEK
    extend(session, now=later)
    assert groups.place(session, now=later) == 0
    assert len(told(session, "group-no-place")) == 1


def test_without_room_for_all_and_a_newcomer_they_are_told_once(
    session: Session, now: dt.datetime, mette: Asker, torsbo: int
) -> None:
    comes(session, mette, torsbo, now)
    later = now + WEEK
    extend(session, now=later)
    dates(session)[-1].seats = 8
    session.flush()
    assert [groups.place(session, now=later) for _ in range(3)] == [0, 0, 0]
    (letter,) = told(session, "group-no-place")
    assert letter.person == mette.id
    dates(session)[-1].seats = 9
    session.flush()
    assert groups.place(session, now=later) == 1


def test_a_pause_gives_up_what_was_not_confirmed_and_its_end_takes_it_again(
    session: Session, now: dt.datetime, mette: Asker, torsbo: int
) -> None:
    group = comes(session, mette, torsbo, now)
    rows = of_torsbo(session)
    signups.coming(session, mette, rows[0].id or 0, now=now)
    until = dt.date(2026, 12, 24)
    mine = groups.pause(session, mette, group, until, now=now)
    assert mine.paused_until == until
    assert [row.taken for row in dates(session)[:4]] == [8, 0, 0, 8], "they said yes to the first"
    assert groups.place(session, now=now) == 0
    groups.pause(session, mette, group, None, now=now)
    session.expire_all()
    assert [row.taken for row in dates(session)[:4]] == [8, 8, 8, 8]


def test_the_end_gives_up_every_place_that_was_not_confirmed(
    session: Session, now: dt.datetime, mette: Asker, torsbo: int
) -> None:
    group = comes(session, mette, torsbo, now)
    with pytest.raises(NotFound):
        groups.end(session, meet(session, "Bo", now), group, now=now)
    groups.end(session, mette, group, now=now)
    assert {row.taken for row in dates(session)} == {0}
    assert groups.coming_groups(session, mette, now=now) == ()
    with pytest.raises(NotFound):
        groups.show(session, mette, group, now=now)
    extend(session, now=now + WEEK)
    assert groups.place(session, now=now + WEEK) == 0
    comes(session, mette, torsbo, now)
    assert {row.taken for row in dates(session)} == {8}, "and it can come again"


def test_who_is_forgotten_leaves_no_group_behind(
    session: Session, now: dt.datetime, mette: Asker, torsbo: int
) -> None:
    comes(session, mette, torsbo, now)
    (kept,) = own_data(session, mette.id)["groups_that_come_every_time"]
    assert (kept["name"], kept["people"], kept["escorts"]) == ("Torsbo", 8, 2)
    erase(session, mette, now=now)
    assert session.exec(select(StandingGroup)).all() == []
    assert {row.taken for row in dates(session)} == {0}
    assert groups.place(session, now=now) == 0


def test_the_contacts_own_standing_place_and_the_groups_end_apart(
    session: Session, now: dt.datetime, mette: Asker, torsbo: int
) -> None:
    group = comes(session, mette, torsbo, now)
    own = signups.sign_up(session, mette, dates(session)[0].id or 0, now=now)
    assert isinstance(own, SignedUp)
    mine = guests.become(session, mette, own.sign_up, now=now)
    placing.place(session, now=now)
    assert [row.taken for row in dates(session)[:3]] == [9, 9, 8], "her own place two weeks ahead"
    standing.leave(session, mette, mine.regular, now=now)
    session.expire_all()
    assert [row.taken for row in dates(session)[:3]] == [9, 8, 8]
    groups.end(session, mette, group, now=now)
    session.expire_all()
    assert [row.taken for row in dates(session)[:3]] == [1, 0, 0]
