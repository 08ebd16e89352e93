"""Screens without buttons, for when the database is away."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from catalog.care.helplines import Helpline
from handlers.screen import Screen
from handlers.texts.texts import Texts
from handlers.views import care


def excuse(texts: Texts) -> Screen:
    """Nothing can be looked up now, nothing is lost, and what to do in danger."""
    return Screen(texts("outage-text"))


def numbers(texts: Texts, fitting: Sequence[Helpline], *, local_now: dt.datetime) -> Screen:
    """The urgent answer."""
    return replace(care.urgent(texts, fitting, local_now=local_now), rows=())
