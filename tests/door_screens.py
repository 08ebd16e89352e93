"""Screens of hosts at the door, and the figures that come of them."""

from dataclasses import replace

from catalog.presence.attendance import Saved
from catalog.presence.helpers import HelperSums
from catalog.presence.waiting import DateToMark
from handlers.views import attendance, tally
from tests import screen_facts as facts
from tests.screen_facts import WEEK
from tests.screen_making import Maker, shows
from tests.screen_words import Written


def door_screens(written: Written) -> dict[str, Maker]:
    """By name, as tests.screens does it."""
    waiting = [
        DateToMark(one.id, one.initiative, written.title, one.starts_at - WEEK, saved=False)
        for one in facts.cards(written)
    ]
    shown, tallied = facts.attendance_list(written), facts.half_year(written)
    today = [attendance.Today(one, people) for people, one in enumerate(facts.cards(written))]
    sums, helped = Saved(came=12, nameless=2, absent=1, unmarked=1), HelperSums(came=3, absent=1, unmarked=0)
    names = {written.slug: written.name}
    return {
        "attendance.choose": shows(attendance.choose, waiting),
        "attendance.choose, none": shows(attendance.choose, ()),
        "attendance.sheet": shows(attendance.sheet, shown),
        "attendance.sheet, the rest": shows(attendance.sheet, shown, 1),
        "attendance.sheet, nobody": shows(attendance.sheet, replace(shown, lines=(), helpers=())),
        "attendance.helped": shows(attendance.helped, shown),
        "attendance.saved": shows(attendance.saved, shown, sums),
        "attendance.saved, volunteers too": shows(attendance.saved, shown, replace(sums, helpers=helped)),
        "attendance.sheet, not told apart": shows(
            attendance.sheet, replace(shown, of_which=tuple(replace(one, n=0) for one in shown.of_which))
        ),
        "attendance.saved, told apart": shows(
            attendance.saved, shown, replace(sums, of_which=shown.of_which)
        ),
        "attendance.confirm_total": shows(attendance.confirm_total, 25, waiting[0]),
        "attendance.today": shows(attendance.today, today),
        "attendance.today, nothing": shows(attendance.today, ()),
        "tally.half_year": shows(tally.half_year, tallied, names),
        "tally.half_year, nothing": shows(tally.half_year, replace(tallied, rows=()), names),
    }
