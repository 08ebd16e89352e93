"""The waitlist for a coordinator."""

from collections.abc import Sequence

from catalog.joining.out_of_order import Waiting
from catalog.schedule.dates import OccurrenceCard
from handlers.screen import Screen
from handlers.taps import Dismiss, ManageDate, MoveUp
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.parts import back, button, lines, shortened

MOST = 20


def queue(texts: Texts, calendar: Calendar, date: OccurrenceCard, waiting: Sequence[Waiting]) -> Screen:
    """Everybody in order; a press puts one first."""
    title = texts("queue-title", title=texts.plain(date.title), date=calendar.moment(date.starts_at))
    shown = waiting[:MOST]
    told = (texts("queue-line", place=n, name=one.label, party=one.party) for n, one in enumerate(shown, 1))
    rows = tuple(
        (button(texts, "queue-first-button", MoveUp(one.sign_up), name=shortened(one.label, 20)),)
        for one in shown[1:]
    )
    if len(shown) == 1:
        rows = ((button(texts, "queue-first-button", MoveUp(shown[0].sign_up), name=shown[0].label),),)
    text = lines(title, *told) if shown else lines(title, texts("queue-empty"))
    return Screen(text, (*rows, (back(texts, ManageDate(date.id)),)))


def ask_why(texts: Texts) -> Screen:
    """The reason is kept."""
    return Screen(texts("queue-why"), ((button(texts, "contact-drop-button", Dismiss()),),))
