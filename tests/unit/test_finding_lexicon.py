"""The lexicon: every idea and offer it names exists, and words fire where they should and nowhere else."""

from pathlib import Path

import pytest

from catalog.finding.ideas import LONGEST_ENDING
from catalog.finding.lexicon import build_lexicon, shipped_lexicon
from catalog.finding.normalise import words
from catalog.finding.stems import LANGUAGES
from catalog.finding.terms import ideas_of
from catalog.offers.files import read_folder

OFFERS = Path(__file__).parents[2] / "catalog/offers/data"


def test_every_need_points_to_offers_of_the_catalogue() -> None:
    known = set(read_folder(OFFERS).offers)
    wanted = {slug for need in shipped_lexicon().needs for slug, _ in need.offers}
    assert wanted - known == set()


def test_every_idea_is_said_in_every_language() -> None:
    said: dict[str, set[str]] = {}
    for phrase in shipped_lexicon().phrases:
        said.setdefault(phrase.idea, set()).add(phrase.language)
    assert {idea: set(LANGUAGES) - languages for idea, languages in said.items() if len(languages) < 6} == {}


@pytest.mark.parametrize(
    ("text", "language", "idea"),
    [
        ("ensomhed", "da", "lonely"),
        ("papirerne", "da", "papers"),
        ("yalnızlıktan", "tr", "lonely"),
        ("samotnością", "pl", "lonely"),
        ("ingen rigtig at snakke med", "da", "lonely"),
    ],
)
def test_inflections_and_words_between_do_not_hide_an_idea(text: str, language: str, idea: str) -> None:
    assert idea in ideas_of(words(text), shipped_lexicon(), (language,))


def test_a_word_of_the_own_language_says_nothing_in_another() -> None:
    assert "gang" not in ideas_of(words("en gang om ugen"), shipped_lexicon(), ("da", "en"))


@pytest.mark.parametrize(
    ("text", "is_man"),
    [
        ("min mand er død", False),
        ("siden min mand døde er her så stille", False),
        ("jeg er en mand der har mistet min kone", True),
        ("min mand savner at tale med andre mænd", True),
    ],
)
def test_a_husband_is_no_man_among_men(text: str, is_man: bool) -> None:
    assert ("man" in ideas_of(words(text), shipped_lexicon(), ("da",))) is is_man


def test_a_star_stands_for_an_ending_only() -> None:
    lexicon = build_lexicon({"ideas": {"birth": {"da": "fødsel*"}}})
    ending = "abcdefg"[: LONGEST_ENDING["da"]]
    assert ideas_of(words("fødsel" + ending), lexicon, ("da",))
    assert not ideas_of(words("fødsel" + ending + "x"), lexicon, ("da",))


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ({"ideas": {"a": {"de": "haus"}}}, "idea a: de is not one of"),
        ({"ideas": {"a": {"da": "hus,,have"}}}, "an empty phrase"),
        ({"ideas": {"a": {"da": "hu*"}}}, "at least 3 letters before"),
        ({"ideas": {}, "needs": [{"ideas": "b", "offers": {}}]}, "unknown idea b"),
        ({"ideas": {"a": {"da": "hus"}}, "narrower": {"a": "b"}}, "narrower: there is no idea b"),
    ],
)
def test_mistakes_are_named(raw: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        build_lexicon(raw)
