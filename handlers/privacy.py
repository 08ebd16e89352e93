"""What is stored, seeing it, ending it; and silence."""

from catalog.people import erase as erasing, silence
from handlers import dialogues
from handlers.screen import DocumentRequest, Reply
from handlers.turn import Turn
from handlers.views import privacy as views
from handlers.views.start import said


def privacy(turn: Turn) -> Reply:
    """On one screen."""
    return Reply(views.privacy(turn.texts))


def how_long(turn: Turn) -> Reply:
    """Each thing, and when it goes."""
    return Reply(views.how_long(turn.texts), edit=True)


def my_data(_turn: Turn) -> Reply:
    """Everything stored about the asker, as a file."""
    return Reply(documents=(DocumentRequest("mydata", {}),))


def ask_erase(turn: Turn) -> Reply:
    """Asks before everything goes."""
    return Reply(views.ask_erase(turn.texts))


def erase(turn: Turn) -> Reply:
    """Ja, slet mig."""
    dialogues.close(turn.session, turn.asker.id)
    key = erasing.erase(turn.session, turn.asker, now=turn.now)
    if key is not None:
        turn.house.note_erasure(key, turn.now)
    return Reply(views.erased(turn.texts), edit=True)


def stay(turn: Turn) -> Reply:
    """Ja, behold mig: whatever a person writes or presses keeps them; this says so."""
    return Reply(said(turn.texts, "stay-done"), edit=True)


def stop(turn: Turn) -> Reply:
    """No more messages that were not asked for; sign-ups stand."""
    silence.opt_out(turn.session, turn.asker, silence.ALL, now=turn.now)
    return Reply(said(turn.texts, "stop-done"))
