"""One's own matters, numbers and yes/no: precise, in six languages."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from ruamel.yaml import YAML

from catalog.finding.answers import read_number, read_yes_no
from catalog.finding.lexicon import shipped_lexicon
from catalog.finding.own import Matter, Own, read_own
from catalog.finding.own_phrases import shipped_own_phrases
from catalog.finding.said_as import shipped_said_as

LEXICON = shipped_lexicon()


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("jeg kan ikke på torsdag", Matter.CANCEL),
        ("meld afbud", Matter.CANCEL),
        ("jeg vil gerne afmelde mig", Matter.CANCEL),
        ("i can't make it on Thursday", Matter.CANCEL),
        ("perşembe gelemem", Matter.CANCEL),
        ("nahi aa sakta", Matter.CANCEL),
        ("لا أستطيع الحضور يوم الخميس", Matter.CANCEL),
        ("nie mogę przyjść w czwartek", Matter.CANCEL),
        ("jeg kan ikke på torsdag alligevel, jeg er blevet syg", Matter.CANCEL),
        ("jeg kommer ikke på torsdag, mit barnebarn er sygt", Matter.CANCEL),
        ("kan nogen tage min vagt", Matter.CANCEL),
        ("jeg er på ferie i næste uge", Matter.CANCEL),
        ("jeg når det ikke i dag", Matter.CANCEL),
        ("nie mogę przyjść w czwartek, jestem chory", Matter.CANCEL),
        ("jestem chora nie przyjdę", Matter.CANCEL),
        ("hvornår er det nu", Matter.WHEN),
        ("hvor er det henne?", Matter.WHEN),
        ("slet mig", Matter.ERASE),
        ("delete my data", Matter.ERASE),
        ("hvad gemmer I om mig", Matter.DATA),
        ("STOP", Matter.STOP),
        ("hvad er jeg tilmeldt", Matter.MINE),
        ("hjælp", Matter.HELP),
        ("jeg har brug for hjælp", Matter.HELP),
        ("kan jeg tale med et menneske", Matter.HELP),
        ("yardım", Matter.HELP),
    ],
)
def test_own_matters_are_recognised(text: str, matter: Matter) -> None:
    own = read_own(text, LEXICON)
    assert own is not None
    assert own.matter is matter


@pytest.mark.parametrize(
    "text",
    [
        "stop med at ryge",
        "jeg kan ikke komme ud af huset",
        "jeg kan ikke læse brevet",
        "hvornår er der fællesspisning",
        "min mand er syg",
        "jeg er blevet syg af stress og har brug for nogen at tale med",
        "jeg har brug for hjælp til at søge bolig",
        "help reading letters",
        "min datter kan ikke komme i skole",
        "jeg taler ikke dansk",
        "hjælp til lektier",
        "vi bliver måske sat ud af lejligheden",
        "my mother doesn't speak Danish and gets letters",
        "kan ikke selv klare det hele med kommunen",
    ],
)
def test_wishes_to_find_something_are_no_own_matter(text: str) -> None:
    assert read_own(text, LEXICON) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("tal tyrkisk", "tr"),
        ("do you speak Arabic?", "ar"),
        ("türkçe konuş", "tr"),
        ("mów po polsku", "pl"),
        ("urdu", "ur"),
    ],
)
def test_the_language_asked_for_is_told(text: str, language: str) -> None:
    assert read_own(text, LEXICON) == Own(Matter.LANGUAGE, language)


def test_the_new_number_is_told() -> None:
    assert read_own("vi bliver fire", LEXICON) == Own(Matter.COUNT, number=4)


def test_at_least_two_hundred_phrases_in_every_language_together() -> None:
    known = shipped_own_phrases()
    phrases = [phrase for found in (*known.by_first.values(), *known.open_ended.values()) for phrase in found]
    assert len(phrases) >= 200
    assert {phrase.language for phrase in phrases} == {"da", "en", "tr", "ur", "ar", "pl"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3", 3),
        ("۳", 3),
        ("vi er fire", 4),
        ("üç kişi", 3),
        ("trzy", 3),
        ("ثلاثة", 3),
        ("femogtyve", 25),
        ("twenty-five", 25),
        ("bare mig", 1),
        ("ingen", 0),
    ],
)
def test_numbers(text: str, number: int) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize("text", ["", "måske", "kl 5 eller 6", "12345", "jeg tager en med", "x" * 4096])
def test_no_number(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize("text", ["ja tak", "jep", "yes please", "evet", "haan ji", "نعم", "tak", "jo da"])
def test_yes(text: str) -> None:
    assert read_yes_no(text) is True


@pytest.mark.parametrize(
    "text", ["nej tak", "desværre ikke", "no thanks", "hayır", "nahi", "لا", "nie", "jeg kan ikke"]
)
def test_no(text: str) -> None:
    assert read_yes_no(text) is False


@pytest.mark.parametrize("text", ["", "måske", "ja men nej", "fællesspisning"])
def test_neither(text: str) -> None:
    assert read_yes_no(text) is None


@given(st.text())
def test_never_raises(text: str) -> None:
    read_own(text, LEXICON)
    read_number(text)
    read_yes_no(text)


HELD_OUT: dict[str, dict[str, dict[str, list[str]]]] = YAML(typ="safe").load(
    Path(__file__).with_name("own_heldout.yaml").read_text(encoding="utf-8")
)


def shares(part: str) -> dict[str, float]:
    """The share of held-out phrases that lead to their matter, by language; asking the bot is help too."""
    said: dict[str, list[bool]] = {}
    for matter, by_language in HELD_OUT[part].items():
        for language, phrases in by_language.items():
            for phrase in phrases:
                own = read_own(phrase, LEXICON)
                read = None if own is None else "help" if own.matter is Matter.BOT else own.matter.value
                said.setdefault(language, []).append(read == matter)
    return {language: sum(right) / len(right) for language, right in said.items()}


def test_own_matters_said_in_words_nobody_wrote_down_are_recognised_in_every_language() -> None:
    found = shares("unseen")
    assert set(found) == {"da", "en", "tr", "ur", "ar", "pl"}
    assert min(found.values()) >= 0.8, found
    assert sum(found.values()) / len(found) >= 0.9, found


def test_nobody_who_looks_for_an_offer_is_taken_to_speak_of_own_matters() -> None:
    taken = [
        phrase
        for phrases in shipped_said_as().values()
        for _, phrase in phrases
        if read_own(phrase, LEXICON) is not None
    ]
    assert taken == []


@pytest.mark.parametrize(
    "text",
    [
        "noget på tyrkisk",
        "er der nogen der taler urdu",
        "somewhere they speak polish",
        "türkçe konuşan bir yer",
    ],
)
def test_looking_for_people_who_speak_a_language_is_no_wish_to_be_answered_in_it(text: str) -> None:
    assert read_own(text, LEXICON) is None


@pytest.mark.parametrize(
    "text", ["kan jeg skifte sprog", "change language please", "dili değiştirmek istiyorum"]
)
def test_another_language_is_asked_for_without_naming_it(text: str) -> None:
    assert read_own(text, LEXICON) == Own(Matter.LANGUAGE)
