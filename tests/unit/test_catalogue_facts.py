"""The rules that follow from the facts of an offer."""

import pytest
from hypothesis import given, strategies as st
from pydantic import ValidationError

from catalog.offers.facts import (
    DISCREET_FOR_GUESTS,
    DOCUMENT_TITLES,
    LANGUAGES,
    DocumentId,
    Evidence,
    Figure,
    FigureRole,
    Kind,
    Mode,
    Modes,
    Phrase,
    Shelf,
    Unit,
    Wording,
    mode_rule,
    sign_up_rule,
)
from catalog.offers.files import SHIPPED, read_folder

KINDS = st.sampled_from(Kind)
SHELVES = st.sampled_from(Shelf)
SLUGS = st.sampled_from([*sorted(DISCREET_FOR_GUESTS), "faellesspisning", "svoemmehallen"])
ROLES = st.sampled_from(FigureRole)
UNITS = st.sampled_from(Unit)


def figure(
    role: FigureRole = FigureRole.VOLUNTEER,
    unit: Unit = Unit.PERSONS,
    evidence: Evidence = Evidence.OPLYST,
    share_of: str | None = None,
) -> Figure:
    return Figure(
        what=Phrase(da="frivillige"),
        role=role,
        unit=unit,
        low=4,
        high=4,
        share_of=share_of,
        evidence=evidence,
        as_of="2017-03",
        doc=DocumentId.STATUS_2017,
        quote="4 frivillige",
    )


@given(KINDS, SHELVES, SLUGS)
def test_the_first_mode_that_fits_wins(kind: Kind, shelf: Shelf, slug: str) -> None:
    modes = mode_rule(kind, shelf, slug)
    if kind is Kind.TREATMENT or shelf is Shelf.REFERRAL:
        assert modes == Modes(guests=Mode.INFO_ONLY, volunteers=Mode.INFO_ONLY)
    else:
        assert modes.volunteers is Mode.OPEN
        assert (modes.guests is Mode.DISCREET) == (slug in DISCREET_FOR_GUESTS)


@given(KINDS, SHELVES, SLUGS)
def test_nobody_signs_up_to_information_venues_or_marginal_things(
    kind: Kind, shelf: Shelf, slug: str
) -> None:
    modes = mode_rule(kind, shelf, slug)
    closed = modes.guests is Mode.INFO_ONLY or kind is Kind.VENUE or shelf is Shelf.MARGINAL
    assert sign_up_rule(kind, shelf, modes) is not closed


@pytest.mark.parametrize(
    ("evidence", "enters"),
    [
        (Evidence.TALT, True),
        (Evidence.OPLYST, True),
        (Evidence.SKOENNET, True),
        (Evidence.BETINGET, False),
        (Evidence.FORVENTET, False),
    ],
)
def test_conditions_and_expectations_are_never_counted(evidence: Evidence, enters: bool) -> None:
    assert figure(evidence=evidence).in_tally is enters


@given(ROLES, UNITS)
def test_only_people_taking_part_are_counted(role: FigureRole, unit: Unit) -> None:
    people = unit in {Unit.PERSONS, Unit.ATTENDANCES, Unit.MEMBERS}
    taking_part = role in {FigureRole.VOLUNTEER, FigureRole.PARTICIPANT, FigureRole.MEMBER}
    assert figure(role, unit).in_tally is (people and taking_part)


def test_a_part_of_another_figure_is_not_counted_again() -> None:
    assert not figure(share_of="alle").in_tally


def test_a_text_falls_back_to_danish() -> None:
    text = Phrase(da="Hej", pl="Cześć")
    assert [text.in_language(language) for language in LANGUAGES] == [
        "Hej",
        "Hej",
        "Hej",
        "Hej",
        "Cześć",
        "Hej",
    ]
    assert text.in_language("model_dump") == "Hej"
    assert text.languages == ("da", "pl")


def test_a_wording_needs_english() -> None:
    with pytest.raises(ValidationError):
        Wording.model_validate({"da": "Hej"})


def test_facts_cannot_be_changed_or_guessed() -> None:
    with pytest.raises(ValidationError):
        figure().low = 5
    with pytest.raises(ValidationError):
        Phrase.model_validate({"da": 1})
    with pytest.raises(ValidationError):
        Phrase.model_validate({"da": "Hej", "de": "Hallo"})


def test_every_document_has_a_title() -> None:
    assert set(DOCUMENT_TITLES) == set(DocumentId)


def test_cards_of_discreet_offers_print_no_count_of_guests() -> None:
    offers = read_folder(SHIPPED).offers
    group = offers["sorg-og-livsmodsgruppe"]
    assert any(figure.role is FigureRole.PARTICIPANT for figure in group.figures)
    assert all(figure.role is not FigureRole.PARTICIPANT for figure in group.figures_for_everyone)
    cafe = offers["overskudscafe"].figures_for_everyone
    assert {figure.role for figure in cafe} == {FigureRole.VOLUNTEER}


def test_cards_print_no_part_of_a_group_and_tallies_nothing_that_cards_hide() -> None:
    meals = read_folder(SHIPPED).offers["faellesspisning"]
    assert [(figure.low, figure.role) for figure in meals.tally_figures] == [
        (70, FigureRole.PARTICIPANT),
        (30, FigureRole.PARTICIPANT),
        (10, FigureRole.VOLUNTEER),
    ]
    assert all(figure.share_of is None for figure in meals.figures_for_everyone)
    for offer in read_folder(SHIPPED).offers.values():
        assert set(offer.tally_figures) <= set(offer.figures_for_everyone)
        if offer.modes.guests is not Mode.OPEN:
            assert all(figure.role is FigureRole.VOLUNTEER for figure in offer.tally_figures)


def test_an_offer_without_a_year_says_so() -> None:
    offer = read_folder(SHIPPED).offers["mentor-ishoej"]
    assert offer.last_known_year == 2016
    assert not offer.was_only_planned
    with pytest.raises(ValueError, match="neither"):
        _ = offer.model_copy(update={"existed": None}).last_known_year
