"""Does a text hold what may be a Danish civil registration number (CPR)? It must never reach the disk."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import Final

LENGTH: Final = 10
REPLACEMENT: Final = (
    60  # added to the day in numbers that hospitals and authorities give out for the time being
)
_LONGEST_MONTH: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BETWEEN: Final = r"[\s./_\-\u2010-\u2015\u2212]"
_GROUP: Final = re.compile(rf"[0-9](?:{_BETWEEN}{{0,3}}[0-9])*")
_INVISIBLE: Final = ("Mn", "Me", "Cf")  # accents on digits, keycaps, zero-width and direction signs


def holds_cpr(text: str) -> bool:
    """True when ten digits stand together, however separated, that begin with a date: DDMMYYNNNN.

    Modulus 11 proves nothing: numbers without it are given out since 1 October 2007 (cpr.dk). A date with a
    time, "251026 1430", is taken for one too: the answer is only that dates are picked by button. A longer
    run of digits is none ("0045 26 10 25 14 30") unless one stands in it as a word of its own.
    """
    return any(_is_cpr(group) for group in _groups(text))


def _groups(text: str) -> list[str]:
    """Runs of digits, at most three separators between two of them; after a plus it is a phone number."""
    plain = "".join(_plain(sign) for sign in unicodedata.normalize("NFKC", text))
    return [found[0] for found in _GROUP.finditer(plain) if plain[max(0, found.start() - 1)] != "+"]


def _plain(sign: str) -> str:
    digit = unicodedata.decimal(sign, None)
    if digit is not None:
        return str(digit)
    return "" if unicodedata.category(sign) in _INVISIBLE else sign


def _is_cpr(group: str) -> bool:
    words = ["".join(filter(str.isdigit, word)) for word in group.split()]
    if len("".join(words)) == LENGTH:
        return _starts_with_date("".join(words))
    pairs = (first + second for first, second in pairwise(words) if len(first) == 6)
    return any(len(word) == LENGTH and _starts_with_date(word) for word in (*words, *pairs))


def _starts_with_date(digits: str) -> bool:
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    if day > REPLACEMENT:
        day -= REPLACEMENT
    if not 1 <= month <= len(_LONGEST_MONTH) or not 1 <= day <= _LONGEST_MONTH[month - 1]:
        return False
    return (day, month) != (29, 2) or year % 4 == 0
