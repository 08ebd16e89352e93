"""Names written almost right."""

import pytest
from hypothesis import given, strategies as st

from catalog.finding.namesakes import Namesakes, _triples
from catalog.finding.normalise import narrow, words
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


@given(
    st.lists(st.text("abcdeæ", min_size=5, max_size=14), unique=True, max_size=30),
    st.text("abcde", min_size=5),
)
def test_every_name_with_one_of_the_rarest_triples_is_looked_at(names: list[str], text: str) -> None:
    known = Namesakes({(name,): ((number, Why(WhyKind.NAME, name)),) for number, name in enumerate(names)})
    rarest = sorted(_triples(text), key=lambda one: (known._sharers.get(one, 0), one))[:7]
    spelled = dict.fromkeys(narrow(name) for name in names)
    assert known._candidates(text, 2) == [
        name
        for name in spelled
        if len(name) >= 5 and abs(len(name) - len(text)) <= 2 and _triples(name) & {*rarest}
    ]
