"""Kan nogen følges med mig? Asking, saying yes, and writing to each other."""

from catalog.care import company
from catalog.offers import cards
from handlers import dialogues
from handlers.screen import Reply
from handlers.taps import ComeAlong, Company, NotThisTime, WriteCompany
from handlers.turn import Turn
from handlers.views import company as views
from handlers.views.start import said


def ask(turn: Turn, tap: Company) -> Reply:
    """The initiative's people are asked; signing up waits for nobody."""
    words = turn.texts.label("company-button")
    zone = turn.house.zone
    asked = company.ask(turn.session, turn.asker, tap.slug, words, zone=zone, now=turn.now)
    name = turn.texts.plain(cards.offer(turn.session, tap.slug).names)
    return Reply(views.asked(turn.texts, name, tap.slug, asked.asked))


def yes(turn: Turn, tap: ComeAlong) -> Reply:
    """I come along; where to meet is written next."""
    pair = company.come_along(turn.session, turn.asker, tap.case, zone=turn.house.zone, now=turn.now)
    return _asking_for_words(turn, pair, "company-yes-done")


def no(turn: Turn, _tap: NotThisTime) -> Reply:
    """Not this time; somebody else may."""
    return Reply(said(turn.texts, "company-no-done"), edit=True)


def write(turn: Turn, tap: WriteCompany) -> Reply:
    """The next text goes to the other one."""
    pair = company.pair(turn.session, turn.asker, tap.case)
    return _asking_for_words(turn, pair, "company-write-ask")


def _asking_for_words(turn: Turn, pair: company.Pair, key: str) -> Reply:
    dialogues.ask(turn.session, turn.asker.id, "company", now=turn.now, case=pair.case)
    return Reply(views.ask_words(turn.texts, pair.other or "", key))


def written(turn: Turn, case: int) -> Reply:
    """What one of the two wrote to the other."""
    dialogues.close(turn.session, turn.asker.id)
    company.write(turn.session, turn.asker, case, turn.text, zone=turn.house.zone, now=turn.now)
    return Reply(said(turn.texts, "company-sent"))
