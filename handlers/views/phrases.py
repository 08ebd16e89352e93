"""Ways of saying what an offer is for."""

from collections.abc import Sequence

from catalog.finding.phrases import mark_of
from catalog.offers.facts import Offer
from handlers.screen import Screen
from handlers.taps import DropPhrase, ShowOffer
from handlers.texts.texts import NATIVE_NAMES, Texts
from handlers.views.parts import back, button, lines, paragraphs


def added(
    texts: Texts, offer: Offer, phrases: Sequence[tuple[str, str]], *, head: str = "phrases-title"
) -> Screen:
    """What was added so far, a button each to take it away, and a question for one more."""
    told = [
        texts("phrases-line", phrase=phrase, language=NATIVE_NAMES[language]) for language, phrase in phrases
    ]
    text = paragraphs(texts(head, name=texts.plain(offer.names)), lines(*told), texts("phrases-ask"))
    rows = tuple(
        (button(texts, "phrases-drop-button", DropPhrase(offer.slug, mark_of(phrase)), phrase=phrase),)
        for _, phrase in phrases
    )
    return Screen(text, (*rows, (back(texts, ShowOffer(offer.slug)),)))
