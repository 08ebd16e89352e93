"""Volunteers on the list at the door, and guests who helped."""

import datetime as dt

import pytest
from sqlmodel import col, select

from catalog.shifts import confirming
from db.models import Assignment, AssignmentStatus, Occurrence, Participation, ParticipationRole, Role, Shift
from handlers.shift_taps import CameToShift, HelpAs, TakeShift
from handlers.taps import Helped, ShowAttendance, StepHelper
from handlers.texts.texts import texts_in
from tests.town import Citizen, Town

DA = texts_in("da")


@pytest.fixture
def date(town: Town) -> Occurrence:
    return town.next_date("faellesspisning")


@pytest.fixture
def cook(town: Town, date: Occurrence) -> Citizen:
    """Karen in the kitchen; another Karen and Omar are guests; the dinner has begun."""
    karen = town.person().says("/frivillig").taps("Fællesspisning").taps("køkken").taps("Tag vagten")
    for name in ("Karen", "Omar"):
        town.person().says("/start o_faellesspisning").taps("Tilmeld mig").says(name)
    town.now = date.starts_at + dt.timedelta(hours=1)
    return karen


@pytest.fixture
def host(town: Town, cook: Citizen) -> Citizen:
    assert cook
    return town.person(Role.HOST, "faellesspisning").says("/hvem_kom")


def helped(town: Town) -> list[int | None]:
    """Minutes of every volunteer who counts."""
    found = select(Participation.minutes).where(Participation.role == ParticipationRole.HELPER)
    return list(town.session.exec(found.order_by(col(Participation.id))).all())


def test_one_press_each_and_all_at_once(town: Town, host: Citizen) -> None:
    assert DA("attendance-helpers", came=0, most=1) in host.said
    name = next(label for label in host.labels if label.startswith("køkken: "))
    host.taps("køkken: ")
    assert f"{name}, kom" in host.labels
    host.taps("køkken: ")
    assert f"{name}, kom ikke" in host.labels
    host.taps("køkken: ").taps("Alle er kommet").taps("Gem")
    assert DA("attendance-saved-helpers", came=1, absent=0, unmarked=0) in host.said
    assert "Kommet: 2. Heraf uden navn: 0. Kom ikke: 0. Ikke krydset af: 0." in host.said
    assert helped(town) == [240]


def test_programs_that_press_a_name_press_the_guest(host: Citizen) -> None:
    host.taps("Karen")
    assert "Karen: 1 kom" in host.labels


def test_the_volunteer_hears_the_hosts_word(town: Town, cook: Citizen, host: Citizen) -> None:
    host.taps("køkken: ").taps("køkken: ").taps("Gem")
    town.now += dt.timedelta(hours=3)
    assert confirming.ask(town.session, now=town.now) == 0
    mine = town.session.exec(select(Assignment)).one()
    assert mine.status is AssignmentStatus.ABSENT
    assert cook.uses(CameToShift(mine.id or 0, came=True)).said == DA("came-host-no")
    assert helped(town) == []
    host.says("/hvem_kom").taps("køkken: ")
    assert cook.uses(CameToShift(mine.id or 0, came=False)).said == DA("came-host-yes")
    assert helped(town) == [240]


def test_a_guest_who_helped_is_pressed_on_a_list_of_their_own(town: Town, host: Citizen) -> None:
    host.taps("Hvem hjalp til?").taps("Omar")
    assert "Omar: hjalp til" in host.labels
    host.taps("Tilbage")
    assert "Omar: 1 kom" in host.labels
    host.taps("Gem")
    assert helped(town) == [None]
    host.taps(DA.label("attendance-edit-button")).taps("Hvem hjalp til?").taps("Omar")
    assert helped(town) == []


def test_a_dinner_without_volunteers_says_nothing_of_them(town: Town) -> None:
    host = town.person(Role.HOST, "vores-ishoej")
    date = town.next_date("vores-ishoej")
    town.now = date.starts_at
    host.says("/hvem_kom").taps("Gem")
    assert "Frivillige" not in host.said


def test_a_long_list_has_pages_and_volunteers_last(town: Town, host: Citizen, date: Occurrence) -> None:
    shift = town.session.exec(select(Shift).where(Shift.occurrence == date.id, Shift.role == "køkken")).one()
    shift.needed = 40
    town.session.flush()
    town.now = date.starts_at - dt.timedelta(days=1)
    for _ in range(30):
        town.person().uses(HelpAs(shift.id or 0)).uses(TakeShift(shift.id or 0))
    town.now = date.starts_at
    host.uses(ShowAttendance(date.id or 0))
    assert [label.startswith("køkken: ") for label in host.labels[:30]] == [False] * 2 + [True] * 28
    host.taps("Flere")
    assert [label.startswith("køkken: ") for label in host.labels[:4]] == [True] * 3 + [False]
    name = host.labels[1]
    host.presses(host.button(name))
    assert f"{name}, kom" in host.labels


def test_a_host_of_another_initiative_marks_no_volunteer(town: Town, cook: Citizen) -> None:
    other = town.person(Role.HOST, "brunchcafe")
    mine = town.session.exec(select(Assignment)).one()
    for tap in (StepHelper(mine.id or 0), Helped(1)):
        town.now += dt.timedelta(minutes=1)
        assert other.uses(tap).said in {DA("error-not-allowed"), DA("error-not-found")}
    assert cook
