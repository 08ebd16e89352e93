"""Questions to somebody who wants to come: which day, which offer, and whether this is what is meant."""

from collections.abc import Sequence

from catalog.schedule.dates import OccurrenceCard
from handlers.screen import Button, Screen
from handlers.taps import Join, Queue, ShowOffer
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.offers import join_button
from handlers.views.parts import back, button, paragraphs


def which_date(texts: Texts, calendar: Calendar, dates: Sequence[OccurrenceCard]) -> Screen:
    """The days there are, a button each."""
    rows = [(one,) for date in dates if (one := join_button(texts, calendar, date)) is not None]
    way_back = back(texts, ShowOffer(dates[0].initiative))
    return Screen(texts("wish-which-date", n=len(rows)), (*rows, (way_back,)))


def which_offer(texts: Texts, offers: Sequence[tuple[str, ShowOffer]]) -> Screen:
    """The offers that were shown, a button each."""
    rows = tuple((Button(label, tap),) for label, tap in offers)
    return Screen(texts("wish-which-offer", n=len(rows)), (*rows, (back(texts),)))


def shall_i(texts: Texts, calendar: Calendar, date: OccurrenceCard, yes: Join | Queue) -> Screen:
    """Whether to sign up for this date, or to queue for it."""
    text = paragraphs(
        texts("message-title", title=texts.plain(date.title), date=calendar.moment(date.starts_at)),
        texts("wish-shall-i-queue" if isinstance(yes, Queue) else "wish-shall-i"),
    )
    no = button(texts, "wish-no-button", ShowOffer(date.initiative))
    return Screen(text, ((button(texts, "wish-yes-button", yes),), (no,)))
