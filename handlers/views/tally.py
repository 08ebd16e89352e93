"""The tally in the chat: a few lines an initiative, what the words mean, what is hidden."""

from collections.abc import Mapping

from catalog.counting.figures import People, Row, Tally
from handlers.screen import Screen
from handlers.taps import ToMark
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.parts import button, home, paragraphs

MOST_ROWS = 12


def half_year(
    texts: Texts, calendar: Calendar, counted: Tally, names: Mapping[str, Mapping[str, str]]
) -> Screen:
    """Each initiative with something to count, the total, and what an attendance is."""
    rows = [row for row in counted.rows if _is_something(row)]
    head = texts("tally-title", **{"from": calendar.day(counted.from_on), "to": calendar.day(counted.to_on)})
    mark = ((button(texts, "attendance-button", ToMark()),),)
    if not rows:
        return Screen(paragraphs(head, texts("tally-none")), (*mark, *home(texts)[:1]))
    told = [_row(texts, row, names) for row in rows[:MOST_ROWS]]
    return Screen(paragraphs(head, *told, _total(texts, counted.total), texts("tally-words")), mark)


def _row(texts: Texts, row: Row, names: Mapping[str, Mapping[str, str]]) -> str:
    slug = row.initiative or ""
    return texts(
        "tally-row",
        name=texts.plain(names.get(slug, {"da": slug})),
        occurrences=row.occurrences,
        sign_ups=_figure(texts, row.sign_ups),
        seats=_figure(texts, row.seats),
        attendances=_figure(texts, row.attendances),
        headcount=_figure(texts, row.headcount),
        persons=_people(texts, row.persons),
    )


def _total(texts: Texts, row: Row) -> str:
    return texts(
        "tally-total",
        sign_ups=_figure(texts, row.sign_ups),
        seats=_figure(texts, row.seats),
        attendances=_figure(texts, row.attendances),
        headcount=_figure(texts, row.headcount),
    )


def _is_something(row: Row) -> bool:
    return row.sign_ups != 0 or row.attendances != 0 or row.shifts_done > 0


def _figure(texts: Texts, figure: int | None) -> str:
    return texts.label("tally-hidden") if figure is None else str(figure)


def _people(texts: Texts, people: People) -> str:
    if people.low is None or people.high is None:
        return texts.label("tally-hidden")
    if people.low == people.high:
        return str(people.low)
    return texts.label("tally-between", low=str(people.low), high=str(people.high))
