"""How many come, and how many of them are children."""

from collections.abc import Sequence

from handlers.screen import Button, Row, Screen
from handlers.taps import SetChildren, SetParty, ShowSignUp
from handlers.texts.texts import Texts
from handlers.views.join import Own
from handlers.views.parts import back, button

IN_A_ROW = 5
MOST_DIGITS = 20
"""More people are typed."""


def ask_party(texts: Texts, own: Own) -> Screen:
    """Digits up to what one sign-up may bring."""
    numbers = range(2, min(own.date.party_max, MOST_DIGITS) + 1)
    digits = [Button(str(n), SetParty(own.sign_up, n)) for n in numbers]
    alone = () if own.party == 1 else ((button(texts, "party-alone-button", SetParty(own.sign_up, 1)),),)
    return Screen(texts("party-ask"), (*digit_rows(digits), *alone, (back(texts, ShowSignUp(own.sign_up)),)))


def ask_children(texts: Texts, own: Own) -> Screen:
    """How many of the party are children."""
    digits = [Button(str(n), SetChildren(own.sign_up, n)) for n in range(min(own.party, MOST_DIGITS))]
    return Screen(texts("children-ask"), (*digit_rows(digits), (back(texts, ShowSignUp(own.sign_up)),)))


def digit_rows(digits: Sequence[Button]) -> tuple[Row, ...]:
    """Digits, five in a row."""
    return tuple(tuple(digits[at : at + IN_A_ROW]) for at in range(0, len(digits), IN_A_ROW))
