"""A coordinator's message to everybody on a date: asked for, looked at, on its way, and as people get it."""

from catalog.schedule.dates import OccurrenceCard
from catalog.schedule.messages import LONGEST, Audience, Message
from db.outbox_figures import Progress
from handlers.screen import Row, Screen
from handlers.taps import AskMessage, ManageDate, SendMessage, ShowMessage, UndoMessage, WriteToUs
from handlers.texts.dates import Calendar
from handlers.texts.texts import Texts
from handlers.views.parts import back, button, lines, paragraphs


def ask(texts: Texts, calendar: Calendar, date: OccurrenceCard, persons: int, *, discreet: bool) -> Screen:
    """What is to be said; typed next."""
    text = paragraphs(
        _to_all(texts, calendar, date),
        texts("message-ask", n=persons, most=LONGEST),
        texts("message-ask-discreet") if discreet else None,
    )
    return Screen(text, ((back(texts, ManageDate(date.id)),),))


def preview(texts: Texts, calendar: Calendar, date: OccurrenceCard, words: str, audience: Audience) -> Screen:
    """The words as everybody will read them, how many that is, and when they leave."""
    text = paragraphs(
        _to_all(texts, calendar, date),
        texts("message-words", words=words),
        lines(
            texts("message-persons", n=audience.persons),
            texts("message-leaves", date=calendar.moment(audience.leaves_at)),
            texts("message-again"),
        ),
    )
    yes = (button(texts, "message-yes-button", SendMessage(date.id)),)
    return Screen(text, (yes, (back(texts, ManageDate(date.id)),)))


def progress(texts: Texts, calendar: Calendar, date: OccurrenceCard, message: Message) -> Screen:
    """On its way: when it leaves, how far it came, whom to ring; the way back while there is one."""
    text = paragraphs(
        _to_all(texts, calendar, date),
        texts("message-leaves", date=calendar.moment(message.leaves_at)) if message.may_be_undone else None,
        lines(
            heard(texts, message.progress),
            texts("dates-ring", n=message.not_reached) if message.not_reached else None,
        ),
    )
    undo = ((button(texts, "undo-button", UndoMessage(message.number)),),) if message.may_be_undone else ()
    again: tuple[Row, ...] = ()
    if message.progress.waiting:
        again = ((button(texts, "dates-refresh-button", ShowMessage(message.number)),),)
    return Screen(text, (*undo, *again, (back(texts, ManageDate(date.id)),)))


def undone(texts: Texts, calendar: Calendar, date: OccurrenceCard) -> Screen:
    """Nobody has heard anything; it can be written anew."""
    text = paragraphs(_to_all(texts, calendar, date), texts("message-undone"))
    write = button(texts, "message-button", AskMessage(date.id), date=calendar.short(date.starts_at))
    return Screen(text, ((write,), (back(texts, ManageDate(date.id)),)))


def received(texts: Texts, calendar: Calendar, date: OccurrenceCard, title: str, words: str) -> Screen:
    """What everybody gets: about which date, the words as they were written, and how to answer."""
    danish = texts.language == "da"
    text = paragraphs(
        texts("message-received", title=title, date=calendar.moment(date.starts_at)),
        texts("message-words", words=words) if danish else texts("message-words-in-danish", words=words),
    )
    return Screen(text, ((button(texts, "write-button", WriteToUs(date.initiative)),),))


def heard(texts: Texts, seen: Progress) -> str:
    """How far something told to many has come, kind by kind; nothing where nobody had to be told."""
    if not seen.all:
        return ""
    return lines(
        texts("dates-heard", sent=seen.sent, all=seen.all),
        texts("dates-heard-waiting", n=seen.waiting) if seen.waiting else None,
        texts("dates-heard-blocked", n=seen.blocked) if seen.blocked else None,
        texts("dates-heard-failed", n=seen.failed) if seen.failed else None,
        texts("dates-heard-uncertain", n=seen.uncertain) if seen.uncertain else None,
        texts("dates-heard-skipped", n=seen.skipped) if seen.skipped else None,
    )


def _to_all(texts: Texts, calendar: Calendar, date: OccurrenceCard) -> str:
    return texts("message-title", title=texts.plain(date.title), date=calendar.moment(date.starts_at))
