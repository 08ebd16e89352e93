"""The answer to a question about the offer on the screen: the one fact, not the whole card again."""

from collections.abc import Sequence

from catalog.finding.asked import Asked
from catalog.offers.facts import Offer
from catalog.schedule.dates import OccurrenceCard
from handlers.screen import Row, Screen
from handlers.taps import Mine, ShowOffer
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.offers import age_of, facts_of, join_button, offer_dates
from handlers.views.parts import back, button, lines, paragraphs, writing


def fact(
    texts: Texts, calendar: Calendar, offer: Offer, dates: Sequence[OccurrenceCard], asked: Asked
) -> Screen:
    """What is known of it, or that nobody wrote it down; then how to sign up, to ask, or to go back."""
    known = _fact(texts, calendar, offer, dates, asked)
    text = paragraphs(lines(f"<b>{texts.of(offer.names)}</b>", known or texts("about-unsaid")))
    joining = (one for date in dates if (one := join_button(texts, calendar, date)) is not None)
    rows: list[Row] = [(one,) for one in joining] if known else []
    return Screen(text, (*rows, (writing(texts, offer.slug), back(texts, ShowOffer(offer.slug)))))


def own_fact(texts: Texts, calendar: Calendar, offer: Offer, date: OccurrenceCard, asked: Asked) -> Screen:
    """The same of a date that somebody is signed up to: the day with it, no way to sign up."""
    known = _fact(texts, calendar, offer, (date,), asked)
    head = lines(f"<b>{texts.of(offer.names)}</b>", calendar.moment(date.starts_at))
    rows = ((button(texts, "mine-button", Mine()),), (writing(texts, offer.slug),))
    return Screen(paragraphs(head, known or texts("about-unsaid")), rows)


def _fact(
    texts: Texts, calendar: Calendar, offer: Offer, dates: Sequence[OccurrenceCard], asked: Asked
) -> str | None:
    if asked is Asked.AGE:
        age = age_of(offer, dates)
        return lines(
            texts("offer-for", target=texts.plain(offer.target)),
            texts("offer-age", age=age) if age else None,
        )
    if asked is Asked.TIME:
        return offer_dates(texts, calendar, dates) if dates else None
    return facts_of(texts, dates[0]).get(asked) if dates else None
