"""One's own matters, said in plain words: they lead to one's own screens, and what changes something asks
first.
"""

from collections.abc import Callable

from catalog.finding.own import Matter, Own
from handlers import contact, mine, privacy, reminders, start
from handlers.screen import Reply
from handlers.taps import ChooseLanguage
from handlers.turn import Turn

MATTERS: dict[Matter, Callable[[Turn], Reply]] = {
    Matter.CANCEL: mine.cancelling,
    Matter.WHEN: mine.show_the_one,
    Matter.COUNT: mine.show_the_one,
    Matter.LATE: mine.late,
    Matter.DATA: privacy.privacy,
    Matter.ERASE: privacy.ask_erase,
    Matter.STOP: privacy.stop,
    Matter.LANGUAGE: start.languages,
    Matter.REMINDERS: reminders.ask,
    Matter.HELP: contact.contact,
    Matter.BOT: start.help_,
}


def answer_matter(turn: Turn, own: Own) -> Reply:
    """Lead to the matter; whatever is about sign-ups leads to the list of them."""
    if own.matter is Matter.LANGUAGE and own.language is not None:
        return start.choose(turn, ChooseLanguage(own.language))
    return MATTERS.get(own.matter, mine.show)(turn)
