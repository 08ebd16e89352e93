"""The list at the door, and what happens today."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalog.presence.attendance import DateToMark, Saved
from catalog.presence.sheet import AttendanceList, Line
from catalog.schedule.dates import OccurrenceCard
from db.models import AttendanceOutcome
from handlers.screen import Button, Row, Screen
from handlers.taps import AllCame, OneMore, SaveAttendance, SetTotal, ShowAttendance, Step, ToMark
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.parts import back, button, home, lines, paragraphs, shortened

MOST_NAMES = 30
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
    """Every name a button, thirty a page; the sums below."""
    begin = page * MOST_NAMES
    on_page = shown.lines[begin : begin + MOST_NAMES]
    names: list[Row] = [(Button(_label(texts, line), Step(line.sign_up, page)),) for line in on_page]
    if len(shown.lines) > begin + MOST_NAMES:
        names.append((button(texts, "more-button", ShowAttendance(shown.occurrence, page + 1)),))
    tools: tuple[Row, ...] = (
        (
            button(texts, "all-button", AllCame(shown.occurrence)),
            button(texts, "one-more-button", OneMore(shown.occurrence)),
        ),
        (button(texts, "save-button", SaveAttendance(shown.occurrence)),),
    )
    text = paragraphs(
        texts("attendance-title", title=texts.plain(shown.title), date=calendar.moment(shown.starts_at)),
        texts("attendance-how") if shown.lines else texts("attendance-nobody"),
        lines(*(texts("attendance-unreachable", name=line.label) for line in on_page if line.unreachable)),
        texts("attendance-sums", came=shown.ticked, nameless=shown.nameless, total=shown.total),
    )
    return Screen(text, (*names, *tools, (back(texts, ToMark()),)))


def saved(texts: Texts, calendar: Calendar, shown: AttendanceList, sums: Saved) -> Screen:
    """Numbers only: the names are gone from the chat."""
    text = texts(
        "attendance-saved",
        title=texts.plain(shown.title),
        date=calendar.moment(shown.starts_at),
        came=sums.came + sums.nameless,
        nameless=sums.nameless,
        absent=sums.absent,
        unmarked=sums.unmarked,
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


def _label(texts: Texts, line: Line) -> str:
    if line.outcome is AttendanceOutcome.CAME:
        return texts.label("line-came", name=_name(texts, line), heads=line.heads)
    if line.outcome is AttendanceOutcome.ABSENT:
        return texts.label("line-absent", name=_name(texts, line))
    return texts.label("line-unmarked", name=_name(texts, line), party=line.party)


def _name(texts: Texts, line: Line) -> str:
    if line.first_time:
        return texts.label("line-first-time", name=shortened(line.label, 16))
    return shortened(line.label, 24)
