"""Texts: what is filled in stays text, labels are plain, numbers choose their form, mistakes are loud."""

import html
import unicodedata

import pytest
from hypothesis import given, strategies as st

from bot.sandbox.formatting import parse_html
from catalog.offers.facts import Phrase
from handlers.texts.texts import LANGUAGES, RIGHT_TO_LEFT, BrokenText, Texts, texts_in

LEFT_TO_RIGHT = [one for one in LANGUAGES if one not in RIGHT_TO_LEFT]
MARKS = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff"
HOSTILE = st.one_of(
    st.text(max_size=200),
    st.text(alphabet="<>&\"'/=b i#x3;", max_size=200),
    st.text(alphabet="aب" + MARKS, max_size=60),
    st.sampled_from(
        ["<3 Bob", "</b>", "&amp;", "&#60;b&#62;", "<a href='tg://user?id=1'>", "\x00", "\ud800"]
    ),
    st.sampled_from(["&", "<", "å", "👵", "ب"]).map(lambda one: one * 4096),
)
languages = st.sampled_from(LANGUAGES)


@given(language=languages, name=HOSTILE)
def test_whatever_people_write_stays_text(language: str, name: str) -> None:
    text, entities = parse_html(texts_in(language)("case-answer", who=name, text=name))
    assert [one["type"] for one in entities] in (["bold"], [])
    empty, _ = parse_html(texts_in(language)("case-answer", who="", text=""))
    assert len(text) <= len(empty) + 2 * len(name)


@given(language=languages, name=HOSTILE)
def test_a_label_holds_what_was_written_without_markup(language: str, name: str) -> None:
    label = texts_in(language).label("mine-button-line", date="", title=name)
    visible = "".join(one for one in name if unicodedata.category(one) not in {"Cc", "Cf", "Cs", "Zl", "Zp"})
    assert [one for one in label.strip() if one.isprintable() and one not in MARKS] == [
        one for one in visible.strip() if one.isprintable()
    ]


@given(language=st.sampled_from(LEFT_TO_RIGHT), name=HOSTILE)
def test_nobody_brings_in_what_cannot_be_seen(language: str, name: str) -> None:
    text = html.unescape(texts_in(language)("name-done", name=name))
    assert not [one for one in text if unicodedata.category(one) in {"Cf", "Cs"}]


@given(language=st.sampled_from(sorted(RIGHT_TO_LEFT)), name=HOSTILE)
def test_nobody_turns_the_lines_around_a_name(language: str, name: str) -> None:
    text = texts_in(language)("name-done", name=name)
    assert text.count("\u2068") == text.count("\u2069") == 1
    assert not set("\u202a\u202b\u202d\u202e\u2066\u2067") & set(text)


def test_arguments_are_escaped_once_and_labels_not_at_all() -> None:
    danish = texts_in("da")
    assert danish("name-done", name='<3 "Bob" & co') == 'Tak. Værten ser navnet &lt;3 "Bob" &amp; co.'
    assert danish.label("group-button") == "Skriv til Kom med"
    assert danish.label("line-absent", name="<3 Bob & co") == "<3 Bob & co: kom ikke"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("da", {1: "1 plads tilbage", 2: "2 pladser tilbage", 5: "5 pladser tilbage"}),
        ("en", {1: "1 place left", 2: "2 places left", 5: "5 places left"}),
        ("tr", {1: "1 yer kaldı", 2: "2 yer kaldı"}),
        ("ur", {1: "1 جگہ باقی", 2: "2 جگہیں باقی"}),
        (
            "pl",
            {
                1: "zostało 1 miejsce",
                2: "zostały 2 miejsca",
                5: "zostało 5 miejsc",
                12: "zostało 12 miejsc",
                22: "zostały 22 miejsca",
            },
        ),
        (
            "ar",
            {
                1: "بقي مكان واحد",
                2: "بقي مكانان",
                3: "بقي 3 أماكن",
                11: "بقي 11 مكانًا",
                100: "بقي 100 مكان",
            },
        ),
    ],
)
def test_numbers_choose_their_form(language: str, said: dict[int, str]) -> None:
    for number, words in said.items():
        assert texts_in(language).label("offer-state-left", left=number) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_thousands_are_written_in_plain_digits(language: str) -> None:
    assert "2000" in texts_in(language)("error-message-too-long", most=2000)


@pytest.mark.parametrize("language", sorted(RIGHT_TO_LEFT))
def test_names_are_isolated_where_people_write_from_right_to_left(language: str) -> None:
    assert "\u2068Karen\u2069" in texts_in(language)("name-done", name="Karen")
    assert "\u2068" not in texts_in(language).label("line-absent", name="Karen")


def test_an_unknown_language_is_danish() -> None:
    assert Texts("ne").language == "da"
    assert texts_in("ne")("back-button") == "Tilbage"


def test_every_language_has_its_own_words() -> None:
    assert len({texts_in(one)("coming-button") for one in LANGUAGES}) == len(LANGUAGES)
    assert all(texts_in(one).has("coming-button") for one in LANGUAGES)
    assert not texts_in("da").has("no-such-text")


def test_mistakes_are_loud() -> None:
    with pytest.raises(BrokenText, match="no-such-text"):
        texts_in("ar")("no-such-text")
    with pytest.raises(BrokenText, match="name-done"):
        texts_in("da")("name-done")


def test_what_organisers_wrote_is_shown_in_ones_language_else_in_danish() -> None:
    written = {"da": "Kaffe & kage", "en": "Coffee & cake"}
    assert texts_in("en").of(written) == "Coffee &amp; cake"
    assert texts_in("en").plain(Phrase(**written)) == "Coffee & cake"
    assert texts_in("pl").plain(written) == texts_in("pl").plain(Phrase(**written)) == "Kaffe & kage"
    assert texts_in("da").of(None) == texts_in("da").plain({}) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_organisers_wrote_brings_no_marks_of_direction(language: str) -> None:
    assert texts_in(language).plain({"da": f"Kaffe{MARKS} og kage"}) == "Kaffe og kage"


def test_joiners_stay_where_they_shape_letters() -> None:
    assert texts_in("ur").plain({"ur": "خوش\u200cآمدید"}) == "خوش\u200cآمدید"
    assert texts_in("da").plain({"da": "kaf\u200cfe"}) == "kaffe"
