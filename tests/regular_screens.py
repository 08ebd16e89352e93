"""Screens about coming every week."""

import datetime as dt
from dataclasses import replace

from catalog.regulars.agreed import Freed, Standing
from catalog.regulars.stopped import Stopped
from db.models import EVERY_DATE
from handlers.views import join, regulars, shift_notices, shifts
from tests import screen_facts as facts, shift_screens
from tests.screen_facts import THURSDAY
from tests.screen_making import Maker, shows
from tests.screen_words import Written


def regular_screens(written: Written) -> dict[str, Maker]:
    days = tuple(THURSDAY.date() + dt.timedelta(weeks=n) for n in range(8))
    mine = Standing(
        regular=written.number,
        initiative=written.slug,
        title=dict(written.title),
        weekday=3,
        every=1,
        party=1,
        party_max=max(written.heads, 6),
        paused_until=None,
        days=days,
        discreet=False,
    )
    second = replace(mine, every=2, party=written.heads, paused_until=days[2], discreet=True)
    each = replace(mine, weekday=EVERY_DATE, party_max=1, days=())
    cook = replace(mine, role=written.place, party_max=1)
    paused = replace(cook, paused_until=days[2], gave_back=Freed(freed=3, late=1, kept=2))
    shift = shift_screens.own(written)
    discreet = replace(shift, card=replace(shift.card, discreet=True))
    own, date = facts.own(written, party=2), facts.card(written)
    end = Stopped(written.slug, dict(written.title), THURSDAY, facts.words(written.fact), discreet=False)
    return {
        "join.joined, every thursday": shows(join.joined, replace(own, weekday=3)),
        "join.joined, every time": shows(join.joined, replace(own, weekday=EVERY_DATE)),
        "regulars.one": shows(regulars.one, mine),
        "regulars.one, second week, paused, discreet": shows(regulars.one, second),
        "regulars.one, each date": shows(regulars.one, each),
        "regulars.one, a volunteer": shows(regulars.one, cook),
        "regulars.one, a volunteer's pause": shows(regulars.one, paused),
        "regulars.left, a volunteer": shows(regulars.left, paused),
        "shifts.my_shift, every thursday": shows(shifts.my_shift, shift, 3),
        "shift_notices.weekly": shows(shift_notices.weekly, shift),
        "shift_notices.weekly, a visit too": shows(shift_notices.weekly, shift, facts.other_visit(written)),
        "shift_notices.weekly, discreet": shows(shift_notices.weekly, discreet),
        "shift_notices.enough": shows(shift_notices.enough, shift.card),
        "regulars.listed": shows(regulars.listed, [mine, second, each, cook]),
        "regulars.ask_party": shows(regulars.ask_party, mine),
        "regulars.ask_pause": shows(regulars.ask_pause, mine),
        "regulars.left": shows(regulars.left, mine),
        "regulars.place": shows(regulars.place, own),
        "regulars.place, discreet": shows(regulars.place, replace(own, discreet=True)),
        "regulars.new_day": shows(regulars.new_day, mine),
        "regulars.stopped": shows(regulars.stopped, end),
        "regulars.stopped, at once, nobody said why": shows(
            regulars.stopped, replace(end, last_at=None, reason=None, discreet=True)
        ),
        "regulars.no_place": shows(regulars.no_place, date, written.title["da"]),
    }
