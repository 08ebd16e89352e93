"""Volunteers as their coordinator meets them: welcome, and what has to be settled first."""

from catalog.offers import cards
from catalog.shifts import welcoming
from catalog.shifts.people import names_of
from catalog.shifts.roles import Helper
from db.models import RoleHolder
from handlers.screen import Reply
from handlers.shift_taps import Settle, Welcome
from handlers.turn import Turn
from handlers.views import helpers as views


def welcome(turn: Turn, tap: Welcome) -> Reply:
    """Godkend."""
    return _shown(turn, welcoming.welcome(turn.session, turn.asker, tap.holder, now=turn.now))


def settle(turn: Turn, tap: Settle) -> Reply:
    """Afklaret."""
    return _shown(turn, welcoming.settle(turn.session, turn.asker, tap.holder, tap.nth, now=turn.now))


def _shown(turn: Turn, helper: Helper) -> Reply:
    row = turn.session.get_one(RoleHolder, helper.holder)
    who = names_of(turn.session, [row.person or 0]).get(row.person or 0, "")
    name = turn.texts.plain(cards.known(turn.session, helper.initiative).names)
    return Reply(views.helper_new(turn.texts, helper, who, name), edit=True)
