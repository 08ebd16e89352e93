"""Coming every week without signing up every week."""

import datetime as dt
from typing import Any

from catalog.regulars import guests, helpers, standing
from handlers import dialogues
from handlers.screen import Reply, Screen
from handlers.taps import (
    AskPause,
    AskRegularParty,
    BecomeRegular,
    HelpRegularly,
    LeaveRegular,
    PauseRegular,
    SetRegularParty,
    SetRhythm,
    ShowRegular,
)
from handlers.turn import Turn
from handlers.views import regulars as views

PARTY = "regular-party"


def become(turn: Turn, tap: BecomeRegular) -> Reply:
    """Kom hver torsdag, as a guest: at once, and what one can change."""
    mine = guests.become(turn.session, turn.asker, tap.sign_up, now=turn.now)
    return Reply(views.one(turn.texts, turn.calendar, mine))


def help_regularly(turn: Turn, tap: HelpRegularly) -> Reply:
    """Kom hver torsdag, as a volunteer: at once, and what one can change."""
    mine = helpers.become(turn.session, turn.asker, tap.assignment, now=turn.now)
    return Reply(views.one(turn.texts, turn.calendar, mine))


def show(turn: Turn, tap: ShowRegular) -> Reply:
    """One of one's own standing places."""
    mine = standing.show(turn.session, turn.asker, tap.regular, now=turn.now)
    return Reply(views.one(turn.texts, turn.calendar, mine), edit=True)


def all_of_mine(turn: Turn, *, shifts_only: bool = False) -> tuple[Screen, ...]:
    """For `/mine`, and for `/vagter` the shifts of it: what one comes to regularly, if anything."""
    found = standing.standing(turn.session, turn.asker, now=turn.now)
    mine = [one for one in found if one.role or not shifts_only]
    return (views.listed(turn.texts, mine),) if mine else ()


def set_rhythm(turn: Turn, tap: SetRhythm) -> Reply:
    """Every week, or every second."""
    mine = standing.change(turn.session, turn.asker, tap.regular, every=tap.every, now=turn.now)
    return Reply(views.one(turn.texts, turn.calendar, mine), edit=True)


def ask_party(turn: Turn, tap: AskRegularParty) -> Reply:
    """Ret antal: digits, or typed."""
    mine = standing.show(turn.session, turn.asker, tap.regular, now=turn.now)
    dialogues.ask(turn.session, turn.asker.id, PARTY, now=turn.now, regular=tap.regular)
    return Reply(views.ask_party(turn.texts, mine), edit=True)


def set_party(turn: Turn, tap: SetRegularParty) -> Reply:
    """So many each time from now on; dates one already has a place at stay as they are."""
    mine = standing.change(turn.session, turn.asker, tap.regular, party=tap.party, now=turn.now)
    dialogues.answered(turn.session, turn.asker.id, now=turn.now)
    return Reply(views.one(turn.texts, turn.calendar, mine), edit=True)


def party_typed(turn: Turn, number: int, facts: dict[str, Any]) -> Reply:
    """A typed number of people."""
    return set_party(turn, SetRegularParty(facts["regular"], number))


def ask_pause(turn: Turn, tap: AskPause) -> Reply:
    """Hold pause: from which date on again?"""
    mine = standing.show(turn.session, turn.asker, tap.regular, now=turn.now)
    return Reply(views.ask_pause(turn.texts, turn.calendar, mine), edit=True)


def pause(turn: Turn, tap: PauseRegular) -> Reply:
    """Until then no places are made, and those made already go on; 0 ends the pause."""
    until = dt.date.fromordinal(tap.until) if tap.until else None
    mine = standing.pause(turn.session, turn.asker, tap.regular, until, now=turn.now)
    return Reply(views.one(turn.texts, turn.calendar, mine), edit=True)


def leave(turn: Turn, tap: LeaveRegular) -> Reply:
    """Not every week any more."""
    mine = standing.leave(turn.session, turn.asker, tap.regular, now=turn.now)
    return Reply(views.left(turn.texts, mine), edit=True)
