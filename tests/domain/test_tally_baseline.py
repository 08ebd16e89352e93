"""The documents' own figures beside the tally: as stated, and never about few guests of a discreet offer."""

from pathlib import Path

import pytest
from sqlmodel import Session

from catalog.counting.baseline import baseline
from catalog.counting.figures import Baseline
from catalog.offers.facts import Mode
from catalog.offers.files import read_folder
from db.models import Initiative


@pytest.fixture
def shipped(session: Session, repository: Path) -> Session:
    for offer in read_folder(repository / "catalog" / "offers" / "data").offers.values():
        session.add(Initiative(slug=offer.slug, facts=offer.model_dump(mode="json")))
    session.flush()
    return session


def test_figures_stand_as_stated(shipped: Session) -> None:
    [stated] = baseline(shipped, frozenset({"aeldres-netvaerk"}))
    assert "mellem 40 og 50 personer uden for arbejdsmarkedet aktive" in stated.quote
    assert stated == Baseline(
        initiative="aeldres-netvaerk",
        as_of="2016-06",
        unit="persons",
        low=40,
        high=50,
        evidence="oplyst",
        source="10 mål for social mobilitet, overblik, 3. juni 2016",
        quote=stated.quote,
    )


def test_nothing_expected_or_conditional_and_only_goal_10(shipped: Session) -> None:
    figures = baseline(shipped)
    assert {figure.evidence for figure in figures} <= {"talt", "oplyst", "skønnet"}
    assert {figure.unit for figure in figures} <= {"persons", "members", "attendances"}
    assert [figure.initiative for figure in figures] == sorted(figure.initiative for figure in figures)
    for figure in figures:
        facts = shipped.get_one(Initiative, figure.initiative).facts
        assert 10 in facts["goals"]


def test_the_grief_group_of_four_is_not_printed(shipped: Session) -> None:
    facts = shipped.get_one(Initiative, "sorg-og-livsmodsgruppe").facts
    assert facts["modes"]["guests"] == Mode.DISCREET
    assert not [one for one in baseline(shipped) if one.initiative == "sorg-og-livsmodsgruppe"]


def test_an_entry_that_cannot_be_read_says_nothing(session: Session) -> None:
    session.add(Initiative(slug="navigator", facts={"goals": [10]}))
    session.flush()
    assert baseline(session) == ()
