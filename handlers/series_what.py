"""What a coordinator changes about a series: time, seats, place, weekday, or its end."""

import datetime as dt
import re
from typing import Any

from pydantic import ValidationError

from catalog.errors import Stale
from catalog.schedule.dates import OccurrenceCard
from catalog.schedule.editing import Scope
from catalog.schedule.fields import Place
from catalog.schedule.later import Later, Stop
from catalog.schedule.places import known_place
from catalog.schedule.typed import read_moment
from handlers import dialogues
from handlers.screen import Reply
from handlers.series import Plan, ask_scope, date_of, who_is_affected
from handlers.taps import AskPlace, AskSeries, AskStop, AskWeekday, PickWeekday, StopHere
from handlers.turn import Turn
from handlers.views import series as views
from handlers.views.start import said

WHAT, WHERE, LAST = "series-what", "series-where", "series-last"
SEATS = re.compile(r"(\d{1,4})\s*(?:pladser|plads)?\Z", re.IGNORECASE)


def ask(turn: Turn, tap: AskSeries) -> Reply:
    """Ret gangene: to what?"""
    date = date_of(turn, tap.occurrence)
    dialogues.ask(turn.session, turn.asker.id, WHAT, now=turn.now, occurrence=date.id)
    return Reply(views.ask_what(turn.texts, turn.calendar, date))


def what_typed(turn: Turn, facts: dict[str, Any]) -> Reply:
    """A typed time, or a number of seats; then: for which dates?"""
    date = date_of(turn, facts["occurrence"])
    number = SEATS.match(turn.text)
    if number is not None:
        return ask_scope(turn, date, Later(seats=int(number[1])))
    old = _local(turn, date)
    to = read_moment(turn.text, old, old.date())
    if to is None or to.date() != old.date():
        return Reply(said(turn.texts, "series-what-bad"))
    return ask_scope(turn, date, Later(starts=to.time()))


def number_typed(turn: Turn, number: int, facts: dict[str, Any]) -> Reply:
    """A number alone means seats."""
    return ask_scope(turn, date_of(turn, facts["occurrence"]), Later(seats=number))


def ask_place(turn: Turn, tap: AskPlace) -> Reply:
    """Et andet sted: where?"""
    date = date_of(turn, tap.occurrence)
    dialogues.ask(turn.session, turn.asker.id, WHERE, now=turn.now, occurrence=date.id)
    return Reply(views.ask_place(turn.texts, turn.calendar, date))


def place_typed(turn: Turn, facts: dict[str, Any]) -> Reply:
    """A name, perhaps with an address after a comma; a place that is known keeps its address."""
    date = date_of(turn, facts["occurrence"])
    name, _, address = (" ".join(part.split()) for part in turn.text.partition(","))
    try:
        typed = Place(name=name, address=address or None)
    except ValidationError:
        return Reply(said(turn.texts, "series-place-bad"))
    place = known_place(turn.session, typed, now=turn.now)
    return ask_scope(turn, date, Later(place=place))


def ask_weekday(turn: Turn, tap: AskWeekday) -> Reply:
    """En anden ugedag: which?"""
    date = date_of(turn, tap.occurrence)
    return Reply(views.ask_weekday(turn.texts, turn.calendar, date, _local(turn, date).weekday()))


def pick_weekday(turn: Turn, tap: PickWeekday) -> Reply:
    """One of the seven; then: for which dates?"""
    date = date_of(turn, tap.occurrence)
    if tap.day not in range(7):
        raise Stale
    return ask_scope(turn, date, Later(days={date.rule_day: tap.day}))


def ask_stop(turn: Turn, tap: AskStop) -> Reply:
    """Stop efter en dato: which is the last?"""
    date = date_of(turn, tap.occurrence)
    dialogues.ask(turn.session, turn.asker.id, LAST, now=turn.now, occurrence=date.id)
    return Reply(views.ask_stop(turn.texts, turn.calendar, date))


def stop_here(turn: Turn, tap: StopHere) -> Reply:
    """This one is the last."""
    date = date_of(turn, tap.occurrence)
    return _stop(turn, date, _local(turn, date).date())


def last_typed(turn: Turn, facts: dict[str, Any]) -> Reply:
    """A typed last day."""
    date = date_of(turn, facts["occurrence"])
    today = turn.now.astimezone(turn.house.zone)
    found = read_moment(turn.text, today.replace(tzinfo=None), today.date())
    if found is None:
        return Reply(said(turn.texts, "series-stop-bad"))
    return _stop(turn, date, found.date())


def _stop(turn: Turn, date: OccurrenceCard, last_on: dt.date) -> Reply:
    return who_is_affected(turn, date, Plan(date.id, Stop(last_on=last_on), Scope.ALL))


def _local(turn: Turn, date: OccurrenceCard) -> dt.datetime:
    return turn.calendar.local(date.starts_at).replace(tzinfo=None)
