"""Who came: the list at the door."""

import datetime as dt
from typing import Any

from catalog.finding.answers import read_number
from catalog.presence import attendance, sheet, waiting
from db import outbox
from db.models import Role
from handlers import dialogues
from handlers.screen import Reply
from handlers.taps import (
    AllCame,
    AskHelped,
    Helped,
    OneMore,
    SaveAttendance,
    SetTotal,
    ShowAttendance,
    Step,
    StepCategory,
    StepHelper,
)
from handlers.turn import Turn
from handlers.views import attendance as views


def who_came(turn: Turn) -> Reply:
    """`/hvem_kom`: one date → its list at once, several → a button each. "Der kom 14 i dag" about the only
    one is asked about first.
    """
    turn.asker.must(Role.HOST)
    dates = waiting.to_mark(turn.session, turn.asker, now=turn.now)
    number = read_number(turn.text)
    if len(dates) == 1 and number is not None:
        return Reply(views.confirm_total(turn.texts, number, dates[0]))
    if len(dates) == 1:
        return show(turn, ShowAttendance(dates[0].occurrence))
    return Reply(views.choose(turn.texts, turn.calendar, dates))


def show(turn: Turn, tap: ShowAttendance) -> Reply:
    """The list of one date."""
    shown = attendance.list_for(turn.session, turn.asker, tap.occurrence, now=turn.now)
    return _sheet(turn, shown, edit=tap.page > 0, page=tap.page)


def step(turn: Turn, tap: Step) -> Reply:
    """A name: 3 → 2 → 1 → did not come."""
    shown = attendance.step(turn.session, turn.asker, tap.sign_up, now=turn.now)
    return _sheet(turn, shown, page=tap.page)


def step_helper(turn: Turn, tap: StepHelper) -> Reply:
    """A volunteer: came → did not come."""
    shown = attendance.step_helper(turn.session, turn.asker, tap.assignment, now=turn.now)
    return _sheet(turn, shown, page=tap.page)


def ask_helped(turn: Turn, tap: AskHelped) -> Reply:
    """Hvem hjalp til?"""
    shown = attendance.list_for(turn.session, turn.asker, tap.occurrence, now=turn.now)
    return Reply(views.helped(turn.texts, turn.calendar, shown, tap.page), edit=True)


def helped(turn: Turn, tap: Helped) -> Reply:
    """A guest helped, or did not after all."""
    shown = attendance.helped(turn.session, turn.asker, tap.sign_up, now=turn.now)
    return Reply(views.helped(turn.texts, turn.calendar, shown, tap.page), edit=True)


def all_came(turn: Turn, tap: AllCame) -> Reply:
    """Alle er kommet."""
    return _sheet(turn, attendance.all_came(turn.session, turn.asker, tap.occurrence, now=turn.now))


def one_more(turn: Turn, tap: OneMore) -> Reply:
    """+1 uden navn."""
    return _sheet(turn, attendance.one_more(turn.session, turn.asker, tap.occurrence, now=turn.now))


def step_category(turn: Turn, tap: StepCategory) -> Reply:
    """Of those without a name: one more from there, or one fewer."""
    shown = attendance.step_category(
        turn.session, turn.asker, tap.occurrence, tap.mark, up=tap.up, now=turn.now
    )
    return _sheet(turn, shown, page=tap.page)


def total_typed(turn: Turn, number: int, facts: dict[str, Any]) -> Reply:
    """A typed number is the total, those ticked included."""
    shown = attendance.set_total(turn.session, turn.asker, facts["occurrence"], number, now=turn.now)
    return _sheet(turn, shown, edit=False)


def set_total(turn: Turn, tap: SetTotal) -> Reply:
    """The number was meant for this date."""
    return total_typed(turn, tap.total, {"occurrence": tap.occurrence})


def number_out_of_the_blue(turn: Turn, number: int) -> Reply | None:
    """A number from a host with exactly one list waiting: asked whether it is meant for it."""
    if not turn.asker.may(Role.HOST):
        return None
    dates = waiting.to_mark(turn.session, turn.asker, now=turn.now)
    if len(dates) != 1:
        return None
    return Reply(views.confirm_total(turn.texts, number, dates[0]))


def save(turn: Turn, tap: SaveAttendance) -> Reply:
    """Gem: the sums; the names leave the chat."""
    sums = attendance.save(turn.session, turn.asker, tap.occurrence, now=turn.now)
    dialogues.close(turn.session, turn.asker.id)
    shown = attendance.list_for(turn.session, turn.asker, tap.occurrence, now=turn.now)
    return Reply(views.saved(turn.texts, turn.calendar, shown, sums), edit=True)


def _sheet(turn: Turn, shown: sheet.AttendanceList, *, edit: bool = True, page: int = 0) -> Reply:
    """The list; as a message of its own it takes the place of the one above, whose names leave the chat."""
    above = None if edit else _list_above(turn)
    facts: dict[str, Any] = {"occurrence": shown.occurrence, "shown_at": turn.now.isoformat()}
    if edit:
        facts["message"] = turn.incoming.message
    dialogues.ask(turn.session, turn.asker.id, "attendance", now=turn.now, **facts)
    toast = turn.texts.label("attendance-toast-total", total=shown.total) if edit else None
    screen = views.sheet(turn.texts, turn.calendar, shown, page)
    return Reply(screen, edit=edit, toast=toast, delete=above)


def _list_above(turn: Turn) -> int | None:
    """The message of the list that is open; a sent one is known by when it was sent."""
    question = dialogues.open_question(turn.session, turn.asker.id, now=turn.now)
    if question.kind != "attendance" or "message" in question.facts:
        return question.facts.get("message")
    shown_at = dt.datetime.fromisoformat(question.facts["shown_at"])
    return outbox.message_sent(turn.session, turn.asker.id, at=shown_at)
