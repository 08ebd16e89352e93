"""What is told about a place for somebody else: who passes it on hears it, and answers for them."""

import datetime as dt

import pytest
from sqlmodel import col, select

from catalog.joining import asked_again, lapsing
from db.models import Outbox, Outcome, Role, SignUp, SignUpStatus
from handlers.notice import Skip
from handlers.notices import render_notice
from handlers.screen import Screen
from handlers.taps import Cancel
from tests.town import Citizen, Town

SLUG = "faellesspisning"
TELL_BODIL = "Husk at sige det til Bodil"
MINUTE = dt.timedelta(minutes=1)


@pytest.fixture
def karen(town: Town) -> Citizen:
    """Karen has a place on the 3rd, and so has Bodil through her."""
    karen = town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig").says("Karen")
    karen.says("/mine").taps("tors.").taps("Andre valg").taps("Tilmeld en anden").says("Bodil")
    return karen.taps("Tilmeld tors. 3.12.")


@pytest.fixture
def boss(town: Town) -> Citizen:
    return town.person(Role.COORDINATOR, SLUG)


def heard(town: Town, citizen: Citizen, kind: str) -> Screen:
    """The newest notice of a kind as it looks now, on the person's phone: it has left."""
    letters = select(Outbox).where(Outbox.kind == kind, col(Outbox.person) == citizen.asker.id)
    letter = town.session.exec(letters.order_by(col(Outbox.id).desc())).first()
    assert letter is not None
    letter.outcome = Outcome.SENT
    screen = render_notice(
        town.session, kind, letter.payload or {}, letter.person, town.house, now=town.now, doubt=False
    )
    assert not isinstance(screen, Skip), screen
    citizen.screens.append(screen)
    return screen


def bodils(town: Town) -> SignUp:
    rows = select(SignUp).where(col(SignUp.guest_blind) != "").execution_options(populate_existing=True)
    return town.session.exec(rows).one()


def moved_a_day(town: Town, boss: Citizen) -> None:
    town.now += MINUTE
    boss.says("/koordinator").taps("tors. 3.12.").taps("Flyt").taps("En dag senere")
    boss.taps("Lokalet er optaget").taps("Ja, flyt for alle")
    town.now += MINUTE


def test_a_new_day_is_answered_for_each_of_the_two(town: Town, karen: Citizen, boss: Citizen) -> None:
    moved_a_day(town, boss)
    screen = heard(town, karen, "occurrence-moved")
    assert "Kan du også" in screen.text
    assert TELL_BODIL in screen.text
    date = bodils(town).occurrence
    unanswered = asked_again.unanswered(town.session, boss.asker, date)
    assert {one.label for one in unanswered} == {"Karen", "Bodil"}
    karen.taps("Bodil kommer")
    assert [one.label for one in asked_again.unanswered(town.session, boss.asker, date)] == ["Karen"]
    town.now += MINUTE
    karen.taps("Jeg kommer")
    assert asked_again.unanswered(town.session, boss.asker, date) == ()


def test_a_new_day_that_does_not_suit_the_other_one(town: Town, karen: Citizen, boss: Citizen) -> None:
    moved_a_day(town, boss)
    heard(town, karen, "occurrence-moved")
    karen.taps("Meld afbud: Bodil")
    assert bodils(town).status is SignUpStatus.CANCELLED
    town.now += MINUTE
    screen = heard(town, karen, "occurrence-moved")
    assert "Bodil" not in screen.text
    assert [row[0].label for row in screen.rows][:2] == ["Jeg kommer", "Meld afbud"]


def test_who_only_signed_up_somebody_else_answers_for_them(town: Town, karen: Citizen, boss: Citizen) -> None:
    own = town.session.exec(select(SignUp).where(SignUp.guest_blind == "")).one()
    karen.uses(Cancel(own.id or 0))
    moved_a_day(town, boss)
    screen = heard(town, karen, "occurrence-moved")
    assert "Kan du også" in screen.text
    labels = [button.label for row in screen.rows for button in row]
    assert labels[:2] == ["Bodil kommer", "Meld afbud: Bodil"]
    assert "Jeg kommer" not in labels


def test_a_date_that_is_held_after_all_is_passed_on_too(town: Town, karen: Citizen, boss: Citizen) -> None:
    boss.says("/koordinator").taps("tors. 3.12.").taps("Aflys").taps("Lokalet er optaget")
    boss.taps("Ja, aflys for alle")
    town.now += 3 * MINUTE
    assert TELL_BODIL in heard(town, karen, "occurrence-cancelled").text
    boss.says("/koordinator").taps("tors. 3.12.").taps("Hold den alligevel")
    assert TELL_BODIL in heard(town, karen, "occurrence-moved").text


def test_a_place_of_somebody_else_that_went_on_is_passed_on(town: Town, karen: Citizen) -> None:
    row = bodils(town)
    row.status, row.offer_expires_at = SignUpStatus.OFFERED, town.now
    town.session.flush()
    lapsing.expire_offers(town.session, now=town.now)
    town.now += MINUTE
    screen = heard(town, karen, lapsing.OFFER_LAPSED)
    assert TELL_BODIL in screen.text
    labels = [button.label for line in screen.rows for button in line]
    assert labels == ["Se tilbuddet"], "the other button would put Karen herself in the queue"
