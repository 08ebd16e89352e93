"""Bringing the catalogue's files into the database."""

import datetime as dt
from dataclasses import replace

import pytest
from sqlmodel import Session, col, select

from catalog.errors import NotFound
from catalog.offers import cards, sync
from catalog.offers.files import SHIPPED, Catalogue, read_folder
from db import meta
from db.models import Initiative, Occurrence
from tests.domain.people_and_dates import DAY, date


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return read_folder(SHIPPED)


def without(catalogue: Catalogue, *slugs: str) -> Catalogue:
    return replace(
        catalogue, offers={slug: one for slug, one in catalogue.offers.items() if slug not in slugs}
    )


def renamed(catalogue: Catalogue, slug: str, name: str) -> Catalogue:
    offer = catalogue.offers[slug]
    names = offer.names.model_copy(update={"da": name})
    return replace(catalogue, offers={**catalogue.offers, slug: offer.model_copy(update={"names": names})})


def version(session: Session) -> str | None:
    return meta.read(session, meta.CATALOGUE_VERSION)


def test_the_shipped_catalogue_is_loaded_once(session: Session, shipped: Catalogue, now: dt.datetime) -> None:
    first = sync.load(session, shipped, now=now)
    assert set(first.added) == set(shipped.offers)
    loaded = version(session)
    again = sync.load(session, shipped, now=now)
    assert again == sync.LoadedCatalogue()
    assert version(session) == loaded
    assert again.summary() == "added 0, changed 0, withdrawn 0, kept 0"


def test_what_is_stored_is_what_the_file_says(session: Session, shipped: Catalogue, now: dt.datetime) -> None:
    sync.load(session, shipped, now=now)
    assert {offer.slug: offer for offer in cards.offers(session)} == shipped.offers


def test_a_change_in_the_file_is_taken_over(session: Session, shipped: Catalogue, now: dt.datetime) -> None:
    sync.load(session, shipped, now=now)
    before = version(session)
    loaded = sync.load(session, renamed(shipped, "brunchcafe", "Søndagsbrunch"), now=now)
    assert loaded.changed == ("brunchcafe",)
    assert cards.offer(session, "brunchcafe").names.da == "Søndagsbrunch"
    assert version(session) != before


def test_what_was_edited_in_the_chat_stays_field_by_field(
    session: Session, shipped: Catalogue, now: dt.datetime
) -> None:
    sync.load(session, shipped, now=now)
    row = session.get_one(Initiative, "brunchcafe")
    row.edits = {"names": {**row.facts["names"], "da": "Rettet i chatten"}}
    session.flush()
    kept = sync.load(session, renamed(shipped, "brunchcafe", "Fra filen"), now=now)
    assert kept.kept == ("brunchcafe: names",)
    assert cards.offer(session, "brunchcafe").names.da == "Rettet i chatten"
    taken = sync.load(session, renamed(shipped, "brunchcafe", "Fra filen"), take_file=True, now=now)
    assert (taken.kept, taken.changed) == ((), ("brunchcafe",))
    assert cards.offer(session, "brunchcafe").names.da == "Fra filen"


def test_an_offer_that_is_gone_is_withdrawn_and_can_come_back(
    session: Session, shipped: Catalogue, now: dt.datetime
) -> None:
    sync.load(session, shipped, now=now)
    gone = sync.load(session, without(shipped, "brunchcafe"), now=now)
    assert gone.withdrawn == ("brunchcafe",)
    with pytest.raises(NotFound):
        cards.offer(session, "brunchcafe")
    assert cards.known(session, "brunchcafe").slug == "brunchcafe"
    assert "brunchcafe" in cards.names(session)
    back = sync.load(session, shipped, now=now)
    assert back.changed == ("brunchcafe",)
    assert cards.offer(session, "brunchcafe").slug == "brunchcafe"


def test_an_offer_with_people_on_it_is_not_withdrawn(
    session: Session, shipped: Catalogue, now: dt.datetime
) -> None:
    sync.load(session, shipped, now=now)
    dinner = date(session, now + DAY, slug="brunchcafe")
    session.get_one(Occurrence, dinner).taken = 2
    session.flush()
    before = version(session)
    with pytest.raises(sync.StillInUse) as refused:
        sync.load(session, without(shipped, "brunchcafe", "cirkus"), now=now)
    assert refused.value.slugs == ("brunchcafe",)
    assert version(session) == before
    assert session.exec(select(Initiative).where(col(Initiative.withdrawn_at).is_not(None))).all() == []
    sync.load(session, without(shipped, "brunchcafe"), now=now + 2 * DAY)
