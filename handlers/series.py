"""A coordinator edits a series: for which dates, who is affected, why, and then it is done or undone.

To what it is changed is asked in `series_what`. What was chosen so far is kept with the question.
"""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from pydantic import ValidationError

from catalog.errors import Stale
from catalog.schedule import changes, editing
from catalog.schedule.dates import OccurrenceCard, occurrence_card
from catalog.schedule.editing import Affected, Change, Scope
from catalog.schedule.fields import Words
from catalog.schedule.later import Later, Stop
from db.models import Role
from handlers import dates, dialogues
from handlers.screen import Reply
from handlers.taps import EditSeries, GiveSeriesReason, PickScope
from handlers.turn import Turn
from handlers.views import series as views
from handlers.views.start import said

WHY = "series-why"
NO_REASON = {"da": "–"}
"""Nobody is disturbed, so nobody has to be told why."""
SCOPES = (None, Scope.FOLLOWING, Scope.ALL)
"""What the buttons of the scope hold, in their order; None is this date only."""


@dataclass(frozen=True)
class Plan:
    """What was chosen so far. `scope` None: this date only, or (`words` None too) not chosen yet."""

    occurrence: int
    change: Change
    scope: Scope | None = None
    words: dict[str, str] | None = None


def ask_scope(turn: Turn, date: OccurrenceCard, change: Later) -> Reply:
    """For which dates?"""
    _remember(turn, Plan(date.id, change))
    return Reply(views.ask_scope(turn.texts, turn.calendar, date, change, repeats=not date.single))


def pick_scope(turn: Turn, tap: PickScope) -> Reply:
    """This date only, this and the following, or all: who is affected, and why?"""
    date, plan = date_of(turn, tap.occurrence), _plan(turn, tap.occurrence)
    if tap.scope not in range(len(SCOPES)) or isinstance(plan.change, Stop):
        raise Stale
    scope = SCOPES[tap.scope]
    if scope is None and plan.change.place is None:
        return _this_date_only(turn, date, plan.change)
    return who_is_affected(turn, date, Plan(date.id, plan.change, scope))


def who_is_affected(turn: Turn, date: OccurrenceCard, plan: Plan) -> Reply:
    """Said before anything is done; whoever is disturbed is told why."""
    _remember(turn, plan)
    if not _disturbs(turn, plan):
        return _confirm(turn, date, Plan(date.id, plan.change, plan.scope, NO_REASON))
    affected = _preview(turn, plan)
    return Reply(views.ask_why(turn.texts, turn.calendar, date, plan.change, affected))


def _disturbs(turn: Turn, plan: Plan) -> bool:
    """Whether somebody has to be told why; a stop disturbs only those who are on a later date by now, or
    come regularly.
    """
    if isinstance(plan.change, Stop):
        return _preview(turn, plan).persons > 0
    return plan.change.disturbs


def _this_date_only(turn: Turn, date: OccurrenceCard, change: Later) -> Reply:
    if change.disturbs:
        old = turn.calendar.local(date.starts_at)
        to = dt.datetime.combine(change.day_of(old.date()), change.starts or old.time())
        return dates.ask_why(turn, date, to)
    done = changes.set_seats(turn.session, turn.asker, date.id, change.seats or 0, now=turn.now)
    dialogues.answered(turn.session, turn.asker.id, now=turn.now)
    over = editing.over_capacity(turn.session, [date.id])
    return Reply(views.edited(turn.texts, date, views.Done(1, done.told, done.change, over)), edit=True)


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
    date, plan = date_of(turn, occurrence), _plan(turn, occurrence)
    return _confirm(turn, date, Plan(date.id, plan.change, plan.scope, words))


def _confirm(turn: Turn, date: OccurrenceCard, plan: Plan) -> Reply:
    if plan.words is None or (plan.scope is None and _place_of(plan.change) is None):
        raise Stale
    _remember(turn, plan)
    reason = None if plan.words == NO_REASON else turn.texts.plain(plan.words)
    affected = _preview(turn, plan)
    return Reply(views.confirm(turn.texts, turn.calendar, date, plan.change, affected, reason))


def edit(turn: Turn, tap: EditSeries) -> Reply:
    """Ja, ret dem."""
    date, plan = date_of(turn, tap.occurrence), _plan(turn, tap.occurrence)
    place = _place_of(plan.change)
    if plan.words is None or (plan.scope is None and place is None):
        raise Stale
    if plan.words == NO_REASON and _disturbs(turn, plan):
        return who_is_affected(turn, date, replace(plan, words=None))
    reason = Words(**plan.words)
    if plan.scope is None:
        one = changes.move_occurrence(turn.session, turn.asker, date.id, reason, place=place, now=turn.now)
        done = views.Done(1, one.told, one.change)
    else:
        many = editing.edit_series(
            turn.session, turn.asker, date.id, plan.scope, plan.change, reason, now=turn.now
        )
        done = views.Done(many.dates, many.told, many.change, many.over)
    dialogues.answered(turn.session, turn.asker.id, now=turn.now)
    return Reply(views.edited(turn.texts, date, done), edit=True)


def _preview(turn: Turn, plan: Plan) -> Affected:
    if plan.scope is None:
        touched = changes.touched(turn.session, plan.occurrence)
        return Affected(1, touched.heads, touched.persons)
    return editing.preview(turn.session, turn.asker, plan.occurrence, plan.scope, plan.change, now=turn.now)


def _place_of(change: Change) -> Any:
    return change.place if isinstance(change, Later) else None


def _remember(turn: Turn, plan: Plan) -> None:
    dialogues.ask(
        turn.session,
        turn.asker.id,
        WHY,
        now=turn.now,
        occurrence=plan.occurrence,
        change=plan.change.model_dump(mode="json", exclude_defaults=True),
        scope=plan.scope,
        words=plan.words,
    )


def _plan(turn: Turn, occurrence: int) -> Plan:
    question = dialogues.open_question(turn.session, turn.asker.id, now=turn.now)
    facts = question.facts
    if question.kind != WHY or facts.get("occurrence") != occurrence:
        raise Stale
    scope = None if facts["scope"] is None else Scope(facts["scope"])
    kind: type[Change] = Stop if "last_on" in facts["change"] else Later
    return Plan(occurrence, kind.model_validate(facts["change"], strict=False), scope, facts["words"])


def date_of(turn: Turn, occurrence: int) -> OccurrenceCard:
    """A date of the coordinator's own initiatives."""
    date = occurrence_card(turn.session, occurrence, now=turn.now)
    turn.asker.must(Role.COORDINATOR, date.initiative)
    return date
