"""Signing up, how many, cancelling."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalog.schedule.dates import OccurrenceCard
from handlers.screen import Button, Row, Screen
from handlers.taps import (
    AskChildren,
    AskParty,
    Calendar as CalendarTap,
    Cancel,
    Join,
    Mine,
    Queue,
    SetChildren,
    SetParty,
    ShowSignUp,
    SkipName,
    UndoCancel,
)
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.offers import where
from handlers.views.parts import back, button, helping, home, lines, paragraphs

IN_A_ROW = 5
MOST_DIGITS = 20
"""More people are typed."""


@dataclass(frozen=True)
class Own:
    """One's own sign-up as a screen shows it; `discreet` hides the title until a tap."""

    sign_up: int
    date: OccurrenceCard
    party: int
    children: int
    queue_position: int | None
    code_word: str
    discreet: bool


def title_of(texts: Texts, own: Own) -> str:
    """The title, or "Din aftale" where taking part is nobody's business."""
    return texts.label("join-discreet-title") if own.discreet else texts.plain(own.date.title)


def joined(texts: Texts, calendar: Calendar, own: Own, *, head: str = "join-done") -> Screen:
    """What one is signed up to, and what one can change."""
    if own.queue_position is not None:
        return _queued(texts, calendar, own)
    place = where(own.date)
    text = paragraphs(
        texts(head, title=texts.plain(own.date.title), date=calendar.moment(own.date.starts_at)),
        lines(
            texts("join-place", place=place) if place else None,
            texts("join-party", party=own.party, children=own.children) if own.party > 1 else None,
            texts("join-code", code=own.code_word),
            texts("join-discreet") if own.discreet else None,
            texts("join-reminders") if own.date.reminders else None,
        ),
    )
    return Screen(text, _own_rows(texts, own))


def _own_rows(texts: Texts, own: Own) -> tuple[Row, ...]:
    more = own.date.party_max > 1
    rows: list[Row] = []
    if more and own.party == 1:
        rows.append((button(texts, "party-button", AskParty(own.sign_up)),))
    if more and own.party > 1:
        rows.append((button(texts, "change-button", AskParty(own.sign_up)),))
        rows.append((button(texts, "children-button", AskChildren(own.sign_up)),))
    rows.append((button(texts, "cancel-button", Cancel(own.sign_up)),))
    return (
        *rows,
        (button(texts, "mine-button", Mine()), button(texts, "calendar-button", CalendarTap(own.sign_up))),
    )


def _queued(texts: Texts, calendar: Calendar, own: Own) -> Screen:
    text = texts(
        "queue-done",
        position=own.queue_position or 1,
        title=texts.plain(own.date.title),
        date=calendar.moment(own.date.starts_at),
    )
    return Screen(
        text,
        ((button(texts, "cancel-button", Cancel(own.sign_up)),), (button(texts, "mine-button", Mine()),)),
    )


def full(texts: Texts, calendar: Calendar, date: OccurrenceCard, party: int) -> Screen:
    """No place; the waitlist is offered."""
    text = texts("queue-full", date=calendar.moment(date.starts_at))
    queue = button(texts, "queue-button", Queue(date.id, party), date=calendar.short(date.starts_at))
    return Screen(text, ((queue,), helping(texts, date.initiative), (back(texts),)))


def ask_party(texts: Texts, own: Own) -> Screen:
    """Digits up to what one sign-up may bring."""
    numbers = range(2, min(own.date.party_max, MOST_DIGITS) + 1)
    digits = [Button(str(n), SetParty(own.sign_up, n)) for n in numbers]
    alone = () if own.party == 1 else ((button(texts, "party-alone-button", SetParty(own.sign_up, 1)),),)
    return Screen(texts("party-ask"), (*_grid(digits), *alone, (back(texts, ShowSignUp(own.sign_up)),)))


def ask_children(texts: Texts, own: Own) -> Screen:
    """How many of the party are children."""
    digits = [Button(str(n), SetChildren(own.sign_up, n)) for n in range(min(own.party, MOST_DIGITS))]
    return Screen(texts("children-ask"), (*_grid(digits), (back(texts, ShowSignUp(own.sign_up)),)))


def cancelled(
    texts: Texts, calendar: Calendar, own: Own, next_dates: Sequence[OccurrenceCard], *, late: bool
) -> Screen:
    """Cancelled, said plainly, with the way back and the next dates."""
    when = calendar.moment(own.date.starts_at)
    text = paragraphs(
        texts("cancel-done", title=texts.plain(own.date.title), date=when),
        texts("cancel-late") if late else None,
        lines(texts("cancel-next"), *(calendar.moment(one.starts_at) for one in next_dates))
        if next_dates
        else None,
    )
    again = tuple(
        (button(texts, "join-button", Join(one.id), date=calendar.short(one.starts_at)),)
        for one in next_dates
    )
    return Screen(text, ((button(texts, "undo-button", UndoCancel(own.sign_up)),), *again, *home(texts)[1:2]))


def ask_name(texts: Texts) -> Screen:
    """Asked once, skippable."""
    return Screen(texts("name-ask"), ((button(texts, "name-skip-button", SkipName()),),))


def _grid(digits: Sequence[Button]) -> tuple[Row, ...]:
    return tuple(tuple(digits[at : at + IN_A_ROW]) for at in range(0, len(digits), IN_A_ROW))
