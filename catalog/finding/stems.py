"""Cuts endings off folded words, per language, so that "papirerne" and "papirer" meet.

Danish and English use Snowball. Turkish and Polish inflect more than a light stemmer undoes: their words meet
by their first letters, a method that keeps up with full stemmers in Turkish retrieval (Can et al. 2008, F5).
Arabic and Urdu lose the common particles before and endings after the word (after Larkey's light10).
"""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import snowballstemmer

LANGUAGES: Final = ("da", "en", "tr", "ur", "ar", "pl")
"""The six languages of the bot, Danish first."""

_SHORTEST: Final = 3
_ARABIC_SCRIPT: Final = re.compile("[\u0600-\u06ff]")
_BEFORE: Final = ("وال", "بال", "کال", "فال", "لل", "ال", "و", "ل", "ب")
_AFTER: Final = ("ها", "ان", "ات", "ون", "ین", "یه", "هم", "نا", "کم", "تی", "ه", "ی", "ک", "ت")
_URDU_AFTER: Final = ("وں", "یاں", "ون", "ین", "یان", "ان", "ی", "ا", "ه", "و")


def _forgetful(language: str) -> Any:
    """A stemmer that keeps nothing of what people write; PyStemmer, beneath, would keep 10,000 words."""
    stemmer = snowballstemmer.stemmer(language)
    stemmer.maxCacheSize = 0
    return stemmer


class _Here(threading.local):
    """A thread's own stemmers, which hold the word they work on, and the stems of the text in its hands."""

    def __init__(self) -> None:
        self.danish = _forgetful("danish")
        self.english = _forgetful("english")
        self.in_hand: dict[tuple[str, str], str] | None = None


_here: Final = _Here()


def _danish(word: str) -> str:
    return str(_here.danish.stemWord(word))


def _english(word: str) -> str:
    return str(_here.english.stemWord(word))


def _turkish(word: str) -> str:
    return word[:5]


def _polish(word: str) -> str:
    return word[: max(4, min(6, len(word) - 2))]


def _arabic(word: str) -> str:
    for start in _BEFORE:
        if word.startswith(start) and len(word) - len(start) >= _SHORTEST:
            word = word[len(start) :]
            break
    return _without_ending(word, _AFTER)


def _urdu(word: str) -> str:
    return _without_ending(word, _URDU_AFTER) if is_arabic_script(word) else word


def _without_ending(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


_STEMMERS: Final[dict[str, Callable[[str], str]]] = {
    "da": _danish,
    "en": _english,
    "tr": _turkish,
    "ur": _urdu,
    "ar": _arabic,
    "pl": _polish,
}


def is_arabic_script(word: str) -> bool:
    """Whether the word is written in Arabic letters (Arabic, Urdu, Persian)."""
    return _ARABIC_SCRIPT.search(word) is not None


_remembered: Final[dict[tuple[str, str], str]] = {}


def stem(word: str, language: str) -> str:
    """The folded word without its endings in that language (Danish for a language we do not know)."""
    if len(word) <= _SHORTEST or word.isdigit():
        return word
    key = word, language
    known = _remembered.get(key)
    if known is None:
        in_hand = _here.in_hand
        if in_hand is None:
            return _STEMMERS.get(language, _danish)(word)
        known = in_hand.get(key)
        if known is None:
            known = in_hand[key] = _STEMMERS.get(language, _danish)(word)
    return known


def opening_of(root: str, language: str) -> str:
    """What every word with that stem begins with: the stem in Danish, which only loses its endings, a letter
    in English ("dying", "die"), nothing where a word may lose its beginning.
    """
    return {"da": root, "en": root[:1]}.get(language, "")


@contextmanager
def one_text() -> Iterator[None]:
    """While one text is answered, a stem of it is worked out once; all are let go when it is."""
    _here.in_hand = {}
    try:
        yield
    finally:
        _here.in_hand = None


def remember_stem(word: str, language: str) -> str:
    """The same, kept for later. For words of the catalogue only: what people write is not kept anywhere."""
    key = word, language
    known = _remembered.get(key)
    if known is None:
        known = _remembered[key] = stem(word, language)
    return known
