"""Coordinators teach the search how people ask for their offer."""

from dataclasses import replace

import pytest
from sqlmodel import col, select, update

from catalog.finding.library import Library
from catalog.finding.phrases import MOST_PHRASES
from catalog.offers import sync
from catalog.offers.files import SHIPPED, read_folder
from db.models import Audit, Initiative
from db.roles import Role
from handlers.taps import AskPhrases
from handlers.texts.texts import texts_in
from tests.handlers.test_finding import offers_of
from tests.town import Citizen, Town

DA = texts_in("da")
PHRASE = "snirkelsnak og vingummi"
OPEN = DA.label("phrases-button")


@pytest.fixture
def town(town: Town) -> Town:
    """A town with three offers and a search of its own: it is built anew with every phrase."""
    others = col(Initiative.slug).not_in(["brunchcafe", "cirkus", "faellesspisning"])
    town.session.exec(update(Initiative).where(others).values(withdrawn_at=town.now))
    return replace(town, house=replace(town.house, library=Library()))


def follow(town: Town) -> None:
    """What every worker does beside its searches."""
    catalogue = town.house.library.moved(town.session)
    assert catalogue is not None
    town.house.library.renew(catalogue)


def teaching(town: Town, slug: str = "brunchcafe") -> Citizen:
    """A coordinator who is about to add a phrase."""
    return town.person(Role.COORDINATOR, slug).says(f"/start o_{slug}").taps(OPEN)


def test_the_search_knows_a_phrase_as_soon_as_the_worker_has_looked(town: Town) -> None:
    assert offers_of(town.person().says(PHRASE)) == []
    karen = teaching(town).says(PHRASE)
    assert DA("phrases-added", name="Brunchcaféen") in karen.said
    assert PHRASE in karen.said
    follow(town)
    assert offers_of(town.person().says(PHRASE))[0] == "brunchcafe"


def test_a_phrase_taken_away_is_forgotten(town: Town) -> None:
    karen = teaching(town).says(PHRASE)
    follow(town)
    karen.taps(DA.label("phrases-drop-button", phrase=PHRASE))
    assert karen.last.edit
    assert PHRASE not in karen.said
    follow(town)
    assert offers_of(town.person().says(PHRASE)) == []


def test_one_phrase_after_another(town: Town) -> None:
    karen = teaching(town).says(PHRASE).says("vingummi til alle mand")
    assert PHRASE in karen.said
    assert "vingummi til alle mand" in karen.said


def test_only_its_coordinators_teach_the_search(town: Town) -> None:
    for other in (
        town.person(),
        town.person(Role.HOST, "brunchcafe"),
        town.person(Role.COORDINATOR, "cirkus"),
    ):
        assert OPEN not in other.says("/start o_brunchcafe").labels
        assert other.uses(AskPhrases("brunchcafe")).said == DA("error-not-allowed")


@pytest.mark.parametrize("text", ["ab", "x" * 81, "!!!!!", "to\nlinjer" + "x" * 80])
def test_what_nobody_would_write_is_refused(town: Town, text: str) -> None:
    karen = teaching(town).says(text)
    assert karen.said == DA("error-phrase-length", least=3, most=80)


def test_a_phrase_that_is_known_is_refused(town: Town) -> None:
    karen = teaching(town).says(PHRASE).says(PHRASE.upper() + "!")
    assert karen.said == DA("error-phrase-known")


def test_there_is_an_end_to_phrases(town: Town) -> None:
    karen = teaching(town)
    row = town.session.get_one(Initiative, "brunchcafe")
    row.edits = {"said_as": [["da", f"frase nummer {n}"] for n in range(MOST_PHRASES)]}
    town.session.flush()
    assert karen.says(PHRASE).said == DA("error-too-many-phrases", most=MOST_PHRASES)


def test_a_phrase_stays_when_the_catalogue_is_loaded_again(town: Town) -> None:
    karen = teaching(town).says(PHRASE)
    loaded = sync.load(town.session, read_folder(SHIPPED), now=town.now)
    assert loaded.kept == ("brunchcafe: said_as",)
    assert PHRASE in karen.says("/start o_brunchcafe").taps(OPEN).said


def test_that_a_phrase_was_added_is_on_record_but_not_the_phrase(town: Town) -> None:
    teaching(town).says(PHRASE)
    row = town.session.exec(select(Audit).where(Audit.action == "phrase-added")).one()
    assert (row.subject, row.facts) == ("brunchcafe", None)
