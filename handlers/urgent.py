"""Urgent messages: answered before anything else, nothing of them kept."""

from catalog.care.counters import count_query
from catalog.care.helplines import fitting
from catalog.finding.feelings import Feeling
from catalog.finding.urgent import Topic
from handlers import found
from handlers.screen import Reply
from handlers.texts.texts import LANGUAGES
from handlers.turn import Turn
from handlers.views import care as views


def urgent(turn: Turn) -> Reply:
    """A text that was recognised in memory: tier 1 gets the numbers, tier 2 is asked."""
    incoming = turn.incoming
    if incoming.language in LANGUAGES:
        turn = turn.speaking(incoming.language)
    local = turn.now.astimezone(turn.house.zone)
    count_query(turn.session, "urgent", turn.asker.language, on=local.date())
    if incoming.tier > 1:
        feeling = Feeling(incoming.feeling) if incoming.feeling else None
        return Reply(views.ask_urgent(turn.texts), more=found.fitting(turn, incoming.slugs, feeling))
    return _numbers(turn, Topic(incoming.topic or Topic.OTHER))


def numbers(turn: Turn) -> Reply:
    """Akut hjælp, asked for with a button or a command."""
    return _numbers(turn, Topic.OTHER)


def _numbers(turn: Turn, topic: Topic) -> Reply:
    local = turn.now.astimezone(turn.house.zone)
    return Reply(views.urgent(turn.texts, fitting(topic, local), local_now=local))
