"""A group that comes every time, as its contact sees it."""

from collections.abc import Sequence

from catalog.regulars.groups import ComingGroup
from catalog.schedule.dates import OccurrenceCard
from handlers.screen import Button, Row, Screen
from handlers.taps import (
    AskGroupPause,
    AskParty,
    Cancel,
    Coming,
    EndGroup,
    JoinGroup,
    Mine,
    PauseGroup,
    ShowGroup,
    WriteToUs,
    minute_of,
)
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.join import Own
from handlers.views.offers import where
from handlers.views.parts import back, button, home, lines, paragraphs, shortened

MOST_DAYS = 5


def one(texts: Texts, calendar: Calendar, mine: ComingGroup) -> Screen:
    """How many come, and what can be changed."""
    again = dict(mine.dates).get(mine.paused_until) if mine.paused_until else None
    text = paragraphs(
        texts("group-standing", name=mine.name, title=texts.plain(mine.title)),
        lines(
            texts("group-standing-paused", name=mine.name, day=calendar.date(again)) if again else None,
            texts("regular-party", party=mine.party),
            texts("join-escorts", escorts=mine.escorts) if mine.escorts else None,
            texts("group-standing-how"),
        ),
    )
    if mine.paused_until is None:
        pause = button(texts, "regular-pause-button", AskGroupPause(mine.group))
    else:
        pause = button(texts, "regular-resume-button", PauseGroup(mine.group, 0))
    return Screen(
        text,
        (
            (button(texts, "change-button", JoinGroup(mine.contact)),),
            (pause,),
            (button(texts, "group-end-button", EndGroup(mine.group)),),
            (button(texts, "mine-button", Mine()),),
        ),
    )


def listed(texts: Texts, mine: Sequence[ComingGroup]) -> Screen:
    """Every group that comes every time, a button each."""
    rows = tuple((coming_button(texts, one_of_them),) for one_of_them in mine)
    return Screen(texts("group-listed"), rows)


def coming_button(texts: Texts, mine: ComingGroup) -> Button:
    """Opens one of them."""
    label = texts.label("group-line", name=mine.name, title=texts.plain(mine.title))
    return Button(shortened(label), ShowGroup(mine.group))


def ask_pause(texts: Texts, calendar: Calendar, mine: ComingGroup) -> Screen:
    """From which date on again? A button each."""
    dates = mine.dates[1:]
    few = dates if len(dates) <= MOST_DAYS else (*dates[: MOST_DAYS - 1], dates[-1])
    rows: list[Row] = []
    for day, starts_at in few:
        again = PauseGroup(mine.group, day.toordinal())
        rows.append((button(texts, "regular-again-button", again, date=calendar.short(starts_at)),))
    return Screen(texts("group-pause-ask", name=mine.name), (*rows, (back(texts, ShowGroup(mine.group)),)))


def ended(texts: Texts, mine: ComingGroup) -> Screen:
    """Not every time any more."""
    return Screen(texts("group-ended", name=mine.name, title=texts.plain(mine.title)), home(texts)[:2])


def place(texts: Texts, calendar: Calendar, own: Own) -> Screen:
    """The one message about a date: the places are there; coming or not?"""
    at, title = where(own.date), texts.plain(own.date.title)
    text = lines(
        texts("group-place", name=own.guest or "", title=title, date=calendar.moment(own.date.starts_at)),
        texts("reminder-place", place=at) if at else None,
        texts("reminder-party", party=own.party),
    )
    return Screen(
        text,
        (
            (button(texts, "coming-button", Coming(own.sign_up, minute_of(own.date.starts_at))),),
            (button(texts, "change-button", AskParty(own.sign_up)),),
            (button(texts, "cancel-button", Cancel(own.sign_up)),),
        ),
    )


def no_place(texts: Texts, calendar: Calendar, date: OccurrenceCard, mine: ComingGroup) -> Screen:
    """No places could be made this time; fewer may fit."""
    when = calendar.moment(date.starts_at)
    text = texts("group-no-place", name=mine.name, title=texts.plain(date.title), date=when)
    join = button(texts, "group-join-button", JoinGroup(mine.contact), name=mine.name)
    return Screen(text, ((join,), (button(texts, "write-button", WriteToUs(date.initiative)),)))
