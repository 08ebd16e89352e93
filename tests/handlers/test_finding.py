"""Honest answers to a search: filters as buttons, needs, reasons, questions, what there is instead."""

import datetime as dt
import re

import pytest

from catalog.finding.feelings import Feeling
from handlers.taps import Company, ShowOffer, Unfilter
from handlers.texts.texts import LANGUAGES, texts_in
from handlers.views.finding import MOST_ASKED
from tests.town import Citizen, Town

DA = texts_in("da")
REMOVE = DA.label("filter-remove-button", filter="")


def offers_of(citizen: Citizen) -> list[str]:
    """The offers a screen has buttons for, by slug."""
    screen = citizen.last.screen
    assert screen is not None
    return [tap.slug for row in screen.rows for one in row if isinstance(tap := one.tap, ShowOffer)]


def removable(citizen: Citizen) -> list[str]:
    return [label.removeprefix(REMOVE) for label in citizen.labels if label.startswith(REMOVE)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("spise sammen på torsdag", "da"),
        ("eat together on thursday", "en"),
        ("perşembe günü birlikte yemek", "tr"),
        ("jumerat ko khana", "ur"),
        ("طعام مع الآخرين الخميس", "ar"),
        ("wspólny posiłek w czwartek", "pl"),
    ],
)
def test_a_day_in_any_language_leaves_what_happens_that_day(town: Town, text: str, language: str) -> None:
    karen = town.person().says(text)
    assert offers_of(karen) == ["faellesspisning"]
    assert karen.asker.language == language


def test_a_filter_is_a_button_that_takes_it_away(town: Town) -> None:
    karen = town.person().says("spise sammen på torsdag")
    assert removable(karen) == ["tors. 3.12."]
    karen.taps(REMOVE)
    assert karen.last.edit
    assert offers_of(karen)[0] == "faellesspisning"
    assert len(offers_of(karen)) > 1
    assert removable(karen) == []


def test_what_costs_nothing_is_what_the_organiser_says_so_of(town: Town) -> None:
    karen = town.person().says("gratis mad")
    assert removable(karen) == ["gratis"]
    assert "spisecafeerne" not in offers_of(karen)
    assert "spisecafeerne" in offers_of(karen.taps(REMOVE))


def test_a_place_where_something_happens_is_a_filter(town: Town) -> None:
    karen = town.person().says("spise i eksempelcaféen")
    assert offers_of(karen) == ["brunchcafe"]
    assert removable(karen) == ["Eksempelcaféen (eksempel)"]


def test_a_language_spoken_there_is_a_filter_and_no_change_of_language(town: Town) -> None:
    karen = town.person().says("spise sammen på tyrkisk")
    assert karen.asker.language == "da"
    assert removable(karen) == ["Türkçe"]
    assert offers_of(karen) == ["faellesspisning"]


def test_an_age_shows_what_one_is_old_enough_for(town: Town) -> None:
    karen = town.person().says("jeg er 16 hvad kan jeg lave")
    assert removable(karen) == ["16 år"]
    assert "exit-programmet" not in offers_of(karen)
    assert "noeffes-gadekoekken" in offers_of(karen)


def test_a_child_gets_what_is_for_children_first(town: Town) -> None:
    karen = town.person().says("noget for mit barn")
    assert offers_of(karen)[:2] == ["cirkus", "boern-i-ishoej"]
    assert removable(karen) == ["til et barn"]


def test_a_kind_alone_shows_that_kind(town: Town) -> None:
    assert removable(town.person().says("hvilke kurser er der")) == [DA.label("wanted-learn")]


@pytest.mark.parametrize(
    "text",
    [
        "hvad sker der i dag?",
        "what is on today",
        "bugün ne var",
        "aaj kya hai",
        "ماذا يوجد اليوم",
        "co się dzieje dzisiaj",
    ],
)
def test_a_day_without_a_subject_browses_it(town: Town, text: str) -> None:
    assert offers_of(town.person().says(text)) == ["spisecafeerne"]


def test_a_day_on_which_nothing_happens_shows_what_comes_next(town: Town) -> None:
    karen = town.person().says("hvad sker der på søndag")
    assert karen.said.startswith(DA("find-left-out", filters="søn. 6.12."))
    assert len(offers_of(karen)) == 5
    assert removable(karen) == []
    days = re.findall(r"den (\d+)\. december", karen.said)
    assert [abs(int(day) - 6) for day in days] == sorted(abs(int(day) - 6) for day in days), karen.said
    assert days[0] == "7", "the day after comes before a day this week"


def test_what_is_closed_is_not_the_nearest(town: Town) -> None:
    """Asked on Thursday at four: one could sign up for the dinner at half past five until half past three."""
    town.now = dt.datetime(2026, 12, 3, 15, 0, tzinfo=dt.UTC)
    karen = town.person().says("hvad sker der i aften efter kl. 20")
    assert "torsdag den 3. december" not in karen.said.splitlines()[1], karen.said


def test_filters_that_nothing_fits_are_dropped_and_it_is_said(town: Town) -> None:
    karen = town.person().says("spise sammen i weekenden")
    assert DA("find-left-out", filters="lør. 5.12. – søn. 6.12.") in karen.said
    assert offers_of(karen)[0] == "faellesspisning"


def test_a_need_gets_two_warm_lines_three_offers_company_and_a_human(town: Town) -> None:
    karen = town.person().says("jeg sidder meget alene")
    warm, _, rest = karen.said.partition("\n\n")
    assert warm == DA("need-lonely")
    assert len(warm.splitlines()) == 2
    assert offers_of(karen) == ["faellesspisning", "spisecafeerne", "aeldres-netvaerk"]
    assert "Næste gang" in rest
    assert karen.labels[3:] == [DA.label(f"{one}-button") for one in ("company", "why", "write")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_need_is_met_with_two_lines(language: str) -> None:
    for feeling in Feeling:
        assert len(texts_in(language)(f"need-{feeling.value}").splitlines()) == 2


@pytest.mark.parametrize(
    "text", ["demens", "fællesspisning", "jeg vil gerne være frivillig", "cirkus for børn"]
)
def test_a_subject_is_no_need(town: Town, text: str) -> None:
    assert not any(DA(f"need-{one.value}") in town.person().says(text).said for one in Feeling)


def test_nobody_has_to_go_alone(town: Town) -> None:
    karen = town.person().says("jeg sidder meget alene")
    assert karen.button(DA.label("company-button")).tap == Company("faellesspisning")
    assert karen.taps(DA.label("company-button")).said


def test_unsure_is_a_question_with_at_most_four_buttons(town: Town) -> None:
    karen = town.person().says("hygge med naboen")
    question, *reasons = karen.said.splitlines()
    assert question == DA("find-ask")
    assert 2 <= len(offers_of(karen)) <= MOST_ASKED
    assert len([reason for reason in reasons if reason]) == len(offers_of(karen))
    assert "hygge med naboen" not in karen.said
    assert len(karen.labels) <= 4


def test_nothing_fits_says_so_and_leads_to_two_kinds_and_a_human(town: Town) -> None:
    karen = town.person().says("hvor får jeg et nyt kørekort")
    assert karen.said == DA("find-nothing")
    assert karen.labels[2:] == [DA.label("write-button"), DA.label("help-button")]
    karen.presses(karen.last.screen.rows[0][0])  # type: ignore[union-attr]
    assert offers_of(karen)


def test_five_at_a_time_and_no_offer_twice(town: Town) -> None:
    karen = town.person().says("noget for ældre")
    seen = offers_of(karen)
    assert len(seen) == 5
    while DA.label("more-button") in karen.labels:
        seen += offers_of(karen.taps(DA.label("more-button")))
    assert len(seen) == len(set(seen)) > 5


def test_every_hit_says_why_it_is_there(town: Town) -> None:
    karen = town.person().says("fælles spisning")
    shown = offers_of(karen)
    karen.taps(DA.label("why-button"))
    assert offers_of(karen) == shown
    assert "du skrev navnet «Fællesspisning»" in karen.said
    assert len(karen.said.splitlines()) == 1 + len(shown)


@pytest.mark.parametrize(
    "text", ["jeg sidder meget alene", "min mor på 80 er så ensom", "jeg sidder alene på torsdag"]
)
def test_every_offer_to_somebody_in_need_says_why_it_is_there(town: Town, text: str) -> None:
    karen = town.person().says(text)
    shown = offers_of(karen)
    karen.taps(DA.label("why-button"))
    assert offers_of(karen) == shown
    assert karen.said.startswith(DA("why-title"))
    assert len(re.findall("^<b>.*</b>: .", karen.said, re.MULTILINE)) == len(shown)


def test_the_reasons_of_another_search_are_not_given(town: Town) -> None:
    karen = town.person().says("fælles spisning")
    old = karen.button(DA.label("why-button"))
    karen.says("cirkus")
    assert karen.presses(old).said == DA("find-empty")


def test_an_old_filter_button_asks_to_write_again(town: Town) -> None:
    karen = town.person().says("spise sammen på torsdag")
    town.now += dt.timedelta(minutes=61)
    assert karen.taps(REMOVE).said == DA("find-empty")
    assert town.person().uses(Unfilter("nonsense")).said == DA("find-empty")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("yalnızım, arkadaş arıyorum", "tr"),
        ("أشعر بالوحدة", "ar"),
        ("jestem sama i nie mam znajomych", "pl"),
        ("I feel lonely", "en"),
        ("میں بہت اکیلا ہوں", "ur"),
    ],
)
def test_the_first_text_in_another_language_is_answered_in_it_with_three_to_choose_from(
    town: Town, text: str, language: str
) -> None:
    karen = town.person().says(text)
    assert karen.said.startswith(texts_in(language)("need-lonely"))
    screen = karen.last.screen
    assert screen is not None
    assert [one.tap.code for one in screen.rows[-1] if one.tap] == ["la"] * 3
    assert karen.says(text).last.screen is not None
    assert karen.last.screen.rows[-1] != screen.rows[-1]  # type: ignore[union-attr]


def test_a_word_of_two_languages_is_of_the_one_written_before(town: Town) -> None:
    mother = town.person().says("szukam czegoś dla dzieci w weekend")
    assert mother.asker.language == "pl"
    assert mother.says("ile to kosztuje?").asker.language == "pl"
    assert mother.says("çok yalnızım, kimseyi tanımıyorum").asker.language == "tr"


def test_a_language_that_was_chosen_stays(town: Town) -> None:
    karen = town.person().says("tal dansk").says("yalnızım, arkadaş arıyorum")
    assert karen.said.startswith(DA("need-lonely"))


@pytest.mark.parametrize("text", ["zzzz", "ok", "ja", "Stop!", "Jump 4 Fun", "fitness"])
def test_a_text_that_tells_no_language_changes_none(town: Town, text: str) -> None:
    assert town.person().says(text).asker.language == "da"


@pytest.mark.parametrize(("text", "language"), [("hej", "da"), ("merhaba", "tr"), ("dzień dobry", "pl")])
def test_hello_is_answered_with_hello(town: Town, text: str, language: str) -> None:
    assert texts_in(language)("start-hello") in town.person().says(text).said
