"""Editing a series: what, for which dates, who is affected."""

from catalog.schedule.dates import OccurrenceCard
from catalog.schedule.editing import Affected
from catalog.schedule.later import Later
from catalog.schedule.people import Told
from handlers.screen import Row, Screen
from handlers.taps import EditSeries, GiveSeriesReason, ManageDate, PickScope, UndoChange
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.dates import REASONS
from handlers.views.parts import back, button, lines, paragraphs

THIS, FOLLOWING, ALL = range(3)


def ask_what(texts: Texts, calendar: Calendar, date: OccurrenceCard) -> Screen:
    """To what? A time or a number of seats, typed."""
    text = texts("series-what", title=texts.plain(date.title), date=calendar.moment(date.starts_at))
    return Screen(text, ((back(texts, ManageDate(date.id)),),))


def ask_scope(
    texts: Texts, calendar: Calendar, date: OccurrenceCard, change: Later, *, repeats: bool
) -> Screen:
    """For which dates?"""
    when = calendar.short(date.starts_at)
    rows: list[Row] = [(button(texts, "series-this-button", PickScope(date.id, THIS), date=when),)]
    if repeats:
        rows.append((button(texts, "series-following-button", PickScope(date.id, FOLLOWING), date=when),))
        rows.append((button(texts, "series-all-button", PickScope(date.id, ALL)),))
    text = paragraphs(_change(texts, date, change), texts("series-scope"))
    return Screen(text, (*rows, (back(texts, ManageDate(date.id)),)))


def ask_why(texts: Texts, date: OccurrenceCard, change: Later, affected: Affected) -> Screen:
    """Who is affected; why?"""
    text = paragraphs(_change(texts, date, change), _affected(texts, affected), texts("dates-why"))
    reasons = [
        (button(texts, f"dates-reason-{key}", GiveSeriesReason(date.id, nth)),)
        for nth, key in enumerate(REASONS)
    ]
    return Screen(text, (*reasons, (back(texts, ManageDate(date.id)),)))


def confirm(
    texts: Texts, date: OccurrenceCard, change: Later, affected: Affected, reason: str | None
) -> Screen:
    """Everything once more, before it is done."""
    text = paragraphs(
        _change(texts, date, change),
        texts("dates-because", reason=reason) if reason else None,
        _affected(texts, affected),
    )
    yes = button(texts, "series-yes-button", EditSeries(date.id))
    return Screen(text, ((yes,), (back(texts, ManageDate(date.id)),)))


def edited(texts: Texts, date: OccurrenceCard, dates: int, told: Told, change: int | None) -> Screen:
    """It is done; who hears of it, and the way back."""
    text = paragraphs(
        texts("series-done", title=texts.plain(date.title), dates=dates),
        lines(
            texts("dates-told", n=told.told) if told.told else None,
            texts("dates-ring", n=told.not_reached) if told.not_reached else None,
        ),
    )
    undo = () if change is None else ((button(texts, "undo-button", UndoChange(change)),),)
    return Screen(text, (*undo, (back(texts, ManageDate(date.id)),)))


def _change(texts: Texts, date: OccurrenceCard, change: Later) -> str:
    title = texts.plain(date.title)
    if change.starts is not None:
        return texts("series-time", title=title, time=f"{change.starts:%H.%M}")
    return texts("series-seats", title=title, seats=change.seats or 0)


def _affected(texts: Texts, affected: Affected) -> str:
    told = (
        texts("dates-affected", people=affected.heads, persons=affected.persons)
        if affected.heads
        else texts("series-nobody")
    )
    return lines(texts("series-dates", dates=affected.dates), told)
