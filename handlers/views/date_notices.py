"""What people hear of a date that was cancelled or moved, and the host of those who did not answer."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from catalog.schedule.dates import OccurrenceCard
from catalog.schedule.fields import Place as OldPlace
from catalog.shifts.asked_again import OwnShift, Silent
from handlers.screen import Button, Row, Screen
from handlers.shift_taps import AskDrop, KeepShift, ShowShift
from handlers.taps import Calendar as CalendarTap, Cancel, Coming, Join, ManageDate, WriteToUs
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.join import Own, title_of
from handlers.views.offers import place_line, where
from handlers.views.parts import button, home, in_ones_language, lines, paragraphs, shortened

MOST_OF_ROLE = 14
MOST_CHOICES = 6
"""Buttons a citizen is shown at once (DOMAIN.md 4)."""


@dataclass(frozen=True)
class Ahead:
    """One of the next dates."""

    date: OccurrenceCard
    can_join: bool


def cancelled(
    texts: Texts, calendar: Calendar, date: OccurrenceCard, title: str, next_dates: Sequence[Ahead]
) -> Screen:
    """Aflyst: why, and the next two dates."""
    text = paragraphs(
        texts(
            "occurrence-cancelled",
            title=title,
            date=calendar.moment(date.starts_at),
            reason=in_ones_language(texts, date.reason),
        ),
        _next_dates(texts, calendar, next_dates),
    )
    rows = _joining(texts, calendar, next_dates)
    return Screen(text, (*rows, (button(texts, "write-button", WriteToUs(date.initiative)),)))


@dataclass(frozen=True)
class Place:
    """A place at a moved date, one's own or that of a `guest`; `asked`: does the new time suit?"""

    sign_up: int
    asked: bool
    guest: str | None = None


@dataclass(frozen=True)
class Places:
    """All places one has at a date; kept until then without an answer (None: to the start)."""

    places: tuple[Place, ...] = ()
    kept_until: dt.datetime | None = None

    @property
    def asked(self) -> bool:
        """Whether an answer is wanted for one of them."""
        return any(one.asked for one in self.places)


@dataclass(frozen=True)
class Mine:
    """What one has at a moved date: places, shifts, or both."""

    places: Places = Places()
    shifts: tuple[OwnShift, ...] = ()


@dataclass(frozen=True)
class Before:
    """When and (if that changed) where a moved date was."""

    starts_at: dt.datetime
    place: OldPlace | None = None


def moved(
    texts: Texts,
    calendar: Calendar,
    date: OccurrenceCard,
    title: str,
    before: Before,
    mine: Mine,
    next_dates: Sequence[Ahead],
) -> Screen:
    """Flyttet: old → new, why, and perhaps the question whether the new time suits.

    Who has a shift has enough to answer: the next dates stand in the text, and on no button.
    """
    text = paragraphs(
        _what_moved(texts, calendar, date, title, before),
        _asked_again(texts, calendar, date, mine.places),
        *(_asked_on_shift(texts, calendar, one) for one in mine.shifts),
        _next_dates(texts, calendar, next_dates),
    )
    rows = tuple(row for one in mine.places.places for row in _answers(texts, one))
    others = () if mine.shifts else _joining(texts, calendar, next_dates)
    return Screen(text, (*rows, *_answering(texts, calendar, mine, MOST_CHOICES - len(rows)), *others))


def _answers(texts: Texts, place: Place) -> tuple[Row, ...]:
    if place.guest is None:
        return (
            (button(texts, "coming-button", Coming(place.sign_up)),),
            (button(texts, "cancel-button", Cancel(place.sign_up)),),
            (button(texts, "calendar-button", CalendarTap(place.sign_up)),),
        )
    return (
        (button(texts, "coming-guest-button", Coming(place.sign_up), guest=place.guest),),
        (button(texts, "cancel-guest-button", Cancel(place.sign_up), guest=place.guest),),
    )


def _asked_on_shift(texts: Texts, calendar: Calendar, own: OwnShift) -> str:
    """When one's own shift is now, and whether one can then."""
    when = calendar.span(own.starts_at, own.ends_at)
    return lines(
        texts("moved-shift", role=own.role, date=when) if own.role else texts("moved-shift-when", date=when),
        texts("moved-shift-also") if own.asked else None,
    )


def _answering(texts: Texts, calendar: Calendar, mine: Mine, most: int) -> tuple[Row, ...]:
    """Yes and no to each shift; where there is more than one thing to answer, the role is on the button.

    Where that is more than `most` buttons, one that opens each shift, which asks the same.
    """
    if 2 * len(mine.shifts) > most:
        return tuple((_see(texts, calendar, one),) for one in mine.shifts)
    several = bool(mine.places.places) or len(mine.shifts) > 1
    rows: list[Row] = []
    for one in mine.shifts:
        keep, drop = KeepShift(one.assignment), AskDrop(one.assignment)
        if several and one.role:
            role = shortened(one.role, MOST_OF_ROLE)
            rows.append((button(texts, "coming-as-button", keep, role=role),))
            rows.append((button(texts, "cancel-as-button", drop, role=role),))
        else:
            rows.append((button(texts, "coming-button", keep),))
            rows.append((button(texts, "cancel-button", drop),))
    return tuple(rows)


def _see(texts: Texts, calendar: Calendar, own: OwnShift) -> Button:
    see = ShowShift(own.assignment)
    if not own.role:
        return button(texts, "shift-open-button", see)
    return button(texts, "shift-button-line", see, date=calendar.short(own.starts_at), role=own.role)


def _what_moved(texts: Texts, calendar: Calendar, date: OccurrenceCard, title: str, before: Before) -> str:
    """Old → new: the time, the place or both."""
    at, reason = where(date), in_ones_language(texts, date.reason)
    new, old_place = calendar.moment(date.starts_at), place_line(before.place)
    if before.starts_at == date.starts_at and old_place:
        return texts("occurrence-elsewhere", title=title, date=new, old=old_place, place=at, reason=reason)
    return lines(
        texts(
            "occurrence-moved", title=title, old=calendar.moment(before.starts_at), date=new, reason=reason
        ),
        texts("occurrence-moved-from-place", place=old_place) if old_place and at else None,
        texts("occurrence-moved-place", place=at) if at else None,
    )


def _asked_again(texts: Texts, calendar: Calendar, date: OccurrenceCard, places: Places) -> str | None:
    if not places.asked:
        return None
    until = places.kept_until
    return lines(
        texts("moved-also", date=calendar.moment(date.starts_at)),
        texts("moved-kept") if until is None else texts("moved-keep", closes=calendar.moment(until)),
    )


def _next_dates(texts: Texts, calendar: Calendar, dates: Sequence[Ahead]) -> str | None:
    if not dates:
        return None
    return texts("next-dates", dates=", ".join(calendar.moment(one.date.starts_at) for one in dates))


def _joining(texts: Texts, calendar: Calendar, dates: Sequence[Ahead]) -> tuple[Row, ...]:
    return tuple(
        (button(texts, "join-button", Join(one.date.id), date=calendar.short(one.date.starts_at)),)
        for one in dates
        if one.can_join
    )


def place_let_go(texts: Texts, calendar: Calendar, own: Own) -> Screen:
    """Asked whether a new time suits, the person did not answer, and others waited."""
    text = lines(
        texts("place-let-go", title=title_of(texts, own), date=calendar.moment(own.date.starts_at)),
        texts("join-tell-guest", guest=own.guest) if own.guest else None,
    )
    return Screen(text, ((button(texts, "write-button", WriteToUs(own.date.initiative)),),))


def still_unanswered(texts: Texts, calendar: Calendar, date: OccurrenceCard, names: Sequence[str]) -> Screen:
    """For the host, when sign-up closes: who has not said whether the new time suits."""
    text = texts(
        "still-unanswered",
        title=texts.plain(date.title),
        date=calendar.moment(date.starts_at),
        names=", ".join(names),
    )
    return Screen(text, ((button(texts, "dates-open-button", ManageDate(date.id)),),))


def volunteers_unanswered(
    texts: Texts, calendar: Calendar, date: OccurrenceCard, silent: Sequence[Silent]
) -> Screen:
    """For the host, while a stand-in can still be found: which volunteers have not answered."""
    text = texts(
        "volunteers-unanswered",
        title=texts.plain(date.title),
        date=calendar.moment(date.starts_at),
        names=", ".join(f"{one.label} ({one.role})" for one in silent),
    )
    return Screen(text, ((button(texts, "dates-open-button", ManageDate(date.id)),),))


def held_after_all(
    texts: Texts, calendar: Calendar, date: OccurrenceCard, title: str, places: Places
) -> Screen:
    """A cancelled date takes place after all; at another time, people are asked again."""
    text = paragraphs(
        texts("occurrence-back", title=title, date=calendar.moment(date.starts_at)),
        _asked_again(texts, calendar, date, places),
    )
    answers = tuple(row for one in places.places for row in _answers(texts, one)) if places.asked else ()
    return Screen(text, answers or home(texts)[1:2])
