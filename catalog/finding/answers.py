"""Numbers and yes/no as people write them, for places where a question is open."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from catalog.finding.normalise import words

_FILE: Final = Path(__file__).with_name("answers.yaml")
_LONGEST: Final = 12
_DIGITS: Final = re.compile(r"\d{1,4}")
_TENS_AND_ONES: Final = (
    ("da", "{one}og{ten}"),
    ("en", "{ten} {one}"),
    ("tr", "{ten} {one}"),
    ("pl", "{ten} {one}"),
)


def read_number(text: str, language: str | None = None) -> int | None:
    """The one whole number a short text says in digits or words ("3", "vi er fire", "üç kişi"), else None.

    Words of all six languages count, or only those of one.

    Numbers above 9999, several different numbers, and texts of more than twelve words give None. Never
    raises.
    """
    tokens = words(text)
    if not tokens or len(tokens) > _LONGEST:
        return None
    digits = {int(token) for token in tokens if _DIGITS.fullmatch(token)}
    if digits:
        return digits.pop() if len(digits) == 1 else None
    known = _numbers(language)
    whole = known.get(tokens)
    if whole is not None:
        return whole
    found = [number for token in tokens if (number := known.get((token,))) is not None]
    strict = [number for number in found if number > 1]
    return strict[0] if len(set(strict)) == 1 else None


def read_party(text: str) -> int | None:
    """How many are coming, where nobody asked: a number, alone or as in "vi er kun to"; else None.

    Never raises.
    """
    tokens = words(text)
    number = read_number(text) if len(tokens) <= _LONGEST else None
    if number is None or number == 0:
        return None
    others = [token for token in tokens if token not in _party_words() and not may_be_number(token)]
    return None if others else number


def may_be_number(token: str) -> bool:
    """Whether a folded word says a number in digits or in any of the six languages; quick to ask."""
    return token[0].isdigit() or (token,) in _numbers(None)


def read_yes_no(text: str) -> bool | None:
    """True for yes, False for no, None when a text is neither or both. Never raises."""
    tokens = words(text)
    if not tokens or len(tokens) > _LONGEST:
        return None
    known = _yes_no()
    for length in range(len(tokens), 0, -1):
        found = known.get(tokens[:length])
        if found is None:
            continue
        others = {known[(token,)] for token in tokens[length:] if (token,) in known}
        return None if (not found) in others else found
    return None


def _split(text: str) -> Iterable[tuple[str, ...]]:
    for piece in text.split(","):
        folded = words(piece)
        if folded:
            yield folded


@lru_cache(maxsize=1)
def _raw() -> dict[str, Any]:
    with _FILE.open(encoding="utf-8") as file:
        raw: dict[str, Any] = YAML(typ="safe").load(file)
    return raw


@lru_cache(maxsize=8)
def _numbers(language: str | None) -> Mapping[tuple[str, ...], int]:
    known: dict[tuple[str, ...], int] = {}
    for number, by_language in _raw()["numbers"].items():
        for spoken, text in by_language.items():
            for phrase in _split(text) if language in (None, spoken) else ():
                known.setdefault(phrase, int(number))
    return dict(_with_ones(language)) | known


def _with_ones(wanted: str | None) -> Iterable[tuple[tuple[str, ...], int]]:
    """ "femogtyve", "twenty five", "yirmi beş" for 25, up to 59."""
    for language, pattern in _TENS_AND_ONES:
        if wanted not in (None, language):
            continue
        for ten in (20, 30, 40, 50):
            for one in range(1, 10):
                for ten_word, one_word in product(_one_word(ten, language), _one_word(one, language)):
                    yield words(pattern.format(ten=ten_word, one=one_word)), ten + one


def _one_word(number: int, language: str) -> list[str]:
    return [phrase[0] for phrase in _split(_raw()["numbers"][number][language]) if len(phrase) == 1]


@lru_cache(maxsize=1)
def _party_words() -> frozenset[str]:
    return frozenset(
        token for text in _raw()["party"].values() for phrase in _split(text) for token in phrase
    )


@lru_cache(maxsize=1)
def _yes_no() -> Mapping[tuple[str, ...], bool]:
    known: dict[tuple[str, ...], bool] = {}
    for side, meaning in (("yes", True), ("no", False)):
        for text in _raw()[side].values():
            for phrase in _split(text):
                known.setdefault(phrase, meaning)
    return known
