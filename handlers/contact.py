"""Skriv til os, and the coordinator's inbox."""

from catalog.care import cases
from catalog.offers import cards
from db.models import Role
from handlers import dialogues
from handlers.screen import Reply
from handlers.taps import AnswerCase, CloseCase, WriteToUs
from handlers.turn import Turn
from handlers.views import care as views

MOST_SHOWN = 5


def contact(turn: Turn) -> Reply:
    """Write to people about anything."""
    return write(turn, WriteToUs())


def write(turn: Turn, tap: WriteToUs) -> Reply:
    """Write to people about an offer."""
    name = turn.texts.plain(cards.offer(turn.session, tap.slug).names) if tap.slug else None
    dialogues.ask(turn.session, turn.asker.id, "write", now=turn.now, slug=tap.slug)
    return Reply(views.write(turn.texts, name))


def written(turn: Turn, slug: str) -> Reply:
    """What the person wrote to people."""
    dialogues.close(turn.session, turn.asker.id)
    read = cases.write(turn.session, turn.asker, turn.text, initiative=slug or None, now=turn.now)
    return Reply(views.written(turn.texts, read=read))


def inbox(turn: Turn) -> Reply:
    """What waits for an answer, one message a case."""
    turn.asker.must(Role.COORDINATOR)
    waiting = cases.open_cases(turn.session, turn.asker)[:MOST_SHOWN]
    names = cards.names(turn.session, frozenset(one.initiative for one in waiting if one.initiative))
    shown = [
        views.ShownCase(one.case, one.who, names.get(one.initiative or ""), one.text, one.at)
        for one in waiting
    ]
    more = tuple(views.case(turn.texts, turn.calendar, one) for one in shown)
    return Reply(views.inbox(turn.texts, shown), more=more)


def ask_answer(turn: Turn, tap: AnswerCase) -> Reply:
    """The coordinator writes the answer next."""
    turn.asker.must(Role.COORDINATOR)
    dialogues.ask(turn.session, turn.asker.id, "answer", now=turn.now, case=tap.case)
    return Reply(views.ask_answer(turn.texts))


def answered(turn: Turn, case: int) -> Reply:
    """The coordinator's answer."""
    dialogues.close(turn.session, turn.asker.id)
    cases.answer(turn.session, turn.asker, case, turn.text, now=turn.now)
    return Reply(views.told(turn.texts, "inbox-answer-sent"))


def close(turn: Turn, tap: CloseCase) -> Reply:
    """The case is done."""
    cases.close(turn.session, turn.asker, tap.case, now=turn.now)
    return Reply(views.told(turn.texts, "inbox-closed"), edit=True)
