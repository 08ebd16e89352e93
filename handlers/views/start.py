"""The greeting, help, languages, and answers to what is not a question."""

from dataclasses import dataclass

from handlers.screen import Button, Row, Screen
from handlers.taps import (
    AskReminders,
    ChooseLanguage,
    Dates,
    HalfYear,
    Languages,
    Privacy,
    ShowCases,
    Today,
    ToMark,
)
from handlers.texts.texts import LANGUAGES, NATIVE_NAMES, Texts
from handlers.views.parts import button, helping, home, paragraphs

LANGUAGE_ROW = "Sprog / Language / Dil / زبان / język / لغة"


@dataclass(frozen=True)
class Staff:
    """Whether somebody is a host or a coordinator somewhere: what their own buttons are."""

    host: bool = False
    coordinator: bool = False


CITIZEN = Staff()


def greeting(texts: Texts, *, practice: bool, staff: Staff = CITIZEN) -> Screen:
    """Who this is, for whom, and the first buttons; staff get their own above."""
    text = paragraphs(texts("start-hello"), texts("start-practice") if practice else None)
    return Screen(text, (*staff_rows(texts, staff), *home(texts), (Button(LANGUAGE_ROW, Languages()),)))


def staff_rows(texts: Texts, staff: Staff) -> tuple[Row, ...]:
    """What hosts and coordinators do most, without a command to remember."""
    if not staff.host:
        return ()
    door = (button(texts, "attendance-button", ToMark()), button(texts, "today-button", Today()))
    if not staff.coordinator:
        return (door,)
    desk = (
        button(texts, "dates-button", Dates()),
        button(texts, "tally-button", HalfYear()),
        button(texts, "inbox-button", ShowCases()),
    )
    return (door, desk)


def invited(texts: Texts, role: str, initiative: str | None, *, staff: Staff = CITIZEN) -> Screen:
    """An invite was taken up: the way to what it is for."""
    text = texts("start-invited", role=texts.label(f"role-{role}"), initiative=initiative or "all")
    return Screen(text, (*staff_rows(texts, staff), *home(texts)))


def invite_spent(texts: Texts) -> Screen:
    """The link was used before, or is too old."""
    return Screen(texts("start-invite-spent"), home(texts))


def languages(texts: Texts) -> Screen:
    """The choice of languages, each in its own name."""
    rows = tuple((Button(NATIVE_NAMES[one], ChooseLanguage(one)),) for one in LANGUAGES)
    return Screen(texts("language-asked"), rows)


def language_chosen(texts: Texts) -> Screen:
    """Said in the new language."""
    return Screen(texts("language-chosen"), home(texts))


def help_screen(texts: Texts, *, staff: Staff = CITIZEN) -> Screen:
    """How to use it."""
    rows = (
        *home(texts)[:3],
        (button(texts, "reminders-button", AskReminders()), button(texts, "privacy-button", Privacy())),
        helping(texts)[:1],
    )
    text = paragraphs(texts("help-text"), texts("help-staff") if staff.host else None)
    return Screen(text, (*staff_rows(texts, staff), *rows))


def said(texts: Texts, key: str, **arguments: str | int) -> Screen:
    """One sentence and the way on."""
    return Screen(texts(key, **arguments), home(texts)[:2])


def in_group(texts: Texts, link: str, *, urgent: bool) -> Screen:
    """What is said in a group: 112 when somebody may be in danger, and the way to the private chat."""
    text = paragraphs(texts("group-urgent") if urgent else None, texts("group-hello"))
    return Screen(text, ((Button(texts.label("group-button"), url=link),),))
