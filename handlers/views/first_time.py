"""The day after a first time: one question, and where it leads."""

from collections.abc import Sequence

from catalog.offers.facts import Offer
from catalog.schedule.dates import OccurrenceCard
from handlers.screen import Button, Screen
from handlers.taps import HowItWas, Join, ShowOffer
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.join import Own, title_of
from handlers.views.parts import button, home, lines, shortened


def how_was_it(texts: Texts, own: Own) -> Screen:
    """How was it?"""
    return Screen(
        texts("how-was-it", title=title_of(texts, own)),
        (
            (button(texts, "how-good-button", HowItWas(own.sign_up, good=True)),),
            (button(texts, "how-not-button", HowItWas(own.sign_up, good=False)),),
        ),
    )


def good(texts: Texts, calendar: Calendar, dates: Sequence[OccurrenceCard]) -> Screen:
    """Good: the next dates."""
    rows = tuple(
        (button(texts, "join-button", Join(one.id), date=calendar.short(one.starts_at)),) for one in dates
    )
    return Screen(texts("how-good"), (*rows, *home(texts)[:1]))


def others(texts: Texts, offers: Sequence[Offer]) -> Screen:
    """Not for me: two other offers, and the whole list."""
    told = (f"<b>{texts.of(one.names)}</b>" for one in offers)
    rows = tuple((Button(shortened(texts.plain(one.names)), ShowOffer(one.slug)),) for one in offers)
    key = "how-not" if offers else "how-not-none"
    return Screen(lines(texts(key), *told), (*rows, *home(texts)[:1]))
