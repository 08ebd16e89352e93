"""Brings any text to one plain form, so that spelling habits and keyboards do not matter.

Everything later compares *folded* text: lower case, no diacritics, `ae oe aa` for Danish letters,
one Arabic letter where Arabic, Persian and Urdu have several, plain digits.
"""

import re
import unicodedata
from typing import Final

LONGEST_TEXT: Final = 4096
"""Characters read of a message: Telegram's own limit."""

MOST_TOKENS: Final = 60
"""Tokens read of a message; people say what they need well before the sixtieth word."""

LONGEST_TOKEN: Final = 40

_LETTERS: Final = str.maketrans(
    {
        "æ": "ae", "Æ": "ae", "ø": "oe", "Ø": "oe", "å": "aa", "Å": "aa",
        "ä": "ae", "Ä": "ae", "İ": "i", "I": "i", "ı": "i", "ł": "l", "Ł": "l",
        "đ": "d", "ß": "ss", "œ": "oe",
        "ك": "ک", "ي": "ی", "ى": "ی", "ئ": "ی", "ے": "ی", "ۓ": "ی", "ۀ": "ه", "ة": "ه", "ہ": "ه", "ھ": "ه",
        "ۂ": "ه", "ۃ": "ه", "ە": "ه", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ں": "ن", "ـ": "",
        "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'",
    }
)  # fmt: skip
_INVISIBLE: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_THREE_ALIKE: Final = re.compile(r"(.)\1\1")
"""What every stretched letter is; found four times as fast."""

_STRETCHED: Final = re.compile(r"([^\W\d])\1{2,}")
_ENGLISH_CONTRACTION: Final = re.compile(r"(?<=\w)'(t|m|re|ve|ll|d|s)\b")
_SAID: Final = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        ("ae", "e"), ("aa", "o"), ("oe", "ö"), ("ph", "f"), ("^hv", "v"), ("^hj", "j"), ("c(?=[eiy])", "s"),
        ("ch", "k"), ("[cq]", "k"), ("x", "ks"), ("z", "s"), ("w", "v"), ("(?<=[nlr])d", ""), ("dt", "t"),
        ("(?<=[aeiouyö])g(?=[^aeiouyö]|$)", "j"), ("ij", "i"), ("(?<=[ea])i", "j"), ("aj", "ej"),
    )
)  # fmt: skip
"""What Danish writes in two ways and says in one."""

_VOICELESS: Final = str.maketrans("bdgv", "ptkf")
"""Letters that learners and tired ears take for each other."""

_WORD: Final = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """The text in its plain form: "Ældre İŞ, kaffé" → "aeldre is, kaffe". At most `LONGEST_TEXT` characters
    are read.

    Letters written three times or more count once ("hjæææælp"), invisible characters go.
    """
    if text.isascii():
        return _unstretched(text[:LONGEST_TEXT].lower()).replace("`", "'")
    visible = _INVISIBLE.sub("", text[:LONGEST_TEXT])
    composed = unicodedata.normalize("NFKC", visible)[:LONGEST_TEXT]
    stretched = _unstretched(composed.lower() if "İ" not in composed else composed)
    plain = stretched.translate(_LETTERS).lower()
    if plain.isascii():
        return plain[:LONGEST_TEXT]
    parted = unicodedata.normalize("NFKD", plain)
    return parted.translate({ord(mark): _bare(mark) for mark in set(parted) if mark > "\x7f"})[:LONGEST_TEXT]


def _unstretched(text: str) -> str:
    return _STRETCHED.sub(r"\1", text) if _THREE_ALIKE.search(text) else text


def _bare(mark: str) -> str:
    """Nothing for a diacritic, a plain digit for another script's, else the mark itself."""
    if unicodedata.combining(mark):
        return ""
    digit = unicodedata.digit(mark, None)
    return mark if digit is None else str(digit)


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text in order, hyphenated words in their parts: "Amput-café" → amput, cafe.

    At most `MOST_TOKENS` words of at most `LONGEST_TOKEN` characters.
    """
    if len(text) <= LONGEST_TOKEN and text.isascii() and text.isalnum():
        return (_unstretched(text.lower()),)
    plain = fold(text)
    if "'" in plain:
        plain = _ENGLISH_CONTRACTION.sub(r"\1", plain)
    return tuple(word[:LONGEST_TOKEN] for word in _WORD.findall(plain)[:MOST_TOKENS])


def narrow(word: str) -> str:
    """A folded word with one letter for each of `ae oe aa`, so that leaving one out is one mistake."""
    return word.replace("ae", "ä").replace("oe", "ö").replace("aa", "å")


def skeleton(word: str) -> str:
    """The word without what people leave out: one letter for `ae oe aa` and for doubled letters.

    "fallesspisning", "fællesspisning" and "faelesspisning" share one skeleton.
    """
    loose = word.replace("ae", "a").replace("oe", "o").replace("aa", "a").replace("ck", "k")
    return _undoubled(loose)


def sound(word: str) -> str:
    """Roughly how Danish says a folded word: "gravit" and "gravid", "huslæje" and "husleje" sound alike."""
    heard = word
    for pattern, said in _SAID:
        heard = pattern.sub(said, heard)
    return _undoubled(heard.translate(_VOICELESS))


def _undoubled(word: str) -> str:
    return "".join(mark for at, mark in enumerate(word) if at == 0 or mark != word[at - 1])
