"""What is said while nothing can be looked up or noted: that it is so, and, where it is urgent, the numbers.

No session here, and no buttons: a seal needs to know the person.
"""

import datetime as dt

from catalog.care.helplines import fitting
from catalog.finding.urgent import Topic
from handlers import answering, taps
from handlers.callbacks import claimed
from handlers.screen import Reply
from handlers.texts.texts import texts_in
from handlers.turn import House, Incoming
from handlers.views import outage as views

SILENT = frozenset({"blocked", "group"})


def is_urgent(incoming: Incoming) -> bool:
    """Urgent words, or Akut hjælp by command, word or button, whoever the button was made for."""
    if incoming.kind == "text":
        return answering.command_in((incoming.text or "").strip()) == "akut"
    if incoming.kind == "tap":
        return claimed(incoming.data or "") is taps.Urgent
    return incoming.tier > 0


def excuse(
    incoming: Incoming, language: str, house: House, *, now: dt.datetime, again: bool = False
) -> Reply | None:
    """The one sentence, or the numbers; None where nobody is to be told.

    `again`: it was said in this chat a moment ago, so that only a pressed button says it once more.
    """
    if not incoming.chat_id or (incoming.kind in SILENT and not incoming.tier):
        return None
    if incoming.kind == "group":
        return answering.in_group(incoming, house)
    texts = texts_in(language)
    if is_urgent(incoming):
        local = now.astimezone(house.zone)
        topic = Topic(incoming.topic or Topic.OTHER)
        return Reply(views.numbers(texts, fitting(topic, local), local_now=local))
    toast = texts.label("outage-toast") if incoming.callback else None
    return Reply(None if again else views.excuse(texts), toast=toast)
