"""The refusals of joining: each says which rule, and what can be done."""

import pytest

from catalog.care.company import CompanyTaken
from catalog.errors import (
    Full,
    NoRoomForMore,
    NoSignUpNeeded,
    NotEnoughSeats,
    NotFound,
    OccurrenceCancelled,
    OccurrenceOver,
    OfferOver,
    PartyTooBig,
    PlaceGone,
    RuleError,
    SignUpClosed,
    SignUpNotOpen,
    Stale,
)
from catalog.joining.on_behalf import GroupTooBig
from catalog.joining.out_of_order import ReasonMissing
from handlers.texts.dates import Calendar
from handlers.texts.texts import LANGUAGES, texts_in
from handlers.views.errors import broken
from tests.screen_facts import COPENHAGEN, THURSDAY

REFUSALS: list[tuple[RuleError, str, str]] = [
    (Stale(), "Knappen passer ikke længere", "Prøv igen"),
    (NotFound(), "Det findes ikke mere", "Find noget andet"),
    (OccurrenceOver(), "Datoen er begyndt eller er forbi", "Vælg en anden dato"),
    (OccurrenceCancelled(), "Datoen er aflyst", "Vælg en anden dato"),
    (NoSignUpNeeded(), "Du skal ikke tilmelde dig", "Du kommer bare"),
    (SignUpNotOpen(THURSDAY), "Tilmeldingen åbner torsdag den 3. december kl. 17.30", "Tryk igen"),
    (SignUpClosed(THURSDAY), "Tilmeldingen lukkede torsdag den 3. december kl. 17.30", "Skriv til os"),
    (PartyTooBig(6), "højst være 6 personer", "Skriv til os"),
    (GroupTooBig("Torsbo", 12), "Torsbo kan højst være 12", "Skriv et andet tal"),
    (NotEnoughSeats(1), "kun 1 plads tilbage", "Vælg et mindre antal"),
    (NotEnoughSeats(3), "kun 3 pladser tilbage", "Vælg et mindre antal"),
    (NoRoomForMore(2), "din tilmelding til 2 gælder stadig", "Skriv til os"),
    (Full(), "ikke flere pladser", "Vælg en anden dato"),
    (OfferOver(), "Pladsen er gået videre", "Skriv dig på ventelisten igen"),
    (PlaceGone(), "En anden har fået pladsen", "Tilmeld dig igen"),
    (CompanyTaken(), "En anden har allerede sagt ja", "Tak"),
    (ReasonMissing(200), "højst 200 tegn", "Skriv, hvorfor"),
]
"""Which rule, and what can be done, in the words people read."""


@pytest.mark.parametrize(("error", "rule", "way_on"), REFUSALS, ids=lambda one: str(one))
def test_a_refusal_says_which_rule_and_what_can_be_done(error: RuleError, rule: str, way_on: str) -> None:
    screen = broken(error, texts_in("da"), Calendar("da", COPENHAGEN))
    assert rule in screen.text
    assert way_on in screen.text
    assert screen.rows


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_refusal_is_a_bare_no(language: str) -> None:
    """In every language there are two sentences, or one with a way on in it."""
    for error, _, _ in REFUSALS:
        screen = broken(error, texts_in(language), Calendar(language, COPENHAGEN))
        assert len(screen.text.split()) > 3
        assert screen.rows


def test_every_rule_that_joining_can_break_is_in_the_list() -> None:
    listed = {type(error) for error, _, _ in REFUSALS}
    ours = {
        one
        for one in RuleError.__subclasses__()
        if one.__module__.startswith(("catalog.joining", "catalog.care.company"))
    }
    assert ours <= listed
