"""How many come, and how many of them are children."""

from collections.abc import Sequence

from catalog.joining.together import TooFewLeft
from catalog.schedule.dates import OccurrenceCard
from handlers.screen import Button, Row, Screen
from handlers.taps import JoinAnyway, Queue, SetChildren, SetParty, ShowOffer, ShowSignUp, WaitTogether
from handlers.texts.texts import Texts
from handlers.views.join import Own
from handlers.views.parts import back, button, lines

IN_A_ROW = 5
MOST_DIGITS = 20
"""More people are typed."""


def ask_party(texts: Texts, own: Own) -> Screen:
    """Digits up to what one sign-up may bring."""
    numbers = range(2, min(own.date.party_max, MOST_DIGITS) + 1)
    digits = [Button(str(n), SetParty(own.sign_up, n)) for n in numbers]
    alone = () if own.party == 1 else ((button(texts, "party-alone-button", SetParty(own.sign_up, 1)),),)
    return Screen(texts("party-ask"), (*digit_rows(digits), *alone, (back(texts, ShowSignUp(own.sign_up)),)))


def too_few_left(texts: Texts, short: TooFewLeft) -> Screen:
    """Not enough places for all: all wait, or fewer come, or it stays as it is."""
    text = lines(
        texts("too-few-left", left=short.left),
        texts("too-few-kept", party=short.party),
        texts("too-few-wait", wanted=short.wanted),
    )
    wait = button(
        texts, "too-few-wait-button", WaitTogether(short.sign_up, short.wanted), wanted=short.wanted
    )
    most = short.party + short.left
    fewer = button(texts, "too-few-fewer-button", SetParty(short.sign_up, most), most=most)
    rows = ((wait,), (fewer,)) if short.left else ((wait,),)
    return Screen(text, (*rows, (back(texts, ShowSignUp(short.sign_up)),)))


def too_few_for(texts: Texts, date: OccurrenceCard, party: int, left: int) -> Screen:
    """Not enough places for a party that is not signed up yet: all wait, or fewer come."""
    text = lines(texts("too-few-left", left=left), texts("too-few-wait-all", wanted=party))
    wait = button(texts, "too-few-wait-button", Queue(date.id, party), wanted=party)
    fewer = button(texts, "too-few-fewer-button", JoinAnyway(date.id, left, False), most=left)
    return Screen(text, ((wait,), (fewer,), (back(texts, ShowOffer(date.initiative)),)))


def ask_children(texts: Texts, own: Own) -> Screen:
    """How many of the party are children."""
    digits = [Button(str(n), SetChildren(own.sign_up, n)) for n in range(min(own.party, MOST_DIGITS))]
    return Screen(texts("children-ask"), (*digit_rows(digits), (back(texts, ShowSignUp(own.sign_up)),)))


def digit_rows(digits: Sequence[Button]) -> tuple[Row, ...]:
    """Digits, five in a row."""
    return tuple(tuple(digits[at : at + IN_A_ROW]) for at in range(0, len(digits), IN_A_ROW))
