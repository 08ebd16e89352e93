"""Every view in every language stays within Telegram's limits, whatever people and organisers wrote."""

import importlib
import inspect
import pkgutil
import unicodedata
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest

from bot.sandbox.entities import utf16_length
from bot.sandbox.errors import BotApiError
from bot.sandbox.formatting import parse_html
from bot.sandbox.keyboards import checked_markup
from catalog.finding.narrowing import Narrowing
from catalog.offers.files import SHIPPED, read_folder
from db.crypto import KeyRing
from handlers import views
from handlers.callbacks import MOST_BYTES, pack
from handlers.screen import Button, Screen
from handlers.taps import KINDS
from handlers.texts.dates import Calendar
from handlers.texts.texts import LANGUAGES, RIGHT_TO_LEFT, texts_in
from handlers.views.start import LANGUAGE_ROW
from tests.screen_facts import COPENHAGEN
from tests.screen_words import EVERYDAY, Written
from tests.screens import SCREENS, screens

MOST_TEXT = 4096
MOST_CHOICES = 6
STAFF = ("attendance.", "dates.", "series.", "care.inbox", "care.case", "queue_order.", "tally.")
STAFFS = ("staff", "its coordinator", ", host", ", coordinator", "with buttons")
LISTS = ("finding.", "mine.mine", "mine.which_to_cancel")
HIGHEST = 2**53
LONGEST_SLUG = max(read_folder(SHIPPED).offers, key=len)
OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067")
MARKS = OVERRIDES | frozenset("\u200e\u200f\u061c\u2068\u2069")
HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Categories of signs that nobody sees."""


def in_full(words: str) -> Written:
    """As much as the catalogue, the schedule and the chat allow, and the highest numbers."""

    def as_long(characters: int) -> str:
        return (words * characters)[:characters]

    return Written(
        title={"da": as_long(80)},
        name={"da": as_long(60)},
        purpose={"da": as_long(240)},
        fact={"da": as_long(500)},
        place=as_long(80),
        person=as_long(40),
        message=as_long(2000),
        slug=LONGEST_SLUG,
        number=HIGHEST,
        heads=500,
        dates=120,
        names=150,
    )


WRITTEN = {
    "everyday": EVERYDAY,
    "long": in_full("Lang snak på dansk "),
    "wide letters": in_full("ÆØÅ"),
    "markup": in_full('<3 Bob & "Søn" </b><a href=x>'),
    "only ampersands": in_full("&"),
    "Arabic": in_full("مرحبا بكم "),
    "marks of direction": in_full("a\u202eb\u2068c\u2067d\u200fe\u200bf\ufeffg"),
    "control characters": in_full("a\x00b\x07c\x1bd\x7fe\x85f\u2028g"),
}
"""What people and organisers may have written."""


@pytest.fixture(scope="module", params=sorted(WRITTEN))
def made(request: pytest.FixtureRequest) -> list[tuple[str, str, Screen]]:
    """Every screen from some words: language, name, screen."""
    makers = screens(WRITTEN[request.param])
    return [
        (language, name, make(texts_in(language), Calendar(language, COPENHAGEN)))
        for language in LANGUAGES
        for name, make in makers.items()
    ]


def shown_words(screen: Screen) -> Iterator[str]:
    yield parse_html(screen.text)[0]
    for row in screen.rows:
        for button in row:
            yield button.label


def test_every_view_is_there() -> None:
    found = set()
    for module in pkgutil.iter_modules(views.__path__):
        view = importlib.import_module(f"handlers.views.{module.name}")
        for name, function in inspect.getmembers(view, inspect.isfunction):
            makes = inspect.signature(function, eval_str=True).return_annotation
            if function.__module__ == view.__name__ and makes is Screen and not name.startswith("_"):
                found.add(f"{module.name}.{name}")
    assert found == {name.partition(",")[0] for name in SCREENS}


def test_texts_have_between_1_and_4096_characters(made: list[tuple[str, str, Screen]]) -> None:
    sizes = {
        f"{language} {name}": utf16_length(parse_html(screen.text)[0].strip())
        for language, name, screen in made
    }
    assert {name: size for name, size in sizes.items() if not 1 <= size <= MOST_TEXT} == {}


def test_what_people_wrote_stays_text(made: list[tuple[str, str, Screen]]) -> None:
    for language, name, screen in made:
        _, entities = parse_html(screen.text)
        assert {one["type"] for one in entities} <= {"bold", "italic"}, f"{language} {name}"


def test_keyboards_are_accepted(made: list[tuple[str, str, Screen]], ring: KeyRing) -> None:
    refused = {}
    for language, name, screen in made:
        rows = [[{"text": one.label, **_action(one, ring)} for one in row] for row in screen.rows]
        assert all(one["text"].strip() for row in rows for one in row), f"{language} {name}: an empty label"
        try:
            checked_markup({"inline_keyboard": rows})
        except BotApiError as error:
            refused[f"{language} {name}"] = f"{sum(map(len, rows))} buttons: {error.description}"
    assert refused == {}


def _action(button: Button, ring: KeyRing) -> dict[str, str]:
    if button.tap is not None:
        return {"callback_data": pack(button.tap, HIGHEST, ring)}
    return {"url": button.url or ""}


def test_six_buttons_are_enough_for_a_citizen() -> None:
    """Digits count as one choice; a list of offers found or of one's own dates is as long as it is."""
    many = {}
    for name, make in SCREENS.items():
        if name.startswith((*STAFF, *LISTS)) or name.endswith(STAFFS):
            continue
        labels = [one.label for row in make(texts_in("da"), Calendar("da", COPENHAGEN)).rows for one in row]
        choices = [label for label in labels if not label.isdecimal()]
        if len(choices) + (len(choices) < len(labels)) > MOST_CHOICES:
            many[name] = choices
    assert many == {}


def test_nothing_is_invisible_outside_urdu_and_arabic(made: list[tuple[str, str, Screen]]) -> None:
    hidden = {
        f"{language} {name}": {one for one in words if unicodedata.category(one) in HIDDEN and one != "\n"}
        for language, name, screen in made
        if language not in RIGHT_TO_LEFT
        for words in shown_words(screen)
    }
    assert {name: signs for name, signs in hidden.items() if signs} == {}


def test_isolation_is_balanced_and_never_on_buttons(made: list[tuple[str, str, Screen]]) -> None:
    wrong = []
    for language, name, screen in made:
        text, *labels = shown_words(screen)
        balanced = text.count("\u2068") == text.count("\u2069")
        if not balanced or OVERRIDES & set(text) or MARKS & set("".join(labels)):
            wrong.append(f"{language} {name}")
    assert wrong == []


@pytest.mark.parametrize("code", sorted(KINDS))
def test_every_tap_fits_with_the_longest_slug_and_the_highest_number(code: str, ring: KeyRing) -> None:
    kind = KINDS[code]
    values = {"int": HIGHEST, "str": LONGEST_SLUG, "bool": True}
    hints = inspect.signature(kind).parameters
    given = {
        name: SHORT[name]
        if name in SHORT
        else values[getattr(one.annotation, "__name__", str(one.annotation))]
        for name, one in hints.items()
    }
    assert len(pack(kind(**given), HIGHEST, ring).encode()) <= MOST_BYTES


SHORT: dict[str, Any] = {
    "page": 9,
    "filter": max((one.name for one in fields(Narrowing)), key=len),
    "search": "abcdef",
    "mark": "ab",
}
"""Fields that never hold a slug or an id: they count screens or are as long as the code makes them."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_greeting_says_for_whom_and_offers_the_languages(language: str) -> None:
    screen = SCREENS["start.greeting"](texts_in(language), Calendar(language, COPENHAGEN))
    assert "15" in screen.text
    assert language != "da" or "for dig på 15 år eller mere" in screen.text
    assert LANGUAGE_ROW == "Sprog / Language / Dil / زبان / język / لغة"
    assert LANGUAGE_ROW in [button.label for row in screen.rows for button in row]
