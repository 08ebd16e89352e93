"""Urgent answers, writing to people, the coordinator's inbox."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from catalog.care.helplines import Helpline
from handlers.screen import Screen
from handlers.taps import AllowGroup, AnswerCase, CarryOn, CloseCase, Dismiss, Urgent
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.parts import back, button, home, lines, paragraphs

MOST_LINES = 2


@dataclass(frozen=True)
class ShownCase:
    """An open case with its newest words; `who` is a call name or code word."""

    case: int
    who: str
    about: dict[str, str] | None
    text: str
    at: dt.datetime


def urgent(texts: Texts, fitting: Sequence[Helpline], *, local_now: dt.datetime) -> Screen:
    """112 first, then at most two verified lines that fit, then who is (not) reading."""
    told = [
        texts(
            "urgent-line",
            name=texts.plain(one.name),
            number=one.number,
            open="yes" if one.is_open(local_now) else "no",
        )
        for one in fitting
        if one.number != "112"
    ][:MOST_LINES]
    text = lines(texts("urgent-danger"), *(told or [texts("urgent-no-lines")]), texts("urgent-robot"))
    return Screen(text, ((button(texts, "urgent-carry-on-button", CarryOn()),),))


def ask_urgent(texts: Texts) -> Screen:
    """Weak words: asked, with the number already there."""
    rows = (
        (button(texts, "urgent-yes-button", Urgent()),),
        (button(texts, "urgent-carry-on-button", CarryOn()),),
    )
    return Screen(lines(texts("urgent-ask"), texts("urgent-danger"), texts("urgent-robot")), rows)


def write(texts: Texts, name: str | None) -> Screen:
    """Write now; somebody will read it."""
    text = texts("contact-text") if name is None else texts("contact-text-offer", name=name)
    return Screen(text, ((button(texts, "contact-drop-button", Dismiss()),),))


def written(texts: Texts, *, read: bool) -> Screen:
    """It is on its way."""
    return Screen(texts("contact-sent" if read else "contact-nobody"), home(texts)[:2])


def inbox(texts: Texts, cases: Sequence[ShownCase]) -> Screen:
    """What waits for an answer."""
    if not cases:
        return Screen(texts("inbox-none"), home(texts)[:1])
    return Screen(texts("inbox-title"))


def case(texts: Texts, calendar: Calendar, shown: ShownCase) -> Screen:
    """One case, to be answered or closed."""
    about = texts.plain(shown.about) if shown.about else texts.label("inbox-about-anything")
    text = texts("inbox-case", who=shown.who, about=about, date=calendar.moment(shown.at), text=shown.text)
    row = (
        button(texts, "inbox-answer-button", AnswerCase(shown.case)),
        button(texts, "inbox-close-button", CloseCase(shown.case)),
    )
    group = ((button(texts, "group-allow-button", AllowGroup(shown.case)),),) if shown.about else ()
    return Screen(text, (row, *group))


def ask_answer(texts: Texts) -> Screen:
    """The coordinator writes the answer."""
    return Screen(texts("inbox-answer-ask"), ((button(texts, "contact-drop-button", Dismiss()),),))


def told(texts: Texts, key: str) -> Screen:
    """One sentence, and back."""
    return Screen(paragraphs(texts(key)), ((back(texts),),))
