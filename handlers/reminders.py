"""Påmindelser: when to be reminded of one's own dates, or never."""

from catalog import reminder_choice
from handlers.screen import Reply
from handlers.taps import ChooseReminders, NoReminders
from handlers.turn import Turn
from handlers.views import reminders as views


def ask(turn: Turn) -> Reply:
    """The choice, and what holds now."""
    return Reply(views.choice(turn.texts, reminder_choice.chosen(turn.session, turn.asker.id)))


def choose(turn: Turn, tap: ChooseReminders) -> Reply:
    """One of them from now on."""
    if tap.which not in views.WAYS:
        return ask(turn)
    reminder_choice.choose(turn.session, turn.asker, tap.which, now=turn.now)
    return Reply(views.choice(turn.texts, tap.which), edit=True)


def on_or_off(turn: Turn, tap: NoReminders) -> Reply:
    """Ingen påmindelser, and back to what one had chosen before."""
    if tap.off:
        reminder_choice.choose(turn.session, turn.asker, reminder_choice.NEVER, now=turn.now)
    else:
        reminder_choice.turn_on(turn.session, turn.asker, now=turn.now)
    return Reply(views.changed(turn.texts, off=tap.off))
