"""Every screen of volunteers and of those who look after them, from frozen facts made by hand."""

import datetime as dt
from dataclasses import replace

from catalog.schedule.fields import Contact, Place
from catalog.schedule.shift_news import KnownShift
from catalog.shifts.alerts import Alarm
from catalog.shifts.offered import RoleOnOffer, Seeking
from catalog.shifts.refusals import ShiftsOverlap
from catalog.shifts.roles import AgeAsked, Helper
from catalog.shifts.seen import MyShift, ShiftCard
from catalog.shifts.terms import RoleTerms
from db.models import AssignmentStatus, HolderStatus
from handlers.views import alarms, errors, helpers, roles as role_views, shift_notices, shifts, start
from tests import screen_facts as facts
from tests.screen_facts import DAY, NOW, THURSDAY, WEEK
from tests.screen_making import Maker, shows
from tests.screen_words import Written

HOUR = dt.timedelta(hours=1)


def card(written: Written, nth: int = 0) -> ShiftCard:
    """The nth shift of a role that asks for everything, two people short."""
    return ShiftCard(
        shift=written.number - nth,
        initiative=written.slug,
        title=written.title,
        role=written.place,
        starts_at=THURSDAY + nth * WEEK - 2 * HOUR,
        ends_at=THURSDAY + nth * WEEK + 2 * HOUR,
        needed=4,
        lacking=2,
        cancelled=False,
        discreet=False,
        terms=terms(written),
    )


def terms(written: Written) -> RoleTerms:
    """A role that asks for everything."""
    return RoleTerms(needs=(written.place,) * 2, minimum_age=18, approval=True)


def own(written: Written) -> MyShift:
    """One's own shift, everything known about it."""
    return MyShift(
        assignment=written.number,
        status=AssignmentStatus.TAKEN,
        card=card(written),
        place=Place.model_construct(name=written.place, address=written.place),
        contact=Contact.model_construct(name=written.person, phone="12 34 56 78"),
        practical=written.fact,
        coming=False,
        date_starts_at=THURSDAY,
    )


def helper(written: Written) -> Helper:
    """Somebody new, nothing settled yet."""
    needs = (written.place, written.place[::-1])
    return Helper(
        written.number, written.slug, written.place, HolderStatus.ACTIVE, needs, needs[:1], new=True
    )


def shift_screens(written: Written) -> dict[str, Maker]:
    """By name, as tests.screens does it."""
    return {**_helping(written), **_shifts(written), **_told(written), **_alarms(written)}


def _helping(written: Written) -> dict[str, Maker]:
    seeking = [Seeking(written.slug, written.name, n) for n in range(written.dates)]
    role = RoleOnOffer(written.number, written.place, terms(written), 2, None)
    roles = [role, replace(role, held=HolderStatus.ASKED), replace(role, held=HolderStatus.ACTIVE)]
    simple = [replace(role, terms=RoleTerms(asks_akasse=False))]
    new, ahead, name = helper(written), [card(written, n) for n in range(3)], written.name["da"]
    asked = replace(new, status=HolderStatus.ASKED)
    with_children = replace(new, needs=("børneattest",), unsettled=("børneattest",))
    children = [replace(role, terms=RoleTerms(needs=("børneattest",), approval=True))]
    return {
        "roles.where": shows(role_views.where, seeking),
        "roles.where, nowhere": shows(role_views.where, ()),
        "roles.roles_at": shows(role_views.roles_at, facts.offer(written), roles),
        "roles.roles_at, simple": shows(role_views.roles_at, facts.offer(written), simple),
        "roles.roles_at, children are there": shows(role_views.roles_at, facts.offer(written), children),
        "roles.helper_done, something is settled first": shows(
            role_views.helper_done, with_children, name, ahead
        ),
        "roles.roles_at, none": shows(role_views.roles_at, facts.offer(written), ()),
        "roles.ask_age": shows(role_views.ask_age, AgeAsked(written.number, written.slug, written.place, 18)),
        "roles.helper_done": shows(role_views.helper_done, new, name, ahead),
        "roles.helper_done, a coordinator says yes first": shows(role_views.helper_done, asked, name, ahead),
        "helpers.helper_new": shows(helpers.helper_new, new, written.person, name),
        "helpers.helper_new, where there are children": shows(
            helpers.helper_new, with_children, written.person, name, later=True
        ),
        "helpers.helper_new, on shifts before it is settled": shows(
            helpers.helper_new, with_children, written.person, name, later=True, shifts=3
        ),
        "helpers.ask_take_off": shows(helpers.ask_take_off, with_children, written.person, 1),
        "helpers.ask_take_off, several": shows(helpers.ask_take_off, with_children, written.person, 5),
        "helpers.taken_off": shows(helpers.taken_off, with_children, written.person),
        "helpers.taken_off_told": shows(helpers.taken_off_told, with_children, name, 1),
        "helpers.taken_off_told, several": shows(helpers.taken_off_told, with_children, name, 2),
        "helpers.helper_new, waits": shows(helpers.helper_new, asked, written.person, name),
        "start.said, helping-left": shows(start.said, "helping-left", role=written.place, name=name),
        "start.said, shift-not-now": shows(start.said, "shift-not-now"),
    }


def _shifts(written: Written) -> dict[str, Maker]:
    found, mine = [card(written, n) for n in range(written.dates)], own(written)
    looking = replace(mine, status=AssignmentStatus.STANDIN_WANTED)
    off = replace(mine, status=AssignmentStatus.RELEASED)
    cancelled = replace(mine, card=replace(mine.card, cancelled=True))
    mixed = [mine, looking, cancelled, replace(mine, card=replace(mine.card, discreet=True))]
    clash = ShiftsOverlap(written.title["da"], THURSDAY)
    return {
        "shifts.open_shifts": shows(shifts.open_shifts, found, [helper(written)], 0),
        "shifts.open_shifts, none": shows(shifts.open_shifts, (), [helper(written)], 0),
        "shifts.my_shift": shows(shifts.my_shift, mine),
        "shifts.my_shift, asked again": shows(shifts.my_shift, replace(mine, asked_again=True)),
        "shifts.my_shift, stand-in wanted": shows(shifts.my_shift, looking),
        "shifts.my_shift, given up": shows(shifts.my_shift, off),
        "shifts.my_shift, cancelled": shows(shifts.my_shift, cancelled),
        "shifts.ask_drop": shows(shifts.ask_drop, mine),
        "shifts.dropped": shows(shifts.dropped, mine.card, late=False),
        "shifts.dropped, late": shows(shifts.dropped, mine.card, late=True),
        "shifts.confirmed, yes": shows(shifts.confirmed, written.number, came=True),
        "shifts.confirmed, no": shows(shifts.confirmed, written.number, came=False),
        "shifts.my_shifts": shows(shifts.my_shifts, mixed),
        "errors.broken, another shift": lambda texts, calendar: errors.broken(clash, texts, calendar),
    }


def _told(written: Written) -> dict[str, Maker]:
    mine, name = own(written), written.name["da"]
    looking = replace(mine, status=AssignmentStatus.STANDIN_WANTED)
    discreet = replace(mine, card=replace(mine.card, discreet=True))
    number, person = written.number, written.person
    return {
        "shift_notices.reminder": shows(shift_notices.reminder, mine, now=NOW),
        "shift_notices.reminder, tomorrow": shows(shift_notices.reminder, looking, now=THURSDAY - DAY),
        "shift_notices.reminder, discreet": shows(shift_notices.reminder, discreet, now=THURSDAY),
        "shift_notices.asked": shows(shift_notices.asked, mine.card, number, by=None, name=person),
        "shift_notices.asked, by name": shows(shift_notices.asked, mine.card, number, by=person, name=person),
        "shift_notices.ask_over": shows(shift_notices.ask_over, mine.card),
        "shift_notices.relieved": shows(shift_notices.relieved, mine.card),
        **_changed(mine, discreet, written),
        "shift_notices.over": shows(shift_notices.over, mine, now=mine.card.ends_at),
        "shift_notices.over, yesterday": shows(shift_notices.over, mine, now=mine.card.ends_at + DAY),
        "shift_notices.over, before": shows(shift_notices.over, discreet, now=mine.card.ends_at + WEEK),
        "shift_notices.welcome": shows(shift_notices.welcome, written.place, name),
    }


def _changed(mine: MyShift, discreet: MyShift, written: Written) -> dict[str, Maker]:
    before, why = KnownShift(THURSDAY - DAY, THURSDAY - DAY / 2), facts.words(written.fact)
    off, known_off = replace(mine, card=replace(mine.card, cancelled=True)), replace(before, off=True)
    return {
        "shift_notices.changed": shows(shift_notices.changed, mine, before, why),
        "shift_notices.changed, discreet": shows(shift_notices.changed, discreet, before, None),
        "shift_notices.changed, off": shows(shift_notices.changed, off, before, why),
        "shift_notices.changed, on again": shows(shift_notices.changed, mine, known_off, why),
    }


def _alarms(written: Written) -> dict[str, Maker]:
    mine, contact = own(written), own(written).contact
    roles, names = (written.place,) * 2, (written.person,) * 5
    one = Alarm(written.number, written.number, 2, roles, names, seen=False)
    plain = replace(one, roles=(), unanswered=(), seen=True)
    return {
        "alarms.alarm": shows(alarms.alarm, mine.card, one),
        "alarms.alarm, seen": shows(alarms.alarm, mine.card, plain),
        "alarms.ring": shows(alarms.ring, mine.card, one, contact),
        "alarms.ring, nobody named": shows(alarms.ring, mine.card, plain, None),
        "alarms.filled": shows(alarms.filled, mine.card),
        "alarms.chain_broken": shows(alarms.chain_broken, mine, card(written, 1)),
    }
