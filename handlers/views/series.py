"""Editing a series: what, for which dates, who is affected."""

from dataclasses import dataclass

from catalog.schedule.dates import OccurrenceCard
from catalog.schedule.editing import Affected, Change
from catalog.schedule.later import Later, Stop
from catalog.schedule.people import Told
from handlers.screen import Button, Row, Screen
from handlers.taps import (
    AskPlace,
    AskSeries,
    AskStop,
    AskWeekday,
    EditSeries,
    GiveSeriesReason,
    ManageDate,
    PickScope,
    PickWeekday,
    StopHere,
    UndoChange,
)
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.dates import REASONS
from handlers.views.offers import place_line, where
from handlers.views.parts import DAYS, back, button, day_name, lines, paragraphs

THIS, FOLLOWING, ALL = range(3)
IN_A_ROW = 3


@dataclass(frozen=True)
class Done:
    """An edit that was made: dates changed, who is told, how to undo it; `over`: heads above the seats."""

    dates: int
    told: Told
    change: int | None
    over: int = 0


def ask_what(texts: Texts, calendar: Calendar, date: OccurrenceCard) -> Screen:
    """To what? A time or a number of seats, typed; or one of the rest."""
    text = texts("series-what", title=texts.plain(date.title), date=calendar.moment(date.starts_at))
    rows: list[Row] = [(button(texts, "series-place-button", AskPlace(date.id)),)]
    if not date.single:
        rows.append((button(texts, "series-weekday-button", AskWeekday(date.id)),))
        rows.append((button(texts, "series-stop-button", AskStop(date.id)),))
    return Screen(text, (*rows, (back(texts, ManageDate(date.id)),)))


def ask_place(texts: Texts, calendar: Calendar, date: OccurrenceCard) -> Screen:
    """Where? Typed."""
    title, when, old = texts.plain(date.title), calendar.moment(date.starts_at), where(date)
    text = lines(
        texts("series-place-ask", title=title, date=when),
        texts("dates-place-now", place=old) if old else None,
    )
    return Screen(text, ((back(texts, AskSeries(date.id)),),))


def ask_weekday(texts: Texts, calendar: Calendar, date: OccurrenceCard, now: int) -> Screen:
    """On which weekday? A button for each but the one it is (`now`, 0 = Monday)."""
    text = texts("series-weekday-ask", title=texts.plain(date.title), date=calendar.moment(date.starts_at))
    days = [
        Button(texts.label("weekday", day=day_name(day)), PickWeekday(date.id, day))
        for day in range(len(DAYS))
        if day != now
    ]
    return Screen(text, (*_threes(days), (back(texts, AskSeries(date.id)),)))


def ask_stop(texts: Texts, calendar: Calendar, date: OccurrenceCard) -> Screen:
    """Which is the last date? This one, or one that is typed."""
    when = calendar.short(date.starts_at)
    here = button(texts, "series-stop-here-button", StopHere(date.id), date=when)
    text = texts("series-stop-ask", title=texts.plain(date.title))
    return Screen(text, ((here,), (back(texts, AskSeries(date.id)),)))


def ask_scope(
    texts: Texts, calendar: Calendar, date: OccurrenceCard, change: Later, *, repeats: bool
) -> Screen:
    """For which dates?"""
    when = calendar.short(date.starts_at)
    rows: list[Row] = [(button(texts, "series-this-button", PickScope(date.id, THIS), date=when),)]
    if repeats:
        rows.append((button(texts, "series-following-button", PickScope(date.id, FOLLOWING), date=when),))
        rows.append((button(texts, "series-all-button", PickScope(date.id, ALL)),))
    text = paragraphs(_change(texts, calendar, date, change), texts("series-scope"))
    return Screen(text, (*rows, (back(texts, ManageDate(date.id)),)))


def ask_why(
    texts: Texts, calendar: Calendar, date: OccurrenceCard, change: Change, affected: Affected
) -> Screen:
    """Who is affected; why?"""
    text = paragraphs(
        _change(texts, calendar, date, change), _affected(texts, calendar, affected), texts("dates-why")
    )
    reasons = [
        (button(texts, f"dates-reason-{key}", GiveSeriesReason(date.id, nth)),)
        for nth, key in enumerate(REASONS)
    ]
    return Screen(text, (*reasons, (back(texts, ManageDate(date.id)),)))


def confirm(
    texts: Texts,
    calendar: Calendar,
    date: OccurrenceCard,
    change: Change,
    affected: Affected,
    reason: str | None,
) -> Screen:
    """Everything once more, before it is done."""
    text = paragraphs(
        _change(texts, calendar, date, change),
        texts("dates-because", reason=reason) if reason else None,
        _affected(texts, calendar, affected),
        texts("dates-asks-again") if affected.asks else None,
    )
    key = "series-stop-yes-button" if isinstance(change, Stop) else "series-yes-button"
    return Screen(text, ((button(texts, key, EditSeries(date.id)),), (back(texts, ManageDate(date.id)),)))


def edited(texts: Texts, date: OccurrenceCard, done: Done) -> Screen:
    """It is done; who hears of it, and the way back."""
    told = done.told
    text = paragraphs(
        texts("series-done", title=texts.plain(date.title), dates=done.dates),
        texts("series-over", n=done.over) if done.over else None,
        lines(
            texts("dates-told", n=told.told) if told.told else None,
            texts("dates-ring", n=told.not_reached) if told.not_reached else None,
        ),
    )
    undo = () if done.change is None else ((button(texts, "undo-button", UndoChange(done.change)),),)
    return Screen(text, (*undo, (back(texts, ManageDate(date.id)),)))


def _change(texts: Texts, calendar: Calendar, date: OccurrenceCard, change: Change) -> str:
    title = texts.plain(date.title)
    if isinstance(change, Stop):
        return texts("series-stops", title=title, day=calendar.day(change.last_on))
    if change.starts is not None:
        return texts("series-time", title=title, time=f"{change.starts:%H.%M}")
    if change.place is not None:
        return texts("series-place", title=title, old=where(date) or "–", place=place_line(change.place))
    if change.days:
        rhythm = texts.label("regular-every", day=day_name(next(iter(change.days.values()))))
        return texts("series-weekday", title=title, rhythm=rhythm)
    if not change.seats:
        return texts("series-no-sign-up", title=title)
    return texts("series-seats", title=title, seats=change.seats)


def _affected(texts: Texts, calendar: Calendar, affected: Affected) -> str:
    told = (
        texts("dates-affected", people=affected.heads, persons=affected.persons)
        if affected.heads
        else texts("series-nobody")
    )
    first = texts("series-first", date=calendar.moment(affected.first)) if affected.first else None
    counted = "series-dates-gone" if affected.gone else "series-dates"
    return lines(texts(counted, dates=affected.dates), first, told)


def _threes(days: list[Button]) -> tuple[Row, ...]:
    return tuple(tuple(days[at : at + IN_A_ROW]) for at in range(0, len(days), IN_A_ROW))
