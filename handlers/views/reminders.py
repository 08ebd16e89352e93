"""Reminders: the choice of when, and on or off."""

from handlers.screen import Screen
from handlers.taps import ChooseReminders, NoReminders
from handlers.texts.texts import Texts
from handlers.views.parts import back, button, home

WAYS = ("host", "day", "hours", "both", "never")


def choice(texts: Texts, chosen: str) -> Screen:
    """When do you want to be reminded? What holds now is said above, the other ways are buttons."""
    text = texts("reminders-choose", now=texts.label(f"reminders-now-{chosen}"))
    rows = [(button(texts, f"reminders-way-{way}", ChooseReminders(way)),) for way in WAYS if way != chosen]
    return Screen(text, (*rows, (back(texts),)))


def changed(texts: Texts, *, off: bool) -> Screen:
    """Off, with the way back; or on again."""
    if off:
        back_on = button(texts, "reminders-on-button", NoReminders(off=False))
        return Screen(texts("reminders-off"), ((back_on,),))
    return Screen(texts("reminders-on"), home(texts)[:2])
