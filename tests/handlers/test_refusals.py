"""Every refusal there is: each says which rule, and what can be done."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from catalog.care.cases import MessageTooLong
from catalog.care.company import CompanyTaken
from catalog.errors import (
    Full,
    NoRoomForMore,
    NoSignUpNeeded,
    NotAllowed,
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
    TooEarlyToMark,
    TooFewCame,
    TooLateToMark,
    TotalTooBig,
)
from catalog.finding.phrases import PhraseKnown, PhraseLength, TooManyPhrases
from catalog.joining.on_behalf import GroupTooBig
from catalog.joining.out_of_order import ReasonMissing
from catalog.people.invites import BadHours, NoSuchInitiative
from catalog.regulars.guests import RegularsFull
from catalog.regulars.helpers import EnoughHelpRegularly
from catalog.schedule.editing import NothingToChange, TwoAtOnce
from catalog.schedule.messages import LinkInside, MessageLeft, NobodyToTell, SecretInside
from catalog.schedule.undoing import AlreadyTold
from catalog.shifts.asking import NobodyMissing, TooManyAsked
from catalog.shifts.refusals import (
    AwaitsApproval,
    EndsTooLate,
    NeedUnsettled,
    NotInRole,
    RoleAge,
    ShiftBegun,
    ShiftFull,
    ShiftsOverlap,
)
from handlers.texts.dates import Calendar
from handlers.texts.texts import LANGUAGES, texts_in
from handlers.views.errors import broken
from tests.design.text_files import rules
from tests.screen_facts import COPENHAGEN, THURSDAY

ON_THURSDAY = "torsdag den 3. december kl. 17.30"
REFUSALS: list[tuple[RuleError, str, str]] = [
    (Stale(), "Knappen passer ikke længere", "Prøv igen"),
    (NotAllowed(), "kun værter og koordinatorer", "bed den, der inviterede dig, om et nyt link"),
    (NotFound(), "Det findes ikke mere", "Find noget andet"),
    # Signing up, waiting, coming with others.
    (OccurrenceOver(), "Datoen er begyndt eller er forbi", "Vælg en anden dato"),
    (OccurrenceCancelled(), "Datoen er aflyst", "Vælg en anden dato"),
    (NoSignUpNeeded(), "Du skal ikke tilmelde dig", "Du kommer bare"),
    (SignUpNotOpen(THURSDAY), f"Tilmeldingen åbner {ON_THURSDAY}", "Tryk igen"),
    (SignUpClosed(THURSDAY), f"Tilmeldingen lukkede {ON_THURSDAY}", "Skriv til os"),
    (PartyTooBig(6), "højst være 6 personer", "Skriv til os"),
    (GroupTooBig("Torsbo", 12), "Torsbo kan højst være 12", "Skriv et andet tal"),
    (NotEnoughSeats(1), "kun 1 plads tilbage", "Vælg et mindre antal"),
    (NotEnoughSeats(3), "kun 3 pladser tilbage", "Vælg et mindre antal"),
    (NoRoomForMore(2), "din tilmelding til 2 gælder stadig", "Skriv til os"),
    (Full(), "ikke flere pladser", "Vælg en anden dato"),
    (OfferOver(), "Pladsen er gået videre", "Skriv dig på ventelisten igen"),
    (PlaceGone(), "En anden har fået pladsen", "Tilmeld dig igen"),
    (RegularsFull(), "ikke er flere faste pladser", "stadig tilmelde dig hver gang"),
    (CompanyTaken(), "En anden har allerede sagt ja", "Du skal ikke gøre mere"),
    (ReasonMissing(200), "højst 200 tegn", "Skriv, hvorfor"),
    # Helping.
    (ShiftBegun(), "Vagten er begyndt eller er forbi", "Ring til værten"),
    (ShiftFull(), "Andre har allerede taget vagten", "hvor der ellers er brug for dig"),
    (ShiftsOverlap("Brunch", THURSDAY), f"en vagt på det tidspunkt: Brunch, {ON_THURSDAY}", "Meld afbud"),
    (NotInRole("køkken"), "være med på holdet, før du kan tage vagten: køkken", "Jeg vil gerne hjælpe"),
    (AwaitsApproval("chauffør"), "skal godkende dig til chauffør", "Jeg skriver til dig"),
    (NeedUnsettled("børneattest"), "skal tale med dig om børneattest", "Skriv til os"),
    (RoleAge(18), "når du er fyldt 18 år", "en anden opgave, der passer til dig"),
    (EndsTooLate(), "slutter efter kl. 20", "en tidligere vagt"),
    (EnoughHelpRegularly("vært"), "allerede frivillige nok, som kommer fast her: vært", "én vagt ad gangen"),
    (NobodyMissing(), "mangler ikke flere frivillige", "Under Bemanding"),
    (TooManyAsked(3), "højst spørge 3 frivillige", "Fjern en af dem, eller vent"),
    # Dates of a coordinator.
    (NothingToChange(), "Alle datoerne er sådan i forvejen", "Vælg én dato"),
    (TwoAtOnce(), "To datoer ville begynde på samme tid", "Vælg en anden dag"),
    (AlreadyTold(), "Folk har fået besked", "Flyt datoen igen, eller hold den alligevel"),
    (MessageLeft(), "Nogle har allerede fået beskeden", "Skriv en ny besked"),
    (MessageTooLong(400), "Beskeden er for lang", "højst 400 tegn"),
    (LinkInside(), "et link til Telegram", "uden linket"),
    (SecretInside(), "ligner et CPR-nummer", "uden det"),
    (NobodyToTell(), "ingen tilmeldte den dag", "Skriv igen"),
    # The list at the door.
    (TooEarlyToMark(THURSDAY), f"Listen åbner {ON_THURSDAY}", "Kom tilbage til den tid"),
    (TooLateToMark(THURSDAY), f"Listen lukkede {ON_THURSDAY}", "Skriv til os"),
    (TooFewCame(9), "allerede krydset 9 af", "mindst 9"),
    (TotalTooBig(500), "Tallet er for stort", "højst 500"),
    # The catalogue and its people.
    (PhraseLength(3, 80), "for kort eller for lang", "mindst 3 og højst 80 tegn"),
    (PhraseKnown(), "kender søgningen allerede", "Skriv en anden"),
    (TooManyPhrases(20), "allerede 20 sætninger", "Fjern en"),
    (NoSuchInitiative("kaffe"), "der hedder kaffe", "som det står i kataloget"),
    (BadHours(168), "højst gælde i 168 timer", "et mindre antal timer"),
]
"""Which rule, and what can be done, in the words people read."""
END_OF_SENTENCE = re.compile(r"[.?!؟۔](?:\s|$)")


@pytest.mark.parametrize(("error", "rule", "way_on"), REFUSALS, ids=lambda one: str(one))
def test_a_refusal_says_which_rule_and_what_can_be_done(error: RuleError, rule: str, way_on: str) -> None:
    screen = broken(error, texts_in("da"), Calendar("da", COPENHAGEN))
    assert rule in screen.text
    assert way_on in screen.text
    assert screen.rows


def plainly(error: RuleError) -> Mapping[str, Any]:
    """Its arguments, with words in place of dates, so that no full stop ends anything but a sentence."""
    return {key: new if isinstance(new, int) else "X" for key, new in vars(error).items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_refusal_is_a_bare_no(language: str) -> None:
    """One sentence says which rule, another what can be done."""
    texts = texts_in(language)
    said = {error.text_key(): texts(error.text_key(), **plainly(error)) for error, _, _ in REFUSALS}
    assert {key: text for key, text in said.items() if len(END_OF_SENTENCE.findall(text)) < 2} == {}


def test_every_rule_that_can_say_no_is_in_the_list() -> None:
    assert {type(error) for error, _, _ in REFUSALS} == set(rules().values())
