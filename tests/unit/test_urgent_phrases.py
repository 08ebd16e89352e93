"""The signs of the phrase file, one by one, and what it says when a line cannot be read."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from catalog.finding.urgent_phrases import Book, Language, PhraseMistake
from catalog.finding.urgent_words import words_of


def book(
    *lines: str, lists: tuple[str, ...] = (), negations: str = "", fillers: str = "", forgiving: bool = True
) -> Book[str]:
    language = Language("da")
    made: Book[str] = Book()
    for line in lists:
        language.name_list(line)
    made.negate(negations, language)
    made.pass_over(fillers)
    for line in lines:
        made.add(line, language, "found", line, forgiving=forgiving)
    return made


def found(made: Book[str], text: str) -> list[str]:
    _, forgiven = made.open(text)
    return sorted(made.kinds["found"].meanings(forgiven, frozenset()))


@pytest.mark.parametrize(
    ("phrase", "yes", "no"),
    [
        ("vil dø", ["jeg vil dø", "VIL DØ nu", "vil doe"], ["dø vil", "vil ikke dø", "vil bare dø", "vildø"]),
        (
            "vil ..2 dø",
            ["vil dø", "vil bare dø", "vil bare nu dø"],
            ["vil bare nu snart dø", "ja jeg vil. Så dø"],
        ),
        ("vil|skal dø", ["vil dø", "skal dø"], ["kan dø"]),
        ("@vil dø", ["vil dø", "har lyst til dø"], ["lyst dø"]),
        ("tage_livet af", ["tage livet af"], ["tage mit livet af", "tage af"]),
        ("vil gerne? dø", ["vil dø", "vil gerne dø"], ["vil bare dø"]),
        ("selv* nu", ["selvmord nu", "selv nu"], ["sel nu"]),
        ("*kursus nu", ["malekursus nu"], ["kursusleder nu"]),
        ("=ölüyorum artık", ["ölüyorum artık", "ÖLÜYORUM artik"], ["oluyorum artık"]),
        ("^ hjælp $", ["hjælp", "Hjælp!"], ["hjælp mig", "giv hjælp"]),
        ("slår /", ["han slår", "han slår, og går", "han slår! igen"], ["han slår græs"]),
        ("/ dør", ["dør", "nej, dør"], ["en dør"]),
        ("! slår mig", ["han slår mig"], ["ikke slår mig"]),
    ],
)
def test_signs(phrase: str, yes: list[str], no: list[str]) -> None:
    made = book(phrase, lists=("vil: vil har_lyst_til",), negations="ikke", forgiving=False)
    assert [text for text in yes if not found(made, text)] == []
    assert [text for text in no if found(made, text)] == []


def test_a_negation_in_a_gap_makes_it_void_unless_the_phrase_names_it() -> None:
    made = book("jeg ..3 dø", "vil ikke ..3 leve", negations="ikke")
    assert found(made, "jeg vil ikke dø") == []
    assert found(made, "jeg vil ikke gerne leve") == ["vil ikke ..3 leve"]
    assert found(made, "jeg vil ikke, jeg vil dø") == ["jeg ..3 dø"]


def test_fillers_take_no_place() -> None:
    assert found(book("vil dø", fillers="bare virkelig"), "vil bare virkelig bare dø") == ["vil dø"]


@pytest.mark.parametrize("typed", ["selvmodr", "selvmrd", "selvsmord", "selvmkrd", "selvmard"])
def test_one_typing_mistake_in_a_long_word_is_overlooked(typed: str) -> None:
    assert found(book("selvmord nu"), f"{typed} nu") == ["selvmord nu"]
    assert found(book("selvmord nu", forgiving=False), f"{typed} nu") == []


@pytest.mark.parametrize("typed", ["selvmzrd", "selmodr", "dør", "tag"])
def test_but_not_two_and_not_in_short_words(typed: str) -> None:
    assert found(book("selvmord|dø|tage nu"), f"{typed} nu") == []


def test_what_is_hidden_is_not_found_and_the_latest_word_is_the_covered_one() -> None:
    made = book("slår mig", "slår ..3 græs")
    _, text = made.open("han slår mig og slår græs")
    language = Language("da")
    made.add("slår ..3 græs", language, "harmless", "", forgiving=False)
    hidden = made.kinds["harmless"].covered(text)
    assert sorted(made.kinds["found"].meanings(text, hidden)) == ["slår mig"]


@given(st.lists(st.sampled_from(["anna", "bo", "og", "siger"]), max_size=12), st.integers(0, 3))
def test_a_gap_is_as_wide_as_it_says(words: list[str], gap: int) -> None:
    """Against the plainest reading: a "bo" with at most `gap` words between it and an "anna" before it."""
    expected = any("bo" in words[at + 1 : at + 2 + gap] for at, word in enumerate(words) if word == "anna")
    assert bool(found(book(f"anna ..{gap} bo", forgiving=False), " ".join(words))) == expected


@pytest.mark.parametrize(
    ("line", "mistake"),
    [
        ("@ukendt dø", "there is no list “@ukendt”"),
        ("vil ..", "must start and end with a word"),
        ("vil ..x dø", "is no gap"),
        ("vil ..10 dø", "a number up to 9"),
        ("a* dø", "is no word"),
        ("vil-dø nu", "is no word"),
    ],
)
def test_what_is_wrong_with_a_line_is_said(line: str, mistake: str) -> None:
    with pytest.raises(PhraseMistake, match=mistake):
        book(line)


def flat(text: str) -> list[str]:
    return [word.flat for word in words_of(text, (), ("og",), lambda _: [])]


def test_words_of_a_text() -> None:
    """Doubled ends of clauses (a comma before "and") do no harm."""
    assert " ".join(flat("Jeg vil d ø, og nu!")) == "^ / jeg vil d o / / og nu / / / $"
    assert " ".join(flat("s e l v m o r d")) == "^ / selvmord / $"
    assert " ".join(flat("5. sal")) == "^ / 5 sal / $"
    assert " ".join(flat("İSTANBUL ısı")) == "^ / istanbul isi / $"


def test_a_stop_parts_sentences_but_not_fragments() -> None:
    made = book("vil ..9 dø")
    assert found(made, "Jeg. Vil. Dø.")
    assert not found(made, "Det er det jeg vil. Så dø ikke i dag.")
