"""Signing up, waiting, cancelling: one's own place as it is now."""

import datetime as dt
from collections.abc import Sequence, Set
from dataclasses import dataclass

from catalog.joining.overlaps import Overlap
from catalog.schedule.dates import OccurrenceCard
from db.models import ACTIVE, OccurrenceStatus, SignUpStatus
from handlers.screen import Row, Screen
from handlers.taps import (
    AcceptPlace,
    AskChildren,
    AskParty,
    BecomeRegular,
    Calendar as CalendarTap,
    Cancel,
    DeclinePlace,
    Join,
    JoinOther,
    Mine,
    MoreChoices,
    Queue,
    SayFirstTime,
    SetParty,
    ShowOffer,
    ShowSignUp,
    SkipName,
    UndoCancel,
)
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.offers import where
from handlers.views.overlaps import title_of_other
from handlers.views.parts import back, button, day_name, helping, home, lines, paragraphs


@dataclass(frozen=True)
class Own:
    """One's own sign-up as a screen shows it; `discreet` hides the title until a tap."""

    sign_up: int
    date: OccurrenceCard
    party: int
    children: int
    queue_position: int | None
    code_word: str
    discreet: bool
    status: SignUpStatus = SignUpStatus.CONFIRMED
    offer_expires_at: dt.datetime | None = None
    guest: str | None = None
    escorts: int = 0
    weekday: int | None = None
    """Which `Kom hver …` can be pressed: 0 = Monday, EVERY_DATE each date, None none."""
    first_time: bool = False
    may_say_first: bool = False
    at_the_same_time: Overlap | None = None
    """What one has during a date at which a place is offered."""
    too_late_to_ask: bool = False
    """Whether a place that becomes free now goes to who presses first, who waits or not."""


def title_of(texts: Texts, own: Own) -> str:
    """The title, or "Din aftale" where taking part is nobody's business."""
    return texts.label("join-discreet-title") if own.discreet else texts.plain(own.date.title)


def joined(texts: Texts, calendar: Calendar, own: Own, *, head: str = "join-done") -> Screen:
    """What one is signed up to, or waits for, or was offered, and what one can change."""
    if own.date.status is OccurrenceStatus.CANCELLED or own.status not in ACTIVE:
        return _not_coming(texts, calendar, own)
    if own.queue_position is not None:
        return _queued(texts, calendar, own)
    if own.status is SignUpStatus.OFFERED:
        return offered(texts, calendar, own)
    place = where(own.date)
    text = paragraphs(
        texts(head, title=texts.plain(own.date.title), date=calendar.moment(own.date.starts_at)),
        lines(
            texts("join-place", place=place) if place else None,
            texts("join-party", party=own.party, children=own.children) if own.party > 1 else None,
            *_about_guest(texts, own),
            None if own.guest else texts("join-code", code=own.code_word),
            texts("join-discreet") if own.discreet else None,
            texts("join-first-time") if own.first_time else None,
            texts("join-reminders") if own.date.reminders else None,
        ),
    )
    return Screen(text, _own_rows(texts, own))


def _about_guest(texts: Texts, own: Own) -> tuple[str | None, ...]:
    if not own.guest:
        return ()
    return (
        texts("join-guest", guest=own.guest),
        texts("join-escorts", escorts=own.escorts) if own.escorts else None,
        texts("join-tell-guest", guest=own.guest),
    )


def _own_rows(texts: Texts, own: Own) -> tuple[Row, ...]:
    rows: list[Row] = []
    if own.date.party_max > 1:
        key = "party-button" if own.party == 1 else "change-button"
        rows.append((button(texts, key, AskParty(own.sign_up)),))
    if own.party > 1:
        rows.append((button(texts, "children-button", AskChildren(own.sign_up)),))
    rows.append((button(texts, "cancel-button", Cancel(own.sign_up)),))
    if own.weekday is not None:
        day = day_name(own.weekday)
        rows.append((button(texts, "regular-button", BecomeRegular(own.sign_up), day=day),))
    rows.append((button(texts, "mine-button", Mine()),))
    return (*rows, (button(texts, "choices-button", MoreChoices(own.sign_up)),))


def choices(texts: Texts, calendar: Calendar, own: Own) -> Screen:
    """What few people press about their place, so that the first screen has few buttons."""
    rows: list[Row] = []
    if own.party > 1:
        rows.append((button(texts, "one-less-button", SetParty(own.sign_up, own.party - 1)),))
    if own.may_say_first:
        rows.append((button(texts, "first-time-button", SayFirstTime(own.sign_up)),))
    if own.guest is None and own.date.party_max > 1 and not own.discreet:
        rows.append((button(texts, "guest-button", JoinOther(own.date.initiative)),))
    rows.append((button(texts, "calendar-button", CalendarTap(own.sign_up)),))
    text = texts("choices", title=texts.plain(own.date.title), date=calendar.moment(own.date.starts_at))
    return Screen(text, (*rows, (back(texts, ShowSignUp(own.sign_up)),)))


def _queued(texts: Texts, calendar: Calendar, own: Own) -> Screen:
    text = lines(
        texts(
            "queue-done-late" if own.too_late_to_ask else "queue-done",
            position=own.queue_position or 1,
            title=texts.plain(own.date.title),
            date=calendar.moment(own.date.starts_at),
        ),
        texts("queue-party", party=own.party) if own.party > 1 else None,
        *_about_guest(texts, own),
    )
    how_many: tuple[Row, ...] = ()
    if own.date.party_max > 1:
        key = "party-button" if own.party == 1 else "change-button"
        how_many = ((button(texts, key, AskParty(own.sign_up)),),)
    return Screen(
        text,
        (
            *((_join(texts, calendar, own.date),) if own.too_late_to_ask else ()),
            *how_many,
            (button(texts, "cancel-button", Cancel(own.sign_up)),),
            (button(texts, "mine-button", Mine()),),
        ),
    )


def offered(texts: Texts, calendar: Calendar, own: Own) -> Screen:
    """A place is held; yes or no."""
    text = lines(
        texts(
            "place-offered",
            title=title_of(texts, own),
            date=calendar.moment(own.date.starts_at),
            until=calendar.moment(own.offer_expires_at) if own.offer_expires_at else "",
        ),
        texts("place-offered-party", party=own.party) if own.party > 1 else None,
        _at_the_same_time(texts, calendar, own.at_the_same_time),
        *_about_guest(texts, own),
    )
    return Screen(
        text,
        (
            (button(texts, "accept-button", AcceptPlace(own.sign_up)),),
            (button(texts, "decline-button", DeclinePlace(own.sign_up)),),
        ),
    )


def _at_the_same_time(texts: Texts, calendar: Calendar, other: Overlap | None) -> str | None:
    if other is None:
        return None
    when = calendar.moment(other.starts_at)
    return texts("place-offered-overlap", other=title_of_other(texts, other), when=when)


def _not_coming(texts: Texts, calendar: Calendar, own: Own) -> Screen:
    gone = own.date.status is OccurrenceStatus.CANCELLED
    title, when = title_of(texts, own), calendar.moment(own.date.starts_at)
    text = texts("mine-cancelled" if gone else "join-not-signed-up", title=title, date=when)
    return Screen(
        text, ((button(texts, "join-card-button", ShowOffer(own.date.initiative)),), *home(texts)[1:2])
    )


def full(texts: Texts, calendar: Calendar, date: OccurrenceCard, party: int, *, late: bool = False) -> Screen:
    """No place; the waitlist is offered. `late`: nobody on it can be asked any more."""
    text = texts("queue-full-late" if late else "queue-full", date=calendar.moment(date.starts_at))
    queue = button(texts, "queue-button", Queue(date.id, party), date=calendar.short(date.starts_at))
    again = (_join(texts, calendar, date),) if late else ()
    return Screen(text, ((queue,), *again, helping(texts, date.initiative), (back(texts),)))


def _join(texts: Texts, calendar: Calendar, date: OccurrenceCard) -> Row:
    return (button(texts, "join-button", Join(date.id), date=calendar.short(date.starts_at)),)


def cancelled(
    texts: Texts,
    calendar: Calendar,
    own: Own,
    next_dates: Sequence[OccurrenceCard],
    can_join: Set[int],
    *,
    late: bool,
) -> Screen:
    """Cancelled, said plainly, with the way back and the next dates; a button for those one `can_join`."""
    when = calendar.moment(own.date.starts_at)
    text = paragraphs(
        texts("cancel-done", title=texts.plain(own.date.title), date=when),
        texts("cancel-late") if late else None,
        lines(texts("cancel-next"), *(calendar.moment(one.starts_at) for one in next_dates))
        if next_dates
        else None,
    )
    again = tuple(
        (button(texts, "join-button", Join(one.id), date=calendar.short(one.starts_at)),)
        for one in next_dates
        if one.id in can_join
    )
    undo = (button(texts, "undo-button", UndoCancel(own.sign_up)),)
    calendar_row = (button(texts, "calendar-remove-button", CalendarTap(own.sign_up)),)
    out = (calendar_row,) if own.status is SignUpStatus.CONFIRMED else ()
    return Screen(text, (undo, *again, *out, *home(texts)[1:2]))


def ask_name(texts: Texts) -> Screen:
    """Asked once, skippable."""
    return Screen(texts("name-ask"), ((button(texts, "name-skip-button", SkipName()),),))
