"""A coordinator's dates: the list, one of them, and the questions before it is cancelled or moved."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from catalog.schedule.changes import Done, Touched
from catalog.schedule.dates import OccurrenceCard
from db.models import OccurrenceStatus
from db.outbox_figures import Progress
from handlers.screen import Button, Row, Screen
from handlers.taps import (
    AskCancelDate,
    AskMessage,
    AskMoveDate,
    AskSeries,
    CancelDate,
    Coverage,
    Dates,
    GiveReason,
    HoldDate,
    KeepDate,
    ManageDate,
    MoveBy,
    MoveDate,
    ShowQueue,
    UndoChange,
)
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.messages import heard
from handlers.views.offers import where
from handlers.views.parts import back, button, lines, paragraphs, shortened

ON_PAGE = 4
REASONS = ("ill", "helpers", "room", "few", "weather", "holiday")
"""The ready sentences, in six languages; a button holds the place in this list, so it only grows."""
HOUR, DAY = 60, 24 * 60


@dataclass(frozen=True)
class State:
    """How a date stands: heads on it, sign-ups waiting, places `offered` and not answered, who has not
    answered to a new time; holidays there are that day, Danish (its name) and of others (their keys).

    `heard`: how far the notice of its newest change has come, in people; `message`: the coordinator's newest
    message to everybody.
    """

    people: int
    waiting: int
    unanswered: tuple[str, ...]
    may_change: bool
    offered: int = 0
    holiday: str | None = None
    others: tuple[str, ...] = ()
    heard: Progress = field(default_factory=Progress)
    message: Progress = field(default_factory=Progress)

    @property
    def under_way(self) -> bool:
        """Whether something told to many has not reached everybody yet."""
        return bool(self.heard.waiting or self.message.waiting)


@dataclass(frozen=True)
class Change:
    """A change before the last yes: the new start (None: cancelled), why, whether people are asked anew."""

    to: dt.datetime | None
    reason: str
    asks: bool


def overview(
    texts: Texts, calendar: Calendar, dates: Sequence[OccurrenceCard], more: int | None, *, coordinator: bool
) -> Screen:
    """One's dates, a button each; for a coordinator also where people lack."""
    rows: list[Row] = [
        (Button(shortened(f"{calendar.short(one.starts_at)} {texts.plain(one.title)}"), ManageDate(one.id)),)
        for one in dates
    ]
    if more is not None:
        rows.append((button(texts, "more-button", Dates(more)),))
    if coordinator:
        rows.append((button(texts, "coverage-button", Coverage()),))
    return Screen(texts("dates-title"), tuple(rows))


def date(texts: Texts, calendar: Calendar, shown: OccurrenceCard, state: State) -> Screen:
    """One date and what can be done about it."""
    place, cancelled = where(shown), shown.status is OccurrenceStatus.CANCELLED
    text = paragraphs(
        texts("dates-date", title=texts.plain(shown.title), date=calendar.moment(shown.starts_at)),
        lines(
            texts("dates-is-cancelled") if cancelled else None,
            texts("offer-place", place=place) if place else None,
            texts("dates-people", people=state.people),
            texts("dates-waiting", waiting=state.waiting) if state.waiting else None,
            texts("dates-offered", n=state.offered) if state.offered else None,
            texts("dates-unanswered", n=len(state.unanswered), names=", ".join(state.unanswered))
            if state.unanswered
            else None,
        ),
        holidays_of(texts, state.holiday, state.others),
        heard(texts, state.heard),
        _message(texts, state.message),
    )
    rows = _changing(texts, calendar, shown, state, cancelled=cancelled) if state.may_change else ()
    queue = ((button(texts, "queue-show-button", ShowQueue(shown.id)),),) if state.waiting else ()
    again = ((button(texts, "dates-refresh-button", ManageDate(shown.id)),),) if state.under_way else ()
    return Screen(text, (*again, *rows, *queue, (back(texts, Dates()),)))


def _message(texts: Texts, message: Progress) -> str | None:
    return lines(texts("message-last"), heard(texts, message)) if message.all else None


def holidays_of(texts: Texts, holiday: str | None, others: Sequence[str]) -> str:
    """Which holidays there are that day; those of other communities are information only."""
    return lines(
        texts("holiday-danish", holiday=holiday) if holiday else None,
        texts("holiday-others", holidays=", ".join(texts.label(f"holiday-{key}") for key in others))
        if others
        else None,
    )


def holiday_asked(
    texts: Texts, calendar: Calendar, shown: OccurrenceCard, touched: Touched, state: State
) -> Screen:
    """Six weeks ahead: a date falls on a holiday; keep it, cancel it or move it?"""
    text = paragraphs(
        texts("holiday-ask", title=texts.plain(shown.title), date=calendar.moment(shown.starts_at)),
        holidays_of(texts, state.holiday, state.others),
        texts("dates-people", people=touched.heads),
    )
    keep = (button(texts, "holiday-keep-button", KeepDate(shown.id)),)
    return Screen(text, (keep, *_cancel_or_move(texts, calendar, shown)))


def kept(texts: Texts, calendar: Calendar, shown: OccurrenceCard) -> Screen:
    """The date is held as planned."""
    text = texts("holiday-kept", title=texts.plain(shown.title), date=calendar.moment(shown.starts_at))
    return Screen(text, ((back(texts, ManageDate(shown.id)),),))


def _changing(
    texts: Texts, calendar: Calendar, shown: OccurrenceCard, state: State, *, cancelled: bool
) -> tuple[Row, ...]:
    when = calendar.short(shown.starts_at)
    write = ((button(texts, "message-button", AskMessage(shown.id), date=when),),) if state.people else ()
    if cancelled:
        return ((button(texts, "dates-hold-button", HoldDate(shown.id)),), *write)
    edit = ((button(texts, "series-button", AskSeries(shown.id)),),)
    full = state.under_way and state.waiting and state.people
    return (*_cancel_or_move(texts, calendar, shown), *write, *(() if full else edit))


def _cancel_or_move(texts: Texts, calendar: Calendar, shown: OccurrenceCard) -> tuple[Row, ...]:
    when = calendar.short(shown.starts_at)
    return (
        (button(texts, "dates-cancel-button", AskCancelDate(shown.id), date=when),),
        (button(texts, "dates-move-button", AskMoveDate(shown.id), date=when),),
    )


def ask_when(texts: Texts, calendar: Calendar, shown: OccurrenceCard) -> Screen:
    """To when? Typed, or one of three buttons."""
    text = texts("dates-when", title=texts.plain(shown.title), date=calendar.moment(shown.starts_at))
    return Screen(
        text,
        (
            (button(texts, "dates-hour-later-button", MoveBy(shown.id, HOUR)),),
            (button(texts, "dates-day-later-button", MoveBy(shown.id, DAY)),),
            (button(texts, "dates-week-later-button", MoveBy(shown.id, 7 * DAY)),),
            (back(texts, ManageDate(shown.id)),),
        ),
    )


def ask_why(
    texts: Texts, calendar: Calendar, shown: OccurrenceCard, touched: Touched, to: dt.datetime | None
) -> Screen:
    """Who is affected; why? One of the ready sentences, or typed."""
    text = paragraphs(_what(texts, calendar, shown, to), _affected(texts, touched), texts("dates-why"))
    reasons = [
        (button(texts, f"dates-reason-{key}", GiveReason(shown.id, nth)),) for nth, key in enumerate(REASONS)
    ]
    return Screen(text, (*reasons, (back(texts, ManageDate(shown.id)),)))


def confirm(
    texts: Texts, calendar: Calendar, shown: OccurrenceCard, touched: Touched, change: Change
) -> Screen:
    """Everything once more, before it is done."""
    text = paragraphs(
        _what(texts, calendar, shown, change.to),
        texts("dates-because", reason=change.reason),
        _affected(texts, touched),
        texts("dates-asks-again") if change.asks and touched.persons else None,
    )
    yes = (
        button(texts, "dates-cancel-yes-button", CancelDate(shown.id))
        if change.to is None
        else button(texts, "dates-move-yes-button", MoveDate(shown.id))
    )
    return Screen(text, ((yes,), (back(texts, ManageDate(shown.id)),)))


def done(texts: Texts, calendar: Calendar, shown: OccurrenceCard, change: Done, *, key: str) -> Screen:
    """It is done; who hears of it, whom somebody has to ring, and the way back."""
    told = change.told
    text = paragraphs(
        texts(key, title=texts.plain(shown.title), date=calendar.moment(shown.starts_at)),
        lines(
            texts("dates-told", n=told.told) if told.told else None,
            texts("dates-ring", n=told.not_reached) if told.not_reached else None,
        ),
    )
    undo = () if change.change is None else ((button(texts, "undo-button", UndoChange(change.change)),),)
    return Screen(text, (*undo, (back(texts, ManageDate(shown.id)),)))


def undone(texts: Texts, calendar: Calendar, shown: OccurrenceCard) -> Screen:
    """As it was; nobody has heard anything."""
    text = texts("dates-undone", title=texts.plain(shown.title), date=calendar.moment(shown.starts_at))
    return Screen(text, ((back(texts, ManageDate(shown.id)),),))


def _what(texts: Texts, calendar: Calendar, shown: OccurrenceCard, to: dt.datetime | None) -> str:
    title, when = texts.plain(shown.title), calendar.moment(shown.starts_at)
    if to is None:
        return texts("dates-cancel", title=title, date=when)
    return texts("dates-move", title=title, old=when, date=calendar.moment(to))


def _affected(texts: Texts, touched: Touched) -> str:
    if not touched.heads:
        return texts("dates-nobody")
    return texts("dates-affected", people=touched.heads, persons=touched.persons)
