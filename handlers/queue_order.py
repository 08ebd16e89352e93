"""The waitlist as a coordinator sees it, and going out of order with a reason."""

from catalog.joining import out_of_order
from catalog.schedule.dates import occurrence_card
from handlers import dialogues
from handlers.screen import Reply
from handlers.taps import MoveUp, ShowQueue
from handlers.turn import Turn
from handlers.views import queue_order as views
from handlers.views.start import said


def show(turn: Turn, tap: ShowQueue) -> Reply:
    """Who waits, in order."""
    queue = out_of_order.queue_of(turn.session, turn.asker, tap.occurrence)
    date = occurrence_card(turn.session, tap.occurrence, now=turn.now)
    return Reply(views.queue(turn.texts, turn.calendar, date, queue))


def ask_why(turn: Turn, tap: MoveUp) -> Reply:
    """This one first: why?"""
    dialogues.ask(turn.session, turn.asker.id, "queue-why", now=turn.now, sign_up=tap.sign_up)
    return Reply(views.ask_why(turn.texts))


def move_up(turn: Turn, sign_up: int) -> Reply:
    """The reason was written; it is kept, and a free place is offered at once."""
    made = out_of_order.move_up(turn.session, turn.asker, sign_up, turn.text, now=turn.now)
    dialogues.close(turn.session, turn.asker.id)
    return Reply(said(turn.texts, "queue-moved-offered" if made else "queue-moved"))
