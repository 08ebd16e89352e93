"""Questions about the offer on the screen, without its name: the one fact is told."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from catalog.finding.asked import Asked, read_asked
from catalog.finding.normalise import words
from handlers.taps import ChooseLanguage
from handlers.texts.texts import texts_in
from tests.bench.relevance import shipped_documents
from tests.town import Citizen, Town

DA = texts_in("da")
CARD = "/start o_faellesspisning"


def card(town: Town) -> Citizen:
    return town.person().says(CARD)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("hvad koster det?", "Pris"),
        ("Er det gratis", "Pris"),
        ("er der elevator", "Adgang"),
        ("kan man komme ind med rollator?", "Adgang"),
        ("er maden halal", "Mad"),
        ("hvad skal jeg have med", "Tag med"),
        ("taler I tyrkisk", "Vi taler"),
        ("og hvor ligger det så henne?", "Sted"),
        ("hvem kan komme", "For"),
    ],
)
def test_the_one_fact_is_told(town: Town, text: str, line: str) -> None:
    karen = card(town)
    full = karen.said
    karen.says(text)
    told = karen.said.splitlines()
    assert told[0] == "<b>Fællesspisning</b>"
    assert told[1].startswith(f"<b>{line}:</b>")
    assert told[1] in full
    assert len(told) == 2
    assert karen.labels[0].startswith("Tilmeld mig")


@pytest.mark.parametrize("text", ["hvornår er det?", "hvor er det"])
def test_who_is_signed_up_hears_of_the_own_date(town: Town, text: str) -> None:
    karen = card(town)
    assert "torsdag den 3. december kl. 17.30" in karen.says("hvornår er det?").said
    assert DA("mine-none") not in karen.said
    karen.says(CARD).taps("Tilmeld mig").says("Karen").says(CARD)
    assert "torsdag den 3. december kl. 17.30" in karen.says(text).said
    assert {"Vi er flere", "Meld afbud"} <= set(karen.labels)


@pytest.mark.parametrize("text", ["hvad skal jeg have med", "skal jeg tage noget med"])
def test_what_to_bring_is_told_of_the_own_date(town: Town, text: str) -> None:
    karen = card(town).taps("Tilmeld mig").says("Karen").says("/start").says(text)
    assert karen.said.splitlines()[:2] == ["<b>Fællesspisning</b>", "torsdag den 3. december kl. 17.30"]
    assert "Tag med:" in karen.said
    assert not any(label.startswith("Tilmeld mig") for label in karen.labels)


def test_with_two_of_ones_own_the_list_is_shown(town: Town) -> None:
    karen = (
        card(town).taps("Tilmeld mig").says("Karen").says("/start o_cykling-uden-alder").taps("Tilmeld mig")
    )
    assert karen.says("hvad skal jeg have med").said.startswith(DA("mine-title"))
    assert karen.says("hvor er det").said.startswith(DA("mine-title"))


def test_it_is_told_of_the_only_one_found(town: Town) -> None:
    karen = town.person().says("den med cykel lyder godt")
    assert "onsdag den 2. december kl. 14.00" in karen.says("hvad tid er det").said
    assert karen.labels[0].startswith("Tilmeld mig")


def test_of_several_found_one_is_chosen(town: Town) -> None:
    karen = town.person().says("fællesspisning")
    shown = karen.labels[:2]
    assert karen.says("hvad koster det").labels[:2] == shown
    assert karen.says("1").said.startswith("<b>Fællesspisning")


@pytest.mark.parametrize("text", ["hvad koster det", "er der elevator", "hvem kan komme"])
def test_without_an_offer_it_is_asked_which_is_meant(town: Town, text: str) -> None:
    assert town.person().says(text).said == DA("about-which")


def test_what_nobody_wrote_down_leads_to_a_human(town: Town) -> None:
    karen = town.person().says("/start o_navigator").says("hvad koster det")
    assert DA("about-unsaid") in karen.said
    assert karen.labels == [DA.label("write-button"), DA.label("back-button")]
    assert "Navigator" in karen.taps("Tilbage").said


@pytest.mark.parametrize(
    "text", ["hvor kan jeg spise gratis", "gratis mad", "hvad koster en elevator", "halal slagter"]
)
def test_what_says_more_is_a_search(town: Town, text: str) -> None:
    assert read_asked(words(text)) is None
    assert not card(town).says(text).said.startswith("<b>Fællesspisning</b>")


def test_without_a_card_nothing_is_meant(town: Town) -> None:
    karen = town.person().says("hvad koster det")
    assert "Pris" not in karen.said
    karen.says(CARD)
    town.now += dt.timedelta(hours=2)
    assert "Pris" not in karen.says("hvad koster det").said


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "how much is it?"),
        ("tr", "kaç para"),
        ("ur", "کتنے پیسے لگتے ہیں"),
        ("ur", "kitne paise"),
        ("ar", "كم السعر؟"),
        ("pl", "ile to kosztuje"),
    ],
)
def test_it_is_asked_in_every_language(town: Town, language: str, text: str) -> None:
    karen = town.person().uses(ChooseLanguage(language)).says(CARD).says(text)
    price = texts_in(language)("offer-price", price="").replace("\u2068", "").partition(":")[0]
    assert karen.said.replace("\u2068", "").splitlines()[1].startswith(price), karen.said


def test_no_offer_is_looked_for_in_such_words() -> None:
    said = [phrase for document in shipped_documents() for _, phrase in document.said_as]
    assert len(said) > 1_000
    assert [phrase for phrase in said if read_asked(words(phrase)) is not None] == []


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading(text: str) -> None:
    assert read_asked(words(text)) in (None, *Asked)
