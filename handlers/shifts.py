"""Helping: which initiative and role, open shifts, taking one and giving it up."""

from catalog.joining import overlaps
from catalog.offers import cards
from catalog.people.silence import ASKED, has_opted_out
from catalog.presence.helpers import occurrence_of
from catalog.regulars import helpers as regular_helpers
from catalog.schedule.dates import occurrence_card
from catalog.shifts import asked_again, confirming, offered, roles, seen, standins, taking
from catalog.shifts.roles import AgeAsked, Helper
from catalog.shifts.terms import AgeBand
from handlers import regulars
from handlers.screen import Reply, Screen
from handlers.shift_taps import (
    AskDrop,
    CameToShift,
    DropShift,
    FindStandIn,
    HelpAs,
    HelpAtAge,
    KeepShift,
    LeaveRole,
    NotThisTime,
    OpenShifts,
    ShowRoles,
    ShowShift,
    TakeAnyway,
    TakeShift,
)
from handlers.taps import at_minute
from handlers.turn import Turn
from handlers.views import (
    coverage as coverage_views,
    date_notices,
    overlaps as overlap_views,
    roles as role_views,
    shifts as views,
)
from handlers.views.start import said

NEXT_SHIFTS = 4


def where(turn: Turn) -> Reply:
    """`Jeg vil gerne hjælpe`: at which initiative?"""
    return Reply(role_views.where(turn.texts, offered.seeking(turn.session, now=turn.now)))


def roles_at(turn: Turn, tap: ShowRoles) -> Reply:
    """What one can help with there, and what it asks, before the yes."""
    on_offer = offered.roles_at(turn.session, turn.asker, tap.slug, now=turn.now)
    return Reply(role_views.roles_at(turn.texts, cards.offer(turn.session, tap.slug), on_offer))


def help_as(turn: Turn, tap: HelpAs) -> Reply:
    """Yes to a role: at once, or after a coordinator's yes; an age is asked where the role needs it."""
    return _volunteer(turn, tap.shift, None)


def help_at_age(turn: Turn, tap: HelpAtAge) -> Reply:
    """The same with an age, which is not kept; any other number than the three asks again."""
    return _volunteer(turn, tap.shift, next((band for band in AgeBand if band == tap.age), None))


def _volunteer(turn: Turn, shift: int, band: AgeBand | None) -> Reply:
    result = roles.volunteer(turn.session, turn.asker, shift, band=band, now=turn.now)
    if isinstance(result, AgeAsked):
        return Reply(role_views.ask_age(turn.texts, result))
    ahead = seen.next_of_role(turn.session, shift, now=turn.now, limit=NEXT_SHIFTS)
    return Reply(role_views.helper_done(turn.texts, turn.calendar, result, _name(turn, result), ahead))


def leave(turn: Turn, tap: LeaveRole) -> Reply:
    """No more in this role, nor regularly."""
    left = regular_helpers.leave_role(turn.session, turn.asker, tap.holder, now=turn.now)
    return Reply(said(turn.texts, "helping-left", role=left.role, name=_name(turn, left)))


def open_shifts(turn: Turn, tap: OpenShifts | None = None) -> Reply:
    """`/vagter`: open shifts in one's own roles, and where one helps regularly; with no role yet, where one
    can help.
    """
    mine = roles.my_roles(turn.session, turn.asker)
    if not mine:
        return where(turn)
    found = seen.open_shifts(turn.session, turn.asker, now=turn.now)
    page = tap.page if tap is not None else 0
    screen = views.open_shifts(turn.texts, turn.calendar, found, mine, page)
    if has_opted_out(turn.session, turn.asker.id, ASKED):
        screen = coverage_views.who_is_not_asked(turn.texts, screen)
    return Reply(screen, more=() if page else regulars.all_of_mine(turn, shifts_only=True))


def take(turn: Turn, tap: TakeShift) -> Reply:
    """Tag vagten; asked once more when one is signed up elsewhere at the same time."""
    other = overlaps.visit_during(turn.session, turn.asker, tap.shift)
    if other is not None and taking.would_take(turn.session, turn.asker, tap.shift, now=turn.now):
        card = seen.card(turn.session, tap.shift)
        return Reply(overlap_views.before_shift(turn.texts, turn.calendar, card, other))
    return take_anyway(turn, TakeAnyway(tap.shift))


def take_anyway(turn: Turn, tap: TakeAnyway) -> Reply:
    """Tag vagten alligevel."""
    taken = taking.take(turn.session, turn.asker, tap.shift, now=turn.now)
    return _own(turn, taken.assignment)


def show(turn: Turn, tap: ShowShift) -> Reply:
    """One of one's own shifts, with what only its holder may read."""
    return _own(turn, tap.assignment)


def ask_drop(turn: Turn, tap: AskDrop) -> Reply:
    """Meld afbud: the one question."""
    own = seen.my_shift(turn.session, turn.asker, tap.assignment)
    return Reply(views.ask_drop(turn.texts, turn.calendar, own))


def drop(turn: Turn, tap: DropShift) -> Reply:
    """Jeg kan slet ikke komme."""
    dropped = taking.drop(turn.session, turn.asker, tap.assignment, now=turn.now)
    own = seen.my_shift(turn.session, turn.asker, tap.assignment)
    return Reply(views.dropped(turn.texts, turn.calendar, own.card, late=dropped.late))


def find_stand_in(turn: Turn, tap: FindStandIn) -> Reply:
    """Find en afløser."""
    taking.want_standin(turn.session, turn.asker, tap.assignment, now=turn.now)
    return _own(turn, tap.assignment)


def keep(turn: Turn, tap: KeepShift) -> Reply:
    """Jeg kommer; the search for a stand-in, if there is one, ends."""
    if not taking.keep(turn.session, turn.asker, tap.assignment, to=at_minute(tap.at), now=turn.now):
        return _another_time(turn, tap.assignment)
    return Reply(said(turn.texts, "coming-done"), toast=turn.texts.label("coming-done"))


def _another_time(turn: Turn, assignment: int) -> Reply:
    """`Jeg kommer` under a time that does not hold any more."""
    date = occurrence_card(turn.session, occurrence_of(turn.session, assignment), now=turn.now)
    own = asked_again.own_at(turn.session, turn.asker, date.id)
    mine = next(one for one in own if one.assignment == assignment)
    return Reply(date_notices.yes_to_another_shift(turn.texts, turn.calendar, date, mine))


def not_this_time(turn: Turn, tap: NotThisTime) -> Reply:
    """Ikke denne gang."""
    standins.decline(turn.session, turn.asker, tap.ask, now=turn.now)
    return Reply(said(turn.texts, "shift-not-now"))


def came(turn: Turn, tap: CameToShift) -> Reply:
    """Var du med i dag? One's own word counts, unless the host has said something else."""
    said_so = confirming.confirm(turn.session, turn.asker, tap.assignment, came=tap.came, now=turn.now)
    if said_so.overruled:
        return Reply(said(turn.texts, "came-host-yes" if said_so.came else "came-host-no"))
    return Reply(views.confirmed(turn.texts, tap.assignment, came=said_so.came), edit=True)


def mine(turn: Turn) -> Screen | None:
    """One's own shifts for `/mine`; None for who has none."""
    own = seen.my_shifts(turn.session, turn.asker, now=turn.now)
    return views.my_shifts(turn.texts, turn.calendar, own) if own else None


def _own(turn: Turn, assignment: int) -> Reply:
    own = seen.my_shift(turn.session, turn.asker, assignment)
    weekday = regular_helpers.offered_weekday(turn.session, turn.asker, assignment)
    return Reply(views.my_shift(turn.texts, turn.calendar, own, weekday))


def _name(turn: Turn, one: Helper) -> str:
    return turn.texts.plain(cards.known(turn.session, one.initiative).names)
