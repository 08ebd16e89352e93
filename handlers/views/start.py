"""The greeting, help, languages, and answers to what is not a question."""

from handlers.screen import Button, Screen
from handlers.taps import AskReminders, ChooseLanguage, Languages, Privacy, ToMark
from handlers.texts.texts import LANGUAGES, NATIVE_NAMES, Texts
from handlers.views.parts import button, helping, home, paragraphs

LANGUAGE_ROW = "Sprog / Language / Dil / زبان / język / لغة"


def greeting(texts: Texts, *, practice: bool) -> Screen:
    """Who this is, for whom, and the first buttons."""
    text = paragraphs(texts("start-hello"), texts("start-practice") if practice else None)
    return Screen(text, (*home(texts), (Button(LANGUAGE_ROW, Languages()),)))


def invited(texts: Texts, role: str, initiative: str | None) -> Screen:
    """An invite was taken up."""
    text = texts("start-invited", role=texts.label(f"role-{role}"), initiative=initiative or "all")
    return Screen(text, (*home(texts),))


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


def help_screen(texts: Texts, *, staff: bool) -> Screen:
    """How to use it."""
    rows = (
        *home(texts)[:3],
        (button(texts, "reminders-button", AskReminders()), button(texts, "privacy-button", Privacy())),
        helping(texts)[:1],
    )
    staff_row = ((button(texts, "attendance-button", ToMark()),),) if staff else ()
    text = paragraphs(texts("help-text"), texts("help-staff") if staff else None)
    return Screen(text, (*staff_row, *rows))


def said(texts: Texts, key: str, **arguments: str | int) -> Screen:
    """One sentence and the way on."""
    return Screen(texts(key, **arguments), home(texts)[:2])


def in_group(texts: Texts, link: str, *, urgent: bool) -> Screen:
    """What is said in a group: 112 when somebody may be in danger, and the way to the private chat."""
    text = paragraphs(texts("group-urgent") if urgent else None, texts("group-hello"))
    return Screen(text, ((Button(texts.label("group-button"), url=link),),))
