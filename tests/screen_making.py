"""How a screen is made from a view and facts."""

import inspect
from collections.abc import Callable
from typing import TypeAlias

from handlers.screen import Screen
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts

Maker: TypeAlias = Callable[[Texts, Calendar], Screen]


def shows(view: Callable[..., Screen], *said: object, **how: object) -> Maker:
    """The view with these facts; it gets the calendar when it asks for one."""
    if "calendar" in inspect.signature(view).parameters:
        return lambda texts, calendar: view(texts, calendar, *said, **how)
    return lambda texts, _: view(texts, *said, **how)
