"""The words of a message as people in distress type them: capitals, no accents, l e t t e r s apart,
gluedtogether.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Final

MOST_LETTERS: Final = 4096  # Telegram's longest message; some signs are written out as many letters
MOST_WORDS: Final = 800  # more than 4,096 letters of any language hold; what follows is not looked at
WORD: Final = 2  # places that a word takes; a clause's end stands half-way to the next word
SENTENCE: Final = 100 * WORD  # a full stop is that wide, so no phrase reaches across it
MOST_GLUED: Final = (
    3  # words in a message whose words may be glued; in longer ones a long word is a long word
)
CLAUSE: Final = "/"  # the sign that stands where a clause starts or ends; it takes no place

_ONE_SIGN = str.maketrans(
    {"İ": "i", "I": "i", "ı": "i", "’": "'", "´": "'", "`": "'", "‘": "'"}
    | dict.fromkeys(
        map(chr, (0xAD, 0x640, 0x670, *range(0x64B, 0x660), *range(0x200B, 0x2010), 0x2060, 0xFEFF))
    )
)
_ACCENTLESS = str.maketrans(
    {"ø": "o", "æ": "ae", "ł": "l", "đ": "d", "ß": "s", "ð": "d", "þ": "t", "ک": "ك", "ڪ": "ك", "ں": "ن"}
    | dict.fromkeys("ىیېے", "ي")
    | dict.fromkeys("ہھەۃة", "ه")
    | {"ٱ": "ا"}
)
_LOOKS_LIKE = str.maketrans("013457@$€!", "oieastasei", "'*")
_REPEATED = re.compile(r"([^\W\d])\1+")
_SIGN = re.compile(r"[^\W_]+(?:['*@$€!]+[^\W_]+)*|(?<!\d)\.|[!?\n;…؟۔,،:()]")
_COMMAS: Final = ",،:()"


@dataclass(frozen=True, slots=True)
class Word:
    """`sharp` keeps the accents, `flat` has none; `at` is the place in the text, counted in words."""

    sharp: str
    flat: str
    at: int


def sharpen(text: str) -> str:
    """Lower case, accents kept, one kind of i (Turkish has four), no letter twice, no invisible signs."""
    one = unicodedata.normalize("NFKC", text)[:MOST_LETTERS].translate(_ONE_SIGN).casefold()
    return _REPEATED.sub(r"\1", one.replace("i\u0307", "i"))


def flatten(sharp: str) -> str:
    """The same word from a keyboard without its letters: doe, dø, dö and do are one; so are أ and ا."""
    if sharp.isascii():
        return _REPEATED.sub(r"\1", sharp.replace("oe", "o"))
    apart = unicodedata.normalize("NFKD", sharp.translate(_ACCENTLESS)).translate(_ACCENTLESS)
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return _REPEATED.sub(r"\1", bare.replace("oe", "o"))


def words_of(
    text: str, fillers: Container[str], openers: Container[str], split: Callable[[str], list[str]]
) -> list[Word]:
    """All words between a start sign ^ and an end sign $, with a / wherever a clause starts or ends.

    A clause ends at a comma or stop, and before an opener ("and", "what").
    Fillers ("simply", "really") take no place of their own, so a phrase needs no gap for them.
    `split` parts a flat word that is several words run together, or returns [].
    """
    words = [Word("^", "^", 0), Word(CLAUSE, CLAUSE, 1)]
    place = 0
    signs = list(islice(_put_together(_SIGN.findall(sharpen(text))), MOST_WORDS))
    count = sum(sign[0].isalnum() for sign in signs)
    stops = sum(not sign[0].isalnum() and sign not in _COMMAS for sign in signs)
    in_fragments = count <= stops + 1  # "Jeg. Vil. Dø." is one sentence
    for sign in signs:
        if not sign[0].isalnum():
            words.append(Word(CLAUSE, CLAUSE, place + 1))
            if sign not in _COMMAS and not in_fragments:
                place += SENTENCE
                words.append(Word(CLAUSE, CLAUSE, place + 1))
            continue
        sharp = sign if sign[:2].isdecimal() else sign.translate(_LOOKS_LIKE)
        for piece in (count <= MOST_GLUED and split(flatten(sharp))) or [sharp]:
            flat = flatten(piece)
            if flat in openers:
                words.append(Word(CLAUSE, CLAUSE, place + 1))
            place += WORD * (flat not in fillers)
            words.append(Word(piece, flat, place))
    return [*words, Word(CLAUSE, CLAUSE, place + 1), Word("$", "$", place + WORD)]


def _put_together(signs: list[str]) -> Iterator[str]:
    """Three or more letters that stand alone ("s e l v", "s.e.l.v") are one word."""
    alone = (sign == "." or (len(sign) == 1 and sign.isalpha()) for sign in signs)
    for is_alone, run in groupby(zip(alone, signs, strict=True), key=lambda pair: pair[0]):
        single = [sign for _, sign in run]
        letters = [sign for sign in single if sign != "."]
        if is_alone and len(letters) >= 3:
            yield sharpen("".join(letters))
        else:
            yield from single
