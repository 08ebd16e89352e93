"""The list at the door, and what happens today."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalog.presence.attendance import Saved
from catalog.presence.helpers import HelperLine
from catalog.presence.of_which import Category
from catalog.presence.sheet import AttendanceList, Line
from catalog.presence.waiting import DateToMark
from catalog.schedule.checks import LONGEST_CATEGORY
from catalog.schedule.dates import OccurrenceCard
from db.models import AttendanceOutcome
from handlers.screen import Button, Row, Screen
from handlers.taps import (
    AllCame,
    AskHelped,
    Helped,
    OneMore,
    SaveAttendance,
    SetTotal,
    ShowAttendance,
    Step,
    StepCategory,
    StepHelper,
    ToMark,
)
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.parts import back, button, home, lines, paragraphs, shortened, shortened_name

MOST_NAMES = 30
SIDE_BY_SIDE = 14
"""Characters of a category with which it and its `−1` are read whole in one row."""
MOST_DATES = 20


@dataclass(frozen=True)
class Today:
    """One of today's dates and how many people are signed up."""

    date: OccurrenceCard
    people: int


def choose(texts: Texts, calendar: Calendar, dates: Sequence[DateToMark]) -> Screen:
    """Several dates wait: a button each."""
    if not dates:
        return Screen(texts("attendance-none"), home(texts)[:1])
    rows = tuple(
        (
            Button(
                shortened(f"{calendar.short(one.starts_at)} {texts.plain(one.title)}"),
                ShowAttendance(one.occurrence),
            ),
        )
        for one in dates[:MOST_DATES]
    )
    return Screen(texts("attendance-choose"), rows)


def sheet(texts: Texts, calendar: Calendar, shown: AttendanceList, page: int = 0) -> Screen:
    """Every name a button, guests first, then volunteers, thirty a page; the sums below."""
    begin = page * MOST_NAMES
    everybody: tuple[Line | HelperLine, ...] = (*shown.lines, *shown.helpers)
    on_page = everybody[begin : begin + MOST_NAMES]
    names: list[Row] = [(_press(texts, line, page),) for line in on_page]
    if len(everybody) > begin + MOST_NAMES:
        names.append((button(texts, "more-button", ShowAttendance(shown.occurrence, page + 1)),))
    helped = button(texts, "attendance-helped-button", AskHelped(shown.occurrence))
    tools: tuple[Row, ...] = (
        *(((helped,),) if shown.guests_may and shown.lines else ()),
        (
            button(texts, "all-button", AllCame(shown.occurrence)),
            button(texts, "one-more-button", OneMore(shown.occurrence)),
        ),
        *_category_rows(texts, shown, page),
        (button(texts, "save-button", SaveAttendance(shown.occurrence)),),
    )
    text = paragraphs(
        texts("attendance-title", title=texts.plain(shown.title), date=calendar.moment(shown.starts_at)),
        texts("attendance-how") if shown.lines else texts("attendance-nobody"),
        lines(*(texts("attendance-unreachable", name=line.label) for line in on_page if line.unreachable)),
        lines(*(texts("attendance-unsure", name=line.label) for line in on_page if line.unsure)),
        lines(
            *(texts("attendance-unanswered", name=one.label) for one in shown.helpers if one.unanswered),
        ),
        texts("attendance-sums", came=shown.ticked, nameless=shown.nameless, total=shown.total),
        _of_which(texts, shown.of_which) if shown.nameless else None,
        _helpers(texts, shown),
    )
    return Screen(text, (*names, *tools, (back(texts, ToMark()),)))


def _of_which(texts: Texts, categories: Sequence[Category]) -> str | None:
    """What those without a name were, as far as anybody has said."""
    if not categories:
        return None
    figures = ", ".join(f"{one.name} {one.n}" for one in categories if one.n)
    return texts("attendance-of-which", figures=figures) if figures else texts("attendance-of-which-how")


def _category_rows(texts: Texts, shown: AttendanceList, page: int) -> tuple[Row, ...]:
    """One more or one fewer of each category, from the first person without a name on."""
    rows: list[Row] = []
    for one in shown.of_which if shown.nameless else ():
        name = shortened(one.name, LONGEST_CATEGORY)
        more, fewer = (StepCategory(shown.occurrence, one.mark, up, page) for up in (True, False))
        up = button(texts, "category-up-button", more, name=name, n=one.n)
        down = button(texts, "category-down-button", fewer, name=name)
        rows += [(up, down)] if len(name) <= SIDE_BY_SIDE else [(up,), (down,)]
    return tuple(rows)


def _helpers(texts: Texts, shown: AttendanceList) -> str | None:
    """How many of the volunteers are there; they are none of the total."""
    if not shown.helpers:
        return None
    came = sum(line.outcome is AttendanceOutcome.CAME for line in shown.helpers)
    return texts("attendance-helpers", came=came, most=len(shown.helpers))


def helped(texts: Texts, calendar: Calendar, shown: AttendanceList, page: int = 0) -> Screen:
    """The guests who are not marked absent, a button each: who of them helped that day?"""
    there = [line for line in shown.lines if line.outcome is not AttendanceOutcome.ABSENT]
    begin = page * MOST_NAMES
    names: list[Row] = [
        (Button(_helped_label(texts, line), Helped(line.sign_up, page)),)
        for line in there[begin : begin + MOST_NAMES]
    ]
    if len(there) > begin + MOST_NAMES:
        names.append((button(texts, "more-button", AskHelped(shown.occurrence, page + 1)),))
    text = texts("attendance-helped", title=texts.plain(shown.title), date=calendar.moment(shown.starts_at))
    return Screen(text, (*names, (back(texts, ShowAttendance(shown.occurrence, page)),)))


def _helped_label(texts: Texts, line: Line) -> str:
    name = shortened_name(line.label, 24)
    if line.helped_as is None:
        return texts.label("line-not-helped", name=name)
    return texts.label("line-helped", name=name, role=shortened(line.helped_as, 12))


def saved(texts: Texts, calendar: Calendar, shown: AttendanceList, sums: Saved) -> Screen:
    """Numbers only: the names are gone from the chat."""
    text = lines(
        texts(
            "attendance-saved",
            title=texts.plain(shown.title),
            date=calendar.moment(shown.starts_at),
            came=sums.came + sums.nameless,
            nameless=sums.nameless,
            absent=sums.absent,
            unmarked=sums.unmarked,
        ),
        texts(
            "attendance-saved-helpers",
            came=sums.helpers.came,
            absent=sums.helpers.absent,
            unmarked=sums.helpers.unmarked,
        )
        if sums.helpers is not None
        else None,
        _of_which(texts, [one for one in sums.of_which if one.n]),
    )
    return Screen(text, ((button(texts, "attendance-edit-button", ShowAttendance(shown.occurrence)),),))


def confirm_total(texts: Texts, total: int, date: DateToMark) -> Screen:
    """A number out of the blue, from a host with one date at hand: asked before it counts."""
    text = texts("attendance-confirm-total", total=total, title=texts.plain(date.title))
    yes = button(texts, "yes-button", SetTotal(date.occurrence, total))
    return Screen(text, ((yes, back(texts, ToMark())),))


def today(texts: Texts, calendar: Calendar, dates: Sequence[Today]) -> Screen:
    """Today's dates of one's initiatives."""
    if not dates:
        return Screen(texts("today-none"), home(texts)[:1])
    shown = dates[:MOST_DATES]
    told = [
        texts(
            "today-line",
            time=calendar.time(one.date.starts_at),
            title=texts.plain(one.date.title),
            people=one.people,
        )
        for one in shown
    ]
    rows = tuple(
        (Button(shortened(texts.plain(one.date.title)), ShowAttendance(one.date.id)),) for one in shown
    )
    return Screen(lines(texts("today-title"), *told), rows)


def _press(texts: Texts, line: Line | HelperLine, page: int) -> Button:
    if isinstance(line, Line):
        return Button(_label(texts, line), Step(line.sign_up, page))
    return Button(_helper_label(texts, line), StepHelper(line.assignment, page))


def _helper_label(texts: Texts, line: HelperLine) -> str:
    """The role stands first, so that a volunteer is never taken for a guest of the same name."""
    name, role = shortened_name(line.label, 20), shortened(line.role, 12)
    if line.outcome is AttendanceOutcome.CAME:
        return texts.label("line-helper-came", name=name, role=role)
    if line.outcome is AttendanceOutcome.ABSENT:
        return texts.label("line-helper-absent", name=name, role=role)
    return texts.label("line-helper", name=name, role=role)


def _label(texts: Texts, line: Line) -> str:
    if line.outcome is AttendanceOutcome.CAME:
        return texts.label("line-came", name=_name(texts, line), heads=line.heads)
    if line.outcome is AttendanceOutcome.ABSENT:
        return texts.label("line-absent", name=_name(texts, line))
    return texts.label("line-unmarked", name=_name(texts, line), party=line.party)


def _name(texts: Texts, line: Line) -> str:
    if line.first_time:
        return texts.label("line-first-time", name=shortened_name(line.label, 16))
    return shortened_name(line.label, 24)
