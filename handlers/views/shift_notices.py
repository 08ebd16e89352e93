"""What volunteers are told: reminders of shifts, whether they could take one, who has taken it."""

import datetime as dt

from catalog.joining.overlaps import Overlap
from catalog.schedule.fields import Words
from catalog.schedule.shift_news import KnownShift
from catalog.shifts.seen import MyShift, ShiftCard
from db.models import AssignmentStatus
from handlers.screen import Row, Screen
from handlers.shift_taps import AskDrop, CameToShift, KeepShift, NotThisTime, OpenShifts, ShowShift, TakeShift
from handlers.taps import AskMeNoMore, NoReminders, WriteToUs, minute_of
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.overlaps import see_other, title_of_other
from handlers.views.parts import button, in_ones_language, lines, paragraphs


def reminder(texts: Texts, calendar: Calendar, own: MyShift, *, now: dt.datetime) -> Screen:
    """Husk: the shift, with a way to everything about it. A discreet one hides what it is."""
    card = own.card
    days = max(0, calendar.days_until(card.starts_at, now))
    title = texts.label("join-discreet-title") if card.discreet else texts.plain(card.title)
    looking = own.status is AssignmentStatus.STANDIN_WANTED
    text = lines(
        texts("reminder", days=days, title=title, date=calendar.span(card.starts_at, card.ends_at)),
        None if card.discreet else texts("shift-role", role=card.role),
        texts("shift-standin") if looking else None,
    )
    rows: tuple[Row, ...] = (
        (
            button(
                texts,
                "keep-button" if looking else "coming-button",
                KeepShift(own.assignment, minute_of(own.date_starts_at)),
            ),
        ),
        (button(texts, "cancel-button", AskDrop(own.assignment)),),
        (button(texts, "shift-open-button", ShowShift(own.assignment)),),
        (button(texts, "no-reminders-button", NoReminders(off=True)),),
    )
    return Screen(text, rows)


def weekly(texts: Texts, calendar: Calendar, own: MyShift, visit: Overlap | None = None) -> Screen:
    """The one message of a week to somebody who helps regularly: coming or not?

    `visit`: where they are signed up as a guest at the same time; which of the two, they decide.
    """
    card, when = own.card, calendar.span(own.card.starts_at, own.card.ends_at)
    title = texts.plain(card.title)
    rows = (
        (button(texts, "coming-button", KeepShift(own.assignment, minute_of(own.date_starts_at))),),
        (button(texts, "cancel-button", AskDrop(own.assignment)),),
        (button(texts, "shift-open-button", ShowShift(own.assignment)),),
    )
    text = (
        texts("regular-shift-discreet", date=when)
        if card.discreet
        else texts("regular-shift", title=title, role=card.role, date=when)
    )
    if visit is None:
        return Screen(text, rows)
    when = calendar.span(visit.starts_at, visit.ends_at)
    told = texts("regular-shift-also", title=title_of_other(texts, visit), date=when)
    return Screen(paragraphs(text, told), (*rows, (see_other(texts, visit),)))


def enough(texts: Texts, calendar: Calendar, card: ShiftCard) -> Screen:
    """Enough others help this time."""
    title = texts.label("join-discreet-title") if card.discreet else texts.plain(card.title)
    when = calendar.span(card.starts_at, card.ends_at)
    return Screen(texts("regular-no-shift", title=title, role=card.role, date=when), _onwards(texts))


def asked(
    texts: Texts, calendar: Calendar, card: ShiftCard, ask: int, *, by: str | None, name: str
) -> Screen:
    """Could you take this shift? Asked by name when a coordinator chose the person."""
    head = texts("shift-asked") if by is None else texts("shift-asked-by", name=name, who=by)
    text = paragraphs(head, _what(texts, calendar, card))
    take = button(
        texts, "take-button", TakeShift(card.shift), date=calendar.short(card.starts_at), role=card.role
    )
    no = button(texts, "shift-not-now-button", NotThisTime(ask))
    return Screen(text, ((take,), (no,), (button(texts, "coverage-no-more-button", AskMeNoMore(ask)),)))


def over(texts: Texts, calendar: Calendar, own: MyShift, *, now: dt.datetime) -> Screen:
    """Var du med i dag?"""
    days = calendar.days_until(now, own.card.ends_at)
    when = ("today", "yesterday")[days] if 0 <= days <= 1 else "before"
    yes = button(texts, "came-yes-button", CameToShift(own.assignment, came=True))
    no = button(texts, "came-no-button", CameToShift(own.assignment, came=False))
    what = _what(texts, calendar, own.card) if not own.card.discreet else None
    return Screen(paragraphs(texts("shift-over", when=when), what), ((yes, no),))


def ask_over(texts: Texts, calendar: Calendar, card: ShiftCard) -> Screen:
    """Somebody else was quicker."""
    return Screen(paragraphs(texts("shift-ask-over"), _what(texts, calendar, card)), _onwards(texts))


def relieved(texts: Texts, calendar: Calendar, card: ShiftCard) -> Screen:
    """A stand-in was found: one is free."""
    return Screen(paragraphs(texts("shift-relieved"), _what(texts, calendar, card)), _onwards(texts))


def changed(
    texts: Texts, calendar: Calendar, own: MyShift, known: KnownShift, reason: Words | None
) -> Screen:
    """One's shift has another time, is off the plan or on it again, while its date stays."""
    card, before = own.card, calendar.span(known.starts_at, known.ends_at)
    when = calendar.span(card.starts_at, card.ends_at)
    why = texts("shift-changed-why", reason=in_ones_language(texts, reason)) if reason else None
    what = (
        texts.label("join-discreet-title")
        if card.discreet
        else texts("shift-what", title=texts.plain(card.title), role=card.role)
    )
    if card.cancelled:
        off = lines(texts("shift-gone"), what, texts("shift-when", date=before), why)
        write = button(texts, "write-button", WriteToUs(card.initiative))
        return Screen(paragraphs(off, texts("shift-gone-rest")), ((write,),))
    if known.off:
        told = lines(texts("shift-on-again"), what, texts("shift-when", date=when), why)
    else:
        told = lines(texts("shift-changed"), what, texts("shift-changed-times", old=before, date=when), why)
    rows: tuple[Row, ...] = (
        (button(texts, "shift-open-button", ShowShift(own.assignment)),),
        (button(texts, "cancel-button", AskDrop(own.assignment)),),
    )
    return Screen(paragraphs(told, texts("shift-changed-still")), rows)


def welcome(texts: Texts, role: str, name: str) -> Screen:
    """The coordinator has said yes."""
    return Screen(texts("helper-welcome", role=role, name=name), _onwards(texts))


def _what(texts: Texts, calendar: Calendar, card: ShiftCard) -> str:
    when = calendar.span(card.starts_at, card.ends_at)
    return lines(
        texts("shift-what", title=texts.plain(card.title), role=card.role), texts("shift-when", date=when)
    )


def _onwards(texts: Texts) -> tuple[Row, ...]:
    return ((button(texts, "shifts-button", OpenShifts()),),)
