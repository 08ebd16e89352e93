"""One's own sign-ups."""

from catalog.joining import mine as own_sign_ups
from handlers import regulars
from handlers.own_sign_up import own_sign_up
from handlers.screen import Reply
from handlers.turn import Turn
from handlers.views import join as join_views, mine as views


def cancelling(turn: Turn) -> Reply:
    """Jeg kan ikke på torsdag: which sign-up? Nothing is cancelled before a button says so."""
    own = own_sign_ups.mine(turn.session, turn.asker, now=turn.now)
    return Reply(views.which_to_cancel(turn.texts, turn.calendar, own))


def show(turn: Turn) -> Reply:
    """What one is signed up to, soonest first; an offered place first of all."""
    own = own_sign_ups.mine(turn.session, turn.asker, now=turn.now)
    offered = tuple(
        join_views.offered(
            turn.texts, turn.calendar, own_sign_up(turn.session, turn.asker, one.sign_up, now=turn.now)
        )
        for one in own
        if one.offer_expires_at
    )
    more = (*offered, *regulars.all_of_mine(turn))
    return Reply(views.mine(turn.texts, turn.calendar, own), more=more)
