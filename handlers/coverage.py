"""Bemanding: where people lack in the next four weeks, and asking up to three volunteers by name.

Who has been chosen so far is kept with the question, so nobody is asked before the last press.
"""

from typing import Any

from catalog.errors import NotFound
from catalog.shifts import asking, coverage, seen
from catalog.shifts.asking import Choice
from db.models import Role
from handlers import dialogues
from handlers.screen import Reply
from handlers.taps import (
    AskChosen,
    AskMeAgain,
    AskMeNoMore,
    ChooseHelper,
    ChooseHelpers,
    Coverage,
    Dates,
    ShowCoverage,
    UndoAsking,
)
from handlers.turn import Turn
from handlers.views import coverage as views

CHOSEN = "helpers-chosen"


def overview(turn: Turn, tap: Coverage) -> Reply:
    """One's initiatives, those that lack most first; where there is only one, its coverage at once."""
    turn.asker.must(Role.COORDINATOR)
    found = coverage.coverage(turn.session, turn.asker.reach(Role.COORDINATOR), now=turn.now)
    if len(found) == 1:
        return Reply(views.coverage(turn.texts, turn.calendar, found[0], to=Dates()))
    return Reply(views.overview(turn.texts, coverage.most_lacking_first(found), tap.page))


def show(turn: Turn, tap: ShowCoverage) -> Reply:
    """The next four weeks of an initiative."""
    turn.asker.must(Role.COORDINATOR, tap.slug)
    found = coverage.of(turn.session, tap.slug, now=turn.now)
    if found is None:
        raise NotFound
    return Reply(views.coverage(turn.texts, turn.calendar, found, tap.page))


def choose(turn: Turn, tap: ChooseHelpers) -> Reply:
    """Whom to ask about a shift."""
    return _choices(turn, tap.shift, _chosen(turn, tap.shift), tap.page)


def chosen(turn: Turn, tap: ChooseHelper) -> Reply:
    """A name was pressed."""
    before, page = _chosen(turn, tap.shift), _page(turn, tap.shift)
    without = [one for one in before if one != tap.holder]
    return _choices(turn, tap.shift, [*without, tap.holder] if tap.on else without, page, edit=True)


def ask(turn: Turn, tap: AskChosen) -> Reply:
    """Spørg dem. Pressed again, or with nobody chosen, it shows how things stand."""
    wanted = _chosen(turn, tap.shift)
    if not wanted:
        return _choices(turn, tap.shift, [], 0)
    asked = asking.ask(turn.session, turn.asker, tap.shift, wanted, now=turn.now)
    dialogues.answered(turn.session, turn.asker.id, now=turn.now)
    card = seen.card(turn.session, tap.shift)
    return Reply(views.asked(turn.texts, turn.calendar, card, asked), edit=True)


def undo(turn: Turn, tap: UndoAsking) -> Reply:
    """Fortryd: nobody has been asked."""
    asking.undo(turn.session, turn.asker, tap.shift, now=turn.now)
    return Reply(views.undone(turn.texts, turn.calendar, seen.card(turn.session, tap.shift)), edit=True)


def no_more(turn: Turn, tap: AskMeNoMore) -> Reply:
    """Spørg mig ikke mere: a volunteer is asked about no shift any more."""
    asking.ask_me_no_more(turn.session, turn.asker, tap.ask, now=turn.now)
    return Reply(views.asked_no_more(turn.texts))


def again(turn: Turn, _tap: AskMeAgain) -> Reply:
    """Spørg mig gerne igen."""
    asking.ask_me_again(turn.session, turn.asker)
    return Reply(views.asked_again(turn.texts))


def _choices(turn: Turn, shift: int, wanted: list[int], page: int, *, edit: bool = False) -> Reply:
    choice = asking.choice(turn.session, turn.asker, shift, now=turn.now)
    known = [one for one in wanted if one in _holders(choice)]
    if len(known) > choice.most:
        raise asking.TooManyAsked(asking.MOST)
    dialogues.ask(turn.session, turn.asker.id, CHOSEN, now=turn.now, shift=shift, chosen=known, page=page)
    card = seen.card(turn.session, shift)
    return Reply(views.choose(turn.texts, turn.calendar, card, choice, known, page), edit=edit)


def _holders(choice: Choice) -> set[int]:
    return {one.holder for one in choice.askable}


def _chosen(turn: Turn, shift: int) -> list[int]:
    return [int(one) for one in _kept(turn, shift).get("chosen", ())]


def _page(turn: Turn, shift: int) -> int:
    return int(_kept(turn, shift).get("page", 0))


def _kept(turn: Turn, shift: int) -> dict[str, Any]:
    question = dialogues.open_question(turn.session, turn.asker.id, now=turn.now)
    return question.facts if question.kind == CHOSEN and question.facts.get("shift") == shift else {}
