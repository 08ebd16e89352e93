"""Screens of a coordinator's message to everybody on a date, and what people get."""

from catalog.schedule.messages import LONGEST, Audience, Message
from db.outbox_figures import Progress
from handlers.views import messages
from tests import screen_facts as facts
from tests.screen_facts import THURSDAY
from tests.screen_making import Maker, shows
from tests.screen_words import Written

ON_ITS_WAY = Progress(waiting=188, sent=4_700, skipped=90, blocked=12, failed=1, uncertain=9)


def message_screens(written: Written) -> dict[str, Maker]:
    one, words, title = facts.card(written), written.message[:LONGEST], written.title["da"]

    def message(progress: Progress, not_reached: int = 0) -> Message:
        return Message(written.number, one.id, THURSDAY, not_reached, progress)

    return {
        "messages.ask": shows(messages.ask, one, written.heads, discreet=False),
        "messages.ask, discreet": shows(messages.ask, one, 1, discreet=True),
        "messages.preview": shows(messages.preview, one, words, Audience(written.heads, THURSDAY)),
        "messages.progress, not left yet": shows(messages.progress, one, message(Progress(waiting=12))),
        "messages.progress": shows(messages.progress, one, message(ON_ITS_WAY, 3)),
        "messages.progress, done": shows(messages.progress, one, message(Progress(sent=12))),
        "messages.undone": shows(messages.undone, one),
        "messages.received": shows(messages.received, one, title, words),
    }
