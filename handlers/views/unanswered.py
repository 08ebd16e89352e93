"""Who has not said whether a new time suits: for the host, and for who lost the place by it."""

from collections.abc import Sequence

from catalog.schedule.dates import OccurrenceCard
from catalog.shifts.asked_again import Silent
from handlers.screen import Screen
from handlers.taps import ManageDate, WriteToUs
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.join import Own, title_of
from handlers.views.parts import button, lines


def place_let_go(texts: Texts, calendar: Calendar, own: Own) -> Screen:
    """Asked whether a new time suits, the person did not answer, and others waited."""
    text = lines(
        texts("place-let-go", title=title_of(texts, own), date=calendar.moment(own.date.starts_at)),
        texts("join-tell-guest", guest=own.guest) if own.guest else None,
    )
    return Screen(text, ((button(texts, "write-button", WriteToUs(own.date.initiative)),),))


def still_unanswered(texts: Texts, calendar: Calendar, date: OccurrenceCard, names: Sequence[str]) -> Screen:
    """For the host, when sign-up closes: who has not said whether the new time suits."""
    text = texts(
        "still-unanswered",
        title=texts.plain(date.title),
        date=calendar.moment(date.starts_at),
        names=", ".join(names),
    )
    return Screen(text, ((button(texts, "dates-open-button", ManageDate(date.id)),),))


def volunteers_unanswered(
    texts: Texts, calendar: Calendar, date: OccurrenceCard, silent: Sequence[Silent]
) -> Screen:
    """For the host, while a stand-in can still be found: which volunteers have not answered."""
    text = texts(
        "volunteers-unanswered",
        title=texts.plain(date.title),
        date=calendar.moment(date.starts_at),
        names=", ".join(f"{one.label} ({one.role})" for one in silent),
    )
    return Screen(text, ((button(texts, "dates-open-button", ManageDate(date.id)),),))
