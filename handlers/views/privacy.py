"""What is stored, on one screen, and its end."""

import datetime as dt

from handlers.screen import Screen
from handlers.taps import AskErase, Erase, HowLong, MyData, Privacy, Stay
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.parts import back, button


def privacy(texts: Texts) -> Screen:
    """What is stored, why, and one's rights."""
    rows = (
        (button(texts, "how-long-button", HowLong()),),
        (button(texts, "mydata-button", MyData()),),
        (button(texts, "erase-button", AskErase()),),
        (back(texts),),
    )
    return Screen(texts("privacy-text"), rows)


def how_long(texts: Texts) -> Screen:
    """How long: true to `catalog.people.forgetting`, `inactivity` and `db.retention`."""
    rows = ((button(texts, "mydata-button", MyData()),), (back(texts, Privacy()),))
    return Screen(texts("privacy-how-long"), rows)


def ask_erase(texts: Texts) -> Screen:
    """Asked before everything goes."""
    rows = ((button(texts, "erase-yes-button", Erase()),), (button(texts, "erase-no-button", Privacy()),))
    return Screen(texts("erase-ask"), rows)


def erased(texts: Texts) -> Screen:
    """The last thing said."""
    return Screen(texts("erase-done"))


def farewell(texts: Texts, calendar: Calendar, erased_at: dt.datetime) -> Screen:
    """After a silent year: what will happen when, and how to stay."""
    text = texts("farewell", date=calendar.date(erased_at))
    return Screen(
        text, ((button(texts, "stay-button", Stay()),), (button(texts, "privacy-button", Privacy()),))
    )
