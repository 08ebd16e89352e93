"""How people ask for an offer: its coordinators add ways of saying it, and the search knows them at once."""

from typing import Any

from catalog.finding import phrases
from catalog.finding.phrases import Phrases
from catalog.offers import cards
from db.roles import Role
from handlers import dialogues
from handlers.screen import Reply
from handlers.taps import AskPhrases, DropPhrase
from handlers.turn import Turn
from handlers.views import phrases as views

QUESTION = "phrase"


def show(turn: Turn, tap: AskPhrases) -> Reply:
    """What was added so far; whatever is written next is one more."""
    turn.asker.must(Role.COORDINATOR, tap.slug)
    return _shown(turn, tap.slug, phrases.added(turn.session, tap.slug))


def written(turn: Turn, facts: dict[str, Any]) -> Reply:
    """One more way of saying it."""
    slug = str(facts["slug"])
    guess = turn.house.library.index(turn.session).language_of(turn.text)
    own = turn.asker.language
    language = own if own in guess.plausible else guess.likely[0]
    known = phrases.add(turn.session, turn.asker, slug, turn.text, language=language, now=turn.now)
    return _shown(turn, slug, known, head="phrases-added")


def drop(turn: Turn, tap: DropPhrase) -> Reply:
    """Not this one after all."""
    left = phrases.drop(turn.session, turn.asker, tap.slug, tap.mark, now=turn.now)
    return _shown(turn, tap.slug, left, edit=True)


def _shown(
    turn: Turn, slug: str, known: Phrases, *, head: str = "phrases-title", edit: bool = False
) -> Reply:
    dialogues.ask(turn.session, turn.asker.id, QUESTION, now=turn.now, slug=slug)
    offer = cards.offer(turn.session, slug)
    return Reply(views.added(turn.texts, offer, known, head=head), edit=edit)
