"""Skriv til alle: a coordinator's own words to everybody on a date, shown as they are before they leave."""

from typing import Any

from catalog.errors import Stale
from catalog.schedule import messages
from catalog.schedule.dates import OccurrenceCard, occurrence_card
from db.models import Role
from handlers import dialogues
from handlers.own_sign_up import is_discreet
from handlers.screen import Reply
from handlers.taps import AskMessage, SendMessage, ShowMessage, UndoMessage
from handlers.turn import Turn
from handlers.views import messages as views

WORDS = "date-message"


def ask(turn: Turn, tap: AskMessage) -> Reply:
    """To everybody on this date: what?"""
    date = _date(turn, tap.occurrence)
    reached = messages.audience(turn.session, turn.asker, date.id, zone=turn.house.zone, now=turn.now)
    dialogues.ask(turn.session, turn.asker.id, WORDS, now=turn.now, occurrence=date.id)
    discreet = is_discreet(turn.session, date.initiative)
    return Reply(views.ask(turn.texts, turn.calendar, date, reached.persons, discreet=discreet))


def written(turn: Turn, facts: dict[str, Any]) -> Reply:
    """The words, once more before they leave; writing again replaces them."""
    date = _date(turn, facts["occurrence"])
    words = messages.checked(turn.text)
    reached = messages.audience(turn.session, turn.asker, date.id, zone=turn.house.zone, now=turn.now)
    dialogues.ask(turn.session, turn.asker.id, WORDS, now=turn.now, occurrence=date.id, words=words)
    return Reply(views.preview(turn.texts, turn.calendar, date, words, reached))


def send(turn: Turn, tap: SendMessage) -> Reply:
    """Ja, send til alle."""
    question = dialogues.open_question(turn.session, turn.asker.id, now=turn.now)
    words = question.facts.get("words")
    if question.kind != WORDS or question.facts.get("occurrence") != tap.occurrence or not words:
        raise Stale
    number = messages.send(
        turn.session, turn.asker, tap.occurrence, words, zone=turn.house.zone, now=turn.now
    )
    dialogues.answered(turn.session, turn.asker.id, now=turn.now)
    return show(turn, ShowMessage(number))


def show(turn: Turn, tap: ShowMessage) -> Reply:
    """How far it has come, kind by kind."""
    message = messages.message(turn.session, turn.asker, tap.message)
    date = _date(turn, message.occurrence)
    return Reply(views.progress(turn.texts, turn.calendar, date, message), edit=True)


def undo(turn: Turn, tap: UndoMessage) -> Reply:
    """Fortryd: nobody has heard it."""
    occurrence = messages.undo(turn.session, turn.asker, tap.message, now=turn.now)
    return Reply(views.undone(turn.texts, turn.calendar, _date(turn, occurrence)), edit=True)


def _date(turn: Turn, occurrence: int) -> OccurrenceCard:
    date = occurrence_card(turn.session, occurrence, now=turn.now)
    turn.asker.must(Role.COORDINATOR, date.initiative)
    return date
