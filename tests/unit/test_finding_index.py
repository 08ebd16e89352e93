"""The search as a whole: on the shipped catalogue, and properties on small ones."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings, strategies as st
from ruamel.yaml import YAML

from catalog.finding.documents import OfferDocument, documents_of
from catalog.finding.index import Index, build_index
from catalog.finding.lexicon import build_lexicon, shipped_lexicon
from catalog.finding.normalise import words
from catalog.finding.own import Matter
from catalog.finding.query import Answer, Found, Query, WhyKind
from catalog.offers.files import read_folder

HERE = Path(__file__).parent
NOW = datetime(2026, 12, 2, 9, 0, tzinfo=ZoneInfo("Europe/Copenhagen"))
EXAMPLES: list[dict[str, Any]] = YAML(typ="safe").load(
    (HERE / "search_examples.yaml").read_text(encoding="utf-8")
)
DOCUMENTS = documents_of(read_folder(HERE.parents[1] / "catalog/offers/data").offers.values())
INDEX = build_index(DOCUMENTS, shipped_lexicon())


def find(text: str, limit: int = 5) -> Found:
    return INDEX.find(Query(text, limit=limit, now_local=NOW))


def slugs(text: str) -> list[str]:
    return [hit.slug for hit in find(text).hits]


@pytest.mark.parametrize(
    "case", [case for case in EXAMPLES if case["expect"] == "slugs"], ids=lambda c: c["id"]
)
def test_the_shared_examples_find_what_is_best_or_acceptable(case: dict[str, Any]) -> None:
    assert slugs(case["q"])[:1][0] in [*case["best"], *case["ok"]]


@pytest.mark.parametrize(
    "case", [case for case in EXAMPLES if case["expect"] == "none"], ids=lambda c: c["id"]
)
def test_the_shared_examples_without_an_answer_stay_silent(case: dict[str, Any]) -> None:
    found = find(case["q"])
    assert (found.answer, found.hits) == (Answer.NONE, ())


@pytest.mark.parametrize(
    "text", ["pas", "bitcoin kurs", "uge", "mand", "kids", "zzzz", "", "🙂", "?!", "nyt kørekort"]
)
def test_words_that_only_resemble_find_nothing(text: str) -> None:
    assert find(text).hits == ()


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("uge 40-kampagnen", "uge-40-kampagnen"),
        ("svømmehallen", "svoemmehallen"),
        ("Kender du de andre?", "kender-du-de-andre"),
        ("hvad er Cool Kids", "cool-kids"),
        ("NAVIGATOR ISHØJ", "navigator"),
        ("gadekøkkenet", "noeffes-gadekoekken"),
        ("fælels spisning", "faellesspisning"),
        ("spise cafe", "spisecafeerne"),
    ],
)
def test_names_are_found_however_they_are_written(text: str, slug: str) -> None:
    assert slugs(text)[0] == slug


def test_marginal_offers_and_venues_answer_only_to_their_names() -> None:
    shy = {document.slug for document in DOCUMENTS if document.answers_only_to_names}
    assert shy.isdisjoint(slugs("jeg vil gerne opleve kultur og natur sammen med andre i kommunen"))


def test_wanting_to_help_and_needing_help_part_ways() -> None:
    assert slugs("jeg vil gerne hjælpe folk med at læse breve")[0] == "navigator"
    assert find("mangler I hænder?").filters.wants_to_help
    assert not find("jeg har brug for hjælp til mine breve").filters.wants_to_help
    assert slugs("mangler I hænder?")[0] in (
        "faellesspisning",
        "overskudscafe",
        "navigator",
        "aeldres-netvaerk",
        "vores-ishoej",
    )


def test_time_words_become_a_filter_and_do_not_disturb_the_match() -> None:
    found = find("fælles spisning på torsdag")
    assert found.hits[0].slug == "faellesspisning"
    assert found.filters.when is not None
    assert found.filters.when.from_on == date(2026, 12, 3)


def test_asking_what_goes_on_browses() -> None:
    found = find("hvad sker der i dag?")
    assert found.answer is Answer.RESULTS
    assert found.filters.browse
    assert found.hits[0].why.kind is WhyKind.BROWSE


def test_a_compound_with_a_browsing_word_in_it_asks_for_something_in_particular() -> None:
    assert not find("forstørrelsesprogram").filters.browse
    assert not find("skærmlæserprogram").filters.browse


def test_own_matters_and_help_are_not_searched() -> None:
    own = find("jeg kan ikke komme til fællesspisningen på torsdag")
    assert own.answer is Answer.OWN
    assert own.own is not None
    assert own.own.matter is Matter.CANCEL
    assert find("hjælp").answer is Answer.HELP


def test_the_language_of_the_text_is_told() -> None:
    for text, language in (
        ("jeg er ensom", "da"),
        ("I am lonely", "en"),
        ("çok yalnızım", "tr"),
        ("میں اکیلا ہوں", "ur"),
        ("mujhe madad chahiye kaghaz mein", "ur"),
        ("أنا وحيد جدا", "ar"),
        ("jestem samotny", "pl"),
    ):
        assert find(text).language == language, text


def test_limit_holds_and_the_rest_is_told() -> None:
    found = find("frivillig", limit=2)
    assert len(found.hits) == 2
    assert found.more
    assert not set(found.more) & {hit.slug for hit in found.hits}


def test_an_added_phrase_is_found_at_once() -> None:
    cirkus = next(document for document in DOCUMENTS if document.slug == "cirkus")
    added = replace(cirkus, said_as=(*cirkus.said_as, ("da", "vores unger vil stå på hænder hele dagen")))
    index = build_index([*(one for one in DOCUMENTS if one is not cirkus), added], shipped_lexicon())
    assert index.find(Query("vores unger vil stå på hænder hele dagen")).hits[0].slug == "cirkus"


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=4096))
def test_any_text_gets_one_answer_always_the_same(text: str) -> None:
    first = find(text)
    assert find(text) == first
    assert (first.answer is Answer.RESULTS) == bool(first.hits)
    assert all(0.0 <= hit.score <= 1.0 for hit in first.hits)
    assert [hit.score for hit in first.hits] == sorted((hit.score for hit in first.hits), reverse=True)


KNOWN = [
    "jeg",
    "er",
    "ensom",
    "mand",
    "børn",
    "sorg",
    "mad",
    "brev",
    "hash",
    "uge",
    "kids",
    "torsdag",
    "yalnız",
    "madad",
    "وحيد",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(KNOWN), max_size=30))
def test_any_mixture_of_known_words_gets_an_answer(tokens: list[str]) -> None:
    find(" ".join(tokens))


NAME_WORDS = [
    "café",
    "mad",
    "sorg",
    "børn",
    "ældre",
    "klub",
    "sport",
    "musik",
    "have",
    "brev",
    "nabo",
    "dans",
    "kor",
    "skak",
    "tur",
    "sang",
]
NAMES = st.lists(st.sampled_from(NAME_WORDS), min_size=1, max_size=3).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(NAMES, min_size=2, max_size=6, unique=True), NAMES, st.data())
def test_adding_an_offer_never_changes_the_order_of_two_others_for_a_name(
    names: list[str], added: str, data: st.DataObject
) -> None:
    lexicon = build_lexicon({})
    offers = [OfferDocument(f"offer-{number}", names=(("da", name),)) for number, name in enumerate(names)]
    more = [*offers, OfferDocument("added", names=(("da", added),))]
    named = data.draw(st.sampled_from(offers))
    query = Query(named.names[0][1], limit=20)
    before = [hit.slug for hit in build_index(offers, lexicon).find(query).hits]
    after = [hit.slug for hit in build_index(more, lexicon).find(query).hits if hit.slug != "added"]
    assert before[0] == named.slug
    assert after[0] == named.slug


@settings(max_examples=12, deadline=None)
@given(st.lists(st.sampled_from(DOCUMENTS), min_size=3, max_size=7, unique=True), st.data())
def test_the_named_offer_keeps_its_place_to_every_other_whatever_is_added(
    offers: list[OfferDocument], data: st.DataObject
) -> None:
    """With the shipped lexicon and phrases: it stands before every other, with its namesakes."""
    *old, _ = offers
    named = data.draw(st.sampled_from(old))
    name = data.draw(st.sampled_from([text for _, text in (*named.names, *named.aliases)]))
    for catalogue in (old, offers):
        order = [
            hit.slug for hit in build_index(catalogue, shipped_lexicon()).find(Query(name, limit=20)).hits
        ]
        namesakes = {one.slug for one in catalogue if words(name) in map(words, names_of(one))}
        assert set(order[: len(namesakes)]) == namesakes


def names_of(offer: OfferDocument) -> list[str]:
    return [text for _, text in (*offer.names, *offer.aliases)]


def test_right_words_are_not_repaired_into_others() -> None:
    for text in (
        "planeter",
        "en liter mælk",
        "vand i kælderen",
        "jeg vil have bygget en terrasse",
        "sort humor",
    ):
        assert slugs(text) == [], text


def test_a_compound_says_what_its_parts_say_but_for_what_is_not_here() -> None:
    assert slugs("ældrecafé")[0] in {"aeldres-netvaerk", "brunchcafe", "spisecafeerne"}
    assert slugs("hjemløsecafe")[0] == "overskudscafe"
    assert slugs("kulturpakken til seniorer")[0] == "kulturpakke-aeldre"


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("min søn på 5 vil tumle", "leg-dig-glad"),
        ("noget at gå til om aftenen for en på 14", "ny-klubstruktur"),
    ],
)
def test_an_age_tells_for_whom(text: str, slug: str) -> None:
    assert slug in slugs(text)[:2]


def test_index_of_nothing_answers_none() -> None:
    empty: Index = build_index([], build_lexicon({}))
    assert empty.find(Query("fællesspisning")).answer is Answer.NONE


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("kan I hjælpe med at læse et brev", False),
        ("kan nogen hjælpe min mor", False),
        ("could someone help me with forms", False),
        ("kan jeg hjælpe med noget", True),
        ("jeg vil gerne hjælpe", True),
        ("I want to help", True),
        ("can I help", True),
        ("I would like to volunteer", True),
    ],
)
def test_who_asks_to_be_helped_does_not_offer_help(text: str, wants: bool) -> None:
    assert find(text).filters.wants_to_help is wants
