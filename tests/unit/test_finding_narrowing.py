"""Filters read out of texts in six languages, and what they leave to search for."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, strategies as st

from catalog.finding.lexicon import shipped_lexicon
from catalog.finding.narrowing import Narrowing, Wanted, Whom
from catalog.finding.narrowing_words import read_narrowing
from catalog.finding.when import When

PLACES = ("Kulturhuset", "Eksempelsalen (eksempel)")


@pytest.mark.parametrize(
    ("text", "filters", "rest"),
    [
        ("gratis mad", {"free": True}, "mad"),
        ("ücretsiz yemek", {"free": True}, "yemek"),
        ("muft khana", {"free": True}, "khana"),
        ("طعام مجاني", {"free": True}, "طعام"),
        ("darmowe jedzenie", {"free": True}, "jedzenie"),
        ("free food", {"free": True}, "food"),
        ("what can I do in my free time", {}, "what can i do in my free time"),
        ("spise sammen på tyrkisk", {"spoken": "tr"}, "spise sammen"),
        ("someone who speaks arabic", {"spoken": "ar"}, "someone"),
        ("türkçe konuşan yer", {"spoken": "tr"}, "yer"),
        ("min mor taler kun urdu", {"spoken": "ur"}, "min mor"),
        ("jeg er 16 og keder mig", {"age": 16}, "og keder mig"),
        ("72-årig mand", {"age": 72}, "mand"),
        ("16 yaşındayım", {"age": 16}, ""),
        ("mam 70 lat", {"age": 70}, ""),
        ("عمري ٧٠", {"age": 70}, ""),
        ("meri umar 70", {"age": 70}, ""),
        ("jeg har boet her i 16 år", {}, "jeg har boet her i 16 aar"),
        ("jeg er 12 uger henne", {}, "jeg er 12 uger henne"),
        ("vi er 6 personer", {}, "vi er 6 personer"),
        ("noget i kulturhuset", {"place": "Kulturhuset"}, "noget i"),
        ("koncert i kulturhus", {"place": "Kulturhuset"}, "koncert i"),
        ("noget for mit barn", {"whom": Whom.CHILD}, "noget for mit barn"),
        ("annem için bir şey", {"whom": Whom.OTHER}, "annem icin bir sey"),
        ("dla seniorów", {"whom": Whom.OLD}, "dla seniorow"),
        ("kurser", {"kind": Wanted.LEARN}, "kurser"),
        ("min søn er misbruger", {}, "min soen er misbruger"),
    ],
)
def test_filters_are_read_and_taken_out(text: str, filters: dict[str, Any], rest: str) -> None:
    read = read_narrowing(text, PLACES)
    assert read.narrowing == Narrowing(**filters)
    assert read.rest == rest


@pytest.mark.parametrize(
    "text", ["gratis", "noget for mit barn", "jeg er 16 hvad kan jeg", "hva sker der i dag"]
)
def test_filters_alone_have_no_subject(text: str) -> None:
    assert not read_narrowing(text).has_subject(shipped_lexicon())


@pytest.mark.parametrize("text", ["gratis mad", "fitness for mit barn", "kørekort"])
def test_a_subject_is_told_from_filters(text: str) -> None:
    assert read_narrowing(text).has_subject(shipped_lexicon())


DATES = st.dates(dt.date(2020, 1, 1), dt.date(2100, 1, 1))
WHENS = st.builds(When, DATES | st.none(), DATES | st.none(), st.times() | st.none(), st.times() | st.none())
NARROWINGS = st.builds(
    Narrowing,
    when=WHENS | st.none(),
    free=st.booleans(),
    place=st.sampled_from(PLACES) | st.none(),
    spoken=st.sampled_from(["tr", "pl"]) | st.none(),
    age=st.integers(5, 110) | st.none(),
    whom=st.sampled_from(Whom) | st.none(),
    kind=st.sampled_from(Wanted) | st.none(),
)


@given(NARROWINGS)
def test_what_is_kept_of_filters_is_all_of_them(narrowing: Narrowing) -> None:
    assert Narrowing.from_facts(narrowing.to_facts()) == narrowing


@given(NARROWINGS, st.sampled_from(["when", "free", "place", "spoken", "age", "whom", "kind", "nonsense"]))
def test_without_a_filter_the_others_stay(narrowing: Narrowing, name: str) -> None:
    assert narrowing.without(name).names == tuple(one for one in narrowing.names if one != name)


@given(st.text())
def test_never_raises(text: str) -> None:
    read_narrowing(text, PLACES)
