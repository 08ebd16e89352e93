"""What is stored, on one screen, and its end."""

from handlers.screen import Screen
from handlers.taps import AskErase, Erase, MyData, Privacy
from handlers.texts.texts import Texts
from handlers.views.parts import back, button


def privacy(texts: Texts) -> Screen:
    """What is stored, why, how long, and one's rights."""
    rows = (
        (button(texts, "mydata-button", MyData()),),
        (button(texts, "erase-button", AskErase()),),
        (back(texts),),
    )
    return Screen(texts("privacy-text"), rows)


def ask_erase(texts: Texts) -> Screen:
    """Asked before everything goes."""
    rows = ((button(texts, "erase-yes-button", Erase()),), (button(texts, "erase-no-button", Privacy()),))
    return Screen(texts("erase-ask"), rows)


def erased(texts: Texts) -> Screen:
    """The last thing said."""
    return Screen(texts("erase-done"))
