"""Helping: open shifts, one's own shifts."""

from collections.abc import Sequence

from catalog.shifts.roles import Helper
from catalog.shifts.seen import MyShift, ShiftCard
from db.models import ON_SHIFT, AssignmentStatus
from handlers.screen import Row, Screen
from handlers.shift_taps import (
    AskDrop,
    CameToShift,
    DropShift,
    FindStandIn,
    KeepShift,
    LeaveRole,
    OpenShifts,
    ShowShift,
    TakeShift,
)
from handlers.taps import HelpRegularly, Mine, Volunteer, minute_of
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.parts import back, button, day_name, home, lines, paragraphs

MOST_ROLES = 12
ON_A_PAGE = 6
MOST_SHIFTS = 12


def open_shifts(
    texts: Texts,
    calendar: Calendar,
    found: Sequence[ShiftCard],
    roles: Sequence[Helper],
    page: int,
) -> Screen:
    """Open shifts of one's own roles, soonest first."""
    own = (
        (button(texts, "helping-leave-button", LeaveRole(one.holder), role=one.role),)
        for one in roles[:MOST_ROLES]
    )
    more: list[Row] = [(button(texts, "volunteer-button", Volunteer()),)]
    if not found:
        return Screen(texts("shifts-open-none"), (*more, (button(texts, "mine-button", Mine()),), *own))
    begin = page * ON_A_PAGE
    shown = found[begin : begin + ON_A_PAGE]
    if len(found) > begin + ON_A_PAGE:
        more.insert(0, (button(texts, "more-button", OpenShifts(page + 1)),))
    told = (
        texts(
            "shift-open-line",
            date=calendar.span(one.starts_at, one.ends_at),
            title=texts.plain(one.title),
            role=one.role,
            lacking=one.lacking,
        )
        for one in shown
    )
    rows = (take_row(texts, calendar, one) for one in shown)
    return Screen(paragraphs(texts("shifts-open"), *told), (*rows, *more, *own))


def take_row(texts: Texts, calendar: Calendar, one: ShiftCard) -> Row:
    """Tag vagten."""
    return (
        button(texts, "take-button", TakeShift(one.shift), date=calendar.short(one.starts_at), role=one.role),
    )


def my_shift(texts: Texts, calendar: Calendar, own: MyShift, weekday: int | None = None) -> Screen:
    """One's own shift: when, where, whom to ring, what is practical; only its holder reads this.

    `weekday`: which `Kom hver …` can be pressed, None none.
    """
    card = own.card
    on_it = own.status in ON_SHIFT and not card.cancelled
    text = paragraphs(
        lines(
            texts("shift-done") if on_it else texts("shift-cancelled" if card.cancelled else "shift-off"),
            *_what(texts, calendar, card),
        ),
        texts("moved-shift-also") if on_it and own.asked_again else None,
        _practical(texts, own) if on_it else None,
        texts("shift-standin") if own.status is AssignmentStatus.STANDIN_WANTED and on_it else None,
    )
    rows: list[Row] = []
    if on_it and own.status is AssignmentStatus.STANDIN_WANTED:
        rows.append((button(texts, "keep-button", KeepShift(own.assignment, minute_of(own.date_starts_at))),))
        rows.append((button(texts, "drop-button", DropShift(own.assignment)),))
    elif on_it:
        if own.asked_again:
            rows.append(
                (button(texts, "coming-button", KeepShift(own.assignment, minute_of(own.date_starts_at))),)
            )
        if weekday is not None:
            regularly = HelpRegularly(own.assignment)
            rows.append((button(texts, "regular-button", regularly, day=day_name(weekday)),))
        rows.append((button(texts, "cancel-button", AskDrop(own.assignment)),))
    return Screen(
        text, (*rows, (button(texts, "mine-button", Mine()), button(texts, "shifts-button", OpenShifts())))
    )


def _what(texts: Texts, calendar: Calendar, card: ShiftCard) -> tuple[str, str]:
    when = calendar.span(card.starts_at, card.ends_at)
    return texts("shift-what", title=texts.plain(card.title), role=card.role), texts("shift-when", date=when)


def _practical(texts: Texts, own: MyShift) -> str:
    place = ", ".join(part for part in (own.place.name, own.place.address) if part) if own.place else ""
    contact = own.contact
    ring = contact is not None and (contact.name or contact.phone)
    return lines(
        texts("reminder-place", place=place) if place else None,
        texts("shift-contact", name=contact.name or "", phone=contact.phone or "")
        if contact is not None and ring
        else None,
        texts("shift-practical", text=texts.plain(own.practical)) if own.practical else None,
        texts("join-reminders"),
    )


def ask_drop(texts: Texts, calendar: Calendar, own: MyShift) -> Screen:
    """Not at all, or only if nobody else can?"""
    return Screen(
        paragraphs(lines(*_what(texts, calendar, own.card)), texts("drop-ask")),
        (
            (button(texts, "drop-button", DropShift(own.assignment)),),
            (button(texts, "standin-button", FindStandIn(own.assignment)),),
            (back(texts, ShowShift(own.assignment)),),
        ),
    )


def dropped(texts: Texts, calendar: Calendar, card: ShiftCard, *, late: bool) -> Screen:
    """Off the shift, said plainly, with the way back."""
    text = paragraphs(
        lines(texts("drop-done"), *_what(texts, calendar, card)),
        texts("drop-late" if late else "drop-asking"),
    )
    return Screen(text, ((button(texts, "undo-button", TakeShift(card.shift)),), *home(texts)[1:2]))


def confirmed(texts: Texts, assignment: int, *, came: bool) -> Screen:
    """What one said about having been there, and how to correct it."""
    change = button(texts, "came-change-button", CameToShift(assignment, not came))
    return Screen(texts("came-yes" if came else "came-no"), ((change,),))


def my_shifts(texts: Texts, calendar: Calendar, own: Sequence[MyShift]) -> Screen:
    """One's own shifts, soonest first; a button opens each."""
    shown = own[:MOST_SHIFTS]
    rows = (
        (
            button(
                texts,
                "shift-button-line",
                ShowShift(one.assignment),
                date=calendar.short(one.card.starts_at),
                role=one.card.role,
            ),
        )
        for one in shown
    )
    told = (_my_line(texts, calendar, one) for one in shown)
    return Screen(lines(texts("my-shifts"), *told), (*rows, (button(texts, "shifts-button", OpenShifts()),)))


def _my_line(texts: Texts, calendar: Calendar, own: MyShift) -> str:
    card = own.card
    said = {
        "date": calendar.span(card.starts_at, card.ends_at),
        "title": texts.label("join-discreet-title") if card.discreet else texts.plain(card.title),
        "role": card.role,
    }
    if card.cancelled:
        return texts("my-shift-cancelled", **said)
    if own.status is AssignmentStatus.STANDIN_WANTED:
        return texts("my-shift-standin", **said)
    return texts("my-shift-line", **said)
