"""Hvorfor disse? names the word or the reason, in our own words; what a person wrote is not kept for it."""

import pytest
from sqlmodel import select

from catalog.finding.lexicon import shipped_lexicon
from catalog.finding.said_as import shipped_said_as
from db.models import Dialogue
from handlers.texts.texts import texts_in
from tests.town import Citizen, Town

DA = texts_in("da")


def because(citizen: Citizen) -> dict[str, tuple[str, str]]:
    """What is kept of the reasons for the open screen, by slug."""
    row = citizen.town.session.exec(select(Dialogue).where(Dialogue.person == citizen.asker.id)).one()
    assert row.answers is not None
    kept: dict[str, tuple[str, str]] = row.answers["facts"]["because"]
    return kept


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("navigator", "du skrev navnet «Navigator»"),
        ("navigatåren", "ligner navnet «navigat"),
        ("rollator og bænke til gamle damer og ensomhed", "du skrev om"),
        ("børn", "«børn»"),
    ],
)
def test_the_word_or_the_name_that_met_is_told(town: Town, text: str, said: str) -> None:
    assert said in town.person().says(text).taps(DA.label("why-button")).said


def test_the_filters_that_were_asked_for_are_told_too(town: Town) -> None:
    karen = town.person().says("spise sammen på torsdag").taps(DA.label("why-button"))
    assert "Du spurgte om tors. 3.12." in karen.said


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("çocuklar için bir şey", "tr"),
        ("volunteer in the kitchen", "en"),
        ("zajęcia sportowe dla dzieci", "pl"),
        ("رياضة للأطفال", "ar"),
    ],
)
def test_it_is_told_in_the_language_of_the_person(town: Town, text: str, language: str) -> None:
    karen = town.person().says(text)
    texts = texts_in(language)
    if texts.label("why-button") not in karen.labels:
        pytest.skip("a list without reasons")
    assert texts("why-title") in karen.taps(texts.label("why-button")).said


def test_only_our_own_words_are_kept_as_reasons(town: Town) -> None:
    ours = {phrase.written for phrase in shipped_lexicon().phrases}
    ours |= {text for phrases in shipped_said_as().values() for _, text in phrases}
    karen = town.person().says("vores ensommeste unger vil sparke en rød zebrabold med frikadeller")
    kept = because(karen)
    assert kept
    for kind, what in kept.values():
        assert "zebra" not in what
        if kind in {"need", "said"}:
            assert what in ours or set(what.split(", ")) <= ours
