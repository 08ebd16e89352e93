"""Broken rules in the asker's language: which rule, and what can be done about it."""

import datetime as dt
from dataclasses import fields, is_dataclass

from catalog.errors import RuleError
from handlers.screen import Screen
from handlers.texts.dates import Calendar
from handlers.texts.texts import Argument, Texts
from handlers.views.parts import home


def explained(error: RuleError, texts: Texts, calendar: Calendar) -> str:
    """The sentence of a rule, its instants written as dates."""
    arguments: dict[str, Argument] = {}
    names: list[str] = [one.name for one in fields(error)] if is_dataclass(error) else []
    for name in names:
        value = getattr(error, name)
        arguments[name] = calendar.moment(value) if isinstance(value, dt.datetime) else value
    return texts(error.text_key(), **arguments)


def broken(error: RuleError, texts: Texts, calendar: Calendar) -> Screen:
    """The sentence and the way on."""
    return Screen(explained(error, texts, calendar), home(texts))
