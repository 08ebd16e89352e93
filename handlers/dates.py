"""A coordinator's dates: cancelled or moved, always with a reason, and who hears of it is said first.

What was chosen so far (when, why) is kept with the question, so nothing happens before the last yes.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from catalog.errors import Stale
from catalog.joining import asked_again, seats
from catalog.schedule import changes, holidays, messages, undoing
from catalog.schedule.dates import OccurrenceCard, occurrence_card, staff_dates
from catalog.schedule.fields import Words
from catalog.schedule.news import heard
from catalog.schedule.times import instant, key_of, wall
from catalog.schedule.typed import read_moment
from catalog.shifts import asked_again as on_shifts
from db.models import Role
from db.outbox_figures import Progress
from handlers import dialogues, start
from handlers.screen import Reply
from handlers.taps import (
    AskCancelDate,
    AskMoveDate,
    CancelDate,
    Dates,
    GiveReason,
    HoldDate,
    KeepDate,
    ManageDate,
    MoveBy,
    MoveDate,
    UndoChange,
)
from handlers.texts.texts import LANGUAGES, texts_in
from handlers.turn import Turn
from handlers.views import dates as views
from handlers.views.start import said

WHY, WHEN = "date-why", "date-when"


def coordinator(turn: Turn) -> Reply:
    """`/koordinator`: the dates of one's initiatives."""
    return overview(turn, Dates())


def overview(turn: Turn, tap: Dates) -> Reply:
    """The dates to come, soonest first; help where there are none."""
    turn.asker.must(Role.HOST)
    begin = tap.page * views.ON_PAGE
    found = staff_dates(
        turn.session, turn.asker.reach(Role.HOST), now=turn.now, skip=begin, limit=views.ON_PAGE + 1
    )
    if not found:
        return start.help_(turn)
    more = tap.page + 1 if len(found) > views.ON_PAGE else None
    shown, coordinator = found[: views.ON_PAGE], turn.asker.may(Role.COORDINATOR)
    return Reply(views.overview(turn.texts, turn.calendar, shown, more, coordinator=coordinator))


def show(turn: Turn, tap: ManageDate) -> Reply:
    """One date: how full it is, who has not answered, what can be done."""
    date = _date(turn, tap.occurrence, Role.HOST)
    silent = asked_again.unanswered(turn.session, turn.asker, date.id)
    helpers = on_shifts.silent(turn.session, turn.asker, date.id)
    day = _local(turn, date).date()
    state = views.State(
        holiday=holidays.danish_holiday(day, turn.texts.language),
        others=holidays.others_on(day),
        people=changes.touched(turn.session, date.id).heads,
        waiting=seats.waiting(turn.session, date.id),
        offered=seats.offered(turn.session, date.id),
        unanswered=(
            *(one.label for one in silent),
            *(f"{one.label} ({one.role})" for one in helpers),
        ),
        may_change=turn.asker.may(Role.COORDINATOR, date.initiative) and date.starts_at > turn.now,
        heard=heard(turn.session, date.id),
        message=_message(turn, date),
    )
    return Reply(views.date(turn.texts, turn.calendar, date, state))


def _message(turn: Turn, date: OccurrenceCard) -> Progress:
    """How far the newest message to everybody has come, for those who may send one."""
    if not turn.asker.may(Role.COORDINATOR, date.initiative):
        return Progress()
    newest = messages.newest(turn.session, turn.asker, date.id)
    return Progress() if newest is None else newest.progress


def ask_cancel(turn: Turn, tap: AskCancelDate) -> Reply:
    """Aflys: who is affected, and why?"""
    return ask_why(turn, _date(turn, tap.occurrence), None)


def ask_move(turn: Turn, tap: AskMoveDate) -> Reply:
    """Flyt: to when?"""
    date = _date(turn, tap.occurrence)
    dialogues.ask(turn.session, turn.asker.id, WHEN, now=turn.now, occurrence=date.id)
    return Reply(views.ask_when(turn.texts, turn.calendar, date))


def move_by(turn: Turn, tap: MoveBy) -> Reply:
    """Some time later, from one of the buttons."""
    date = _date(turn, tap.occurrence)
    return ask_why(turn, date, _local(turn, date) + dt.timedelta(minutes=tap.minutes))


def when_typed(turn: Turn, facts: dict[str, Any]) -> Reply:
    """A typed day or time."""
    date = _date(turn, facts["occurrence"])
    today = turn.now.astimezone(turn.house.zone).date()
    to = read_moment(turn.text, _local(turn, date), today)
    if to is None:
        return Reply(said(turn.texts, "dates-when-bad"))
    return ask_why(turn, date, to)


def ask_why(turn: Turn, date: OccurrenceCard, to: dt.datetime | None) -> Reply:
    """Who is affected by moving a date (None: cancelling it), and why?"""
    kept = {"occurrence": date.id, "to": None if to is None else key_of(to)}
    dialogues.ask(turn.session, turn.asker.id, WHY, now=turn.now, **kept)
    touched = changes.touched(turn.session, date.id)
    return Reply(views.ask_why(turn.texts, turn.calendar, date, touched, _at(turn, to)))


def reason_given(turn: Turn, tap: GiveReason) -> Reply:
    """One of the ready sentences, which everybody reads in their own language."""
    return _confirm(turn, _plan(turn, tap.occurrence), ready_reason(tap.reason))


def ready_reason(number: int) -> dict[str, str]:
    """A ready sentence in every language; Stale when there is none of that number."""
    if number not in range(len(views.REASONS)):
        raise Stale
    key = views.REASONS[number]
    return {language: texts_in(language).label(f"dates-reason-{key}") for language in LANGUAGES}


def reason_typed(turn: Turn, facts: dict[str, Any]) -> Reply:
    """The reason in the coordinator's own words; shown to everybody as they are."""
    try:
        reason = Words(da=turn.text)
    except ValidationError:
        return Reply(said(turn.texts, "dates-reason-bad"))
    return _confirm(turn, _plan(turn, facts["occurrence"]), {"da": reason.da})


def _confirm(turn: Turn, plan: "Plan", words: dict[str, str]) -> Reply:
    date = _date(turn, plan.occurrence)
    kept = {"occurrence": date.id, "to": None if plan.to is None else key_of(plan.to), "words": words}
    dialogues.ask(turn.session, turn.asker.id, WHY, now=turn.now, **kept)
    to = _at(turn, plan.to)
    asks = plan.to is not None and changes.would_ask(turn.session, date.id, plan.to)
    touched = changes.touched(turn.session, date.id)
    change = views.Change(to, turn.texts.plain(words), asks=asks)
    return Reply(views.confirm(turn.texts, turn.calendar, date, touched, change))


def cancel(turn: Turn, tap: CancelDate) -> Reply:
    """Ja, aflys for alle."""
    plan = _plan(turn, tap.occurrence)
    done = changes.cancel_occurrence(turn.session, turn.asker, tap.occurrence, plan.reason, now=turn.now)
    return _done(turn, tap.occurrence, done, "dates-cancelled")


def move(turn: Turn, tap: MoveDate) -> Reply:
    """Ja, flyt for alle."""
    plan = _plan(turn, tap.occurrence)
    if plan.to is None:
        raise Stale
    done = changes.move_occurrence(
        turn.session, turn.asker, tap.occurrence, plan.reason, local_start=plan.to, now=turn.now
    )
    return _done(turn, tap.occurrence, done, "dates-moved")


def hold(turn: Turn, tap: HoldDate) -> Reply:
    """A cancelled date takes place after all."""
    done = changes.hold_after_all(turn.session, turn.asker, tap.occurrence, now=turn.now)
    return _done(turn, tap.occurrence, done, "dates-held")


def keep(turn: Turn, tap: KeepDate) -> Reply:
    """Behold: the date is held although it is a holiday."""
    holidays.keep(turn.session, turn.asker, tap.occurrence, now=turn.now)
    return Reply(views.kept(turn.texts, turn.calendar, _date(turn, tap.occurrence)), edit=True)


def undo(turn: Turn, tap: UndoChange) -> Reply:
    """Fortryd: as if nothing had been."""
    occurrence = undoing.undo_change(turn.session, turn.asker, tap.change, now=turn.now)
    return Reply(views.undone(turn.texts, turn.calendar, _date(turn, occurrence)), edit=True)


@dataclass(frozen=True)
class Plan:
    """What was chosen so far: a new wall time (None: cancelled), and the reason by language."""

    occurrence: int
    to: dt.datetime | None
    words: dict[str, str] | None

    @property
    def reason(self) -> Words:
        """The reason; Stale when none was given yet."""
        if not self.words:
            raise Stale
        return Words(**self.words)


def _plan(turn: Turn, occurrence: int) -> Plan:
    question = dialogues.open_question(turn.session, turn.asker.id, now=turn.now)
    if question.kind != WHY or question.facts.get("occurrence") != occurrence:
        raise Stale
    to = question.facts.get("to")
    return Plan(occurrence, dt.datetime.fromisoformat(to) if to else None, question.facts.get("words"))


def _done(turn: Turn, occurrence: int, done: changes.Done, key: str) -> Reply:
    dialogues.answered(turn.session, turn.asker.id, now=turn.now)
    date = _date(turn, occurrence)
    return Reply(views.done(turn.texts, turn.calendar, date, done, key=key), edit=True)


def _date(turn: Turn, occurrence: int, role: Role = Role.COORDINATOR) -> OccurrenceCard:
    date = occurrence_card(turn.session, occurrence, now=turn.now)
    turn.asker.must(role, date.initiative)
    return date


def _local(turn: Turn, date: OccurrenceCard) -> dt.datetime:
    return wall(date.starts_at, turn.house.zone)


def _at(turn: Turn, to: dt.datetime | None) -> dt.datetime | None:
    return None if to is None else instant(to, turn.house.zone)
