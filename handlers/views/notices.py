"""What the bot says of itself: reminders, offered places, cancelled and moved dates, answers from people."""

import datetime as dt

from handlers.screen import Row, Screen
from handlers.taps import (
    AskParty,
    Cancel,
    Coming,
    NoReminders,
    ShowCases,
    ShowSignUp,
    WriteToUs,
    minute_of,
)
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.join import Own, title_of
from handlers.views.offers import where
from handlers.views.parts import button, lines


def reminder(texts: Texts, calendar: Calendar, own: Own, *, now: dt.datetime) -> Screen:
    """Husk: what, when, where, and the two answers. A discreet one says only that there is something."""
    date = own.date
    days = max(0, calendar.days_until(date.starts_at, now))
    head = texts("reminder", days=days, title=title_of(texts, own), date=calendar.moment(date.starts_at))
    place = "" if own.discreet else where(date)
    text = lines(
        head,
        texts("reminder-place", place=place) if place else None,
        texts("reminder-party", party=own.party) if own.party > 1 else None,
        texts("join-tell-guest", guest=own.guest) if own.guest else None,
        texts("reminder-bring", bring=texts.plain(date.facts.bring))
        if date.facts.bring and not own.discreet
        else None,
    )
    rows: list[Row] = [
        (button(texts, "coming-button", Coming(own.sign_up, minute_of(own.date.starts_at))),),
        (button(texts, "cancel-button", Cancel(own.sign_up)),),
    ]
    if own.party > 1:
        rows.append((button(texts, "change-button", AskParty(own.sign_up)),))
    if own.discreet:
        rows.append((button(texts, "mine-button", ShowSignUp(own.sign_up)),))
    return Screen(text, (*rows, (button(texts, "no-reminders-button", NoReminders(off=True)),)))


def case_new(texts: Texts) -> Screen:
    """Somebody wrote to the people behind an offer; the words wait in the inbox."""
    return Screen(texts("case-new"), ((button(texts, "case-open-button", ShowCases()),),))


def case_answer(texts: Texts, who: str, words: str, slug: str) -> Screen:
    """A person's answer."""
    text = texts("case-answer", who=who, text=words)
    return Screen(text, ((button(texts, "case-answer-again-button", WriteToUs(slug)),),))


def invite_used(texts: Texts, who: str, role: str) -> Screen:
    """The inviter is told who took the role."""
    return Screen(texts("invite-used", who=who, role=texts.label(f"role-{role}")))
