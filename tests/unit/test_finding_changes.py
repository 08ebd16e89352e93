"""An index made from the one before it and from a change is the one that would be built afresh."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from hypothesis import given, settings, strategies as st

from catalog.finding.documents import OfferDocument
from catalog.finding.index import Index, build_index
from catalog.finding.lexicon import build_lexicon
from catalog.finding.query import Query

LEXICON = build_lexicon(
    {
        "ideas": {
            "lonely": {"da": "ensom*, sidder alene", "en": "lonely", "tr": "yalnız*"},
            "food": {"da": "mad, spis*", "en": "food"},
            "man": {"da": "mand, mænd"},
        },
        "needs": [
            {"ideas": "lonely", "offers": {"a": 90, "c": 60}},
            {"ideas": "food man", "offers": {"b": 80}},
        ],
        "function_words": {"da": "og, i, jeg, er, til", "en": "and, the", "tr": "ve"},
        "ordinary_words": {"da": "dag, tur"},
        "common_words": "gruppe",
    }
)
WORDS = (
    *(
        "mad",
        "kage",
        "kagebord",
        "bord",
        "ensom",
        "mandegruppe",
        "gruppe",
        "mænd",
        "mande",
        "jeg",
        "er",
        "alene",
    ),
    *("sidder", "tur", "skovtur", "skov", "café", "cafe", "spisecafe", "spise", "food", "yalnızım", "2"),
)
TEXT = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
TEXTS = st.lists(st.tuples(st.sampled_from(["da", "da", "da", "en", "tr"]), TEXT), max_size=4).map(tuple)
SLUGS = ("a", "b", "c", "d")


@st.composite
def documents(draw: st.DrawFn) -> dict[str, OfferDocument]:
    return {
        slug: OfferDocument(
            slug,
            catalogue=draw(st.sampled_from(["core", "core", "marginal"])),
            names=draw(TEXTS),
            aliases=draw(TEXTS),
            said_as=draw(TEXTS),
            purpose=draw(TEXTS),
        )
        for slug in draw(st.sets(st.sampled_from(SLUGS), min_size=1))
    }


EDIT = st.one_of(
    st.tuples(st.just("said_as"), TEXTS),
    st.tuples(st.just("said_as"), TEXTS),
    st.tuples(st.just("names"), TEXTS),
    st.tuples(st.just("catalogue"), st.sampled_from(["core", "marginal"])),
    st.tuples(st.just("closed"), st.none()),
)


def edited(offers: dict[str, OfferDocument], slug: str, what: str, value: Any) -> dict[str, OfferDocument]:
    """The offers after a coordinator has been there; an offer that is not there opens."""
    if what == "closed":
        return {name: offer for name, offer in offers.items() if name != slug}
    return {**offers, slug: replace(offers.get(slug, OfferDocument(slug)), **{what: value})}


def facts(one: Any) -> Any:
    """All that an index holds, as plain values; what is only worked out when it is asked for is left out."""
    if isinstance(one, dict):
        return {key: facts(value) for key, value in one.items()}
    if is_dataclass(one) and not isinstance(one, type):
        return [facts(getattr(one, field.name)) for field in fields(one)]
    held = getattr(one, "__dict__", None)
    if held is None or callable(one) or one is LEXICON:
        return one if not callable(one) else None
    return {name: facts(value) for name, value in held.items() if name not in ("_votes", "_parts")}


def answers(index: Index, text: str) -> Any:
    query = Query(text, limit=4)
    found = index.find(query)
    return found, index.nearest(query), index.reasons(query, found.hits)


@settings(max_examples=150, deadline=None)
@given(
    documents(),
    st.lists(st.tuples(st.sampled_from(SLUGS), EDIT), min_size=1, max_size=5),
    st.lists(TEXT, min_size=1, max_size=5),
)
def test_an_index_that_followed_its_catalogue_is_the_one_built_afresh(
    offers: dict[str, OfferDocument], edits: list[tuple[str, tuple[str, Any]]], asked: list[str]
) -> None:
    index = build_index(offers.values(), LEXICON)
    for slug, (what, value) in edits:
        offers = edited(offers, slug, what, value)
        for text in asked:
            answers(index, text)
        index = build_index(offers.values(), LEXICON, index)
        afresh = build_index(offers.values(), LEXICON)
        assert [answers(index, text) for text in asked] == [answers(afresh, text) for text in asked]
        assert facts(index) == facts(afresh)
        assert all(list(having) == sorted(having) for having in index._postings.postings.values())
