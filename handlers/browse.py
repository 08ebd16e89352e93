"""Browsing: what happens when, and what there is for somebody or of a kind, without a subject."""

import datetime as dt
from dataclasses import replace

from catalog.finding.audience import BEST, FAIR, is_of_kind, is_too_young, suits
from catalog.finding.choosing import Candidate, Chosen, by_use, choose
from catalog.finding.narrowing import CHOOSING, Narrowing, Wanted
from catalog.finding.when import When
from catalog.offers import cards
from catalog.offers.facts import Kind, Offer, Shelf
from catalog.schedule.dates import SignUpState, ahead, happening
from handlers import dialogues
from handlers.screen import Reply
from handlers.taps import Browse, BrowseKind, Refind, Tap
from handlers.turn import Turn
from handlers.views import finding as views
from handlers.views.finding import Around, Listed

ON_A_SCREEN = 5
MOST_KEPT = 20
BROWSED = dt.timedelta(days=14)
AHEAD = dt.timedelta(days=92)
"""How far ahead an offer's next date is looked for."""

TOO_LATE = frozenset({SignUpState.CLOSED, SignUpState.OVER})

LEADING = (
    Kind.ACTIVITY,
    Kind.VENUE,
    Kind.VOLUNTEER,
    Kind.COURSE,
    Kind.PROGRAMME,
    Kind.HELP,
    Kind.TREATMENT,
)
"""What somebody who only looks around would like to see first."""


def browse(turn: Turn, tap: Browse) -> Reply:
    """What happens in the next two weeks."""
    return soon(turn, Narrowing(), tap.page)


def wished(turn: Turn, wish: Narrowing) -> Reply:
    """Filters without a subject: dates where they are about dates, else the offers for that person or of
    that kind.
    """
    if not wish.names or any(name in wish.names for name in CHOOSING):
        dialogues.ask(turn.session, turn.asker.id, "find", now=turn.now, slugs=[], narrow=wish.to_facts())
        return soon(turn, wish, 0)
    fitting = [
        one
        for one in _core(turn)
        if suits(one, wish) == BEST
        and not is_too_young(wish, one)
        and (is_of_kind(one, wish.kind) if wish.kind else one.kind is not Kind.TREATMENT)
    ]
    ordered = _ordered(turn, fitting)[:MOST_KEPT]
    slugs = [one.offer.slug for one in ordered]
    dialogues.ask(turn.session, turn.asker.id, "find", now=turn.now, slugs=slugs, narrow=wish.to_facts())
    more: Tap | None = Refind(1) if len(ordered) > ON_A_SCREEN else None
    shown = [Listed(one.offer, one.next) for one in ordered[:ON_A_SCREEN]]
    around = Around(wish, more=more)
    return Reply(views.hits(turn.texts, turn.calendar, shown, heading="find-hits", around=around))


def of_kind(turn: Turn, tap: BrowseKind) -> Reply:
    """The offers of one kind, those with a date and those somebody has looked at first."""
    kind = Wanted(tap.kind)
    ordered = _ordered(turn, [one for one in _core(turn) if is_of_kind(one, kind)])
    begin = tap.page * ON_A_SCREEN
    shown = [Listed(one.offer, one.next) for one in ordered[begin : begin + ON_A_SCREEN]]
    more = BrowseKind(tap.kind, tap.page + 1) if len(ordered) > begin + ON_A_SCREEN else None
    return Reply(views.of_kind(turn.texts, turn.calendar, shown, kind, more=more))


def soon(turn: Turn, wish: Narrowing, page: int) -> Reply:
    """What happens in the time asked for, else in the next two weeks; a day without anything shows what
    comes next.
    """
    chosen = _dates(turn, wish)
    begin = page * ON_A_SCREEN
    shown = [one.dates[0] for one in chosen.candidates[begin : begin + ON_A_SCREEN]]
    more: Tap | None = None
    if len(chosen.candidates) > begin + ON_A_SCREEN:
        more = Refind(page + 1) if wish.names else Browse(page + 1)
    around = Around(wish, chosen.dropped, more=more)
    return Reply(views.soon(turn.texts, turn.calendar, shown, around=around))


def _dates(turn: Turn, wish: Narrowing) -> Chosen:
    until = turn.now + BROWSED
    if wish.when is not None and wish.when.from_on is not None:
        last = (wish.when.to_on or wish.when.from_on) + dt.timedelta(days=1)
        until = max(until, dt.datetime.combine(last, dt.time(), turn.house.zone))
    dates = happening(turn.session, turn.now, until, now=turn.now)
    offers = {slug: cards.offer(turn.session, slug) for slug in {one.initiative for one in dates}}
    suiting = [one for one in dates if suits(offers[one.initiative], wish) <= FAIR] or dates
    candidates = [Candidate(offers[one.initiative], (one,)) for one in suiting]
    chosen = choose(candidates, wish.without("whom", "kind"), zone=turn.house.zone)
    if "when" not in chosen.dropped or wish.when is None:
        return chosen
    return replace(chosen, candidates=_nearest(chosen.candidates, wish.when, turn))


def _nearest(candidates: tuple[Candidate, ...], when: When, turn: Turn) -> tuple[Candidate, ...]:
    """What one can still come to first, and of that what is closest to the days asked for; of two that are
    as far away the sooner.
    """
    first = when.from_on or turn.now.astimezone(turn.house.zone).date()
    last = when.to_on or first

    def off(candidate: Candidate) -> tuple[bool, int]:
        date = candidate.dates[0]
        day = date.starts_at.astimezone(turn.house.zone).date()
        return date.sign_up in TOO_LATE, max((first - day).days, (day - last).days, 0)

    return tuple(sorted(candidates, key=off))


def _core(turn: Turn) -> list[Offer]:
    return [
        one
        for one in cards.offers(turn.session)
        if one.catalogue is Shelf.CORE and not one.only_when_named and one.closed_on is None
    ]


def _ordered(turn: Turn, offers: list[Offer]) -> list[Candidate]:
    dates = ahead(turn.session, [one.slug for one in offers], now=turn.now, until=turn.now + AHEAD)
    found = [Candidate(one, dates.get(one.slug, ())) for one in offers]
    found.sort(key=lambda one: (one.offer.verified_on is None, LEADING.index(one.offer.kind), one.offer.slug))
    return by_use(found, now=turn.now)
