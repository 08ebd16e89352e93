"""Pieces that many screens share."""

from catalog.schedule.fields import Words
from db.models import EVERY_DATE
from handlers.screen import Button, Row
from handlers.taps import Browse, Help, Mine, Start, Tap, Urgent, Volunteer, WriteToUs
from handlers.texts.texts import Texts

LABEL_CHARACTERS = 40
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
EACH = "each"


def button(texts: Texts, key: str, tap: Tap, **arguments: str | int) -> Button:
    """A button with a text of ours."""
    return Button(shortened(texts.label(key, **arguments)), tap)


def shortened(label: str, most: int = LABEL_CHARACTERS) -> str:
    """A label that small phones show whole."""
    return label if len(label) <= most else label[: most - 1].rstrip() + "…"


def shortened_name(label: str, most: int) -> str:
    """A name that fits, with the code word at its end that tells it from another."""
    name, bracket, code_word = label.rpartition(" (")
    if not bracket:
        return shortened(label, most)
    return f"{shortened(name, max(2, most - len(code_word) - 2))}{bracket}{code_word}"


def back(texts: Texts, to: Tap | None = None) -> Button:
    """Tilbage."""
    return button(texts, "back-button", to or Start())


def helping(texts: Texts, slug: str = "") -> Row:
    """Skriv til os, Hjælp."""
    return (writing(texts, slug), button(texts, "help-button", Help()))


def writing(texts: Texts, slug: str = "") -> Button:
    """Skriv til os."""
    return button(texts, "write-button", WriteToUs(slug))


def home(texts: Texts) -> tuple[Row, ...]:
    """What one can do from anywhere."""
    return (
        (button(texts, "find-button", Browse()),),
        (button(texts, "mine-button", Mine()),),
        (button(texts, "volunteer-button", Volunteer()),),
        (button(texts, "help-button", Help()), button(texts, "urgent-button", Urgent())),
    )


def lines(*parts: str | None) -> str:
    """The parts that are there, each on its line."""
    return "\n".join(part for part in parts if part)


def paragraphs(*parts: str | None) -> str:
    """The parts that are there, an empty line between them."""
    return "\n\n".join(part for part in parts if part)


def day_name(weekday: int) -> str:
    """A weekday (0 = Monday, EVERY_DATE) as texts choose by it."""
    return EACH if weekday == EVERY_DATE else DAYS[weekday]


def in_ones_language(texts: Texts, words: Words | None) -> str:
    """What staff wrote, in the reader's language; words that are only there in Danish are shown as such."""
    said = texts.plain(words)
    translated = words is None or getattr(words, texts.language, None)
    return said if translated else texts.label("reason-in-danish", reason=said)
