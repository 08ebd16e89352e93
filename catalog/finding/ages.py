"""What an age says: "min søn på 5" speaks of a small child, "er 15 og flad" of the young, "82 år" of the old.

The limits are those of the catalogue: kindergarten to 5, school to 12, the young to 24, the old from 60.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from catalog.finding.answers import read_number
from catalog.finding.normalise import words

_BEFORE: Final = frozenset(
    words("på er fylder fyldt bliver blev blevet kun aged age im is am turned turns")
    + words("umar عمري عمره عمرها")
)
"""What stands before an age."""

_AFTER: Final = frozenset(
    words("år års årig årige åring yo year years yaşında yaşındaki yaşındayım")
    + words("lat lata letni letnia letniego letniej")
    + words("saal سال سنة سنوات عام")
)
_LASTING: Final = frozenset(words("i for om efter siden ca in since od przez za w"))
"""Before a number of years that have gone or will go."""

_COUNTED: Final = frozenset(
    words("børn barn personer mennesker uger uge måneder dage timer time minutter km gange kroner kr")
    + words("voksne stykker sal etage klasse procent venner veninder drenge piger kvinder mænd unge")
    + words(
        "gamle people kids children weeks months days hours times persons adults friends boys girls women men"
    )
)
_MANY: Final = frozenset(words("vi i de os there we they are"))
"""Who may be counted instead ("vi er 8")."""

_OLDEST_COUNTED: Final = 12
_BY_WORD: Final = "paa"
"""Before which an age may be written in letters ("min lille på fire"), in Danish."""

_MEANS: Final = (
    (range(1, 6), ("small_child", "child")),
    (range(6, 13), ("child",)),
    (range(13, 25), ("young",)),
    (range(60, 111), ("old",)),
)
"""Years of age, and the ideas of the lexicon that go with them."""


def ages_in(tokens: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The ideas that the ages among folded words stand for, each with its place."""
    for place, token in enumerate(tokens):
        before = tokens[place - 1] if place else ""
        after = tokens[place + 1] if place + 1 < len(tokens) else ""
        number = _number(token, before)
        if number is None or before in _LASTING or not (_is_told(tokens, place, number) or after in _AFTER):
            continue
        for years, ideas in _MEANS:
            if number in years:
                yield from ((idea, place) for idea in ideas)


def _number(token: str, before: str) -> int | None:
    if token.isdecimal():
        return int(token) if len(token) <= len("100") else None
    return read_number(token, "da") if before == _BY_WORD else None


def _is_told(tokens: Sequence[str], place: int, number: int) -> bool:
    """Whether what stands before the number makes it an age, and nothing after it something counted."""
    if not place or tokens[place - 1] not in _BEFORE or _COUNTED.intersection(tokens[place + 1 : place + 2]):
        return False
    return number > _OLDEST_COUNTED or place < 2 or tokens[place - 2] not in _MANY
