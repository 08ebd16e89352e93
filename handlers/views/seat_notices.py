"""What is said unasked about places: an offer that ran out, and more people than places."""

from catalog.schedule.dates import OccurrenceCard
from handlers.screen import Screen
from handlers.taps import JoinAnyway, ShowAttendance, ShowOffer
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.join import Own, title_of
from handlers.views.parts import button, lines


def offer_lapsed(texts: Texts, calendar: Calendar, own: Own) -> Screen:
    """Nobody answered, so the place went on; one may queue again."""
    text = lines(
        texts("offer-lapsed", title=title_of(texts, own), date=calendar.moment(own.date.starts_at)),
        texts("join-tell-guest", guest=own.guest) if own.guest else None,
    )
    again = button(texts, "offer-lapsed-button", JoinAnyway(own.date.id, own.party, queue=True))
    card = (button(texts, "join-card-button", ShowOffer(own.date.initiative)),)
    return Screen(text, (card,) if own.guest else ((again,), card))


def over_capacity(texts: Texts, calendar: Calendar, date: OccurrenceCard, held: int) -> Screen:
    """To coordinators: fewer places than people; nobody was thrown out."""
    text = texts(
        "over-capacity",
        title=texts.plain(date.title),
        date=calendar.moment(date.starts_at),
        held=held,
        seats=date.seats or 0,
    )
    return Screen(text, ((button(texts, "attendance-button", ShowAttendance(date.id)),),))
