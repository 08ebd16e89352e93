"""Names written almost right."""

import pytest

from catalog.finding.namesakes import Namesakes
from catalog.finding.normalise import words
from catalog.finding.query import Why, WhyKind

NAMES = ("Fællesspisning", "Cool Kids", "Jump 4 Fun", "Rekreativ skov", "GIV")
NAMESAKES = Namesakes(
    {words(name): ((number, Why(WhyKind.NAME, name)),) for number, name in enumerate(NAMES)}
)


def near(text: str) -> str | None:
    return next((why.what for _, why in NAMESAKES.near(words(text))), None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("flælesspisnig", "Fællesspisning"),
        ("fælle spisnign", "Fællesspisning"),
        ("colo kidds", "Cool Kids"),
        ("jumt 4 fnu", "Jump 4 Fun"),
        ("rekrotivskov", "Rekreativ skov"),
    ],
)
def test_a_mistake_in_every_fourth_letter_is_forgiven(text: str, name: str) -> None:
    assert near(text) == name


@pytest.mark.parametrize("text", ["", "gi", "gif", "spisning", "kids", "kold kager", "x" * 4096])
def test_other_texts_are_no_name(text: str) -> None:
    assert near(text) is None


def test_a_name_is_itself_wherever_its_words_end() -> None:
    assert NAMESAKES.run_together(words("jump4fun")) == NAMESAKES.near(words("Jump 4 Fun"))
    assert NAMESAKES.run_together(words("jump4fum")) == ()
