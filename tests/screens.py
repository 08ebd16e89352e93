"""Every screen of the product, from frozen facts made by hand: no session, no clock, no network.

`SCREENS` names what there is to see (`make snapshots` draws it); `screens(written)` makes the same from other
words, as long or as hostile as one likes. A name is `file.function`, perhaps with `, which one`.
"""

from dataclasses import replace

from catalog.errors import NotEnoughSeats, NotFound, RuleError, SignUpNotOpen
from catalog.finding.asked import Asked
from catalog.finding.feelings import Feeling
from catalog.finding.narrowing import Narrowing, Wanted
from catalog.finding.reasons import LONGEST, Reason, ReasonKind
from catalog.joining.on_behalf import Group
from catalog.offers.facts import Shelf
from db.models import Role
from handlers.taps import Browse, BrowseKind, Refind, Why
from handlers.views import (
    about,
    care,
    company,
    errors,
    finding,
    first_time,
    groups,
    join,
    notices,
    offers,
    on_behalf,
    phrases,
    privacy,
    queue_order,
    seat_notices,
    start,
)
from tests import screen_facts as facts
from tests.coverage_screens import coverage_screens
from tests.date_screens import date_notice_screens, date_screens, series_screens
from tests.door_screens import door_screens
from tests.house_screens import house_screens
from tests.joining_screens import joining_screens, own_screens, wish_screens
from tests.message_screens import message_screens
from tests.regular_screens import regular_screens
from tests.screen_facts import COPENHAGEN, DAY, NOW, THURSDAY
from tests.screen_making import Maker, shows
from tests.screen_words import EVERYDAY, Written
from tests.shift_screens import shift_screens

ONE_SENTENCE = (
    "apology",
    "came-host-no",
    "came-host-yes",
    "coming-done",
    "company-no-done",
    "company-sent",
    "dates-reason-bad",
    "dates-when-bad",
    "series-place-bad",
    "series-stop-bad",
    "series-what-bad",
    "wish-for-what",
    "about-which",
    "decline-done",
    "find-empty",
    "group-bad",
    "group-count-bad",
    "kind-cpr",
    "kind-edited",
    "kind-file",
    "kind-forwarded",
    "kind-other",
    "kind-photo",
    "kind-sticker",
    "kind-voice",
    "name-bad",
    "queue-moved",
    "queue-moved-offered",
    "name-skipped",
    "old-button",
    "stay-done",
    "stop-done",
    "try-no-done",
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
        **joining_screens(written),
        **own_screens(written),
        **wish_screens(written),
        **_notices(written),
        **_people(written),
        **door_screens(written),
        **_first_time(written),
        **date_screens(written),
        **house_screens(written),
        **date_notice_screens(written),
        **series_screens(written),
        **message_screens(written),
        **regular_screens(written),
        **shift_screens(written),
        **coverage_screens(written),
    }


def _explains(error: RuleError) -> Maker:
    return lambda texts, calendar: errors.broken(error, texts, calendar)


def _first_words(written: Written) -> dict[str, Maker]:
    return {
        "start.greeting": shows(start.greeting, practice=False),
        "start.greeting, practice room": shows(start.greeting, practice=True),
        **{f"start.invited, {role}": shows(start.invited, role.value, written.name["da"]) for role in Role},
        "start.invited, everywhere": shows(start.invited, Role.COORDINATOR.value, None),
        "start.invite_spent": shows(start.invite_spent),
        "start.languages": shows(start.languages),
        "start.language_chosen": shows(start.language_chosen),
        "start.help_screen": shows(start.help_screen),
        "start.help_screen, coordinator, staff": shows(start.help_screen, staff=start.Staff(True, True)),
        "start.greeting, staff": shows(start.greeting, practice=False, staff=start.Staff(True)),
        "start.invited, coordinator, staff": shows(
            start.invited, Role.COORDINATOR.value, None, staff=start.Staff(True, True)
        ),
        **{f"start.said, {key}": shows(start.said, key) for key in ONE_SENTENCE},
        "start.said, group-allowed": shows(start.said, "group-allowed", name=written.person, most=12),
        "start.said, name-done": shows(start.said, "name-done", name=written.person),
        "start.in_group": shows(start.in_group, LINK, urgent=False),
        "start.in_group, urgent": shows(start.in_group, LINK, urgent=True),
        "privacy.privacy": shows(privacy.privacy),
        "privacy.how_long": shows(privacy.how_long),
        "privacy.farewell": shows(privacy.farewell, THURSDAY),
        "privacy.ask_erase": shows(privacy.ask_erase),
        "privacy.erased": shows(privacy.erased),
        "errors.broken": _explains(NotFound()),
        "errors.broken, opens later": _explains(SignUpNotOpen(THURSDAY - DAY)),
        "errors.broken, too many": _explains(NotEnoughSeats(2)),
    }


def _finding(written: Written) -> dict[str, Maker]:
    one, dates = facts.offer(written), facts.cards(written)
    asked_about = finding.Listed(one, dates[0])
    old = finding.Listed(one.model_copy(update={"slug": written.slug[:-1], "verified_on": None}), None)
    hits = (asked_about, old) * 3
    around = finding.Around(more=Refind(1), why=Why(0, "abcdef"))
    narrowed = finding.Around(facts.narrowing(written))
    referral = one.model_copy(update={"catalogue": Shelf.REFERRAL, "sign_up": False, "verified_on": None})
    planned = one.model_copy(update={"existed": None, "planned": 2017, "verified_on": None})
    states = facts.every_state(written)
    because = [Reason(kind, "" if "plain" in kind else "x" * LONGEST) for kind in ReasonKind]
    return {
        "finding.hits": shows(finding.hits, hits[:5], heading="find-hits", around=around),
        "finding.hits, one": shows(finding.hits, hits[:1], heading="find-hits"),
        "finding.hits, filters": shows(finding.hits, hits[:2], heading="find-hits", around=narrowed),
        "finding.hits, nothing in that language": shows(
            finding.hits, hits[:2], heading="find-hits", around=replace(narrowed, dropped=("when", "spoken"))
        ),
        "finding.hits, volunteers": shows(finding.hits, hits[:2], heading="find-volunteer"),
        **{
            f"finding.need, {feeling}": shows(finding.need, hits[:3], feeling=feeling.value, around=around)
            for feeling in Feeling
        },
        "finding.unsure": shows(finding.unsure, list(zip(hits, because, strict=False))),
        "finding.nothing": shows(finding.nothing, (Wanted.MEET, Wanted.ADVICE)),
        "finding.nothing, other kinds": shows(finding.nothing, (Wanted.LEARN, Wanted.HANDS)),
        "finding.of_kind": shows(finding.of_kind, hits[:5], Wanted.MEET, more=BrowseKind("meet", 1)),
        "finding.why": shows(finding.why, list(zip(hits, because, strict=False)), Narrowing()),
        "finding.why, filters": shows(finding.why, [(hits[0], because[-1])], facts.narrowing(written)),
        "finding.with_languages": lambda texts, _: finding.with_languages(
            finding.unsure(texts, list(zip(hits[:2], because, strict=False))), ("tr", "da", "en")
        ),
        "finding.soon": shows(finding.soon, dates[:5], around=finding.Around(more=Browse(1))),
        "finding.soon, filters": shows(finding.soon, dates[:5], around=narrowed),
        "finding.soon, none": shows(finding.soon, ()),
        "offers.card": shows(offers.card, one, dates[:4], parent=one, helps=True),
        "offers.card, never been there": shows(
            offers.card, one, dates[:4], parent=None, first_time=True, helps=True
        ),
        "offers.card, its coordinator": shows(offers.card, one, dates, parent=None, staff=True),
        "phrases.added": shows(phrases.added, one, [("da", written.place), ("ur", written.fact["da"][:80])]),
        "phrases.added, one more": shows(phrases.added, one, [("da", written.place)], head="phrases-added"),
        "phrases.added, none": shows(phrases.added, one, ()),
        "offers.card, no dates": shows(offers.card, one, (), parent=None),
        "offers.card, only told about": shows(offers.card, referral, (), parent=None),
        "offers.card, only planned": shows(offers.card, planned, (), parent=None),
        **{f"about.fact, {asked}": shows(about.fact, one, dates[:2], asked) for asked in Asked},
        "about.fact, nobody wrote it down": shows(about.fact, one, (), Asked.PRICE),
        "about.own_fact": shows(about.own_fact, one, dates[0], Asked.BRING),
        "offers.all_dates": shows(offers.all_dates, one, dates, 0),
        "offers.all_dates, every state": shows(offers.all_dates, one, states[:5], 0),
        "offers.all_dates, the other states": shows(offers.all_dates, one, states[5:], 0),
    }


def _notices(written: Written) -> dict[str, Maker]:
    one = facts.own(written, party=written.heads)
    before = THURSDAY - DAY
    return {
        "notices.reminder": shows(notices.reminder, one, now=NOW),
        "notices.reminder, tomorrow": shows(notices.reminder, one, now=before),
        "notices.reminder, discreet": shows(notices.reminder, replace(one, discreet=True), now=THURSDAY),
        "notices.case_new": shows(notices.case_new),
        "notices.case_answer": shows(notices.case_answer, written.person, written.message, written.slug),
        "notices.invite_used": shows(notices.invite_used, written.person, Role.HOST.value),
    }


def _people(written: Written) -> dict[str, Maker]:
    local = THURSDAY.astimezone(COPENHAGEN)
    case = care.ShownCase(written.number, written.person, written.name, written.message, NOW)
    return {
        "care.urgent": shows(care.urgent, facts.helplines(), local_now=local),
        "care.urgent, no number rung": shows(care.urgent, (), local_now=local),
        "care.ask_urgent": shows(care.ask_urgent),
        "care.write": shows(care.write, None),
        "care.write, about an offer": shows(care.write, written.name["da"]),
        "care.written": shows(care.written, read=True),
        "care.written, nobody there": shows(care.written, read=False),
        "care.inbox": shows(care.inbox, [case]),
        "care.inbox, empty": shows(care.inbox, ()),
        "care.case": shows(care.case, case),
        "care.case, about anything": shows(care.case, replace(case, about=None)),
        "care.ask_answer": shows(care.ask_answer),
        "care.told, sent": shows(care.told, "inbox-answer-sent"),
        "care.told, closed": shows(care.told, "inbox-closed"),
    }


def _first_time(written: Written) -> dict[str, Maker]:
    own, dates = facts.own(written, party=1), facts.cards(written)
    group = Group(written.number, written.slug, written.person, 12)
    who, name, case = written.person, written.name["da"], written.number
    return {
        "company.asked": shows(company.asked, name, written.slug, 3),
        "company.asked, nobody there": shows(company.asked, name, written.slug, 0),
        "company.question": shows(company.question, name, case),
        "company.found": shows(company.found, who, name, case),
        "company.ask_words": shows(company.ask_words, who),
        "company.ask_words, after a yes": shows(company.ask_words, who, "company-yes-done"),
        "on_behalf.ask_guest": shows(on_behalf.ask_guest),
        "on_behalf.guest_dates": shows(on_behalf.guest_dates, who, dates[:3]),
        "on_behalf.guest_dates, none": shows(on_behalf.guest_dates, who, ()),
        "on_behalf.ask_group": shows(on_behalf.ask_group),
        "on_behalf.allowed": shows(on_behalf.allowed, group),
        "on_behalf.ask_count": shows(on_behalf.ask_count, group),
        "on_behalf.group_dates": shows(on_behalf.group_dates, group, dates[:3]),
        "on_behalf.group_dates, none": shows(on_behalf.group_dates, group, ()),
        "on_behalf.group_everywhere": shows(on_behalf.group_everywhere, group, dates[:3], dates[3:4]),
        "on_behalf.group_everywhere, later dates too": shows(
            on_behalf.group_everywhere, group, dates[:3], (), [facts.coming_group(written)]
        ),
        "groups.one": shows(groups.one, facts.coming_group(written)),
        "groups.one, paused": shows(groups.one, facts.paused_group(written)),
        "groups.listed": shows(groups.listed, [facts.coming_group(written)] * 2),
        "groups.ask_pause": shows(groups.ask_pause, facts.coming_group(written)),
        "groups.ended": shows(groups.ended, facts.coming_group(written)),
        "groups.place": shows(groups.place, replace(own, guest=who, party=8, escorts=2)),
        "groups.no_place": shows(groups.no_place, dates[0], facts.coming_group(written)),
        "join.joined, a group": shows(join.joined, replace(own, guest=who, party=8, escorts=2)),
        "notices.reminder, for another": shows(notices.reminder, replace(own, guest=who), now=NOW),
        "queue_order.queue": shows(queue_order.queue, dates[0], facts.queue(written)),
        "queue_order.queue, nobody": shows(queue_order.queue, dates[0], ()),
        "queue_order.ask_why": shows(queue_order.ask_why),
        "first_time.how_was_it": shows(first_time.how_was_it, own),
        "first_time.good": shows(first_time.good, dates[:2]),
        "first_time.others": shows(first_time.others, [facts.offer(written)] * 2),
        "first_time.others, none": shows(first_time.others, []),
        "seat_notices.offer_lapsed": shows(seat_notices.offer_lapsed, own),
        "seat_notices.over_capacity": shows(seat_notices.over_capacity, dates[0], 41),
        "company.words": shows(company.words, who, written.message, case),
    }


SCREENS = screens(EVERYDAY)
"""What there is to see, with everyday words."""
