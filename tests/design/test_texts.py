"""The words of the product: the code asks only for texts that exist, and every language has them all."""

import re
import unicodedata
from dataclasses import fields, is_dataclass

import pytest
from babel import Locale

from bot.sandbox.formatting import parse_html
from handlers.texts.texts import LANGUAGES, LOCALES, RIGHT_TO_LEFT, texts_in
from tests.design.text_files import asked, messages, rules, said

MARKS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
JOINERS = frozenset("\u200c\u200d")
EMOJI = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff]")
LONGEST_LABEL = 30
LONGEST_TEXT = 600


def test_code_asks_only_for_texts_that_exist() -> None:
    assert asked().unclear == [], "tell tests/design/text_keys.py how these keys are made"
    assert asked().all - set(messages("da")) == set()


def test_every_text_is_asked_for() -> None:
    assert set(messages("da")) - asked().all == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_danish_texts_with_the_same_arguments(language: str) -> None:
    here, danish = messages(language), messages("da")
    assert set(here) == set(danish)
    wrong = {key: here[key].variables ^ danish[key].variables for key in danish}
    assert {key: names for key, names in wrong.items() if names} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_have_the_same_names(language: str) -> None:
    names = {path.name for path in (LOCALES / language).iterdir()}
    assert names == {path.name for path in (LOCALES / "da").iterdir()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_finds_its_plural_form(language: str) -> None:
    plural = Locale.parse(language).plural_form
    for key, reading in messages(language).items():
        counted = {one for one in messages("da")[key].choices if messages("da")[key].counts(one)}
        for variable in counted | {one for one in reading.choices if reading.counts(one)}:
            known = reading.choices.get(variable, set())
            missing = {plural(n) for n in range(201) if str(n) not in known} - known
            assert missing == set(), f"{language} {key} ${variable}"


def test_every_rule_that_says_no_is_explained_with_its_own_fields() -> None:
    assert set(rules()) == {key for key in messages("da") if key.startswith("error-")}
    for key, rule in rules().items():
        assert is_dataclass(rule), key
        assert messages("da")[key].variables == {one.name for one in fields(rule)}, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_hold_only_tags_of_telegram_that_open_and_close(language: str) -> None:
    for key, text in said(language):
        tags = set(re.findall(r"</?([^>\s]*)", text))
        assert tags <= {"b", "i"}, key
        parse_html(text)


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one not in RIGHT_TO_LEFT])
def test_nothing_is_invisible_where_people_write_from_left_to_right(language: str) -> None:
    for key, text in said(language):
        hidden = [one for one in text if one not in " \n" and unicodedata.category(one)[0] in "CZ"]
        assert hidden == [], f"{key}: {text!r}"


@pytest.mark.parametrize("language", sorted(RIGHT_TO_LEFT))
def test_isolation_marks_are_balanced_where_people_write_from_right_to_left(language: str) -> None:
    for key, text in said(language):
        for line in text.splitlines():
            open_now = 0
            for one in line:
                open_now += (one == "\u2068") - (one == "\u2069")
                assert open_now >= 0, f"{key}: {line!r}"
            assert open_now == 0, f"{key}: {line!r}"
        others = {one for one in text if unicodedata.category(one) == "Cf"} - JOINERS
        assert others <= {"\u2068", "\u2069", "\u200f"}, key


@pytest.mark.parametrize("language", sorted(RIGHT_TO_LEFT))
def test_every_line_begins_from_the_right(language: str) -> None:
    """The first strong sign outside isolates decides; words of people and names of places do not."""
    for key, text in said(language):
        if key in asked().labels:
            continue
        for line in re.sub(r"<[^>]+>", "", text).splitlines():
            outside = line
            while outside != (less := re.sub("\u2068[^\u2068\u2069]*\u2069", "", outside)):
                outside = less
            strong = [one for one in outside if unicodedata.bidirectional(one) in {"L", "R", "AL"}]
            assert not strong or unicodedata.bidirectional(strong[0]) != "L", f"{key}: {line!r}"
            assert strong or not line or line in WORDS_OF_OTHERS, f"{key}: {line!r}"


WORDS_OF_OTHERS = frozenset({"\u2068«reason»\u2069", "\u2068«text»\u2069"})
"""Lines that people wrote begin where their own first sign says."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_hold_no_tags_and_no_marks_of_direction(language: str) -> None:
    texts = texts_in(language)
    for key in sorted(asked().labels):
        for arguments in messages(language)[key].arguments():
            label = texts.label(key, **arguments)
            assert label.strip(), key
            assert not MARKS & set(label), key
            assert "<" not in label, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_button_has_at_most_30_characters_before_its_arguments(language: str) -> None:
    texts = texts_in(language)
    for key in sorted(asked().buttons):
        nothing = dict.fromkeys(messages(language)[key].variables, "")
        label = texts.label(key, **nothing).strip()
        assert len(label) <= LONGEST_LABEL, f"{key}: {label}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_fits_on_a_small_screen_and_has_at_most_one_emoji_beside_words(language: str) -> None:
    for key, text in said(language):
        plain = re.sub(r"<[^>]+>", "", text)
        assert len("".join(one for one in plain if one not in MARKS)) <= LONGEST_TEXT, key
        assert len(EMOJI.findall(plain)) <= 1, key
        assert EMOJI.sub("", plain).strip() or not EMOJI.search(plain), key
