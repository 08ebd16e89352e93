"""Every screen about coverage, and of being asked by name or to try helping, from frozen facts."""

from dataclasses import replace

from catalog.shifts.asking import MOST, Askable, Asked, Choice
from catalog.shifts.coverage import Coverage, Gap, Hanging, Hold
from catalog.shifts.offered import RoleOnOffer
from db.models import AskStatus
from handlers.screen import Screen
from handlers.taps import Dates
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views import coverage, roles as role_views, shifts, third_visit
from tests import screen_facts as facts
from tests.screen_making import Maker, shows
from tests.screen_words import Written
from tests.shift_screens import card, helper, terms


def gap(written: Written, nth: int) -> Gap:
    """The nth shift without enough people."""
    one = card(written, nth)
    return Gap(one.shift, one.role, one.title, one.starts_at, one.ends_at, one.lacking)


def picture(written: Written) -> Coverage:
    """Some shifts lack people, some roles hang on one person or on nobody."""
    return Coverage(
        initiative=written.slug,
        names=written.name,
        gaps=tuple(gap(written, n) for n in range(written.dates + 3)),
        hanging=(
            Hanging(written.place, Hold.ONE, written.person),
            Hanging(written.place, Hold.ONE),
            Hanging(written.place, Hold.NOBODY),
        ),
        ahead=frozenset({written.number}),
        roles=frozenset({written.place}),
    )


def coverage_screens(written: Written) -> dict[str, Maker]:
    """By name, as tests.screens does it."""
    found = picture(written)
    covered = replace(found, gaps=(), hanging=())
    return {
        "coverage.overview": shows(coverage.overview, [found] * (written.dates + 3), 0),
        "coverage.overview, the rest": shows(coverage.overview, [found, covered], 0),
        "coverage.overview, news": shows(coverage.overview, [found, covered], news=True),
        "coverage.overview, nothing": shows(coverage.overview, (), 0),
        "coverage.coverage": shows(coverage.coverage, found, to=Dates()),
        "coverage.coverage, the rest": shows(coverage.coverage, found, 1),
        "coverage.coverage, news": shows(coverage.coverage, found, news=True),
        "coverage.coverage, nobody missing": shows(coverage.coverage, covered, news=True),
        **_asking(written),
        **_third_visit(written),
    }


def _asking(written: Written) -> dict[str, Maker]:
    one, names = card(written), tuple(Askable(written.number - n, written.person) for n in range(7))
    choice = Choice(one.shift, written.slug, 2, names, (written.person,), MOST - 1, team=9)
    some = [names[0].holder, names[4].holder]
    full = replace(one, lacking=0)
    asked = Asked(one.shift, (written.person,) * MOST, undoable=True)
    return {
        "coverage.choose": shows(coverage.choose, one, choice, some, 0),
        "coverage.choose, nobody chosen": shows(coverage.choose, one, choice, [], 2),
        "coverage.choose, three are asked": shows(coverage.choose, one, replace(choice, most=0), [], 0),
        "coverage.choose, no team": shows(coverage.choose, one, replace(choice, askable=(), team=0), [], 0),
        "coverage.choose, nobody free": shows(coverage.choose, one, replace(choice, askable=()), [], 0),
        "coverage.choose, covered": shows(coverage.choose, full, replace(choice, lacking=0), [], 0),
        "coverage.asked": shows(coverage.asked, one, asked),
        "coverage.asked, has left": shows(coverage.asked, one, replace(asked, undoable=False)),
        "coverage.undone": shows(coverage.undone, one),
        "coverage.answered, yes": shows(coverage.answered, full, written.person, AskStatus.YES),
        "coverage.answered, no": shows(coverage.answered, one, written.person, AskStatus.NO),
        "coverage.answered, silence": shows(coverage.answered, one, written.person, AskStatus.OVER),
        "coverage.asked_no_more": shows(coverage.asked_no_more),
        "coverage.asked_again": shows(coverage.asked_again),
        "coverage.who_is_not_asked": _not_asked(written),
    }


def _not_asked(written: Written) -> Maker:
    def shown(texts: Texts, calendar: Calendar) -> Screen:
        return coverage.who_is_not_asked(texts, shifts.open_shifts(texts, calendar, (), [helper(written)], 0))

    return shown


def _third_visit(written: Written) -> dict[str, Maker]:
    role = RoleOnOffer(written.number, written.place, terms(written), 2, None)

    def thanks(texts: Texts, _calendar: object) -> Screen:
        return third_visit.thanks(texts, role_views.roles_at(texts, facts.offer(written), [role]))

    return {
        "third_visit.question": shows(third_visit.question, written.name["da"], written.slug),
        "third_visit.thanks": thanks,
    }
