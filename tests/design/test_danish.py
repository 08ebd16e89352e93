"""The Danish words: the promised ones, and how easy they are to read (DOMAIN.md 4)."""

import re
from collections.abc import Iterator

import pytest

from catalog.finding.documents import documents_of
from catalog.finding.index import Index, build_index
from catalog.finding.lexicon import shipped_lexicon
from catalog.finding.query import Query
from catalog.offers.files import SHIPPED, read_folder
from handlers.texts.dates import Calendar
from handlers.texts.texts import LANGUAGES, texts_in
from handlers.views.start import LANGUAGE_ROW
from tests.design.text_files import asked, messages
from tests.screen_facts import COPENHAGEN, THURSDAY

PROMISED = {
    "accept-button": "Ja tak, jeg tager pladsen",
    "all-button": "Alle er kommet",
    "attendance-button": "Hvem kom?",
    "back-button": "Tilbage",
    "cancel-button": "Meld afbud",
    "change-button": "Ret antal",
    "coming-button": "Jeg kommer",
    "dates-cancel-button": "Aflys",
    "dates-cancel-yes-button": "Ja, aflys for alle",
    "decline-button": "Nej tak, giv den videre",
    "drop-button": "Jeg kan slet ikke komme",
    "help-button": "Hjælp",
    "holiday-keep-button": "Behold",
    "join-button": "Tilmeld mig",
    "regular-button": "Kom hver",
    "line-absent": "Karen: kom ikke",
    "more-button": "Flere",
    "more-dates-button": "Flere datoer",
    "no-reminders-button": "Ingen påmindelser",
    "one-more-button": "+1 uden navn",
    "party-button": "Vi er flere",
    "queue-button": "Skriv mig på ventelisten",
    "save-button": "Gem",
    "standin-button": "Find en afløser",
    "take-button": "Tag vagten",
    "undo-button": "Fortryd",
    "urgent-button": "Akut hjælp",
    "volunteer-button": "Jeg vil gerne hjælpe",
    "write-button": "Skriv til os",
}
"""Beginnings of buttons that programs press (INTERFACE.md, "The line, word for word" and after)."""
SENTENCES = {
    "cancel-done": "Du er meldt fra",
    "join-done": "Du er tilmeldt",
    "kind-voice": "Jeg kan kun læse tekst.",
    "name-ask": "Hvad skal værten kalde dig?",
    "perhaps-twice": "Du får måske beskeden to gange",
    "queue-done": "nummer 3 på ventelisten",
    "start-hello": "for dig på 15 år eller mere",
    "urgent-danger": "Er du eller en anden i fare lige nu? <b>Ring 112.</b>",
    "urgent-robot": "Jeg er en robot. Ingen læser det, du skriver her.",
}
FORBIDDEN = ("registrering", "jf.", "ift.", "pt.", "ca.", "initiativ")
LONGEST_WORD = 18
LONGEST_SENTENCE = 20
LONG_WORD = 7
"""Letters from which a word counts as long in LIX."""
BODY_WORDS = 15
"""Shorter texts are prompts and answers in a dialogue, for which LIX says nothing."""


def filled(language: str, key: str, party: int = 3) -> str:
    """A text with everyday words filled in."""
    when = Calendar("da", COPENHAGEN).moment(THURSDAY)
    known: dict[str, str | int] = {
        "date": when,
        "until": when,
        "old": when,
        "opens_at": when,
        "closed_at": when,
        "name": "Karen",
        "who": "Karen",
        "title": "Fællesspisning",
    }
    reading = messages(language)[key]
    numbers = {one for one in reading.variables if reading.counts(one)} | {"position", "most", "ticked"}
    return texts_in(language)(
        key, **{one: known.get(one, party if one in numbers else "Karen") for one in reading.variables}
    )


def sentences(text: str) -> Iterator[list[str]]:
    """The words of each sentence; headings, bare names, dates and lists of figures are no sentences."""
    for line in re.sub(r"<b>[^<]*</b>$", "", text, flags=re.MULTILINE).splitlines():
        plain = re.sub(r"<[^>]+>", "", line).strip()
        if not plain.endswith((".", "?", "!", ":")) or re.search(r": \S+[.,] ", plain):
            continue
        for sentence in re.split(r"(?<=[.?!:])\s+(?=[A-ZÆØÅ])", plain):
            found = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", sentence)
            if found:
                yield found


def lix(counted: list[list[str]]) -> float:
    """Björnsson's readability index: words a sentence, and the share of words of 7 letters or more."""
    words = [word for sentence in counted for word in sentence]
    return len(words) / len(counted) + 100 * sum(len(word) >= LONG_WORD for word in words) / len(words)


def texts_to_read() -> dict[str, list[list[str]]]:
    return {key: list(sentences(filled("da", key))) for key in messages("da") if key not in asked().labels}


def test_lix_counts_words_a_sentence_and_long_words() -> None:
    assert lix([["vi", "spiser", "sammen"], ["kom", "forbi"]]) == 2.5
    assert lix([["fællesspisning"]]) == 101


def test_body_texts_are_easy_but_do_not_talk_down() -> None:
    bodies = [text for text in texts_to_read().values() if sum(map(len, text)) >= BODY_WORDS]
    assert 20 <= lix([sentence for text in bodies for sentence in text]) <= 32


def test_no_danish_sentence_has_more_than_20_words() -> None:
    found = {key: one for key, text in texts_to_read().items() for one in text if len(one) > LONGEST_SENTENCE}
    assert found == {}


def test_no_danish_word_has_more_than_18_letters_or_is_office_language() -> None:
    for key in messages("da"):
        text = filled("da", key).lower()
        assert max((len(word) for word in re.findall(r"[^\W\d_]+", text)), default=0) <= LONGEST_WORD, key
        for word in FORBIDDEN:
            assert not re.search(rf"(?<!\w){re.escape(word)}", text), f"{key}: {word}"


def test_the_words_that_programs_press_stand_first_on_their_buttons() -> None:
    texts = texts_in("da")
    for key, words in PROMISED.items():
        given = dict.fromkeys(messages("da")[key].variables, "")
        if "name" in given:
            given["name"] = "Karen"
        assert texts.label(key, **given).startswith(words), key


def test_the_promised_sentences_are_said() -> None:
    for key, words in SENTENCES.items():
        assert words in filled("da", key), key
    assert "Kommet: " in filled("da", "attendance-saved")
    assert LANGUAGE_ROW == "Sprog / Language / Dil / زبان / język / لغة"


@pytest.fixture(scope="module")
def index() -> Index:
    return build_index(documents_of(list(read_folder(SHIPPED).offers.values())), shipped_lexicon())


@pytest.mark.parametrize("key", ["start-hello", "find-empty"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_of_what_one_can_write_find_something(index: Index, language: str, key: str) -> None:
    examples = re.findall(r"<i>([^<]+)</i>", texts_in(language)(key))
    assert examples
    for example in examples:
        assert index.find(Query(example, language=language)).hits, example
