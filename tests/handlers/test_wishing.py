"""Wanting to come, in one's own words: what is on the screen is joined, asked about, or asked for."""

import datetime as dt

import pytest
from sqlmodel import Session, col, select

from catalog.finding.wishing import read_wish
from db.models import Occurrence, SignUp
from handlers.texts.texts import LANGUAGES, texts_in
from tests.conftest import NOON
from tests.town import Citizen, Town

DA = texts_in("da")
TODAY = NOON.date()


@pytest.fixture
def karen(town: Town) -> Citizen:
    """At the card of a dinner with two dates to join, and more to come."""
    return town.person().says("/start o_faellesspisning")


def joined(session: Session) -> list[tuple[str, int]]:
    """The days signed up for, and how many come."""
    rows = session.exec(
        select(Occurrence.starts_at, SignUp.party)
        .join(SignUp, col(SignUp.occurrence) == Occurrence.id)
        .order_by(col(Occurrence.starts_at))
    ).all()
    return [(f"{starts:%d.%m.}", party) for starts, party in rows]


def only_one_date(town: Town) -> None:
    """All other dinners are past."""
    first = town.next_date("faellesspisning")
    dinners = select(Occurrence).where(Occurrence.initiative == "faellesspisning", Occurrence.id != first.id)
    for date in town.session.exec(dinners):
        date.starts_at = date.ends_at = NOON - dt.timedelta(days=30)
    town.session.flush()


OUTRIGHT = ["tilmeld mig", "Jeg vil gerne med!", "vi vil gerne komme", "sign me up please", "beni kaydet"]
AGREES = ["ja", "ja tak", "det vil jeg gerne", "yes please", "evet", "جی ہاں", "chętnie", "نعم"]


@pytest.mark.parametrize("text", [*OUTRIGHT, *AGREES])
def test_with_one_date_on_the_screen_it_is_joined(town: Town, text: str) -> None:
    only_one_date(town)
    town.person().says("/start o_faellesspisning").says(text)
    assert joined(town.session) == [("03.12.", 1)]


@pytest.mark.parametrize("text", [*OUTRIGHT, *AGREES])
@pytest.mark.parametrize("answer", ["2", "tilmeld mig tors. 10.12."])
def test_with_several_dates_the_day_is_asked_for(town: Town, karen: Citizen, text: str, answer: str) -> None:
    karen.says(text)
    assert joined(town.session) == []
    assert [label.partition(" tors")[0] for label in karen.labels[:2]] == ["Tilmeld mig"] * 2
    karen.says(answer)
    assert joined(town.session) == [("10.12.", 1)]


@pytest.mark.parametrize(
    ("text", "party"),
    [("jeg vil gerne med på torsdag", 1), ("jeg kommer torsdag", 1), ("vi kommer 2 på torsdag", 2)],
)
def test_a_day_that_is_said_is_the_one(town: Town, karen: Citizen, text: str, party: int) -> None:
    karen.says(text)
    assert joined(town.session) == [("03.12.", party)]
    assert "Du er tilmeldt" in karen.said


def test_a_day_alone_is_asked_about(town: Town, karen: Citizen) -> None:
    karen.says("den 10. december")
    assert joined(town.session) == []
    assert "torsdag den 10. december kl. 17.30" in karen.said
    assert any(label.startswith("Tilmeld mig") for label in karen.says("nej tak").labels)
    karen.says("den 10. december").says("ja")
    assert joined(town.session) == [("10.12.", 1)]


def test_a_day_without_a_date_is_a_search_as_before(town: Town, karen: Citizen) -> None:
    assert DA("find-soon") in karen.says("på fredag").said
    assert joined(town.session) == []


def test_a_party_that_finds_too_few_places_may_wait_or_come_with_fewer(town: Town, karen: Citizen) -> None:
    town.next_date("faellesspisning").taken = 38
    town.session.flush()
    karen.says("vi kommer 3 på torsdag")
    assert joined(town.session) == []
    assert karen.said == "\n".join([DA("too-few-left", left=2), DA("too-few-wait-all", wanted=3)])
    assert karen.labels[:2] == ["Skriv mig på ventelisten (3)", "Vi kommer 2"]
    karen.says("vi kommer 2")
    assert joined(town.session) == [("03.12.", 2)]


def test_a_party_waits_all_together(town: Town, karen: Citizen) -> None:
    town.next_date("faellesspisning").taken = 38
    town.session.flush()
    assert "nummer 1 på ventelisten" in karen.says("vi kommer 3 på torsdag").taps("Skriv mig").said
    assert joined(town.session) == [("03.12.", 3)]


def test_a_party_bigger_than_a_date_without_a_waitlist_has_left_is_told_how_many(town: Town) -> None:
    date = town.next_date("cykling-uden-alder")
    date.taken = (date.seats or 0) - 1
    town.session.flush()
    karen = town.person().says("/start o_cykling-uden-alder").says("vi kommer 2")
    assert joined(town.session) == []
    assert "1" in karen.said


def test_a_full_date_is_asked_about_before_one_queues(town: Town) -> None:
    date = town.next_date("faellesspisning")
    date.taken = date.seats or 0
    karen = town.person().says("/start o_faellesspisning").says("jeg kommer torsdag")
    assert joined(town.session) == []
    assert karen.labels[0] == DA.label("wish-yes-button")
    assert "nummer 1 på ventelisten" in karen.says("ja").said


def test_a_yes_after_cancelling_joins_nothing(town: Town, karen: Citizen) -> None:
    karen.says("jeg kommer torsdag").says("Karen").says("meld afbud").says("ja")
    assert any(label.startswith("Tilmeld mig") for label in karen.labels)
    assert karen.says("ja").said == DA("kind-to-understood")
    assert karen.says("ja tak").said == DA("kind-to-thanks")


def test_of_several_offers_one_is_asked_for(town: Town) -> None:
    karen = town.person().says("fællesspisning")
    shown = karen.labels[:2]
    karen.says("ja tak")
    assert karen.labels[:2] == shown
    assert karen.says("2").said.startswith(f"<b>{shown[1]}</b>")


def test_one_offer_opens(town: Town) -> None:
    karen = town.person().says("cykling uden alder")
    [offer] = [label for label in karen.labels if label.startswith("Cykling")]
    assert karen.says("det vil jeg gerne").said.startswith(f"<b>{offer}")


@pytest.mark.parametrize("text", ["7", "0", "44"])
def test_a_number_that_is_not_on_the_list_is_asked_again(town: Town, karen: Citizen, text: str) -> None:
    assert karen.says(text).said == DA("wish-which-date", n=2)
    karen.says("1")
    assert joined(town.session) == [("03.12.", 1)]


def test_without_anything_on_the_screen_it_is_asked_for_what(town: Town) -> None:
    assert town.person().says("/hjaelp").says("tilmeld mig").said == DA("wish-for-what")


def test_thanks_and_ok_are_no_wish(town: Town, karen: Citizen) -> None:
    assert karen.says("tusind tak").said == DA("kind-to-thanks")
    assert karen.says("ok").said == DA("kind-to-understood")


@pytest.mark.parametrize(
    "text",
    ["jeg kommer ikke", "nej tak", "ja men hvad koster det", "tak for hjælpen", "jeg vil gerne hjælpe", ""],
)
def test_what_says_something_else_is_no_wish(text: str) -> None:
    assert read_wish(text, "da", TODAY) is None


def test_tak_is_yes_only_in_polish() -> None:
    assert [read_wish("tak", language, TODAY) is not None for language in LANGUAGES] == [
        language == "pl" for language in LANGUAGES
    ]
