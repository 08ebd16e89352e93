"""The line: from a search to a place, a party, a name, the queue, an offer, a cancellation."""

import datetime as dt

from sqlmodel import col, select

from db.models import Occurrence, Outbox, SignUp, SignUpStatus
from handlers.taps import (
    AcceptPlace,
    AskChildren,
    AskParty,
    Calendar,
    Cancel,
    Coming,
    DeclinePlace,
    Join,
    SetChildren,
    SetParty,
    ShowSignUp,
    Tap,
    UndoCancel,
)
from handlers.texts.texts import texts_in
from tests.town import Citizen, Town

DA = texts_in("da")
HOUR = dt.timedelta(hours=1)


def joined(town: Town, slug: str = "faellesspisning") -> Citizen:
    return town.person().says(f"/start o_{slug}").taps("Tilmeld mig")


def full_ride(town: Town) -> list[Citizen]:
    """The next bicycle ride has four seats, and all of them are taken."""
    return [joined(town, "cykling-uden-alder") for _ in range(4)]


def sign_ups(town: Town, citizen: Citizen) -> list[SignUp]:
    mine = citizen.asker.id
    rows = town.session.exec(select(SignUp).order_by(col(SignUp.id))).all()
    return [row for row in rows if row.person == mine]


def test_a_search_leads_to_a_place_in_three_presses(town: Town) -> None:
    karen = town.person().says("fællesspisning").taps("Fællesspisning").taps("Tilmeld mig")
    assert "Du er tilmeldt" in karen.said
    assert [one.kind for one in karen.documents] == ["ics"]
    assert karen.sees("Vi er flere")
    assert karen.sees("Meld afbud")
    (mine,) = sign_ups(town, karen)
    assert (mine.party, mine.status) == (1, SignUpStatus.CONFIRMED)


def test_the_first_button_is_the_soonest_date(town: Town) -> None:
    karen = joined(town)
    (mine,) = sign_ups(town, karen)
    assert mine.occurrence == town.next_date("faellesspisning").id


def test_more_dates_than_fit_are_one_press_away(town: Town) -> None:
    karen = town.person().says("/start o_faellesspisning").taps("Flere datoer")
    dates = [label for label in karen.labels if label.startswith("Tilmeld mig")]
    assert len(dates) >= 2
    karen.taps(dates[-1])
    assert "Du er tilmeldt" in karen.said


def test_a_second_press_changes_nothing_and_says_the_same(town: Town) -> None:
    karen = town.person().says("/start o_faellesspisning")
    button = karen.button("Tilmeld mig")
    karen.presses(button)
    for _ in range(20):
        town.now += dt.timedelta(seconds=1)
        karen.presses(button)
        assert "Du er tilmeldt" in karen.said or karen.last.screen is None
    assert len(sign_ups(town, karen)) == 1
    assert town.next_date("faellesspisning").taken == 1


def test_a_double_tap_does_not_get_the_same_screen_twice(town: Town) -> None:
    karen = town.person().says("/start o_faellesspisning")
    button = karen.button("Tilmeld mig")
    karen.presses(button).presses(button)
    again = karen.presses(button)
    assert again.last.screen is None
    town.now += dt.timedelta(minutes=1)
    assert karen.presses(button).said


def test_a_full_date_offers_the_queue(town: Town) -> None:
    full_ride(town)
    omar = town.person().says("/start o_cykling-uden-alder")
    omar.taps("Skriv mig på ventelisten")
    assert "nummer 1 på ventelisten" in omar.said
    assert omar.documents == ()
    nadia = town.person().says("/start o_cykling-uden-alder").taps("Skriv mig på ventelisten")
    assert "nummer 2 på ventelisten" in nadia.said


def test_a_place_taken_meanwhile_offers_the_queue_too(town: Town) -> None:
    late = town.person().says("/start o_cykling-uden-alder")
    button = late.button("Tilmeld mig")
    full_ride(town)
    late.presses(button)
    assert late.sees("Skriv mig på ventelisten")
    assert sign_ups(town, late) == []
    late.taps("Skriv mig på ventelisten")
    assert sign_ups(town, late)[0].status is SignUpStatus.WAITLISTED


def waiting_for_a_freed_place(town: Town) -> Citizen:
    first, *_ = full_ride(town)
    omar = town.person().says("/start o_cykling-uden-alder").taps("Skriv mig på ventelisten")
    first.says("mine").taps("ons").taps("Meld afbud")
    assert "Du er meldt fra" in first.said
    return omar


def test_a_freed_place_is_offered_and_taken(town: Town) -> None:
    omar = waiting_for_a_freed_place(town)
    (notice,) = town.queued("place-offered")
    assert notice.person == omar.asker.id
    omar.says("mine")
    assert omar.sees("Ja tak, jeg tager pladsen")
    assert omar.sees("Nej tak, giv den videre")
    omar.taps("Ja tak")
    assert "Du er tilmeldt" in omar.said
    assert [one.kind for one in omar.documents] == ["ics"]
    assert sign_ups(town, omar)[0].status is SignUpStatus.CONFIRMED


def test_an_offer_is_passed_on(town: Town) -> None:
    omar = waiting_for_a_freed_place(town)
    nadia = town.person().says("/start o_cykling-uden-alder").taps("Skriv mig på ventelisten")
    omar.says("mine").taps("Nej tak")
    assert omar.said == DA("decline-done")
    assert [one.person for one in town.queued("place-offered")] == [omar.asker.id, nadia.asker.id]
    omar.presses(omar.button("Ja tak"))
    assert omar.said == DA("error-offer-over")


def test_cancelling_has_a_way_back(town: Town) -> None:
    karen = joined(town).taps("Vi er flere").says("3").taps("Meld afbud")
    assert "Du er meldt fra" in karen.said
    assert town.next_date("faellesspisning").taken == 0
    karen.taps("Fortryd")
    assert "Du er tilmeldt" in karen.said
    assert sign_ups(town, karen)[0].party == 3
    assert town.next_date("faellesspisning").taken == 3


def test_a_way_back_that_is_closed_says_why(town: Town) -> None:
    karen, *_ = full_ride(town)
    karen.says("mine").taps("ons").taps("Meld afbud")
    undo = karen.button("Fortryd")
    town.person().says("/start o_cykling-uden-alder").taps("Tilmeld mig")
    karen.presses(undo)
    assert karen.said == DA("error-place-gone")


def test_cancelling_late_is_taken_kindly(town: Town) -> None:
    karen = joined(town)
    town.now = town.next_date("faellesspisning").starts_at - HOUR / 2
    karen.taps("Meld afbud")
    assert DA("cancel-late") in karen.said


def test_a_date_that_is_over_says_so(town: Town) -> None:
    karen = town.person().says("/start o_faellesspisning")
    button = karen.button("Tilmeld mig")
    town.now = town.next_date("faellesspisning").starts_at + HOUR
    karen.presses(button)
    assert karen.said == DA("error-occurrence-over")
    assert sign_ups(town, karen) == []


def test_a_date_that_opens_later_says_when(town: Town) -> None:
    later = town.next_date("faellesspisning", skip=2)
    karen = town.person().uses(Join(later.id or 0))
    assert "3. december kl. 17.30" in karen.said
    assert sign_ups(town, karen) == []


def test_the_calendar_file_comes_again(town: Town) -> None:
    karen = joined(town).taps("Andre valg").taps(DA.label("calendar-button"))
    assert [one.kind for one in karen.documents] == ["ics"]


def test_others_sign_ups_are_nobodys_business(town: Town) -> None:
    karen = joined(town)
    (mine,) = sign_ups(town, karen)
    number = mine.id or 0
    omar = town.person()
    one_field: list[type[Tap]] = [
        AcceptPlace,
        AskChildren,
        AskParty,
        Calendar,
        Cancel,
        Coming,
        DeclinePlace,
        ShowSignUp,
        UndoCancel,
    ]
    taps: list[Tap] = [kind(number) for kind in one_field]  # type: ignore[call-arg] # each has one field
    for tap in (*taps, SetParty(number, 2), SetChildren(number, 1)):
        town.now += dt.timedelta(minutes=1)
        omar.uses(tap)
        if tap != Calendar(number):
            assert omar.said == DA("error-not-found"), tap
    town.session.refresh(mine)
    assert (mine.status, mine.party, mine.coming_at) == (SignUpStatus.CONFIRMED, 1, None)


def test_coming_is_noted(town: Town) -> None:
    karen = joined(town)
    (mine,) = sign_ups(town, karen)
    karen.uses(Coming(mine.id or 0))
    assert karen.said == DA("coming-done")
    assert mine.coming_at == town.now


def test_a_discreet_offer_names_nobody(town: Town) -> None:
    """A code word only; the title is seen after a tap; no name is asked."""
    slug = "faellesspisning"
    town.edit(slug, modes={"guests": "discreet", "volunteers": "open"})
    karen = joined(town, slug)
    assert DA("name-ask") not in karen.said
    assert DA("join-discreet") in karen.said
    karen.says("mine")
    assert "Fællesspisning" not in karen.said
    assert not any("Fællesspisning" in label for label in karen.labels)
    assert DA.label("join-discreet-title") in karen.said
    karen.taps("tors")
    assert "Fællesspisning" in karen.said
    karen.taps("Meld afbud")
    assert "Du er meldt fra" in karen.said


def test_nothing_is_sent_without_being_asked_for(town: Town) -> None:
    karen = joined(town)
    kinds = set(town.session.exec(select(Outbox.kind)).all())
    assert kinds <= {"reminder"}
    assert karen.asker.roles == frozenset()
    assert town.session.exec(select(Occurrence.id)).all()
