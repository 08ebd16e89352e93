"""Alarms about shifts: `Jeg har set det`, and what one sees then."""

from catalog.shifts import alerts, seen
from handlers.screen import Reply
from handlers.shift_taps import SeenAlert
from handlers.turn import Turn
from handlers.views import alarms as views


def noticed(turn: Turn, tap: SeenAlert) -> Reply:
    """Jeg har set det: nobody else is alarmed."""
    alarm = alerts.seen(turn.session, turn.asker, tap.alert, now=turn.now)
    card = seen.card(turn.session, alarm.shift)
    return Reply(views.alarm(turn.texts, turn.calendar, card, alarm), edit=True)
