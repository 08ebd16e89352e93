"""One's own sign-ups."""

from dataclasses import replace

from catalog.finding.choosing import is_within
from catalog.finding.when import read_when
from catalog.joining import mine as own_sign_ups
from catalog.joining.mine import MySignUp
from handlers import groups, regulars, shifts
from handlers.own_sign_up import own_sign_up
from handlers.screen import Reply, Screen
from handlers.turn import Turn
from handlers.views import join as join_views, mine as views


def cancelling(turn: Turn) -> Reply:
    """Jeg kan ikke på torsdag: which sign-up, of that day where there is one? Nothing is cancelled before a
    button, or a yes to the only one, says so.
    """
    own = own_sign_ups.mine(turn.session, turn.asker, now=turn.now)
    own = _of_the_day(turn, own) or own
    return _with_shifts(turn, views.which_to_cancel(turn.texts, turn.calendar, own), alone=not own)


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
    reply = _with_shifts(turn, views.mine(turn.texts, turn.calendar, own), alone=not own)
    return replace(
        reply, more=(*reply.more, *offered, *regulars.all_of_mine(turn), *groups.all_of_mine(turn))
    )


def _of_the_day(turn: Turn, own: tuple[MySignUp, ...]) -> tuple[MySignUp, ...]:
    zone = turn.house.zone
    when = read_when(turn.text, turn.now.astimezone(zone))
    if when is None:
        return own
    return tuple(one for one in own if is_within(one.starts_at.astimezone(zone), when))


def _with_shifts(turn: Turn, sign_ups: Screen, *, alone: bool) -> Reply:
    """One's own shifts after one's sign-ups, or in their place for who has none."""
    own_shifts = shifts.mine(turn)
    if own_shifts is None:
        return Reply(sign_ups)
    return Reply(own_shifts) if alone else Reply(sign_ups, more=(own_shifts,))
