"""After a third visit: whether a guest would like to try helping."""

from dataclasses import replace

from handlers.screen import Screen
from handlers.taps import TryHelping
from handlers.texts.texts import Texts
from handlers.views.parts import button, paragraphs


def question(texts: Texts, name: str, slug: str) -> Screen:
    """Would you like to try helping, a single evening?"""
    return Screen(
        texts("try-helping", name=name),
        (
            (button(texts, "try-yes-button", TryHelping(slug, yes=True)),),
            (button(texts, "try-no-button", TryHelping(slug, yes=False)),),
        ),
    )


def thanks(texts: Texts, roles: Screen) -> Screen:
    """Thank you; what one can help with there."""
    return replace(roles, text=paragraphs(texts("try-yes-done"), roles.text))
