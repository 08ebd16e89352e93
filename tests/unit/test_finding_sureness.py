"""When the search says nothing rather than guess, on the shipped catalogue."""

import pytest

from tests.unit.test_finding_index import slugs


@pytest.mark.parametrize(
    "text",
    [
        "gode film om sorg på netflix",
        "exit skilt",
        "train times to ishøj",
        "موبائل کی سکرین ٹوٹ گئی",
        "çöp ne zaman toplanıyor",
        "jaki jest kurs dolara",
    ],
)
def test_what_is_not_here_speaks_for_no_offer(text: str) -> None:
    assert slugs(text) == []


@pytest.mark.parametrize(
    ("text", "slug"), [("get to sport ishøj", "get-2-sport"), ("giv projektet", "projekt-giv")]
)
def test_common_words_are_an_answer_when_somebody_says_just_that(text: str, slug: str) -> None:
    assert slugs(text)[0] == slug


def test_a_compound_is_about_both_its_halves() -> None:
    """What it is comes last, of what kind first: neither alone says that an offer is meant."""
    for text in ("aktiekurser", "talentshow i fjernsynet", "spisebord til 8 personer", "læsebriller"):
        assert slugs(text) == [], text
    for text, slug in (("forældrekurser", "foraeldrekurser"), ("talenthold", "talentindsats")):
        assert slugs(text)[0] == slug
