"""Ages in a text say for whom something is wanted; numbers of anything else do not."""

import pytest

from catalog.finding.ages import ages_in
from catalog.finding.normalise import words


@pytest.mark.parametrize(
    ("text", "ideas"),
    [
        ("min søn på 5", {"small_child", "child"}),
        ("min lille på fire", {"small_child", "child"}),
        ("hun er 9 og genert", {"child"}),
        ("er 15 og flad", {"young"}),
        ("os på 18", {"young"}),
        ("14 yaşındayım", {"young"}),
        ("my son is 16", {"young"}),
        ("min tante på 82", {"old"}),
        ("mam 70 lat", {"old"}),
        ("عمري 75 سنة", {"old"}),
        ("han er 45", set()),
    ],
)
def test_an_age_says_for_whom(text: str, ideas: set[str]) -> None:
    assert {idea for idea, _ in ages_in(words(text))} == ideas


@pytest.mark.parametrize(
    "text",
    [
        *("vi er 8", "vi er 4 personer", "bor på 3. sal", "på 30 km", "klokken 14", "for 3 år siden"),
        *("gift i 65 år", "uge 7", "er 8 uger henne", "9. klasse", "på 500 kr", "er 1234567890"),
    ],
)
def test_other_numbers_are_no_ages(text: str) -> None:
    assert list(ages_in(words(text))) == []


def test_the_place_is_that_of_the_number() -> None:
    assert list(ages_in(words("en dreng på 14"))) == [("young", 3)]
