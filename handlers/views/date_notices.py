"""What people hear of a date that was cancelled or moved, and the host of those who did not answer."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from catalog.schedule.dates import OccurrenceCard
from catalog.schedule.fields import Place as OldPlace
from catalog.shifts.asked_again import OwnShift
from handlers.screen import Button, Row, Screen
from handlers.shift_taps import AskDrop, KeepShift, ShowShift
from handlers.taps import Calendar as CalendarTap, Cancel, Coming, Join, WriteToUs, minute_of
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
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
    """A place at a moved date, one's own or that of a `guest`; `asked`: does the new time suit? `agreed`:
    what was said yes to, where that answers a question asked before.
    """

    sign_up: int
    asked: bool
    guest: str | None = None
    agreed: dt.datetime | None = None


@dataclass(frozen=True)
class Places:
    """All places one has at a date; kept until then without an answer (None: to the start)."""

    places: tuple[Place, ...] = ()
    kept_until: dt.datetime | None = None

    @property
    def asked(self) -> bool:
        """Whether an answer is wanted for one of them."""
        return any(one.asked for one in self.places)

    @property
    def agreed(self) -> dt.datetime | None:
        """What was said yes to, where no answer is wanted any more."""
        return None if self.asked else next((one.agreed for one in self.places if one.agreed), None)


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
    """Flyttet: old → new, why, and perhaps the question whether the new time suits."""
    text = paragraphs(
        _what_moved(texts, calendar, date, title, before),
        _asked_again(texts, calendar, date, mine.places),
        _agreed(texts, calendar, mine.places.agreed),
        *(_asked_on_shift(texts, calendar, one) for one in mine.shifts),
        _next_dates(texts, calendar, next_dates),
    )
    rows = tuple(row for one in mine.places.places for row in _answers(texts, date, one))
    rows = (*rows, *_answering(texts, calendar, date, mine, MOST_CHOICES - len(rows)))
    return Screen(text, (*rows, *_joining(texts, calendar, next_dates)[: max(0, MOST_CHOICES - len(rows))]))


def _answers(texts: Texts, date: OccurrenceCard, place: Place) -> tuple[Row, ...]:
    coming = Coming(place.sign_up, minute_of(date.starts_at))
    if place.guest is None:
        return (
            (button(texts, "coming-button", coming),),
            (button(texts, "cancel-button", Cancel(place.sign_up)),),
            (button(texts, "calendar-button", CalendarTap(place.sign_up)),),
        )
    return (
        (button(texts, "coming-guest-button", coming, guest=place.guest),),
        (button(texts, "cancel-guest-button", Cancel(place.sign_up), guest=place.guest),),
    )


def _asked_on_shift(texts: Texts, calendar: Calendar, own: OwnShift) -> str:
    """When one's own shift is now, and whether one can then."""
    when = calendar.span(own.starts_at, own.ends_at)
    return lines(
        texts("moved-shift", role=own.role, date=when) if own.role else texts("moved-shift-when", date=when),
        texts("moved-shift-also") if own.asked else None,
        _agreed(texts, calendar, own.agreed),
    )


def _agreed(texts: Texts, calendar: Calendar, agreed: dt.datetime | None) -> str | None:
    return texts("moved-agreed", date=calendar.moment(agreed)) if agreed else None


def yes_to_another_time(
    texts: Texts, calendar: Calendar, date: OccurrenceCard, place: Place, kept_until: dt.datetime | None
) -> Screen:
    """`Jeg kommer`, pressed under a time that does not hold any more."""
    question = _asked_again(texts, calendar, date, Places((place,), kept_until))
    now = texts("coming-moved", date=calendar.moment(date.starts_at))
    return Screen(paragraphs(now, question), _answers(texts, date, place))


def yes_to_another_shift(texts: Texts, calendar: Calendar, date: OccurrenceCard, own: OwnShift) -> Screen:
    """The same by a volunteer."""
    now = texts("coming-moved", date=calendar.moment(date.starts_at))
    rows = _answering(texts, calendar, date, Mine(shifts=(own,)), MOST_CHOICES)
    return Screen(paragraphs(now, _asked_on_shift(texts, calendar, own)), rows)


def _answering(
    texts: Texts, calendar: Calendar, date: OccurrenceCard, mine: Mine, most: int
) -> tuple[Row, ...]:
    """Yes and no to each shift; where there is more than one thing to answer, the role is on the button.

    Where that is more than `most` buttons, one that opens each shift, which asks the same.
    """
    if 2 * len(mine.shifts) > most:
        return tuple((_see(texts, calendar, one),) for one in mine.shifts[: max(0, most)])
    several = bool(mine.places.places) or len(mine.shifts) > 1
    rows: list[Row] = []
    for one in mine.shifts:
        keep, drop = KeepShift(one.assignment, minute_of(date.starts_at)), AskDrop(one.assignment)
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


def held_after_all(
    texts: Texts, calendar: Calendar, date: OccurrenceCard, title: str, places: Places
) -> Screen:
    """A cancelled date takes place after all; at another time, people are asked again."""
    text = paragraphs(
        texts("occurrence-back", title=title, date=calendar.moment(date.starts_at)),
        _asked_again(texts, calendar, date, places),
    )
    asked = places.places if places.asked else ()
    answers = tuple(row for one in asked for row in _answers(texts, date, one))
    return Screen(text, answers or home(texts)[1:2])
