"""What is about one's own sign-ups only of somebody who has one."""

import pytest
from hypothesis import given, strategies as st

from catalog.finding.own_hints import hinted
from catalog.finding.own_phrases import Matter


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("jeg skal til lægen på torsdag så jeg kan ikke", Matter.CANCEL),
        ("kan ikke, jeg skal passe mit barnebarn torsdag", Matter.CANCEL),
        ("bussen kører ikke så jeg kommer ikke", Matter.CANCEL),
        ("min kat er løbet væk så jeg når det ikke", Matter.CANCEL),
        ("er der nogen der kan overtage min vagt på torsdag", Matter.CANCEL),
        ("can somebody cover my shift", Matter.CANCEL),
        ("perşembe doktora gidiyorum", Matter.CANCEL),
        ("tabiyat kharab hai", Matter.CANCEL),
        ("مرضت ولن أكون معكم", Matter.CANCEL),
        ("w czwartek mam wizytę u lekarza", Matter.CANCEL),
        ("min mand kommer ikke alligevel", Matter.COUNT),
        ("min veninde vil også gerne med", Matter.COUNT),
        ("kan jeg tage min datter med", Matter.COUNT),
        ("moja siostra też chce przyjść", Matter.COUNT),
        ("skal jeg tage noget med", Matter.WHEN),
        ("jeg kan ikke finde døren", Matter.WHEN),
        ("der er ingen åbner", Matter.WHEN),
        ("bliver det til noget i morgen når det sner", Matter.WHEN),
        ("is it still on tomorrow", Matter.WHEN),
        ("kapıyı bulamıyorum", Matter.WHEN),
    ],
)
def test_a_hint_tells_the_matter(text: str, matter: Matter) -> None:
    assert hinted(text) is matter


@pytest.mark.parametrize(
    "text",
    [
        "",
        "jeg kan ikke sove om natten",
        "min mand er syg og jeg har brug for nogen at tale med",
        "jeg kan ikke komme ud af huset",
        "kan nogen følge mig til lægen på torsdag",
        "hvad sker der på torsdag",
        "noget for børn i weekenden",
        "jeg kan ikke finde ud af min computer",
        "jeg vil gerne tage en vagt",
        "kan jeg tage en kop kaffe med nogen",
        "min mor kan ikke komme ud mere",
        "i cannot sleep at night",
        "jeg kommer ikke " + "og så videre " * 10,
    ],
)
def test_a_search_stays_a_search(text: str) -> None:
    assert hinted(text) is None


@given(st.text(max_size=200))
def test_no_text_makes_it_raise(text: str) -> None:
    hinted(text)
