"""Volunteers as their coordinator meets them: welcome, and what has to be settled first."""

from catalog.errors import NotFound
from catalog.offers import cards
from catalog.shifts import roles, taking_off, welcoming
from catalog.shifts.people import names_of
from catalog.shifts.roles import Helper
from db.models import Role, RoleHolder
from handlers.screen import Reply
from handlers.shift_taps import AskTakeOff, Settle, ShowHelper, TakeOff, Welcome
from handlers.turn import Turn
from handlers.views import helpers as views


def welcome(turn: Turn, tap: Welcome) -> Reply:
    """Godkend."""
    return _shown(turn, welcoming.welcome(turn.session, turn.asker, tap.holder, now=turn.now))


def settle(turn: Turn, tap: Settle) -> Reply:
    """Afklaret."""
    return _shown(turn, welcoming.settle(turn.session, turn.asker, tap.holder, tap.nth, now=turn.now))


def show(turn: Turn, tap: ShowHelper) -> Reply:
    """A volunteer as they stand now."""
    return _shown(turn, _theirs(turn, tap.holder))


def ask_take_off(turn: Turn, tap: AskTakeOff) -> Reply:
    """Tag af vagten: what it means, before it is done."""
    helper = _theirs(turn, tap.holder)
    shifts = _to_settle(turn, helper)
    if not shifts:
        return _shown(turn, helper)
    return Reply(views.ask_take_off(turn.texts, helper, _who(turn, helper), shifts), edit=True)


def take_off(turn: Turn, tap: TakeOff) -> Reply:
    """Ja, tag af vagten."""
    helper = taking_off.take_off(turn.session, turn.asker, tap.holder, now=turn.now)
    return Reply(views.taken_off(turn.texts, helper, _who(turn, helper)), edit=True)


def _theirs(turn: Turn, holder: int) -> Helper:
    helper = roles.helper(turn.session, holder)
    turn.asker.must(Role.COORDINATOR, helper.initiative)
    return helper


def _shown(turn: Turn, helper: Helper) -> Reply:
    name = turn.texts.plain(cards.known(turn.session, helper.initiative).names)
    who, shifts = _who(turn, helper), _to_settle(turn, helper)
    return Reply(views.helper_new(turn.texts, helper, who, name, shifts=shifts), edit=True)


def _to_settle(turn: Turn, helper: Helper) -> int:
    row = turn.session.get_one(RoleHolder, helper.holder)
    return len(taking_off.shifts_to_settle(turn.session, row, now=turn.now))


def _who(turn: Turn, helper: Helper) -> str:
    person = turn.session.get_one(RoleHolder, helper.holder).person
    if person is None:
        raise NotFound
    return names_of(turn.session, [person]).get(person, "")
