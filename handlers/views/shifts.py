"""Helping: initiatives and roles, open shifts, one's own shifts."""

from collections.abc import Sequence

from catalog.offers.facts import Offer
from catalog.shifts.offered import RoleOnOffer, Seeking
from catalog.shifts.roles import AgeAsked, Helper
from catalog.shifts.seen import MyShift, ShiftCard
from catalog.shifts.terms import AgeBand
from db.models import ON_SHIFT, AssignmentStatus, HolderStatus
from handlers.screen import Button, Row, Screen
from handlers.shift_taps import (
    AskDrop,
    CameToShift,
    DropShift,
    FindStandIn,
    HelpAs,
    HelpAtAge,
    KeepShift,
    LeaveRole,
    OpenShifts,
    OtherHelp,
    ShowRoles,
    ShowShift,
    TakeShift,
)
from handlers.taps import HelpRegularly, Mine, Volunteer, WriteToUs
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.parts import back, button, day_name, home, lines, paragraphs, shortened

MOST_PLACES = 12
MOST_ROLES = 12
ON_A_PAGE = 6
MOST_SHIFTS = 12


def where(texts: Texts, seeking: Sequence[Seeking]) -> Screen:
    """Which initiative? Those who lack most people first."""
    other = (button(texts, "helping-other-button", OtherHelp()),)
    if not seeking:
        return Screen(texts("helping-none"), (other, (button(texts, "write-button", WriteToUs()),)))
    shown = seeking[:MOST_PLACES]
    told = (texts("helping-place", name=texts.plain(one.names), lacking=one.lacking) for one in shown)
    rows = ((Button(shortened(texts.plain(one.names)), ShowRoles(one.initiative)),) for one in shown)
    return Screen(paragraphs(texts("helping-where"), lines(*told)), (*rows, other, (back(texts),)))


def roles_at(texts: Texts, offer: Offer, roles: Sequence[RoleOnOffer]) -> Screen:
    """What one can help with and what it asks: needs, age, a coordinator's yes, one's a-kasse."""
    write = (button(texts, "write-button", WriteToUs(offer.slug)),)
    name = texts.plain(offer.names)
    if not roles:
        return Screen(texts("helping-roles-none", name=name), (write, (back(texts, Volunteer()),)))
    shown = roles[:MOST_ROLES]
    text = paragraphs(
        texts("helping-roles", name=name),
        *(_role(texts, one) for one in shown),
        texts("helping-akasse") if any(one.terms.asks_akasse for one in shown) else None,
    )
    rows = ((Button(shortened(texts.plain({"da": one.role})), HelpAs(one.shift)),) for one in shown)
    return Screen(text, (*rows, write, (back(texts, Volunteer()),)))


def _role(texts: Texts, one: RoleOnOffer) -> str:
    terms = one.terms
    return lines(
        texts("helping-role", role=one.role, lacking=one.lacking),
        texts("helping-role-needs", needs=", ".join(terms.needs)) if terms.needs else None,
        texts("helping-role-age", age=terms.least_age) if terms.least_age else None,
        texts("helping-role-approval") if terms.approval else None,
        texts("helping-role-asked") if one.held is HolderStatus.ASKED else None,
        texts("helping-role-held") if one.held is HolderStatus.ACTIVE else None,
    )


def ask_age(texts: Texts, asked: AgeAsked) -> Screen:
    """Three bands; the answer is not kept."""
    text = texts("helping-age", role=asked.role, age=asked.least)
    return Screen(
        text,
        (
            (button(texts, "age-under-15-button", HelpAtAge(asked.shift, AgeBand.UNDER_15.value)),),
            (button(texts, "age-under-18-button", HelpAtAge(asked.shift, AgeBand.UNDER_18.value)),),
            (button(texts, "age-grown-up-button", HelpAtAge(asked.shift, AgeBand.GROWN_UP.value)),),
            (back(texts, ShowRoles(asked.initiative)),),
        ),
    )


def helper_done(
    texts: Texts, calendar: Calendar, helper: Helper, name: str, ahead: Sequence[ShiftCard]
) -> Screen:
    """Thank you; what comes next, and the shifts one can take now."""
    waits = helper.status is HolderStatus.ASKED
    head = "helper-asked" if waits else "helper-done"
    text = paragraphs(
        texts(head, role=helper.role, name=name),
        texts("helping-role-needs", needs=", ".join(helper.unsettled)) if helper.unsettled else None,
        texts("helper-next") if ahead and not waits else None,
    )
    rows = () if waits else tuple(_take_row(texts, calendar, one) for one in ahead)
    return Screen(text, (*rows, (button(texts, "shifts-button", OpenShifts()),)))


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
    rows = (_take_row(texts, calendar, one) for one in shown)
    return Screen(paragraphs(texts("shifts-open"), *told), (*rows, *more, *own))


def _take_row(texts: Texts, calendar: Calendar, one: ShiftCard) -> Row:
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
        _practical(texts, own) if on_it else None,
        texts("shift-standin") if own.status is AssignmentStatus.STANDIN_WANTED and on_it else None,
    )
    rows: list[Row] = []
    if on_it and own.status is AssignmentStatus.STANDIN_WANTED:
        rows.append((button(texts, "keep-button", KeepShift(own.assignment)),))
        rows.append((button(texts, "drop-button", DropShift(own.assignment)),))
    elif on_it:
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
