"""One's own sign-ups."""

from collections.abc import Sequence
from dataclasses import replace

from catalog.finding.choosing import is_within
from catalog.finding.when import When, read_when
from catalog.joining import mine as own_sign_ups
from catalog.shifts.seen import MyShift
from db.models import SignUpStatus
from handlers import groups, regulars, shifts
from handlers.own_sign_up import own_sign_up
from handlers.screen import Reply, Screen
from handlers.shift_taps import AskDrop
from handlers.turn import Turn
from handlers.views import join as join_views, mine as views, shifts as shift_views


def cancelling(turn: Turn) -> Reply:
    """Jeg kan ikke på torsdag: which sign-up or shift, of that day where there is one?

    Nothing is cancelled before a button, or a yes to the only sign-up, says so.
    """
    own = own_sign_ups.mine(turn.session, turn.asker, now=turn.now)
    on_shifts = shifts.mine(turn)
    zone = turn.house.zone
    when = read_when(turn.text, turn.now.astimezone(zone)) or When()
    of_the_day = (
        tuple(one for one in own if is_within(one.starts_at.astimezone(zone), when)),
        tuple(one for one in on_shifts if is_within(one.card.starts_at.astimezone(zone), when)),
    )
    if any(of_the_day):
        own, on_shifts = of_the_day
    if not own and len(on_shifts) == 1:
        return shifts.ask_drop(turn, AskDrop(on_shifts[0].assignment))
    return _with_shifts(turn, views.which_to_cancel(turn.texts, turn.calendar, own), on_shifts, alone=not own)


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
    screen = views.mine(turn.texts, turn.calendar, own)
    reply = _with_shifts(turn, screen, shifts.mine(turn), alone=not own)
    return replace(
        reply, more=(*reply.more, *offered, *regulars.all_of_mine(turn), *groups.all_of_mine(turn))
    )


def show_the_one(turn: Turn) -> Reply:
    """Where is it, may I bring a friend: the only sign-up itself, which says so; the list where there are
    more, a shift too, or one that is told of after a tap only.
    """
    one, *more = own_sign_ups.mine(turn.session, turn.asker, now=turn.now) or (None,)
    if one is None or more or one.discreet or one.status is not SignUpStatus.CONFIRMED or shifts.mine(turn):
        return show(turn)
    own = own_sign_up(turn.session, turn.asker, one.sign_up, now=turn.now)
    return Reply(join_views.joined(turn.texts, turn.calendar, own))


def late(turn: Turn) -> Reply:
    """Jeg bliver forsinket: nothing changes, and the host can be told; of who has no place ahead, the list
    that says so.
    """
    own = own_sign_ups.mine(turn.session, turn.asker, now=turn.now)
    coming = [(one.starts_at, one.initiative) for one in own if one.status is SignUpStatus.CONFIRMED]
    coming += [(one.card.starts_at, one.card.initiative) for one in shifts.mine(turn)]
    return Reply(views.late(turn.texts, min(coming)[1])) if coming else show(turn)


def has_any(turn: Turn) -> bool:
    """Whether the person is signed up, waits, or has a shift, ahead."""
    return bool(own_sign_ups.mine(turn.session, turn.asker, now=turn.now) or shifts.mine(turn))


def _with_shifts(turn: Turn, sign_ups: Screen, on_shifts: Sequence[MyShift], *, alone: bool) -> Reply:
    """One's own shifts after one's sign-ups, or in their place for who has none."""
    if not on_shifts:
        return Reply(sign_ups)
    own_shifts = shift_views.my_shifts(turn.texts, turn.calendar, on_shifts)
    return Reply(own_shifts) if alone else Reply(sign_ups, more=(own_shifts,))
