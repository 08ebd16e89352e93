"""A family that finds fewer places than it is: fewer come, or all wait until they fit."""

import pytest
from sqlmodel import Session, col, select

from catalog.errors import NoRoomForMore, RuleError, Stale
from catalog.joining import together
from db.models import Occurrence, Series, SignUp, SignUpStatus
from handlers.texts.texts import texts_in
from tests.town import Citizen, Town

DA = texts_in("da")
SLUG = "faellesspisning"
WAIT = "Skriv mig på ventelisten (3)"


def dinner(town: Town, *, left: int) -> Occurrence:
    """The next one, of which everything but so many places is taken."""
    row = town.next_date(SLUG)
    row.taken = (row.seats or 0) - left
    town.session.flush()
    return row


def family(town: Town, *, left: int) -> Citizen:
    """Signed up as one, with so many places left after that, they say that they are three."""
    dinner(town, left=left + 1)
    return town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig").taps("Vi er flere").says("3")


def own(session: Session) -> SignUp:
    return session.exec(select(SignUp).order_by(col(SignUp.id).desc())).all()[0]


def test_they_hear_how_many_are_left_and_may_wait_all_together(town: Town) -> None:
    karen = family(town, left=1)
    assert DA("too-few-left", left=1) in karen.said
    assert DA("too-few-kept", party=1) in karen.said
    assert karen.sees(WAIT)
    assert karen.sees("Vi kommer 2")
    karen.taps(WAIT)
    assert "nummer 1 på ventelisten" in karen.said
    mine = own(town.session)
    assert (mine.status, mine.party) == (SignUpStatus.WAITLISTED, 3)
    assert town.next_date(SLUG).taken == (town.next_date(SLUG).seats or 0) - 2, "their one place is free"


def test_pressed_twice_they_wait_once(town: Town) -> None:
    karen = family(town, left=1)
    wait = karen.button(WAIT)
    karen.presses(wait)
    queued_at = own(town.session).queued_at
    karen.presses(wait)
    assert own(town.session).queued_at == queued_at


def test_fewer_come_at_once(town: Town) -> None:
    karen = family(town, left=1).taps("Vi kommer 2")
    assert "Du er tilmeldt" in karen.said
    assert own(town.session).party == 2


def test_a_smaller_number_may_still_be_typed(town: Town) -> None:
    family(town, left=1).says("2")
    assert (own(town.session).status, own(town.session).party) == (SignUpStatus.CONFIRMED, 2)


def test_without_another_place_there_is_only_the_waitlist(town: Town) -> None:
    karen = family(town, left=0)
    assert DA("too-few-left", left=0) in karen.said
    assert not karen.sees("Vi kommer")
    assert karen.sees(WAIT)


def test_three_places_that_become_free_are_offered_to_all_three(town: Town) -> None:
    family(town, left=1).taps(WAIT)
    row = town.next_date(SLUG)
    anna = town.person().says(f"/start o_{SLUG}").taps("Tilmeld mig")
    assert "nummer" not in anna.said, "two places, and nobody who waits fits into them"
    row.taken -= 1
    town.session.flush()
    anna.taps("Meld afbud")
    mine = town.session.exec(select(SignUp).where(SignUp.status == SignUpStatus.OFFERED)).one()
    assert mine.party == 3


def test_a_date_without_a_waitlist_has_no_such_button(town: Town) -> None:
    series = town.session.get_one(Series, town.next_date(SLUG).series)
    series.entry = {**series.entry, "waitlist": False}
    karen = family(town, left=1)
    assert "kun 1 plads tilbage" in karen.said
    assert not karen.sees("Skriv mig på ventelisten")
    assert own(town.session).party == 1


def test_an_old_button_gives_nobodys_place_away(town: Town) -> None:
    """When the waitlist has closed, or the places have come, nothing is lost by pressing it."""
    karen = family(town, left=1)
    wait, row = karen.button(WAIT), town.next_date(SLUG)
    series = town.session.get_one(Series, row.series)
    series.entry = {**series.entry, "waitlist": False}
    town.session.flush()
    refused(town, karen, NoRoomForMore)
    series.entry = {**series.entry, "waitlist": True}
    row.taken -= 2
    town.session.flush()
    karen.presses(wait)
    assert (own(town.session).status, own(town.session).party) == (SignUpStatus.CONFIRMED, 3)
    karen.taps("Meld afbud")
    refused(town, karen, Stale)


def refused(town: Town, karen: Citizen, rule: type[RuleError]) -> None:
    with pytest.raises(rule):
        together.wait_together(town.session, karen.asker, own(town.session).id or 0, party=3, now=town.now)
