"""A first time: the host knows if one says so, and the day after one question leads on."""

import datetime as dt

import pytest
from sqlmodel import col, select

from catalog.joining import capacity, first_time, lapsing
from db.models import Attendance, AttendanceOutcome, Outbox, Role, SignUp, SignUpStatus
from handlers.notice import Skip
from handlers.notices import render_notice
from handlers.screen import Screen
from handlers.texts.texts import texts_in
from tests.town import Citizen, Town

DA = texts_in("da")
SLUG = "faellesspisning"
HOUR = dt.timedelta(hours=1)
FIRST = "Det er min første gang"


def said_first(town: Town) -> Citizen:
    return town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig").taps("Andre valg").taps(FIRST)


def asked(town: Town, at: dt.datetime) -> int:
    town.now = at
    return first_time.ask_how_it_was(town.session, zone=town.house.zone, now=at)


def notice(town: Town, kind: str, citizen: Citizen) -> Screen | Skip:
    """The newest notice of a kind, as it leaves now; its buttons can be pressed."""
    letters = select(Outbox).where(Outbox.kind == kind, Outbox.person == citizen.asker.id)
    letter = town.session.exec(letters.order_by(col(Outbox.id).desc())).first()
    assert letter is not None
    screen = render_notice(
        town.session, kind, letter.payload or {}, letter.person, town.house, now=town.now, doubt=False
    )
    if isinstance(screen, Screen):
        citizen.screens.append(screen)
    return screen


def day_after(town: Town, hour: int = 10) -> dt.datetime:
    local = town.next_date(SLUG).ends_at.astimezone(town.house.zone) + dt.timedelta(days=1)
    return local.replace(hour=hour, minute=0).astimezone(dt.UTC)


def test_the_host_sees_it_only_when_the_person_says_so(town: Town) -> None:
    host = town.person(Role.HOST, SLUG)
    karen = town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig")
    date = town.next_date(SLUG)
    host.says("/hvem_kom")
    town.now = date.starts_at - HOUR
    assert "første gang" not in " ".join(host.says("/hvem_kom").labels)
    karen.taps("Andre valg").taps(FIRST)
    assert DA("join-first-time") in karen.said
    assert not karen.taps("Andre valg").sees(FIRST)
    assert "første gang" in " ".join(host.says("/hvem_kom").labels)


def test_who_has_been_there_is_not_asked(town: Town) -> None:
    karen = said_first(town)
    town.now = town.next_date(SLUG).ends_at + HOUR
    town.next_date(SLUG).opens_at = None
    karen.says(f"/start o_{SLUG}").taps("Tilmeld mig")
    assert "Du er tilmeldt" in karen.said
    assert not karen.taps("Andre valg").sees(FIRST)


def test_the_day_after_one_question_once(town: Town) -> None:
    karen = said_first(town)
    town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig")
    morning = day_after(town)
    times = (morning - HOUR, morning, morning + HOUR, morning + 30 * HOUR)
    assert [asked(town, at) for at in times] == [0, 1, 0, 0]
    town.now = morning
    screen = notice(town, first_time.HOW_WAS_IT, karen)
    assert isinstance(screen, Screen)
    assert DA("how-was-it", title="Fællesspisning") == screen.text
    karen.taps("Godt")
    assert karen.said == DA("how-good")
    assert karen.sees("Tilmeld mig")


def test_not_for_me_leads_to_two_other_offers(town: Town) -> None:
    karen = said_first(town)
    asked(town, day_after(town))
    notice(town, first_time.HOW_WAS_IT, karen)
    karen.taps("Ikke noget for mig")
    assert DA("how-not") in karen.said
    offers = [one for screen in karen.screens[-1:] for row in screen.rows for one in row][:2]
    assert len(offers) == 2
    assert SLUG not in [getattr(one.tap, "slug", SLUG) for one in offers]


@pytest.mark.parametrize("why", ["absent", "cancelled"])
def test_who_was_not_there_is_not_asked(town: Town, why: str) -> None:
    karen = said_first(town)
    morning = day_after(town)
    (own,) = [row for row in town.session.exec(select(SignUp)).all() if row.person == karen.asker.id]
    if why == "absent":
        mark = Attendance(sign_up=own.id or 0, outcome=AttendanceOutcome.ABSENT, marked_at=town.now)
        town.session.add(mark)
    else:
        karen.taps("Meld afbud")
    town.session.flush()
    assert asked(town, morning) == 0


def test_a_discreet_question_names_nothing(town: Town) -> None:
    town.edit(SLUG, modes={"guests": "discreet", "volunteers": "open"})
    karen = said_first(town)
    asked(town, day_after(town))
    screen = notice(town, first_time.HOW_WAS_IT, karen)
    assert isinstance(screen, Screen)
    assert "Fællesspisning" not in screen.text


def test_silence_is_told_and_leads_back_to_the_queue(town: Town) -> None:
    karen = town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig")
    date = town.next_date(SLUG)
    row = town.session.exec(select(SignUp)).one()
    row.status, row.offer_expires_at = SignUpStatus.OFFERED, town.now + HOUR
    date.seats = 1
    town.session.flush()
    town.now += HOUR
    assert lapsing.expire_offers(town.session, now=town.now) == 1
    omar = town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig")
    assert "Du er tilmeldt" in omar.said
    screen = notice(town, lapsing.OFFER_LAPSED, karen)
    assert isinstance(screen, Screen)
    karen.taps("Sæt mig på listen igen")
    assert "nummer 1 på ventelisten" in karen.said
    assert isinstance(notice(town, lapsing.OFFER_LAPSED, karen), Screen)


def test_fewer_seats_throw_nobody_out_and_tell_the_coordinator_once(town: Town) -> None:
    jonas = town.person(Role.COORDINATOR, SLUG)
    town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig").taps("Vi er flere").says("3")
    date = town.next_date(SLUG)
    date.seats = 2
    town.session.flush()
    for _ in range(2):
        capacity.seats_changed(town.session, date.id or 0, now=town.now)
    assert date.taken == 3
    letters = town.session.exec(select(Outbox).where(Outbox.kind == capacity.OVER_CAPACITY)).all()
    assert [one.person for one in letters] == [jonas.asker.id]
    screen = notice(town, capacity.OVER_CAPACITY, jonas)
    assert isinstance(screen, Screen)
    assert "3 tilmeldte og nu kun 2 pladser" in screen.text
    date.seats = 3
    town.session.flush()
    assert isinstance(notice(town, capacity.OVER_CAPACITY, jonas), Skip)
