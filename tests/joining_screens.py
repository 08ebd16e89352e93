"""Screens about one's own places: signed up, how many, waiting, cancelled."""

from dataclasses import replace

from catalog.joining.together import TooFewLeft
from db.models import SignUpStatus
from handlers.taps import Join, Queue, ShowOffer
from handlers.views import join, mine, overlaps, party, wishing
from tests import screen_facts as facts, shift_screens
from tests.screen_making import Maker, shows
from tests.screen_words import Written

MOST_ON_A_CARD = 8


def joining_screens(written: Written) -> dict[str, Maker]:
    alone = facts.own(written, party=1)
    several = facts.own(written, party=written.heads, children=2)
    dates, visit = facts.cards(written), facts.other_visit(written)
    return {
        "join.joined": shows(join.joined, alone),
        "join.joined, first time": shows(join.joined, replace(alone, may_say_first=True)),
        "join.joined, the host knows": shows(join.joined, replace(alone, first_time=True)),
        "join.joined, several": shows(join.joined, several),
        "join.joined, discreet": shows(join.joined, replace(alone, discreet=True)),
        "join.joined, a party waiting": shows(join.joined, facts.waiting(several)),
        "join.joined, waiting alone": shows(join.joined, facts.waiting(alone)),
        "join.joined, cancelled": shows(join.joined, replace(alone, status=SignUpStatus.CANCELLED)),
        "join.joined, called off": shows(join.joined, facts.called_off(alone)),
        "join.choices": shows(join.choices, replace(alone, may_say_first=True)),
        "join.choices, several": shows(join.choices, replace(several, may_say_first=True)),
        "join.choices, discreet": shows(join.choices, replace(alone, discreet=True)),
        "join.offered": shows(join.offered, facts.offered(alone)),
        "join.offered, several": shows(join.offered, facts.offered(several)),
        "join.offered, during another visit": shows(
            join.offered, replace(facts.offered(several), at_the_same_time=visit)
        ),
        "overlaps.before_visit": shows(overlaps.before_visit, dates[0], visit, party=2, queue=False),
        "overlaps.before_visit, a shift": shows(
            overlaps.before_visit, dates[0], replace(visit, sign_up=None, assignment=7), party=1, queue=True
        ),
        "overlaps.before_shift": shows(overlaps.before_shift, shift_screens.card(written), visit),
        "join.full": shows(join.full, dates[0], written.heads),
        "join.full, too late to ask": shows(join.full, dates[0], 1, late=True),
        "join.joined, waiting too late": shows(
            join.joined, replace(facts.waiting(alone), too_late_to_ask=True)
        ),
        "party.too_few_left": shows(party.too_few_left, TooFewLeft(written.number, 1, written.heads, 1)),
        "party.too_few_left, none": shows(party.too_few_left, TooFewLeft(written.number, 2, 3, 0)),
        "party.ask_party": shows(party.ask_party, several),
        "party.ask_party, alone so far": shows(party.ask_party, alone),
        "party.too_few_for": shows(party.too_few_for, dates[0], written.heads, 2),
        "party.ask_children": shows(party.ask_children, several),
        "join.cancelled": shows(join.cancelled, alone, dates[:2], {dates[0].id}, late=False),
        "join.cancelled, late": shows(join.cancelled, alone, (), frozenset(), late=True),
        "join.ask_name": shows(join.ask_name),
    }


def wish_screens(written: Written) -> dict[str, Maker]:
    dates = facts.cards(written)[:MOST_ON_A_CARD]
    offers = [("Fællesspisning", ShowOffer(written.slug))] * 5
    return {
        "wishing.which_date": shows(wishing.which_date, dates),
        "wishing.which_offer": shows(wishing.which_offer, offers),
        "wishing.shall_i": shows(wishing.shall_i, dates[0], Join(dates[0].id)),
        "wishing.shall_i, full": shows(wishing.shall_i, dates[0], Queue(dates[0].id)),
    }


def own_screens(written: Written) -> dict[str, Maker]:
    kept = facts.my_sign_ups(written)
    return {
        "mine.mine": shows(mine.mine, kept),
        "mine.mine, none": shows(mine.mine, ()),
        "mine.late": shows(mine.late, "faellesspisning"),
        "mine.which_to_cancel": shows(mine.which_to_cancel, kept),
        "mine.which_to_cancel, the only one": shows(mine.which_to_cancel, kept[:1]),
    }
