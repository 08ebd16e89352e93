"""Coming every week: what was agreed, and what one can change."""

import datetime as dt
from collections.abc import Sequence

from catalog.regulars.agreed import Standing
from catalog.regulars.stopped import Stopped
from catalog.schedule.dates import OccurrenceCard
from db.models import EVERY_DATE
from handlers.screen import Button, Row, Screen
from handlers.shift_taps import OpenShifts
from handlers.taps import (
    AskPause,
    AskRegularParty,
    Cancel,
    Coming,
    Join,
    LeaveRegular,
    Mine,
    PauseRegular,
    SetRegularParty,
    SetRhythm,
    ShowRegular,
    ShowSignUp,
    WriteToUs,
    minute_of,
)
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.join import Own, title_of
from handlers.views.offers import where
from handlers.views.parts import (
    back,
    button,
    day_name,
    home,
    in_ones_language,
    lines,
    paragraphs,
    shortened,
)
from handlers.views.party import digit_rows

MOST_DIGITS = 10
MOST_DAYS = 5


def one(texts: Texts, calendar: Calendar, mine: Standing) -> Screen:
    """What was agreed, what a change freed, and what one can change."""
    title, rhythm = _title(texts, mine), _rhythm(texts, mine)
    helps = texts("regular-helper-done", title=title, role=mine.role, rhythm=rhythm) if mine.role else None
    text = paragraphs(
        helps or texts("regular-done", title=title, rhythm=rhythm),
        lines(
            texts("regular-paused", day=calendar.day(_held(mine, mine.paused_until)))
            if mine.paused_until
            else None,
            texts("regular-party", party=mine.party) if mine.party > 1 else None,
            texts("regular-helper-how" if mine.role else "regular-how"),
        ),
        _gave_back(texts, mine),
    )
    return Screen(text, (*_rows(texts, mine), (button(texts, "mine-button", Mine()),)))


def _gave_back(texts: Texts, mine: Standing) -> str | None:
    """What became of a volunteer's shifts; a guest's places are nobody's worry."""
    back = mine.gave_back
    if not mine.role:
        return None
    return lines(
        texts("regular-freed", freed=back.freed) if back.freed else None,
        texts("regular-freed-late", late=back.late) if back.late else None,
        texts("regular-kept", kept=back.kept) if back.kept else None,
    )


def _rows(texts: Texts, mine: Standing) -> tuple[Row, ...]:
    rows: list[Row] = []
    if mine.weekday != EVERY_DATE:
        other = 2 if mine.every == 1 else 1
        key = "regular-second-button" if other == 2 else "regular-weekly-button"
        rows.append((button(texts, key, SetRhythm(mine.regular, other)),))
    if mine.party_max > 1:
        rows.append((button(texts, "change-button", AskRegularParty(mine.regular)),))
    if mine.paused_until is not None:
        rows.append((button(texts, "regular-resume-button", PauseRegular(mine.regular, 0)),))
    elif len(mine.days) > 1:
        rows.append((button(texts, "regular-pause-button", AskPause(mine.regular)),))
    rows.append((button(texts, "regular-leave-button", LeaveRegular(mine.regular)),))
    return tuple(rows)


def listed(texts: Texts, mine: Sequence[Standing]) -> Screen:
    """Everything one comes to regularly, a button each."""
    rows = tuple((Button(shortened(_line(texts, one)), ShowRegular(one.regular)),) for one in mine)
    return Screen(texts("regular-title"), rows)


def _line(texts: Texts, one: Standing) -> str:
    title, rhythm = _title(texts, one), _rhythm(texts, one)
    if one.role:
        return texts.label("regular-helper-line", title=title, role=one.role, rhythm=rhythm)
    return texts.label("regular-line", title=title, rhythm=rhythm)


def ask_party(texts: Texts, mine: Standing) -> Screen:
    """How many come each time?"""
    digits = [
        Button(str(n), SetRegularParty(mine.regular, n))
        for n in range(1, min(mine.party_max, MOST_DIGITS) + 1)
    ]
    return Screen(texts("party-ask"), (*digit_rows(digits), (back(texts, ShowRegular(mine.regular)),)))


def ask_pause(texts: Texts, calendar: Calendar, mine: Standing) -> Screen:
    """From which date on again? A button each."""
    rows = [
        (
            button(
                texts,
                "regular-again-button",
                PauseRegular(mine.regular, day.toordinal()),
                date=calendar.short(_noon(calendar, _held(mine, day))),
            ),
        )
        for day in _choice(mine.days[1:])
    ]
    return Screen(texts("regular-pause-ask"), (*rows, (back(texts, ShowRegular(mine.regular)),)))


def _choice(days: Sequence[dt.date]) -> Sequence[dt.date]:
    """The next ones and the last: few enough to choose from, far enough for a long holiday."""
    return days if len(days) <= MOST_DAYS else (*days[: MOST_DAYS - 1], days[-1])


def left(texts: Texts, mine: Standing) -> Screen:
    """Not every week any more."""
    title = _title(texts, mine)
    if not mine.role:
        return Screen(texts("regular-left", title=title), home(texts)[:2])
    text = paragraphs(texts("regular-helper-left", title=title, role=mine.role), _gave_back(texts, mine))
    shifts = (button(texts, "shifts-button", OpenShifts()),)
    return Screen(text, (shifts, (button(texts, "mine-button", Mine()),)))


def place(texts: Texts, calendar: Calendar, own: Own) -> Screen:
    """The one message of a week: the place is there; coming or not?"""
    at = "" if own.discreet else where(own.date)
    text = lines(
        texts("regular-place", title=title_of(texts, own), date=calendar.moment(own.date.starts_at)),
        texts("reminder-place", place=at) if at else None,
        texts("reminder-party", party=own.party) if own.party > 1 else None,
    )
    rows: list[Row] = [
        (button(texts, "coming-button", Coming(own.sign_up, minute_of(own.date.starts_at))),),
        (button(texts, "cancel-button", Cancel(own.sign_up)),),
    ]
    if own.discreet:
        rows.append((button(texts, "mine-button", ShowSignUp(own.sign_up)),))
    return Screen(text, tuple(rows))


def new_day(texts: Texts, mine: Standing) -> Screen:
    """It is held on another weekday from now on; does that suit? Silence keeps the place."""
    text = texts("regular-new-day", title=_title(texts, mine), rhythm=_rhythm(texts, mine))
    return Screen(
        text,
        (
            (button(texts, "regular-suits-button", ShowRegular(mine.regular)),),
            (button(texts, "regular-leave-button", LeaveRegular(mine.regular)),),
        ),
    )


def stopped(texts: Texts, calendar: Calendar, end: Stopped) -> Screen:
    """There are no more dates: until when, why, and a way to something else."""
    title = texts.label("join-discreet-title") if end.discreet else texts.plain(end.title)
    text = lines(
        texts("regular-stopped", title=title),
        texts("regular-stopped-last", date=calendar.moment(end.last_at)) if end.last_at else None,
        texts("dates-because", reason=in_ones_language(texts, end.reason)) if end.reason else None,
    )
    return Screen(text, (*home(texts)[:1], (button(texts, "write-button", WriteToUs(end.initiative)),)))


def no_place(texts: Texts, calendar: Calendar, date: OccurrenceCard, title: str) -> Screen:
    """No place could be made this time; one can still try."""
    text = texts("regular-no-place", title=title, date=calendar.moment(date.starts_at))
    return Screen(
        text, ((button(texts, "join-button", Join(date.id), date=calendar.short(date.starts_at)),),)
    )


def _rhythm(texts: Texts, mine: Standing) -> str:
    key = "regular-every" if mine.every == 1 else "regular-every-second"
    return texts.label(key, day=day_name(mine.weekday))


def _title(texts: Texts, mine: Standing) -> str:
    return texts.label("join-discreet-title") if mine.discreet else texts.plain(mine.title)


def _held(mine: Standing, day: dt.date) -> dt.date:
    """The day on which the rule's date of a day is held."""
    return day + dt.timedelta(days=mine.later_by)


def _noon(calendar: Calendar, day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(12), calendar.zone)
