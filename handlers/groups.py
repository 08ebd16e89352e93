"""A group that comes every time: what its contact sees and can change."""

import datetime as dt

from catalog.regulars import groups
from handlers.screen import Reply, Screen
from handlers.taps import AskGroupPause, EndGroup, PauseGroup, ShowGroup
from handlers.turn import Turn
from handlers.views import groups as views


def all_of_mine(turn: Turn) -> tuple[Screen, ...]:
    """For `/mine`: the groups that come every time, if there are any."""
    mine = groups.coming_groups(turn.session, turn.asker, now=turn.now)
    return (views.listed(turn.texts, mine),) if mine else ()


def show(turn: Turn, tap: ShowGroup) -> Reply:
    """One of them."""
    mine = groups.show(turn.session, turn.asker, tap.group, now=turn.now)
    return Reply(views.one(turn.texts, turn.calendar, mine), edit=True)


def ask_pause(turn: Turn, tap: AskGroupPause) -> Reply:
    """Hold pause: from which date on again?"""
    mine = groups.show(turn.session, turn.asker, tap.group, now=turn.now)
    return Reply(views.ask_pause(turn.texts, turn.calendar, mine), edit=True)


def pause(turn: Turn, tap: PauseGroup) -> Reply:
    """Until then no places are made, and those made already go on; 0 ends the pause."""
    until = dt.date.fromordinal(tap.until) if tap.until else None
    mine = groups.pause(turn.session, turn.asker, tap.group, until, now=turn.now)
    return Reply(views.one(turn.texts, turn.calendar, mine), edit=True)


def end(turn: Turn, tap: EndGroup) -> Reply:
    """Kommer ikke fast mere."""
    mine = groups.end(turn.session, turn.asker, tap.group, now=turn.now)
    return Reply(views.ended(turn.texts, mine), edit=True)
