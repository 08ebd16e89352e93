"""A coordinator edits a series: another time or other seats, for one date, the following, or all."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from catalog.errors import Stale
from catalog.schedule import changes, editing
from catalog.schedule.dates import OccurrenceCard, occurrence_card
from catalog.schedule.editing import Scope
from catalog.schedule.fields import Words
from catalog.schedule.later import Later
from catalog.schedule.typed import read_moment
from db.models import Role
from handlers import dates, dialogues
from handlers.screen import Reply
from handlers.taps import AskSeries, EditSeries, GiveSeriesReason, PickScope
from handlers.turn import Turn
from handlers.views import series as views
from handlers.views.start import said

WHAT, WHY = "series-what", "series-why"
SEATS = re.compile(r"(\d{1,4})\s*(?:pladser|plads)?\Z", re.IGNORECASE)
SCOPES = (None, Scope.FOLLOWING, Scope.ALL)
"""What the buttons of the scope hold, in their order; None is this date only."""


def ask(turn: Turn, tap: AskSeries) -> Reply:
    """Ret tid eller pladser: to what?"""
    date = _date(turn, tap.occurrence)
    dialogues.ask(turn.session, turn.asker.id, WHAT, now=turn.now, occurrence=date.id)
    return Reply(views.ask_what(turn.texts, turn.calendar, date))


def what_typed(turn: Turn, facts: dict[str, Any]) -> Reply:
    """A typed time, or a number of seats; then: for which dates?"""
    date = _date(turn, facts["occurrence"])
    number = SEATS.match(turn.text)
    if number is not None:
        return _ask_scope(turn, date, Later(seats=int(number[1])))
    old = turn.calendar.local(date.starts_at).replace(tzinfo=None)
    to = read_moment(turn.text, old, old.date())
    if to is None or to.date() != old.date():
        return Reply(said(turn.texts, "series-what-bad"))
    return _ask_scope(turn, date, Later(starts=to.time()))


def number_typed(turn: Turn, number: int, facts: dict[str, Any]) -> Reply:
    """A number alone means seats."""
    return _ask_scope(turn, _date(turn, facts["occurrence"]), Later(seats=number))


def _ask_scope(turn: Turn, date: OccurrenceCard, change: Later) -> Reply:
    _remember(turn, Plan(date.id, change, None, None))
    return Reply(views.ask_scope(turn.texts, turn.calendar, date, change, repeats=not date.single))


def pick_scope(turn: Turn, tap: PickScope) -> Reply:
    """This date only, this and the following, or all: who is affected, and why?"""
    date, plan = _date(turn, tap.occurrence), _plan(turn, tap.occurrence)
    if tap.scope not in range(len(SCOPES)):
        raise Stale
    scope = SCOPES[tap.scope]
    if scope is None:
        return _this_date_only(turn, date, plan.change)
    _remember(turn, Plan(date.id, plan.change, scope, None))
    affected = editing.preview(turn.session, turn.asker, date.id, scope, plan.change, now=turn.now)
    if plan.change.starts is None:
        return _confirm(turn, date, Plan(date.id, plan.change, scope, {"da": "–"}))
    return Reply(views.ask_why(turn.texts, date, plan.change, affected))


def _this_date_only(turn: Turn, date: OccurrenceCard, change: Later) -> Reply:
    if change.starts is not None:
        day = turn.calendar.local(date.starts_at).date()
        return dates.ask_why(turn, date, dt.datetime.combine(day, change.starts))
    done = changes.set_seats(turn.session, turn.asker, date.id, change.seats or 0, now=turn.now)
    dialogues.answered(turn.session, turn.asker.id, now=turn.now)
    return Reply(views.edited(turn.texts, date, 1, done.told, done.change), edit=True)


def reason_given(turn: Turn, tap: GiveSeriesReason) -> Reply:
    """One of the ready sentences."""
    return _why(turn, tap.occurrence, dates.ready_reason(tap.reason))


def reason_typed(turn: Turn, facts: dict[str, Any]) -> Reply:
    """The reason in the coordinator's own words."""
    try:
        reason = Words(da=turn.text)
    except ValidationError:
        return Reply(said(turn.texts, "dates-reason-bad"))
    return _why(turn, facts["occurrence"], {"da": reason.da})


def _why(turn: Turn, occurrence: int, words: dict[str, str]) -> Reply:
    date, plan = _date(turn, occurrence), _plan(turn, occurrence)
    return _confirm(turn, date, Plan(date.id, plan.change, plan.scope, words))


def _confirm(turn: Turn, date: OccurrenceCard, plan: "Plan") -> Reply:
    if plan.scope is None or plan.words is None:
        raise Stale
    _remember(turn, plan)
    affected = editing.preview(turn.session, turn.asker, date.id, plan.scope, plan.change, now=turn.now)
    reason = turn.texts.plain(plan.words) if plan.change.starts is not None else None
    return Reply(views.confirm(turn.texts, date, plan.change, affected, reason))


def edit(turn: Turn, tap: EditSeries) -> Reply:
    """Ja, ret dem."""
    plan = _plan(turn, tap.occurrence)
    if plan.scope is None or plan.words is None:
        raise Stale
    done = editing.edit_series(
        turn.session,
        turn.asker,
        tap.occurrence,
        plan.scope,
        plan.change,
        Words(**plan.words),
        now=turn.now,
    )
    dialogues.answered(turn.session, turn.asker.id, now=turn.now)
    date = _date(turn, tap.occurrence)
    return Reply(views.edited(turn.texts, date, done.dates, done.told, done.change), edit=True)


@dataclass(frozen=True)
class Plan:
    """What was chosen so far; `scope` and `words` None: not yet."""

    occurrence: int
    change: Later
    scope: Scope | None
    words: dict[str, str] | None


def _remember(turn: Turn, plan: Plan) -> None:
    dialogues.ask(
        turn.session,
        turn.asker.id,
        WHY,
        now=turn.now,
        occurrence=plan.occurrence,
        change=plan.change.model_dump(mode="json"),
        scope=plan.scope,
        words=plan.words,
    )


def _plan(turn: Turn, occurrence: int) -> Plan:
    question = dialogues.open_question(turn.session, turn.asker.id, now=turn.now)
    facts = question.facts
    if question.kind != WHY or facts.get("occurrence") != occurrence:
        raise Stale
    scope = None if facts["scope"] is None else Scope(facts["scope"])
    return Plan(occurrence, Later.model_validate(facts["change"], strict=False), scope, facts["words"])


def _date(turn: Turn, occurrence: int) -> OccurrenceCard:
    date = occurrence_card(turn.session, occurrence, now=turn.now)
    turn.asker.must(Role.COORDINATOR, date.initiative)
    return date
