"""Somebody who does not write here, and a group under its own limit."""

import datetime as dt

import pytest
from sqlmodel import col, select

from catalog.regulars import groups
from catalog.schedule import series
from db.models import Outbox, Participation, Role, SignUp, SignUpStatus
from handlers.notice import Skip
from handlers.notices import render_notice
from handlers.screen import Screen
from handlers.taps import (
    AllowGroup,
    Cancel,
    Join,
    JoinGroup,
    JoinGuest,
    JoinOther,
    SaveAttendance,
    SetParty,
    Step,
)
from handlers.texts.texts import texts_in
from tests.town import Citizen, Town

DA = texts_in("da")
SLUG = "faellesspisning"
MINUTE = dt.timedelta(minutes=1)


def sign_ups(town: Town) -> list[SignUp]:
    rows = select(SignUp).order_by(col(SignUp.id)).execution_options(populate_existing=True)
    return list(town.session.exec(rows).all())


def says_now(town: Town, kind: str) -> Screen:
    letter = town.session.exec(select(Outbox).where(Outbox.kind == kind)).one()
    screen = render_notice(
        town.session, kind, letter.payload or {}, letter.person, town.house, now=town.now, doubt=False
    )
    assert not isinstance(screen, Skip)
    return screen


def with_bodil(town: Town) -> Citizen:
    karen = (
        town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig").taps("Andre valg").taps("Tilmeld en anden")
    )
    return karen.says("Bodil").taps("Tilmeld tors")


def test_somebody_else_has_a_place_of_their_own(town: Town) -> None:
    karen = with_bodil(town)
    assert "Husk at sige det til Bodil" in karen.said
    own, bodil = sign_ups(town)
    assert (own.guest, bodil.guest, bodil.status) == (None, "Bodil", SignUpStatus.CONFIRMED)
    assert town.next_date(SLUG).taken == 2
    assert "Bodil" in karen.says("mine").said
    karen.uses(JoinOther(SLUG)).says("  bodil ").taps("Tilmeld tors")
    assert len(sign_ups(town)) == 2


def test_each_of_the_two_cancels_alone(town: Town) -> None:
    karen = with_bodil(town).taps("Meld afbud")
    assert "Du er meldt fra" in karen.said
    assert [one.status for one in sign_ups(town)] == [SignUpStatus.CONFIRMED, SignUpStatus.CANCELLED]
    karen.taps("Fortryd")
    assert [one.status for one in sign_ups(town)] == [SignUpStatus.CONFIRMED] * 2


def test_the_host_sees_the_nickname_and_counts_a_head_without_a_person(town: Town) -> None:
    with_bodil(town)
    host = town.person(Role.HOST, SLUG)
    own, bodil = sign_ups(town)
    town.now = town.next_date(SLUG).starts_at
    assert any(label.startswith("Bodil") for label in host.says("/hvem_kom").labels)
    for row in (own, bodil):
        host.uses(Step(row.id or 0))
    host.uses(SaveAttendance(own.occurrence))
    tokens = town.session.exec(select(Participation.token, Participation.heads)).all()
    assert sorted((token is None, heads) for token, heads in tokens) == [(False, 1), (True, 1)]


def test_one_person_brings_no_more_than_a_party_whatever_they_are_called(town: Town) -> None:
    karen = with_bodil(town)
    most = 6
    for n in range(most):
        town.now += MINUTE
        karen.uses(JoinOther(SLUG)).says(f"Gæst {'abcdefg'[n]}").taps("Tilmeld tors")
    assert karen.said == DA("error-party-too-big", most=most)
    assert town.next_date(SLUG).taken == most


def test_a_party_of_ones_own_and_those_one_signs_up_count_together(town: Town) -> None:
    karen = with_bodil(town)
    own, _bodil = sign_ups(town)
    karen.uses(SetParty(own.id or 0, 6))
    assert karen.said == DA("error-party-too-big", most=6)
    town.now += MINUTE
    assert "Du er tilmeldt" in karen.uses(SetParty(own.id or 0, 5)).said
    karen.uses(Cancel(own.id or 0))
    for n in range(5):
        town.now += MINUTE
        karen.uses(JoinOther(SLUG)).says(f"Gæst {'abcde'[n]}").taps("Tilmeld tors")
    assert town.next_date(SLUG).taken == 6
    karen.uses(Join(own.occurrence))
    assert "Du er tilmeldt" in karen.said, "whoever they bring, there is always room for themselves"
    town.now += MINUTE
    karen.taps("Vi er flere").says("2")
    assert karen.said == DA("error-party-too-big", most=6)


def test_nobody_is_named_where_taking_part_is_a_secret(town: Town) -> None:
    town.edit(SLUG, modes={"guests": "discreet", "volunteers": "open"})
    karen = town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig")
    assert not karen.taps("Andre valg").sees("Tilmeld en anden")
    karen.uses(JoinOther(SLUG)).says("Bodil").taps("Tilmeld tors")
    assert karen.said == DA("error-not-found")


def test_a_button_without_its_name_does_nothing(town: Town) -> None:
    karen = town.person().uses(JoinGuest(town.next_date(SLUG).id or 0))
    assert karen.said == DA("error-stale")


def contact_of_torsbo(town: Town) -> Citizen:
    jonas = town.person(Role.COORDINATOR)
    mette = town.person().says(f"/start o_{SLUG}").taps("Skriv til os").says("Vi er 8 fra Torsbo")
    jonas.says("/indbakke").taps("Må tilmelde en gruppe").says("Torsbo 12")
    assert jonas.said == DA("group-allowed", name="Torsbo", most=12)
    mette.screens.append(says_now(town, "group-contact"))
    return mette


def test_a_group_comes_under_its_own_limit_and_escorts_are_not_counted(town: Town) -> None:
    mette = contact_of_torsbo(town).taps("Tilmeld Torsbo").says("6 + 2").taps("Tilmeld tors")
    assert "Husk at sige det til Torsbo" in mette.said
    (torsbo,) = sign_ups(town)
    assert (torsbo.guest, torsbo.party, torsbo.escorts) == ("Torsbo", 8, 2)
    assert town.next_date(SLUG).taken == 8
    host = town.person(Role.HOST, SLUG)
    town.now = town.next_date(SLUG).starts_at
    host.uses(Step(torsbo.id or 0)).uses(SaveAttendance(torsbo.occurrence))
    assert town.session.exec(select(Participation.heads)).all() == [6]


def test_a_group_comes_to_every_open_date(town: Town) -> None:
    mette = contact_of_torsbo(town).taps("Tilmeld Torsbo").says("6 + 2").taps("Alle datoerne")
    rows = sign_ups(town)
    assert len(rows) >= 2
    assert {row.party for row in rows} == {8}
    assert "Torsbo er tilmeldt" in mette.said


def test_a_group_of_no_escorts_leaves_its_contacts_own_limit_alone(town: Town) -> None:
    mette = contact_of_torsbo(town).taps("Tilmeld Torsbo").says("8").taps("Tilmeld tors")
    town.now += MINUTE
    mette.uses(JoinOther(SLUG)).says("Bodil").taps("Tilmeld tors")
    assert "Husk at sige det til Bodil" in mette.said
    assert [row.guest for row in sign_ups(town)] == ["Torsbo", "Bodil"]


@pytest.mark.parametrize("count", ["11 + 2", "0 + 3"])
def test_a_group_has_a_limit_that_is_said(town: Town, count: str) -> None:
    mette = contact_of_torsbo(town).taps("Tilmeld Torsbo").says(count).taps("Tilmeld tors")
    assert mette.said == DA("error-group-too-big", name="Torsbo", most=12)
    assert sign_ups(town) == []


def test_only_coordinators_allow_groups_and_only_the_contact_signs_them_up(town: Town) -> None:
    contact_of_torsbo(town)
    stranger = town.person().uses(JoinGroup(1))
    assert stranger.said == DA("error-not-found")
    stranger.uses(AllowGroup(1))
    assert stranger.said == DA("error-not-allowed")


def test_a_group_comes_to_later_dates_too_until_its_contact_says_no(town: Town) -> None:
    mette = contact_of_torsbo(town).taps("Tilmeld Torsbo").says("6 + 2").taps("Alle datoerne")
    assert "automatisk tilmeldt alle kommende datoer" in mette.said
    before = len(sign_ups(town))
    town.now += 3 * dt.timedelta(weeks=1)
    series.extend(town.session, now=town.now)
    assert groups.place(town.session, now=town.now) > 0
    assert len(sign_ups(town)) > before
    letter = town.queued("group-place")[0]
    screen = render_notice(
        town.session, letter.kind, letter.payload or {}, letter.person, town.house, now=town.now, doubt=False
    )
    assert isinstance(screen, Screen)
    assert "Pladserne til Torsbo er klar" in screen.text
    assert [row[0].label for row in screen.rows] == ["Jeg kommer", "Ret antal", "Meld afbud"]
    mette.says("/mine").taps("Torsbo, Fællesspisning")
    assert "Torsbo kommer fast" in mette.said
    assert "Heraf ledsagere: 2" in mette.said
    mette.taps("Hold pause").taps("Med igen")
    assert "Torsbo holder pause" in mette.said
    mette.taps("Slut med pausen").taps("Kommer ikke fast mere")
    assert "Torsbo kommer ikke fast mere" in mette.said
    assert not mette.says("/mine").sees("Torsbo, Fællesspisning")


def test_a_group_without_room_is_told_and_can_come_fewer(town: Town) -> None:
    mette = contact_of_torsbo(town).taps("Tilmeld Torsbo").says("6 + 2").taps("Alle datoerne")
    late = town.next_date(SLUG, skip=2)
    assert late.opens_at is not None
    late.seats = 4
    town.session.flush()
    town.now = late.opens_at
    assert groups.place(town.session, now=town.now) == 0
    mette.screens.append(says_now(town, "group-no-place"))
    mette.taps("Tilmeld Torsbo").says("2 + 1").taps("Tilmeld tors. 17.12.")
    assert "Husk at sige det til Torsbo" in mette.said
    letter = town.queued("group-no-place")[0]
    again = render_notice(
        town.session, letter.kind, letter.payload or {}, letter.person, town.house, now=town.now, doubt=False
    )
    assert again == Skip("no longer needed")
