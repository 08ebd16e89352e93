"""Notices and files, made when they leave: from the state as it is then, in the language the person has
then.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sqlmodel import Session

from catalog import reminders
from catalog.care import company
from catalog.errors import NotFound
from catalog.joining import waitlist
from catalog.joining.calendar import calendar_entry
from catalog.offers import cards
from catalog.people.erase import own_data
from catalog.people.register import asker_of
from db.models import Case, CaseLine, Person, SignUp
from handlers.alarm_notices import ALARM_NOTICES
from handlers.coverage_notices import COVERAGE_NOTICES
from handlers.date_notices import DATE_NOTICES
from handlers.documents.file import File
from handlers.documents.ics import calendar_file
from handlers.documents.mydata import own_data_file
from handlers.house_notices import HOUSE_NOTICES
from handlers.notice import Notice, Skip
from handlers.own_sign_up import own_sign_up
from handlers.screen import Screen
from handlers.seat_notices import SEAT_NOTICES
from handlers.shift_notices import SHIFT_NOTICES
from handlers.turn import House
from handlers.views import company as company_views, join as join_views, notices as views
from handlers.views.join import Own


def render_notice(
    session: Session,
    kind: str,
    facts: dict[str, Any],
    person: int | None,
    house: House,
    *,
    now: dt.datetime,
    doubt: bool,
) -> Screen | Skip:
    """What the notice says now, or why it is not said; after doubt it says that it may come twice."""
    notice = _notice(session, facts, person, house, now)
    if notice is None:
        return Skip("erased")
    try:
        screen = NOTICES[kind](notice)
    except NotFound:
        return Skip("gone")
    if doubt and isinstance(screen, Screen):
        return replace(screen, text=f"{screen.text}\n\n{notice.texts('perhaps-twice')}")
    return screen


def make_document(
    session: Session, payload: dict[str, Any], person: int | None, house: House, *, now: dt.datetime
) -> File | Skip:
    """The bytes of a requested file."""
    notice = _notice(session, payload["facts"], person, house, now)
    if notice is None:
        return Skip("erased")
    try:
        return DOCUMENTS[payload["kind"]](notice)
    except NotFound:
        return Skip("gone")


def _notice(
    session: Session, facts: dict[str, Any], person: int | None, house: House, now: dt.datetime
) -> Notice | None:
    row = session.get(Person, person) if person is not None else None
    if row is None or row.erased_at is not None:
        return None
    return Notice(session, asker_of(session, row), facts, house, now)


def _reminder(notice: Notice) -> Screen | Skip:
    verdict = reminders.still_wanted(notice.session, notice.facts, now=notice.now)
    if verdict.reason is not None:
        return Skip(verdict.reason)
    own = _own(notice, int(notice.facts["sign_up"]))
    return views.reminder(notice.texts, notice.calendar, own, now=notice.now)


def _place_offered(notice: Notice) -> Screen | Skip:
    if not waitlist.still_offered(notice.session, notice.facts, now=notice.now):
        return Skip("no longer offered")
    sign_up = notice.session.get_one(SignUp, int(notice.facts["sign_up"]))
    if sign_up.offer_expires_at is None:
        return Skip("no longer offered")
    own = _own(notice, int(notice.facts["sign_up"]))
    return join_views.offered(notice.texts, notice.calendar, own)


def _case_new(notice: Notice) -> Screen | Skip:
    return views.case_new(notice.texts)


def _case_answer(notice: Notice) -> Screen | Skip:
    line = notice.session.get(CaseLine, int(notice.facts["line"]))
    case = notice.session.get(Case, line.case) if line is not None else None
    if line is None or case is None:
        return Skip("gone")
    name = cards.names(notice.session, frozenset({case.initiative or ""})).get(case.initiative or "")
    who = notice.texts.plain(name) or "Kom med"
    return views.case_answer(notice.texts, who, line.text or "", case.initiative or "")


def _company_asked(notice: Notice) -> Screen | Skip:
    case = int(notice.facts["case"])
    initiative = company.still_open(notice.session, case)
    if initiative is None:
        return Skip("settled")
    return company_views.question(notice.texts, _name_of(notice, initiative), case)


def _company_found(notice: Notice) -> Screen | Skip:
    pair = company.pair(notice.session, notice.asker, int(notice.facts["case"]))
    if pair.other is None:
        return Skip("gone")
    name = _name_of(notice, pair.initiative)
    return company_views.found(notice.texts, pair.other, name, pair.case)


def _company_words(notice: Notice) -> Screen | Skip:
    line = notice.session.get(CaseLine, int(notice.facts["line"]))
    if line is None:
        return Skip("gone")
    pair = company.pair(notice.session, notice.asker, line.case)
    return company_views.words(notice.texts, pair.other or "Kom med", line.text or "", pair.case)


def _name_of(notice: Notice, initiative: str) -> str:
    return notice.texts.plain(cards.known(notice.session, initiative).names)


def _invite_used(notice: Notice) -> Screen | Skip:
    person = notice.session.get(Person, int(notice.facts["person"]))
    if person is None:
        return Skip("gone")
    return views.invite_used(notice.texts, person.call_name or person.code_word, notice.facts["role"])


def _calendar_file(notice: Notice) -> File | Skip:
    own = _own(notice, int(notice.facts["sign_up"]))
    entry = calendar_entry(notice.session, notice.asker, own.sign_up)
    if entry.gone and not notice.facts.get("asked"):
        return Skip("not signed up")
    house, zone = notice.house.bot_name(), notice.house.zone
    return calendar_file(notice.texts, own, entry, house=house, zone=zone, now=notice.now)


def _own_data(notice: Notice) -> File | Skip:
    return own_data_file(notice.texts, own_data(notice.session, notice.asker.id))


def _own(notice: Notice, sign_up: int) -> Own:
    return own_sign_up(notice.session, notice.asker, sign_up, now=notice.now)


NOTICES: dict[str, Callable[[Notice], Screen | Skip]] = {
    "reminder": _reminder,
    "place-offered": _place_offered,
    "case-new": _case_new,
    "case-answer": _case_answer,
    company.ASKED: _company_asked,
    company.FOUND: _company_found,
    company.WORDS: _company_words,
    "invite-used": _invite_used,
    **DATE_NOTICES,
    **HOUSE_NOTICES,
    **SEAT_NOTICES,
    **SHIFT_NOTICES,
    **ALARM_NOTICES,
    **COVERAGE_NOTICES,
}
DOCUMENTS: dict[str, Callable[[Notice], File | Skip]] = {"ics": _calendar_file, "mydata": _own_data}
