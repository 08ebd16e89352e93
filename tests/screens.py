"""Every screen of the product, from frozen facts made by hand: no session, no clock, no network.

`SCREENS` names what there is to see (`make snapshots` draws it); `screens(written)` makes the same from other
words, as long or as hostile as one likes. A name is `file.function`, perhaps with `, which one`.
"""

import inspect
from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from catalog.errors import NotEnoughSeats, NotFound, RuleError, SignUpNotOpen
from catalog.offers.facts import Shelf
from catalog.presence.attendance import DateToMark, Saved
from db.models import OccurrenceStatus, Role
from handlers.screen import Screen
from handlers.taps import Browse, Refind
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views import (
    attendance,
    care,
    company,
    errors,
    join,
    mine,
    notices,
    offers,
    privacy,
    start,
    tally,
)
from tests import screen_facts as facts
from tests.screen_facts import COPENHAGEN, DAY, NOW, THURSDAY, WEEK
from tests.screen_words import EVERYDAY, Written

Maker: TypeAlias = Callable[[Texts, Calendar], Screen]

ONE_SENTENCE = (
    "apology",
    "coming-done",
    "company-no-done",
    "company-sent",
    "decline-done",
    "find-empty",
    "kind-cpr",
    "kind-edited",
    "kind-file",
    "kind-forwarded",
    "kind-other",
    "kind-photo",
    "kind-sticker",
    "kind-voice",
    "name-bad",
    "name-skipped",
    "old-button",
    "stop-done",
    "unknown-command",
    "urgent-carry-on",
)
"""What is said in one sentence without anything filled in."""
LINK = "https://t.me/KomMedBot"


def screens(written: Written) -> dict[str, Maker]:
    """Every function of `handlers.views` that makes a screen, by name, filled with these words."""
    return {
        **_first_words(written),
        **_finding(written),
        **_joining(written),
        **_own(written),
        **_notices(written),
        **_people(written),
        **_door(written),
        **_first_time(written),
    }


def _shows(view: Callable[..., Screen], *said: object, **how: object) -> Maker:
    """The view with these facts; it gets the calendar when it asks for one."""
    if "calendar" in inspect.signature(view).parameters:
        return lambda texts, calendar: view(texts, calendar, *said, **how)
    return lambda texts, _: view(texts, *said, **how)


def _explains(error: RuleError) -> Maker:
    return lambda texts, calendar: errors.broken(error, texts, calendar)


def _first_words(written: Written) -> dict[str, Maker]:
    return {
        "start.greeting": _shows(start.greeting, practice=False),
        "start.greeting, practice room": _shows(start.greeting, practice=True),
        **{f"start.invited, {role}": _shows(start.invited, role.value, written.name["da"]) for role in Role},
        "start.invited, everywhere": _shows(start.invited, Role.COORDINATOR.value, None),
        "start.invite_spent": _shows(start.invite_spent),
        "start.languages": _shows(start.languages),
        "start.language_chosen": _shows(start.language_chosen),
        "start.help_screen": _shows(start.help_screen, staff=False),
        "start.help_screen, staff": _shows(start.help_screen, staff=True),
        **{f"start.said, {key}": _shows(start.said, key) for key in ONE_SENTENCE},
        "start.said, name-done": _shows(start.said, "name-done", name=written.person),
        "start.in_group": _shows(start.in_group, LINK, urgent=False),
        "start.in_group, urgent": _shows(start.in_group, LINK, urgent=True),
        "privacy.privacy": _shows(privacy.privacy),
        "privacy.ask_erase": _shows(privacy.ask_erase),
        "privacy.erased": _shows(privacy.erased),
        "errors.broken": _explains(NotFound()),
        "errors.broken, opens later": _explains(SignUpNotOpen(THURSDAY - DAY)),
        "errors.broken, too many": _explains(NotEnoughSeats(2)),
    }


def _finding(written: Written) -> dict[str, Maker]:
    one, dates = facts.offer(written), facts.cards(written)
    asked_about = offers.Listed(one, dates[0])
    old = offers.Listed(one.model_copy(update={"slug": written.slug[:-1], "verified_on": None}), None)
    hits = (asked_about, old) * 3
    referral = one.model_copy(update={"catalogue": Shelf.REFERRAL, "sign_up": False, "verified_on": None})
    planned = one.model_copy(update={"existed": None, "planned": 2017, "verified_on": None})
    states = facts.every_state(written)
    return {
        "offers.hits": _shows(offers.hits, hits[:5], heading="find-hits", more=Refind(1)),
        "offers.hits, one": _shows(offers.hits, hits[:1], heading="find-hits", more=None),
        "offers.hits, which of these": _shows(offers.hits, hits[:2], heading="find-ask", more=None),
        "offers.hits, volunteers": _shows(offers.hits, hits[:2], heading="find-volunteer", more=None),
        "offers.nothing": _shows(offers.nothing),
        "offers.soon": _shows(offers.soon, dates[:5], more=Browse(1)),
        "offers.soon, none": _shows(offers.soon, (), more=None),
        "offers.card": _shows(offers.card, one, dates[:4], parent=one),
        "offers.card, never been there": _shows(offers.card, one, dates, parent=None, first_time=True),
        "offers.card, no dates": _shows(offers.card, one, (), parent=None),
        "offers.card, only told about": _shows(offers.card, referral, (), parent=None),
        "offers.card, only planned": _shows(offers.card, planned, (), parent=None),
        "offers.all_dates": _shows(offers.all_dates, one, dates, 0),
        "offers.all_dates, every state": _shows(offers.all_dates, one, states[:5], 0),
        "offers.all_dates, the other states": _shows(offers.all_dates, one, states[5:], 0),
    }


def _joining(written: Written) -> dict[str, Maker]:
    alone = facts.own(written, party=1)
    several = facts.own(written, party=written.heads, children=2)
    dates = facts.cards(written)
    return {
        "join.joined": _shows(join.joined, alone),
        "join.joined, several": _shows(join.joined, several),
        "join.joined, discreet": _shows(join.joined, replace(alone, discreet=True)),
        "join.joined, waiting": _shows(join.joined, replace(several, queue_position=3)),
        "join.full": _shows(join.full, dates[0], written.heads),
        "join.ask_party": _shows(join.ask_party, several),
        "join.ask_party, alone so far": _shows(join.ask_party, alone),
        "join.ask_children": _shows(join.ask_children, several),
        "join.cancelled": _shows(join.cancelled, alone, dates[:2], late=False),
        "join.cancelled, late": _shows(join.cancelled, alone, (), late=True),
        "join.ask_name": _shows(join.ask_name),
    }


def _own(written: Written) -> dict[str, Maker]:
    kept = facts.my_sign_ups(written)
    return {
        "mine.mine": _shows(mine.mine, kept),
        "mine.mine, none": _shows(mine.mine, ()),
        "mine.which_to_cancel": _shows(mine.which_to_cancel, kept),
        "mine.offered": _shows(mine.offered, kept[1]),
    }


def _notices(written: Written) -> dict[str, Maker]:
    one, dates, title = facts.own(written, party=written.heads), facts.cards(written), written.title["da"]
    changed = replace(dates[0], reason=facts.words(written.fact))
    gone = replace(changed, status=OccurrenceStatus.CANCELLED)
    before = THURSDAY - DAY
    return {
        "notices.reminder": _shows(notices.reminder, one, now=NOW),
        "notices.reminder, tomorrow": _shows(notices.reminder, one, now=before),
        "notices.reminder, discreet": _shows(notices.reminder, replace(one, discreet=True), now=THURSDAY),
        "notices.reminders_asked": _shows(notices.reminders_asked),
        "notices.reminders_changed, off": _shows(notices.reminders_changed, off=True),
        "notices.reminders_changed, on": _shows(notices.reminders_changed, off=False),
        "notices.place_offered": _shows(notices.place_offered, one, NOW + DAY),
        "notices.cancelled": _shows(notices.cancelled, gone, title, dates[:2]),
        "notices.held_after_all": _shows(notices.held_after_all, dates[0], title),
        "notices.moved": _shows(notices.moved, changed, title, before, written.number),
        "notices.case_new": _shows(notices.case_new),
        "notices.case_answer": _shows(notices.case_answer, written.person, written.message, written.slug),
        "notices.invite_used": _shows(notices.invite_used, written.person, Role.HOST.value),
    }


def _people(written: Written) -> dict[str, Maker]:
    local = THURSDAY.astimezone(COPENHAGEN)
    case = care.ShownCase(written.number, written.person, written.name, written.message, NOW)
    return {
        "care.urgent": _shows(care.urgent, facts.helplines(), local_now=local),
        "care.urgent, no number rung": _shows(care.urgent, (), local_now=local),
        "care.ask_urgent": _shows(care.ask_urgent),
        "care.write": _shows(care.write, None),
        "care.write, about an offer": _shows(care.write, written.name["da"]),
        "care.written": _shows(care.written, read=True),
        "care.written, nobody there": _shows(care.written, read=False),
        "care.inbox": _shows(care.inbox, [case]),
        "care.inbox, empty": _shows(care.inbox, ()),
        "care.case": _shows(care.case, case),
        "care.case, about anything": _shows(care.case, replace(case, about=None)),
        "care.ask_answer": _shows(care.ask_answer),
        "care.told, sent": _shows(care.told, "inbox-answer-sent"),
        "care.told, closed": _shows(care.told, "inbox-closed"),
    }


def _door(written: Written) -> dict[str, Maker]:
    waiting = [
        DateToMark(one.id, one.initiative, written.title, one.starts_at - WEEK, saved=False)
        for one in facts.cards(written)
    ]
    shown, tallied = facts.attendance_list(written), facts.half_year(written)
    today = [attendance.Today(one, people) for people, one in enumerate(facts.cards(written))]
    sums = Saved(came=12, nameless=2, absent=1, unmarked=1)
    names = {written.slug: written.name}
    return {
        "attendance.choose": _shows(attendance.choose, waiting),
        "attendance.choose, none": _shows(attendance.choose, ()),
        "attendance.sheet": _shows(attendance.sheet, shown),
        "attendance.sheet, the rest": _shows(attendance.sheet, shown, 1),
        "attendance.sheet, nobody": _shows(attendance.sheet, replace(shown, lines=())),
        "attendance.saved": _shows(attendance.saved, shown, sums),
        "attendance.confirm_total": _shows(attendance.confirm_total, 25, waiting[0]),
        "attendance.today": _shows(attendance.today, today),
        "attendance.today, nothing": _shows(attendance.today, ()),
        "tally.half_year": _shows(tally.half_year, tallied, names),
        "tally.half_year, nothing": _shows(tally.half_year, replace(tallied, rows=()), names),
    }


def _first_time(written: Written) -> dict[str, Maker]:
    who, name, case = written.person, written.name["da"], written.number
    return {
        "company.asked": _shows(company.asked, name, written.slug, 3),
        "company.asked, nobody there": _shows(company.asked, name, written.slug, 0),
        "company.question": _shows(company.question, name, case),
        "company.found": _shows(company.found, who, name, case),
        "company.ask_words": _shows(company.ask_words, who),
        "company.ask_words, after a yes": _shows(company.ask_words, who, "company-yes-done"),
        "company.words": _shows(company.words, who, written.message, case),
    }


SCREENS = screens(EVERYDAY)
"""What there is to see, with everyday words."""
