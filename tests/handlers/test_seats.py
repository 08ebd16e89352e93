"""Parties that shrink by one, that wait, and two visits at the same time."""

import datetime as dt

from sqlmodel import col, select

from db.models import Occurrence, OccurrenceStatus, Shift, SignUp, SignUpStatus
from handlers.shift_taps import TakeShift
from handlers.taps import Join, ShowSignUp
from handlers.texts.texts import texts_in
from tests.town import Citizen, Town

DA = texts_in("da")
MINUTE = dt.timedelta(minutes=1)
SLUG = "faellesspisning"


def joined(town: Town, slug: str = SLUG) -> Citizen:
    return town.person().says(f"/start o_{slug}").taps("Tilmeld mig")


def last_of(town: Town, citizen: Citizen) -> SignUp:
    rows = town.session.exec(select(SignUp).order_by(col(SignUp.id).desc())).all()
    return next(row for row in rows if row.person == citizen.asker.id)


def moved_onto(town: Town, occurrence: Occurrence, other: Occurrence, *, after: bool = False) -> None:
    """Let a date begin when another begins, or just when it ends."""
    length = occurrence.ends_at - occurrence.starts_at
    occurrence.starts_at = other.ends_at if after else other.starts_at + MINUTE
    occurrence.ends_at = occurrence.starts_at + length
    occurrence.opens_at = None
    occurrence.closes_at = occurrence.starts_at
    town.session.flush()


def test_one_companion_less_and_the_others_keep_their_places(town: Town) -> None:
    karen = joined(town).taps("Vi er flere").says("3")
    karen.taps("Andre valg")
    one_less = karen.button("Én af os kommer ikke")
    karen.presses(one_less)
    town.now += MINUTE
    karen.presses(one_less)
    assert last_of(town, karen).party == 2
    assert town.next_date(SLUG).taken == 2
    karen.taps("Andre valg").taps("Én af os kommer ikke")
    assert last_of(town, karen).party == 1
    assert not karen.taps("Andre valg").sees("Én af os kommer ikke")


def test_a_family_waits_as_a_family(town: Town) -> None:
    for _ in range(4):
        joined(town, "cykling-uden-alder")
    omar = town.person().says("/start o_cykling-uden-alder").taps("Skriv mig på ventelisten")
    omar.taps("Vi er flere").says("2")
    assert last_of(town, omar).party == 2
    assert "nummer 1 på ventelisten" in omar.said
    assert DA("queue-party", party=2) in omar.said
    assert omar.sees("Ret antal")


def test_an_old_screen_of_a_place_given_up_says_so(town: Town) -> None:
    karen = joined(town)
    own = last_of(town, karen).id or 0
    karen.taps("Meld afbud")
    town.now += MINUTE
    karen.uses(ShowSignUp(own))
    assert "Du er ikke tilmeldt" in karen.said
    assert not karen.sees("Meld afbud")


def test_an_offered_place_is_not_shown_as_taken(town: Town) -> None:
    karen = joined(town)
    row = last_of(town, karen)
    row.status, row.offer_expires_at = SignUpStatus.OFFERED, town.now + dt.timedelta(hours=5)
    town.session.flush()
    karen.uses(ShowSignUp(row.id or 0))
    assert "Du er tilmeldt" not in karen.said
    assert karen.sees("Ja tak, jeg tager pladsen")


def test_a_queue_that_can_be_asked_no_more_promises_no_message(town: Town) -> None:
    for _ in range(4):
        omar = joined(town, "cykling-uden-alder")
    ride = town.next_date("cykling-uden-alder")
    ride.closes_at = ride.cancel_closes_at = ride.starts_at
    town.session.flush()
    karen = town.person().says("/start o_cykling-uden-alder").taps("Skriv mig på ventelisten")
    assert "Jeg skriver til dig, så snart" in karen.said
    town.now = ride.starts_at - 45 * MINUTE
    nadia = town.person().says("/start o_cykling-uden-alder").uses(Join(ride.id or 0))
    assert "for sent at spørge" in nadia.said
    assert nadia.taps("Skriv mig på ventelisten").sees("nummer 2 på ventelisten")
    assert "Jeg skriver til dig, så snart" not in nadia.said
    omar.says("/mine").taps("ons.").taps("Meld afbud")
    town.now += MINUTE
    nadia.taps("Tilmeld mig")
    assert "Du er tilmeldt" in nadia.said


def test_two_visits_at_the_same_time_are_asked_about(town: Town) -> None:
    karen = joined(town)
    ride = town.next_date("cykling-uden-alder")
    moved_onto(town, ride, town.next_date(SLUG))
    karen.uses(Join(ride.id or 0))
    assert "To ting på samme tid" in karen.said
    assert last_of(town, karen).occurrence != ride.id
    karen.taps("Ja, tilmeld mig alligevel")
    assert "Du er tilmeldt" in karen.said
    assert last_of(town, karen).occurrence == ride.id
    town.now += MINUTE
    karen.uses(Join(ride.id or 0))
    assert "Du er tilmeldt" in karen.said


def test_touching_ends_queues_and_cancelled_dates_are_no_overlap(town: Town) -> None:
    dinner, ride = town.next_date(SLUG), town.next_date("cykling-uden-alder")
    karen = joined(town)
    moved_onto(town, ride, dinner, after=True)
    assert "Du er tilmeldt" in karen.uses(Join(ride.id or 0)).said
    omar = joined(town)
    moved_onto(town, ride, dinner)
    last_of(town, omar).status = SignUpStatus.WAITLISTED
    town.session.flush()
    assert "Du er tilmeldt" in omar.uses(Join(ride.id or 0)).said
    nadia = joined(town)
    dinner.status = OccurrenceStatus.CANCELLED
    town.session.flush()
    assert "Du er tilmeldt" in nadia.uses(Join(ride.id or 0)).said


def test_a_visit_that_is_nobodys_business_is_not_named(town: Town) -> None:
    karen = joined(town)
    ride = town.next_date("cykling-uden-alder")
    moved_onto(town, ride, town.next_date(SLUG))
    town.edit(SLUG, modes={"guests": "discreet", "volunteers": "open"})
    karen.uses(Join(ride.id or 0))
    assert DA.label("join-discreet-title") in karen.said
    assert "Fællesspisning" not in karen.said


def test_an_offered_place_during_another_visit_says_so_before_the_yes(town: Town) -> None:
    dinner, ride = town.next_date(SLUG), town.next_date("cykling-uden-alder")
    for _ in range(4):
        omar = joined(town, "cykling-uden-alder")
    karen = town.person().says("/start o_cykling-uden-alder").taps("Skriv mig på ventelisten")
    own = last_of(town, karen)
    moved_onto(town, dinner, ride)
    karen.uses(Join(dinner.id or 0))
    omar.says("/mine").taps("ons.").taps("Meld afbud")
    town.now += MINUTE
    karen.uses(ShowSignUp(own.id or 0))
    assert karen.sees("Ja tak, jeg tager pladsen")
    assert "Du har allerede noget på samme tid: Fællesspisning" in karen.said
    karen.taps("Ja tak, jeg tager pladsen")
    assert "Du er tilmeldt" in karen.said


def test_after_cancelling_only_dates_one_is_not_at_can_be_joined(town: Town) -> None:
    karen = joined(town)
    town.now += MINUTE
    karen.says(f"/start o_{SLUG}").taps("Tilmeld mig tors. 10.12.")
    town.now += MINUTE
    karen.says("/mine").taps("tors. 3.12.").taps("Meld afbud")
    assert "torsdag den 10. december" in karen.said
    assert not karen.sees("Tilmeld mig tors. 10.12."), "she comes then already"
    town.now += MINUTE
    karen.says("/mine").taps("tors. 10.12.").taps("Meld afbud")
    assert karen.sees("Tilmeld mig tors. 3.12.")


def test_a_visit_during_ones_own_shift_is_asked_about(town: Town) -> None:
    dinner, ride = town.next_date(SLUG), town.next_date("cykling-uden-alder")
    cook = town.person().says("/frivillig").taps("Fællesspisning").taps("køkken").taps("Tag vagten")
    moved_onto(town, ride, dinner)
    cook.uses(Join(ride.id or 0))
    assert "Du har selv en vagt som frivillig: Fællesspisning" in cook.said
    assert cook.taps("Se vagten").sees("Vagten er din")
    cook.taps("Ja, tilmeld mig alligevel")
    assert "Du er tilmeldt" in cook.said


def test_a_shift_during_a_visit_is_asked_about(town: Town) -> None:
    dinner, ride = town.next_date(SLUG), town.next_date("cykling-uden-alder")
    moved_onto(town, ride, dinner)
    karen = town.person().uses(Join(ride.id or 0)).says("Karen")
    karen.says("/frivillig").taps("Fællesspisning").taps("køkken").taps("Tag vagten tors. 3.12.")
    assert "Du er allerede tilmeldt som gæst: Cykeltur" in karen.said
    assert karen.taps("Se den anden tilmelding").sees("Du er tilmeldt")
    karen.taps("Tag vagten alligevel")
    assert "Vagten er din" in karen.said


def test_a_shift_where_one_is_a_guest_is_nothing_to_ask_about(town: Town) -> None:
    karen = joined(town)
    karen.says("/frivillig").taps("Fællesspisning").taps("køkken").taps("Tag vagten tors. 3.12.")
    assert "Vagten er din" in karen.said
    omar = town.person().says("/frivillig").taps("Fællesspisning").taps("vært").taps("Tag vagten tors. 3.12.")
    assert "Du er tilmeldt" in omar.uses(Join(town.next_date(SLUG).id or 0)).said


def test_a_shift_one_cannot_take_is_refused_at_once(town: Town) -> None:
    dinner, ride = town.next_date(SLUG), town.next_date("cykling-uden-alder")
    moved_onto(town, ride, dinner)
    karen = town.person().uses(Join(ride.id or 0)).says("Karen")
    shift = town.session.exec(select(Shift).where(Shift.occurrence == dinner.id)).first()
    assert shift is not None
    assert "Du skal være med på holdet" in karen.uses(TakeShift(shift.id or 0)).said
