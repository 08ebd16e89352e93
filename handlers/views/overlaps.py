"""Two things at the same time: said before a yes, and left to the person."""

from catalog.joining.overlaps import Overlap
from catalog.schedule.dates import OccurrenceCard
from catalog.shifts.seen import ShiftCard
from handlers.screen import Button, Screen
from handlers.shift_taps import OpenShifts, ShowShift, TakeAnyway
from handlers.taps import JoinAnyway, ShowOffer, ShowSignUp
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.parts import back, button


def before_visit(
    texts: Texts, calendar: Calendar, date: OccurrenceCard, other: Overlap, *, party: int, queue: bool
) -> Screen:
    """Another visit, or a shift of one's own, while one would be a guest here."""
    text = texts(
        "overlap" if other.assignment is None else "overlap-shift",
        title=texts.plain(date.title),
        date=calendar.moment(date.starts_at),
        other=title_of_other(texts, other),
        when=calendar.moment(other.starts_at),
    )
    anyway = button(texts, "overlap-button", JoinAnyway(date.id, party, queue))
    return Screen(text, ((anyway,), (see_other(texts, other),), (back(texts, ShowOffer(date.initiative)),)))


def before_shift(texts: Texts, calendar: Calendar, card: ShiftCard, other: Overlap) -> Screen:
    """A visit while one would help here."""
    text = texts(
        "take-overlap",
        title=texts.plain(card.title),
        role=card.role,
        date=calendar.span(card.starts_at, card.ends_at),
        other=title_of_other(texts, other),
        when=calendar.moment(other.starts_at),
    )
    anyway = button(texts, "take-anyway-button", TakeAnyway(card.shift))
    return Screen(text, ((anyway,), (see_other(texts, other),), (back(texts, OpenShifts()),)))


def title_of_other(texts: Texts, other: Overlap) -> str:
    """What else there is, or "Din aftale" where taking part is nobody's business."""
    return texts.label("join-discreet-title") if other.discreet else texts.plain(other.title)


def see_other(texts: Texts, other: Overlap) -> Button:
    """To what is at the same time."""
    if other.assignment is not None:
        return button(texts, "shift-open-button", ShowShift(other.assignment))
    return button(texts, "overlap-other-button", ShowSignUp(other.sign_up or 0))
